"""The local engine: partitions in worker processes of this machine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from newslint import pool
from newslint.archive.output import Commit
from newslint.archive.partitions import Partition
from newslint.archive.work import DEATHS, DeadlyPartitionError, Job, check_partition
from newslint.linter import Linter


def check(partitions: Iterable[Partition], job: Job, jobs: int) -> Iterator[Commit]:
    """Check partitions in `jobs` processes; each commit comes as it is made.

    Raises DeadlyPartitionError where workers keep dying of one partition, and what `check_partition` raises.
    """
    # Spawned, because forking is not safe once Arrow has started its threads.
    work = partial(_check, job)
    for _, commit in pool.in_processes(work, partitions, jobs, attempts=DEATHS + 2, method="spawn"):
        if isinstance(commit, pool.Died):
            raise DeadlyPartitionError(f"workers keep dying ({commit.reason}) before they read a story")
        yield commit


_linters: list[Linter] = []
"""The linter of a worker process, made at its first partition; empty in the parent."""


def _check(job: Job, partition: Partition) -> Commit:
    if not _linters:
        from newslint.archive.extras import required

        required("pyarrow", "archive").set_cpu_count(1)
        _linters.append(Linter(job.settings))
    return check_partition(partition, job, _linters[0])
