"""Where residue may stand, what only shows it as an example, and how a message quotes it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.language.quotations import is_quoted
from newslint.language.sentences import find_sentences
from newslint.language.tokens import find_tokens
from newslint.pattern import Pattern

_TALKED_OF = Pattern(
    r"\b(?:templates?|placeholders?|dummy|gibberish|typos?|misprints?|glitch(?:es)?|garbled|mojibake|encodings?|unicode"
    r"|html|markup|entit(?:y|ies)|tags?|source code|mail merge|form letters?|blank(?:s| fields?)|chatbots?|chatgpt"
    r"|prompt(?:s|ed)?|spam|autocorrect)\b",
    2,
)
"""Words of a story that is about residue rather than soiled by it."""


def sentences_with(article: Article, triggers: frozenset[str]) -> Iterator[Span]:
    """The sentences outside listings that hold one of these lower-case words, in order, each once."""
    tokens = find_tokens(article)
    positions = tokens.where_any(triggers)
    if not positions:
        return
    sentences = find_sentences(article)
    last = -1
    for position in positions:
        at = bisect_right(sentences, Span(tokens.starts[position], len(article.text) + 1)) - 1
        if at != last and at >= 0:
            last = at
            if article.block_at(sentences[at].start).kind != BlockKind.CODE:
                yield sentences[at]


def in_short(text: str, longest: int) -> str:
    """A passage as a message shows it: white space as one space, cut to a length with an ellipsis."""
    said = " ".join(text.split())
    return said if len(said) <= longest else said[: longest - 1] + "…"


def is_example(article: Article, span: Span) -> bool:
    """Whether a passage is quoted in a sentence about such things, or stands between backticks."""
    text = article.text
    block = article.block_at(span.start).span
    if text.count("`", block.start, span.start) % 2 and "`" in text[span.end : block.end]:
        return True
    return is_quoted(article, span) and _TALKED_OF.search(text, *_around(article, span)) is not None


def _around(article: Article, span: Span) -> tuple[int, int]:
    """The sentence of a span and the one before it, within its block."""
    sentences = find_sentences(article)
    at = bisect_left(sentences, Span(span.end, 0)) - 1
    block = article.block_at(span.start).span
    first = max(0, at - 1)
    return max(block.start, sentences[first].start), max(span.end, sentences[max(at, 0)].end)
