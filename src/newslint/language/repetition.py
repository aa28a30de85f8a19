"""Repetition: passages that say the same in the same words, exactly or nearly.

Linear in the text: exact copies meet in a table of their words; near ones are looked for only among passages that share
runs of four words (shingles, after Broder, "On the resemblance and containment of documents", 1997), a few to each run.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newslint.article import Article, Span, once
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, find_tokens

_SPOKEN = (WORD, CAPITALISED, UPPER, NUMBER)
_RUN = 3
_LONG = 6
"""Letters of the words at which runs are taken."""
_HOLDERS = 3
"""How many passages are kept for one run of words: what more of them share is a formula of the story."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text as its words, in lower case and without marks; `tokens` are their positions."""

    span: Span
    words: tuple[str, ...]
    tokens: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """What differs between two passages: the tokens in the first, and in the second; either may be empty."""

    first: tuple[int, ...]
    second: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Repeat:
    """A passage and the earlier one that it repeats. Without `changes` it does so word for word."""

    first: Passage
    again: Passage
    changes: tuple[Change, ...] = ()


@once
def _spoken(article: Article) -> tuple[list[int], list[int], list[str]]:
    """All words of an article: where they start, their positions among the tokens, and their forms."""
    tokens = find_tokens(article)
    positions = [i for i, kind in enumerate(tokens.kinds) if kind in _SPOKEN]
    lower = tokens.lower
    words = [lower[i].replace("’", "'") if "’" in lower[i] else lower[i] for i in positions]
    return [tokens.starts[i] for i in positions], positions, words


def read_passage(article: Article, span: Span) -> Passage:
    """The words of a span."""
    starts, positions, words = _spoken(article)
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return Passage(span, tuple(words[first:last]), tuple(positions[first:last]))


def find_repeats(passages: Iterable[Passage], *, near: float) -> Iterator[Repeat]:
    """Each passage that repeats an earlier one, with that one.

    `near` is the share of words, from 0 to 1, that two passages have in common in one order to be nearly the same; 1
    finds exact copies only.
    """
    seen: dict[tuple[str, ...], Passage] = {}
    holders: defaultdict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for passage in passages:
        first = seen.setdefault(passage.words, passage)
        if first is not passage:
            yield Repeat(first, passage)
            continue
        if near >= 1:
            continue
        shared: Counter[int] = Counter()
        found: dict[int, Passage] = {}
        landmarks = _landmarks(passage.words)
        for run in landmarks:
            held = holders[run]
            for other in held:
                shared[other.span.start] += 1
                found[other.span.start] = other
            if len(held) < _HOLDERS:
                held.append(passage)
        for start, count in shared.most_common(_HOLDERS):
            other = found[start]
            if 3 * count >= len(landmarks) and likeness(other.words, passage.words) >= near:
                yield Repeat(other, passage, find_changes(other, passage))
                break


def _landmarks(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    """The runs that begin with a long word: enough to know a passage by, and the same in every copy of it."""
    return {words[i : i + _RUN] for i, word in enumerate(words) if len(word) >= _LONG}


def runs(words: tuple[str, ...], length: int = _RUN) -> Iterator[tuple[str, ...]]:
    """The runs of a few words in a row."""
    for i in range(len(words) - length + 1):
        yield words[i : i + length]


def likeness(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """The share of words that two passages have in common in one order, from 0 to 1."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(first, second)


def find_changes(first: Passage, second: Passage) -> tuple[Change, ...]:
    """Where two passages differ."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, first.words, second.words, autojunk=False)
    return tuple(
        Change(first.tokens[i:j], second.tokens[k:m]) for kind, i, j, k, m in matcher.get_opcodes() if kind != "equal"
    )


def say_changes(article: Article, changes: tuple[Change, ...]) -> str:
    """The first few differences in words: `“lamp” there is “light” here`."""
    tokens = find_tokens(article)
    said: list[str] = []
    for change in changes[:3]:
        there = " ".join(tokens.texts[i] for i in change.first[:8])
        here = " ".join(tokens.texts[i] for i in change.second[:8])
        if there and here:
            said.append(f"“{there}” there is “{here}” here")
        else:
            said.append(f"“{there}” is gone here" if there else f"“{here}” is new here")
    return "; ".join(said)
