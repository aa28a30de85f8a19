"""RSS and Atom feeds with full content: each entry is an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article, BlockKind, Metadata
from newslint.readers.builder import Builder, Item, articles
from newslint.readers.embedded import embedded_blocks
from newslint.readers.html import add_blocks
from newslint.readers.html_blocks import HtmlBlock
from newslint.readers.passage import Passage
from newslint.readers.stamps import parse_stamp
from newslint.readers.xml_blocks import xml_blocks
from newslint.readers.xml_tree import XmlDocument, find_text, parse_xml, text_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_BODIES = ("content-encoded", "content", "description", "summary")
"""Where an entry's text may stand, the fullest first."""


def read(data: bytes, path: str) -> Iterator[Article]:
    """The articles of a feed, in its order; a WordPress export's posts.

    Raises UnreadableError for a file that is no XML, not safe to read, no feed, or without an entry with text.
    """
    document = parse_xml(data)
    entries = [element for element in document.root.iter("item", "entry") if _is_post(element)]
    language = find_text(document.root, "channel/language", "@lang")
    damage = f" ({document.notes[0]})" if document.notes else ""
    items = (_item(document, entry, language) for entry in entries)
    yield from articles(items, path, "feed", nothing=f"no entry in the feed has text{damage}")


def _item(document: XmlDocument, entry: _Element, language: str | None) -> Item:
    builder = Builder(document.decoded.text)
    for passage, blocks in _parts(document, entry):
        add_blocks(builder, passage, blocks)
    return Item(builder, _metadata(entry, language), document.notes)


def _is_post(entry: _Element) -> bool:
    return find_text(entry, "post_type") in (None, "post")


def _parts(document: XmlDocument, entry: _Element) -> Iterator[tuple[Passage, list[HtmlBlock]]]:
    for title in entry.findall("title")[:1]:
        passage, blocks = _content(document, title)
        for block in blocks[:1]:
            block.kind = BlockKind.HEADLINE
            yield passage, [block]
    for tag in _BODIES:
        for body in entry.findall(tag)[:1]:
            passage, blocks = _content(document, body)
            if any(block.text for block in blocks):
                yield passage, blocks
                return


def _content(document: XmlDocument, element: _Element) -> tuple[Passage, list[HtmlBlock]]:
    """What an element holds: XHTML, escaped HTML, or plain text."""
    if len(element):
        return document.file, xml_blocks(document, element)
    passage = document.passage(element)
    return passage, embedded_blocks(passage, plain=element.get("type") == "text")


def _metadata(entry: _Element, language: str | None) -> Metadata:
    authors = [*entry.findall("dc-creator"), *entry.findall("author/name")]
    authors += [one for one in entry.findall("author") if not len(one)]
    return Metadata(
        published=parse_stamp(find_text(entry, "pubDate", "published", "issued", "dc-date")),
        modified=parse_stamp(find_text(entry, "updated", "modified", "dcterms-modified")),
        language=find_text(entry, "@lang", "dc-language") or language,
        authors=tuple(name for one in authors if (name := text_of(one))),
        headline=find_text(entry, "title"),
        section=find_text(entry, "category/@term", "category"),
        usage_terms=find_text(entry, "rights", "dc-rights", "media-copyright"),
    )
