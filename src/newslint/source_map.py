"""The way from a span of an article's text back to its place in the file: `SourceMap`, `FileSpan`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from newslint.pattern import Pattern
from newslint.span import Span

new_tuple = tuple.__new__
"""Makes a named tuple, `new_tuple(Position, (1, 1, 0, None))`, without the call in Python that its class makes."""


class Position(NamedTuple):
    """A place in a file: line and column from 1, offset from 0; columns and offsets in code points.

    `paragraph` counts from 1 in formats whose lines mean nothing to their readers (.docx), else it is None.
    """

    line: int
    column: int
    offset: int
    paragraph: int | None = None


class FileSpan(NamedTuple):
    """A half-open range in a file."""

    start: Position
    end: Position


class Piece(NamedTuple):
    """A stretch of article text and the stretch of file text it was read from.

    Where both have one length they correspond code point by code point; elsewhere (an entity, a line break with
    its indent) the piece corresponds as a whole.
    """

    start: int
    end: int
    file_start: int
    file_end: int


_Offsets = tuple[int, int, int, int]


class SourceMap:
    """Takes a span of article text back to its place in the file.

    `file_text` is the decoded file without its byte order mark, line ends untouched. `pieces`, or tuples of the same
    four offsets, are in order of article text, without overlap; text between pieces (block breaks) belongs to no place
    in the file. `verbatim` says that the file's text under a span is the excerpt itself, line breaks and all, as in
    plain text. `paragraphs` are the offsets at which the paragraphs of a word processor's file start.
    """

    def __init__(
        self,
        file_text: str,
        pieces: Sequence[_Offsets],
        *,
        verbatim: bool = False,
        paragraphs: Sequence[int] = (),
    ) -> None:
        self.file_text: Final = file_text
        self.verbatim: Final = verbatim
        self.paragraphs: Final = tuple(paragraphs)
        self._pieces: Final = pieces
        self._starts: Final = [piece[0] for piece in pieces]
        self._line_starts: list[int] = []

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces, in order of the article's text."""
        return tuple([Piece(*piece) for piece in self._pieces])

    def __reduce__(self) -> tuple[Callable[..., SourceMap], tuple[Any, ...]]:
        """How it travels to another process, also compiled."""
        return _source_map, (self.file_text, self._pieces, self.verbatim, self.paragraphs)

    def position(self, offset: int) -> Position:
        """The line and column of an offset in the file's text."""
        self._line_starts = self._line_starts or line_starts(self.file_text)
        line = bisect_right(self._line_starts, offset)
        paragraph = max(1, bisect_right(self.paragraphs, offset)) if self.paragraphs else None
        return new_tuple(Position, (line, offset - self._line_starts[line - 1] + 1, offset, paragraph))

    def file_offsets(self, span: Span) -> tuple[int, int]:
        """The half-open range of file offsets from which a span of article text was read."""
        i = bisect_right(self._starts, span.start) - 1
        if i >= 0:
            first, last, file_start, file_end = self._pieces[i]
            if span.start < span.end <= last and last - first == file_end - file_start:  # as nearly all are
                shift = file_start - first
                return span.start + shift, span.end + shift
        start = self._file_start(span.start)
        end = self._file_end(span.end) if span.end > span.start else start
        return start, max(start, end)

    def pieces_under(self, span: Span) -> Iterator[Piece]:
        """The pieces that share at least one code point with a span, in order."""
        for piece in self._pieces[max(0, bisect_right(self._starts, span.start) - 1) :]:
            if piece[0] >= span.end:
                return
            if piece[1] > span.start:
                yield Piece(*piece)

    def locate(self, span: Span) -> FileSpan:
        """The place in the file of a span of article text."""
        start, end = self.file_offsets(span)
        return FileSpan(self.position(start), self.position(end))

    def is_plain(self, span: Span, words: str, replacement: str) -> bool:
        """Whether the file has under a span these words and nothing else, so that other words may take their place.

        Never so in a word processor's file, whose text is packed.
        """
        if self.verbatim:
            return True
        start, end = self.file_offsets(span)
        spaced = self.file_text[start:end].split() == words.split()
        return spaced and not self.paragraphs and not set(replacement) & set('<>&"\\')

    def _file_start(self, offset: int) -> int:
        i = bisect_right(self._starts, offset) - 1
        if i < 0:
            return self._pieces[0][2] if self._pieces else 0
        start, end, file_start, file_end = self._pieces[i]
        if offset <= end or i + 1 == len(self._pieces):
            if end - start == file_end - file_start:
                return min(file_start + offset - start, file_end)
            return file_start if offset < end else file_end
        return self._pieces[i + 1][2]

    def _file_end(self, offset: int) -> int:
        i = bisect_right(self._starts, offset - 1) - 1
        if i < 0:
            return 0
        start, end, file_start, file_end = self._pieces[i]
        if offset <= end and end - start == file_end - file_start:
            return file_start + offset - start
        return file_end


def _source_map(file_text: str, pieces: Sequence[_Offsets], verbatim: bool, paragraphs: Sequence[int]) -> SourceMap:
    return SourceMap(file_text, pieces, verbatim=verbatim, paragraphs=paragraphs)


def line_starts(text: str) -> list[int]:
    """The offsets at which the lines of a text start."""
    if "\r" not in text:
        starts = [0]
        at = text.find("\n") + 1
        while at:
            starts.append(at)
            at = text.find("\n", at) + 1
        return [*starts, len(text)] if text.endswith("\n") else starts
    starts = [0, *[end.end() for end in _LINE_END.finditer(text)]]
    return [*starts, len(text)] if text.endswith(("\n", "\r")) else starts


_LINE_END = Pattern(r"\r\n?|\n")
"""LF, CR LF and CR only: editors do not count form feeds as lines."""
