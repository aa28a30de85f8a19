"""A season or a month counted from the story's day beside its year: `next summer, in 2023`, `last March (2021)`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.checks.dates._beside import is_closed, stand_together
from newslint.checks.dates._words import anchors
from newslint.knowledge.calendar import MONTH_ABBREVIATIONS, MONTHS, SEASONS
from newslint.language.dates import DateMention, dates_within
from newslint.language.tokens import find_tokens

_STEPS = frozenset(("last", "this", "next"))
_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}
"""The month in which a season begins north of the equator; winter lies in two years."""
_SOUTH = frozenset(
    "australia australian australians zealand zealanders chile chilean argentina argentine argentinian brazil "
    "brazilian uruguay uruguayan peru peruvian bolivia bolivian paraguay africa african namibia zimbabwe botswana "
    "antarctica antarctic hemisphere".split()
)
_ELSEWHEN = frozenset("the since until his her their that ago following".split())
_REACH = 30
"""Code points between the season and its year."""
_NAMED = SEASONS | (frozenset(MONTHS) - frozenset(MONTH_ABBREVIATIONS))


class SeasonOff(NamedTuple):
    """A season with a year that it cannot have: `words` is what is said (`next summer`), `years` what it may mean."""

    span: Span
    words: str
    year: DateMention
    years: tuple[int, ...]


def wrong_seasons(article: Article) -> Iterator[SeasonOff]:
    """The seasons and months whose year beside them is none that the story's day allows."""
    tokens = find_tokens(article)
    may_be_southern = not tokens.words.isdisjoint(_SOUTH)
    for at in tokens.where_any(_NAMED):
        i, noun = at - 1, tokens.lower[at]
        if i < 0 or tokens.lower[i] not in _STEPS or (i and tokens.lower[i - 1] in _ELSEWHEN):
            continue
        if noun in SEASONS and may_be_southern:
            continue
        span = tokens.span(i, i + 1)
        year = _year_beside(article, span)
        if year is None or year.first is None:
            continue
        years = {one for day in anchors(article) for one in _years(tokens.lower[i], noun, day)}
        if year.first.year not in years and year.last is not None and year.last.year not in years:
            whole = Span(min(span.start, year.span.start), max(span.end, year.span.end))
            yield SeasonOff(whole, article.words(span), year, tuple(sorted(years)))


def _year_beside(article: Article, span: Span) -> DateMention | None:
    behind = dates_within(article, Span(span.end, span.end + _REACH))
    for year in behind[:1]:
        if _is_year(year) and stand_together(article, span, year.span, mark=True) and is_closed(article, year.span):
            return year
    before = dates_within(article, Span(max(0, span.start - _REACH), span.start))
    for year in before[-1:]:
        if _is_year(year) and stand_together(article, year.span, span, mark=True) and is_closed(article, span):
            return year
    return None


def _is_year(mention: DateMention) -> bool:
    return mention.year_from == "text" and mention.precision != "decade"


def _years(step: str, noun: str, today: datetime.date) -> set[int]:
    """The years that `last`, `this` or `next` may mean for a season or a month."""
    year = today.year
    if noun == "winter":
        return _winters(step, today)
    start = _STARTS.get(noun) or MONTHS[noun]
    if step == "last":
        return {year - 1, year} if start <= today.month else {year - 1}
    if step == "next":
        return {year + 1, year} if start > today.month else {year + 1}
    return {year}


def _winters(step: str, today: datetime.date) -> set[int]:
    """The same for winter, which may be called by the year of its beginning or of its end."""
    year = today.year
    if step == "next":
        return {year, year + 1}
    if step == "this":
        return {year - 1, year, year + 1}
    return {year - 2, year - 1, year} if today.month < _SPRING else {year - 1, year}


_SPRING = 4
"""The month from which on a winter that began last year is over."""
