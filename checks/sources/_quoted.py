"""A draft's quotations beside the words of its sources."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nsmallest
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.folding import fold
from newslint.language.english import is_clearly_foreign
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, find_tokens

_WORDS = (WORD, CAPITALISED, UPPER, NUMBER)


class Wording(NamedTuple):
    """The words of a text in order, in plain form, and the token that each stands at."""

    words: tuple[str, ...]
    positions: tuple[int, ...]

    @property
    def joined(self) -> str:
        """The words as one text, with a blank at either end."""
        return f" {' '.join(self.words)} "


def wording(article: Article, span: Span) -> tuple[Wording, ...]:
    """The words under a span, cut where an ellipsis or square brackets mark a change."""
    tokens = find_tokens(article)
    cuts: list[Wording] = []
    words: list[str] = []
    positions: list[int] = []
    inserted = False
    for i in tokens.within(span):
        text = tokens.lower[i]
        if text == "[" or text == "…" or (text == "." and tokens.lower[i - 1 : i] == ["."]):
            inserted = inserted or text == "["
            if words:
                cuts.append(Wording(tuple(words), tuple(positions)))
                words, positions = [], []
        elif text == "]":
            inserted = False
        elif tokens.kinds[i] in _WORDS and not inserted:
            words.append(_plain(text))
            positions.append(i)
    if words:
        cuts.append(Wording(tuple(words), tuple(positions)))
    return tuple(cuts)


def words_only(article: Article, span: Span) -> Span:
    """A quotation without the blanks and the comma or stop that house style puts inside the marks."""
    text = article.words(span)
    start = span.start + len(text) - len(text.lstrip())
    return Span(start, max(start, span.start + len(text.rstrip(" ,.;"))))


def _plain(word: str) -> str:
    """A word without what house styles differ in: accents, apostrophes, British and American endings."""
    plain = fold(word)
    for british, american in (("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ise", "ize")):
        if plain.endswith(british) and len(plain) > len(british) + 2:
            return plain.removesuffix(british) + american
    return plain.replace("our", "or") if len(plain) > 5 else plain


@once
def whole_wording(source: Article) -> Wording:
    """Every word of a source."""
    tokens = find_tokens(source)
    positions = tuple(i for i, kind in enumerate(tokens.kinds) if kind in _WORDS)
    return Wording(tuple(_plain(tokens.lower[i]) for i in positions), positions)


@once
def _joined(source: Article) -> str:
    return whole_wording(source).joined


def readable_sources(article: Article) -> tuple[Article, ...]:
    """The sources in the draft's language: a translation's quotations cannot stand in its original word for word."""
    return tuple(source for source in article.sources if not is_clearly_foreign(source))


def find_exactly(source: Article, words: tuple[str, ...]) -> Iterator[Span]:
    """Where a source has these words in a row."""
    joined, wanted = _joined(source), f" {' '.join(words)} "
    at = joined.find(wanted)
    whole = whole_wording(source)
    tokens = find_tokens(source)
    while at >= 0:
        first = joined.count(" ", 0, at)
        yield tokens.span(whole.positions[first], whole.positions[first + len(words) - 1])
        at = joined.find(wanted, at + 1)


class Near(NamedTuple):
    """The stretch of a source that is nearest to a quotation: where it stands, and how like it is from 0 to 1."""

    source: Article
    span: Span
    words: tuple[str, ...]
    likeness: float


def nearest_wording(article: Article, words: tuple[str, ...]) -> Near | None:
    """The stretch of a source that has most of some words in their order."""
    from difflib import SequenceMatcher

    best: Near | None = None
    for source in readable_sources(article):
        whole = whole_wording(source)
        for first, last in _windows(whole.words, words):
            matcher = SequenceMatcher(None, words, whole.words[first:last], autojunk=False)
            blocks = [block for block in matcher.get_matching_blocks() if block.size]
            if not blocks:
                continue
            shared = sum(block.size for block in blocks)
            start, end = first + blocks[0].b, first + blocks[-1].b + blocks[-1].size
            start = max(0, start - blocks[0].a)
            end = min(len(whole.words), end + len(words) - blocks[-1].a - blocks[-1].size)
            found = whole.words[start:end]
            likeness = 2 * shared / (len(words) + len(found))
            if best is None or likeness > best.likeness:
                span = find_tokens(source).span(whole.positions[start], whole.positions[end - 1])
                best = Near(source, span, found, likeness)
    return best


_MOST_WINDOWS = 5


def _windows(whole: tuple[str, ...], words: tuple[str, ...]) -> list[tuple[int, int]]:
    """The stretches of a text that have most of some words, the best first."""
    if not whole:
        return []
    wanted, size = set(words), len(words) + max(4, len(words) // 2)
    hits = [word in wanted for word in whole]
    counts: list[tuple[int, int]] = []
    count = sum(hits[:size])
    for start in range(max(1, len(whole) - size + 1)):
        counts.append((count, start))
        count += (hits[start + size] if start + size < len(whole) else 0) - hits[start]
    chosen: list[int] = []
    for _, start in nsmallest(40 * _MOST_WINDOWS, counts, key=lambda pair: (-pair[0], pair[1])):
        if all(abs(start - other) > size // 3 for other in chosen):
            chosen.append(start)
            if len(chosen) == _MOST_WINDOWS:
                break
    return [(start, start + size) for start in chosen]


class Change(NamedTuple):
    """Words of a source that the draft has otherwise; one of the two is empty where it only adds or leaves out."""

    there: tuple[str, ...]
    here: tuple[str, ...]

    def __str__(self) -> str:
        there, here = " ".join(self.there), " ".join(self.here)
        if not here:
            return f"“{there}” left out"
        return f"“{here}” for “{there}”" if there else f"“{here}” added"


def differences(ours: tuple[str, ...], theirs: tuple[str, ...]) -> list[Change]:
    """How the draft's words differ from the source's."""
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, theirs, ours, autojunk=False)
    return [Change(theirs[a:b], ours[c:d]) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
