"""One file, from its bytes to its part of the report: checked, fixed, suppressed, kept in the cache."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from newslint import files
from newslint.baseline import known_by
from newslint.fixes import Fixed, fix_bytes
from newslint.linter import CheckedArticle, Linter, Problem, Settings, failure
from newslint.readers.errors import UnreadableError
from newslint.report import (
    PROBLEM_SEVERITIES,
    ArticleEntry,
    Context,
    ErrorEntry,
    FindingEntry,
    article_entry,
    context,
)
from newslint.sidecars import SidecarError
from newslint.suppressions import Suppression, suppressions_beside

if TYPE_CHECKING:
    from newslint.cache import Cache
    from newslint.changes import Lines


class Task(NamedTuple):
    """A file to check: where it is read from, what it is called in the report, and which of the settings hold.

    `home` is its path as seen from the baseline, `known` what that holds of it; `touched` are the lines to report on.
    `fix` says what becomes of fixes: they are made in the file, or only in its text for a comparison.
    """

    source: str
    path: str
    settings: int = 0
    home: str = ""
    known: frozenset[str] = frozenset()
    touched: Lines | None = None
    fix: Literal["no", "make", "compare"] = "no"


class CheckedFile(NamedTuple):
    """What a file's articles add to the report: their entries, the context of each finding by its fingerprint, and how
    many findings were suppressed. `gone` is what the task knows of the file and was not found. `fixed` fixes were made
    in it, or would be: `before` and `after` are then its bytes."""

    entries: list[ArticleEntry]
    contexts: dict[str, Context]
    suppressed: int = 0
    gone: frozenset[str] = frozenset()
    fixed: int = 0
    before: bytes = b""
    after: bytes = b""


class FileChecker:
    """Checks files with one of several settings each. The rules are imported when a file needs them."""

    def __init__(self, settings: Sequence[Settings], cache: Cache | None = None) -> None:
        self._settings = settings
        self._linters: dict[int, Linter] = {}
        self._cache = cache
        self._digests: list[str | None] = [None] * len(settings)
        if cache is not None:
            from newslint.cache import settings_digest

            self._digests = [None if one.verifier else settings_digest(one) for one in settings]

    def check(self, task: Task) -> CheckedFile:
        """Check every article in a file; one that cannot be read becomes an entry that says why."""
        path = _printable(task.path)
        try:
            data = files.read(task.source)
        except UnreadableError as error:
            unread = CheckedArticle(path, 1, None, None, problems=(Problem(error.code, str(error)),))
            return CheckedFile([article_entry(unread)], {})
        suppressions, problems = _suppressions(task.source)
        fixed = Fixed(data)
        if task.fix != "no":
            fixed = _fixed(task, self.linter(task.settings), data, path, suppressions)
            if fixed.left_out is not None:
                problems.append({"code": "note", "message": fixed.left_out, "line": None})
        if task.fix == "make" and fixed.made:
            try:
                _put(task.source, data, fixed.data)
            except OSError as error:
                reason = error.strerror or str(error)
                problems.append({"code": "fix-failed", "message": f"cannot be written: {reason}", "line": None})
                fixed = Fixed(data)
        checked = self._found(task, fixed.data, path, suppressions)
        if checked.entries:
            checked.entries[0]["errors"] += problems
        return _judge_by(task, checked)._replace(fixed=fixed.made, before=data, after=fixed.data)

    def kept(self, task: Task) -> CheckedFile | None:
        """What the cache holds of a file that has not changed since; None for one that must be checked."""
        if self._cache is None or task.fix != "no":
            return None
        path = _printable(task.path)
        try:
            data = files.read(task.source)
            suppressions = suppressions_beside(task.source)
        except (UnreadableError, SidecarError):
            return None
        found = self._load(path, self._key(task, data, path, suppressions))
        return _judge_by(task, found) if found is not None else None

    def linter(self, settings: int) -> Linter:
        """The linter with these of the settings."""
        if settings not in self._linters:
            self._linters[settings] = Linter(self._settings[settings])
        return self._linters[settings]

    def _found(self, task: Task, data: bytes, path: str, suppressions: Sequence[Suppression]) -> CheckedFile:
        """What there is to find in a file's bytes, from the cache where it is kept there."""
        key = self._key(task, data, path, suppressions)
        found = self._load(path, key)
        if found is not None:
            return found
        found = _check(self.linter(task.settings), data, path, suppressions)
        tried_again = any(
            error["code"] not in PROBLEM_SEVERITIES for entry in found.entries for error in entry["errors"]
        )
        if self._cache is not None and key is not None and not tried_again:
            self._cache.store(path, key, found[:3])
        return found

    def _key(self, task: Task, data: bytes, path: str, suppressions: Sequence[Suppression]) -> str | None:
        digest = self._digests[task.settings]
        if self._cache is None or digest is None:
            return None
        return self._cache.key(data, path, digest, suppressions)

    def _load(self, path: str, key: str | None) -> CheckedFile | None:
        kept = self._cache.load(path, key) if self._cache is not None and key is not None else None
        if kept is None:
            return None
        entries, contexts, suppressed = kept
        return CheckedFile(entries, {one: Context(*words) for one, words in contexts.items()}, suppressed)


