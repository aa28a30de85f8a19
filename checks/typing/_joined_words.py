"""Where a word that is two falls apart, told by its letters and the lists of words alone: `ofthe`, `coalitiontalks`."""

from __future__ import annotations

from functools import lru_cache

from newslint.knowledge.english_words import is_english_word, is_rare_word
from newslint.knowledge.gazetteer import has_name
from newslint.knowledge.glue import (
    COMPOUND_ENDS,
    COMPOUND_STARTS,
    ENDS,
    INLAND,
    SHORT_ENDS,
    SHORT_LAST,
    SHORT_STARTS,
    STARTS,
    TELLING_ENDS,
    WHOLE,
    cut_between,
)
from newslint.knowledge.not_names import CALENDAR

SHORTEST = 8
"""Letters; shorter strings of letters are names and codes too often."""
SHORTEST_PAIR = 5
"""Letters of two little words run together."""
FEWEST_LETTERS = 5
"""Letters of a part that is proven by the list of words alone."""


@lru_cache(maxsize=8192)
def may_be_joined(word: str) -> bool:
    """Whether a word that no list has is long enough to be two, or falls in two by itself."""
    return len(word) >= SHORTEST or cut_between(word) > 0 or _cut_short(word) > 0 or cut_before_phrase(word) > 0


@lru_cache(maxsize=8192)
def cut_before_phrase(word: str) -> int:
    """Where a preposition ends a word that no list has, whose rest is a word: `meetin`, `stoodat`, `camefrom`."""
    if len(word) < SHORTEST_PAIR + 1 or is_english_word(word) or is_rare_word(word) or is_derived(word):
        return 0
    for end in ("from", "with", "into", "for", "at", "on", "in", "by", "to", "of"):
        cut = len(word) - len(end)
        if (
            word.endswith(end)
            and cut > 3
            and is_english_word(word[:cut])
            and not (end == "in" and word[cut - 1] in "kpt")
        ):
            return cut
    return 0


@lru_cache(maxsize=8192)
def _cut_short(word: str) -> int:
    """Where a short word that no list has falls in a little word and a common one: `towait`, `thecar`, `lossin`."""
    if not 6 <= len(word) < SHORTEST or is_english_word(word) or is_rare_word(word) or is_derived(word):
        return 0
    for start in SHORT_STARTS:
        if (
            word.startswith(start)
            and len(word) - len(start) >= 3 + (len(start) < 3)
            and is_english_word(word[len(start) :])
        ):
            return len(start)
    for end in SHORT_LAST:
        cut = len(word) - len(end.removeprefix("s"))
        if word.endswith(end) and cut >= 3 + (len(word) - cut < 3) and is_english_word(word[:cut]):
            return cut
    return 0


@lru_cache(maxsize=8192)
def cut_within(text: str, capitalised: bool) -> int:
    """Where the second word of a joined one begins; 0 for a sound word, or where nothing proves it broken."""
    word = text.lower()
    if not capitalised and len(word) >= SHORTEST_PAIR and not is_english_word(word) and cut_between(word):
        return cut_between(word)
    if len(word) < SHORTEST and text[1:].islower():
        return _cut_short(word) if not capitalised else 0
    if not text[1:].islower():
        upper = next((j for j, char in enumerate(text) if j and char.isupper()), 0)
        first, second = text[:upper], text[upper:]
        return upper if first in STARTS and second[1:].islower() and _is_known(second) else 0
    if is_english_word(word) or is_derived(word):
        return 0
    for start in STARTS:
        if capitalised and len(start) < 4 and start not in ("the", "and"):
            continue  # Hispanic, Asif
        if start not in INLAND and word.startswith(start) and _is_common(word[len(start) :], beside=start):
            return len(start)
    if capitalised:
        return 0
    return _cut_before_end(word) or _cut_behind_telling_end(word)


def _is_known(word: str) -> bool:
    """Whether a capitalised word is a word, a day, a month or a place."""
    return is_english_word(word.lower()) or word.lower() in CALENDAR or has_name(word)


def _cut_before_end(word: str) -> int:
    for end in ENDS:
        if word.endswith(end) and _is_common(word[: -len(end)], beside=end):
            return len(word) - len(end)
    for end in SHORT_ENDS:
        rest = word[: -len(end)]
        if word.endswith(end) and rest.endswith(("s", "ed", "ing", "ment", "tion")) and _is_common(rest):
            return len(word) - len(end)
    return 0


def _cut_behind_telling_end(word: str) -> int:
    for cut in range(FEWEST_LETTERS + 1, len(word) - 3):
        first, second = word[:cut], word[cut:]
        if first.endswith(TELLING_ENDS) and second not in _ENDINGS and is_english_word(first):
            if is_english_word(second):
                return cut
    return 0


_ENDINGS = frozenset("ally list lists ties".split())
"""Words that other words end with: specialties, medallist."""


def _is_common(word: str, beside: str = "") -> bool:
    """Whether the rest beside a word of grammar is a word; a short rest counts beside a long one only."""
    return len(word) >= FEWEST_LETTERS - (len(beside) > 3) and is_english_word(word)


_PREFIXES = tuple("un re non pre anti over under super mis de co pro mid web".split())


def is_derived(word: str) -> bool:
    """Whether a word is sound, or an ending or a prefix makes it of one that is known: `relitigated`, `doubters`."""
    if word in WHOLE or word.endswith(("osis", "icking", "icked", "icker", "ickers")):
        return True
    for ending in ("s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "able", "ism", "ist", "ists"):
        if word.endswith(ending) and is_english_word(word[: -len(ending)]):
            return True
    return any(word.startswith(prefix) and is_english_word(word[len(prefix) :]) for prefix in _PREFIXES)


@lru_cache(maxsize=8192)
def cut_between_words(word: str) -> int:
    """Where a long word that no list has falls in two common words; 0 where it does not, or is a new compound."""
    if is_rare_word(word) or is_rare_word(word.removesuffix("s")) or word.endswith(COMPOUND_ENDS) or is_derived(word):
        return 0
    for cut in range(FEWEST_LETTERS, len(word) - FEWEST_LETTERS + 1):
        if word[:cut] not in COMPOUND_STARTS and is_english_word(word[:cut]) and is_english_word(word[cut:]):
            return cut
    return 0
