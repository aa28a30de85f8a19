"""Reading of the small tables under ``data/``: tab-separated, one row a line, comments from "#"."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from os.path import dirname, join
from typing import Final

DATA: Final = join(dirname(__file__), "data")
"""The folder of the tables, tries and maps."""


def rows(name: str, columns: int) -> Iterator[list[str]]:
    """Yield the rows of a table, each padded with empty fields to its number of columns.

    Args:
        name: The file's name under ``data/``.
        columns: How many fields every row has.
    """
    for line in _read(name).split("\n"):
        if line and not line.startswith("#"):
            fields = line.split("\t")
            yield fields + [""] * (columns - len(fields))


def read_words(name: str) -> frozenset[str]:
    """Return the words of a list, one a line.

    Args:
        name: The file's name under ``data/``.
    """
    return frozenset(_read(name).split())


def _read(name: str) -> str:
    with open(join(DATA, name), encoding="utf-8") as file:
        return file.read()


def day(text: str) -> date | None:
    """Return a day written as 2019-02-12, None when the field is empty.

    Args:
        text: The field.
    """
    return date.fromisoformat(text) if text else None
