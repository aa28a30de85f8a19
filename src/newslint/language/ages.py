"""Ages and birth dates of people: whose they are, and of what day."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from typing import NamedTuple

from newslint.article import Article, BlockKind, Span, once
from newslint.knowledge.offices import KIN
from newslint.language.dates import DateMention, dates_within
from newslint.language.people import PersonMention, is_age
from newslint.language.persons import Person, find_persons
from newslint.language.sentences import sentence_at, sentence_near
from newslint.language.story_date import find_story_date
from newslint.language.tokens import BREAK, NUMBER, Tokens, find_tokens


class AgeMention(NamedTuple):
    """An age in years as the story states it.

    `person` is None where the sentence does not tell whose it is. `is_anaphora` marks `the 52-year-old`, which only
    seems to tell. `is_at_death` where the age is the one at which someone died; `is_past` where it is of another
    time (`was 34 when`).
    """

    span: Span
    years: int
    person: Person | None
    is_at_death: bool = False
    is_past: bool = False
    is_anaphora: bool = False


class Birth(NamedTuple):
    """A date of birth: where `born` and the date stand, the first and last day it may be, whose it is."""

    span: Span
    date: DateMention
    first: datetime.date
    last: datetime.date
    person: Person | None


def age_on(born: datetime.date, day: datetime.date) -> int:
    """The age in whole years on a day; one born on February 29 turns older on March 1 of common years."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@once
def find_ages(article: Article) -> tuple[AgeMention, ...]:
    """The ages that an article states, in order."""
    tokens = find_tokens(article)
    ages: dict[int, AgeMention] = {}
    for person in find_persons(article):
        for mention in person.mentions:
            if mention.age is not None and mention.age_span is not None:
                is_past = _tells_of_then(article, tokens, mention.age_span)
                ages[mention.age_span.start] = AgeMention(mention.age_span, mention.age, person, is_past=is_past)
    ends = {mention.span.end for mention, _ in _by_position(article)}
    for first, last, years in _stated(tokens, ends):
        span = tokens.span(first, last)
        if span.start not in ages and not any(start in ages for start in range(span.start, span.end)):
            ages[span.start] = _age(article, tokens, first, last, years)
    return tuple(_with_hero(article, [ages[start] for start in sorted(ages)]))


def _with_hero(article: Article, ages: list[AgeMention]) -> list[AgeMention]:
    """Give `the 52-year-old` with nobody named near to the only person whose age the story states."""
    aged = {id(age.person): age.person for age in ages if age.person is not None and not age.is_anaphora}
    if len(aged) != 1:
        return ages
    (hero,) = aged.values()
    return [
        age._replace(person=hero) if age.is_anaphora and not _named_near(article, age.span) else age for age in ages
    ]


def _stated(tokens: Tokens, ends: set[int]) -> list[tuple[int, int, int]]:
    """First token, last token and years of each age that its words show to be one; `ends` are where names end."""
    texts, lower, kinds = tokens.texts, tokens.lower, tokens.kinds
    size = len(tokens)
    found: list[tuple[int, int, int]] = []
    for i in tokens.where("old"):
        if i >= 4 and lower[i - 2] == "year" and texts[i - 1] in _HYPHENS and kinds[i - 4] == NUMBER:
            if is_age(texts[i - 4]):
                found.append((i - 4, i, int(texts[i - 4])))
        elif i >= 2 and lower[i - 1] in ("years", "year") and is_age(texts[i - 2]):
            found.append((i - 2, i, int(texts[i - 2])))
    for i in tokens.where("aged", "age", "turned", "turns", "is", "was", "at", "now"):
        k = i + 1
        if lower[i] == "age" and k + 1 < size and lower[k] == "of":
            k += 1
        if k >= size or kinds[k] != NUMBER or not is_age(texts[k]):
            continue
        bare = lower[i] in ("is", "was", "turned", "turns", "at", "now")
        if lower[i] == "at":
            if not _is_death(tokens, i) or not (
                k + 1 >= size or _ends_age(tokens, k + 1) or lower[k + 1] in _AFTER_DEATH
            ):
                continue
        elif bare and not (k + 1 >= size or _ends_age(tokens, k + 1)):
            continue
        if lower[i] in ("is", "was") and not _has_human_subject(tokens, i, ends):
            continue
        if lower[i] == "now" and not (k + 2 < size and lower[k + 2] in ("he", "she")):
            if not (i > 1 and lower[i - 1] == "is" and _has_human_subject(tokens, i - 1, ends)):
                continue
        found.append((k, k, int(texts[k])))
    return found


