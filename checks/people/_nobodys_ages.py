"""Ages of people without a name: `An 84-year-old man was found at a stop. The man, who is 94, said he had waited`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.knowledge.offices import HEADS, KIN, MODIFIERS
from newslint.language.ages import find_ages
from newslint.language.people import year_old, years_at
from newslint.language.quotations import is_quoted
from newslint.language.subjects import named_near
from newslint.language.tokens import CAPITALISED, Tokens, find_tokens

_MALE = frozenset("man boy father fisherman gunman".split())
_FEMALE = frozenset("woman girl mother".split())
_PEOPLE = (
    _MALE
    | _FEMALE
    | frozenset(
        "child toddler baby infant driver motorcyclist motorist biker cyclist passenger pedestrian student pupil "
        "schoolboy schoolgirl teenager teen youth suspect victim farmer worker resident tourist hiker climber swimmer "
        "pensioner patient soldier survivor local native welder builder labourer laborer miner cleaner cook tailor "
        "trucker courier guard waitress cashier gardener teacher nurse plumber electrician mechanic carpenter "
        "shopkeeper lifeguard skier surfer diver angler".split()
    )
)
_MOST = 20
"""Unnamed people that are looked at."""
_FURTHEST = 10
"""By how many years `the six-year-old` may miss an age and still mean that person; digits changed places by more."""
_OFFICIALS = frozenset(
    "spokesman spokeswoman spokesperson police sheriff chief officer sergeant constable inspector detective "
    "superintendent prosecutor judge coroner commissioner lawyer attorney director doctor captain lieutenant".split()
)
"""Those who tell of others, and are not meant by `the 43-year-old`."""
_OTHERS = (KIN - frozenset("mother father parents".split())) | frozenset(
    "brothers sisters sibling siblings twins cousins boys girls men women drivers suspects teenagers teens youths "
    "pupils victims friends companion companions passenger passengers accomplice partner other others another both "
    "pair couple elder eldest older younger youngest respectively".split()
)
"""Words that bring in a second person."""


class _Told(NamedTuple):
    """An age of somebody unnamed: where its number stands, the years, and who it is (empty for `the 43-year-old`).

    `oldest` is given for `in her 30s`."""

    span: Span
    years: int
    noun: str
    oldest: int = 0

    def may_be(self, years: int) -> bool:
        """Whether somebody of this age may have so many years."""
        return self.years <= years <= max(self.years, self.oldest)


def drifting_ages(article: Article) -> Iterator[tuple[Span, Span, str]]:
    """The second age of somebody unnamed, the first one's place and who it is."""
    tokens = find_tokens(article)
    if not tokens.where("old"):
        return
    introduced = _introduced(tokens)
    if not introduced:
        return
    found = list(_within_paragraph(article, tokens, introduced))
    yield from found
    if not found:
        yield from _across_paragraphs(article, tokens, introduced)


def _introduced(tokens: Tokens) -> list[_Told]:
    """`a 34-year-old man`, `a boy, 12,`, `a man aged 45`, with no name behind."""
    found: list[_Told] = []
    for i in tokens.where("old")[:_MOST]:
        first, years = year_old(tokens, i)
        if years and tokens.lower[first - 1] in ("a", "an"):
            noun = next((k for k in range(i + 1, min(i + 4, len(tokens))) if tokens.lower[k] in _PEOPLE), 0)
            if noun and not _names(tokens, noun + 1):
                found.append(_Told(tokens.span(first, i - 4), years, tokens.lower[noun]))
    for k in tokens.where_any(_PEOPLE)[:_MOST]:
        told = _told_behind(tokens, k) if tokens.lower[k - 1] in ("a", "an", "the") else None
        if told is not None:
            found.append(told)
    return sorted(found)


def _told_behind(tokens: Tokens, k: int) -> _Told | None:
    """The age behind token `k`: `a boy, 12,`, `a man aged 45`, `the girl, aged seven,`, `a boy of 12`, `a woman in
    her 30s`."""
    lower, is_new = tokens.lower, tokens.lower[k - 1] != "the"
    at = k + 1 + (lower[k + 1 : k + 2] == [","])
    marker = lower[at : at + 1]
    if marker == ["aged"] or (is_new and marker == ["of"] and at == k + 1):
        at += 1
    elif is_new and marker == ["in"]:
        return _in_thirties(tokens, k, at + 1)
    elif not is_new or at == k + 1:
        return None
    years = years_at(tokens, at)
    if not years or not (marker == ["aged"] or lower[at + 1 : at + 2] in ([","], ["."], ["was"], ["is"], ["who"])):
        return None
    return _Told(tokens.span(at, at), years, lower[k])


def _in_thirties(tokens: Tokens, k: int, at: int) -> _Told | None:
    """`in her 30s`, `in his mid-40s`."""
    if tokens.lower[at : at + 1] not in (["his"], ["her"], ["their"]):
        return None
    at += 1
    if tokens.lower[at : at + 1] in (["early"], ["mid"], ["late"]):
        at += 2 if tokens.lower[at + 1 : at + 2] == ["-"] else 1
    years = years_at(tokens, at)
    if years < 20 or years % 10 or tokens.lower[at + 1 : at + 2] != ["s"]:
        return None
    return _Told(tokens.span(at, at + 1), years, tokens.lower[k], years + 9)


