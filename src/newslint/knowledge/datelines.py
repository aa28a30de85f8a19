"""Datelines: cities that stand alone, usual venues of others' talks, and datelines that name no city.

The table ``data/datelines.tsv`` is kept by hand and read at the first call.
"""

from __future__ import annotations

from functools import cache, lru_cache

from newslint.knowledge.folding import fold
from newslint.knowledge.tables import rows


@cache
def _table() -> dict[str, dict[str, tuple[str, ...]]]:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for kind, name, purposes in rows("datelines.tsv", 3):
        found.setdefault(kind, {})[fold(name)] = tuple(purposes.split(", ")) if purposes else ()
    return found


def stands_alone(city: str, *, strict: bool = True) -> bool:
    """Return whether a city needs no country or state in a dateline.

    Args:
        city: The name as written ("CHICAGO").
        strict: Whether to take only the cities of the usual American wire lists; otherwise the larger
            capitals and cities that international agencies also leave bare.
    """
    table, key = _table(), fold(city)
    if key in table["stands-alone-us"] or key in table["stands-alone"]:
        return True
    return not strict and key in table["stands-alone-more"]


def venue_purposes(city: str) -> tuple[str, ...]:
    """Return what others meet for in a city ("United Nations", "talks"); empty when it is no usual venue.

    Args:
        city: The name as written.
    """
    return _table()["venue"].get(fold(city), ())


@lru_cache(maxsize=1024)
def is_no_city(name: str) -> bool:
    """Return whether a dateline is legal though it names no city: a vessel, base, region, body or event site.

    Args:
        name: What stands in the city's place ("ABOARD AIR FORCE ONE", "RAMSTEIN AIR BASE").
    """
    table, key = _table(), fold(name)
    if key in table["no-city"]:
        return True
    words = f" {key} "
    starts = any(words.startswith(f" {start} ") for start in table["no-city-start"] if start)
    return starts or any(words.endswith(f" {end} ") for end in table["no-city-end"] if end)