def _check(linter: Linter, data: bytes, path: str, suppressions: Sequence[Suppression]) -> CheckedFile:
    found = [_entry(checked) for checked in linter.check_bytes(data, path, suppressions)]
    contexts = {fingerprint: words for _, contexts, _ in found for fingerprint, words in contexts.items()}
    return CheckedFile([entry for entry, _, _ in found], contexts, sum(suppressed for _, _, suppressed in found))


def _fixed(task: Task, linter: Linter, data: bytes, path: str, suppressions: Sequence[Suppression]) -> Fixed:
    def reported(checked: Sequence[CheckedArticle]) -> frozenset[str]:
        found = _judge_by(task, CheckedFile([_entry(one)[0] for one in checked], {}))
        return frozenset(finding["fingerprint"] for entry in found.entries for finding in entry["findings"])

    return fix_bytes(data, path, linter, suppressions, reported if task.known or task.touched is not None else None)


def _put(source: str, before: bytes, after: bytes) -> None:
    """Write a fixed file. Raises OSError where that fails, or where the file has changed in the meantime."""
    with open(source, "rb") as file:
        if file.read() != before:
            raise OSError(None, "it was changed while it was checked")
    files.replace(source, after)


def _judge_by(task: Task, checked: CheckedFile) -> CheckedFile:
    """Hold back findings that the baseline knows, and those that no touched line has to do with."""
    if not task.known and task.touched is None:
        return checked
    known = {finding["fingerprint"]: one.fingerprint for finding, one in known_by(task.home, checked.entries)}

    def kept(finding: FindingEntry) -> bool:
        is_known = known[finding["fingerprint"]] in task.known
        return not is_known and (task.touched is None or _is_touched(finding, task.touched))

    for entry in checked.entries:
        entry["findings"] = [finding for finding in entry["findings"] if kept(finding)]
    left = sum(len(entry["findings"]) for entry in checked.entries)
    return checked._replace(
        suppressed=checked.suppressed + len(known) - left, gone=task.known.difference(known.values())
    )


def _is_touched(finding: FindingEntry, touched: Lines) -> bool:
    spans = [finding["span"], *(related["span"] for related in finding["related"])]
    return any(
        span["start"]["line"] <= last and first <= span["end"]["line"] for span in spans for first, last in touched
    )


def _suppressions(source: str) -> tuple[tuple[Suppression, ...], list[ErrorEntry]]:
    """What the file beside a story allows, or what is wrong with it."""
    if source == files.STANDARD_INPUT:
        return (), []
    try:
        return suppressions_beside(source), []
    except SidecarError as error:
        return (), [{"code": "bad-suppression", "message": str(error), "line": None}]


def _entry(checked: CheckedArticle) -> tuple[ArticleEntry, dict[str, Context], int]:
    try:
        entry = article_entry(checked)
    except Exception as error:
        problems = (*checked.problems, failure("reporting", error))
        return article_entry(checked._replace(article=None, findings=(), problems=problems)), {}, 0
    if checked.article is None:
        return entry, {}, 0
    contexts = {one.fingerprint: context(checked.article, one.finding.span) for one in checked.findings}
    return entry, contexts, checked.suppressed


def crashed(task: Task, reason: str) -> CheckedFile:
    """What there is to say of a file of which a worker process died twice."""
    problem = Problem("crashed", f"the process that checked the file died of it, twice ({reason})")
    return CheckedFile([article_entry(CheckedArticle(_printable(task.path), 1, None, None, problems=(problem,)))], {})


def _printable(path: str) -> str:
    """A path as a report can hold it: forward slashes, no undecodable bytes."""
    path = os.fsencode(path).decode("utf-8", "backslashreplace")
    return path.replace(os.sep, "/")
