"""NITF 3.x, the News Industry Text Format of the IPTC."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article, BlockKind, Metadata
from newslint.readers.builder import Builder
from newslint.readers.errors import UnreadableError
from newslint.readers.html import add_blocks
from newslint.readers.html_blocks import HtmlBlock
from newslint.readers.stamps import parse_stamp
from newslint.readers.wire import name_in, tidy
from newslint.readers.xml_blocks import xml_blocks
from newslint.readers.xml_tree import XmlDocument, find_text, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element


def read(data: bytes, path: str) -> Iterator[Article]:
    """The article of an NITF file.

    Raises UnreadableError for a file that is no XML, not safe to read, no NITF, or without text.
    """
    document = parse_xml(data)
    root = document.root if document.root.tag == "nitf" else document.root.find(".//nitf")
    if root is None:
        raise UnreadableError("format", f"the root element is <{document.root.tag}>, not <nitf>")
    builder = Builder(document.decoded.text)
    add_blocks(builder, document.file, tidy(nitf_blocks(document, root)))
    yield builder.article(path, "nitf", metadata=nitf_metadata(root), notes=document.notes)


def nitf_blocks(document: XmlDocument, root: _Element) -> list[HtmlBlock]:
    """The blocks of an <nitf> element: headline, byline, dateline, abstract, story and tagline."""
    blocks: list[HtmlBlock] = []
    for path, kind in (
        (".//body.head//hl1", BlockKind.HEADLINE),
        (".//body.head//hl2", BlockKind.SUBHEADLINE),
        (".//body.head/note", BlockKind.NOTE),
        (".//body.head/byline", BlockKind.BYLINE),
        (".//body.head/dateline", BlockKind.SOURCE_LINE),
        (".//body.head/abstract", BlockKind.TEASER),
        (".//body.content", None),
        (".//body.end/tagline", BlockKind.CREDIT),
    ):
        for element in root.findall(path):
            blocks += xml_blocks(document, element, kind)
    if not any(block.kind == BlockKind.HEADLINE for block in blocks):
        for element in root.findall(".//body.head/hedline") + root.findall("head/title"):
            if titles := xml_blocks(document, element, BlockKind.HEADLINE):
                return titles[:1] + [block for block in blocks if block.kind != BlockKind.HEADLINE]
    return blocks


def nitf_metadata(root: _Element) -> Metadata:
    """What the head of an NITF file says."""
    issued = parse_stamp(find_text(root, ".//docdata/date.issue/@norm", ".//meta[@name='date']/@content"))
    location = find_text(root, ".//dateline/location", ".//dateline")
    captions = []
    for media in root.iterfind(".//media"):
        alternative = find_text(media, "media-reference/@alternate-text")
        caption = find_text(media, "media-caption")
        if alternative and caption:
            captions.append((caption, alternative))
    return Metadata(
        published=parse_stamp(find_text(root, ".//pubdata/@date.publication")) or issued,
        modified=parse_stamp(find_text(root, ".//meta[@name='date.modified']/@content")),
        embargo=parse_stamp(find_text(root, ".//docdata/date.release/@norm")),
        language=find_text(root, "@lang", "body/@lang", ".//meta[@name='language']/@content", "//@lang"),
        authors=name_in(find_text(root, ".//byline/person", ".//byline/text()", ".//byline/*[1]")),
        headline=find_text(root, "head/title"),
        section=find_text(root, ".//pubdata/@position.section", ".//tobject.subject/@tobject.subject.type"),
        location=location if location and parse_stamp(location) is None else None,
        image_texts=tuple(captions),
        usage_terms=find_text(root, ".//rights", ".//doc.copyright/@holder"),
    )
