"""One partition, from reading to commit: what an engine has its workers do."""

from __future__ import annotations

import contextlib
import errno
import os
import struct
from collections.abc import Iterator
from typing import NamedTuple

from newslint.archive import inputs
from newslint.archive.batch import check_batch
from newslint.archive.output import WORK, Commit, PartitionWriter, part_name
from newslint.archive.partitions import Partition
from newslint.archive.records import Record, batches, to_arrow
from newslint.linter import Linter
from newslint.settings import Settings

CRASHED = "crashed: the process that checked the record died of it, twice"

DEATHS = 25
"""How often workers may die of one partition before the run gives up: it is hardly the stories' fault then."""


class Job(NamedTuple):
    """What all the partitions of a run have in common.

    `folder` is the output, `base` the folder in which the run was started, of which the archive's relative paths are;
    both are absolute, as a cluster's workers stand elsewhere. `run` names the run: each start is another.
    """

    folder: str
    base: str
    settings: Settings
    run: str


class DeadlyPartitionError(Exception):
    """Workers keep dying of a partition."""


def check_partition(partition: Partition, job: Job, linter: Linter) -> Commit:
    """Check a partition's records and commit what was found.

    Safe to do twice, even at the same time: both leave the same files. Raises DeadlyPartitionError where workers keep
    dying of it, and OSError where the output cannot be written or none of the partition's files is there.
    """
    _require_files(partition, job.base)
    attempts = _Attempts(job, partition)
    with PartitionWriter(job.folder, partition) as writer:
        at = 0
        for batch in batches(inputs.read(partition, job.base, job.settings.json_fields)):
            for records in attempts.pieces(batch, at):
                writer.add(records, check_batch(to_arrow(records), linter))
            at += len(batch)
        commit = writer.commit()
    attempts.forget()
    return commit


def _require_files(partition: Partition, base: str) -> None:
    """What is not there at all is no damaged record: a worker that misses the archive's disk must not pass it over."""
    if not any(os.path.exists(os.path.join(base, file.path)) for file in partition.files):
        reason = "not seen by this worker; it is gone, or the worker has it under another path"
        raise FileNotFoundError(errno.ENOENT, reason, partition.files[0].path)


class _Attempts:
    """What earlier attempts of this run at a partition were doing when their worker died.

    A batch of which a worker died is checked record by record at the next attempt; the record of which a worker died
    then is a dead letter from there on. So a story that crashes the interpreter costs itself, nothing else. Kept in a
    file, because a worker that dies tells nobody, and because engines start a partition anew wherever they like.
    """

    _ENTRY = struct.Struct("<qq")

    def __init__(self, job: Job, partition: Partition) -> None:
        self._path = os.path.join(job.folder, WORK, f"{part_name(partition.index)}.{job.run}.attempts")
        self._earlier = self._load()
        if len(self._earlier) >= DEATHS:
            raise DeadlyPartitionError(
                f"{len(self._earlier)} workers have died of partition {partition.index}, which begins with "
                f"{partition.files[0].path}; is there enough memory?"
            )
        self._file = open(self._path, "r+b" if self._earlier else "w+b", buffering=0)  # noqa: SIM115
        self._begin(0, 0)

    def pieces(self, batch: list[Record], at: int) -> Iterator[list[Record]]:
        """A batch that begins with the partition's record `at`, from 0, in the pieces in which it is to be checked."""
        if any(first < at + len(batch) and at < first + count for first, count in self._earlier):
            for i, record in enumerate(batch, at):
                deaths = sum(first <= i < first + count for first, count in self._earlier)
                self._begin(i, 1)
                yield [record._replace(data=None, problem=CRASHED) if deaths >= 2 else record]
        else:
            self._begin(at, len(batch))
            yield batch

    def forget(self) -> None:
        """The partition is done."""
        self._file.close()
        with contextlib.suppress(FileNotFoundError):
            os.unlink(self._path)

    def _begin(self, first: int, count: int) -> None:
        self._file.seek(len(self._earlier) * self._ENTRY.size)
        self._file.write(self._ENTRY.pack(first, count))

    def _load(self) -> list[tuple[int, int]]:
        try:
            with open(self._path, "rb") as file:
                data = file.read()
        except FileNotFoundError:
            return []
        return list(self._ENTRY.iter_unpack(data[: len(data) // self._ENTRY.size * self._ENTRY.size]))
