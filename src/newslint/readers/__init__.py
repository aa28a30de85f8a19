"""Readers: bytes become articles. One module a format; which one reads a file is decided here."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from newslint.article import Article

FORMATS = ("text",)
"""The names of the formats, each a module of this package with `read(data, path) -> Iterator[Article]`."""

SUFFIXES = frozenset({".txt", ".text"})
"""The endings, in lower case, that tell a story from other files when a whole folder is checked."""


def sniff(data: bytes, path: str) -> str:
    """The format of a file, by its content first and its name second."""
    return "text"


def read(data: bytes, path: str, format: str | None = None) -> Iterator[Article]:
    """The articles in a file, in file order.

    Raises UnreadableError where the file, or the next article in it, cannot be read.
    """
    module = importlib.import_module(f"newslint.readers.{format or sniff(data, path)}")
    articles: Iterator[Article] = module.read(data, path)
    return articles
