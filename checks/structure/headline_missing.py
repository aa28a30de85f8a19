"""structure/headline-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.language.datelines import find_dateline
from newslint.rules import Finding, rule

_ABOVE = (BlockKind.NOTE, BlockKind.CAPTION, BlockKind.CREDIT)
_FEWEST = 3
"""Paragraphs that make a story; with fewer it may be any piece of a page."""
_WHOLE = 6
"""Paragraphs from which on a text that opens with its dateline is no piece, but a whole story."""


@rule(severity="warning")
def headline_missing(article: Article) -> Iterator[Finding]:
    """A story starts with its byline or source line and has no headline.

    Copying left the headline behind. Only a whole page is judged: one that opens with the lines that stand under a
    headline and goes on with a story; one that opens with its dateline gets a query. A piece of a story is left
    alone, and so is a page whose metadata has a headline.

    Wrong:
        [[By Ana Cruz]]

        March 3, 2025

        The town's ferry pilots went back to school on Monday.

        They had not been there for a year.

        The school is new.
    Right:
        Ferry pilots go back to school

        By Ana Cruz

        March 3, 2025

        The town's ferry pilots went back to school on Monday.

        They had not been there for a year.

        The school is new.
    """
    if article.headline is not None:
        return
    first = next((block for block in article.blocks if block.kind not in _ABOVE), None)
    paragraphs = sum(1 for _ in article.of_kind(BlockKind.PARAGRAPH))
    if first is None or paragraphs < _FEWEST:
        return
    if first.kind in (BlockKind.BYLINE, BlockKind.SOURCE_LINE):
        line = "byline" if first.kind == BlockKind.BYLINE else "source line"
        yield Finding(f"the story starts with its {line} and has no headline", first.span)
        return
    dateline = find_dateline(article)
    if dateline is not None and first.span.start == dateline.span.start and paragraphs >= _WHOLE:
        yield Finding("the story starts with its dateline and has no headline", dateline.span, severity="info")
