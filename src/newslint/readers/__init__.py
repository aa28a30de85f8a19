"""Readers: bytes become articles. One module a format; which one reads a file is decided in `sniffing`."""

from __future__ import annotations

import importlib
from collections.abc import Iterator

from newslint.article import Article
from newslint.readers.sniffing import FORMATS, SUFFIXES, sniff

__all__ = ["FORMATS", "SUFFIXES", "read", "sniff"]


def read(data: bytes, path: str, format: str | None = None) -> Iterator[Article]:
    """The articles in a file, in file order.

    Raises UnreadableError where the file, or the next article in it, cannot be read.
    """
    name = (format or sniff(data, path)).replace("-", "_")
    module = importlib.import_module(f"newslint.readers.{name}")
    articles: Iterator[Article] = module.read(data, path)
    return articles