_HYPHENS = ("-", "‑", "–")


def _ends_age(tokens: Tokens, k: int) -> bool:
    return (
        k >= len(tokens)
        or tokens.texts[k] in (",", ".", ";", ")")
        or tokens.kinds[k] == BREAK
        or tokens.lower[k] in _AFTER_AGE
    )


_AFTER_DEATH = frozenset("of from after at during with as before having leaving following surrounded".split())
_AFTER_AGE = frozenset("and when but on in last this next years while then".split())


def _is_death(tokens: Tokens, i: int) -> bool:
    """Whether someone dies shortly before token `i`."""
    for k in range(i - 1, max(-1, i - 14), -1):
        if tokens.kinds[k] == BREAK or (tokens.texts[k] == "." and tokens.kinds[k + 1] != NUMBER):
            return False
        if tokens.lower[k] in _DYING:
            return True
    return False


_DYING = frozenset("died dies dead death die dying away".split())
"""Words of dying; `away` as in `passed away`."""


def _has_human_subject(tokens: Tokens, i: int, ends: set[int]) -> bool:
    before = tokens.lower[i - 1] if i else ""
    if before in ("he", "she", "who", "now", ")") or (i and tokens.ends[i - 1] in ends):
        return True
    # `was born on 2 March 1945 and is 78`
    return before in ("and", ",") and any(tokens.lower[k] == "born" for k in range(max(0, i - 14), i))


def _age(article: Article, tokens: Tokens, first: int, last: int, years: int) -> AgeMention:
    span = tokens.span(first, last)
    before = tokens.lower[first - 1] if first else ""
    is_at_death = _is_death(tokens, first) or (before == "was" and _told_of_death(article, tokens, first))
    is_past = _tells_of_then(article, tokens, span)
    if is_past and _when_dying(tokens, last + 1):
        return AgeMention(span, years, subject_at(article, span.start), is_at_death=True)
    if tokens.lower[last] == "old" and tokens.texts[last - 1] in _HYPHENS:
        if before in ("the", "a", "an"):
            is_anaphora = before == "the"
            person = _apposed(article, tokens, first) or (_only_person(article, span) if is_anaphora else None)
            return AgeMention(span, years, person, is_at_death, is_past, is_anaphora)
        return AgeMention(span, years, None, is_at_death, is_past)
    if not is_at_death and before in ("was", "turned", "turns", "of", "age", "aged"):
        is_past = True
    return AgeMention(span, years, subject_at(article, span.start), is_at_death, is_past)


def _when_dying(tokens: Tokens, k: int) -> bool:
    """Whether `when she died` follows an age."""
    return tokens.lower[k : k + 3] in (["when", "he", "died"], ["when", "she", "died"])


def _told_of_death(article: Article, tokens: Tokens, i: int) -> bool:
    """Whether the sentence before tells of a death, so that `He was 78.` is the age at death."""
    here = sentence_at(article, tokens.starts[i])
    if here.start < 3:
        return False
    previous = sentence_at(article, here.start - 3)
    words = tokens.within(previous)
    return any(tokens.lower[k] in _DYING for k in words)


def _tells_of_then(article: Article, tokens: Tokens, span: Span) -> bool:
    """Whether an age is of another time: `34 when`, `aged 12 at the time`, `then 30`, `In 1998, Hale, 23, ...`."""
    k = tokens.at(span.start)
    after = tokens.at(span.end)
    following = [word for word in tokens.lower[after : after + 4] if word not in (",",)]
    if following and following[0] in ("when", "while", "then"):
        return True
    if following[:3] == ["at", "the", "time"] or tokens.lower[max(0, k - 2) : k].count("then"):
        return True
    return _in_another_year(article, span)


def _in_another_year(article: Article, span: Span) -> bool:
    """Whether the sentence of an age gives a past year, other than that of a birth."""
    near = sentence_near(article, span, _FAR)
    story = find_story_date(article)
    births = _birth_dates(article)
    return any(
        date.first is not None and date.year_from == "text" and (story is None or date.first.year < story.day.year)
        for date in dates_within(article, near)
        if date.span not in births
    )


_FAR = 300
"""How far from an age a year still dates it, in code points."""


@once
def _birth_dates(article: Article) -> frozenset[Span]:
    return frozenset(birth.date.span for birth in find_births(article))


