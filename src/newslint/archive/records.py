"""What an archive holds, one story's bytes after another, and its form in Arrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from newslint.archive.extras import required

BATCH = 128
"""Records in an Arrow batch: some hundred kilobytes of text."""


class Record(NamedTuple):
    """One record of an archive: a line, a row, a page, a file.

    `number` counts within the file at `path` from 1. `format` is one of `readers.FORMATS`, None where the content
    tells. A record that cannot be read has no data and says why in `problem`, as `code: message`.
    """

    path: str
    number: int
    data: bytes | None
    format: str | None = None
    uri: str | None = None
    outlet: str | None = None
    problem: str | None = None

    @property
    def name(self) -> str:
        """What the record is called in fingerprints: its address, else its file and number."""
        return self.uri or f"{self.path}#{self.number}"


def record_schema() -> Any:
    """The Arrow schema of records, one column a field of `Record`."""
    pa = required("pyarrow", "archive")
    texts = [(name, pa.string()) for name in ("format", "uri", "outlet", "problem")]
    return pa.schema([("path", pa.string()), ("number", pa.int64()), ("data", pa.binary()), *texts])


def batches(records: Iterable[Record], size: int = BATCH) -> Iterator[list[Record]]:
    """Records in lists of a size, the last one shorter."""
    stream = iter(records)
    while batch := list(islice(stream, size)):
        yield batch


def to_arrow(records: list[Record]) -> Any:
    """Records as an Arrow record batch."""
    pa = required("pyarrow", "archive")
    return pa.RecordBatch.from_pylist(encodable([record._asdict() for record in records]), schema=record_schema())


def from_arrow(batch: Any) -> list[Record]:
    """The records of an Arrow record batch; columns that records do not know are passed over, missing ones are null.

    Raises ValueError for a batch without the column `data`.
    """
    names = batch.schema.names
    if "data" not in names:
        raise ValueError(f"records need a column “data” with a story's bytes; there are {', '.join(names)}")
    columns = {name: batch.column(name).to_pylist() for name in Record._fields if name in names}
    columns.setdefault("path", ["<record>"] * batch.num_rows)
    columns.setdefault("number", list(range(1, batch.num_rows + 1)))
    found = []
    for row in zip(*columns.values(), strict=True):
        record = Record(**dict(zip(columns, row, strict=True)))
        found.append(record._replace(data=record.data.encode()) if isinstance(record.data, str) else record)
    return found


def encodable(value: Any) -> Any:
    """A value with all text in it fit for UTF-8: half surrogates, as in odd file names and JSON, are spelt out."""
    if isinstance(value, str):
        return value if value.isascii() else value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, list):
        return [encodable(one) for one in value]
    if isinstance(value, dict):
        return {key: encodable(one) for key, one in value.items()}
    return value
