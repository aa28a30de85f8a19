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
    paragraphs = find_paragraphs(decoded.text)
    texts, spans, pieces = _join(decoded.text, paragraphs)
    kinds = tell_kinds(
        texts, [paragraph.follows for paragraph in paragraphs], [paragraph.code for paragraph in paragraphs]
    )
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))
    source = SourceMap(decoded.text, pieces, verbatim=True)
    notes = (decoded.note,) if decoded.note else ()
    yield Article(BLOCK_BREAK.join(texts), blocks, source, path=path, notes=notes)


def _join(file_text: str, paragraphs: list[Paragraph]) -> tuple[list[str], list[Span], list[Piece]]:
    """The texts of the article's blocks, their spans and the pieces that lead back to the file."""
    texts: list[str] = []
    spans: list[Span] = []
    pieces: list[Piece] = []
    at = 0
    for paragraph in paragraphs:
        start = at
        if len(paragraph.lines) == 1:
            line_start, line_end = paragraph.lines[0]
            at += line_end - line_start
            pieces.append(Piece(start, at, line_start, line_end))
            texts.append(file_text[line_start:line_end])
            spans.append(Span(start, at))
            at += len(BLOCK_BREAK)
            continue
        lines: list[str] = []
        previous_end = 0
        for line_start, line_end in paragraph.lines:
            if lines:
                pieces.append(Piece(at, at + 1, previous_end, line_start))
                at += 1
            end = at + line_end - line_start
            pieces.append(Piece(at, end, line_start, line_end))
            lines.append(file_text[line_start:line_end])
            at, previous_end = end, line_end
        texts.append(" ".join(lines))
        spans.append(Span(start, at))
        at += len(BLOCK_BREAK)
    return texts, spans, pieces
