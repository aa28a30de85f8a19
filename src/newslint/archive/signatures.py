"""MinHash signatures of stories: two of them agree in about as many places as the stories share of their wording.

A. Z. Broder, On the resemblance and containment of documents (1997). The wording is the set of a story's shingles, the
runs of five words in it, each hashed to 64 bits; a permutation is h -> a h + b modulo 2^64, of which the upper 32 bits
count (M. Dietzfelbinger et al., A reliable randomized algorithm for the closest-pair problem, 1997).
"""

from __future__ import annotations

import zlib
from functools import cache, lru_cache
from typing import Any

from newslint.archive.extras import required
from newslint.article import Article
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, find_tokens

PERMUTATIONS = 64
SHINGLE = 5
_WORDING = frozenset({WORD, CAPITALISED, UPPER, NUMBER})


def signature(article: Article) -> bytes | None:
    """The signature of a story's wording, 64 numbers of 32 bits; None where it has fewer words than a shingle."""
    numpy = required("numpy", "archive")
    tokens = find_tokens(article)
    words = [_hash(word) for word, kind in zip(tokens.lower, tokens.kinds, strict=True) if kind in _WORDING]
    if len(words) < SHINGLE:
        return None
    hashes = numpy.array(words, numpy.uint64)
    shingles = numpy.zeros(len(words) - SHINGLE + 1, numpy.uint64)
    for i in range(SHINGLE):
        shingles = mixed(shingles ^ hashes[i : i + len(shingles)])
    factors, shifts = _permutations()
    least = (shingles[:, None] * factors + shifts).min(axis=0) >> numpy.uint64(32)
    return bytes(least.astype("<u4").tobytes())


@lru_cache(100_000)
def _hash(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "replace"))


def mixed(hashes: Any) -> Any:
    """Each number spread over 64 bits, as in splitmix64 (G. L. Steele et al., Fast splittable generators, 2014)."""
    hashes = hashes + 0x9E3779B97F4A7C15
    hashes = (hashes ^ (hashes >> 30)) * 0xBF58476D1CE4E5B9
    return hashes ^ (hashes >> 27)


@cache
def _permutations() -> tuple[Any, Any]:
    numpy = required("numpy", "archive")
    seeds = mixed(numpy.arange(1, 2 * PERMUTATIONS + 1, dtype=numpy.uint64) * 0xD1342543DE82EF95)
    return seeds[:PERMUTATIONS] | 1, seeds[PERMUTATIONS:]
