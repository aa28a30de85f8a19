"""headline/duplicate."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.article import Article, BlockKind
from newslint.language.headlines import find_headline
from newslint.rules import Finding, Related, rule

_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_MAY_REPEAT = frozenset({BlockKind.CAPTION, BlockKind.CODE, BlockKind.NOTE})


@rule(severity="info")
def duplicate(article: Article) -> Iterator[Finding]:
    """The headline stands again among the paragraphs.

    It was pasted twice, or the page's template repeats it. A sentence that merely shares the headline's words is
    left alone.

    Wrong:
        Council caps rentals at 120

        [[Council caps rentals at 120]]

        The city council voted on Monday to cap rentals at 120 houses.
    Right:
        Council caps rentals at 120

        The council caps rentals at 120 houses from May, and will count them again in June.
    """
    headline = find_headline(article)
    if headline is None:
        return
    text, told = article.text, article.words(headline.span)
    wanted, longest, opening = "", 2 * len(told) + 20, ("", _plainly(told[:1]) or _plain(told)[:1])
    for block in article.blocks:
        kind, start, end = block.kind, block.span.start, block.span.end
        if end - start >= longest or _plainly(text[start : start + 1]) not in opening or kind in _MAY_REPEAT:
            continue
        if kind is BlockKind.HEADING and article.format == "html":
            continue  # the page's heading, where a link above it was taken for the headline
        if start <= headline.span.start:
            continue
        wanted = wanted or _plain(told)
        if _plain(text[start:end]) == wanted:
            again = block.span
            yield Finding("the headline stands again in the text", again, (Related("the headline", headline.span),))


@lru_cache(maxsize=256)
def _plainly(letter: str) -> str:
    """What a text that begins with a character plainly begins with; empty where that is left out."""
    return _plain(letter)[:1]


def _plain(text: str) -> str:
    """A text without case, markup, kinds of quotation marks and its end mark."""
    return " ".join(text.translate(_PLAIN).casefold().strip(" #*_.!\t").split())
