"""The way back: how a change of an article's text is written in its file, escaped as the place demands."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.readers.decoding import Decoded, decode
from newslint.readers.errors import UnreadableError
from newslint.source_map import SourceMap


class FileEdit(NamedTuple):
    """Replace the file's text from `start` to `end`, offsets of the decoded file."""

    start: int
    end: int
    text: str


_JSON = frozenset({"json-lines", "jsonld", "ninjs"})
_XML = frozenset({"feed", "newsml", "nitf"})


def decode_file(data: bytes, format: str) -> Decoded:
    """A file's text as its reader decodes it. Raises UnreadableError for a format that is not written in text."""
    if format == "docx":
        raise UnreadableError("not-text", "Word files are not rewritten")
    if format == "html":
        from newslint.readers.html import decode_page

        return decode_page(data)
    if format in _XML:
        from newslint.readers.xml_tree import decode_xml

        return decode_xml(data)
    return decode(data)


def file_edits(article: Article, span: Span, text: str, writing: int = 0) -> tuple[FileEdit, ...]:
    """The changes of the file that put `text` in the place of a span and leave the markup within it alone.

    Where a format has several ways to write the same text, such as HTML in JSON, `writing` chooses one; see `writings`.
    Raises ValueError where the span begins or ends inside something that is no text in the file, such as an entity.
    """
    source = article.source
    if span.start == span.end:
        at = source.file_offsets(span)[0]
        return (FileEdit(at, at, writings(article, at, text)[writing]),)
    ranges = list(_ranges(source, span))
    if not ranges:
        raise ValueError("nothing in the file stands for this text")
    first = ranges[0][0]
    written = writings(article, first, text)[writing]
    return tuple(FileEdit(start, end, "" if i else written) for i, (start, end) in enumerate(_joined(ranges)))


def writings(article: Article, at: int, text: str) -> tuple[str, ...]:
    """How a text may be written at an offset of the file, the likeliest first; the same number for all texts."""
    import html  # with its table of entities: only where something is to be written

    if article.format in _JSON:
        return _in_json(text), _in_json(html.escape(text, quote=False))
    if article.format in _XML or article.format == "html":
        file_text = article.source.file_text
        if _inside(file_text, at, "<![CDATA[", "]]>"):
            return html.escape(text, quote=False), text
        escaped = html.escape(text, quote=_inside(file_text, at, "<", ">"))
        return escaped, html.escape(escaped, quote=False)
    return text, html.escape(text, quote=False)


def _in_json(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _inside(text: str, at: int, opening: str, closing: str) -> bool:
    return text.rfind(opening, 0, at) > text.rfind(closing, 0, at)


def _ranges(source: SourceMap, span: Span) -> Iterator[tuple[int, int]]:
    """The stretches of the file that a span was read from, without what stands between them."""
    for piece in source.pieces_under(span):
        start, end = max(piece.start, span.start), min(piece.end, span.end)
        if piece.end - piece.start == piece.file_end - piece.file_start:
            yield piece.file_start + start - piece.start, piece.file_start + end - piece.start
        elif (start, end) == (piece.start, piece.end):
            yield piece.file_start, piece.file_end
        else:
            raise ValueError("the change begins or ends inside something that is no text in the file")


def _joined(ranges: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    start, end = ranges[0]
    for low, high in ranges[1:]:
        if low != end:
            yield start, end
            start = low
        end = high
    yield start, end
