"""The blocks of a story marked up in XML: NITF, XHTML, or a mixture of both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import BlockKind
from newslint.readers.builder import Run
from newslint.readers.html_blocks import HtmlBlock
from newslint.readers.html_names import BOLD, INLINE, marks_of
from newslint.readers.xml_tree import XmlDocument

if TYPE_CHECKING:
    from lxml.etree import _Element

_INLINE = INLINE | frozenset(
    """alt-code chron city classifier copyrite copyrite.holder copyrite.year country event function inanimate lang
    location money name.family name.given num object.title org person postaddr pronounce region state story.date
    sublocation virtloc frac frac-num frac-den frac-sep span""".split()
)
"""NITF's elements that stand within a line, with those of XHTML."""

_BLOCKS = frozenset(
    """abstract article aside block blockquote body body.content bq byline byttl caption col credit dateline dd div
    dl dt figcaption figure fn footer h1 h2 h3 h4 h5 h6 header hedline hl1 hl2 hr li main media media-caption
    media-producer note ol p pre section table tagline tbody td tfoot th thead tr ul""".split()
)
_UNREAD = frozenset("script style head media-reference media-metadata media-object object datasource toc".split())
_KINDS = {
    "hl1": BlockKind.HEADING,
    "hl2": BlockKind.HEADING,
    "byline": BlockKind.BYLINE,
    "dateline": BlockKind.SOURCE_LINE,
    "abstract": BlockKind.TEASER,
    "media-caption": BlockKind.CAPTION,
    "media-producer": BlockKind.CREDIT,
    "note": BlockKind.NOTE,
    "tagline": BlockKind.CREDIT,
    "bq": BlockKind.PARAGRAPH,
    "fn": BlockKind.NOTE,
    "credit": BlockKind.CREDIT,
}


def xml_blocks(document: XmlDocument, element: _Element, kind: BlockKind | None = None) -> list[HtmlBlock]:
    """The blocks of an element's content, in order. `kind` is that of text whose markup says no more."""
    return list(_Walk(document).read(element, kind))


class _Walk:
    def __init__(self, document: XmlDocument) -> None:
        self._document = document
        self._block: HtmlBlock | None = None

    def read(self, element: _Element, kind: BlockKind | None) -> Iterator[HtmlBlock]:
        yield from self._content(element, kind, False, False)
        yield from self._end()

    def _content(self, element: _Element, kind: BlockKind | None, linked: bool, bold: bool) -> Iterator[HtmlBlock]:
        self._add(self._document.own_runs(element), kind, linked, bold)
        for child in element:
            yield from self._child(child, kind, linked, bold)
            self._add(self._document.tail_runs(child), kind, linked, bold)

    def _child(self, child: _Element, kind: BlockKind | None, linked: bool, bold: bool) -> Iterator[HtmlBlock]:
        tag = str(child.tag).lower()
        if tag in _UNREAD:
            return
        if tag == "br":
            if self._block is not None:
                self._block.runs.append(Run("\n", self._block.runs[-1].end, self._block.runs[-1].end + 2))
            return
        linked, bold = linked or tag == "a", bold or tag in BOLD
        if tag in _INLINE or (tag not in _BLOCKS and self._is_amid_text(child)):
            yield from self._content(child, kind, linked, bold)
            return
        attributes = {str(name): str(value) for name, value in child.attrib.items()}
        marks = marks_of(tag, attributes)
        if marks.noise:
            return
        yield from self._end()
        own = _KINDS.get(tag) or marks.kind
        keep = kind in (BlockKind.CAPTION, BlockKind.TEASER, BlockKind.NOTE, BlockKind.BYLINE)
        yield from self._content(child, kind if keep and own is None else own or kind, linked, bold)
        yield from self._end()

    def _is_amid_text(self, child: _Element) -> bool:
        tail = self._document.tail_runs(child)
        return self._block is not None or any(run.text.strip() for run in tail)

    def _add(self, runs: list[Run], kind: BlockKind | None, linked: bool, bold: bool) -> None:
        for run in runs:
            size = len(run.text.strip())
            if self._block is None:
                if not size:
                    continue
                self._block = HtmlBlock(kind)
            self._block.runs.append(run)
            self._block.size += size
            self._block.linked += size if linked else 0
            self._block.bold += size if bold else 0

    def _end(self) -> Iterator[HtmlBlock]:
        block, self._block = self._block, None
        if block is not None:
            yield block
