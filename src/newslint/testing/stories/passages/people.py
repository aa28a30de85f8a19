"""Passages about people who keep their names, offices and ages."""

from __future__ import annotations

import datetime

from newslint.testing.stories.draft import Draft
from newslint.testing.stories.registry import passage
from newslint.testing.stories.stock import JOBS


@passage("people/name-drift", "people/unintroduced")
def witness(draft: Draft) -> str:
    """Somebody introduced, then called by surname."""
    person, job = draft.person(), draft.choose(*JOBS)
    said = draft.style.quote(draft.choose("We heard it before we saw it,", "Nobody had asked us,", "It was over soon,"))
    again = draft.fact("people/name-drift", person.surname, draft.misspelt(person.surname))
    if draft.defect == "people/unintroduced":
        name = draft.fact("people/unintroduced", person.name + ", " + job + ",", person.surname)
        return f"{name} told reporters that the noise had lasted for an hour."
    return f"{said} said {person.name}, {job}.\n\n{again} told reporters that the noise had lasted for an hour."


@passage("people/first-name-drift", "people/title-drift")
def office_holder(draft: Draft) -> str:
    """Somebody in office, twice with title and name."""
    person = draft.person()
    town = draft.towns.pop()
    given = draft.fact("people/first-name-drift", person.given, draft.given_names.pop())
    title = draft.fact("people/title-drift", "Mayor", draft.choose("Police Chief", "City Manager"))
    again = f"{title} {person.surname}" if draft.defect == "people/title-drift" else f"{title} {given} {person.surname}"
    return (
        f"Mayor {person.name} of {town} opened the fair with a short speech.\n\n"
        f"The crowd cheered when {again} cut the ribbon."
    )


@passage("people/age-drift")
def seller(draft: Draft) -> str:
    """Somebody's age, twice."""
    person, age = draft.person(), draft.between(28, 79)
    again = draft.fact("people/age-drift", f"{age}", f"{age + draft.choose(-4, 3, 5)}")
    return (
        f"{person.name}, {age}, sells tea beside the bridge.\n\n"
        f"{draft.style.quote('The bridge was not there when I came,')} the {again}-year-old said."
    )


@passage("people/age-mismatch")
def birthday(draft: Draft) -> str:
    """Somebody's birth and age."""
    person, age = draft.person(), draft.between(30, 80)
    born = datetime.date(draft.day.year - age, draft.day.month, 15) - datetime.timedelta(days=90)
    age = draft.day.year - born.year - ((draft.day.month, draft.day.day) < (born.month, born.day))
    said = draft.fact("people/age-mismatch", f"{age}", f"{age + draft.choose(-3, 2, 4)}")
    date = draft.style.date(born)
    return f"{person.name}, who was born on {date}, is {said} and still rows every morning."


@passage("people/lifespan-mismatch")
def founder(draft: Draft) -> str:
    """The years of a life and the age at death."""
    person, age = draft.person(), draft.between(55, 62)
    born = draft.between(1800, 1830)
    said = draft.fact("people/lifespan-mismatch", f"{age}", f"{age + draft.choose(-6, 4, 8)}")
    life = f"{person.name} ({born}-{born + age})"
    return draft.choose(
        f"The prize is named after {life}, the botanist, who died at {said}.",
        f"A plaque recalls {life}, who died at the age of {said} in a house across the road.",
    )
