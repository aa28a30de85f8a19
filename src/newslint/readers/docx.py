"""Word documents (.docx): the text of `word/document.xml`, its places counted in paragraphs."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING
from zipfile import BadZipFile, ZipFile

from newslint.article import Article, BlockKind, Metadata
from newslint.pattern import Pattern
from newslint.readers.builder import Builder, Run
from newslint.readers.decoding import LARGEST
from newslint.readers.errors import UnreadableError
from newslint.readers.html import add_blocks
from newslint.readers.html_blocks import HtmlBlock
from newslint.readers.xml_tree import XmlDocument, find_text, parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element

TEXT_PART = "word/document.xml"
"""The part of the archive that holds the text, and that offsets count in."""

_LARGEST_FILE = 128 * 1024 * 1024
_SKIPPED = frozenset("del delText moveFrom instrText Fallback pPr rPr sectPr footnoteReference annotationRef".split())
_STYLES = (
    (Pattern(r"subtitle|subhead|standfirst|deck"), BlockKind.SUBHEADLINE),
    (Pattern(r"title|headline"), BlockKind.HEADLINE),
    (Pattern(r"heading|berschrift|titre"), BlockKind.HEADING),
    (Pattern(r"caption"), BlockKind.CAPTION),
    (Pattern(r"byline|author"), BlockKind.BYLINE),
    (Pattern(r"list"), BlockKind.LIST_ITEM),
    (Pattern(r"code|html ?preformatted"), BlockKind.CODE),
)


def read(data: bytes, path: str) -> Iterator[Article]:
    """The article of a .docx file.

    Raises UnreadableError for a file that is no zip archive or damaged, too large when unpacked, encrypted, no Word
    document, or without text.
    """
    document = parse_xml(_part(data, TEXT_PART))
    paragraphs = list(document.root.iter("p"))
    blocks = [block for element in paragraphs if (block := _block(document, element)) is not None]
    if not any(block.kind == BlockKind.HEADLINE for block in blocks):
        first = next(iter(blocks), None)
        if first is not None and first.kind == BlockKind.HEADING:
            first.kind = BlockKind.HEADLINE
    builder = Builder(document.decoded.text)
    add_blocks(builder, document.file, blocks)
    starts = tuple(document.start(element) for element in paragraphs)
    yield builder.article(path, "docx", metadata=_metadata(data), notes=document.notes, paragraphs=starts)


def _part(data: bytes, name: str) -> bytes:
    """A part of the archive, unpacked; never more of it than a story may have."""
    if len(data) > _LARGEST_FILE:
        raise UnreadableError("too-large", f"the file has over {_LARGEST_FILE // 1024**2} MB")
    try:
        with ZipFile(io.BytesIO(data)) as archive:
            if name not in archive.namelist():
                raise UnreadableError("format", f"the zip archive is no Word document: it has no {name}")
            with archive.open(name) as part:
                unpacked = part.read(LARGEST + 1)
    except (BadZipFile, EOFError, zlib.error, NotImplementedError, OSError, ValueError) as error:
        raise UnreadableError("damaged", f"the Word document is damaged: {error}") from None
    except RuntimeError:
        raise UnreadableError("encrypted", "the Word document is encrypted; save it without a password") from None
    if len(unpacked) > LARGEST:
        raise UnreadableError("too-large", f"{name} unpacks to over {LARGEST // 1024**2} MB")
    return unpacked


def _block(document: XmlDocument, paragraph: _Element) -> HtmlBlock | None:
    runs = list(_runs(document, paragraph))
    if not any(run.text.strip() for run in runs):
        return None
    block = HtmlBlock(_kind(paragraph))
    block.runs += runs
    block.size = sum(len(run.text) for run in runs)
    if all(run.find("rPr/b") is not None for run in paragraph.findall("r") if run.find("t") is not None):
        block.bold = block.size
    return block


def _runs(document: XmlDocument, element: _Element) -> Iterator[Run]:
    """The text of a paragraph's runs; a paragraph in a text box inside it is a block of its own."""
    for child in element:
        tag = str(child.tag)
        if tag in _SKIPPED or tag == "p":
            continue
        if tag == "t":
            yield from document.own_runs(child)
        elif tag in ("tab", "br", "cr"):
            at = document.start(child)
            yield Run("\n", at, at + 2)
        elif tag == "noBreakHyphen":
            at = document.start(child)
            yield Run("-", at, document.decoded.text.find(">", at) + 1)
        else:
            yield from _runs(document, child)


def _kind(paragraph: _Element) -> BlockKind | None:
    style = (find_text(paragraph, "pPr/pStyle/@val") or "").lower()
    for pattern, kind in _STYLES:
        if pattern.search(style):
            return kind
    if paragraph.find("pPr/numPr") is not None:
        return BlockKind.LIST_ITEM
    return BlockKind.TABLE_CELL if any(str(one.tag) == "tc" for one in paragraph.iterancestors()) else None


def _metadata(data: bytes) -> Metadata:
    """The language and category that the document states. Its dates and author are Word's, not the story's."""
    try:
        root = parse_xml(_part(data, "docProps/core.xml")).root
    except UnreadableError:
        return Metadata()
    return Metadata(language=find_text(root, "dc-language"), section=find_text(root, "category"))
