"""The stories behind a report: the report holds no text, so formats that need it read the file once more."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from newslint import files, readers
from newslint.article import Article
from newslint.readers.errors import UnreadableError
from newslint.report import ArticleEntry


class Originals:
    """Finds the stories of a report, one file at a time: ask in the order of the report."""

    def __init__(self) -> None:
        self._file: tuple[str, str] | None = None
        self._articles: Iterator[Article] = iter(())

    def find(self, entry: ArticleEntry) -> Article | None:
        """The story as it was checked; None where its file is gone or has changed since."""
        if entry["sha256"] is None or entry["format"] is None:
            return None
        file = (entry["path"], entry["sha256"])
        if file != self._file or entry["item"] == 1:
            self._file = file
            self._articles = _read(entry)
        try:
            return next((article for article in self._articles if article.item == entry["item"]), None)
        except Exception:  # the file was read when it was checked: with other settings, or by another version
            return None


def _read(entry: ArticleEntry) -> Iterator[Article]:
    try:
        data = b"" if entry["path"] == files.STANDARD_INPUT else files.read(entry["path"])
    except UnreadableError:
        return iter(())
    if hashlib.sha256(data).hexdigest() != entry["sha256"]:
        return iter(())
    return readers.read(data, entry["path"], entry["format"])
