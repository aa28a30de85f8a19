"""Which part of a name is the surname: East Asian names put it first."""

from __future__ import annotations

from functools import lru_cache

from newslint.knowledge.given_names import FAMILY_FIRST, fold_name
from newslint.pattern import Pattern

_SYLLABLE = Pattern(
    r"(?:[bpmfdtnlgkhjqxrzcswy]|zh|ch|sh|ng|ph|th|tr|nh|kh|hs|ts|hy|ky|gy|by|py|my|ry|gw|kw|hw|kk|jj|ss)?"
    r"(?:[iu]?(?:a[io]?|e[io]?|oa|oe|ou|oo|ae|eo|eu|ui|ye|ya|yo|yu|ie|ue|ua|uo|uy|uye|i|o|u))(?:ng|nh|n|m|k|l|p|t|c|r|h)?"
)

_LATIN_GIVEN = frozenset("lee kim jo jay june sue dean ali mia leo eva eric alan anna amy ann".split())


@lru_cache(maxsize=8192)
def is_family_first(parts: tuple[str, ...]) -> bool:
    """Whether a name stands in East Asian order: `Wang Yi`, `Moon Jae-in`, `Kim Jong Un`, but not `Kim Kardashian`."""
    if len(parts) not in (2, 3) or fold_name(parts[0]) not in FAMILY_FIRST:
        return False
    if fold_name(parts[1]) in _LATIN_GIVEN:
        return False
    return all(_is_syllables(fold_name(syllable)) for part in parts[1:] for syllable in part.split("-"))


def _is_syllables(word: str) -> bool:
    """Whether a word is one or two syllables as Chinese, Korean and Vietnamese have them."""
    if not 1 < len(word) < 13:
        return False
    first = _SYLLABLE.fullmatch(word)
    return first is not None or any(
        _SYLLABLE.fullmatch(word[:cut]) and _SYLLABLE.fullmatch(word[cut:]) for cut in range(1, min(7, len(word)))
    )
