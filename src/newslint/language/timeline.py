"""What a story says happened when: its dated mentions in calendar order."""

from __future__ import annotations

import datetime
from operator import attrgetter
from typing import Literal, NamedTuple, get_args

from newslint.article import Article, BlockKind, Span, new_tuple, once
from newslint.language.datelines import find_dateline
from newslint.language.dates import find_dates
from newslint.language.publication import find_publication_line, find_update

Role = Literal["published", "updated", "dateline", "caption", "event"]
ROLES: tuple[Role, ...] = get_args(Role)
"""What a time is to the story: when it came out, was updated or filed, when a picture was taken, all else."""


class Dated(NamedTuple):
    """One mention of a time that the calendar places, from its first day to its last."""

    span: Span
    first: datetime.date
    last: datetime.date
    precision: str
    role: Role
    clock: datetime.time | None = None
    """The time of day of a publication or update, where the page tells it."""

    @property
    def date(self) -> str:
        """The time in ISO 8601, as exactly as it is known: `2021-07-15`, `2021-07`, `2021`, `1990/1999`."""
        if self.first is self.last or self.first == self.last:
            return self.first.isoformat()
        if self.precision == "decade":
            return f"{self.first.year:04}/{self.last.year:04}"
        if self.precision == "year":
            return f"{self.first.year:04}"
        if self.precision == "month":
            return self.first.isoformat()[:7]
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


@once
def find_timeline(article: Article) -> tuple[Dated, ...]:
    """The dated mentions of an article, earliest first; a day before the longer time that begins with it."""
    told = _told_apart(article)
    caption = BlockKind.CAPTION
    has_captions = any(article.of_kind(caption))
    found: list[Dated] = []
    for mention in find_dates(article):
        first, last = mention.first, mention.last
        if first is None or last is None:
            continue
        span = mention.span
        role, clock = _role(told, span)
        if has_captions and role == "event" and article.block_at(span.start).kind is caption:
            role = "caption"
        found.append(new_tuple(Dated, (span, first, last, mention.precision, role, clock)))
    found.sort(key=_IN_TIME)
    return tuple(found)


_IN_TIME = attrgetter("first", "last", "span")


def _told_apart(article: Article) -> list[tuple[Span, Role, datetime.time | None]]:
    """Where the page states the publication, the update and the dateline, with the role and clock time of each."""
    told: list[tuple[Span, Role, datetime.time | None]] = []
    for line in (find_publication_line(article), find_update(article)):
        if line is not None and line.span is not None:
            told.append((line.span, "updated" if line.updated else "published", line.stamp.clock))
    dateline = find_dateline(article)
    if dateline is not None:
        told.append((dateline.span, "dateline", None))
    return told


def _role(told: list[tuple[Span, Role, datetime.time | None]], span: Span) -> tuple[Role, datetime.time | None]:
    for place, role, clock in told:
        if place.overlaps(span):
            return role, clock
    return "event", None
