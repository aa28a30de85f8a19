"""Mutants: copies of a story with a defect, planted where the language finders see a place for it.

A mutant counts only if its file, read again, says exactly what was meant, so no format needs to be trusted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.catalogue import all_rules
from newslint.fixes import edited
from newslint.language.english import is_clearly_foreign
from newslint.linter import read_articles
from newslint.readers.decoding import Decoded, encode
from newslint.readers.errors import UnreadableError
from newslint.readers.writing import decode_file, file_edits
from newslint.rules import Edit
from newslint.settings import Settings
from newslint.source_map import FileSpan
from newslint.testing.defects.registry import all_planters

MOST_TRIES = 12
"""Places that are tried for one rule in one article before it is given up: a format may have no way to write some."""


class PlantedInFile(NamedTuple):
    """A defect planted in a file: the rule that should find it, in which article, where, and what stood there.

    `place` is where the replacement stands; an original that was only cut leaves a point. Neither it nor the words
    have the white space around what was changed.
    """

    rule: str
    item: int
    place: FileSpan
    original: str
    replacement: str


class Mutant(NamedTuple):
    """A file's bytes with defects planted, in order of their places."""

    data: bytes
    planted: tuple[PlantedInFile, ...]


class _Change(NamedTuple):
    """An edit of one of the articles, and the rule whose defect it is."""

    rule: str
    article: int
    edit: Edit


class Story:
    """A file whose articles are to be mutated.

    Raises UnreadableError for a file that cannot be read, or not be written again byte by byte.
    """

    def __init__(self, data: bytes, path: str, settings: Settings) -> None:
        self.path = path
        self._settings = settings
        self.articles: Sequence[Article] = list(read_articles(data, path, settings))
        if not self.articles:
            raise UnreadableError("empty", "the file has no articles")
        self._decoded: Decoded = decode_file(data, self.articles[0].format)
        if encode(self._decoded.text, self._decoded) != data:
            raise UnreadableError("encoding", "the file has bytes that are no text in its encoding")

    def mutant(self, rule: str, random: Random) -> Mutant | None:
        """The story with the rule's defect at a place chosen by chance, or None where it offers none."""
        return next(filter(None, (self._written([change]) for change in self._places(rule, random))), None)

    def exercise(self, rules: Sequence[str], most: int, random: Random) -> Mutant | None:
        """The story with up to `most` defects of as many rules, no two of them in one block."""
        chosen: list[_Change] = []
        best: Mutant | None = None
        for rule in random.sample(rules, len(rules)):
            if len(chosen) == most:
                break
            for change in self._places(rule, random):
                if any(self._touch(change, other) for other in chosen):
                    continue
                mutant = self._written([*chosen, change])
                if mutant is not None:
                    chosen.append(change)
                    best = mutant
                    break
        return best

    def _places(self, rule: str, random: Random) -> Iterator[_Change]:
        """Places for a rule's defect, by chance, in every article whose language the rule reads."""
        for index in random.sample(range(len(self.articles)), len(self.articles)):
            article = self.articles[index]
            if is_clearly_foreign(article) and not all_rules()[rule].any_language:
                continue
            edits = list(all_planters()[rule].places(article, random))
            for edit in random.sample(edits, min(len(edits), MOST_TRIES)):
                if article.words(edit.span) != edit.text:
                    yield _Change(rule, index, edit)

    def _touch(self, one: _Change, other: _Change) -> bool:
        if one.article != other.article:
            return False
        article = self.articles[one.article]
        first, last = sorted((one.edit.span, other.edit.span))
        return article.block_at(first.end).span.start >= article.block_at(last.start).span.start

    def _written(self, changes: Sequence[_Change]) -> Mutant | None:
        """The file with these changes made, or None where no way to write them makes it say what was meant."""
        changes = sorted(changes, key=lambda change: (change.article, change.edit.span))
        meant = [
            edited(article.text, [(*_range(one.edit.span), one.edit.text) for one in changes if one.article == i])
            for i, article in enumerate(self.articles)
        ]
        for data in self._writings(changes):
            try:
                said = list(read_articles(data, self.path, self._settings))
            except UnreadableError:
                continue
            if [one.text for one in said] == meant:
                return Mutant(data, tuple(self._planted(changes, said)))
        return None

    def _writings(self, changes: Sequence[_Change]) -> Iterator[bytes]:
        """The bytes of the file with the changes made, in each way that its format has."""
        for writing in (0, 1):
            try:
                edits = [
                    edit
                    for change in changes
                    for edit in file_edits(self.articles[change.article], change.edit.span, change.edit.text, writing)
                ]
                yield encode(edited(self._decoded.text, edits), self._decoded)
            except (ValueError, UnreadableError):
                continue

    def _planted(self, changes: Sequence[_Change], said: Sequence[Article]) -> Iterator[PlantedInFile]:
        moved: dict[int, int] = {}
        for rule, index, edit in changes:
            original, text = self.articles[index].words(edit.span), edit.text
            start = edit.span.start + moved.get(index, 0) + len(text) - len(text.lstrip())
            place = said[index].source.locate(Span(start, start + len(text.strip())))
            yield PlantedInFile(rule, index + 1, place, original.strip(), text.strip())
            moved[index] = moved.get(index, 0) + len(text) - len(original)


def _range(span: Span) -> tuple[int, int]:
    return span.start, span.end
