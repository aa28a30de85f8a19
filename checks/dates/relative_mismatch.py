"""dates/relative-mismatch."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

from newslint.article import Article, BlockKind, Span
from newslint.checks.dates._beside import bracketed, is_closed, stand_together
from newslint.checks.dates._seasons import wrong_seasons
from newslint.checks.dates._words import SKIPPED_KINDS, anchors, gap, word_before
from newslint.knowledge.calendar import MONTH_NAMES, WEEKDAY_NAMES, in_words, weekday_name
from newslint.language.dates import DateMention, find_dates
from newslint.language.quotations import is_quoted
from newslint.language.relative_dates import RelativeDate
from newslint.language.story_date import find_story_date
from newslint.pattern import Pattern
from newslint.rules import Finding, Related, Severity, rule

_WEEK_SLACK = datetime.timedelta(1)
"""Weeks begin on Sunday or Monday."""

_ELSEWHEN = frozenset("ago the since until his her their".split())
"""Before a relative word these make it something else: `50 years ago this month`, `the next year`."""


@rule(severity="error")
def relative_mismatch(article: Article) -> Iterator[Finding]:
    """A relative word and the date beside it disagree.

    "Yesterday, July 15" in a story of July 17, or "next year, in 2027" in one of 2025: the word or the date is wrong,
    or the text is older than its dateline. Counted from the dateline date; without one, from the dates of publication
    and update, which must both disagree. Quotations, business years and counts from another event ("the next year")
    are left alone.

    Wrong:
        Shipyard wins order

        Published February 6, 2025

        The vessel is due to leave the yard [[next year, in 2027]].
    Right:
        Shipyard wins order

        Published February 6, 2025

        The vessel is due to leave the yard next year, in 2026.
    """
    days = anchors(article)
    if not days:
        return
    yield from _seasons(article, days[0])
    mentions = find_dates(article)
    for left, right in pairwise(mentions):
        pair = _pair(article, left, right)
        if pair is None:
            continue
        relative, date = pair
        if article.block_at(left.span.start).kind in SKIPPED_KINDS or is_quoted(article, left.span):
            continue
        if any(_agree(relative, date, today) for today in days) or _has_own_date(article, left.span):
            continue
        story = find_story_date(article)
        related = (Related("the story's own date", story.span),) if story and story.span else ()
        unsure = date.weekday_alone is not None and (story is None or story.origin != "dateline")
        severity: Severity | None = "warning" if unsure else None
        span = bracketed(article, Span(left.span.start, right.span.end))
        yield Finding(_message(relative, date, days[0]), span, related=related, severity=severity)


def _seasons(article: Article, today: datetime.date) -> Iterator[Finding]:
    for off in wrong_seasons(article):
        if article.block_at(off.span.start).kind in SKIPPED_KINDS or is_quoted(article, off.span):
            continue
        story = find_story_date(article)
        related = (Related("the story's own date", story.span),) if story and story.span else ()
        years = " or ".join(str(year) for year in off.years)
        message = f"counted from {in_words(today)}, “{off.words}” is that of {years}"
        yield Finding(message, bracketed(article, off.span), related=related)


def _has_own_date(article: Article, span: Span) -> bool:
    """Whether the words stand in a picture's caption that gives the day of the picture first: `18/05/2020 Ann Lee`."""
    block = article.block_at(span.start)
    return block.kind is BlockKind.CAPTION and _NUMERIC.search(article.text, block.span.start, span.start) is not None


_NUMERIC = Pattern(r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b")


def _pair(article: Article, left: DateMention, right: DateMention) -> tuple[RelativeDate, DateMention] | None:
    """The relative word and the date, where the two stand side by side as one moment."""
    if left.relative is not None and right.relative is None:
        relative, date = left.relative, right
        if word_before(article, left.span) in _ELSEWHEN:
            return None
        loose = date.precision == "day" and date.written is not None
        needs_mark = not loose or relative.unit == "week"
        if relative.unit == "week" and date.precision != "day":
            return None
        together = stand_together(article, left.span, right.span, mark=needs_mark)
        if relative.unit == "day" and {"-", "–", "—"} & set(gap(article, left.span, right.span) or []):
            return None
        if date.weekday_alone is not None and not (relative.unit == "day" and is_closed(article, right.span)):
            return None
    elif right.relative is not None and left.relative is None:
        relative, date = right.relative, left
        together = stand_together(article, left.span, right.span, mark=True) and is_closed(article, right.span)
        if date.weekday_alone is not None or (date.precision == "day" and date.written is None):
            return None
        if relative.unit == "day" and date.precision != "day":
            return None
        if relative.unit != date.precision and not (relative.unit in ("week", "month") and date.precision == "day"):
            return None
    else:
        return None
    return (relative, date) if together and date.precision != "decade" else None


def _agree(relative: RelativeDate, date: DateMention, today: datetime.date) -> bool:
    """Whether some reading of the date lies in the time that the relative word means from `today`."""
    meant = relative.resolve(today)
    if meant is None:
        return True
    first, last = meant
    if relative.unit == "week":
        first, last = first - _WEEK_SLACK, last + _WEEK_SLACK
    if date.weekday_alone is not None:
        return first.weekday() == date.weekday_alone
    written = date.written
    if written is not None and written.year is None:
        if relative.unit == "year":
            return _is_in_part(relative.part, written.month, today.month)
        return any(
            written.month == day.month and (written.day is None or relative.unit == "month" or written.day == day.day)
            for day in _days(first, last, whole=relative.unit != "month")
        )
    if date.first is None or date.last is None:
        return True
    return date.first <= last and first <= date.last


def _is_in_part(part: str, month: int, current: int) -> bool:
    """Whether a month lies in a part of the year: `earlier this year, in December` is none in June."""
    if part == "earlier":
        return month <= current
    if part == "later":
        return month >= current
    return {"early": month <= _HALF, "late": month > _HALF}.get(part, True)


_HALF = 6


def _days(first: datetime.date, last: datetime.date, *, whole: bool) -> Iterator[datetime.date]:
    if not whole:
        yield first
        return
    while first <= last:
        yield first
        first += datetime.timedelta(1)


def _message(relative: RelativeDate, date: DateMention, today: datetime.date) -> str:
    meant = relative.resolve(today)
    first = meant[0] if meant else today
    if relative.unit == "day":
        words = f"{weekday_name(first)}, {in_words(first)}" if date.weekday_alone is not None else in_words(first)
    elif relative.unit == "week":
        words = f"the week of {in_words(first)}"
    elif relative.unit == "month":
        words = f"{MONTH_NAMES[first.month - 1]} {first.year}"
    else:
        words = str(first.year)
    said = "" if date.weekday_alone is None else f", not a {WEEKDAY_NAMES[date.weekday_alone]}"
    return f"counted from {in_words(today)}, “{relative.word}” is {words}{said}"
