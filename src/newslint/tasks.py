"""What a run is to do with each file, and what comes of it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal, NamedTuple

from newslint.baseline import known_by
from newslint.report import ArticleEntry, Context, FindingEntry

if TYPE_CHECKING:
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


def judge_by(task: Task, checked: CheckedFile) -> CheckedFile:
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


def printable(path: str) -> str:
    """A path as a report can hold it: forward slashes, no undecodable bytes."""
    path = os.fsencode(path).decode("utf-8", "backslashreplace")
    return path.replace(os.sep, "/")
