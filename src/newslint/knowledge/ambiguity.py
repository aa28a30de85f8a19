"""Place names that are mostly something else: common words (Nice, Reading) and people's names (Jordan, Kent).

Built from the word lists of SCOWL and the name counts of the United States census of 1990; see
``data/SOURCES.md``. A name listed here needs context before it counts as a place: "in", a country after it, a
capital letter where a word would have none, no first name before it. The names of countries count as people's
names but not as words, save Turkey.
"""

from __future__ import annotations

from functools import cache, lru_cache

from newslint.knowledge.folding import fold, stem
from newslint.knowledge.tables import rows


@cache
def _flags() -> dict[str, str]:
    return {fields[0]: fields[1] for fields in rows("ambiguous.tsv", 2)}


def is_common_word(name: str) -> bool:
    """Return whether a place name is an English word as well.

    Args:
        name: A place name as written.
    """
    return "w" in _flags().get(fold(stem(name)), "")


@lru_cache(maxsize=8192)
def needs_context(name: str) -> bool:
    """Return whether a place name is also a common word, a first name, a surname or another known thing.

    Args:
        name: A place name as written.
    """
    return fold(stem(name)) in _flags()
