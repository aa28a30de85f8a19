"""Repetition: passages that say the same in the same words, exactly or nearly.

Linear in the text: exact copies meet in a table of their words; near ones are looked for only among passages that share
runs of three words (shingles, after Broder, "On the resemblance and containment of documents", 1997), a few to each.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import compress
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, Tokens, find_tokens, table_of

RUN = 3
"""Words in a row by which passages are compared."""
_LEAST_SHARE = 1 / 6
_LONG = 6
"""Letters of the words at which runs are taken."""
_HOLDERS = 3
"""How many passages are kept for one run of words: what more of them share is a formula of the story."""


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


class Words(NamedTuple):
    """All words of an article, as they are compared: in lower case, with straight apostrophes.

    `tokens` are their positions. `shared` says of each word, as 1 or 0, whether it stands elsewhere, too; `repeated`
    holds, in order, the places at which runs of `RUN` words begin that do.
    """

    tokens: tuple[int, ...]
    words: tuple[str, ...]
    shared: bytes
    repeated: tuple[int, ...]

    def within(self, tokens: range) -> tuple[int, int]:
        """The half-open range of the words among some tokens."""
        return bisect_left(self.tokens, tokens.start), bisect_left(self.tokens, tokens.stop)

    def shared_within(self, passage: Passage) -> list[int]:
        """At which words of a passage there are such as stand elsewhere, too, counted from its first."""
        if not passage.tokens:
            return []
        first = bisect_left(self.tokens, passage.tokens[0])
        size = len(passage.tokens)
        return list(compress(range(size), self.shared[first : first + size]))

    def share(self, tokens: range) -> float:
        """The share of the runs of words among some tokens that are repeated somewhere, from 0 to 1."""
        first, last = self.within(tokens)
        if last - first < RUN:
            return 0.0
        count = bisect_right(self.repeated, last - RUN) - bisect_left(self.repeated, first)
        return count / (last - first - RUN + 1)


@once
def find_words(article: Article) -> Words:
    """The words of an article."""
    tokens = find_tokens(article)
    spoken = tokens.are_among(_SPOKEN)
    lower, often = _with_straight_apostrophes(tokens)
    words = tuple(compress(lower, spoken))
    shared = bytes(map(often.__contains__, words))
    return Words(tuple(compress(range(len(spoken)), spoken)), words, shared, _repeated(words, shared))


_SPOKEN = table_of(WORD, CAPITALISED, UPPER, NUMBER)


def _with_straight_apostrophes(tokens: Tokens) -> tuple[list[str], set[str]]:
    """The tokens in lower case with straight apostrophes, and which words stand there more than once."""
    lower, often = tokens.lower, tokens.recurring()
    if "’" not in tokens.text:
        return lower, often
    lower = lower.copy()
    seen: set[str] = set()
    for word in tokens.words:
        if "’" in word:
            straight, places = word.replace("’", "'"), tokens.where(word)
            for i in places:
                lower[i] = straight
            if len(places) > 1 or straight in seen or tokens.where(straight):
                often.add(straight)
            seen.add(straight)
    return lower, often


def _repeated(words: tuple[str, ...], shared: bytes) -> tuple[int, ...]:
    """Where runs of words begin that stand elsewhere, too; all their words do so themselves."""
    each = int.from_bytes(shared, "little")  # a byte for each word: shifted by one, the words behind lie over them
    all_shared = each & each >> 8 & each >> 16
    places = list(compress(range(len(shared)), all_shared.to_bytes(len(shared), "little")))
    found = [words[at : at + RUN] for at in places]
    if len(set(found)) == len(found):
        return ()
    counts = Counter(found)
    return tuple([at for at, run in zip(places, found, strict=True) if counts[run] > 1])


def read_passage(article: Article, span: Span) -> Passage:
    """The words of a span."""
    every = find_words(article)
    first, last = every.within(find_tokens(article).within(span))
    return Passage(span, every.words[first:last], every.tokens[first:last])


def those_that_may_repeat(article: Article, spans: Iterable[Span]) -> list[Span]:
    """Those of some spans, in order, of which so much stands elsewhere, too, that they may be copies or have one.

    For those that `find_repeats` asks for: words in common from 0.8 upwards leave half of the runs of three as they
    were, unless the changes are spread with care.
    """
    starts = _repeated_at(article)
    if not starts:
        return []
    words, tokens = find_words(article), find_tokens(article)
    found: list[Span] = []
    at, most = 0, len(starts)
    for span in spans:
        start, end = span
        if starts[at] >= end:
            continue
        while at < most and starts[at] < start:
            at += 1
        if at == most:
            break
        if (
            starts[at] < end
            and not _has_too_many(words, tokens, at, bisect_left(starts, end, at) - at, span)
            and words.share(tokens.within(span)) >= _LEAST_SHARE
        ):
            found.append(span)
    return found


def _has_too_many(words: Words, tokens: Tokens, at: int, runs: int, span: Span) -> bool:
    """Whether one look shows that a span has more words than its repeated runs, of which `at` is the first, allow."""
    first, most = words.repeated[at], round(runs / _LEAST_SHARE) + RUN - 1
    last = first + most
    if last < len(words.tokens) and tokens.starts[words.tokens[last]] < span.end:
        return True
    return first >= most and tokens.starts[words.tokens[first - most]] >= span.start


@once
def _repeated_at(article: Article) -> list[int]:
    """The offsets at which runs of words begin that stand elsewhere, too."""
    words, starts = find_words(article), find_tokens(article).starts
    return [starts[words.tokens[at]] for at in words.repeated]


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
