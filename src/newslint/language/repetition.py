"""Repetition: passages that say the same in the same words, exactly or nearly.

Linear in the text: exact copies meet in a table of their words; near ones are looked for only among passages that share
runs of three words (shingles, after Broder, "On the resemblance and containment of documents", 1997), a few to each.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article, Span, new_tuple, once
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, find_tokens, table_of

RUN = 3
"""Words in a row by which passages are compared."""
_LEAST_SHARE = 1 / 4
"""Of a passage's landmarks that stand elsewhere, too, if it may be a near copy or have one."""
_LONG = 6
"""Letters of the words at which a landmark begins: the runs by which a passage is known, the same in every copy."""
_HOLDERS = 3
"""How many passages are kept for one run of words: what more of them share is a formula of the story."""


_BEGINNING = 16
"""Characters by which passages without landmarks are told to begin alike; six words have more."""


class Passage(NamedTuple):
    """A stretch of text as its words, in lower case and without marks; `tokens` are their positions."""

    span: Span
    words: tuple[str, ...]
    tokens: tuple[int, ...]


class Change(NamedTuple):
    """What differs between two passages: the tokens in the first, and in the second; either may be empty."""

    first: tuple[int, ...]
    second: tuple[int, ...]


class Repeat(NamedTuple):
    """A passage and the earlier one that it repeats. Without `changes` it does so word for word."""

    first: Passage
    again: Passage
    changes: tuple[Change, ...] = ()


@once
def _compared(article: Article) -> list[str]:
    """The tokens as they are compared: in lower case, with straight apostrophes."""
    tokens = find_tokens(article)
    lower = tokens.lower
    if "’" not in tokens.text:
        return lower
    lower = lower.copy()
    for word in tokens.words:
        if "’" in word:
            straight = word.replace("’", "'")
            for i in tokens.where(word):
                lower[i] = straight
    return lower


@once
def _spoken(article: Article) -> bytes:
    """For each token 1 where it is a word or number, else 0."""
    return find_tokens(article).are_among(_SPOKEN)


_SPOKEN = table_of(WORD, CAPITALISED, UPPER, NUMBER)


def read_passage(article: Article, span: Span) -> Passage:
    """The words of a span."""
    lower, spoken = _compared(article), _spoken(article)
    positions = [i for i in find_tokens(article).within(span) if spoken[i]]
    return new_tuple(Passage, (span, tuple([lower[i] for i in positions]), tuple(positions)))


def those_that_may_repeat(article: Article, spans: Sequence[Span]) -> list[Span]:
    """Those of some spans, in order, that may be copies or have one, for they have much with others in common.

    For those that `find_repeats` asks for. Near copies share a third of their landmarks; exact ones may be of short
    words, and so have none, but they begin alike.
    """
    begin = [span.start for span in spans]
    starts = find_tokens(article).starts
    likely = _begun_alike(article.text, begin)
    marked = {bisect_right(begin, starts[i]) - 1 for i in _repeated_landmarks(article)}
    for at in marked - likely:
        if at >= 0 and share_elsewhere(article, spans[at]) >= _LEAST_SHARE:
            likely.add(at)
    return [spans[at] for at in sorted(likely)]


def share_elsewhere(article: Article, span: Span) -> float:
    """The share of a span's landmarks that stand elsewhere, too, from 0 to 1; 1 where it has none."""
    tokens, marked = find_tokens(article), _repeated_landmarks(article)
    lower, positions = tokens.lower, tokens.within(span)
    every = len([i for i in range(positions.start, positions.stop - RUN) if len(lower[i]) >= _LONG])
    if not every:
        return 1.0
    return min(1.0, (bisect_left(marked, positions.stop) - bisect_left(marked, positions.start)) / every)


def _begun_alike(text: str, begin: list[int]) -> set[int]:
    """Which passages, of those that begin at some offsets, begin in the same letters as another."""
    beginnings = [text[start : start + _BEGINNING] for start in begin]
    if len(set(beginnings)) == len(beginnings):
        return set()
    counts = Counter(beginnings)
    return {at for at, beginning in enumerate(beginnings) if counts[beginning] > 1}


@once
def _repeated_landmarks(article: Article) -> list[int]:
    """The positions, in order, at which landmarks begin that stand elsewhere, too, with the same marks between."""
    tokens = find_tokens(article)
    lower = tokens.lower
    positions = tokens.recurring(_LONG)
    landmarks = [tuple(lower[i : i + RUN]) for i in positions]
    seen: set[tuple[str, ...]] = set()
    again: set[tuple[str, ...]] = set()
    for landmark in landmarks:
        (again if landmark in seen else seen).add(landmark)
    return [i for i, landmark in zip(positions, landmarks, strict=True) if landmark in again] if again else []


def find_repeats(passages: Iterable[Passage], *, near: float) -> Iterator[Repeat]:
    """Each passage that repeats an earlier one, with that one.

    Passages that `those_that_may_repeat` leaves out need not be asked for.
    `near` is the share of words, from 0 to 1, that two passages have in common in one order to be nearly the same.
    """
    seen: dict[tuple[str, ...], Passage] = {}
    holders: defaultdict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for passage in passages:
        first = seen.setdefault(passage.words, passage)
        if first is not passage:
            yield Repeat(first, passage)
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
    return {words[i : i + RUN] for i, word in enumerate(words) if len(word) >= _LONG}


def runs(words: tuple[str, ...], length: int = RUN) -> Iterator[tuple[str, ...]]:
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
