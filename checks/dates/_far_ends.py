"""A stated length whose ends stand in other sentences: `a five-day visit`, `who arrived May 21 and leaves May 23`;
`In 1957 she married. He died in 1998. They had been married for 51 years`."""

from __future__ import annotations

from itertools import pairwise

from newslint.article import Article, Span
from newslint.checks.dates._words import STORY_KINDS, sentence_words
from newslint.knowledge.offices import HEADS
from newslint.language.dates import DateMention, dates_within
from newslint.language.durations import Duration
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens

_STAYS = frozenset("visit trip tour stay".split())
_GATHERINGS = frozenset(
    "festival conference summit fair congress exhibition workshop convention forum meeting strike walkout truce "
    "ceasefire curfew course camp tournament regatta expo seminar retreat session".split()
)
_CAME = frozenset("arrived arrives arriving landed flew began begins started starts".split())
_WENT = frozenset(
    "leaves left leave leaving departs departed depart ended ends end concludes concluded flies returns".split()
)
_OPENED = frozenset("opened opens open began begins begin started starts start".split())
_CLOSED = frozenset("closes closed close ends ended end concludes concluded finishes finished until".split())
_WED = frozenset("married wed wedding marriage".split())
_PARTED = frozenset("died dies death divorced divorce separated".split())
_MORE_STAYS = frozenset("second previous earlier last next another first extended cut extend".split())
_MOST = 100
"""Dates of a story among which ends are looked for."""
_REACH = 6
"""Tokens between a verb and its date: `arrived in Maputo on May 21`."""


def far_ends(article: Article, duration: Duration, dates: list[DateMention]) -> tuple[DateMention, DateMention] | None:
    """The two dates between which a stay, a gathering or a marriage lasted, told in other sentences."""
    tokens = find_tokens(article)
    last = tokens.at(duration.span.end - 1)
    if duration.unit == "day" and duration.adjective:
        noun = next((word for word in tokens.lower[last + 1 : last + 5] if word in _STAYS or word in _GATHERINGS), "")
        if not noun or not _MORE_STAYS.isdisjoint(sentence_words(article, duration.span)):
            return None
        return _days_of(article, duration, noun, dates)
    if duration.unit != "year" or duration.direction is not None:
        return None
    if _is_of_marriage(tokens, duration, last):
        return _years_married(article, duration, dates)
    if duration.adjective:
        return _years_of_war(article, duration, last)
    return _years_in_office(article, duration, last)


def _years_of_war(article: Article, duration: Duration, last: int) -> tuple[DateMention, DateMention] | None:
    """`The war began in 1991. The four-year war ended in 2001`."""
    tokens = find_tokens(article)
    noun = tokens.lower[last + 1] if last + 1 < len(tokens) else ""
    own = sentence_at(article, duration.span.start)
    if noun not in _LASTING or own.start < 3 or tokens.lower[tokens.at(duration.span.start) - 1] != "the":
        return None
    before = sentence_at(article, own.start - 3)
    start, end = _only_year(article, before), _only_year(article, own)
    if start is None or end is None or article.block_at(before.start) != article.block_at(own.start):
        return None
    is_same = noun in tokens.lower[tokens.at(before.start) : tokens.at(start.span.start)]
    return (start, end) if is_same and _follows(tokens, start, _BEGAN) and _follows(tokens, end, _CLOSED) else None


def _years_in_office(article: Article, duration: Duration, last: int) -> tuple[DateMention, DateMention] | None:
    """`He was mayor for 20 years. He was elected mayor in 1999 and stepped down in 2009`."""
    tokens = find_tokens(article)
    first = tokens.at(duration.span.start)
    is_term = tokens.lower[first - 1] == "for" or tokens.lower[last + 1 : last + 2] == ["as"]
    own = sentence_at(article, duration.span.start)
    if not is_term or duration.bound != "exact" or dates_within(article, own):
        return None
    block = article.block_at(own.start)
    office = HEADS.intersection(tokens.lower[i] for i in tokens.within(own))
    if not office or "had" in tokens.lower[tokens.at(own.start) : first]:
        return None
    for sentence in (
        sentence_at(article, max(0, own.start - 3)),
        sentence_at(article, min(own.end + 2, block.span.end)),
    ):
        years = [one for one in dates_within(article, sentence) if one.year_from == "text" and one.alone]
        if sentence == own or article.block_at(sentence.start) != block or len(years) != 2:
            continue
        if office.isdisjoint(tokens.lower[i] for i in tokens.within(sentence)):
            continue
        if _follows(tokens, years[0], _ELECTED) and _follows(tokens, years[1], _LEFT):
            return in_years(years[0]), in_years(years[1])
    return None


