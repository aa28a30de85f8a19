"""HTML: whole pages and fragments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article, BlockKind, Metadata
from newslint.pattern import Pattern
from newslint.readers.builder import Builder
from newslint.readers.decoding import Decoded, decode
from newslint.readers.errors import UnreadableError
from newslint.readers.html_article import article_blocks, separate_articles, similarity
from newslint.readers.html_blocks import HtmlBlock, html_blocks, split_preformatted
from newslint.readers.html_metadata import PageMetadata, articles_in, metadata_of, page_metadata, text_of
from newslint.readers.passage import Passage
from newslint.source_map import line_starts

if TYPE_CHECKING:
    from turbohtml import Document

_CHARSET = Pattern(r"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", flags=re.IGNORECASE)
_PAGE = Pattern(r"<(?:!doctype|html|head|body|article|main|nav)\b", flags=re.IGNORECASE)


def decode_page(data: bytes) -> Decoded:
    """The text of a page, which may name its encoding itself. Raises UnreadableError as `decode` does."""
    declared = _CHARSET.search(data[:4096].decode("latin-1"))
    return decode(data, declared[1] if declared else None)


def read(data: bytes, path: str) -> Iterator[Article]:
    """The article of a page, each of several whole ones, or a fragment as one article.

    Raises UnreadableError for a file that is too large, no text, or without any article text.
    """
    decoded = decode_page(data)
    text = decoded.text
    import turbohtml

    document = turbohtml.parse(text, source_locations=True)
    about = page_metadata(document)
    notes = (decoded.note,) if decoded.note else ()
    metadata = about.metadata._replace(image_texts=tuple(_image_texts(document)))
    is_page = _PAGE.search(text, 0, 20_000) is not None
    several = separate_articles(text, document) if is_page else []
    for item, blocks in enumerate(several, 1):
        builder = Builder(text)
        add_blocks(builder, Passage(text), blocks)
        headline = next((block.text for block in blocks if block.kind == BlockKind.HEADLINE), None)
        yield builder.article(path, "html", item=item, metadata=_own_metadata(about, headline, item), notes=notes)
    if several:
        return
    blocks = article_blocks(text, document, metadata.headline, about.body) if is_page else fragment_blocks(text)
    builder = Builder(text)
    if about.body and 2 * sum(block.size for block in blocks) < len(about.body):
        builder = _linked_body(text, document) or builder
    if not len(builder):
        add_blocks(builder, Passage(text), blocks)
    yield builder.article(path, "html", metadata=metadata, notes=notes)


def _own_metadata(about: PageMetadata, headline: str | None, item: int) -> Metadata:
    """The metadata of one of several articles on a page: of the JSON-LD article of its headline, else the language."""
    for node in about.articles:
        found = metadata_of(node)
        if headline and found.headline and similarity(headline, found.headline) > 0.7:
            return found._replace(language=found.language or about.metadata.language)
    return about.metadata if item == 1 else Metadata(language=about.metadata.language)


def _linked_body(text: str, document: Document) -> Builder | None:
    """The article as the page's JSON-LD has it, for a page that shows it only when scripts run."""
    from newslint.readers.json_text import parse_json
    from newslint.readers.jsonld import linked_story

    starts = line_starts(text)
    for script in document.select('script[type="application/ld+json"]'):
        location = script.source_location
        if location is None:
            continue
        tag = location.start_tag
        try:
            value = parse_json(text, starts[tag.end_line - 1] + tag.end_col, alone=False).value
        except UnreadableError:
            continue
        for node in articles_in(value):
            if text_of(node.get("articleBody")):
                return linked_story(node, Passage(text)).builder
    return None


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
