"""people/age-mismatch."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.knowledge.calendar import in_words
from newslint.language.ages import AgeMention, age_on, find_ages, number_of
from newslint.language.ages_of_then import birth_told_of, date_of
from newslint.language.births import Birth, find_births
from newslint.language.dates import DateMention, dates_within
from newslint.language.headlines import story_start
from newslint.language.lifespans import find_lifespans
from newslint.language.sentences import sentence_at, sentence_near
from newslint.language.story_date import find_story_date
from newslint.language.subjects import mentions_within
from newslint.language.tokens import find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule

GRACE = datetime.timedelta(days=3)
"""How far from the story's date the age may have been taken: filed and published on either side of a birthday."""
RECENT_DEATH = datetime.timedelta(days=10)
"""How long before the story an undated death is taken to lie."""
OBITUARY = datetime.timedelta(days=120)
"""How long before an obituary somebody `has died`."""
SLIP = 2
"""By how many years an undated death may miss; beyond that it is one of long ago."""


@rule(severity="error")
def age_mismatch(article: Article) -> Iterator[Finding]:
    """An age that the date of birth contradicts.

    Age, birth and the day that counts (the story's, or that of the death) leave one age, or two where only the year
    of birth is known. Ages of another time ("was 34 when") are left alone, and so are births and ages that the text
    does not tie to one person, and deaths of long ago without a date.

    Wrong:
        ALMATY, April 26, 2023 (AP) -- Dauren Ospanov, who was born on Oct. 3, 1951, is [[72]].
    Right:
        ALMATY, April 26, 2023 (AP) -- Dauren Ospanov, who was born on Oct. 3, 1951, is 71.
    """
    births = find_births(article)
    if not births:
        return
    for age in find_ages(article):
        birth = birth_told_of(article, age, births) if age.is_past else _birth_of(article, age, births)
        if birth is None:
            continue
        if age.is_at_death and any(life.person is age.person for life in find_lifespans(article)):
            continue  # people/lifespan-mismatch tells of it
        day = _day_of_then(article, age) if age.is_past else _day_that_counts(article, age)
        if day is not None:
            finding = _contradiction(article, age, birth, day)
            if finding is not None:
                yield finding


class _Day(NamedTuple):
    """The day on which an age is taken, with the days around it that it may be as well."""

    day: datetime.date
    first: datetime.date
    last: datetime.date
    span: Span | None
    is_guess: bool = False
    """Whether the day is that of an undated death."""
    is_then: bool = False
    """Whether the day is another than the story's or that of the death."""


def _birth_of(article: Article, age: AgeMention, births: tuple[Birth, ...]) -> Birth | None:
    """The birth that an age belongs to: of the same person, else the only one of a sentence about one person."""
    sentence = sentence_at(article, age.span.start)
    i = bisect_left(births, sentence.start, key=lambda birth: birth.span.start)
    inside = births[i : i + 2]
    if len(inside) == 1 or (len(inside) == 2 and not sentence.contains(inside[1].span)):
        birth = inside[0]
        if sentence.contains(birth.span) and (birth.person is age.person or not (birth.person and age.person)):
            near = mentions_within(article, sentence_near(article, age.span, _FAR))
            people = {id(person) for _, person in near}
            return birth if len(people) <= 1 or age.person else None
    if age.person is None:
        return None
    own = next((birth for birth in births[:_MOST] if birth.person is age.person), None)
    if own is not None and age.is_anaphora and article.block_at(own.span.start) != article.block_at(age.span.start):
        return None
    return own


_FAR = 300
"""How far from an age another name still makes it doubtful whose it is, in code points."""
_MOST = 20
"""How many births are searched for one person's; a text with more is a list."""


def _day_of_then(article: Article, age: AgeMention) -> _Day | None:
    date = date_of(article, age)
    if date is None or date.first is None or date.last is None:
        return None
    return _Day(date.last, date.first, date.last, date.span, is_then=True)


def _day_that_counts(article: Article, age: AgeMention) -> _Day | None:
    story = find_story_date(article)
    if not age.is_at_death:
        return _Day(story.day, story.day - GRACE, story.day + GRACE, story.span) if story else None
    sentence = sentence_at(article, age.span.start)
    dates = _dates_of_death(article, sentence)
    if not dates and article.block_at(sentence.start).span.start < sentence.start:
        dates = _dates_of_death(article, sentence_at(article, sentence.start - 3))  # `He died on Monday. He was 84.`
    if dates:
        date = dates[-1]
        if date.first is None or date.last is None:
            return None
        return _Day(date.last, date.first, date.last, date.span)
    if story is None:
        return None
    if _has_died(article, sentence):
        return _Day(story.day, story.day - OBITUARY, story.day + GRACE, story.span)
    return _Day(story.day, story.day - RECENT_DEATH, story.day + GRACE, story.span, is_guess=True)


def _has_died(article: Article, sentence: Span) -> bool:
    """Whether a sentence of the lead says `who has died`, as obituaries do some weeks after a death."""
    lead = story_start(article)
    tokens = find_tokens(article)
    within = tokens.within(sentence)
    return (
        lead is not None
        and lead.span.contains(sentence)
        and any(tokens.lower[k : k + 2] == ["has", "died"] for k in within)
    )


def _dates_of_death(article: Article, sentence: Span) -> list[DateMention]:
    """The dates of a sentence, but those of births and of the story itself."""
    story = find_story_date(article)
    births = {birth.date.span for birth in find_births(article)}
    return [
        date
        for date in dates_within(article, sentence)
        if date.first and date.last and date.span not in births and not (story and date.span == story.span)
    ]


def _contradiction(article: Article, age: AgeMention, birth: Birth, day: _Day) -> Finding | None:
    youngest, oldest = age_on(birth.last, day.first), age_on(birth.first, day.last)
    if oldest < 0 or youngest <= age.years <= oldest:
        return None
    is_taken_up = age.is_anaphora and not sentence_at(article, age.span.start).contains(birth.span)
    if day.is_guess and not youngest - SLIP <= age.years <= oldest + SLIP:
        return None
    true_youngest, true_oldest = age_on(birth.last, day.day), age_on(birth.first, day.day)
    if day.is_then:
        true_youngest, true_oldest = youngest, oldest
    name = age.person.surname if age.person else (birth.person.surname if birth.person else "the person")
    born = article.words(birth.date.span)
    preposition = "on" if birth.date.precision == "day" else "in"
    when = f"on {in_words(day.day)}"
    if day.is_then and day.span is not None and day.first != day.last:
        when = f"in {article.words(day.span)}"
    ages = f"{true_youngest}" if true_youngest == true_oldest else f"{true_youngest} or {true_oldest}"
    related = [Related("the date of birth", birth.date.span)]
    if day.span is not None:
        related.append(Related("the day that counts" if not age.is_at_death else "the day of death", day.span))
    year = birth.first.year + (true_oldest - age.years)
    suggestions = [
        Suggestion(f"make the age {true_oldest}", (Edit(number_of(article, age), str(true_oldest)),)),
    ]
    if str(birth.first.year) in born:
        edit = Edit(birth.date.span, born.replace(str(birth.first.year), str(year)))
        suggestions.append(Suggestion(f"make the year of birth {year}", (edit,)))
    return Finding(
        f"born {preposition} {born}, {name} was {ages} {when}, not {age.years}",
        age.span,
        tuple(related),
        tuple(suggestions),
        severity="warning" if day.is_then or is_taken_up else None,
    )
