"""Cities, first-level regions and countries by name.

The gazetteer holds the cities of more than 15,000 people with their names in other languages (Latin script),
the first-level regions of every country, the counties of Britain and Ireland, and the countries. A second,
smaller index knows the bare names of much smaller places, so that a rule can tell "no such town there" from
"a small town there".

Data: GeoNames (CC BY 4.0) through the packages named in ``data/SOURCES.md``, built by
``tools/build_gazetteer.py``. Files are mapped into memory at the first call, never at import.
"""

from __future__ import annotations

import mmap
from collections.abc import Sequence
from functools import cache, lru_cache
from os.path import join
from struct import Struct
from typing import Any, Final, Literal, NamedTuple, cast

import marisa_trie  # type: ignore[import-not-found]

from newslint.knowledge.folding import fold, stem
from newslint.knowledge.tables import DATA

Kind = Literal["city", "region", "country"]
"""What a place is: a city or town, a region (state, province, county), or a country or territory."""

_OFFSET: Final = Struct("<I")
_KINDS: Final[dict[str, Kind]] = {"c": "city", "r": "region", "n": "country"}
_LONGEST_NAME: Final = 7
_LARGE: Final = 100_000


class Place(NamedTuple):
    """One place of the gazetteer.

    Attributes:
        name: The usual English name, with its diacritics ("Ürümqi").
        kind: City, region or country.
        country: ISO 3166-1 alpha-2 code ("CN"); Kosovo is "XK".
        region: GeoNames code of the first-level region ("13" for Xinjiang; in the US the postal code), "" for
            a country. British and Irish counties have their own code as well ("ENG.G5" for Kent).
        population: People at the last count known to GeoNames; 0 for regions.
        latitude: Degrees north; for regions and countries the middle of their settled extent.
        longitude: Degrees east, likewise.
        is_capital: Whether a city is a capital of its country today (seats of government included).
        alternate: Whether the name looked up is another name than `name` (a translation, an old or short
            form).
    """

    name: str
    kind: Kind
    country: str
    region: str
    population: int
    latitude: float
    longitude: float
    is_capital: bool = False
    alternate: bool = False


class _Store:
    """The mapped files: name to row numbers, row number to offset, offset to row."""

    __slots__ = ("names", "offsets", "rows", "small")

    def __init__(self) -> None:
        self.names = marisa_trie.RecordTrie("<H").mmap(join(DATA, "names.marisa"))
        self.small = marisa_trie.Trie().mmap(join(DATA, "small.marisa"))
        self.rows = _mapped(join(DATA, "places.tsv"))
        self.offsets = _mapped(join(DATA, "places.idx"))


