"""Partitions become records. One module a kind, each with `read(partition, fields) -> Iterator[Record]`."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping

from newslint.archive.partitions import Partition
from newslint.archive.records import Record


def read(partition: Partition, fields: Mapping[str, str]) -> Iterator[Record]:
    """The records of a partition, in file order. `fields` are the settings' `json_fields`.

    What cannot be read is a record that says why; nothing is raised but for a missing extra.
    """
    module = importlib.import_module(f"newslint.archive.inputs.{partition.kind.replace('-', '_')}")
    records: Iterator[Record] = module.read(partition, fields)
    return records
