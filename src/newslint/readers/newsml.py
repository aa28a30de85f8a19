"""NewsML-G2 of the IPTC (news items, packages, messages of several), and its ancestor NewsML 1."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article, BlockKind, Metadata
from newslint.readers.builder import Builder, Item, articles
from newslint.readers.embedded import embedded_blocks
from newslint.readers.errors import UnreadableError
from newslint.readers.html import add_blocks
from newslint.readers.html_blocks import HtmlBlock
from newslint.readers.nitf import nitf_blocks
from newslint.readers.passage import Passage
from newslint.readers.stamps import parse_stamp
from newslint.readers.wire import name_in, tidy
from newslint.readers.xml_blocks import xml_blocks
from newslint.readers.xml_tree import XmlDocument, find_text, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

_ITEMS = frozenset({"newsItem", "packageItem", "NewsItem"})
Part = tuple[Passage, list[HtmlBlock]]
"""Blocks and the passage that their runs count in."""


def read(data: bytes, path: str) -> Iterator[Article]:
    """The articles of a NewsML file, one an item.

    Raises UnreadableError for a file that is no XML, not safe to read, no NewsML, or without an item with text.
    """
    document = parse_xml(data)
    items = [element for element in document.root.iter() if element.tag in _ITEMS]
    if not items:
        raise UnreadableError("format", f"the root element <{document.root.tag}> is no news format that newslint reads")
    yield from articles((_item(document, one) for one in items), path, "newsml", nothing="no item in the file has text")


def _item(document: XmlDocument, item: _Element) -> Item:
    builder = Builder(document.decoded.text)
    parts = _newsml_1(document, item) if item.tag == "NewsItem" else _newsml_g2(document, item)
    for passage, blocks in parts:
        add_blocks(builder, passage, blocks)
    return Item(builder, _metadata_1(item) if item.tag == "NewsItem" else _metadata_g2(item), document.notes)


def _newsml_g2(document: XmlDocument, item: _Element) -> Iterator[Part]:
    about: list[HtmlBlock] = []
    for path, kind in (
        ("contentMeta/headline", BlockKind.HEADLINE),
        ("itemMeta/edNote", BlockKind.NOTE),
        ("contentMeta/by", BlockKind.BYLINE),
        ("contentMeta/dateline", BlockKind.SOURCE_LINE),
    ):
        for element in item.findall(path)[:1]:
            about += xml_blocks(document, element, kind)
    if not any(block.kind == BlockKind.HEADLINE for block in about):
        for element in item.findall("itemMeta/title")[:1]:
            about[:0] = xml_blocks(document, element, BlockKind.HEADLINE)
    for element in item.findall("contentMeta/description"):
        about += xml_blocks(document, element, _description_kind(element, item))
    inline = [element for element in item.findall("contentSet/*") if element.tag in ("inlineXML", "inlineData")]
    contents = [part for element in inline for part in _content(document, element)]
    file_blocks = [block for passage, blocks in contents if passage is document.file for block in blocks]
    yield document.file, tidy(about + _unrepeated(file_blocks, about))
    yield from (part for part in contents if part[0] is not document.file)
    for reference in item.findall("groupSet/group/itemRef"):
        for tag in ("title", "headline", "description"):
            for element in reference.findall(tag):
                yield document.file, xml_blocks(document, element, BlockKind.LIST_ITEM)


def _description_kind(element: _Element, item: _Element) -> BlockKind:
    item_class = (find_text(item, "itemMeta/itemClass/@qcode") or "").rpartition(":")[2]
    captioned = str(element.get("role") or "").endswith(":caption") and item_class != "text"
    return BlockKind.CAPTION if captioned or item_class in ("picture", "video", "graphic") else BlockKind.TEASER


def _content(document: XmlDocument, element: _Element) -> Iterator[Part]:
    """What an inlineXML, inlineData or DataContent element holds: NITF, XHTML, escaped HTML or plain text."""
    nitf = element if element.tag == "nitf" else element.find(".//nitf")
    if nitf is not None:
        yield document.file, nitf_blocks(document, nitf)
        return
    body = element.find(".//body")
    if len(element):
        yield document.file, xml_blocks(document, body if body is not None else element)
        return
    passage = document.passage(element)
    yield passage, embedded_blocks(passage)


def _unrepeated(blocks: list[HtmlBlock], about: list[HtmlBlock]) -> list[HtmlBlock]:
    """The blocks of the content without lines of their kind that the item's metadata have given already."""
    given = {block.text for block in about}
    titled = any(block.kind == BlockKind.HEADLINE for block in about)
    kept = []
    for block in blocks:
        if block.kind is not None and block.text in given:
            continue
        if block.kind == BlockKind.HEADLINE and titled:
            block.kind = BlockKind.SUBHEADLINE
        kept.append(block)
    return kept


def _metadata_g2(item: _Element) -> Metadata:
    return Metadata(
        published=parse_stamp(
            find_text(item, "itemMeta/firstCreated", "itemMeta/versionCreated", "contentMeta/contentCreated")
        ),
        modified=parse_stamp(find_text(item, "itemMeta/versionCreated", "contentMeta/contentModified")),
        embargo=parse_stamp(find_text(item, "itemMeta/embargoed")),
        language=find_text(item, "contentMeta/language/@tag", "@lang"),
        authors=name_in(find_text(item, "contentMeta/by", "contentMeta/creator/name")),
        headline=find_text(item, "contentMeta/headline", "itemMeta/title"),
        section=find_text(item, "contentMeta/subject/name"),
        location=find_text(item, "contentMeta/located/name"),
        usage_terms=find_text(item, "rightsInfo/usageTerms", "rightsInfo/copyrightNotice"),
    )


def _newsml_1(document: XmlDocument, item: _Element) -> Iterator[Part]:
    about: list[HtmlBlock] = []
    for tag, kind in (
        ("HeadLine", BlockKind.HEADLINE),
        ("SubHeadLine", BlockKind.SUBHEADLINE),
        ("ByLine", BlockKind.BYLINE),
        ("DateLine", BlockKind.SOURCE_LINE),
    ):
        for element in item.findall(f".//NewsLines/{tag}")[:1]:
            about += xml_blocks(document, element, kind)
    contents = [part for element in item.findall(".//DataContent") for part in _content(document, element)]
    file_blocks = [block for passage, blocks in contents if passage is document.file for block in blocks]
    yield document.file, tidy(about + _unrepeated(file_blocks, about))
    yield from (part for part in contents if part[0] is not document.file)


def _metadata_1(item: _Element) -> Metadata:
    return Metadata(
        published=parse_stamp(find_text(item, ".//FirstCreated", ".//DateAndTime")),
        modified=parse_stamp(find_text(item, ".//ThisRevisionCreated")),
        embargo=parse_stamp(find_text(item, ".//StatusWillChange/DateAndTime")),
        language=find_text(item, ".//DescriptiveMetadata/Language/@FormalName", "@lang"),
        authors=name_in(find_text(item, ".//NewsLines/ByLine")),
        headline=find_text(item, ".//NewsLines/HeadLine"),
        location=find_text(item, ".//Location/Property[@FormalName='City']/@Value"),
        usage_terms=find_text(item, ".//NewsLines/CopyrightLine", ".//UsageType"),
    )
