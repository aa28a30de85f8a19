"""HTML: whole pages and fragments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from newslint.article import Article, BlockKind
from newslint.pattern import Pattern
from newslint.readers.builder import Builder
from newslint.readers.decoding import decode
from newslint.readers.html_article import article_blocks
from newslint.readers.html_blocks import HtmlBlock, html_blocks, split_preformatted
from newslint.readers.html_metadata import page_metadata
from newslint.readers.passage import Passage

if TYPE_CHECKING:
    from turbohtml import Document

_CHARSET = Pattern(r"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", flags=re.IGNORECASE)
_PAGE = Pattern(r"<(?:!doctype|html|head|body|article|main|nav)\b", flags=re.IGNORECASE)


def read(data: bytes, path: str) -> Iterator[Article]:
    """The article of a page, or a fragment as one article.

    Raises UnreadableError for a file that is too large, no text, or without any article text.
    """
    declared = _CHARSET.search(data[:4096].decode("latin-1"))
    decoded = decode(data, declared[1] if declared else None)
    text = decoded.text
    import turbohtml

    document = turbohtml.parse(text, source_locations=True)
    about = page_metadata(document)
    metadata = about.metadata
    if _PAGE.search(text, 0, 20_000):
        blocks = article_blocks(text, document, metadata.headline, about.body)
    else:
        blocks = fragment_blocks(text)
    builder = Builder(text)
    add_blocks(builder, Passage(text), blocks)
    metadata = replace(metadata, image_texts=tuple(_image_texts(document)))
    yield builder.article(path, "html", metadata=metadata, notes=(decoded.note,) if decoded.note else ())


def fragment_blocks(text: str) -> list[HtmlBlock]:
    """The blocks of HTML that is all article; a heading at its top is the headline."""
    blocks = [block for block in html_blocks(text) if not block.noise]
    if not any(block.kind == BlockKind.HEADLINE for block in blocks):
        first = next((block for block in blocks[:3] if block.heading in ("h1", "h2")), None)
        if first is not None:
            first.kind = BlockKind.HEADLINE
    return blocks


def add_blocks(builder: Builder, passage: Passage, blocks: list[HtmlBlock]) -> None:
    """Add blocks of HTML to an article."""
    for block in blocks:
        for part in split_preformatted(block):
            builder.add_block(part.kind, passage, part.runs, bold=part.bold >= part.size)


def _image_texts(document: Document) -> Iterator[tuple[str, str]]:
    """Captions of the page's figures with the alternative texts of their images."""
    for figure in document.find_all("figure")[:100]:
        caption, image = figure.find("figcaption"), figure.find("img")
        alternative = image.attrs.get("alt") if image else None
        if caption is not None and isinstance(alternative, str) and alternative.strip():
            yield " ".join(caption.text.split()), " ".join(alternative.split())
