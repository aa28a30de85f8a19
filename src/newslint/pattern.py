"""A regular expression that is compiled when it is first used.

A run over one story needs few of the patterns that the finders and rules know, and compiling is what start-up would
spend most of its time on.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from sys import maxsize
from typing import Protocol


class Matching(Protocol):
    """One way of looking for a match in a text from `start` to `end`."""

    def __call__(self, text: str, start: int = 0, end: int = maxsize, /) -> re.Match[str] | None:
        """The match, if there is one."""


class Walking(Protocol):
    """The matches in a text from `start` to `end`."""

    def __call__(self, text: str, start: int = 0, end: int = maxsize, /) -> Iterator[re.Match[str]]:
        """All matches, left to right, without overlap."""


class Pattern:
    """The part of `re.Pattern` that newslint uses, compiled on first use; from the second on it costs nothing more."""

    def __init__(self, source: str, flags: int = 0) -> None:
        self._source = source
        self._flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._source, self._flags)

    @cached_property
    def search(self) -> Matching:
        """The first match at or after `start`."""
        return self._compiled.search

    @cached_property
    def match(self) -> Matching:
        """The match that begins at `start`."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Matching:
        """The match of the whole text from `start` to `end`."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Walking:
        """All matches, left to right, without overlap."""
        return self._compiled.finditer

    def split(self, text: str) -> list[str]:
        """The text cut at each match; with one group around the pattern, the matches stand between the pieces."""
        return self._compiled.split(text)

    def sub(self, replacement: Callable[[str], str], text: str) -> str:
        """The text with each match replaced by what `replacement` makes of it."""
        return self._compiled.sub(lambda match: replacement(match.group()), text)


class Openings:
    """Phrases with which a text may begin, looked up by their first letters: no matter how many, as quick as a few."""

    def __init__(self, phrases: Iterable[str]) -> None:
        phrases = tuple(phrases)
        self._size = min(map(len, phrases))
        by_letters: defaultdict[str, list[str]] = defaultdict(list)
        for phrase in phrases:
            by_letters[phrase[: self._size]].append(phrase)
        self._phrases = {letters: tuple(group) for letters, group in by_letters.items()}

    def begin(self, text: str) -> bool:
        """Whether a text begins with one of the phrases."""
        return text.startswith(self._phrases.get(text[: self._size], ()))
