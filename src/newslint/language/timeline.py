"""What a story says happened when: its dated mentions in calendar order."""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple, get_args

from newslint.article import Article, BlockKind, Span, once
from newslint.language.datelines import find_dateline
from newslint.language.dates import DateMention, find_dates
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
        if self.precision == "decade":
            return f"{self.first.year:04}/{self.last.year:04}"
        if self.precision == "year":
            return f"{self.first.year:04}"
        if self.precision == "month":
            return self.first.isoformat()[:7]
        if self.first == self.last:
            return self.first.isoformat()
        return f"{self.first.isoformat()}/{self.last.isoformat()}"


@once
def find_timeline(article: Article) -> tuple[Dated, ...]:
    """The dated mentions of an article, earliest first; a day before the longer time that begins with it."""
    found = [
        _dated(article, mention, mention.first, mention.last)
        for mention in find_dates(article)
        if mention.first is not None and mention.last is not None
    ]
    return tuple(sorted(found, key=lambda dated: (dated.first, dated.last, dated.span)))


def _dated(article: Article, mention: DateMention, first: datetime.date, last: datetime.date) -> Dated:
    dateline = find_dateline(article)
    for line in (find_publication_line(article), find_update(article)):
        if line is not None and line.span is not None and line.span.overlaps(mention.span):
            role: Role = "updated" if line.updated else "published"
            return Dated(mention.span, first, last, mention.precision, role, line.stamp.clock)
    if dateline is not None and dateline.span.overlaps(mention.span):
        role = "dateline"
    else:
        role = "caption" if article.block_at(mention.span.start).kind is BlockKind.CAPTION else "event"
    return Dated(mention.span, first, last, mention.precision, role)
