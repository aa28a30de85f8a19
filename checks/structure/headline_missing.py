"""structure/headline-missing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.rules import Finding, rule

_ABOVE = (BlockKind.NOTE, BlockKind.CAPTION, BlockKind.CREDIT)
_FEWEST = 3
"""Paragraphs that make a story; with fewer it may be any piece of a page."""


@rule(severity="warning")
def headline_missing(article: Article) -> Iterator[Finding]:
    """A story starts with its byline or source line and has no headline.

    Copying left the headline behind. Only a whole page is judged: one that opens with the lines that stand under a
    headline and goes on with a story. A piece of a story, or one that opens with its dateline, is left alone, and so
    is a page whose metadata has a headline.

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
    if first is None or first.kind not in (BlockKind.BYLINE, BlockKind.SOURCE_LINE):
        return
    if sum(1 for _ in article.of_kind(BlockKind.PARAGRAPH)) >= _FEWEST:
        line = "byline" if first.kind == BlockKind.BYLINE else "source line"
        yield Finding(f"the story starts with its {line} and has no headline", first.span)
