"""Which lines of files a change touched, as Git tells them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from newslint.pattern import Pattern

Lines = tuple[tuple[int, int], ...]
"""Ranges of lines, first and last, from 1."""

_HUNK = Pattern(r"^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@", flags=re.MULTILINE)


class GitError(Exception):
    """What Git could not tell; the message says why."""


def touched_lines(sources: Iterable[str], revision: str) -> dict[str, Lines | None]:
    """The lines of each file that differ from a revision; None for a file that is new to Git, or no text to it.

    What counts is the point where the revision and HEAD parted, so that others' work on a branch is no change of ours.
    Where lines went, the lines beside the gap count as touched. Raises GitError outside a repository, or for a
    revision that does not exist.
    """
    repositories: dict[str, _Repository] = {}
    roots: dict[str, str] = {}
    found: dict[str, Lines | None] = {}
    for source in sources:
        path = os.path.realpath(source)
        folder = os.path.dirname(path)
        if folder not in roots:
            roots[folder] = _git(folder, "rev-parse", "--show-toplevel").rstrip("\n")
        root = roots[folder]
        if root not in repositories:
            repositories[root] = _Repository(root, revision)
        found[source] = repositories[root].touched(os.path.relpath(path, root).replace(os.sep, "/"))
    return found


class _Repository:
    def __init__(self, root: str, revision: str) -> None:
        self._root = root
        try:
            commit = _git(root, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{commit}}").strip()
        except GitError:
            raise GitError(f"Git knows no revision “{revision}” in {root}") from None
        try:
            self._base = _git(root, "merge-base", commit, "HEAD").strip()
        except GitError:  # no common history, or a shallow clone without it
            self._base = commit

    @cached_property
    def _tracked(self) -> frozenset[str]:
        return frozenset(_git(self._root, "ls-files", "-z").split("\0"))

    @cached_property
    def _changed(self) -> Mapping[str, Sequence[str]]:
        """For each file that differs, the paths that it has had: now, and before where it was renamed."""
        names = iter(_git(self._root, "diff", "--name-status", "-z", "-M", self._base, "--").split("\0"))
        changed: dict[str, Sequence[str]] = {}
        for status in names:
            if status[:1] in ("R", "C"):
                old, new = next(names), next(names)
                changed[new] = (old, new)
            elif status:
                path = next(names)
                changed[path] = (path,)
        return changed

    def touched(self, path: str) -> Lines | None:
        if path not in self._tracked:
            return None
        if path not in self._changed:
            return ()
        options = ("--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "-M")
        diff = _git(self._root, "diff", *options, self._base, "--", *self._changed[path])
        if "\nBinary files " in diff:
            return None
        return tuple(_lines(int(hunk[1]), int(hunk[2] or 1)) for hunk in _HUNK.finditer(diff))


def _lines(start: int, count: int) -> tuple[int, int]:
    return (start, start + count - 1) if count else (start, start + 1)


def _git(folder: str, *arguments: str) -> str:
    import subprocess

    try:
        run = subprocess.run(
            ["git", "--literal-pathspecs", *arguments],
            cwd=folder or ".",
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            check=False,
        )
    except OSError as error:
        raise GitError(f"Git cannot be run: {error.strerror}") from None
    if run.returncode:
        said = run.stderr.strip().partition("\n")[0] or f"exit code {run.returncode}"
        raise GitError(f"{' '.join(('git', *arguments[:1]))}: {said}")
    return run.stdout
