"""Dates of birth, and whose they are."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from newslint.article import Article, BlockKind, Span, once
from newslint.language.datelines import find_dateline
from newslint.language.dates import DateMention, dates_within
from newslint.language.headlines import story_start
from newslint.language.persons import Person, find_persons
from newslint.language.sentences import sentence_at
from newslint.language.subjects import mentions_within, subject_at
from newslint.language.tokens import BREAK, UPPER, Tokens, find_tokens

DYING = frozenset(
    "died dies dead death die dying away beheaded executed murdered assassinated drowned perished hanged "
    "succumbed".split()
)
"""Words of dying; `away` as in `passed away`."""


class Birth(NamedTuple):
    """A date of birth: where `born` and the date stand, the first and last day it may be, whose it is."""

    span: Span
    date: DateMention
    first: datetime.date
    last: datetime.date
    person: Person | None


@once
def find_births(article: Article) -> tuple[Birth, ...]:
    """The dates of birth that an article states, in order."""
    tokens = find_tokens(article)
    births: list[Birth] = []
    for i in tokens.where("born", "birthdate"):
        block = article.block_at(tokens.starts[i])
        if block.kind in (BlockKind.CODE, BlockKind.NOTE):
            continue
        date = _date_after(article, tokens, i)
        if date is None or date.first is None or date.last is None or date.precision not in ("day", "month", "year"):
            continue
        if date.year_from != "text":
            continue
        span = Span(tokens.starts[i], date.span.end)
        person = _named_behind(article, tokens, i, date) or _born(article, tokens, i)
        births.append(Birth(span, date, date.first, date.last, person))
    return tuple(births)


def _named_behind(article: Article, tokens: Tokens, i: int, date: DateMention) -> Person | None:
    """The person whose name follows a birth that opens a sentence: `Born in Leeds in 1950, Ann Hale moved to York`."""
    comma = tokens.at(date.span.end)
    if tokens.texts[i] != "Born" or tokens.lower[comma : comma + 1] != [","] or comma + 1 >= len(tokens):
        return None
    start = tokens.starts[comma + 1]
    named = mentions_within(article, Span(start, start + _HEAD))
    if named and named[0][0].span.start == start:
        return named[0][1]
    return None


def _born(article: Article, tokens: Tokens, i: int) -> Person | None:
    opens = tokens.lower[i - 2] in ("he", "she") and i > 2 and tokens.kinds[i - 3] == BREAK
    opens = opens or (i > 0 and tokens.kinds[i - 1] == BREAK)
    dead = mourned(article) if opens or _follows_nobody(article, tokens, i) else None
    return dead or subject_at(article, tokens.starts[i])


def _follows_nobody(article: Article, tokens: Tokens, i: int) -> bool:
    """Whether `She was born` opens a sentence, and nobody else is named in the one before."""
    sentence = sentence_at(article, tokens.starts[i])
    if tokens.lower[i - 2] not in ("he", "she") or tokens.at(sentence.start) != i - 2 or sentence.start < 3:
        return False
    return not mentions_within(article, sentence_at(article, sentence.start - 3))


@once
def mourned(article: Article) -> Person | None:
    """Whose obituary the story is: the person at the head of a lead that tells of a death."""
    lead = story_start(article)
    if lead is None or DYING.isdisjoint(find_tokens(article).lower[k] for k in find_tokens(article).within(lead.span)):
        return None
    dateline = find_dateline(article)
    start = dateline.span.end if dateline and lead.span.contains(dateline.span) else lead.span.start
    named = mentions_within(article, Span(start, lead.span.end))
    if named and named[0][0].span.start - start < _HEAD:
        return named[0][1]
    return _in_capitals(article, start)


def _in_capitals(article: Article, start: int) -> Person | None:
    """The person whose name opens a lead in capitals, as in British obituaries: `ANNA HALE, the cartographer,`."""
    tokens = find_tokens(article)
    first = tokens.at(start)
    capitals = [
        tokens.lower[k] for k in range(first, min(first + _LONGEST_NAME, len(tokens))) if _is_shouted(tokens, k)
    ]
    if len(capitals) < 2 or not _is_shouted(tokens, first):
        return None
    named = [person for person in find_persons(article) if person.surname.lower() in capitals and person.given]
    return named[0] if len(named) == 1 and named[0].given.split()[0].lower() in capitals else None


_LONGEST_NAME = 6


def _is_shouted(tokens: Tokens, k: int) -> bool:
    return tokens.kinds[k] == UPPER and len(tokens.texts[k]) > 1


_HEAD = 40
"""Code points at the head of a lead in which its subject stands, behind a title at the most."""


def _date_after(article: Article, tokens: Tokens, i: int) -> DateMention | None:
    """The date that follows `born`, with `on`, `in` and the place between them."""
    last = min(i + _BETWEEN + 1, len(tokens) - 1)
    reach = Span(tokens.ends[i], min(tokens.ends[last], sentence_at(article, tokens.starts[i]).end))
    date = next(iter(dates_within(article, reach)), None)
    if date is None:
        return None
    between = tokens.within(Span(tokens.ends[i], date.span.start))
    return None if any(tokens.lower[k] in _NO_BIRTH for k in between) else date


_BETWEEN = 8
"""How many tokens may stand between `born` and the date: `born in Port Louis, Mauritius, on 3 May 1980`."""
_NO_BIRTH = frozenset("before after since between from until and to who whose was had when".split())
