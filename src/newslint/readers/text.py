"""Plain text: `lines` finds the paragraphs, `layout` says what each one is."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import BLOCK_BREAK, Article, Block, Span
from newslint.readers.decoding import decode
from newslint.readers.layout import tell_kinds
from newslint.readers.lines import Paragraphs, find_paragraphs
from newslint.source_map import SourceMap


def read(data: bytes, path: str) -> Iterator[Article]:
    """The one article of a plain-text file.

    Raises UnreadableError for a file that is too large or no text.
    """
    decoded = decode(data)
    paragraphs = find_paragraphs(decoded.text)
    spans, pieces = _places(paragraphs)
    kinds = tell_kinds(paragraphs.texts, paragraphs.follow, paragraphs.code)
    source = SourceMap(decoded.text, pieces, verbatim=True)
    notes = (decoded.note,) if decoded.note else ()
    blocks = tuple([Block(kind, span) for kind, span in zip(kinds, spans, strict=True)])
    yield Article(BLOCK_BREAK.join(paragraphs.texts), blocks, source, path=path, notes=notes)


def _places(paragraphs: Paragraphs) -> tuple[list[Span], list[tuple[int, int, int, int]]]:
    """Where the article's blocks stand in its text, and the pieces that lead back to the file."""
    spans: list[Span] = []
    pieces: list[tuple[int, int, int, int]] = []
    at = 0
    for text, lines in zip(paragraphs.texts, paragraphs.lines, strict=True):
        end = at + len(text)
        spans.append(Span(at, end))
        previous_end = -1
        for line_start, line_end in lines:
            if previous_end >= 0:
                pieces.append((at, at + 1, previous_end, line_start))
                at += 1
            line_at = at
            at += line_end - line_start
            pieces.append((line_at, at, line_start, line_end))
            previous_end = line_end
        at = end + len(BLOCK_BREAK)
    return spans, pieces
