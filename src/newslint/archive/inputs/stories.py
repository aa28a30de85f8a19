"""Story files of any format that newslint reads: a record is a file, whole."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from newslint import files
from newslint.archive.partitions import Partition
from newslint.archive.records import Record
from newslint.readers.errors import UnreadableError


def read(partition: Partition, base: str, fields: Mapping[str, str]) -> Iterator[Record]:
    """The files of a partition."""
    for file in partition.files:
        try:
            yield Record(file.path, 1, files.read(os.path.join(base, file.path)), outlet=file.outlet)
        except UnreadableError as error:
            yield Record(file.path, 1, None, outlet=file.outlet, problem=f"{error.code}: {error}")
