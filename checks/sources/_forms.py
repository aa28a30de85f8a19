"""Whether two words are forms of one word."""

from __future__ import annotations

from functools import lru_cache

from newslint.knowledge.irregular_verbs import BASES

_ENDINGS = ("ing", "ied", "ies", "ed", "es", "s", "ly", "er")


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """A lower-case word without its ending: `returned` and `returning` give `return`, `bought` gives `buy`."""
    word = BASES.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 1:
            cut = word.removesuffix(ending)
            cut = cut + "y" if ending in ("ied", "ies") else cut
            if len(cut) > 3 and cut[-1] == cut[-2] and cut[-1] not in "ls":
                cut = cut[:-1]
            return cut.rstrip("e")
    return word.rstrip("e")


def are_forms(one: str, other: str) -> bool:
    """Whether two lower-case words are forms of one verb or noun."""
    return root(one) == root(other)
