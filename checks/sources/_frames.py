"""The words right before and behind a name or figure, by which it is told to stand in the place of a source's."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from newslint.article import Article, once
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.language.sentences import sentence_at
from newslint.language.tokens import find_tokens

Frame = tuple[str, ...]
Found = TypeVar("Found")

_BESIDE = 2
"""Tokens on either side."""


def frame(article: Article, first: int, last: int) -> Frame | None:
    """The tokens around some, up to the sentence's ends; None where no word of content is among them."""
    tokens = find_tokens(article)
    within = tokens.within(sentence_at(article, tokens.starts[first]))
    found = tuple(
        tokens.lower[i] if i in within else ""
        for i in (*range(first - _BESIDE, first), *range(last + 1, last + 1 + _BESIDE))
    )
    return found if any(word.isalpha() and word not in FUNCTION_WORDS for word in found) else None


def by_frame(
    source: Article, mentions: Iterable[Found], frame_of: Callable[[Article, Found], Frame | None]
) -> dict[Frame, list[Found]]:
    """The mentions of a source by the words around them; those without a frame are left out."""
    framed: dict[Frame, list[Found]] = {}
    for mention in mentions:
        around = frame_of(source, mention)
        if around:
            framed.setdefault(around, []).append(mention)
    return framed


def standing_in(
    around: Frame | None, article: Article, framed: Callable[[Article], dict[Frame, list[Found]]]
) -> list[tuple[Article, Found]]:
    """What stands in a frame in an article's sources, in their order; `framed` gives a source's mentions by frame."""
    if around is None:
        return []
    return [(source, mention) for source in article.sources for mention in framed(source).get(around, ())]


@once
def rows(article: Article) -> dict[Frame, int]:
    """Every four tokens in a row, with the place of the third: what a frame is once nothing stands in it."""
    lower = find_tokens(article).lower
    found: dict[Frame, int] = {}
    for i in range(_BESIDE, len(lower) - _BESIDE + 1):
        found.setdefault(tuple(lower[i - _BESIDE : i + _BESIDE]), i)
    return found
