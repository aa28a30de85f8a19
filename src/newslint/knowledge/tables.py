"""Reading of the small tables under ``data/``: tab-separated, one row a line, comments from "#"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

_DATA: Final = Path(__file__).parent / "data"


def rows(name: str, columns: int) -> Iterator[list[str]]:
    """Yield the rows of a table, each padded with empty fields to its number of columns.

    Args:
        name: The file's name under ``data/``.
        columns: How many fields every row has.
    """
    for line in (_DATA / name).read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            fields = line.split("\t")
            yield fields + [""] * (columns - len(fields))


def day(text: str) -> date | None:
    """Return a day written as 2019-02-12, None when the field is empty.

    Args:
        text: The field.
    """
    return date.fromisoformat(text) if text else None
