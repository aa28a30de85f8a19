"""Many files, checked in order, by one process or several: the same entries whatever their number."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from newslint import pool
from newslint.settings import Settings
from newslint.tasks import CheckedFile, Task

if TYPE_CHECKING:
    from newslint.cache import Cache
    from newslint.file_checker import FileChecker

FEW = 50
"""Files below which starting more processes costs more time than it saves."""

START_METHOD: str | None = None
"""How worker processes are started, as in `multiprocessing`; None is the platform's way."""

CHUNK = 16
"""Files that a worker process is handed at a time."""


def check_files(
    tasks: Sequence[Task], settings: Sequence[Settings], jobs: int | None = None, cache: Cache | None = None
) -> Iterator[CheckedFile]:
    """Check files, in the order given. `jobs` is the number of processes; None chooses by the number of files.

    Files that the cache knows need no other process, up to the first that it does not.
    """
    known = 0
    if cache is not None:
        from newslint.kept import KeptFiles

        kept = KeptFiles(settings, cache)
        while known < len(tasks) and (found := kept.find(tasks[known])) is not None:
            yield found
            known += 1
    if known < len(tasks):
        yield from _check(tasks[known:], settings, jobs, cache)


def _check(
    tasks: Sequence[Task], settings: Sequence[Settings], jobs: int | None, cache: Cache | None
) -> Iterator[CheckedFile]:
    from newslint.file_checker import FileChecker

    checker = FileChecker(settings, cache)  # made here also where workers make theirs: forked, they have its modules
    gc.freeze()  # and the collector need not look through them again
    if jobs is None:
        jobs = 1 if len(tasks) <= FEW else processors()
    if jobs == 1 or len(tasks) < 2:
        yield from map(checker.check, tasks)
    else:
        yield from _in_processes(tasks, settings, min(jobs, len(tasks)), cache)


def _in_processes(
    tasks: Sequence[Task], settings: Sequence[Settings], jobs: int, cache: Cache | None
) -> Iterator[CheckedFile]:
    """Check files in worker processes. A file of which a worker dies twice becomes an entry that says so."""
    from newslint.file_checker import crashed

    chunk = max(1, min(CHUNK, len(tasks) // (4 * jobs)))
    early: dict[int, CheckedFile] = {}
    due = 0
    results = pool.in_processes(
        _check_in_worker,
        tasks,
        jobs,
        start=partial(_start_worker, settings, cache),
        chunk=chunk,
        window=2 * jobs * CHUNK,
        method=START_METHOD,
    )
    for index, result in results:
        early[index] = crashed(tasks[index], result.reason) if isinstance(result, pool.Died) else result
        while due in early:
            yield early.pop(due)
            due += 1


_worker_checkers: list[FileChecker] = []
"""The checker of a worker process, made once; none in the parent."""


def _check_in_worker(task: Task) -> CheckedFile:
    return _worker_checkers[0].check(task)


def _start_worker(settings: Sequence[Settings], cache: Cache | None) -> None:
    from newslint.file_checker import FileChecker

    _worker_checkers[:] = [FileChecker(settings, cache)]


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
