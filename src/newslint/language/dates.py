"""Every date of a story, resolved: what day, month or year is meant, and how sure that is.

Years, weekdays and relative words are counted from the story's own day (`find_story_date`), never from the clock.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from operator import attrgetter
from typing import Final, Literal

from newslint.article import Article, Span, once
from newslint.knowledge.calendar import NAMED_DAYS, WEEKDAYS, day_or_none, month_length
from newslint.language.calendar_date import CalendarDate
from newslint.language.calendar_dates import find_calendar_dates
from newslint.language.datelines import find_dateline, nearest_day
from newslint.language.relative_dates import RelativeDate, find_relative_dates
from newslint.language.story_date import find_story_date
from newslint.language.tokens import BREAK, CAPITALISED, Tokens, find_tokens
from newslint.language.years import YearMention, find_years

Precision = Literal["day", "week", "month", "year", "decade"]
YearSource = Literal["text", "paragraph", "dateline", "publication", "as of"]


class DateMention:
    """A date in the text and what it means.

    `first` and `last` are the first and last day meant, equal for a single day; both None where no calendar has the
    date or nothing tells its year. `year_from` says where the year comes from: "text" (it is written there),
    "paragraph" (an earlier full date of the paragraph), or the origin of the story's day.
    Exactly one of `written` (a date that names its month), `weekday_alone` (0-6), `relative` and `alone` (a year or
    decade) tells what stands there.

    It is never changed, and equal to itself alone.
    """

    __slots__ = ("alone", "first", "last", "precision", "relative", "span", "weekday_alone", "written", "year_from")

    def __init__(
        self,
        span: Span,
        precision: Precision,
        first: datetime.date | None,
        last: datetime.date | None,
        year_from: YearSource | None,
        written: CalendarDate | None = None,
        weekday_alone: int | None = None,
        relative: RelativeDate | None = None,
        alone: YearMention | None = None,
    ) -> None:
        self.span: Final = span
        self.precision: Final = precision
        self.first: Final = first
        self.last: Final = last
        self.year_from: Final = year_from
        self.written: Final = written
        self.weekday_alone: Final = weekday_alone
        self.relative: Final = relative
        self.alone: Final = alone

    @property
    def day(self) -> datetime.date | None:
        """The day, where a single one is meant."""
        return self.first if self.precision == "day" and self.first == self.last else None

    @property
    def weekday(self) -> int | None:
        """The weekday, 0-6 from Monday, that stands alone or that the day falls on; None where no day is known."""
        if self.weekday_alone is not None:
            return self.weekday_alone
        return self.day.weekday() if self.day else None


@once
def find_dates(article: Article) -> tuple[DateMention, ...]:
    """Every date of an article, in order of position."""
    story = find_story_date(article)
    today = story.day if story else None
    origin: YearSource | None = story.origin if story else None
    found = _calendar_mentions(article, today, origin)
    found += [_year_mention(year) for year in find_years(article)]
    for relative in find_relative_dates(article):
        days = relative.resolve(today) if today else None
        first, last = days if days else (None, None)
        found.append(DateMention(relative.span, relative.unit, first, last, origin, None, None, relative))
    found += _lone_weekdays(article, today, origin)
    found.sort(key=_SPAN)
    return tuple(found)


_SPAN = attrgetter("span")


@once
def _starts(article: Article) -> list[int]:
    return [mention.span.start for mention in find_dates(article)]


def dates_within(article: Article, span: Span) -> tuple[DateMention, ...]:
    """The dates that begin within a span, in order."""
    starts = _starts(article)
    return find_dates(article)[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


def _calendar_mentions(article: Article, today: datetime.date | None, origin: YearSource | None) -> list[DateMention]:
    found: list[DateMention] = []
    dateline = find_dateline(article)
    told: CalendarDate | None = None
    told_year = 0
    all_written = find_calendar_dates(article)
    for k, written in enumerate(all_written):
        source: YearSource | None = "text"
        year = written.year
        if year is None and k + 1 < len(all_written):
            year = _year_of_range(article, written, all_written[k + 1])
        if year is not None:
            told, told_year = written, year
        elif dateline and dateline.date == written:
            source, year = ("publication" if dateline.day else None), dateline.day.year if dateline.day else None
        elif told and today and abs(told_year - today.year) > 1 and _are_in_one_block(article, told, written):
            source, year = "paragraph", told_year
        elif today is not None:
            source, year = origin, _nearest_year(today, written.month, written.day)
        else:
            source = None
        first, last = _days(written, year)
        precision: Precision = "month" if written.day is None else "day"
        found.append(DateMention(written.span, precision, first, last, source if first else None, written))
    return found


def _are_in_one_block(article: Article, earlier: CalendarDate, later: CalendarDate) -> bool:
    return article.block_at(later.span.start).span.start <= earlier.span.start


def _year_of_range(article: Article, start: CalendarDate, end: CalendarDate) -> int | None:
    """The year of a date that opens a range whose end has one: `from August 4 to August 12, 2021`."""
    if end.year is None or (start.day is None) != (end.day is None):
        return None
    if end.span.start - start.span.end > _LONGEST_JOINER:
        return None
    if article.text[start.span.end : end.span.start].strip() not in _RANGE_JOINERS:
        return None
    return end.year - 1 if start.month > end.month else end.year


_LONGEST_JOINER = 40
"""Code points between two dates of a range, at most."""
_RANGE_JOINERS = frozenset({"to", "and", "until", "till", "through", "-", "–", "—", ", to", ", until", ", through"})


def _nearest_year(today: datetime.date, month: int, day: int | None) -> int | None:
    """The year that brings a date nearest to today; for a month, its middle counts."""
    nearest = nearest_day(today, month, day if day is not None else 15)
    if nearest is None and day is not None and day > 28:
        nearest = nearest_day(today, month, 28)
    return nearest.year if nearest else None


def _days(written: CalendarDate, year: int | None) -> tuple[datetime.date | None, datetime.date | None]:
    if year is None:
        return None, None
    if written.day is None:
        first = day_or_none(year, written.month, 1)
        return first, day_or_none(year, written.month, month_length(written.month, year))
    first = day_or_none(year, written.month, written.day)
    last = first if written.last_day is None else day_or_none(year, written.month, written.last_day)
    return (first, last) if first and last else (None, None)


def _year_mention(year: YearMention) -> DateMention:
    first = day_or_none(year.year, 1, 1)
    last = day_or_none(year.year + (9 if year.decade else 0), 12, 31)
    precision: Precision = "decade" if year.decade else "year"
    return DateMention(year.span, precision, first, last, "text", None, None, None, year)


def _lone_weekdays(article: Article, today: datetime.date | None, origin: YearSource | None) -> list[DateMention]:
    """Weekdays without a date: the last one up to today, or the next where the words look ahead."""
    tokens = find_tokens(article)
    weekdays = tokens.where_any(_FULL_WEEKDAYS)
    dated = [date.weekday_span for date in find_calendar_dates(article) if date.weekday_span] if weekdays else []
    taken = {k for span in dated for k in tokens.within(span)}
    found: list[DateMention] = []
    for i in weekdays:
        if i in taken or tokens.texts[i][0].islower() or _is_name(tokens, i):
            continue
        weekday = WEEKDAYS[tokens.lower[i]]
        day = _weekday_day(tokens, i, weekday, today) if today else None
        found.append(DateMention(tokens.span(i, i), "day", day, day, origin if day else None, None, weekday))
    return found


_FULL_WEEKDAYS = frozenset(word for word in WEEKDAYS if word.endswith("day"))
_AHEAD = frozenset("will would next due upcoming scheduled expected coming plans planned shall".split())
_NOT_A_DAY = frozenset("mail times telegraph post mirror express herald night".split())


def _weekday_day(tokens: Tokens, i: int, weekday: int, today: datetime.date) -> datetime.date | None:
    before, kinds = tokens.lower[max(0, i - 12) : i], tokens.kinds[max(0, i - 12) : i]
    if BREAK in kinds:
        before = before[len(kinds) - kinds[::-1].index(BREAK) :]
    try:
        if before[-1:] != ["last"] and not _AHEAD.isdisjoint(before):
            return today + datetime.timedelta((weekday - today.weekday()) % 7 or (7 if before[-1:] == ["next"] else 0))
        return today - datetime.timedelta((today.weekday() - weekday) % 7 or (7 if before[-1:] == ["last"] else 0))
    except OverflowError:
        return None


def _is_name(tokens: Tokens, i: int) -> bool:
    """Whether a weekday is part of a name: Black Friday, the Sunday Times."""
    after = tokens.texts[i + 1] if i + 1 < len(tokens) else ""
    if after and tokens.kinds[i + 1] == CAPITALISED and after.lower() in _NOT_A_DAY and after.lower() != "night":
        return True
    before = tokens.lower[i - 1] if i else ""
    return before in NAMED_DAYS or (before == "on" and i > 1 and tokens.lower[i - 2] == "mail")
