"""How old a thing is, beside the year in which it came to be: `had settled there in 1706. It was 321 years old`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.checks.dates._words import STORY_KINDS
from newslint.knowledge.offices import HEADS
from newslint.language.dates import DateMention, dates_within
from newslint.language.durations import Duration, read_number_before
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import WORD, Tokens, find_tokens

_CAME_TO_BE = frozenset(
    "built settled planted founded opened erected established launched born hatched completed cast laid made carved "
    "painted constructed commissioned germinated sown".split()
)
_REACH = 8
_MOST = 100
"""Dates of a story that an age may count to."""


class ThingsAge(NamedTuple):
    """An age of a thing, the year it counts from, and the nearest one that it may count to."""

    span: Span
    years: int
    begun: DateMention
    until: int


def wrong_ages(article: Article, mentions: list[DateMention]) -> Iterator[ThingsAge]:
    """The ages of things that fit no two years of the story."""
    tokens = find_tokens(article)
    for i in tokens.where("old"):
        if i < 6 or tokens.lower[i - 1] not in ("years", "-"):
            continue
        number = read_number_before(tokens, i - 2 if tokens.lower[i - 1] == "years" else i - 4)
        if number is None or not number[0].is_integer() or number[1] < 4:
            continue
        years, first = int(number[0]), number[1]
        noun = _noun(tokens, first, i)
        if not noun or years < _YOUNGEST:
            continue
        span = tokens.span(first, i)
        if article.block_at(span.start).kind not in STORY_KINDS or is_quoted(article, span):
            continue
        begun = _begun(article, span, noun)
        if begun is None or begun.first is None:
            continue
        year = begun.first.year
        story = find_story_date(article)
        today = [story.day.year] if story else []
        others = [one.first.year for one in mentions[:_MOST] if one.first and one.first.year > year] + today
        if not others or any(abs(other - year - years) <= 1 for other in others):
            continue
        yield ThingsAge(span, years, begun, min(others, key=lambda other: abs(other - year - years)))


def wrong_terms(article: Article, durations: tuple[Duration, ...]) -> Iterator[ThingsAge]:
    """How long somebody `has been mayor for 20 years`, beside the only year in which he `became mayor`."""
    story = find_story_date(article)
    tokens = find_tokens(article)
    if story is None:
        return
    for duration in durations:
        first = tokens.at(duration.span.start)
        if (
            duration.unit != "year"
            or duration.bound != "exact"
            or duration.adjective
            or tokens.lower[first - 1] != "for"
        ):
            continue
        own = sentence_at(article, duration.span.start)
        opening = tokens.lower[max(tokens.at(own.start), first - _REACH) : first]
        offices = HEADS.intersection(opening)
        if not ({"has", "been"} <= {*opening} or {"has", "served"} <= {*opening}) or not offices:
            continue
        begun = _took_office(article, own, offices)
        if begun is None or begun.first is None or is_quoted(article, duration.span):
            continue
        years = story.day.year - begun.first.year
        if abs(years - duration.value) > 1:
            yield ThingsAge(duration.span, int(duration.value), begun, story.day.year)


def _took_office(article: Article, own: Span, offices: frozenset[str]) -> DateMention | None:
    """The only year of the sentence before, where somebody took one of some offices then."""
    before = sentence_before(article, own)
    year = only_year(article, before) if before and not dates_within(article, own) else None
    if before is None or year is None:
        return None
    tokens = find_tokens(article)
    told = tokens.lower[tokens.at(before.start) : tokens.at(year.span.start)]
    return year if offices.intersection(told) and not _TAKEN.isdisjoint(told) else None


def sentence_before(article: Article, own: Span) -> Span | None:
    """The sentence before one in its paragraph."""
    if own.start < _GAP:
        return None
    before = sentence_at(article, own.start - _GAP)
    return before if article.block_at(before.start) is article.block_at(own.start) else None


_GAP = 3
"""Code points before a sentence's start at which the one before is looked for: past a space or a break."""


def only_year(article: Article, sentence: Span) -> DateMention | None:
    """The date of a sentence that says its year, where it has one alone."""
    years = [one for one in dates_within(article, sentence) if one.year_from == "text" and one.precision != "decade"]
    return years[0] if len(years) == 1 else None


_TAKEN = frozenset("became elected appointed named".split())
_YOUNGEST = 3
_FIRMS = frozenset("company firm business".split())


def _noun(tokens: Tokens, first: int, old: int) -> str:
    """What an age is said of: `it is 40 years old`, `the firm, now 40 years old`, `the 40-year-old firm`."""
    lower = tokens.lower
    if lower[old - 1] == "-":
        is_thing = lower[first - 1] == "the" and lower[old - 2] == "year" and tokens.kinds[old + 1 : old + 2] == [WORD]
        return lower[old + 1] if is_thing and lower[old + 1] not in HEADS else ""
    if lower[first - 2] == "it" and lower[first - 1] in ("is", "was"):
        return "it"
    is_apposed = lower[first - 2 : first] == [",", "now"] and lower[first - 4] == "the"
    return lower[first - 3] if is_apposed and lower[first - 3] not in HEADS else ""


def _begun(article: Article, span: Span, noun: str) -> DateMention | None:
    """The only year of the sentence before, where it says that something came to be then."""
    own = sentence_at(article, span.start)
    before = sentence_before(article, own)
    year = only_year(article, before) if before and not dates_within(article, Span(own.start, span.start)) else None
    if before is None or year is None:
        return None
    tokens = find_tokens(article)
    first = tokens.at(year.span.start)
    opening = tokens.lower[tokens.at(before.start) : first]
    if noun != "it" and noun not in opening and not (noun in _FIRMS and not _FIRMS.isdisjoint(opening)):
        return None
    return year if not _CAME_TO_BE.isdisjoint(tokens.lower[max(0, first - _REACH) : first]) else None