def _apposed(article: Article, tokens: Tokens, first: int) -> Person | None:
    """The person whom `, a 52-year-old fisherman,` follows."""
    if first < 3 or tokens.texts[first - 2] != ",":
        return None
    end = tokens.ends[first - 3]
    return next((person for mention, person in _by_position(article) if mention.span.end == end), None)


@once
def _by_position(article: Article) -> list[tuple[PersonMention, Person]]:
    pairs = [(mention, person) for person in find_persons(article) for mention in person.mentions]
    return sorted(pairs, key=lambda pair: pair[0].span)


def mentions_within(article: Article, span: Span) -> list[tuple[PersonMention, Person]]:
    """The mentions of people within a span, each with its person."""
    pairs = _by_position(article)
    i = bisect_left(pairs, span.start, key=lambda pair: pair[0].span.start)
    found: list[tuple[PersonMention, Person]] = []
    while i < len(pairs) and pairs[i][0].span.end <= span.end:
        found.append(pairs[i])
        i += 1
    return found


def subject_at(article: Article, offset: int) -> Person | None:
    """The person that a sentence tells of at a place: the last one named in it before, or, where it begins with a
    pronoun, the only one named in the sentence before."""
    sentence = sentence_at(article, offset)
    tokens = find_tokens(article)
    named = mentions_within(article, Span(max(sentence.start, offset - _FAR), offset))
    if named:
        people = {id(person) for _, person in named}
        is_another = _names_kin(tokens, Span(named[-1][0].span.end, offset))
        return named[-1][1] if len(people) == 1 and not is_another else None
    first = tokens.at(sentence.start)
    if sentence.start < 3 or _PRONOUNS.isdisjoint(tokens.lower[first : first + _OPENING]):
        return None
    if _names_kin(tokens, Span(sentence.start, offset)):
        return None
    previous = sentence_at(article, sentence.start - 3)
    if article.block_at(previous.start).kind is not BlockKind.PARAGRAPH:
        return None
    named = mentions_within(article, previous)
    return named[0][1] if len({id(person) for _, person in named}) == 1 else None


def _names_kin(tokens: Tokens, span: Span) -> bool:
    """Whether `his wife`, `whose eldest son`, `the mayor's friend` stands in a span and takes over as subject."""
    within = tokens.within(Span(max(span.start, span.end - _FAR), span.end))
    return any(
        tokens.lower[k] in KIN and not _OWNERS.isdisjoint(tokens.lower[max(within.start, k - 3) : k]) for k in within
    )


_OWNERS = frozenset("his her their whose my our 's ’s".split())
_PRONOUNS = frozenset("he she his her".split())
_OPENING = 4
"""Within how many tokens of a sentence a pronoun takes up the sentence before: `Now 78, he still sails`."""


def _only_person(article: Article, span: Span) -> Person | None:
    """The only person named in the paragraph up to an age, else in the paragraph before."""
    named = _named_near(article, span)
    return named[-1][1] if len({id(person) for _, person in named}) == 1 else None


def _named_near(article: Article, span: Span) -> list[tuple[PersonMention, Person]]:
    """Who is named in the paragraph up to a place, else in the paragraph before."""
    block = article.block_at(span.start)
    named = mentions_within(article, Span(block.span.start, span.start))
    if named:
        return named
    if block.span.start == 0:
        return []
    previous = article.block_at(block.span.start - 1)
    return mentions_within(article, previous.span) if previous.kind is BlockKind.PARAGRAPH else []


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
        births.append(Birth(span, date, date.first, date.last, _born(article, tokens, i)))
    return tuple(births)


def _born(article: Article, tokens: Tokens, i: int) -> Person | None:
    opens_paragraph = i > 2 and tokens.kinds[i - 3] == BREAK
    mourned = _mourned(article) if opens_paragraph and tokens.lower[i - 2] in ("he", "she") else None
    return mourned or subject_at(article, tokens.starts[i])


@once
def _mourned(article: Article) -> Person | None:
    """Whose obituary the story is: the person at the head of a lead that tells of a death."""
    lead = next(iter(article.body()), None)
    if lead is None or _DYING.isdisjoint(find_tokens(article).lower[k] for k in find_tokens(article).within(lead.span)):
        return None
    named = mentions_within(article, lead.span)
    return named[0][1] if named and named[0][0].span.start - lead.span.start < _HEAD else None


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
