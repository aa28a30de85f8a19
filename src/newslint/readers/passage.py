"""Text inside text (a JSON string in a page, HTML in a feed's CDATA, a part in a zip) and the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from newslint.article import Span
from newslint.source_map import Piece, SourceMap


class Passage:
    """A text and where each stretch of it was read from.

    `pieces` lead from the passage's text to `file_text`, as in `SourceMap`. Without `file_text` the passage is the
    file itself.
    """

    def __init__(self, text: str, file_text: str | None = None, pieces: Sequence[Piece] = ()) -> None:
        self.text = text
        self.file_text = text if file_text is None else file_text
        self.pieces = tuple(pieces)
        self.is_file = file_text is None
        self._starts = [piece.start for piece in self.pieces]

    @cached_property
    def source(self) -> SourceMap:
        """The passage's own source map."""
        whole = (Piece(0, len(self.text), 0, len(self.text)),)
        return SourceMap(self.file_text, whole if self.is_file else self.pieces)

    def place(self, start: int, end: int) -> tuple[int, int]:
        """The range of the file under a range of the passage."""
        return (start, end) if self.is_file else self.source.file_offsets(Span(start, end))

    def stretches(self, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
        """A range of the passage cut where its way to the file changes: `(start, end, file start, file end)` of each.

        Where both ranges of a stretch have one length they correspond code point by code point.
        """
        if self.is_file:
            yield start, end, start, end
            return
        i = max(0, bisect_right(self._starts, start) - 1)
        while start < end and i < len(self.pieces):
            piece = self.pieces[i]
            i += 1
            if piece.end <= start:
                continue
            stop = min(end, piece.end)
            if piece.end - piece.start == piece.file_end - piece.file_start:
                shift = piece.file_start - piece.start
                yield start, stop, start + shift, stop + shift
            else:
                yield start, stop, piece.file_start, piece.file_end
            start = stop
