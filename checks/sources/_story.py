"""What of a draft its sources must bear out."""

from __future__ import annotations

from newslint.article import Article, BlockKind, Span

_NO_STORY = frozenset({BlockKind.SOURCE_LINE, BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.NOTE, BlockKind.CODE})


def stands_in_story(article: Article, span: Span) -> bool:
    """Whether a span is part of what the draft tells, and not of its byline, credit or notes."""
    return article.block_at(span.start).kind not in _NO_STORY
