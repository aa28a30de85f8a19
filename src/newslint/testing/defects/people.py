"""People whose names, offices and ages change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from newslint.article import PROSE, Article, Span
from newslint.language.ages import find_ages
from newslint.language.births import find_births
from newslint.language.lifespans import find_lifespans
from newslint.language.people import PersonMention
from newslint.language.persons import find_persons
from newslint.language.quotations import is_quoted
from newslint.rules import Edit
from newslint.testing.defects._words import other_number
from newslint.testing.defects.registry import plants
from newslint.testing.slips import slip

_OTHER_OFFICES = {
    "Foreign Minister": "Prime Minister", "Prime Minister": "Foreign Minister", "Mayor": "Police Chief",
    "Defense Minister": "Finance Minister", "Finance Minister": "Defense Minister", "Governor": "Mayor",
}  # fmt: skip
_OTHER_GIVEN = ("Ottilie", "Ignatius", "Rosalind", "Leopold", "Winifred")


def _again(article: Article) -> Iterator[PersonMention]:
    """The later mentions of people in running text, outside quotations."""
    for person in find_persons(article):
        for mention in person.mentions[1:]:
            if mention.kind in PROSE and not is_quoted(article, mention.span):
                yield mention


@plants("people/name-drift")
def misspelt_surname(article: Article, random: Random) -> Iterator[Edit]:
    """A surname said again gets a slip."""
    for mention in _again(article):
        text = article.words(mention.span)
        misspelt = slip(random, mention.surname)
        if misspelt and text.endswith(mention.surname) and len(mention.surname) > 5:
            yield Edit(Span(mention.span.end - len(mention.surname), mention.span.end), misspelt)


@plants("people/first-name-drift")
def other_first_name(article: Article, random: Random) -> Iterator[Edit]:
    """Somebody in office, named again with title and first name, gets another first name."""
    for mention in _again(article):
        title = mention.title
        if mention.given and title and title.is_before and not title.is_past and title.text in _OTHER_OFFICES:
            start = article.text.find(mention.given, mention.span.start, mention.span.end)
            if start >= 0:
                yield Edit(Span(start, start + len(mention.given)), random.choice(_OTHER_GIVEN))


@plants("people/title-drift")
def other_office(article: Article, random: Random) -> Iterator[Edit]:
    """Somebody in office, named again with the title, gets another one."""
    for person in find_persons(article):
        offices = {mention.title.text for mention in person.mentions if mention.title and mention.title.is_before}
        for mention in person.mentions[1:]:
            title = mention.title
            if title and title.is_before and not title.is_past and offices == {title.text} and mention.kind in PROSE:
                if title.text in _OTHER_OFFICES and not is_quoted(article, mention.span):
                    yield Edit(title.span, _OTHER_OFFICES[title.text])


@plants("people/age-drift")
def other_age(article: Article, random: Random) -> Iterator[Edit]:
    """An age said again becomes three years more."""
    for first, again in pairwise(find_ages(article)):
        if first.person is not None and first.person is again.person and first.years == again.years:
            if not (first.is_past or again.is_past or first.is_at_death or again.is_at_death):
                yield from _older(article, again.span, again.years)


@plants("people/age-mismatch")
def age_against_birth(article: Article, random: Random) -> Iterator[Edit]:
    """An age beside a date of birth becomes three years more."""
    born = {id(birth.person) for birth in find_births(article) if birth.person is not None}
    for age in find_ages(article):
        if id(age.person) in born and not age.is_past:
            yield from _older(article, age.span, age.years)


@plants("people/lifespan-mismatch")
def age_against_life(article: Article, random: Random) -> Iterator[Edit]:
    """An age at death beside the years of the life becomes three years more."""
    lives = {id(life.person) for life in find_lifespans(article) if life.person is not None}
    for age in find_ages(article):
        if id(age.person) in lives and age.is_at_death:
            yield from _older(article, age.span, age.years)


def _older(article: Article, span: Span, years: int) -> Iterator[Edit]:
    text = other_number(article.words(span), years + 3)
    if text:
        yield Edit(span, text)
