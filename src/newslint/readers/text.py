"""Plain text: paragraphs between blank lines, told apart by the layouts that newsrooms use.

Reading has two steps. `_paragraphs` finds the runs of lines; `_kinds` says what each is, from the top of the page
down to where the story begins, then up from its end. When it is not sure, it says paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article import BLOCK_BREAK, Article, Block, BlockKind, Piece, SourceMap, Span
from newslint.readers.decoding import decode

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_SENTENCE_END = (".", "!", "?", '."', '!"', '?"', ".”", "!”", "?”", ".)", ":", ";", ",")


def read(data: bytes, path: str) -> Iterator[Article]:
    """The one article of a plain-text file."""
    decoded = decode(data)
    text, spans, pieces = _join(decoded.text)
    kinds = _kinds([text[span.start : span.end] for span in spans])
    blocks = tuple(Block(kind, span) for kind, span in zip(kinds, spans, strict=True))
    source = SourceMap(decoded.text, pieces, verbatim=True)
    notes = (decoded.note,) if decoded.note else ()
    yield Article(text, blocks, source, path=path, notes=notes)


def _join(file_text: str) -> tuple[str, list[Span], list[Piece]]:
    """The article's text, its blocks' spans and the pieces that lead back to the file."""
    parts: list[str] = []
    spans: list[Span] = []
    pieces: list[Piece] = []
    at = 0
    for lines in _paragraphs(file_text):
        if spans:
            parts.append(BLOCK_BREAK)
            at += len(BLOCK_BREAK)
        start = at
        for i, (line_start, line_end) in enumerate(lines):
            if i:
                parts.append(" ")
                pieces.append(Piece(at, at + 1, lines[i - 1][1], line_start))
                at += 1
            parts.append(file_text[line_start:line_end])
            pieces.append(Piece(at, at + line_end - line_start, line_start, line_end))
            at += line_end - line_start
        spans.append(Span(start, at))
    return "".join(parts), spans, pieces


def _paragraphs(file_text: str) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines without a blank line between them, each line as its range without outer white space."""
    run: list[tuple[int, int]] = []
    previous_end = 0
    for match in _LINE.finditer(file_text):
        line = match.group()
        stripped = line.strip()
        if not stripped:
            continue
        start = match.start() + len(line) - len(line.lstrip())
        end = start + len(stripped)
        if run and _is_blank_between(file_text[previous_end : match.start()]):
            yield run
            run = []
        run.append((start, end))
        previous_end = match.end()
    if run:
        yield run


def _is_blank_between(gap: str) -> bool:
    return gap.count("\n") > 1 or "\f" in gap or (gap.count("\r") > 1 and "\n" not in gap)


def _kinds(paragraphs: list[str]) -> list[BlockKind]:
    kinds = [BlockKind.PARAGRAPH] * len(paragraphs)
    if len(paragraphs) > 1 and len(paragraphs[0]) < 200 and not paragraphs[0].endswith(_SENTENCE_END):
        kinds[0] = BlockKind.HEADLINE
    return kinds
