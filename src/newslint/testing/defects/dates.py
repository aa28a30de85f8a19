"""Dates that contradict each other or the calendar."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from newslint.article import Article, BlockKind, Span
from newslint.knowledge.calendar import MONTH_LENGTHS, WEEKDAY_NAMES
from newslint.language.anniversaries import find_anniversaries
from newslint.language.centuries import find_centuries
from newslint.language.clock_times import find_clock_times
from newslint.language.date_ranges import find_date_ranges
from newslint.language.dates import find_dates
from newslint.language.durations import find_durations
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import find_tokens
from newslint.rules import Edit
from newslint.testing.defects._words import other_number
from newslint.testing.defects.registry import plants

_AHEAD = frozenset("will would to scheduled due expected planned until by if may could should set".split())
_PAST = frozenset("was were had met signed opened said died closed began ended won held took made came went".split())


@plants("dates/weekday-mismatch")
def another_weekday(article: Article, random: Random) -> Iterator[Edit]:
    """The weekday beside a date becomes another one."""
    for date in find_dates(article):
        written = date.written
        if written is None or written.weekday_span is None or written.last_day or date.day is None:
            continue
        name = article.words(written.weekday_span)
        if name in WEEKDAY_NAMES and date.day.weekday() == written.weekday:
            yield Edit(written.weekday_span, random.choice([other for other in WEEKDAY_NAMES if other != name]))


@plants("dates/impossible-date")
def thirty_first(article: Article, random: Random) -> Iterator[Edit]:
    """A day that the month does not have."""
    for date in find_dates(article):
        written = date.written
        if written is None or written.day_span is None or written.last_day or written.weekday_span or written.numeric:
            continue
        length = MONTH_LENGTHS[written.month - 1]
        if length < 31 and not is_quoted(article, date.span) and article.words(written.day_span).isdecimal():
            yield Edit(written.day_span, str(length + 1))


def _full_days(article: Article) -> Iterator[tuple[Span, datetime.date, Span]]:
    """The year's span, the day and the sentence of each full date in the body, outside quotations."""
    for date in find_dates(article):
        if date.written and date.written.year_span and date.day and not date.written.weekday_span:
            is_prose = article.block_at(date.span.start).kind == BlockKind.PARAGRAPH
            if is_prose and article.text[: date.span.start].endswith(" on ") and not is_quoted(article, date.span):
                yield date.written.year_span, date.day, sentence_at(article, date.span.start)


@plants("dates/future-as-past")
def year_after(article: Article, random: Random) -> Iterator[Edit]:
    """A past event's full date is put into the year after the story's."""
    today = find_story_date(article)
    for year, day, sentence in _full_days(article):
        words = _words(article, sentence)
        if today and day < today.day and words & _PAST and not words & _AHEAD:
            yield Edit(year, str(today.day.year + 1 + (day.month < today.day.month)))


@plants("dates/past-as-future")
def year_before(article: Article, random: Random) -> Iterator[Edit]:
    """A coming event's full date is put into the year before the story's."""
    today = find_story_date(article)
    for year, day, sentence in _full_days(article):
        words = _words(article, sentence)
        if today and day > today.day and "will" in words and not words & _PAST:
            yield Edit(year, str(today.day.year - 1))


@plants("dates/range-reversed")
def ends_swapped(article: Article, random: Random) -> Iterator[Edit]:
    """The two ends of a range change places."""
    for dates in find_date_ranges(article):
        start, end = dates.start, dates.end
        if not article.text[: start.span.start].endswith((" from ", " between ")):
            continue
        if start.first and end.first and start.first < end.first and start.precision == end.precision:
            words = [article.words(one.span) for one in (start, end)]
            if len(words[0].split()) == len(words[1].split()) and start.span.end < end.span.start:
                if start.first.year == end.first.year or start.precision == "year":
                    between = article.text[start.span.end : end.span.start]
                    yield Edit(Span(start.span.start, end.span.end), words[1] + between + words[0])