def _names(tokens: Tokens, k: int) -> bool:
    """Whether a name follows: `a 34-year-old man named Hale`, `a 34-year-old driver, Ann Hale,`."""
    k += tokens.lower[k : k + 1] in ([","], ["named"], ["called"])
    return tokens.kinds[k : k + 1] == [CAPITALISED]


def _within_paragraph(article: Article, tokens: Tokens, introduced: list[_Told]) -> Iterator[tuple[Span, Span, str]]:
    """`A 45-year-old woman was hurt. The woman, 54,`, where the paragraph tells of one such person."""
    first: dict[tuple[int, str], list[_Told]] = {}
    for told in introduced:
        first.setdefault((article.block_at(told.span.start).span.start, told.noun), []).append(told)
    for (block, noun), ages in first.items():
        if len(ages) != 1:
            continue
        there = ages[0]
        for k in tokens.where(noun):
            if tokens.starts[k] < there.span.end or article.block_at(tokens.starts[k]).span.start != block:
                continue
            at = _age_of(tokens, k)
            if at and not there.may_be(years_at(tokens, at)) and not is_quoted(article, tokens.span(at, at)):
                yield tokens.span(at, at), there.span, noun
                break


def _age_of(tokens: Tokens, k: int) -> int:
    """Where the age of `The man, who is 94`, `the man, 94,` stands; 0 where none does."""
    lower = tokens.lower
    if lower[k - 1] != "the" or lower[k + 1 : k + 2] != [","]:
        return 0
    at = k + 4 if lower[k + 2 : k + 4] == ["who", "is"] else k + 2
    at += lower[at : at + 1] == ["aged"]
    return at if years_at(tokens, at) and lower[at + 1 : at + 2] in ([","], ["and"], ["."]) else 0


def _across_paragraphs(article: Article, tokens: Tokens, introduced: list[_Told]) -> Iterator[tuple[Span, Span, str]]:
    """The only unnamed person with an age is `the 43-year-old` further on, and nobody else can be meant."""
    there = introduced[0]
    if len({(told.years, told.noun) for told in introduced}) > 1 or _brings_in_another(article, tokens, there, there):
        return
    taken_up = [told for told in _taken_up(tokens) if told.span.start > there.span.end]
    drifted = [told for told in taken_up if not there.may_be(told.years)]
    if not drifted or len({told.years for told in drifted}) > 1:
        return
    here = drifted[0]
    stated = {age.years for age in find_ages(article) if not age.is_anaphora or age.person is not None}
    is_swapped = str(here.years)[::-1] == str(there.years)
    if (
        here.years not in stated
        and (is_swapped or any(there.may_be(here.years + step) for step in range(-_FURTHEST, _FURTHEST + 1)))
        and _may_be(here.noun, there.noun)
        and not is_quoted(article, here.span)
        and not _brings_in_another(article, tokens, here, there)
        and not _may_mean_somebody_named(article, tokens, here)
    ):
        yield here.span, there.span, there.noun


def _taken_up(tokens: Tokens) -> Iterator[_Told]:
    """`the 43-year-old`, `the 43-year-old man`, `The man, 43,`; not `the 43-year-old plumber`, who may be another."""
    for i in tokens.where("old")[:_MOST]:
        first, years = year_old(tokens, i)
        if not years or tokens.lower[first - 1] != "the" or _names(tokens, i + 1):
            continue
        noun = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
        if noun not in HEADS and noun not in MODIFIERS:
            yield _Told(tokens.span(first, i - 4), years, noun if noun in _PEOPLE else "")
        elif noun in _PEOPLE:
            yield _Told(tokens.span(first, i - 4), years, noun)
    for k in tokens.where_any(_PEOPLE)[:_MOST]:
        at = _age_of(tokens, k)
        if at:
            yield _Told(tokens.span(at, at), years_at(tokens, at), tokens.lower[k])


def _may_be(noun: str, other: str) -> bool:
    """Whether two words may stand for one person: a cyclist may be a man, a girl is no boy."""
    if (noun in _MALE and other in _FEMALE) or (noun in _FEMALE and other in _MALE):
        return False
    return not noun or noun == other or noun in _GENERAL or other in _GENERAL


_GENERAL = frozenset("man woman boy girl child toddler teenager teen youth victim suspect pensioner patient".split())


def _brings_in_another(article: Article, tokens: Tokens, told: _Told, there: _Told) -> bool:
    """Whether the paragraph of an age has a second person in it; `a fisherman` is nobody beside a child's age."""
    is_adult = told.years >= _ADULT
    return any(
        tokens.lower[k] in _OTHERS
        or (is_adult and tokens.lower[k] in ("a", "an") and _is_person(tokens.after(k), there.noun))
        for k in tokens.within(article.block_at(told.span.start).span)
    )


def _is_person(noun: str, known: str) -> bool:
    """Whether a noun is of a person, and not of the one that is known already."""
    return noun != known and (noun in _PEOPLE or noun in HEADS)


_ADULT = 16


def _may_mean_somebody_named(article: Article, tokens: Tokens, told: _Told) -> bool:
    """Whether somebody is named near who may be meant: neither an official nor one whose age the story gives."""
    behind = tokens.at(told.span.end) + 4
    if tokens.lower[behind : behind + 1] in (["'s"], ["’s"]):
        return False
    return any(
        all(one.age is None for one in person.mentions)
        and not (mention.title and not _OFFICIALS.isdisjoint(mention.title.text.lower().split()))
        for mention, person in named_near(article, told.span)
    )
