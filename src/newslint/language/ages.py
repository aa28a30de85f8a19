"""Ages and birth dates of people: whose they are, and of what day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.calendar import WEEKDAYS
from newslint.knowledge.not_names import PEOPLES
from newslint.knowledge.number_words import COMPOUND_HYPHENS
from newslint.knowledge.offices import HEADS
from newslint.language.attribution import find_attributions
from newslint.language.births import DYING, find_births, mourned
from newslint.language.dates import dates_within
from newslint.language.headlines import story_start
from newslint.language.people import is_age, year_old, years_at
from newslint.language.persons import Person, find_persons
from newslint.language.sentences import sentence_at, sentence_near
from newslint.language.story_date import find_story_date
from newslint.language.subjects import (
    FARTHEST,
    mentions_by_position,
    mentions_within,
    named_near,
    only_person,
    subject_at,
)
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, QUOTE, Tokens, find_tokens


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


def number_of(article: Article, age: AgeMention) -> Span:
    """Where the number of an age stands: `52` or `six` of `six-year-old`."""
    words = article.words(age.span)
    return Span(age.span.start, age.span.start + len(words.lower().partition("year")[0].rstrip("-‑– ")))


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
    ends = {mention.span.end for mention, _ in mentions_by_position(article)}
    for first, last, years in _stated(tokens, ends):
        span = tokens.span(first, last)
        if span.start not in ages and not any(start in ages for start in range(span.start, span.end)):
            ages[span.start] = _age(article, tokens, first, last, years)
    for age in (*_spoken(article, tokens), *_opening(article, tokens), *_by_description(article, tokens)):
        ages.setdefault(age.span.start, age)
    return tuple(_with_mourned(article, _with_hero(article, [ages[start] for start in sorted(ages)])))


def _with_mourned(article: Article, ages: list[AgeMention]) -> list[AgeMention]:
    """Give the first age at death, where it stands in the lead of an obituary, to the person it mourns."""
    lead = story_start(article)
    for k, age in enumerate(ages[:2]):
        if lead is None or not lead.span.contains(age.span):
            break
        if age.is_at_death and age.person is None and not named_near(article, age.span):
            ages[k] = age._replace(person=mourned(article))
    return ages


def _spoken(article: Article, tokens: Tokens) -> Iterator[AgeMention]:
    """The ages that speakers give as their own: `"I'm 34," said Hale`."""
    lower = tokens.lower
    for i in tokens.where("i'm", "i’m", "am"):
        k = i + 1
        if k + 1 >= len(tokens) or tokens.kinds[k] != NUMBER or not is_age(tokens.texts[k]) or len(tokens.texts[k]) > 2:
            continue
        if (lower[i] == "am" and lower[i - 1] != "i") or not _IMAGINED.isdisjoint(lower[max(0, i - 3) : i]):
            continue
        is_whole = lower[k + 1] in _AFTER_OWN_AGE or tokens.kinds[k + 1] == QUOTE or lower[k + 1 : k + 3] == _YEARS_OLD
        person = _speaker(article, tokens.starts[i]) if is_whole else None
        if person is not None:
            yield AgeMention(tokens.span(k, k), int(tokens.texts[k]), person)


_AFTER_OWN_AGE = frozenset(", . ; ! – — and but now so".split())
_YEARS_OLD = ["years", "old"]
_IMAGINED = frozenset("when if until till before after like though as".split())
"""Words before an own age that is not the speaker's of today: `when I'm 64`."""


def _speaker(article: Article, offset: int) -> Person | None:
    """Who speaks at a place."""
    for attribution in find_attributions(article):
        if attribution.quotation.outer.start < offset < attribution.quotation.outer.end:
            if attribution.speaker is None or attribution.passed_on:
                return None
            return next((p for m, p in mentions_by_position(article) if m.span == attribution.speaker.span), None)
    return None


def _opening(article: Article, tokens: Tokens) -> Iterator[AgeMention]:
    """The ages that open a sentence in the present tense: `At 68, she still swims`."""
    lower, kinds = tokens.lower, tokens.kinds
    for i in tokens.where("at"):
        k = i + 1
        if tokens.texts[i] != "At" or k + 3 >= len(tokens) or kinds[k] != NUMBER or not is_age(tokens.texts[k]):
            continue
        if lower[k + 1] != ",":
            continue
        if lower[k + 2] in ("he", "she"):
            verb, person = k + 3, subject_at(article, tokens.starts[k + 2])
        else:
            named = mentions_within(article, Span(tokens.starts[k + 2], tokens.starts[k + 2] + FARTHEST))
            if not named or named[0][0].span.start != tokens.starts[k + 2]:
                continue
            verb, person = _behind_apposition(tokens, tokens.at(named[0][0].span.end)), named[0][1]
        if verb < len(tokens) and _is_present(lower[verb]):
            yield AgeMention(tokens.span(k, k), int(tokens.texts[k]), person)
    for i in tokens.where("who"):
        k = _at_age(tokens, i + 1)
        if k and lower[i - 1] == ",":
            person = _named_before(article, tokens.ends[i - 2])
            if person is not None:
                yield AgeMention(tokens.span(k, k), int(tokens.texts[k]), person)


def _behind_apposition(tokens: Tokens, k: int) -> int:
    """The token behind `, born in 1932,`; `k` where no comma opens an apposition there."""
    if tokens.lower[k : k + 1] != [","]:
        return k
    return next((j + 1 for j in range(k + 1, min(len(tokens), k + 10)) if tokens.texts[j] == ","), k)


def _at_age(tokens: Tokens, i: int) -> int:
    """Where the age stands in `who at 22 is`, `who, at 22, is`, `who at just 22 has`; 0 where none does."""
    if tokens.lower[i : i + 1] == [","]:
        i += 1
    if tokens.lower[i : i + 1] != ["at"]:
        return 0
    k = i + 2 if tokens.lower[i + 1 : i + 2] == ["just"] else i + 1
    verb = k + 2 if tokens.lower[k + 1 : k + 2] == [","] else k + 1
    is_told = verb < len(tokens) and tokens.kinds[k] == NUMBER and is_age(tokens.texts[k])
    return k if is_told and tokens.lower[verb] in ("is", "has", "still") else 0


def _is_present(verb: str) -> bool:
    return verb in ("still", "is", "has") or (verb[-1:] == "s" and not verb.endswith("ss") and verb != "was")


def _by_description(article: Article, tokens: Tokens) -> Iterator[AgeMention]:
    """The ages behind a description that stands for a name: `the striker, 32,`, `The Kenyan, 24,`."""
    texts = tokens.texts
    for k in tokens.numbers:
        if k < 3 or k + 1 >= len(texts) or texts[k - 1] != "," or texts[k + 1] != "," or len(texts[k]) != 2:
            continue
        noun = tokens.lower[k - 2]
        if tokens.lower[k - 3] == "the" and (noun in HEADS or noun in PEOPLES or noun in _TRADES) and is_age(texts[k]):
            span = tokens.span(k, k)
            yield AgeMention(span, int(texts[k]), only_person(article, span), is_anaphora=True)


_TRADES = frozenset(
    "welder builder labourer laborer miner cleaner cook tailor trucker courier guard waitress cashier gardener "
    "teenager diver angler surfer climber rider".split()
)
"""Callings that are no titles."""


def _with_hero(article: Article, ages: list[AgeMention]) -> list[AgeMention]:
    """Give `the 52-year-old` with nobody named near to the only person whose age the story states."""
    aged = {id(age.person): age.person for age in ages if age.person is not None and not age.is_anaphora}
    if len(aged) != 1:
        return ages
    (hero,) = aged.values()
    return [age._replace(person=hero) if age.is_anaphora and not named_near(article, age.span) else age for age in ages]


def _stated(tokens: Tokens, ends: set[int]) -> list[tuple[int, int, int]]:
    """First token, last token and years of each age that its words show to be one; `ends` are where names end."""
    texts, lower = tokens.texts, tokens.lower
    size = len(tokens)
    found: list[tuple[int, int, int]] = []
    for i in tokens.where("old"):
        first, years = year_old(tokens, i)
        if years:
            found.append((first, i, years))
        elif i >= 2 and lower[i - 1] in ("years", "year") and (years := years_at(tokens, i - 2)):
            found.append((i - 2, i, years))
    for k in tokens.numbers:
        i = k - 2 if lower[k - 1] == "of" and lower[k - 2] == "age" else k - 1
        if i < 0 or lower[i] not in _BEFORE_AGE or not is_age(texts[k]):
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
            is_told = lower[i - 1] == "is" and _has_human_subject(tokens, i - 1, ends)
            if i < 2 or not (is_told or (lower[i - 1] == "," and tokens.ends[i - 2] in ends)):
                continue
        found.append((k, k, int(texts[k])))
    return found


_BEFORE_AGE = frozenset("aged age turned turns is was at now".split())


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
        if tokens.lower[k] in DYING:
            return True
    return False


def _has_human_subject(tokens: Tokens, i: int, ends: set[int]) -> bool:
    before = tokens.lower[i - 1] if i else ""
    if before in ("he", "she", "who", "now", ")") or (i and tokens.ends[i - 1] in ends):
        return True
    if before == "," and i > 1 and tokens.ends[i - 2] in ends:
        return True
    # `was born on 2 March 1945 and is 78`
    return before in ("and", ",") and any(tokens.lower[k] == "born" for k in range(max(0, i - 14), i))


def _age(article: Article, tokens: Tokens, first: int, last: int, years: int) -> AgeMention:
    span = tokens.span(first, last)
    before = tokens.lower[first - 1] if first else ""
    is_then = tokens.lower[max(0, first - 3) : max(0, first - 2)] in _THEN
    is_told_of = before == "was" and not is_then and _told_of_death(article, tokens, first)
    is_at_death = is_told_of or _is_death(tokens, first)
    is_past = _tells_of_then(article, tokens, span)
    if is_past and _when_dying(tokens, last + 1):
        return AgeMention(span, years, subject_at(article, span.start), is_at_death=True)
    if tokens.lower[last] == "old" and tokens.texts[last - 1] in COMPOUND_HYPHENS:
        if before in ("the", "a", "an"):
            is_anaphora = before == "the"
            person = _apposed(article, tokens, first)
            if person is None and is_anaphora and not _follows_name(tokens, first):
                person = only_person(article, span)
            return AgeMention(span, years, person, is_at_death, is_past, is_anaphora)
        return AgeMention(span, years, None, is_at_death, is_past)
    if not is_at_death and before in ("was", "turned", "turns", "of", "age", "aged"):
        is_past = not (before == "turned" and _is_just_now(tokens, last + 1))
    return AgeMention(span, years, subject_at(article, span.start), is_at_death, is_past)


def _is_just_now(tokens: Tokens, k: int) -> bool:
    """Whether a birthday is one of these days: `turned 22 on Monday`, `turned 22 last week`, `on the day of`."""
    following = tokens.lower[k : k + 3]
    if following[:1] == ["on"]:
        return following[1:] == ["the", "day"] or (following[1:2] != [] and following[1] in WEEKDAYS)
    return following[:2] in (["last", "week"], ["this", "week"]) or following[:1] == ["yesterday"]


_THEN = (["when"], ["until"], ["till"], ["since"], ["before"])
"""What opens a clause on another time: `He moved there when he was 17`."""


def _follows_name(tokens: Tokens, first: int) -> bool:
    """Whether `, the 22-year-old woman who`, stands in apposition to a name of which nothing else is known."""
    if first < 5 or tokens.texts[first - 2] != "," or tokens.lower[first + 6 : first + 7] != ["who"]:
        return False
    return tokens.kinds[first - 3] == tokens.kinds[first - 4] == CAPITALISED


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
    return any(tokens.lower[k] in DYING for k in words)


def _tells_of_then(article: Article, tokens: Tokens, span: Span) -> bool:
    """Whether an age is of another time: `34 when`, `aged 12 at the time`, `then 30`, `In 1998, Hale, 23, ...`."""
    k = tokens.at(span.start)
    after = tokens.at(span.end)
    following = [word for word in tokens.lower[after : after + 4] if word not in (",",)]
    if following and following[0] in ("when", "while", "then"):
        return True
    if following[:3] == ["at", "the", "time"] or tokens.lower[max(0, k - 2) : k].count("then"):
        return True
    if tokens.lower[k - 1] == "now" or tokens.lower[after : after + 2] in ([",", "who"], [",", "whose"]):
        return False
    is_anaphora = tokens.lower[k - 1] == "the" and tokens.lower[after - 1] == "old"
    return _in_another_year(article, span, before_it=is_anaphora)


def _in_another_year(article: Article, span: Span, *, before_it: bool) -> bool:
    """Whether the sentence of an age gives a past year, other than that of a birth; `before_it`: in front of it."""
    near = sentence_near(article, span, FARTHEST)
    if before_it:
        near = Span(near.start, span.start)
    story = find_story_date(article)
    births = _birth_dates(article)
    return any(
        date.first is not None and date.year_from == "text" and (story is None or date.first.year < story.day.year)
        for date in dates_within(article, near)
        if date.span not in births and article.text[max(0, date.span.start - 6) : date.span.start].lower() != "since "
    )


@once
def _birth_dates(article: Article) -> frozenset[Span]:
    return frozenset(birth.date.span for birth in find_births(article))


def _apposed(article: Article, tokens: Tokens, first: int) -> Person | None:
    """The person whom `, a 52-year-old fisherman,` follows."""
    if first < 3 or tokens.texts[first - 2] != ",":
        return None
    return _named_before(article, tokens.ends[first - 3])


def _named_before(article: Article, end: int) -> Person | None:
    """The person whose name ends at a place."""
    return _by_end(article).get(end)


@once
def _by_end(article: Article) -> dict[int, Person]:
    """The people by where their mentions end; of two that end at one place, the one that begins first."""
    ends: dict[int, Person] = {}
    for mention, person in mentions_by_position(article):
        ends.setdefault(mention.span.end, person)
    return ends
