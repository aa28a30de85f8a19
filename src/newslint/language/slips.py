"""Spellings one slip of the pen apart, found without comparing all with all."""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

SHORTEST = 4
"""The fewest letters of the longer spelling: among shorter names one letter makes another name."""


def close_pairs(one: Iterable[str], other: Iterable[str]) -> list[tuple[str, str]]:
    """The pairs of different spellings, one from each side, that one slip turns into each other.

    A slip is what `is_slip` says. Both sides are in folded form. Linear in the number of spellings: a slip leaves the
    first or the last letter as it is.
    """
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    by_last: defaultdict[str, list[str]] = defaultdict(list)
    for word in one:
        by_first[word[:1]].append(word)
        by_last[word[-1:]].append(word)
    pairs: list[tuple[str, str]] = []
    for word in other:
        found = _slips_of(word, by_first.get(word[:1], _NONE))
        for near in _slips_of(word, by_last.get(word[-1:], _NONE)):
            if near not in found:
                found.append(near)
        for near in found:
            pairs.append((near, word))
    return pairs


def close_pairs_with_first_letter(one: Iterable[str], other: Iterable[str]) -> list[tuple[str, str]]:
    """Like `close_pairs`, but for slips that leave the first letter as it is."""
    by_first: defaultdict[str, list[str]] = defaultdict(list)
    for word in one:
        by_first[word[:1]].append(word)
    return [(near, word) for word in other for near in _slips_of(word, by_first.get(word[:1], _NONE))]


def _slips_of(word: str, others: list[str]) -> list[str]:
    """Those of some spellings, of which only so many are compared, that one slip turns into a word."""
    found: list[str] = []
    size = len(word)
    for near in others if len(others) <= _MOST else others[:_MOST]:
        if -2 < len(near) - size < 2 and near != word and is_slip(near, word):
            found.append(near)
    return found


_NONE: list[str] = []
_MOST = 100
"""How many spellings with the same first or last letter are compared; more of them are a list of names."""


def is_slip(one: str, other: str) -> bool:
    """Whether two folded spellings differ by one letter too many, too few or wrong, or by two letters that changed
    places: neighbours, or in a longer name those beside one (Huamani, Huanami)."""
    if one == other or abs(len(one) - len(other)) > 1 or max(len(one), len(other)) < SHORTEST:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if len(one) != len(other):
        longer, shorter = (one, other) if len(one) > len(other) else (other, one)
        return longer[start + 1 :] == shorter[start:]
    if one[start + 1 :] == other[start + 1 :]:
        return True
    for size in (2, 3) if len(one) >= _LONG else (2,):
        end = start + size
        if one[start:end] == other[start:end][::-1] and one[end:] == other[end:]:
            return True
    return False


_LONG = 6
"""The fewest letters of a name in which two letters are taken to have changed places over a third."""


def alike_in_sound(one: Iterable[str], other: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The pairs of different spellings, one from each side, that sound the same in English: Massie, Massey; Quade,
    Quaid. Both sides are in folded form."""
    by_sound: defaultdict[str, list[str]] = defaultdict(list)
    for word in one:
        by_sound[_sound(word)].append(word)
    for word in other:
        for near in by_sound.get(_sound(word), ())[:_MOST]:
            if near != word and max(len(near), len(word)) >= SHORTEST and abs(len(near) - len(word)) < 3:
                yield near, word


def likeness(one: str, other: str) -> float:
    """The share of letters that two words have in common, in order: 1 for the same word."""
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def sounds_alike(one: str, other: str) -> bool:
    """Whether two folded spellings sound the same in English."""
    return _sound(one) == _sound(other)


@lru_cache(maxsize=8192)
def _sound(word: str) -> str:
    """A spelling with one sign for what English writes in several ways."""
    if word.startswith("mac") and len(word) > 6:
        word = "mc" + word[3:]
    for written, sound in _SOUNDS:
        word = word.replace(written, sound)
    for ending, sound in _ENDINGS_BY_SOUND:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            word = word.removesuffix(ending) + sound
            break
    if len(word) > 6:
        word = word[0] + word[1:].replace("e", "")
    return "".join(letter for i, letter in enumerate(word) if i == 0 or word[i - 1] != letter)


_SOUNDS = (
    ("sch", "sh"), ("ph", "f"), ("ck", "k"), ("c", "k"), ("z", "s"), ("ey", "i"), ("ea", "i"), ("ie", "i"),
    ("ei", "i"), ("ee", "i"), ("y", "i"), ("hn", "n"), ("mps", "ms"),
)  # fmt: skip
_ENDINGS_BY_SOUND = (("ade", "aid"), ("ane", "ain"), ("ale", "ail"), ("sen", "son"), ("ff", "v"), ("e", ""))


def is_swap(one: str, other: str) -> bool:
    """Whether two spellings have the same letters in another order."""
    return sorted(one) == sorted(other)


def is_derived(word: str, name: str) -> bool:
    """Whether a word is a name with an ending of English (`Obamas`, `Thatcherite`), or the other sex's form of it.

    `Ivanov` and `Ivanova` are forms of each other."""
    if word.startswith(name) and word != name:
        ending = word[len(name) :]
        return ending in _ENDINGS and (ending not in ("n", "ns") or name[-1] in "aeiou")
    return name.startswith(word) and name[len(word) :] == "a" and word.endswith(_SLAVIC)


def are_of_one_stem(one: str, other: str) -> bool:
    """Whether two words have one stem and two endings of learned words: Islamism, Islamist, Islamic."""
    return any(
        stem and stem == right and len(stem) >= SHORTEST
        for stem, right in itertools.product(_stems(one), _stems(other))
    )


def _stems(word: str) -> list[str]:
    return [word.removesuffix(ending) for ending in _LEARNED if word.endswith(ending)]


_LEARNED = ("ia", "ias", "ic", "ics", "ism", "isms", "ist", "ists", "ian", "ians", "ise", "ize")

_ENDINGS = frozenset("s es er ers ite ites ism ist ists esque ian ians an ans n ns a ova eva".split())
_SLAVIC = ("ov", "ev", "yov", "in", "yn")


def is_digit_slip(one: str, other: str) -> bool:
    """Whether two numbers in digits differ by a digit too many, too few or wrong, or by digits that change places.

    Numbers of one digit differ by nothing that tells a slip.
    """
    if one == other or max(len(one), len(other)) < 2:
        return False
    if len(one) == len(other):
        return is_swap(one, other) or sum(a != b for a, b in zip(one, other, strict=True)) == 1
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(longer[:i] + longer[i + 1 :] == shorter for i in range(len(longer)))


def are_swapped(one: float, other: float) -> bool:
    """Whether two numbers have the same digits in another order and the same magnitude: 36 and 63, 14.6 and 16.4."""
    left, right = (f"{value:.10g}" for value in (one, other))
    if one == other or max(one, other, 10.0) >= 1e10 or len(left) != len(right):
        return False
    left, right = left.rstrip("0"), right.rstrip("0")
    return len(left.replace(".", "")) > 1 and len(left) == len(right) and is_swap(left, right)
