"""When a story was published and updated: from its metadata, else from the lines at the top of the page."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Block, BlockKind, Span, Stamp, once
from newslint.knowledge.calendar import day_or_none
from newslint.language.calendar_date import CalendarDate
from newslint.language.calendar_dates import date_from, find_calendar_dates
from newslint.language.clock_times import ClockTime, find_clock_times
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, PUNCTUATION, QUOTE, UPPER, WORD, Tokens, find_tokens

_TOP_BLOCKS = 8
"""How many blocks from the top may hold the publication line."""

_END_BLOCKS = 3
"""How many blocks from the end may say when the story was first published."""

_PUBLISHED = frozenset({"published", "posted", "issued", "released", "release", "first", "date", "filed", "created"})
_UPDATED = frozenset({"updated", "modified", "edited", "revised"})
_NOTE_WORDS = ("update", "updated", "correction", "corrected", "clarification", "updates")
_LINE_WORDS = _PUBLISHED | _UPDATED | frozenset(
    "by on at last first for immediate release date from source xinhua reuters ap afp wikinews news agency staff pm "
    "am p.m. a.m. gmt utc bst est edt et time local beijing and the of in to last".split()
)  # fmt: skip


class StampLine(NamedTuple):
    """A time that a page states for the story as a whole; `span` is the date's, None where metadata states it."""

    stamp: Stamp
    span: Span | None = None
    updated: bool = False


@once
def find_publication(article: Article) -> Stamp | None:
    """When the story was published; the update where the page gives only that."""
    line = find_publication_line(article)
    return line.stamp if line else None


@once
def find_publication_line(article: Article) -> StampLine | None:
    """The publication with the place where the page states it."""
    if article.metadata.published is not None:
        return StampLine(article.metadata.published, _visible_span(article, article.metadata.published))
    lines = find_stamp_lines(article)
    if not lines:
        return _end_line(article)
    return next((line for line in lines if not line.updated), lines[0])


def _end_line(article: Article) -> StampLine | None:
    """`This report was first published June 15, 2018`, as agencies close a story."""
    tokens = find_tokens(article)
    end = article.blocks[-_END_BLOCKS:][0].span.start if article.blocks else 0
    for i in tokens.where("published"):
        if tokens.starts[i] < end or tokens.lower[i - 1] not in ("first", "originally", "was"):
            continue
        date = date_from(article, tokens.starts[i])
        if date is None or date.span.start - tokens.ends[i] > len(" on Thursday, ") or not (date.year and date.day):
            continue
        day = day_or_none(date.year, date.month, date.day)
        if day is not None:
            return StampLine(Stamp(day), date.span)
    return None


@once
def find_update(article: Article) -> StampLine | None:
    """When the story was last updated, where the page says so."""
    if article.metadata.modified is not None:
        return StampLine(article.metadata.modified, updated=True)
    updates = [*(line for line in find_stamp_lines(article) if line.updated), *_update_notes(article)]
    return max(updates, key=lambda line: line.stamp.day, default=None)


def _update_notes(article: Article) -> Iterator[StampLine]:
    """The dates of notes anywhere in the story: `UPDATE: Dec. 22, 2016`, `Correction (July 3, 2020): ...`."""
    tokens = find_tokens(article)
    for i in tokens.where(*_NOTE_WORDS):
        opens = i == 0 or tokens.kinds[i - 1] == BREAK or (tokens.kinds[i - 1] != WORD and i > 1)
        if not opens or tokens.kinds[i] not in (CAPITALISED, UPPER):
            continue
        date = date_from(article, tokens.starts[i])
        if date is None or date.span.start - tokens.ends[i] > 12 or date.year is None or date.day is None:
            continue
        day = day_or_none(date.year, date.month, date.day)
        if day is not None:
            yield StampLine(Stamp(day), date.span, updated=True)


def _visible_span(article: Article, stamp: Stamp) -> Span | None:
    return next((line.span for line in find_stamp_lines(article) if line.stamp.day == stamp.day), None)


@once
def find_stamp_lines(article: Article) -> tuple[StampLine, ...]:
    """The full dates that stand in lines of their own at the top of the page, in order."""
    found: list[StampLine] = []
    dates = [date for date in find_calendar_dates(article) if date.year is not None and date.day is not None]
    if not dates:
        return ()
    top = article.blocks[:_TOP_BLOCKS][-1].span.end
    in_block: dict[Block, list[CalendarDate]] = {}
    for date in dates:
        if date.span.start >= top:
            break
        block = article.block_at(date.span.start)
        if date.span.end <= block.span.end:
            in_block.setdefault(block, []).append(date)
    for block, here in in_block.items():
        if block.kind not in (BlockKind.SOURCE_LINE, BlockKind.BYLINE) and not _is_stamp_line(article, block, here):
            continue
        for date in here:
            day = day_or_none(date.year or 0, date.month, date.day or 0)
            if day is not None:
                clock = _clock_near(article, block, date)
                found.append(StampLine(_stamp(day, clock), date.span, _is_update(article, block, date)))
    return tuple(found)


