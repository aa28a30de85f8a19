"""Where findings, and the places that they speak of, stand in a story's text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.article import Article
from newslint.report import ArticleEntry, SpanEntry
from newslint.rules import SEVERITIES
from newslint.source_map import Piece, SourceMap


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding's words, or (with `related` from 1) words that it speaks of."""

    start: int
    end: int
    finding: int
    severity: str
    related: int = 0


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a block with the marks over it, and those that begin at its start or end at its end."""

    start: int
    end: int
    over: tuple[Mark, ...]
    begins: tuple[Mark, ...]
    ends: tuple[Mark, ...]

    @property
    def severity(self) -> str | None:
        """The gravest severity of the findings' words here; None where there are only places that they speak of."""
        return min((mark.severity for mark in self.over if not mark.related), key=SEVERITIES.index, default=None)


def find_marks(entry: ArticleEntry, article: Article) -> tuple[Mark, ...]:
    """The marks of an article's findings, numbered from 1 as they stand in the report."""
    way_back = WayBack(article.source)
    found: list[Mark] = []
    for number, finding in enumerate(entry["findings"], 1):
        found.append(Mark(*way_back.span(finding["span"]), number, finding["severity"]))
        for i, related in enumerate(finding["related"], 1):
            found.append(Mark(*way_back.span(related["span"]), number, finding["severity"], i))
    return tuple(found)


class WayBack:
    """Takes a place in the file back to the article's text."""

    def __init__(self, source: SourceMap) -> None:
        self._pieces = sorted(source.pieces, key=lambda piece: (piece.file_start, piece.file_end))
        self._starts = [piece.file_start for piece in self._pieces]

    def span(self, span: SpanEntry) -> tuple[int, int]:
        """The half-open range of the text that was read from a range of the file."""
        start = self._start(span["start"]["offset"])
        return start, max(start, self._end(span["end"]["offset"]))

    def _start(self, offset: int) -> int:
        i = bisect_right(self._starts, offset) - 1
        if i < 0:
            return self._pieces[0].start if self._pieces else 0
        piece = self._pieces[i]
        if _is_exact(piece):
            return min(piece.start + offset - piece.file_start, piece.end)
        return piece.start if offset < piece.file_end else piece.end

    def _end(self, offset: int) -> int:
        i = bisect_left(self._starts, offset) - 1
        if i < 0:
            return 0
        piece = self._pieces[i]
        return min(piece.start + offset - piece.file_start, piece.end) if _is_exact(piece) else piece.end


def _is_exact(piece: Piece) -> bool:
    return piece.end - piece.start == piece.file_end - piece.file_start


def segments(start: int, end: int, marks: Sequence[Mark]) -> Iterator[Segment]:
    """A block's text cut where marks begin and end. An empty mark is a segment of its own."""
    here = [mark for mark in marks if mark.start <= end and (mark.end > start or mark.start >= start)]
    cuts = sorted({start, end, *(max(start, min(end, at)) for mark in here for at in (mark.start, mark.end))})
    empty = [mark for mark in here if mark.start == mark.end]
    for low, high in zip(cuts, cuts[1:] or [end], strict=False):
        for mark in [mark for mark in empty if mark.start == low]:
            yield Segment(low, low, (mark,), (mark,), (mark,))
        if low < high:
            over = [mark for mark in here if mark.start < high and mark.end > low]
            yield Segment(
                low,
                high,
                tuple(over),
                tuple(mark for mark in over if mark.start == low),
                tuple(mark for mark in over if mark.end == high or (high == end and mark.end > end)),
            )
    for mark in [mark for mark in empty if mark.start == end and start < end]:
        yield Segment(end, end, (mark,), (mark,), (mark,))
