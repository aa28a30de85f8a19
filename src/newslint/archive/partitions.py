"""How an archive is cut into partitions: the units that are done whole or not at all.

A partition is a row group range of a Parquet file, a range of a JSON Lines file, a compressed or WARC file, or some
hundred story files. Its content depends on the archive alone, never on the number of workers.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from typing import Any

from newslint import files
from newslint.archive.extras import required

PARTITION_BYTES = 4 * 1024 * 1024
"""About how many bytes of stories a partition holds: some seconds of work, which is what a kill costs."""

PARTITION_FILES = 1000
PARTITION_ROWS = 1000

JSON_LINES = (".jsonl", ".ndjson")
_COMPRESSED = (".gz", ".zst")


@dataclass(frozen=True, slots=True)
class InputFile:
    """A file of the archive as it was when the run was planned. `mtime` is in nanoseconds since 1970.

    `outlet` is the folder that it lies in directly below the input, if any: whose stories they are, unless they say.
    """

    path: str
    size: int
    mtime: int
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Partition:
    """One unit of work. `start` and `stop` are bytes of JSON Lines or row groups of Parquet; None means whole files.

    `first` is the number of its first record within the file.
    """

    index: int
    kind: str
    files: tuple[InputFile, ...]
    start: int | None = None
    stop: int | None = None
    first: int = 1

    def to_json(self) -> str:
        """The partition as one line of JSON."""
        return json.dumps(asdict(self), separators=(",", ":"))

    @staticmethod
    def from_json(line: str) -> Partition:
        """The partition that `to_json` wrote."""
        document: dict[str, Any] = json.loads(line)
        document["files"] = tuple(InputFile(**one) for one in document["files"])
        return Partition(**document)


def partitions(inputs: Iterable[str]) -> Iterator[Partition]:
    """The partitions of an archive, in order of path. Raises OSError for an input that cannot be read."""
    index = 0
    for path in inputs:
        for partition in _of_input(path):
            yield replace(partition, index=index)
            index += 1


def kind_of(path: str) -> str | None:
    """How the records of a file are kept, by its name; None for a file that is no part of an archive."""
    name = path.lower()
    stem, ending = os.path.splitext(name)
    plain = stem if ending in _COMPRESSED else name
    if plain.endswith(JSON_LINES):
        return "json-lines"
    if name.endswith(".parquet"):
        return "parquet"
    if name.endswith((".warc", ".warc.gz")):
        return "warc"
    return "stories" if files.is_story(path) else None


def is_compressed(path: str) -> bool:
    """Whether a file's name says that it is compressed, so that it can be read from its start only."""
    return path.lower().endswith(_COMPRESSED)


def _of_input(path: str) -> Iterator[Partition]:
    if not os.path.isdir(path):
        yield from _of_file(_input_file(path), kind_of(path) or "stories")
        return
    stories: list[InputFile] = []
    size = 0
    for file, kind in _below(path):
        if kind != "stories":
            yield from _of_file(file, kind)
            continue
        stories.append(file)
        size += file.size
        if size >= PARTITION_BYTES or len(stories) == PARTITION_FILES:
            yield Partition(0, "stories", tuple(stories))
            stories, size = [], 0
    if stories:
        yield Partition(0, "stories", tuple(stories))


def _below(folder: str) -> Iterator[tuple[InputFile, str]]:
    for here, folders, names in os.walk(folder, onerror=_raise):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        relative = os.path.relpath(here, folder)
        outlet = None if relative == os.curdir else relative.split(os.sep)[0]
        for name in sorted(names):
            path = os.path.join(here, name)
            kind = None if name.startswith(".") else kind_of(path)
            if kind is not None:
                yield replace(_input_file(path), outlet=outlet), kind


def _raise(error: OSError) -> None:
    raise error


def _input_file(path: str) -> InputFile:
    status = os.stat(path)
    return InputFile(path, status.st_size, status.st_mtime_ns)


def _of_file(file: InputFile, kind: str) -> Iterator[Partition]:
    if kind == "json-lines" and not is_compressed(file.path):
        yield from _line_ranges(file)
    elif kind == "parquet":
        yield from _row_group_ranges(file)
    else:
        yield Partition(0, kind, (file,))


def _line_ranges(file: InputFile) -> Iterator[Partition]:
    """Ranges of bytes that begin where a line begins. The file is read once, to count its lines."""
    start, first = 0, 1
    with open(file.path, "rb") as lines:
        while start < file.size:
            lines.seek(start)
            count, size, last = 0, 0, b"\n"
            while size < PARTITION_BYTES and (chunk := lines.read(PARTITION_BYTES - size)):
                count, size, last = count + chunk.count(b"\n"), size + len(chunk), chunk[-1:]
            while last != b"\n" and (rest := lines.readline(PARTITION_BYTES)):
                count, size, last = count + rest.count(b"\n"), size + len(rest), rest[-1:]
            if not size:
                return
            yield Partition(0, "json-lines", (file,), start, start + size, first)
            start, first = start + size, first + count


def _row_group_ranges(file: InputFile) -> Iterator[Partition]:
    parquet = required("pyarrow.parquet", "archive")
    try:
        metadata = parquet.read_metadata(file.path)
    except (OSError, ValueError):  # a damaged file: reading its partition says so
        yield Partition(0, "parquet", (file,))
        return
    start, rows, size, first = 0, 0, 0, 1
    for group in range(metadata.num_row_groups):
        rows += metadata.row_group(group).num_rows
        size += metadata.row_group(group).total_byte_size
        if rows >= PARTITION_ROWS or size >= PARTITION_BYTES or group == metadata.num_row_groups - 1:
            yield Partition(0, "parquet", (file,), start, group + 1, first)
            start, first, rows, size = group + 1, first + rows, 0, 0
