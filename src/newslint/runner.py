"""Many files, checked in order, by one process or several: the same entries whatever their number."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from newslint import files
from newslint.linter import CheckedArticle, Linter, Problem, Settings, failure
from newslint.readers.errors import UnreadableError
from newslint.report import ArticleEntry, Context, article_entry, context

FEW = 50
"""Files below which starting more processes costs more time than it saves."""


class WorkerDiedError(Exception):
    """A process that was checking files came to an end; what it had checked is lost."""


class Task(NamedTuple):
    """A file to check: where it is read from, what it is called in the report, and which of the settings hold."""

    source: str
    path: str
    settings: int = 0


class CheckedFile(NamedTuple):
    """What a file's articles add to the report, and the context of each finding by its fingerprint."""

    entries: list[ArticleEntry]
    contexts: dict[str, Context]


def check_files(tasks: Sequence[Task], settings: Sequence[Settings], jobs: int | None = None) -> Iterator[CheckedFile]:
    """Check files, in the order given. `jobs` is the number of processes; None chooses by the number of files."""
    if jobs is None:
        jobs = 1 if len(tasks) <= FEW else _processors()
    if jobs == 1 or len(tasks) < 2:
        linters = [Linter(one) for one in settings]
        yield from (check_file(task, linters) for task in tasks)
    else:
        yield from _in_processes(tasks, settings, min(jobs, len(tasks)))


def check_file(task: Task, linters: Sequence[Linter]) -> CheckedFile:
    """Check every article in a file; one that cannot be read becomes an entry that says why."""
    path = _printable(task.path)
    try:
        data = files.read(task.source)
    except UnreadableError as error:
        unread = CheckedArticle(path, 1, None, None, problems=(Problem(error.code, str(error)),))
        return CheckedFile([article_entry(unread)], {})
    entries: list[ArticleEntry] = []
    contexts: dict[str, Context] = {}
    for checked in linters[task.settings].check_bytes(data, path):
        try:
            entries.append(article_entry(checked))
        except Exception as error:
            problems = (*checked.problems, failure("reporting", error))
            entries.append(article_entry(replace(checked, article=None, findings=(), problems=problems)))
            continue
        if checked.article is not None:
            for one in checked.findings:
                contexts[one.fingerprint] = context(checked.article, one.finding.span)
    return CheckedFile(entries, contexts)


def _in_processes(tasks: Sequence[Task], settings: Sequence[Settings], jobs: int) -> Iterator[CheckedFile]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children

    pool = ProcessPoolExecutor(jobs, initializer=_start_worker, initargs=(settings,))
    try:
        yield from pool.map(_check_in_worker, tasks, chunksize=max(1, min(16, len(tasks) // (4 * jobs))))
    except BrokenProcessPool:
        raise WorkerDiedError("a worker process died, perhaps for want of memory; try --jobs 1") from None
    except BaseException:
        for worker in active_children():
            worker.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


_worker_linters: list[Linter] = []
"""The linters of a worker process, made once; empty in the parent."""


def _check_in_worker(task: Task) -> CheckedFile:
    return check_file(task, _worker_linters)


def _start_worker(settings: Sequence[Settings]) -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent alone answers Ctrl-C
    _worker_linters.extend(Linter(one) for one in settings)


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _printable(path: str) -> str:
    """A path as a report can hold it: forward slashes, no undecodable bytes."""
    path = os.fsencode(path).decode("utf-8", "backslashreplace")
    return path.replace(os.sep, "/")
