"""Applies fixes to a file's bytes: all that is no part of a fix stays as it is, to the byte.

Whatever a format demands, a change counts only if the changed file, read again, says what was meant: its articles must
have the old text with the fix made. So a fix that cannot be written in its place is left out, never half made.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from newslint.article import Article
from newslint.linter import CheckedArticle, Linter, read_articles
from newslint.readers.decoding import Decoded, encode
from newslint.readers.errors import UnreadableError
from newslint.readers.writing import decode_file, file_edits
from newslint.rules import Edit
from newslint.suppressions import Suppression

MOST_PASSES = 10
"""Fixes may make room for others; more rounds than this would mean that two rules undo each other."""

Wanted = Callable[[Sequence[CheckedArticle]], frozenset[str]]
"""Tells the fingerprints of the findings that are to be fixed."""


class Fixed(NamedTuple):
    """A file's bytes with its fixes made, how many they are, and why others were left out."""

    data: bytes
    made: int = 0
    left_out: str | None = None


class _Fix(NamedTuple):
    """One fix, and which of the articles it is of."""

    article: int
    edits: tuple[Edit, ...]


def fix_bytes(
    data: bytes, path: str, linter: Linter, suppressions: Sequence[Suppression] = (), wanted: Wanted | None = None
) -> Fixed:
    """Make the fixes of every article in a file's bytes, again and again until there is none left to make."""
    made = 0
    checked = list(linter.check_bytes(data, path, suppressions))
    for _ in range(MOST_PASSES):
        fixes = _fixes(checked, wanted)
        if not fixes:
            break
        try:
            changed, number = _Writer(data, path, linter, checked).make(_apart(fixes))
        except UnreadableError as error:
            return Fixed(data, made, f"no fix was made: {error}")
        if not number:
            return Fixed(data, made, "the file has no way to write what is left to fix")
        checked = list(linter.check_bytes(changed, path, suppressions))
        if len(_fixes(checked, wanted)) >= len(fixes):
            return Fixed(data, made, "what is left to fix comes back when it is fixed")
        data, made = changed, made + number
    return Fixed(data, made)


def _fixes(checked: Sequence[CheckedArticle], wanted: Wanted | None) -> list[_Fix]:
    """The fixes that there are, of the findings that are wanted."""
    chosen = wanted(checked) if wanted else None
    return [
        _Fix(i, judged.finding.fix.edits)
        for i, one in enumerate(checked)
        for judged in one.findings
        if judged.finding.fix is not None and (chosen is None or judged.fingerprint in chosen)
    ]


def _apart(fixes: Sequence[_Fix]) -> list[_Fix]:
    """The fixes to make in one pass: of two that touch, the first."""
    kept: list[_Fix] = []
    article, end = -1, -1
    for fix in fixes:
        start = min(edit.span.start for edit in fix.edits)
        if fix.article != article or start > end:
            kept.append(fix)
            article, end = fix.article, max(edit.span.end for edit in fix.edits)
    return kept


class _Writer:
    """Makes fixes in one file."""

    def __init__(self, data: bytes, path: str, linter: Linter, checked: Sequence[CheckedArticle]) -> None:
        self._path = path
        self._settings = linter.settings
        self._articles = [one.article for one in checked]
        first = next(article for article in self._articles if article is not None)
        self._decoded: Decoded = decode_file(data, first.format)
        if self._decoded.text != first.source.file_text or encode(self._decoded.text, self._decoded) != data:
            raise UnreadableError("encoding", "the file has bytes that are no text in its encoding")
        self._data = data

    def make(self, fixes: Sequence[_Fix]) -> tuple[bytes, int]:
        """The bytes with as many of the fixes made as can be, and how many."""
        made: list[tuple[_Fix, int]] = []
        self._data = self._add(fixes, made)
        return self._data, len(made)

    def _add(self, fixes: Sequence[_Fix], made: list[tuple[_Fix, int]]) -> bytes:
        """Make these fixes beside those made already: together if that works, else half by half, down to each alone."""
        for writing in (0, 1) if len(fixes) == 1 else (0,):
            attempt = [*made, *((fix, writing) for fix in fixes)]
            data = self._written(attempt)
            if data is not None:
                made[:] = attempt
                return data
        if len(fixes) > 1:
            half = len(fixes) // 2
            self._data = self._add(fixes[:half], made)
            self._data = self._add(fixes[half:], made)
        return self._data

    def _written(self, attempt: Sequence[tuple[_Fix, int]]) -> bytes | None:
        """The bytes with these fixes made, or None where the file then says something else."""
        try:
            edits = [
                file_edit
                for (article, edits), writing in attempt
                for edit in edits
                for file_edit in file_edits(self._article(article), edit.span, edit.text, writing)
            ]
            data = encode(edited(self._decoded.text, edits), self._decoded)
            said = [article.text.split() for article in read_articles(data, self._path, self._settings)]
        except (ValueError, UnreadableError):
            return None
        meant = [
            edited(article.text, [(*_range(edit), edit.text) for edit in self._edits(attempt, i)]).split()
            for i, article in enumerate(self._articles)
            if article is not None
        ]
        return data if said == meant else None

    def _article(self, index: int) -> Article:
        article = self._articles[index]
        assert article is not None
        return article

    @staticmethod
    def _edits(attempt: Sequence[tuple[_Fix, int]], index: int) -> Iterator[Edit]:
        return (edit for (article, edits), _ in attempt if article == index for edit in edits)


def _range(edit: Edit) -> tuple[int, int]:
    return edit.span.start, edit.span.end


def edited(text: str, edits: Sequence[tuple[int, int, str]]) -> str:
    """A text with edits made. Raises ValueError where two overlap."""
    parts: list[str] = []
    at = 0
    for start, end, replacement in sorted(edits):
        if start < at:
            raise ValueError("two edits overlap")
        parts += [text[at:start], replacement]
        at = end
    return "".join([*parts, text[at:]])
