"""dates/impossible-date."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.dates._words import (
    SKIPPED_KINDS,
    STORY_KINDS,
    is_reported_error,
    sentence_words,
    word_after,
    word_before,
)
from newslint.knowledge.calendar import MONTH_NAMES, is_leap, month_length
from newslint.language.calendar_date import CalendarDate
from newslint.language.calendar_dates import find_calendar_dates
from newslint.language.clock_times import ClockTime, find_clock_times
from newslint.language.quotations import is_quoted
from newslint.language.story_date import find_story_date
from newslint.rules import Edit, Finding, Severity, Suggestion, rule

_OTHER_CALENDARS = frozenset("calendar calendars hijri hijra lunisolar lunar discworld".split())
_TIME_CUES = frozenset("at by until till from about around before after since between shortly just to".split())
_OTHER_COUNTS = frozenset(
    "ratio odds score scored scores scoring goal goals win won lead led beat period half quarter minute mark lap laps "
    "race finished finish ran run time record sets verse psalm chapter seconds split marathon overtime game set "
    "stoppage kilometer kilometre mile heat clip video podcast episode timestamp".split()
)


@rule(severity="error")
def impossible_date(article: Article) -> Iterator[Finding]:
    """A date or a clock time that no calendar and no clock has.

    Feb. 30, June 31, Feb. 29 outside leap years, 13:75 or 14 p.m. are always slips. Other calendars, where the text
    names them, scores, ratios, race times and verse numbers are left alone; what stands within quotation marks is only
    queried, because a mistake may be what the story reports.

    Wrong:
        The contract runs until [[June 31]], the ministry said.
    Right:
        The contract runs until June 30, the ministry said.
    """
    for date in find_calendar_dates(article):
        reason = _why_impossible(article, date)
        if reason is None or _is_left_alone(article, date.span) or _is_count(article, date):
            continue
        message, suggestions, severity = reason
        if is_quoted(article, date.span):
            yield Finding(message, date.date_span, suggestions=suggestions, severity="info")
        elif severity:
            yield Finding(message, date.date_span, suggestions=suggestions, severity="warning")
        else:
            yield Finding(message, date.date_span, suggestions=suggestions)
    for time in find_clock_times(article):
        if not time.possible and _is_clock_time(article, time) and not _is_left_alone(article, time.span):
            yield Finding(_of_time(article, time), time.span, severity=_severity_of_time(article, time))


def _why_impossible(article: Article, date: CalendarDate) -> tuple[str, tuple[Suggestion, ...], bool] | None:
    """The message, both ways out, and whether it is less than sure; None for a date that exists."""
    if date.year is not None and not 1 <= date.year <= 9999:
        return f"there is no year {date.year} in news", (), False
    if date.day is None:
        return None
    name = MONTH_NAMES[date.month - 1]
    for day in (date.day, date.last_day):
        if day is None:
            continue
        if day == 0 or day > month_length(date.month, date.year):
            length = month_length(date.month, date.year)
            year = f" {date.year}" if date.month == 2 and date.year else ""
            return (
                f"{name}{year} has {length} days, so there is no {name} {day}",
                _last_day(article, date, length),
                False,
            )
    if date.month == 2 and date.day == 29 and date.year is None:
        story = find_story_date(article)
        if story and not is_leap(story.day.year) and _is_within_days(story.day, 60):
            message = f"February {story.day.year} has 28 days; without a year, February 29 reads as this year's"
            return message, _last_day(article, date, 28), True
    return None


def _is_within_days(today: datetime.date, days: int) -> bool:
    return abs(today - datetime.date(today.year, 3, 1)) <= datetime.timedelta(days)


def _last_day(article: Article, date: CalendarDate, length: int) -> tuple[Suggestion, ...]:
    if (
        date.day_span is None
        or date.last_day is not None
        or date.day == 0
        or not article.words(date.day_span).isdigit()
    ):
        return ()
    return (Suggestion(f"write {length}, the month's last day", (Edit(date.day_span, str(length)),)),)


def _is_left_alone(article: Article, span: Span) -> bool:
    if article.block_at(span.start).kind in SKIPPED_KINDS or is_reported_error(article, span):
        return True
    return not _OTHER_CALENDARS.isdisjoint(sentence_words(article, span))


def _is_count(article: Article, date: CalendarDate) -> bool:
    """Whether the number counts what follows: `and in June 31 boats were lost`."""
    after = word_after(article, date.span)
    if date.year is not None or date.span.start != date.date_span.start or not after.isalpha():
        return False
    if after in _VERBS or not (after.endswith("s") or after == "people"):
        return False
    return word_before(article, date.span) not in _DAY_CUES


_VERBS = frozenset("is was has as its this unless does".split())
_DAY_CUES = frozenset("on until till by from the to since before after through of".split())


def _is_clock_time(article: Article, time: ClockTime) -> bool:
    """Whether an impossible time is meant as a time of day at all."""
    if time.half is not None:
        if not time.has_minutes and _is_behind_hour(article.text, time.span.start):
            return False
        if time.has_minutes and 12 < time.hour < 24 and article.block_at(time.span.start).kind not in STORY_KINDS:
            return False
        return not (time.hour == 0 and time.minute < 60)
    if time.zone is not None:
        return True
    words = sentence_words(article, time.span)
    if not _OTHER_COUNTS.isdisjoint(words) or word_before(article, time.span) not in _TIME_CUES:
        return False
    return word_after(article, time.span) not in ("ratio", "on", "-", "–", "victory") or time.minute < 60


def _is_behind_hour(text: str, start: int) -> bool:
    """Whether the number is the minutes of a time with a dash, as Indian desks write it: `10-30 a.m.`"""
    return text[start - 1 : start] in ("-", "–") and text[start - 2 : start - 1].isdigit()


def _severity_of_time(article: Article, time: ClockTime) -> Severity | None:
    """A quoted time is queried only; `20:26 p.m.` says too much rather than something impossible."""
    if is_quoted(article, time.span):
        return "info"
    return "warning" if time.half == "p.m." and 12 < time.hour < 24 and time.minute < 60 and time.has_minutes else None


def _of_time(article: Article, time: ClockTime) -> str:
    if time.half is not None and time.minute < 60:
        return f"“{article.words(time.span)}”: the hours of {time.half} end at 12"
    if time.minute >= 60:
        return f"“{article.words(time.span)}”: an hour has 60 minutes, so no clock shows {time.minute:02}"
    return f"“{article.words(time.span)}”: a day has 24 hours, so no clock shows {time.hour}"
