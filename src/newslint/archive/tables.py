"""Reading back what a run wrote, a batch at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from typing import Any

from newslint.archive.extras import required
from newslint.archive.manifest import MANIFEST


class NoArchiveError(Exception):
    """A folder that holds no finished run; the message says so."""


def load_manifest(folder: str) -> dict[str, Any]:
    """The manifest of a finished run. Raises NoArchiveError where there is none."""
    try:
        with open(os.path.join(folder, MANIFEST), encoding="utf-8") as file:
            manifest: dict[str, Any] = json.load(file)
    except (OSError, ValueError):
        raise NoArchiveError(f"{folder} holds no finished run of newslint archive") from None
    return manifest


def rows(folder: str, manifest: dict[str, Any], table: str, columns: Sequence[str]) -> Iterator[list[Any]]:
    """Batches of rows of a table, in order of partition; of each batch one list a column.

    Raises NoArchiveError where a file of the run is gone or damaged.
    """
    arrow = required("pyarrow", "archive")
    parquet = required("pyarrow.parquet", "archive")
    names = [file["path"] for part in manifest["partitions"] for file in part["files"]]
    for name in names:
        if name.startswith(f"{table}/"):
            try:
                with parquet.ParquetFile(os.path.join(folder, name)) as file:
                    for batch in file.iter_batches(columns=list(columns), use_threads=False):
                        yield [batch.column(column).to_pylist() for column in columns]
            except (OSError, arrow.ArrowException) as error:
                raise NoArchiveError(f"{os.path.join(folder, name)} cannot be read: {error}") from None
