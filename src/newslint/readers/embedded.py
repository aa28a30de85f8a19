"""Text that stands in another format: a JSON field, a CDATA section, a JSON-LD body; plain or escaped HTML."""

from __future__ import annotations

import re

from newslint.article import BlockKind
from newslint.pattern import Pattern
from newslint.readers.builder import Run
from newslint.readers.html import fragment_blocks
from newslint.readers.html_blocks import HtmlBlock, split_paragraphs
from newslint.readers.lines import find_paragraphs
from newslint.readers.passage import Passage

_MARKUP = Pattern(r"</?[a-zA-Z][^<>]{0,2000}>|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_PARAGRAPH_TAG = Pattern(r"<(?:p|br|div|li|h[1-6])\b", flags=re.IGNORECASE)


def embedded_blocks(passage: Passage, *, plain: bool = False) -> list[HtmlBlock]:
    """The blocks of a passage: of its HTML, or of plain text where there is no tag or reference or `plain` says so.

    HTML without any paragraph or line break, as WordPress stores it, has its paragraphs between blank lines.
    """
    if plain or _MARKUP.search(passage.text) is None:
        return plain_blocks(passage)
    blocks = fragment_blocks(passage.text)
    if "\n" in passage.text and _PARAGRAPH_TAG.search(passage.text) is None:
        return [part for block in blocks for part in split_paragraphs(block) if part.text]
    return blocks


def plain_blocks(passage: Passage) -> list[HtmlBlock]:
    """The paragraphs of a passage of plain text."""
    text = passage.text
    blocks: list[HtmlBlock] = []
    paragraphs = find_paragraphs(text)
    for lines, is_code in zip(paragraphs.lines, paragraphs.code, strict=True):
        start, end = lines[0][0], lines[-1][1]
        block = HtmlBlock(BlockKind.CODE if is_code else None)
        block.runs.append(Run(text[start:end], start, end))
        block.size = end - start
        blocks.append(block)
    return blocks
