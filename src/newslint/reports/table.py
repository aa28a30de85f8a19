"""Tables for a terminal."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence


def table(rows: Sequence[Sequence[str]], figures: Collection[int] = ()) -> Iterator[str]:
    """The lines of a table, its columns below each other: words to the left, `figures`, by index, to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(row, widths, strict=True)
        padded = [cell.rjust(width) if i in figures else cell.ljust(width) for i, (cell, width) in enumerate(cells)]
        yield "  ".join(padded).rstrip()
