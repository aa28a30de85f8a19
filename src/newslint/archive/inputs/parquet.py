"""Parquet: one story a row, in columns named as the fields of JSON stories are."""

from __future__ import annotations

import datetime
import json
import os
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.archive.extras import required
from newslint.archive.inputs.provenance import ADDRESS_FIELDS, OUTLET_FIELDS, address_of, outlet_of
from newslint.archive.partitions import InputFile, Partition
from newslint.archive.records import BATCH, Record
from newslint.readers.json_lines import FIELDS

_KNOWN = frozenset(name for names in FIELDS.values() for name in names) | {*OUTLET_FIELDS, *ADDRESS_FIELDS}


def read(partition: Partition, base: str, fields: Mapping[str, str]) -> Iterator[Record]:
    """The rows of a partition; a record's number is its row's, from 1. Its data is the row as a JSON object."""
    arrow = required("pyarrow", "archive")
    parquet = required("pyarrow.parquet", "archive")
    file = partition.files[0]
    number = partition.first
    try:
        with parquet.ParquetFile(os.path.join(base, file.path)) as rows:
            wanted = {path.partition(".")[0] for path in fields.values()} | set(fields.values())
            columns = [name for name in rows.schema_arrow.names if name.lower() in _KNOWN or name in wanted]
            stop = rows.num_row_groups if partition.stop is None else partition.stop
            groups = list(range(partition.start or 0, stop))
            for batch in rows.iter_batches(BATCH, row_groups=groups, columns=columns, use_threads=False):
                for row in batch.to_pylist() or [{}] * batch.num_rows:
                    yield _record(file, number, row)
                    number += 1
    except (OSError, arrow.ArrowException) as error:
        reason = " ".join(str(error).split())[:300]
        yield Record(file.path, number, None, problem=f"damaged: the rows cannot be read on from here: {reason}")


def _record(file: InputFile, number: int, row: dict[str, Any]) -> Record:
    data = json.dumps(row, ensure_ascii=False, default=_plain).encode("utf-8", "replace")
    values = {key.lower(): value for key, value in row.items()}
    return Record(file.path, number, data, "json-lines", address_of(values), outlet_of(values) or file.outlet)


def _plain(value: Any) -> str:
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
