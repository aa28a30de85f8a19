"""Ranges of dates: `from July 15 to July 20`, `between 2010 and 2015`, `(1950-2010)`, `from 10 to 28 April`."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newslint.article import Article, Span, once
from newslint.language.calendar_date import CalendarDate
from newslint.language.dates import DateMention, find_dates
from newslint.language.tokens import find_tokens

RangeForm = Literal["from", "between", "dash", "days"]

_JOINERS = {
    "from": frozenset({"to", "until", "till", "through", "-", "–", "—"}),
    "between": frozenset({"and", "-", "–", "—", "to"}),
}
_RUNNING = frozenset({"to", "through", "thru", "until", "till"})
_DASHES = frozenset({"-", "–", "—"})
_SPANS = frozenset({"years", "period", "seasons"})


class DateRange(NamedTuple):
    """Two dates that bound a stretch of time. `span` covers the opening word, where there is one, and both dates.

    For a run of days in one month (`10 to 28 April`) both ends are the same mention and `form` is "days".
    """

    span: Span
    start: DateMention
    end: DateMention
    form: RangeForm


@once
def find_date_ranges(article: Article) -> tuple[DateRange, ...]:
    """The date ranges of an article, in order."""
    tokens = find_tokens(article)
    mentions = find_dates(article)
    found: list[DateRange] = []
    for k, mention in enumerate(mentions):
        if mention.written is not None and mention.written.last_day is not None:
            opening = tokens.at(mention.span.start) - 1
            start = tokens.starts[opening] if opening >= 0 and tokens.lower[opening] in _JOINERS else mention.span.start
            found.append(DateRange(Span(start, mention.span.end), mention, mention, "days"))
        if k + 1 == len(mentions):
            continue
        following = mentions[k + 1]
        if following.span.start - mention.span.end > 12 or following.relative or mention.relative:
            continue
        first, last = tokens.at(mention.span.start), tokens.at(mention.span.end - 1)
        between = tokens.lower[last + 1 : tokens.at(following.span.start)]
        while between and between[0] == "," and mention.precision == "day":
            between = between[1:]
        if len(between) != 1:
            continue
        opening_word = tokens.lower[first - 1] if first else ""
        joiner = between[0]
        if opening_word in _JOINERS and joiner in _JOINERS[opening_word]:
            form: RangeForm = "from" if opening_word == "from" else "between"
            found.append(DateRange(Span(tokens.starts[first - 1], following.span.end), mention, following, form))
        elif joiner in _RUNNING and mention.written and following.written:
            if _are_of_one_kind(mention.written, following.written):
                found.append(DateRange(Span(mention.span.start, following.span.end), mention, following, "from"))
        elif joiner in _RUNNING and opening_word in _SPANS and mention.alone and following.alone:
            found.append(DateRange(Span(mention.span.start, following.span.end), mention, following, "from"))
        elif joiner in _DASHES and mention.precision == following.precision:
            found.append(DateRange(Span(mention.span.start, following.span.end), mention, following, "dash"))
    return tuple(found)


def _are_of_one_kind(start: CalendarDate, end: CalendarDate) -> bool:
    """Whether both are days, or both months with their years: `January 2018 to December 2020`."""
    if start.day is None and end.day is None:
        return start.year is not None and end.year is not None
    return start.day is not None and end.day is not None
