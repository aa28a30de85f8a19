"""English words that are written in lower case.

Built by `tools/build_word_lists.py` from SCOWL (sizes 10 to 50, of long words to 70); see `data/SOURCES.md`.
"""

from __future__ import annotations

from functools import cache, lru_cache
from os.path import join
from typing import Any

import marisa_trie  # type: ignore[import-not-found]

from newslint.knowledge.tables import DATA


@cache
def _words() -> Any:
    return marisa_trie.Trie().mmap(join(DATA, "words.marisa"))


@lru_cache(maxsize=16384)
def is_english_word(word: str) -> bool:
    """Whether a word, given in lower case, is a common English word; inflected forms count."""
    return word in _words()


@cache
def _rare_words() -> Any:
    return marisa_trie.Trie().mmap(join(DATA, "rare_words.marisa"))


def is_rare_word(word: str) -> bool:
    """Whether a word of ten letters or more, given in lower case, is a rarer English word, no common one."""
    return word in _rare_words()
