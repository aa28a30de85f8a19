"""One spelling for many: the folded form under which the gazetteer keeps and finds a name.

Folding drops what writers disagree on (case, diacritics, apostrophes, full stops, hyphens) and keeps what
tells names apart. The data files hold folded names, so a change here needs a rebuild by
``tools/build_gazetteer.py``.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final

_LETTERS: Final = {
    "ı": "i", "ß": "ss", "đ": "d", "ð": "d", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a",
    "ħ": "h", "ŋ": "n", "ŧ": "t", "ĸ": "k",
}  # fmt: skip
_DROPPED: Final = "'’‘ʻʼʿʾ`´ʹʺ.\u0301"
_SPACED: Final = "-‐‑‒–—/,()"
_TABLE: Final = str.maketrans(
    {**_LETTERS, **dict.fromkeys(_DROPPED, ""), **dict.fromkeys(_SPACED, " ")},
)
_SHORT: Final = {"st": "saint", "ste": "sainte", "ft": "fort", "mt": "mount"}


@lru_cache(maxsize=16384)
def fold(name: str) -> str:
    """Return the folded form of a name: ``"St. Étienne"`` and ``"saint-etienne"`` give ``"saint etienne"``.

    Args:
        name: A name as written, of one word or several.

    Returns:
        Lower-case words of plain letters and digits, one space between two; empty when nothing is left.
    """
    if name.isascii():
        plain = name.lower()
        if plain.isalpha():
            return _SHORT.get(plain, plain)
    else:
        # Mapped before and after decomposition: letters such as "ơ" decompose, others such as "đ" do not.
        decomposed = unicodedata.normalize("NFKD", name.casefold().translate(_TABLE))
        plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    words = plain.translate(_TABLE).split()
    return " ".join([_SHORT.get(word, word) for word in words])


def stem(word: str) -> str:
    """Return a word without its possessive ending: ``"China's"`` gives ``"China"``, ``"Xi'an"`` stays.

    Args:
        word: One word as written.
    """
    if len(word) > 3 and word[-1] in "sS" and word[-2] in "'’":
        return word[:-2]
    if len(word) > 3 and word[-1] in "'’":
        return word[:-1]
    return word
