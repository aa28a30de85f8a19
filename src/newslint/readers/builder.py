"""From stretches of a file to an article's text: white space collapsed, blocks joined, the way back kept."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from newslint.article import BLOCK_BREAK, Article, Block, BlockKind, Metadata, Span
from newslint.readers.errors import UnreadableError
from newslint.readers.layout import tell_kinds
from newslint.readers.passage import Passage
from newslint.source_map import Piece, SourceMap

MOST_RUNS = 400_000
"""Stretches of text between tags and references above which a file is refused: no story is cut so small."""

_UNEVEN = re.compile("[\\t\\n\\r\\f\\v\\x1c-\\x1f\\x85\\xad\\u2028\\u2029]|  ")
_WORDS = re.compile("[^ \\t\\n\\r\\f\\v\\x1c-\\x1f\\x85\\xad\\u2028\\u2029]+")
_SPACE = " \t\n\r\f\v\x1c\x1d\x1e\x1f\x85\u2028\u2029"
"""What collapses to one space: the white space of HTML, and all that Python takes for a line break."""
_SOFT_HYPHEN = "\xad"
"""Where a word may be broken; nothing that a reader sees, so that it is left out of the text."""
_UNSEEN = _SPACE + _SOFT_HYPHEN + "\xa0\u200b\u200c\u200d\u2060\ufeff"
"""What editors of pages put into a paragraph so that it keeps its height: alone, it is no text."""
_INDENT = " \xa0\u3000"
"""What pages indent a paragraph with."""


class Run(NamedTuple):
    """A decoded stretch of text and the range of the passage that it was read from.

    Equal lengths correspond code point by code point; otherwise (a character reference, an escape) as a whole.
    """

    text: str
    start: int
    end: int


class Builder:
    """Builds one article block by block.

    Runs of white space become one space and vanish at the edges of a block, as a browser shows text; a block that
    stays empty is no block.
    """

    def __init__(self, file_text: str) -> None:
        self._file_text = file_text
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._spans: list[Span] = []
        self._told: list[BlockKind | None] = []
        self._bold: list[bool] = []
        self._at = 0
        self._block_start: int | None = None
        self._space: tuple[int, int] | None = None

    def add_block(self, kind: BlockKind | None, passage: Passage, runs: list[Run], *, bold: bool = False) -> None:
        """Add a block made of these runs of a passage.

        `kind` is what the markup says, None where it does not: the block's form and its place among the others tell
        then, and `bold` makes a short line that is nothing else a heading. Only the first headline is one.
        """
        if not any(run.text.strip(_UNSEEN) for run in runs):
            return
        for run in runs:
            self._add(passage, run)
        if self._block_start is not None:
            if kind is BlockKind.HEADLINE and BlockKind.HEADLINE in self._told:
                kind = BlockKind.HEADING
            self._told.append(kind)
            self._bold.append(bold)
            self._spans.append(Span(self._block_start, self._at))
        self._block_start = self._space = None

    def __len__(self) -> int:
        return len(self._spans)

    @property
    def titled(self) -> bool:
        """Whether a block is the headline."""
        return BlockKind.HEADLINE in self._told

    def last_text(self) -> str:
        """The text of the last block."""
        return "".join(self._parts)[self._spans[-1].start :]

    def article(
        self,
        path: str,
        format: str,
        *,
        item: int = 1,
        metadata: Metadata | None = None,
        notes: tuple[str, ...] = (),
        paragraphs: tuple[int, ...] = (),
    ) -> Article:
        """The article.

        Raises UnreadableError where it has no text.
        """
        if not self._spans:
            raise UnreadableError("empty", "no article text was found")
        text = "".join(self._parts)
        kinds = self._kinds([text[span.start : span.end] for span in self._spans])
        return Article(
            text,
            tuple(Block(kind, span) for kind, span in zip(kinds, self._spans, strict=True)),
            SourceMap(self._file_text, self._pieces, paragraphs=paragraphs),
            path=path,
            item=item,
            format=format,
            metadata=metadata or Metadata(),
            notes=notes,
        )

    def _kinds(self, texts: list[str]) -> list[BlockKind]:
        """The kinds of all blocks: as the markup says, else by form and place."""
        by_form = tell_kinds(texts, [False] * len(texts), [kind is BlockKind.CODE for kind in self._told])
        kinds: list[BlockKind] = []
        for text, told, form, bold in zip(texts, self._told, by_form, self._bold, strict=True):
            if told is not None:
                kinds.append(told)
            elif form is BlockKind.HEADLINE and self.titled:
                kinds.append(BlockKind.PARAGRAPH)
            elif form is BlockKind.PARAGRAPH and bold and len(text) < 80 and not text.endswith((".", ":", "”", '"')):
                kinds.append(BlockKind.HEADING)
            else:
                kinds.append(form)
        return kinds

    def _add(self, passage: Passage, run: Run) -> None:
        text, start = run.text, run.start
        if text == _SOFT_HYPHEN:
            return
        if run.end - start != len(text):
            if text.strip(_SPACE):
                self._emit(text, *passage.place(start, run.end))
            elif text:
                self._note_space(*passage.place(start, run.end))
            return
        for low, high, file_start, file_end in passage.stretches(start, run.end):
            part = text[low - start : high - start]
            if high - low == file_end - file_start:
                self._add_even(part, file_start)
            elif part.strip(_SPACE):
                if part != _SOFT_HYPHEN:
                    self._emit(part, file_start, file_end)
            else:
                self._note_space(file_start, file_end)

    def _add_even(self, text: str, file_start: int) -> None:
        if _UNEVEN.search(text) is None:
            core = text.strip(" ")
            if not core:
                self._note_space(file_start, file_start + len(text))
                return
            lead = text.index(core)
            if lead:
                self._note_space(file_start, file_start + lead)
            core_start = file_start + lead
            self._emit(core, core_start, core_start + len(core))
            if lead + len(core) < len(text):
                self._note_space(core_start + len(core), file_start + len(text))
            return
        at = 0
        for match in _WORDS.finditer(text):
            low, high = match.span()
            self._note_gap(text[at:low], file_start + at)
            self._emit(match.group(), file_start + low, file_start + high)
            at = high
        self._note_gap(text[at:], file_start + at)

    def _note_gap(self, gap: str, file_start: int) -> None:
        """White space between words; soft hyphens alone are none."""
        if gap.strip(_SOFT_HYPHEN):
            self._note_space(file_start, file_start + len(gap))

    def _note_space(self, file_start: int, file_end: int) -> None:
        if self._block_start is not None:
            self._space = (self._space[0] if self._space else file_start, file_end)

    def _emit(self, text: str, file_start: int, file_end: int) -> None:
        if self._block_start is None:
            if text[0] in _INDENT:
                words = text.lstrip(_INDENT)
                if file_end - file_start == len(text):
                    file_start = file_end - len(words)
                if not words:
                    return
                text = words
            if self._spans:
                self._parts.append(BLOCK_BREAK)
                self._at += len(BLOCK_BREAK)
            self._block_start = self._at
        elif self._space is not None:
            space, self._space = self._space, None
            self._append(" ", *space)
        self._append(text, file_start, file_end)

    def _append(self, text: str, file_start: int, file_end: int) -> None:
        size = len(text)
        self._parts.append(text)
        pieces = self._pieces
        if size == file_end - file_start and pieces:
            last = pieces[-1]
            if (
                last.end == self._at
                and last.file_end == file_start
                and last.end - last.start == last.file_end - last.file_start
            ):
                pieces[-1] = Piece(last.start, last.end + size, last.file_start, file_end)
                self._at += size
                return
        pieces.append(Piece(self._at, self._at + size, file_start, file_end))
        self._at += size


class Item(NamedTuple):
    """One of the articles that a file may hold, built so far."""

    builder: Builder
    metadata: Metadata
    notes: tuple[str, ...]


def articles(items: Iterable[Item], path: str, format: str, *, nothing: str) -> Iterator[Article]:
    """The articles of a file of several: the items with text, numbered from 1.

    Raises UnreadableError, which says `nothing`, where no item has text.
    """
    number = 0
    for builder, metadata, notes in items:
        if len(builder):
            number += 1
            yield builder.article(path, format, item=number, metadata=metadata, notes=notes)
    if not number:
        raise UnreadableError("empty", nothing)