def _only_year(article: Article, sentence: Span) -> DateMention | None:
    years = [one for one in dates_within(article, sentence) if one.year_from == "text" and one.alone]
    return years[0] if len(years) == 1 else None


_LASTING = frozenset("war conflict siege occupation drought strike blockade insurgency embargo".split())
_BEGAN = frozenset("began begun started broke erupted".split())
_ELECTED = frozenset("elected became appointed named took".split())
_LEFT = frozenset("stepped retired resigned left until lost".split())


def _days_of(
    article: Article, duration: Duration, noun: str, dates: list[DateMention]
) -> tuple[DateMention, DateMention] | None:
    """The days on which the only stay or gathering of the story begins and ends, told in one sentence."""
    tokens = find_tokens(article)
    begun, ended = (_CAME, _WENT) if noun in _STAYS else (_OPENED, _CLOSED)
    if tokens.where(noun, noun + "s")[1:] and noun in _GATHERINGS and tokens.has(noun + "s"):
        return None
    found: list[tuple[DateMention, DateMention]] = []
    own = sentence_at(article, duration.span.start)
    for first, second in pairwise(dates[:_MOST]):
        sentence = sentence_at(article, first.span.start)
        if not sentence.contains(second.span) or sentence == own or first.day is None or second.day is None:
            continue
        if article.block_at(sentence.start).kind not in STORY_KINDS or is_quoted(article, first.span):
            continue
        if noun in _GATHERINGS and noun not in sentence_words(article, first.span):
            continue
        if _follows(tokens, first, begun) and _follows(tokens, second, ended):
            found.append((first, second))
    return found[0] if len(found) == 1 else None


def _follows(tokens: Tokens, date: DateMention, verbs: frozenset[str]) -> bool:
    first = tokens.at(date.span.start)
    return not verbs.isdisjoint(tokens.lower[max(0, first - _REACH) : first])


def _is_of_marriage(tokens: Tokens, duration: Duration, last: int) -> bool:
    """`had been married for 51 years`, `were married 51 years`, `51 years of marriage`, `their 51-year marriage`."""
    first = tokens.at(duration.span.start)
    if tokens.lower[last + 1 : last + 3] == ["of", "marriage"]:
        return True
    if duration.adjective:
        return tokens.lower[last + 1 : last + 2] == ["marriage"]
    before = tokens.lower[max(0, first - 3) : first]
    return before[-1:] == ["married"] or before[-2:] == ["married", "for"]


def _years_married(
    article: Article, duration: Duration, dates: list[DateMention]
) -> tuple[DateMention, DateMention] | None:
    """The only wedding of the story, and the death or divorce that is told beside the length of the marriage."""
    tokens = find_tokens(article)
    years = [one for one in dates[:_MOST] if one.year_from == "text" and one.precision in ("year", "month", "day")]
    before = [one for one in years if one.span.start < duration.span.start]
    weddings = [one for one in before if _is_beside(tokens, article, one, _WED)]
    if len({one.first for one in weddings}) != 1:
        return None
    own = sentence_at(article, duration.span.start)
    near = Span(sentence_at(article, max(0, own.start - 3)).start, own.end)
    ends = [
        one
        for one in dates_within(article, near)
        if one.year_from == "text" and one not in weddings and _is_beside(tokens, article, one, _PARTED)
    ]
    if len(ends) != 1 or article.block_at(ends[0].span.start) != article.block_at(duration.span.start):
        return None
    return in_years(weddings[0]), in_years(ends[0])


def _is_beside(tokens: Tokens, article: Article, date: DateMention, words: frozenset[str]) -> bool:
    """Whether one of some words stands near a date in its sentence."""
    within = tokens.within(sentence_at(article, date.span.start))
    first, last = tokens.at(date.span.start), tokens.at(date.span.end - 1)
    return not words.isdisjoint(tokens.lower[max(within.start, first - _BEFORE) : min(within.stop, last + _BEHIND)])


_BEFORE = 8
_BEHIND = 5


def in_years(date: DateMention) -> DateMention:
    """A date as no finer than its year."""
    if date.first is None or date.last is None:
        return date
    first, last = date.first.replace(month=1, day=1), date.last.replace(month=12, day=31)
    return DateMention(
        date.span, "year", first, last, date.year_from, date.written, date.weekday_alone, date.relative, date.alone
    )
