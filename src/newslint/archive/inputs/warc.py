"""WARC, the web archives' format (ISO 28500), plain or gzipped: a record is a page that was answered with status 200.

Requests, redirects, pictures and scripts are no stories and are passed over.
"""

from __future__ import annotations

import gzip
import os
from collections.abc import Iterator, Mapping
from typing import Any

from newslint.archive.extras import required
from newslint.archive.inputs.provenance import host_of
from newslint.archive.partitions import InputFile, Partition
from newslint.archive.records import Record
from newslint.readers.decoding import LARGEST

_FORMATS = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "text"}


def read(partition: Partition, base: str, fields: Mapping[str, str]) -> Iterator[Record]:
    """The pages of a file; a record's number counts all the records in it."""
    iterator = required("warcio.archiveiterator", "archive")
    file = partition.files[0]
    number = 1
    try:
        with _Bytes(os.path.join(base, file.path)) as stream:
            entries = iterator.ArchiveIterator(stream)
            end = 0
            for number, entry in enumerate(entries, 1):
                record = _record(file, number, entry)
                if record is not None:
                    yield record
                end = entries.get_record_offset() + entries.get_record_length()
                if entry.raw_stream.limit > 0:
                    raise EOFError("the file ends within a record")
            if stream.has_more_than(end):
                raise EOFError("the file ends within a record's header")
            if stream.error is not None:
                raise stream.error
    except Exception as error:  # warcio raises errors of many kinds on bytes that it does not expect
        reason = " ".join(str(error).split())[:300]
        yield Record(file.path, number + 1, None, problem=f"damaged: the file cannot be read on from here: {reason}")


class _Bytes:
    """A file's bytes, unpacked. Keeps the error of a damaged one, which warcio takes for the file's end."""

    def __init__(self, path: str) -> None:
        self._stream = gzip.open(path, "rb") if path.lower().endswith(".gz") else open(path, "rb")  # noqa: SIM115
        self.error: Exception | None = None

    def __enter__(self) -> _Bytes:
        return self

    def __exit__(self, *exception: object) -> None:
        self._stream.close()

    def read(self, size: int = -1) -> bytes:
        try:
            return self._stream.read(size)
        except Exception as error:
            self.error = error
            raise

    def has_more_than(self, size: int) -> bool:
        """Whether more follows that many bytes than the line ends behind a record, in a file that is not packed."""
        if isinstance(self._stream, gzip.GzipFile):
            return False
        self._stream.seek(size)
        return bool(self._stream.read(100).strip())

    def tell(self) -> int:
        return self._stream.tell()


def _record(file: InputFile, number: int, entry: Any) -> Record | None:
    format = _FORMATS.get(_content_type(entry))
    if entry.rec_type not in ("response", "resource", "conversion") or format is None:
        return None
    if entry.http_headers is not None and entry.http_headers.get_statuscode() != "200":
        return None
    address = entry.rec_headers.get_header("WARC-Target-URI")
    outlet = (host_of(address) if address else None) or file.outlet
    data = entry.content_stream().read(LARGEST + 1)
    if len(data) > LARGEST:
        problem = "too-large: the page is over the limit of 16 MB"
        return Record(file.path, number, None, format, address, outlet, problem)
    return Record(file.path, number, data, format, address, outlet)


def _content_type(entry: Any) -> str:
    headers = entry.http_headers or entry.rec_headers
    return str(headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
