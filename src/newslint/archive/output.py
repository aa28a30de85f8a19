"""What a run leaves: Parquet and dead letters by partition, and the journal of what is committed.

    DIR/plan.jsonl                    the settings and the partitions, written before the first of them is done
    DIR/articles/part-00000.parquet   one article a row
    DIR/findings/part-00000.parquet   one finding a row
    DIR/dead-letters/part-00000.jsonl one unreadable record a line, with its reason; only where there are any
    DIR/commits/part-00000.json       the journal: that this partition is done, with its counts
    DIR/manifest.json                 all that together, written when every partition is done
    DIR/_work/                        drafts

A partition's files are written under names of their own, synced and renamed; its commit comes last, by one rename.
A kill therefore leaves a partition done, or to be done again with the same outcome.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import uuid
from collections import Counter
from collections.abc import Iterator
from typing import Any, TypedDict

from newslint.archive.batch import article_fields, finding_fields
from newslint.archive.extras import required
from newslint.archive.partitions import Partition
from newslint.archive.records import Record
from newslint.rules import SEVERITIES

ARTICLES, FINDINGS, DEAD_LETTERS, COMMITS, WORK = "articles", "findings", "dead-letters", "commits", "_work"
LARGEST_LETTER = 1024 * 1024
"""Bytes of a record above which a dead letter tells only where it is."""

IDENTITY = ("path", "record", "item", "outlet", "month")
"""The columns of an article that its findings repeat, so that they can be counted without a join."""


class Counts(TypedDict):
    """What was read and found. `read` is `checked` and `dead` together, in articles; a record may hold several."""

    records: int
    read: int
    checked: int
    dead: int
    findings: int
    suppressed: int
    by_severity: dict[str, int]
    by_rule: dict[str, int]


class OutputFile(TypedDict):
    path: str
    rows: int
    bytes: int
    sha256: str


class Commit(TypedDict):
    """A partition that is done."""

    partition: int
    counts: Counts
    files: list[OutputFile]


def part_name(index: int) -> str:
    """What a partition's files are called, without their ending."""
    return f"part-{index:05}"


def commit_path(folder: str, index: int) -> str:
    """Where the journal says that a partition is done."""
    return os.path.join(folder, COMMITS, f"{part_name(index)}.json")


def load_commit(folder: str, index: int) -> Commit | None:
    """A partition's commit, if it is done and its files are all there."""
    try:
        with open(commit_path(folder, index), encoding="utf-8") as file:
            commit: Commit = json.load(file)
        whole = all(os.path.getsize(os.path.join(folder, one["path"])) == one["bytes"] for one in commit["files"])
    except (OSError, ValueError):
        return None
    return commit if whole else None


