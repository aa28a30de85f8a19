"""A regular expression that is compiled when it is first used.

A run over one story needs few of the patterns that the finders and rules know, and compiling is what start-up would
spend most of its time on.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cached_property


class Pattern:
    """The part of `re.Pattern` that newslint uses, compiled on first use."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The first match at or after `start`."""
        return self._compiled.search(text, start, len(text) if end is None else end)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match that begins at `start`."""
        return self._compiled.match(text, start, len(text) if end is None else end)

    def fullmatch(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """The match of the whole text from `start` to `end`."""
        return self._compiled.fullmatch(text, start, len(text) if end is None else end)

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """All matches, left to right, without overlap."""
        return self._compiled.finditer(text, start, len(text) if end is None else end)

    def sub(self, replacement: Callable[[str], str], text: str) -> str:
        """The text with each match replaced by what `replacement` makes of it."""
        return self._compiled.sub(lambda match: replacement(match.group()), text)