def _mapped(path: str) -> mmap.mmap:
    with open(path, "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def _store() -> _Store:
    return _Store()


def _read(row: int, key: str) -> Place:
    store = _store()
    (offset,) = _OFFSET.unpack_from(store.offsets, row * 4)
    end = store.rows.find(b"\n", offset)
    name, kind, country, region, people, latitude, longitude, capital = (
        store.rows[offset:end].decode("utf-8").split("\t")
    )
    return Place(
        name,
        _KINDS[kind],
        country,
        region,
        int(people),
        float(latitude),
        float(longitude),
        capital == "1",
        fold(name) != key,
    )


@lru_cache(maxsize=8192)
def _places(key: str) -> tuple[Place, ...]:
    rows = cast("list[tuple[int]]", _store().names.get(key, []))
    return tuple([_read(row, key) for (row,) in sorted(rows)])


def _initials(name: str) -> str | None:
    """Return the key of an abbreviation in capitals ("U.S.", "UAE"), or None where the name is none."""
    letters = name.replace(".", "")
    if 1 < len(letters) <= 4 and letters.isascii() and letters.isalpha() and letters.isupper():
        return letters
    return None


@lru_cache(maxsize=8192)
def lookup(name: str, *, abbreviations: bool = False) -> tuple[Place, ...]:
    """Return every place of a name: countries, then regions, then cities, each from the largest down.

    Args:
        name: A name as written: "Almaty", "ALMATY", "Xi'an", "St. Petersburg", "U.S.", "the Netherlands".
        abbreviations: Whether states and provinces may be shortened as after a city: "Calif.", "Miss." with
            the full stop, "CA", "ON" in capitals. Off by default, for "Miss.", "OR" and "ME" are words as
            well.

    Returns:
        The places, an empty tuple when none is known.
    """
    found: tuple[Place, ...] = ()
    initials = _initials(name)
    if initials is not None:
        found = _places("=" + initials)
        if abbreviations:
            found += _places("~" + initials)
    key = fold(name)
    if abbreviations and name.endswith("."):
        found += _places("~" + key + ".")
    if key == "us" and initials is None:
        return found
    found += _places(key)
    if not found and key.startswith("the "):
        found = _places(key[4:])
    return tuple(dict.fromkeys(found)) if initials else found


def longest(words: Sequence[str], start: int = 0) -> tuple[int, tuple[Place, ...]]:
    """Find the longest known name that starts at a word.

    Words are taken as written; a possessive ending closes the name ("Kazakhstan's"). Capital letters are the
    caller's business: call this where a name may begin.

    Args:
        words: The words of a sentence, without the punctuation around them.
        start: The index of the first word of the name.

    Returns:
        How many words the name has and the places of that name; ``(0, ())`` when no name starts there.
    """
    first = words[start]
    bare = stem(first)
    key = fold(bare)
    if not key:
        return 0, ()
    names = _store().names
    best, best_key, count = 0, "", 1
    last = min(len(words) - start, _LONGEST_NAME)
    while count < last and bare is first and _continues(key):
        first = words[start + count]
        bare = stem(first)
        folded = fold(bare)
        if not folded:
            break
        count += 1
        key = f"{key} {folded}"
        if key in names:
            best, best_key = count, key
    if best:
        return best, _places(best_key)
    places = lookup(stem(words[start]))
    return (1, places) if places else (0, ())


def _starts(trie: Any, prefix: str) -> bool:
    return next(trie.iterkeys(prefix), None) is not None


@lru_cache(maxsize=8192)
def _continues(key: str) -> bool:
    return _starts(_store().names, key + " ")


@lru_cache(maxsize=16384)
def begins_name(word: str) -> bool:
    """Return whether a word is a name or the first word of one: quick, for skipping the words that are not.

    Args:
        word: One word as written.
    """
    return bool(lookup(stem(word))) or _continues(fold(stem(word)))


def has_name(name: str) -> bool:
    """Return whether the gazetteer knows a name at all, small places not counted.

    Args:
        name: A name as written.
    """
    return bool(lookup(name))


@lru_cache(maxsize=4096)
def is_known(name: str) -> bool:
    """Return whether there is any place of a name, down to some hundred people.

    Args:
        name: A name as written.
    """
    return bool(lookup(name)) or _starts(_store().small, f"{fold(name)}|")


@lru_cache(maxsize=4096)
def is_known_in(name: str, country: str, region: str = "") -> bool:
    """Return whether any place of a name, down to some hundred people, lies in a country or region.

    Args:
        name: A name as written ("Paris", "Moscow").
        country: ISO alpha-2 code ("US").
        region: Code of the first-level region ("TX"), or "" for anywhere in the country.
    """
    for place in lookup(name):
        if place.country == country and (not region or place.region.split(".")[0] == region.split(".")[0]):
            return True
    key = fold(name)
    small = _store().small
    if region:
        return f"{key}|{country}{region.split('.')[0]}" in small
    return _starts(small, f"{key}|{country}")


@lru_cache(maxsize=256)
def nearest(name: str, limit: int = 3) -> tuple[str, ...]:
    """Return the large cities, regions and countries one or two letters away from a misspelt name.

    Args:
        name: A name that `lookup` does not know, as written ("TASHKANT").
        limit: The most names to return.

    Returns:
        Usual English names, the nearest and then the largest first. Cities of fewer than 100,000 people are
        left out unless they are capitals, and so are names of fewer than five letters.
    """
    key = fold(name)
    if len(key) < 5:
        return ()
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    found: dict[str, tuple[int, int]] = {}
    names = _store().names
    keys = cast("list[str]", names.keys(key[:1]))
    keys += [edited for edited in _first_letter_edits(key) if edited in names]
    allowed = 1 if len(key) < 7 else 2
    for candidate, distance, _ in extract(key, keys, scorer=OSA.distance, score_cutoff=allowed, limit=None):
        if distance == 0:
            continue
        for place in _places(candidate):
            if place.alternate or (place.kind == "city" and place.population < _LARGE and not place.is_capital):
                continue
            rank = (int(distance), -(place.population if place.kind == "city" else _LARGE * _LARGE))
            found[place.name] = min(found.get(place.name, rank), rank)
    return tuple(sorted(found, key=lambda known: (found[known], known))[:limit])


def _first_letter_edits(key: str) -> list[str]:
    letters = "abcdefghijklmnopqrstuvwxyz"
    return [key[1:], key[1] + key[0] + key[2:]] + [
        edited for letter in letters for edited in (letter + key, letter + key[1:])
    ]
