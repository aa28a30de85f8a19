"""The fact sheet: what a newsroom knows for sure of people, places, organisations, figures and events.

Its shape is `schemas/facts.schema.json`. Days may be known to the month or year alone (`1972-08`, `1972`).
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from newslint.knowledge.calendar import day_or_none, month_length
from newslint.schema import Violation
from newslint.sidecars import load_sidecar


@dataclass(frozen=True, slots=True)
class When:
    """A day, month or year: its first and its last day."""

    first: datetime.date
    last: datetime.date

    def __str__(self) -> str:
        if self.first == self.last:
            return self.first.isoformat()
        return self.first.isoformat()[: 7 if self.first.month == self.last.month else 4]


@dataclass(frozen=True, slots=True)
class Office:
    """A title or office and the time that a person holds it; open ends are None."""

    title: str
    start: When | None = None
    end: When | None = None

    def may_be_held(self, day: datetime.date) -> bool:
        """Whether the person holds it on a day, as far as the sheet tells."""
        return (self.start is None or self.start.first <= day) and (self.end is None or day <= self.end.last)


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person: the name, its other right forms, birth, offices."""

    name: str
    also: tuple[str, ...] = ()
    born: When | None = None
    offices: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place and the areas it lies in."""

    name: str
    areas: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """An organisation and its acronym."""

    name: str
    acronym: str | None = None


@dataclass(frozen=True, slots=True)
class KnownFigure:
    """A figure: what it is of, the value as a story gives it, the time that it is of."""

    of: str
    value: str
    as_of: When | None = None


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event, when it was and where."""

    name: str
    date: When | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True)
class Misspelling:
    """A wrong form and the right one; `is_name` says that it is a name's, not a word of the house style."""

    wrong: str
    right: str
    is_name: bool


@dataclass(frozen=True, slots=True)
class FactSheet:
    """All of it; empty where no sheet is kept."""

    people: tuple[KnownPerson, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    organisations: tuple[KnownOrganisation, ...] = ()
    figures: tuple[KnownFigure, ...] = ()
    events: tuple[KnownEvent, ...] = ()
    misspellings: tuple[Misspelling, ...] = ()

    def __bool__(self) -> bool:
        return self != NO_FACTS

    @property
    def names(self) -> tuple[str, ...]:
        """Every right form of a name."""
        people = [form for person in self.people for form in (person.name, *person.also)]
        return (*people, *(one.name for one in self.places), *(one.name for one in self.organisations))


NO_FACTS = FactSheet()


def load_facts(path: str) -> FactSheet:
    """The fact sheet in a YAML or JSON file.

    Raises SidecarError, which names the file, the line, the key and what would be right, for one that cannot be used.
    """
    return sheet_of(load_sidecar(path, "facts", _contradictions))


def sheet_of(document: dict[str, Any]) -> FactSheet:
    """The fact sheet that a document of the schema's shape holds."""
    people, places = document.get("people", ()), document.get("places", ())
    organisations = document.get("organisations", ())
    return FactSheet(
        tuple(
            KnownPerson(
                entry["name"], tuple(entry.get("also", ())), _when(entry.get("born")),
                tuple(Office(one["title"], _when(one.get("from")), _when(one.get("to")))
                      for one in entry.get("titles", ())),
            )
            for entry in people
        ),
        tuple(KnownPlace(entry["name"], tuple(entry.get("in", ()))) for entry in places),
        tuple(KnownOrganisation(entry["name"], entry.get("acronym")) for entry in organisations),
        tuple(
            KnownFigure(entry["of"], str(entry["value"]), _when(entry.get("as-of")))
            for entry in document.get("figures", ())
        ),
        tuple(
            KnownEvent(entry["name"], _when(entry.get("date")), entry.get("place"))
            for entry in document.get("events", ())
        ),
        tuple(
            Misspelling(wrong, entry["name"], True)
            for entry in (*people, *places, *organisations)
            for wrong in entry.get("misspelt", ())
        )
        + tuple(
            Misspelling(wrong, entry["right"], False)
            for entry in document.get("spellings", ())
            for wrong in entry["wrong"]
        ),
    )  # fmt: skip


def _when(text: object) -> When | None:
    """What a value of the format `date` means; None for none."""
    if text is None:
        return None
    year, month, day = (*map(int, str(text).split("-")), 0, 0)[:3]
    first = day_or_none(year, month or 1, day or 1)
    last = day_or_none(year, month or 12, day or month_length(month or 12, year))
    assert first and last, text
    return When(first, last)


def _contradictions(document: dict[str, Any]) -> Iterator[Violation]:
    """Where a sheet of the right shape contradicts itself."""
    for kind in ("people", "places", "organisations"):
        right: dict[str, int] = {}
        for i, entry in enumerate(document.get(kind, ())):
            if entry["name"] in right:
                yield Violation(
                    (kind, i, "name"), f"“{entry['name']}” stands twice, first as {kind}[{right[entry['name']]}]"
                )
            right.setdefault(entry["name"], i)
            right_forms = {entry["name"], *entry.get("also", ())}
            for k, wrong in enumerate(entry.get("misspelt", ())):
                if wrong in right_forms:
                    yield Violation((kind, i, "misspelt", k), f"“{wrong}” is given as right and as wrong")
    for i, person in enumerate(document.get("people", ())):
        for k, office in enumerate(person.get("titles", ())):
            start, end = _when(office.get("from")), _when(office.get("to"))
            if start and end and end.last < start.first:
                path = ("people", i, "titles", k, "to")
                yield Violation(path, f"“{office['title']}” ends on {end}, before it begins on {start}")
    for i, figure in enumerate(document.get("figures", ())):
        if isinstance(figure["value"], dict | list) or not any(letter.isdigit() for letter in str(figure["value"])):
            yield Violation(
                ("figures", i, "value"), f"“{figure['value']}” is no figure; write it as 38 percent or 1,250"
            )
