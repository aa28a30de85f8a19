"""Capitals of countries and first-level regions, with the days from and until which they were so.

Kept by hand where there is a history or more than one seat, otherwise from GeoNames (CC BY 4.0); see
``data/SOURCES.md``. Read at the first call.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal, NamedTuple, cast

from newslint.knowledge.folding import fold
from newslint.knowledge.tables import day, rows

Role = Literal["capital", "seat", "administrative", "legislative", "judicial", "planned", "disputed"]
"""What a city is to its country: capital, seat of government or of one branch, planned, or disputed."""

Standing = Literal["capital", "former", "future", "planned", "disputed", "no", "unknown"]
"""The answer: "capital" covers every seat of government; "unknown" says that no capital is on record."""


class Capital(NamedTuple):
    """One city's time as a capital.

    Attributes:
        area: Country code ("KZ") or country and region code ("CN.13").
        city: Usual English name.
        names: Its other names, former ones too.
        start: First day; None when it lies before all news.
        end: First day on which it no longer was; None while it is.
        role: What it is to the area.
    """

    area: str
    city: str
    names: tuple[str, ...]
    start: date | None
    end: date | None
    role: Role

    def holds(self, on: date | None) -> bool:
        """Return whether the time covers a day; None asks for the present."""
        if on is None:
            return self.end is None
        return (self.start is None or self.start <= on) and (self.end is None or on < self.end)

    def is_named(self, city: str) -> bool:
        """Return whether this is the city of a name, case, accents and spelling aside."""
        key = fold(city)
        return key == fold(self.city) or any(key == fold(name) for name in self.names)


class Verdict(NamedTuple):
    """Whether a city is the capital of an area on a day.

    Attributes:
        standing: The answer.
        record: The city's own record, for "former" (with its end), "future" and the like; None for "no".
        capitals: The capitals and seats of that day, for the message.
    """

    standing: Standing
    record: Capital | None
    capitals: tuple[Capital, ...]


@cache
def _table() -> dict[str, tuple[Capital, ...]]:
    found: dict[str, list[Capital]] = {}
    for area, city, names, start, end, role in rows("capitals.tsv", 6):
        others = tuple(names.split(",")) if names else ()
        found.setdefault(area, []).append(
            Capital(area, city, others, day(start), day(end), cast("Role", role)),
        )
    return {area: tuple(capitals) for area, capitals in found.items()}


def is_philippine_province(name: str) -> bool:
    """Return whether a name is that of a province of the Philippines, which are below the gazetteer's regions."""
    return f"PH.{name}" in _table()


def capital_history(area: str) -> tuple[Capital, ...]:
    """Return every capital on record of an area, past, present and planned, the oldest first.

    Args:
        area: "KZ" for a country, "CN.13" (country and `Place.region`) for a region.
    """
    return _table().get(area, ())


def capitals_of(area: str, on: date | None = None) -> tuple[Capital, ...]:
    """Return the capitals and seats of government of an area.

    Args:
        area: "KZ" for a country, "CN.13" for a region.
        on: The day; None for the present.

    Returns:
        Several for South Africa, Bolivia and the like; planned capitals are left out.
    """
    return tuple(found for found in capital_history(area) if found.role != "planned" and found.holds(on))


def is_capital(city: str, area: str, on: date | None = None) -> Verdict:
    """Tell whether a city is a capital of an area, and if not, whether it was.

    Args:
        city: The city's name as written; former names count ("Nur-Sultan", "Kiev").
        area: "KZ" for a country, "CN.13" for a region.
        on: The day of the story; None for the present.
    """
    history = capital_history(area)
    now = capitals_of(area, on)
    own = [record for record in history if record.is_named(city)]
    if not history:
        return Verdict("unknown", None, ())
    for record in own:
        if record.holds(on) and record.role not in ("planned", "disputed"):
            return Verdict("capital", record, now)
    if any(record.role == "disputed" for record in history):
        return Verdict("disputed", own[0] if own else None, now)
    if not own:
        return Verdict("no", None, now)
    last = own[-1]
    if last.role == "planned":
        return Verdict("planned", last, now)
    if on is not None and last.start is not None and on < last.start:
        return Verdict("future", last, now)
    return Verdict("former", last, now)
