"""Names of places in time, and spellings of one place.

Both tables are kept by hand (``data/renamed.tsv``, ``data/spellings.tsv``) and read at the first call.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Final, NamedTuple

from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import lookup
from newslint.knowledge.tables import day, rows


class DatedName(NamedTuple):
    """A name and the time in which it was the official one.

    Attributes:
        name: The name ("Nur-Sultan").
        country: ISO alpha-2 code of the country now; "SU", "CS" and "YU" for states that are no more.
        start: First day of use; None for ever since.
        end: First day on which it no longer was the name; None while it is.
        group: What ties the names of one place together.
    """

    name: str
    country: str
    start: date | None
    end: date | None
    group: str

    def holds(self, on: date) -> bool:
        """Return whether the name was in use on a day."""
        return (self.start is None or self.start <= on) and (self.end is None or on < self.end)


@cache
def _dated() -> tuple[dict[str, list[DatedName]], dict[str, list[DatedName]]]:
    by_name: dict[str, list[DatedName]] = {}
    by_group: dict[str, list[DatedName]] = {}
    for country, name, start, end, group in rows("renamed.tsv", 5):
        dated = DatedName(name, country, day(start), day(end), f"{country} {group}")
        by_name.setdefault(fold(name), []).append(dated)
        by_group.setdefault(dated.group, []).append(dated)
    return by_name, by_group


def dated_names(name: str) -> tuple[DatedName, ...]:
    """Return the times in which a name was in use; empty when it is no name of the table.

    Args:
        name: A name as written ("Swaziland").
    """
    return tuple(_dated()[0].get(fold(name), ()))


def names_on(name: str, on: date) -> tuple[str, ...]:
    """Return what the place of a name was called on a day; empty when it is unknown or the state had ended.

    Args:
        name: Any of its names, as written.
        on: The day.
    """
    by_name, by_group = _dated()
    groups = dict.fromkeys(dated.group for dated in by_name.get(fold(name), ()))
    return tuple(dated.name for group in groups for dated in by_group[group] if dated.holds(on))


def is_in_use(name: str, on: date) -> bool:
    """Return whether a name was in use on a day; names that are not in the table always are.

    Args:
        name: A name as written.
        on: The day of the story.
    """
    dated = dated_names(name)
    return not dated or any(entry.holds(on) for entry in dated)


@cache
def _spellings() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for _, names in rows("spellings.tsv", 2):
        group = tuple(names.split(", "))
        for name in group:
            groups = found.setdefault(fold(name), [])
            if group not in groups:
                groups.append(group)
    return {name: tuple(groups) for name, groups in found.items()}


def spellings(name: str) -> tuple[str, ...]:
    """Return all spellings of the place of a name, the usual one first; empty when only one is on record.

    Names that mean two places (Jalalabad) give none.

    Args:
        name: A name as written ("Kiev").
    """
    groups = _spellings().get(fold(name), ())
    return groups[0] if len(groups) == 1 else ()


@cache
def spellings_by_first_word() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return all spellings for texts to be searched.

    Returns:
        By the first word in lower case: the names as written, the longest first, each with the usual one.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for group in dict.fromkeys(one for groups in _spellings().values() for one in groups):
        for name in group:
            found.setdefault(name.lower().replace("-", " ").split()[0], []).append((name, group[0]))
    return {word: tuple(sorted(names, key=lambda pair: -len(pair[0]))) for word, names in found.items()}


@cache
def is_unplaced(name: str) -> bool:
    """Return whether some spelling of a place is in no gazetteer; not so of names that are words (Sour), or mean two.

    Args:
        name: One of its spellings as written.
    """
    group = spellings(name)
    return bool(group) and not is_english_word(name.lower()) and not all(lookup(one) for one in group)


_OF_THE_PAST: Final = frozenset(
    "auschwitz danzig breslau smyrna tiflis kishinev canton konigsberg koenigsberg lemberg lwow vilna wilno "
    "pressburg pozsony czernowitz constantinople stettin memel reval dorpat salonika agram fiume brunn karlsbad".split()
)


def is_of_the_past(name: str) -> bool:
    """Return whether a name tells of another time, when its city was another country's ("Danzig", "Lemberg").

    Args:
        name: A name as written.
    """
    return fold(name) in _OF_THE_PAST


def is_same_place(left: str, right: str) -> bool:
    """Return whether two different names spell one place ("Kyiv", "Kiev"), or are old and new name of it.

    Args:
        left: A name as written.
        right: Another.
    """
    first, second = fold(left), fold(right)
    if first == second or any(second == fold(name) for name in spellings(left)):
        return True
    groups = {dated.group for dated in dated_names(left)}
    return any(dated.group in groups for dated in dated_names(right))
