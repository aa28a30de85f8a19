"""Plain text: `lines` finds the paragraphs, `layout` says what each one is."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import BLOCK_BREAK, Article, Block, Span
from newslint.readers.decoding import decode
from newslint.readers.layout import tell_kinds
from newslint.readers.lines import Paragraph, find_paragraphs
from newslint.source_map import Piece, SourceMap


def read(data: bytes, path: str) -> Iterator[Article]:
    """The one article of a plain-text file.

    Raises UnreadableError for a file that is too large or no text.
    """
    decoded = decode(data)
    paragraphs = list(find_paragraphs(decoded.text))
    text, spans, pieces = _join(decoded.text, paragraphs)
    kinds = tell_kinds(
        [text[span.start : span.end] for span in spans],
        [paragraph.follows for paragraph in paragraphs],
        [paragraph.code for paragraph in paragraphs],
    )
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))
    source = SourceMap(decoded.text, pieces, verbatim=True)
    notes = (decoded.note,) if decoded.note else ()
    yield Article(text, blocks, source, path=path, notes=notes)


def _join(file_text: str, paragraphs: list[Paragraph]) -> tuple[str, list[Span], list[Piece]]:
    """The article's text, its blocks' spans and the pieces that lead back to the file."""
    parts: list[str] = []
    spans: list[Span] = []
    pieces: list[Piece] = []
    at = 0
    for paragraph in paragraphs:
        if spans:
            parts.append(BLOCK_BREAK)
            at += len(BLOCK_BREAK)
        start = at
        previous_end: int | None = None
        for line_start, line_end in paragraph.lines:
            if previous_end is not None:
                parts.append(" ")
                pieces.append(Piece(at, at + 1, previous_end, line_start))
                at += 1
            parts.append(file_text[line_start:line_end])
            pieces.append(Piece(at, at + line_end - line_start, line_start, line_end))
            at += line_end - line_start
            previous_end = line_end
        spans.append(Span(start, at))
    return "".join(parts), spans, pieces