@plants("dates/relative-mismatch")
def other_year_beside(article: Article, random: Random) -> Iterator[Edit]:
    """`Next year, in 2027` gets another year."""
    for relative, date in pairwise(find_dates(article)):
        if relative.relative and relative.relative.unit == "year" and date.alone and not date.alone.decade:
            between = article.text[relative.span.end : date.span.start]
            if between in (", ", ", in ", " (", ", i.e. ") and article.words(date.span).isdecimal():
                if relative.first and date.first and relative.first.year == date.first.year:
                    yield Edit(date.span, str(date.first.year + random.choice((-3, 3))))


@plants("dates/years-ago-mismatch")
def other_years_ago(article: Article, random: Random) -> Iterator[Edit]:
    """`20 years ago, in 1998` gets another number."""
    today = find_story_date(article)
    if today is None:
        return
    years = {date.span.start: date for date in find_dates(article) if date.alone and not date.alone.decade}
    for duration in find_durations(article):
        if duration.unit != "year" or duration.bound != "exact" or duration.direction != "ago":
            continue
        at = next((at for at in years if 0 <= at - duration.span.end <= len(" ago, in ")), None)
        date = years[at].first if at is not None else None
        if at is None or date is None or abs(today.day.year - date.year - duration.value) > 1:
            continue
        text = other_number(article.words(duration.span), duration.value + 10)
        if text:
            yield Edit(duration.span, text)


@plants("dates/duration-mismatch")
def other_duration(article: Article, random: Random) -> Iterator[Edit]:
    """`The six-year war from 1939 to 1945` gets another length."""
    ranges = [one for one in find_date_ranges(article) if one.start.alone and one.end.alone]
    for duration in find_durations(article):
        if duration.unit != "year" or duration.bound != "exact" or not duration.adjective:
            continue
        for dates in ranges:
            if sentence_at(article, duration.span.start).contains(dates.span) and dates.start.first and dates.end.first:
                if abs(dates.end.first.year - dates.start.first.year - duration.value) < 1:
                    number, _, rest = article.words(duration.span).partition("-")
                    text = other_number(number, duration.value + 4)
                    if text and rest:
                        yield Edit(duration.span, f"{text}-{rest}")


@plants("dates/century-mismatch")
def century_before(article: Article, random: Random) -> Iterator[Edit]:
    """`A 19th-century mill, built in 1874` becomes one of the 18th."""
    for century in find_centuries(article):
        text = article.words(century.span)
        if not century.adjective or f"{century.number}th" not in text or century.number < 15:
            continue
        for date in find_dates(article):
            if (
                date.alone
                and 0 < date.span.start - century.span.end < 30
                and date.alone.year // 100 + 1 == century.number
            ):
                if "built in" in article.text[century.span.end : date.span.start] and date.alone.year % 100:
                    yield Edit(century.span, text.replace(f"{century.number}th", f"{century.number - 1}th"))


@plants("dates/anniversary-mismatch")
def other_anniversary(article: Article, random: Random) -> Iterator[Edit]:
    """`Founded in 1990 ... its 30th anniversary in 2020` gets another number."""
    for anniversary in find_anniversaries(article):
        text = article.words(anniversary.span)
        sentence = sentence_at(article, anniversary.span.start)
        years = [date.alone.year for date in find_dates(article) if date.alone and sentence.contains(date.span)]
        if anniversary.about or len(years) != 2 or max(years) - min(years) != anniversary.years:
            continue
        if f"{anniversary.years}th" in text and anniversary.years > 13:
            yield Edit(anniversary.span, text.replace(f"{anniversary.years}th", f"{anniversary.years + 5}th"))


@plants("dates/timezone-arithmetic")
def other_gmt(article: Article, random: Random) -> Iterator[Edit]:
    """The hour in brackets moves by three."""
    for local, gmt in pairwise(find_clock_times(article)):
        text = article.words(gmt.span)
        if gmt.zone in ("GMT", "UTC") and local.zone and text[:4].isdecimal() and gmt.hour + 3 < 24:
            if article.text[local.span.end : gmt.span.start] == " (":
                yield Edit(gmt.span, f"{gmt.hour + 3:02}{text[2:]}")


def _words(article: Article, sentence: Span) -> set[str]:
    tokens = find_tokens(article)
    return {tokens.lower[i] for i in tokens.within(sentence)}
