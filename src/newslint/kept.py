"""Files that have not changed since they were checked: what was found then, from the cache."""

from __future__ import annotations

from collections.abc import Sequence

from newslint import files
from newslint.cache import Cache, settings_digest
from newslint.readers.errors import UnreadableError
from newslint.report import PROBLEM_SEVERITIES, Context
from newslint.settings import Settings
from newslint.sidecars import SidecarError
from newslint.suppressions import Suppression, suppressions_beside
from newslint.tasks import CheckedFile, Task, judge_by, printable


class KeptFiles:
    """What a cache holds of files that are checked with one of several settings each."""

    def __init__(self, settings: Sequence[Settings], cache: Cache) -> None:
        self._cache = cache
        self._digests = [None if one.verifier else settings_digest(one) for one in settings]

    def find(self, task: Task) -> CheckedFile | None:
        """What was found in a file, which is read but not checked; None where it must be."""
        if task.fix != "no":
            return None
        try:
            found = self.load(task, files.read(task.source), suppressions_beside(task.source))
        except (UnreadableError, SidecarError):
            return None
        return judge_by(task, found) if found is not None else None

    def load(self, task: Task, data: bytes, suppressions: Sequence[Suppression]) -> CheckedFile | None:
        """What was found in these bytes of a file; None where nothing is kept of them."""
        key = self._key(task, data, suppressions)
        kept = self._cache.load(printable(task.path), key) if key is not None else None
        if kept is None:
            return None
        entries, contexts, suppressed = kept
        return CheckedFile(entries, {one: Context(*words) for one, words in contexts.items()}, suppressed)

    def store(self, task: Task, data: bytes, suppressions: Sequence[Suppression], found: CheckedFile) -> None:
        """Keep what was found; nothing where something failed, so that it is tried again."""
        key = self._key(task, data, suppressions)
        failed = any(error["code"] not in PROBLEM_SEVERITIES for entry in found.entries for error in entry["errors"])
        if key is not None and not failed:
            self._cache.store(printable(task.path), key, found[:3])

    def _key(self, task: Task, data: bytes, suppressions: Sequence[Suppression]) -> str | None:
        digest = self._digests[task.settings]
        return self._cache.key(data, printable(task.path), digest, suppressions) if digest is not None else None
