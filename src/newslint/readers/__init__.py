"""Readers: bytes become articles. One module a format; which one reads a file is decided in `sniffing`."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping

from newslint.article import Article
from newslint.readers.sniffing import FORMATS, MIXED_SUFFIXES, SUFFIXES, is_news, sniff

__all__ = ["FORMATS", "MIXED_SUFFIXES", "SUFFIXES", "is_news", "read", "sniff"]


def read(
    data: bytes, path: str, format: str | None = None, *, fields: Mapping[str, str] | None = None
) -> Iterator[Article]:
    """The articles in a file, in file order.

    `format` overrules what content and name say. `fields` says which field of a JSON object holds which part of an
    article (see `json_lines.FIELDS`); the other formats have no use for it. Raises UnreadableError where the file, or
    the next article in it, cannot be read.
    """
    name = (format or sniff(data, path)).replace("-", "_")
    module = importlib.import_module(f"newslint.readers.{name}")
    articles: Iterator[Article] = module.read(data, path, fields) if name == "json_lines" else module.read(data, path)
    return articles
