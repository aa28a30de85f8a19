"""Paragraphs put where none was."""

from __future__ import annotations

from newslint.article import BLOCK_BREAK, Block, Span
from newslint.rules import Edit


def paragraph_after(block: Block, text: str) -> Edit:
    """A paragraph of its own behind a block."""
    return Edit(Span(block.span.end, block.span.end), BLOCK_BREAK + text)


def paragraph_before(block: Block, text: str) -> Edit:
    """A paragraph of its own in front of a block."""
    return Edit(Span(block.span.start, block.span.start), text + BLOCK_BREAK)
