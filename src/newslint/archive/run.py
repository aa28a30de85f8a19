"""A run from its plan to its manifest, and a run that goes on where an earlier one was killed."""

from __future__ import annotations

import contextlib
import filecmp
import json
import os
import uuid
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TextIO

import newslint
from newslint.archive.manifest import write_manifest
from newslint.archive.output import ARTICLES, COMMITS, DEAD_LETTERS, FINDINGS, WORK, Commit, Counts, load_commit
from newslint.archive.partitions import Partition, partitions
from newslint.archive.work import Job
from newslint.linter import Linter
from newslint.settings import Settings

Engine = Callable[[Iterable[Partition], Job], Iterator[Commit]]
"""Checks partitions wherever it likes; yields each commit when it is made."""

PLAN = "plan.jsonl"


class ArchiveError(Exception):
    """A run that cannot be begun or gone on with; the message says why and what would work."""


class Run:
    """A run of an archive into a folder. `total` partitions, of which `done` were so before."""

    def __init__(self, inputs: Sequence[str], folder: str, settings: Settings) -> None:
        """Plan the run, or find the plan of the run to go on with.

        Raises ArchiveError where the folder holds something else or another process is at work in it, and OSError for
        an input that cannot be read.
        """
        self.folder = folder
        self._settings = settings
        self._prepare_folder()
        self._lock = _locked(os.path.join(folder, WORK, "lock"))
        try:
            self.total = self._plan(inputs)
            self._clear_drafts()
            self._left = [i for i in range(self.total) if load_commit(folder, i) is None]
        except BaseException:
            self.close()
            raise
        self.done = self.total - len(self._left)

    def __enter__(self) -> Run:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def close(self) -> None:
        """Let others work in the folder."""
        self._lock.close()

    def check(self, engine: Engine) -> Iterator[Commit]:
        """Check what is left to do; each commit comes as it is made."""
        job = Job(os.path.abspath(self.folder), os.getcwd(), self._settings, uuid.uuid4().hex)
        if self._left:
            yield from engine(self._partitions(set(self._left)), job)

    def finish(self) -> Counts:
        """Write the manifest of a run whose partitions are all done, and return its counts.

        Raises ArchiveError where they are not, or where the counts do not add up.
        """
        with open(os.path.join(self.folder, PLAN), encoding="utf-8") as plan:
            header = json.loads(plan.readline())
        commits = [load_commit(self.folder, i) for i in range(self.total)]
        missing = [i for i, commit in enumerate(commits) if commit is None]
        if missing:
            raise ArchiveError(f"{len(missing)} partitions are not done, the first of them is {missing[0]}")
        try:
            counts = write_manifest(self.folder, header, [commit for commit in commits if commit is not None])
        except ValueError as error:
            raise ArchiveError(str(error)) from None
        self._clear_drafts()
        return counts

    def _prepare_folder(self) -> None:
        if os.path.isdir(self.folder) and os.listdir(self.folder):
            if not os.path.isdir(os.path.join(self.folder, WORK)):
                raise ArchiveError(f"{self.folder} is not empty and holds no run; give a new folder")
        for name in (ARTICLES, FINDINGS, DEAD_LETTERS, COMMITS, WORK):
            os.makedirs(os.path.join(self.folder, name), exist_ok=True)

    def _plan(self, inputs: Sequence[str]) -> int:
        """Write the plan, or make sure that the one there is the same; return the number of partitions."""
        path, draft = os.path.join(self.folder, PLAN), os.path.join(self.folder, WORK, PLAN)
        header = {
            "$schema": "urn:newslint:archive-plan:1",
            "tool": {"name": "newslint", "version": newslint.__version__},
            "inputs": list(inputs),
            "rules": [rule.id for rule in Linter(self._settings).rules],
            "settings": _plain(self._settings),
        }
        count = 0
        with open(draft, "w", encoding="utf-8") as plan:
            plan.write(json.dumps(header) + "\n")
            for partition in partitions(inputs):
                plan.write(partition.to_json() + "\n")
                count += 1
            plan.flush()
            os.fsync(plan.fileno())
        if not os.path.exists(path):
            os.replace(draft, path)
        elif not filecmp.cmp(path, draft, shallow=False):
            raise ArchiveError(
                f"{self.folder} holds {_difference(path, draft)}; give a new folder, or the same run again"
            )
        return count

    def _partitions(self, wanted: set[int]) -> Iterator[Partition]:
        with open(os.path.join(self.folder, PLAN), encoding="utf-8") as plan:
            for i, line in enumerate(islice(plan, 1, None)):
                if i in wanted:
                    yield Partition.from_json(line)

    def _clear_drafts(self) -> None:
        for name in os.listdir(os.path.join(self.folder, WORK)):
            if name != "lock":
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(os.path.join(self.folder, WORK, name))


def _locked(path: str) -> TextIO:
    """A file that no other process has locked; the lock ends with the process, however that ends."""
    file = open(path, "w", encoding="utf-8")  # noqa: SIM115
    try:
        import fcntl
    except ImportError:  # Windows
        return file
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        file.close()
        raise ArchiveError(f"another process is at work in {os.path.dirname(os.path.dirname(path))}") from None
    return file


def _plain(settings: Settings) -> dict[str, Any]:
    """Settings as JSON has them."""
    values = settings._asdict()
    values["house"] = settings.house._asdict()
    values["sources"] = [(one.path, one.item, one.text) for one in settings.sources]
    text = json.dumps(values, default=lambda one: sorted(one) if isinstance(one, frozenset) else str(one))
    document: dict[str, Any] = json.loads(text)
    return document


def _difference(path: str, draft: str) -> str:
    with open(path, encoding="utf-8") as old, open(draft, encoding="utf-8") as new:
        before, after = json.loads(old.readline()), json.loads(new.readline())
    if before["tool"] != after["tool"]:
        return f"a run of newslint {before['tool']['version']}"
    if before["inputs"] != after["inputs"]:
        return f"a run on other inputs ({', '.join(before['inputs'])})"
    if before != after:
        return "a run with other settings"
    return "a run on the same input before it was changed"
