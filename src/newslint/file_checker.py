"""One file, from its bytes to its part of the report: checked, fixed, suppressed, kept in the cache."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint import files
from newslint.entries import article_entry, context
from newslint.fixes import Fixed, fix_bytes
from newslint.kept import KeptFiles
from newslint.linter import CheckedArticle, Linter, Problem, failure
from newslint.readers.errors import UnreadableError
from newslint.report import ArticleEntry, Context, ErrorEntry
from newslint.settings import Settings
from newslint.sidecars import SidecarError
from newslint.suppressions import Suppression, suppressions_beside
from newslint.tasks import CheckedFile, Task, judge_by, printable

if TYPE_CHECKING:
    from newslint.cache import Cache


class FileChecker:
    """Checks files with one of several settings each."""

    def __init__(self, settings: Sequence[Settings], cache: Cache | None = None) -> None:
        self._linters = [Linter(one) for one in settings]
        self._kept = KeptFiles(settings, cache) if cache is not None else None

    def check(self, task: Task) -> CheckedFile:
        """Check every article in a file; one that cannot be read becomes an entry that says why."""
        path = printable(task.path)
        try:
            data = files.read(task.source)
        except UnreadableError as error:
            unread = CheckedArticle(path, 1, None, None, problems=(Problem(error.code, str(error)),))
            return CheckedFile([article_entry(unread)], {})
        suppressions, problems = _suppressions(task.source)
        fixed = Fixed(data)
        if task.fix != "no":
            fixed = _fixed(task, self._linters[task.settings], data, path, suppressions)
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
        return judge_by(task, checked)._replace(fixed=fixed.made, before=data, after=fixed.data)

    def _found(self, task: Task, data: bytes, path: str, suppressions: Sequence[Suppression]) -> CheckedFile:
        """What there is to find in a file's bytes, from the cache where it is kept there."""
        found = self._kept.load(task, data, suppressions) if self._kept is not None else None
        if found is None:
            found = _check(self._linters[task.settings], data, path, suppressions)
            if self._kept is not None:
                self._kept.store(task, data, suppressions, found)
        return found


def _check(linter: Linter, data: bytes, path: str, suppressions: Sequence[Suppression]) -> CheckedFile:
    found = [_entry(checked) for checked in linter.check_bytes(data, path, suppressions)]
    contexts = {fingerprint: words for _, contexts, _ in found for fingerprint, words in contexts.items()}
    return CheckedFile([entry for entry, _, _ in found], contexts, sum(suppressed for _, _, suppressed in found))


def _fixed(task: Task, linter: Linter, data: bytes, path: str, suppressions: Sequence[Suppression]) -> Fixed:
    def reported(checked: Sequence[CheckedArticle]) -> frozenset[str]:
        found = judge_by(task, CheckedFile([_entry(one)[0] for one in checked], {}))
        return frozenset(finding["fingerprint"] for entry in found.entries for finding in entry["findings"])

    return fix_bytes(data, path, linter, suppressions, reported if task.known or task.touched is not None else None)


def _put(source: str, before: bytes, after: bytes) -> None:
    """Write a fixed file. Raises OSError where that fails, or where the file has changed in the meantime."""
    with open(source, "rb") as file:
        if file.read() != before:
            raise OSError(None, "it was changed while it was checked")
    files.replace(source, after)


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
    return CheckedFile([article_entry(CheckedArticle(printable(task.path), 1, None, None, problems=(problem,)))], {})
