"""The people of a story beside those of the fact sheet."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.knowledge.given_names import fold_name, is_same_given
from newslint.knowledge.offices import COMING, HEADS, ONE_AT_A_TIME, PAST, SPELLED_OUT, office_in_brief
from newslint.language.ages import age_on, find_ages
from newslint.language.births import find_births
from newslint.language.people import PersonMention
from newslint.language.persons import Person, find_persons
from newslint.language.quotations import is_quoted
from newslint.language.story_date import find_story_date
from newslint.language.titles import Title, in_office_order
from newslint.rules import Finding

if TYPE_CHECKING:
    from newslint.facts import FactSheet, KnownPerson, Office

_GRACE = datetime.timedelta(days=3)
"""How far from the story's date an age or an office may have been taken: filed and published on either side of it."""


def known_people(article: Article, sheet: FactSheet) -> Iterator[tuple[Person, KnownPerson]]:
    """The people of a story that the fact sheet has, each by full name."""
    for person in find_persons(article):
        for known in sheet.people:
            if any(_is_name_of(person, form) for form in (known.name, *known.also)):
                yield person, known
                break


def _is_name_of(person: Person, form: str) -> bool:
    theirs = [fold_name(part) for part in form.split()]
    ours = [fold_name(part) for part in person.name.split()]
    if ours == theirs:
        return True
    return len(ours) > 1 and len(theirs) > 1 and ours[-1] == theirs[-1] and is_same_given(ours[0], theirs[0])


def wrong_ages(article: Article, sheet: FactSheet) -> Iterator[Finding]:
    """The ages and dates of birth that the fact sheet contradicts."""
    story = find_story_date(article)
    known = {id(person): fact for person, fact in known_people(article, sheet)}
    for age in find_ages(article) if story else ():
        fact = known.get(id(age.person))
        if story is None or fact is None or fact.born is None or age.is_past or age.is_at_death or age.is_anaphora:
            continue
        least = age_on(fact.born.last, story.day - _GRACE)
        most = age_on(fact.born.first, story.day + _GRACE)
        if not least <= age.years <= most:
            right = str(least) if least == most else f"{least} or {most}"
            was = f"{fact.name}, born {fact.born} by the fact sheet, was {right} on {story.day}"
            yield Finding(f"{was}, not {age.years}", age.span)
    for birth in find_births(article):
        fact = known.get(id(birth.person))
        if fact is None or fact.born is None:
            continue
        if birth.last < fact.born.first or fact.born.last < birth.first:
            yield Finding(f"{fact.name} was born {fact.born} by the fact sheet", birth.date.span)


def wrong_titles(article: Article, sheet: FactSheet) -> Iterator[Finding]:
    """The titles that a person does not hold at the story's date by the fact sheet."""
    story = find_story_date(article)
    if story is None:
        return
    for person, known in known_people(article, sheet):
        for mention in person.mentions if known.offices else ():
            if mention.title is not None and not is_quoted(article, mention.span):
                yield from _wrong_title(known, mention, mention.title, story.day)


def _wrong_title(known: KnownPerson, mention: PersonMention, title: Title, day: datetime.date) -> Iterator[Finding]:
    for said in title.offices:
        same = [office for office in known.offices if _is_same(said, office)]
        held = [office for office in same if _is_held_about(office, day)]
        if title.is_past:
            if same and all(office.start and office.may_be_held(day) and office.end is None for office in same):
                yield Finding(f"{known.name} still is {same[0].title} by the fact sheet", title.span)
        elif _is_coming(title):
            continue
        elif same and not held:
            yield Finding(
                f"{known.name} was {same[0].title} {_term(same[0])} by the fact sheet, not on {day}", title.span
            )
        elif not same:
            rival = next((one for one in known.offices if _is_held_about(one, day) and _rules_out(said, one)), None)
            if rival is not None:
                yield Finding(f"{known.name} is {rival.title} by the fact sheet, not {title.text}", title.span)


def _is_coming(title: Title) -> bool:
    return not COMING.isdisjoint(title.text.lower().replace("-", " ").split())


def _is_held_about(office: Office, day: datetime.date) -> bool:
    return any(office.may_be_held(day + shift) for shift in (-_GRACE, datetime.timedelta(0), _GRACE))


def _term(office: Office) -> str:
    if office.start and office.end:
        return f"from {office.start} to {office.end}"
    return f"from {office.start} on" if office.start else f"until {office.end}"


def office_words(title: str) -> str:
    """A title of the fact sheet in the order of `Title.offices`: `secretary of state` as `state secretary`."""
    words = [SPELLED_OUT.get(word, word) for word in title.lower().replace(",", " ").split() if word not in PAST]
    return in_office_order(words)


def _is_same(said: str, office: Office) -> bool:
    """Whether a story's title may be an office of the sheet: all its words are among the office's, or the other way."""
    ours, theirs = set(said.split()), set(office_words(office.title).split())
    if ours == theirs or said == office_words(office.title):
        return True
    heads = ours & theirs & HEADS
    deputies = {"deputy", "vice", "assistant"}
    return bool(heads) and (ours & deputies == theirs & deputies) and (ours <= theirs or theirs <= ours)


def _rules_out(said: str, office: Office) -> bool:
    """Whether one person cannot hold both: two offices of one group, such as mayor and deputy mayor."""
    one, other = office_in_brief(said), office_in_brief(office_words(office.title))
    if not one or not other or one == other:
        return False
    return any({_kind(one), _kind(other)} <= group for group in ONE_AT_A_TIME)


def _kind(office: str) -> str:
    last = office.split()[-1]
    return last if last in ("minister", "secretary") and office != "prime minister" else office