def _is_stamp_line(article: Article, block: Block, dates: list[CalendarDate]) -> bool:
    """Whether a block of no known kind says nothing but when, where from and by whom."""
    if block.span.length > 200 or block.kind in (BlockKind.HEADLINE, BlockKind.CAPTION):
        return False
    tokens = find_tokens(article)
    if len(dates) == 2 and article.text[dates[0].span.end : dates[1].span.start].strip() in ("to", "–", "-", "—"):
        return False
    if block.kind is BlockKind.CREDIT:
        return any(_is_labelled(tokens, block, date) for date in dates)
    inside = tokens.within(block.span)
    covered = {i for date in dates for i in tokens.within(date.span)}
    rest = [i for i in inside if tokens.kinds[i] not in _NO_WORDS and i not in covered]
    opening = next((tokens.lower[i] for i in inside if tokens.kinds[i] not in (PUNCTUATION, QUOTE)), "")
    if opening in ("by", "published", "posted", "updated") or (
        rest and tokens.lower[rest[0]] in ("published", "updated")
    ):
        return len(rest) <= 24
    if sum(tokens.lower[i] not in _LINE_WORDS for i in rest) <= 2:
        return True
    if article.text[block.span.end - 1] in ".?!:”\"’'":
        return False
    if dates[-1].span.end == block.span.end and any(_is_issue(tokens, i) for i in rest):
        return True
    return any(_is_labelled(tokens, block, date) or _is_signed(tokens, block, date) for date in dates)


def _is_labelled(tokens: Tokens, block: Block, date: CalendarDate) -> bool:
    """Whether a label or a bar stands before the date: `Ann Lee · CBC News · Posted: Jun 22, 2022`, `Oslo | 3 May`."""
    at = tokens.at(date.span.start) - 1
    start = tokens.at(block.span.start)
    while at > start and tokens.lower[at] in (":", "on", "-", "–", "—"):
        at -= 1
    if at < start:
        return False
    if tokens.lower[at] in _BARS and block.kind is not BlockKind.CREDIT:
        return _ends_line(tokens, block, date)
    is_label = tokens.lower[at] in _PUBLISHED or tokens.lower[at] in _UPDATED
    return is_label and (tokens.kinds[at] in (CAPITALISED, UPPER) or tokens.texts[at + 1] == ":")


def _is_issue(tokens: Tokens, i: int) -> bool:
    """Whether a bulletin's number stands at `i`: `Bulletin of the allotment society, No. 12, June 22, 2022`."""
    if tokens.lower[i] not in ("no", "vol", "issue") or "bill" in tokens.lower[max(0, i - 2) : i]:
        return False
    return NUMBER in tokens.kinds[i + 1 : i + 3]


_BARS = frozenset("|·•‧∙")


def _is_signed(tokens: Tokens, block: Block, date: CalendarDate) -> bool:
    """Whether nothing but a writer, a role, a paper and a place stands before the date that ends a line: `Ann Lee,
    health reporter, BBC News 22 June 2022`."""
    before = [i for i in tokens.within(Span(block.span.start, date.span.start)) if tokens.kinds[i] not in _NO_WORDS]
    if len(before) < 2 or len(before) > _LONGEST_SIGNATURE or not _ends_line(tokens, block, date):
        return False
    if tokens.kinds[before[0]] == WORD or tokens.kinds[before[1]] == WORD or tokens.lower[before[-1]] in _NOT_SIGNED:
        return False
    return any(tokens.lower[i] in _SIGNING for i in before) and all(
        tokens.kinds[i] != WORD or tokens.lower[i] in _SIGNING or tokens.lower[i] in _LINE_WORDS for i in before
    )


def _ends_line(tokens: Tokens, block: Block, date: CalendarDate) -> bool:
    """Whether at most a clock time, another stamp or a length of reading stands behind a date."""
    behind = tokens.within(Span(date.span.end, block.span.end))
    return not any(tokens.kinds[i] == WORD and tokens.lower[i] not in _BEHIND for i in behind)


_BEHIND = _LINE_WORDS | frozenset("min minute read updated".split())
_LONGEST_SIGNATURE = 12
_NOT_SIGNED = frozenset("for on in from by until at of to the after before since".split())
_SIGNING = frozenset(
    "reporter reporters correspondent correspondents editor writer staff chief senior deputy health political business "
    "science education environment crime transport sports local news press bbc times post herald star tribune gazette "
    "echo journal agency agencies desk bureau newsroom team special our rural affairs data city world".split()
)
"""What is written beside a name above a story."""


_NO_WORDS = frozenset((NUMBER, PUNCTUATION, QUOTE))


def _is_update(article: Article, block: Block, date: CalendarDate) -> bool:
    """Whether the nearest label before the date says updated rather than published."""
    tokens = find_tokens(article)
    before = tokens.within(Span(block.span.start, date.span.start))
    labels = [tokens.lower[i] for i in before if tokens.lower[i] in _UPDATED or tokens.lower[i] in _PUBLISHED]
    return bool(labels) and labels[-1] in _UPDATED


def _clock_near(article: Article, block: Block, date: CalendarDate) -> ClockTime | None:
    """The possible clock time in the block that stands nearest to the date."""
    times = [time for time in find_clock_times(article) if block.span.contains(time.span) and time.possible]
    return min(
        times,
        key=lambda time: min(abs(time.span.start - date.span.end), abs(date.span.start - time.span.end)),
        default=None,
    )


def _stamp(day: datetime.date, clock: ClockTime | None) -> Stamp:
    if clock is None:
        return Stamp(day)
    return Stamp(day, datetime.time(clock.minutes // 60, clock.minutes % 60), clock.zone)
