"""JSON Lines, plain, gzipped or compressed with Zstandard: one story a line."""

from __future__ import annotations

import gzip
import io
import json
import os
import zlib
from collections.abc import Iterator, Mapping
from typing import BinaryIO, cast

from newslint.archive.extras import required
from newslint.archive.inputs.provenance import address_of, outlet_of
from newslint.archive.partitions import InputFile, Partition
from newslint.archive.records import Record
from newslint.readers.decoding import LARGEST

_BOM = b"\xef\xbb\xbf"


def read(partition: Partition, base: str, fields: Mapping[str, str]) -> Iterator[Record]:
    """The lines of a partition that are not blank; a record's number is its line's."""
    file = partition.files[0]
    number = partition.first
    try:
        with _open(os.path.join(base, file.path)) as stream:
            if partition.start:
                stream.seek(partition.start)
            at = partition.start or 0
            while (partition.stop is None or at < partition.stop) and (line := stream.readline(LARGEST + 1)):
                at += len(line)
                if len(line) > LARGEST:
                    at += _skip_line(stream, line)
                    yield Record(file.path, number, None, problem="too-large: the line is over the limit of 16 MB")
                elif line.strip():
                    yield _record(file, number, line)
                number += 1
    except (OSError, EOFError, zlib.error) as error:
        yield Record(file.path, number, None, problem=f"damaged: the file cannot be read on from here: {error}")


def _open(path: str) -> BinaryIO:
    if path.lower().endswith(".gz"):
        return cast(BinaryIO, gzip.open(path, "rb"))
    if path.lower().endswith(".zst"):
        stream = required("pyarrow", "archive").input_stream(path, compression="zstd")
        return cast(BinaryIO, io.BufferedReader(stream, 1024 * 1024))
    return open(path, "rb")


def _skip_line(stream: BinaryIO, line: bytes) -> int:
    skipped = 0
    while line and not line.endswith(b"\n"):
        line = stream.readline(LARGEST)
        skipped += len(line)
    return skipped


def _record(file: InputFile, number: int, line: bytes) -> Record:
    data = line.strip().removeprefix(_BOM)
    try:
        document = json.loads(data)
    except (ValueError, RecursionError):
        document = None  # the reader says what is wrong with it
    values = {key.lower(): value for key, value in document.items()} if isinstance(document, dict) else {}
    return Record(file.path, number, data, "json-lines", address_of(values), outlet_of(values) or file.outlet)
