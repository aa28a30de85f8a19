"""dates/weekday-mismatch."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.checks.dates._weekday_years import Reading, read_weekday
from newslint.checks.dates._words import SKIPPED_KINDS, is_reported_error, ordinal_ending, weekday_like
from newslint.knowledge.calendar import MONTH_NAMES, WEEKDAY_NAMES, in_words, month_length
from newslint.language.calendar_date import CalendarDate
from newslint.language.date_ranges import find_date_ranges
from newslint.language.dates import DateMention, find_dates
from newslint.rules import Edit, Finding, Related, Suggestion, rule

_BOXES = (
    "MOST READ", "Most read", "Most Read", "Most popular", "READ MORE", "Read more", "RELATED", "Related stories",
)  # fmt: skip
"""How a box of links to other stories begins, which has its own date."""


@rule(severity="error")
def weekday_mismatch(article: Article) -> Iterator[Finding]:
    """A weekday and the date it stands beside disagree.

    Readers plan by weekdays and archives file by dates; one of the two is wrong. The year is the one in the text, else
    the one nearest to the dateline or publication date, and the finding says which. A weekday away from the date
    ("said here Thursday" under a July 16 dateline) proves nothing and is left alone, as are names of days (Black
    Friday), of papers (the Mail on Sunday), and dates whose weekday fits a year that the story speaks of.

    Wrong:
        The council met on [[Thursday, July 16, 2021]], in the old town hall.
    Right:
        The council met on Friday, July 16, 2021, in the old town hall.
    """
    told: list[Span] = []
    for mention in find_dates(article):
        written = mention.written
        if written is None or written.weekday is None or written.weekday_span is None or written.day is None:
            continue
        if _is_left_alone(article, mention) or is_reported_error(article, mention.span):
            continue
        for day, said in _pairs(mention, written):
            reading = read_weekday(article, mention, day, said)
            if reading is not None:
                told.append(mention.span)
                yield _finding(article, written, reading, said)
                break
    yield from _runs(article, told)


def _runs(article: Article, told: list[Span]) -> Iterator[Finding]:
    """`from Monday, March 2 to Friday, March 7`: a run of days that no year has."""
    for run in find_date_ranges(article):
        start, end = run.start.written, run.end.written
        if start is None or end is None or start is end or start.weekday is None or end.weekday is None:
            continue
        first, last = run.start.first, run.end.first
        if first is None or last is None or run.start.span in told or run.end.span in told:
            continue
        days = (last - first).days
        if 0 < days < _LONGEST_RUN and (end.weekday - start.weekday - days) % 7 and not _has_leap_day(first, last):
            one, other = (f"{MONTH_NAMES[d.month - 1]} {d.day}" for d in (first, last))
            names = WEEKDAY_NAMES[start.weekday], WEEKDAY_NAMES[end.weekday]
            yield Finding(f"no year has {one} on a {names[0]} and {other} on a {names[1]}", run.span)


_LONGEST_RUN = 60


def _has_leap_day(first: datetime.date, last: datetime.date) -> bool:
    return first.month <= 2 < last.month


def _is_left_alone(article: Article, mention: DateMention) -> bool:
    """Whether the date stands in a correction, a listing, a credit or a box of links; an embargo is checked."""
    block = article.block_at(mention.span.start)
    if article.text.startswith(_BOXES, block.span.start):
        return True
    if block.kind == BlockKind.NOTE:
        return "embargo" not in article.words(block.span).lower()
    return block.kind in SKIPPED_KINDS


def _pairs(mention: DateMention, written: CalendarDate) -> Iterator[tuple[datetime.date, int]]:
    """The days with the weekdays said of them: both ends of a run."""
    if mention.first is None or mention.last is None or written.weekday is None:
        return
    yield mention.first, written.weekday
    if written.last_weekday is not None and mention.last != mention.first:
        yield mention.last, written.last_weekday


def _finding(article: Article, written: CalendarDate, reading: Reading, said: int) -> Finding:
    day = reading.day
    verb = "was" if reading.is_past else "is"
    year = f" ({reading.year_from})" if reading.year_from else ""
    message = f"{in_words(day)}{year} {verb} a {WEEKDAY_NAMES[day.weekday()]}, not a {WEEKDAY_NAMES[said]}"
    related = (Related("the year is taken from here", reading.anchor),) if reading.anchor else ()
    return Finding(
        message,
        written.span,
        related=related,
        suggestions=tuple(_suggestions(article, written, day, said)),
        severity=None if reading.sure else "warning",
    )


def _suggestions(article: Article, written: CalendarDate, day: datetime.date, said: int) -> Iterator[Suggestion]:
    """The right weekday for the date, and the nearest date in the month with the weekday."""
    span = written.weekday_span
    if span is None or written.last_weekday is not None:
        return
    name = weekday_like(article.words(span), day.weekday())
    yield Suggestion(f"write {name}", (Edit(span, name),))
    shift = (said - day.weekday() + 3) % 7 - 3
    number = day.day + shift
    if written.day_span is not None and written.last_day is None and 1 <= number <= month_length(day.month, day.year):
        digits = article.words(written.day_span)
        other = f"{number:0{len(digits)}}" if digits.startswith("0") else str(number)
        edits = [Edit(written.day_span, other)]
        ending = Span(written.day_span.end, written.day_span.end + 2)
        if article.words(ending) in ("st", "nd", "rd", "th"):
            edits.append(Edit(ending, ordinal_ending(number)))
        yield Suggestion(f"write {MONTH_NAMES[day.month - 1]} {number}", tuple(edits))