def write_whole(path: str, data: bytes, folder: str) -> None:
    """Write a file all or nothing: a draft in the run's `_work`, synced and renamed."""
    draft = os.path.join(folder, WORK, f"{os.path.basename(path)}.{uuid.uuid4().hex}")
    with open(draft, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    _rename(draft, path)


def _rename(draft: str, path: str) -> None:
    os.replace(draft, path)
    if os.name != "nt":
        handle = os.open(os.path.dirname(path), os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


class PartitionWriter:
    """Writes what a partition's batches give, and commits it. A context manager; left without a commit, nothing stays.

    Raises OSError where the disk does not take it.
    """

    def __init__(self, folder: str, partition: Partition) -> None:
        pa = required("pyarrow", "archive")
        self._folder = folder
        self._index = partition.index
        self._articles = _Draft(folder, ARTICLES, self._index, pa.schema(article_fields()))
        identity = [field for field in article_fields() if field[0] in IDENTITY]
        self._findings = _Draft(folder, FINDINGS, self._index, pa.schema(identity + finding_fields()))
        self._letters: list[dict[str, Any]] = []
        self._counts: Counter[str] = Counter()
        self._severities: Counter[str] = Counter()
        self._rules: Counter[str] = Counter()

    def __enter__(self) -> PartitionWriter:
        return self

    def __exit__(self, *exception: object) -> None:
        self._articles.discard()
        self._findings.discard()

    def add(self, records: list[Record], results: Any) -> None:
        """Add the results of a batch of records."""
        rows = results.to_pylist()
        articles = [row for row in rows if row["problem"] is None]
        findings = [
            {**{name: article[name] for name in IDENTITY}, **finding}
            for article in articles
            for finding in article["findings"]
        ]
        self._articles.add(articles)
        self._findings.add(findings)
        self._letters += [_letter(row, records[row["row"]]) for row in rows if row["problem"] is not None]
        self._counts.update(
            records=len(records),
            read=len(rows),
            checked=len(articles),
            dead=len(rows) - len(articles),
            findings=len(findings),
            suppressed=sum(article["suppressed"] for article in articles),
        )
        self._severities.update(finding["severity"] for finding in findings)
        self._rules.update(finding["rule"] for finding in findings)

    def commit(self) -> Commit:
        """Make the partition done."""
        commit: Commit = {
            "partition": self._index,
            "counts": {
                "records": self._counts["records"],
                "read": self._counts["read"],
                "checked": self._counts["checked"],
                "dead": self._counts["dead"],
                "findings": self._counts["findings"],
                "suppressed": self._counts["suppressed"],
                "by_severity": {severity: self._severities[severity] for severity in SEVERITIES},
                "by_rule": dict(sorted(self._rules.items())),
            },
            "files": [self._articles.finish(), self._findings.finish(), *self._write_letters()],
        }
        write_whole(commit_path(self._folder, self._index), json.dumps(commit).encode(), self._folder)
        return commit

    def _write_letters(self) -> Iterator[OutputFile]:
        path = f"{DEAD_LETTERS}/{part_name(self._index)}.jsonl"
        if not self._letters:
            if os.path.exists(os.path.join(self._folder, path)):  # of an attempt that was killed
                os.unlink(os.path.join(self._folder, path))
            return
        data = "".join(json.dumps(letter) + "\n" for letter in self._letters).encode()
        write_whole(os.path.join(self._folder, path), data, self._folder)
        yield {
            "path": path, "rows": len(self._letters), "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()
        }  # fmt: skip


class _Draft:
    """A Parquet file in the making."""

    def __init__(self, folder: str, table: str, index: int, schema: Any) -> None:
        self._folder = folder
        self._path = f"{table}/{part_name(index)}.parquet"
        self._draft = os.path.join(folder, WORK, f"{table}-{part_name(index)}.{uuid.uuid4().hex}")
        self._schema = schema
        self._rows = 0
        self._file = open(self._draft, "w+b")  # noqa: SIM115
        self._writer = required("pyarrow.parquet", "archive").ParquetWriter(self._file, schema, compression="zstd")

    def add(self, rows: list[dict[str, Any]]) -> None:
        if rows:
            self._rows += len(rows)
            batch = required("pyarrow", "archive").RecordBatch.from_pylist(rows, schema=self._schema)
            self._writer.write_batch(batch)

    def finish(self) -> OutputFile:
        self._writer.close()
        self._file.flush()
        os.fsync(self._file.fileno())
        size = self._file.tell()
        self._file.seek(0)
        digest = hashlib.file_digest(self._file, "sha256").hexdigest()
        self._file.close()
        _rename(self._draft, os.path.join(self._folder, self._path))
        return {"path": self._path, "rows": self._rows, "bytes": size, "sha256": digest}

    def discard(self) -> None:
        if not self._file.closed:
            self._writer.close()
            self._file.close()
            os.unlink(self._draft)


def _letter(row: dict[str, Any], record: Record) -> dict[str, Any]:
    """What a dead letter says: where the record is, why it could not be read, and the record itself."""
    code, _, reason = row["problem"].partition(": ")
    letter = {"path": row["path"], "record": row["record"], "item": row["item"], "uri": record.uri}
    letter |= {"code": code, "reason": reason, "encoding": None, "data": None}
    if record.data is not None and len(record.data) <= LARGEST_LETTER:
        try:
            return {**letter, "encoding": "utf-8", "data": record.data.decode()}
        except UnicodeDecodeError:
            return {**letter, "encoding": "base64", "data": base64.b64encode(record.data).decode()}
    return letter
