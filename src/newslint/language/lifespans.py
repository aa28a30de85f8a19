"""Lifespans in brackets: `(1950-2010)`, `(May 3, 1950 - June 1, 2010)`."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.dates import dates_within
from newslint.language.persons import Person
from newslint.language.sentences import sentence_near
from newslint.language.subjects import mentions_within, subject_at
from newslint.language.tokens import BREAK, NUMBER, Tokens, find_tokens

LONGEST = 16
"""How many tokens a lifespan in brackets has at most."""
_DASHES = frozenset("-–—‑")


class Lifespan(NamedTuple):
    """A life in brackets: the first and last day on which it may have begun and ended, and whose it is."""

    span: Span
    born: tuple[datetime.date, datetime.date]
    died: tuple[datetime.date, datetime.date]
    person: Person | None


@once
def find_lifespans(article: Article) -> tuple[Lifespan, ...]:
    """The lifespans in brackets behind a person's name, in order."""
    tokens = find_tokens(article)
    found: list[Lifespan] = []
    for i in tokens.where("("):
        closing = _closing(tokens, i)
        if closing is None or _DASHES.isdisjoint(tokens.texts[i + 1 : closing]):
            continue
        span = tokens.span(i, closing)
        ends = _ends(article, tokens, i, closing)
        if ends is None or not 0 <= ends[1][1].year - ends[0][0].year <= _OLDEST:
            continue
        found.append(Lifespan(span, ends[0], ends[1], _whose(article, tokens, i)))
    if tokens.has("born") and tokens.has("died"):
        found += [life for i in tokens.where("born") if (life := _born_and_died(article, tokens, i))]
        found.sort(key=lambda life: life.span)
    return tuple(found)


def _born_and_died(article: Article, tokens: Tokens, i: int) -> Lifespan | None:
    """The life of a last line: `Anna Hale, cartographer, born 3 March 1931; died 9 November 2019`."""
    sentence = sentence_near(article, tokens.span(i, i), _LONGEST_LINE)
    within = tokens.within(sentence)
    died = next((k for k in range(i + 1, min(within.stop, i + LONGEST)) if tokens.lower[k] == "died"), None)
    if died is None or tokens.lower[died - 1] not in _BEFORE_DIED or tokens.lower[i - 1] == "was":
        return None
    born_on = dates_within(article, Span(tokens.ends[i], tokens.starts[died]))
    died_on = dates_within(article, Span(tokens.ends[died], min(sentence.end, tokens.ends[died] + _LONGEST_DATE)))
    if len(born_on) != 1 or not died_on:
        return None
    born, death = born_on[0], died_on[0]
    if tokens.at(born.span.start) - i > 2 or tokens.at(death.span.start) - died > 2:
        return None
    if born.year_from != "text" or death.year_from != "text":
        return None
    if born.first is None or born.last is None or death.first is None or death.last is None:
        return None
    if not 0 <= death.last.year - born.first.year <= _OLDEST:
        return None
    span = Span(tokens.starts[i], death.span.end)
    return Lifespan(
        span, (born.first, born.last), (death.first, death.last), _told_of(article, sentence, tokens.starts[i])
    )


_BEFORE_DIED = frozenset(", ; and . – —".split())
_LONGEST_LINE = 200
_LONGEST_DATE = 40


def _told_of(article: Article, sentence: Span, offset: int) -> Person | None:
    """The only person named in front of a life."""
    people = [person for _, person in mentions_within(article, Span(sentence.start, offset))]
    return people[0] if people and all(person is people[0] for person in people) else None


_OLDEST = 122
"""The greatest age on record, in years (Jeanne Calment, 1875-1997)."""


def _closing(tokens: Tokens, i: int) -> int | None:
    for k in range(i + 1, min(len(tokens), i + LONGEST)):
        if tokens.texts[k] == ")":
            return k
        if tokens.kinds[k] == BREAK:
            return None
    return None


def _ends(
    article: Article, tokens: Tokens, i: int, closing: int
) -> tuple[tuple[datetime.date, datetime.date], tuple[datetime.date, datetime.date]] | None:
    """The two dates between brackets, as first and last days; None where there are not two."""
    inside = Span(tokens.ends[i], tokens.starts[closing])
    dates = [
        (date.first, date.last)
        for date in dates_within(article, inside)
        if date.first is not None and date.last is not None and date.year_from == "text"
    ]
    if len(dates) == 2:
        return dates[0], dates[1]
    within = range(i + 1, closing)
    is_of_era = any(tokens.lower[k] in _ERAS for k in within)
    years = [int(tokens.texts[k]) for k in within if _is_year(tokens, k, is_of_era=is_of_era)]
    others = sum(tokens.lower[k] in _ERAS for k in within)
    if len(years) != 2 or closing - i - others != 4:
        return None
    return _whole(years[0]), _whole(years[1])


_ERAS = frozenset(("ad", "ce", "a.d.", "c.e."))


def _is_year(tokens: Tokens, k: int, *, is_of_era: bool) -> bool:
    """Whether a number is a year; one before 1000 where an era is named (`AD 76-138`)."""
    if tokens.kinds[k] != NUMBER or not tokens.texts[k].isdecimal() or len(tokens.texts[k]) > 4:
        return False
    return int(tokens.texts[k]) > 0 if is_of_era else tokens.texts[k] > "0999" and len(tokens.texts[k]) == 4


def _whole(year: int) -> tuple[datetime.date, datetime.date]:
    return datetime.date(year, 1, 1), datetime.date(year, 12, 31)


def _whose(article: Article, tokens: Tokens, i: int) -> Person | None:
    """The person whose name ends right before the bracket, else the one the sentence tells of."""
    if i == 0:
        return None
    before = tokens.ends[i - 1]
    near = mentions_within(article, Span(max(0, before - _LONGEST_NAME), before))
    if near and near[-1][0].span.end == before:
        return near[-1][1]
    return subject_at(article, tokens.starts[i])


_LONGEST_NAME = 60
"""How many code points before a bracket are searched for a name."""
