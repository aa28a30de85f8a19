"""What tests have checked, kept for the report that CI stores (`pytest --newslint-report FILE`)."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.report import ArticleEntry, build
from newslint.reports import json

_entries: list[ArticleEntry] = []
_keeps = False


def start() -> None:
    """Keep what is checked from now on."""
    global _keeps
    _keeps = True
    _entries.clear()


def record(entries: Iterable[ArticleEntry]) -> None:
    """Keep articles as a report has them, if anybody wants the report."""
    if _keeps:
        _entries.extend(entries)


def recorded() -> list[ArticleEntry]:
    """What was checked since the start."""
    return list(_entries)


def write(path: str) -> None:
    """Write the JSON report of it, in order of path. Raises OSError where the file cannot be written."""
    in_order = sorted(_entries, key=lambda entry: (entry["path"], entry["item"]))
    with open(path, "w", encoding="utf-8", newline="") as file:
        json.write(build(in_order), file)
