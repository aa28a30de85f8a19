"""Partitions become records. One module a kind, each with `read(partition, base, fields)`."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping

from newslint.archive.partitions import Partition
from newslint.archive.records import Record


def read(partition: Partition, base: str, fields: Mapping[str, str]) -> Iterator[Record]:
    """The records of a partition, in file order.

    Relative paths are below the folder `base`; `fields` are the settings' `json_fields`.

    What cannot be read is a record that says why; nothing is raised but for a missing extra.
    """
    module = importlib.import_module(f"newslint.archive.inputs.{partition.kind.replace('-', '_')}")
    records: Iterator[Record] = module.read(partition, base, fields)
    return records
