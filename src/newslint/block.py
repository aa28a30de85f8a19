"""What an article's text is made of: `Block`, and the part it plays, `BlockKind`."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from newslint.span import Span

BLOCK_BREAK = "\n\n"
"""What stands between two blocks in an article's text; inside a block there is no line break."""


class BlockKind(StrEnum):
    """What part a block plays on the page."""

    HEADLINE = "headline"
    SUBHEADLINE = "subheadline"
    SOURCE_LINE = "source line"
    """Where and when the page has the story from: `(Xinhua) 16:38, July 17, 2021`, `Published 14 June 2023`."""
    BYLINE = "byline"
    TEASER = "teaser"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    CAPTION = "caption"
    PULL_QUOTE = "pull quote"
    TABLE_CELL = "table cell"
    CREDIT = "credit"
    """Who made the story, at its end: `(Web editor: ...)`, `(Reporting by ...; Editing by ...)`."""
    NOTE = "note"
    """Meant for the reader or the desk, no part of the story: a correction, `ENDS`, `-30-`, a rate table."""
    CODE = "code"
    """A listing or other verbatim text that no rule of prose applies to."""

    __hash__ = str.__hash__  # Enum's own is written in Python, and kinds are looked up all over


PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.PULL_QUOTE})
"""The kinds that make up the story's body."""


class Block:
    """One block of an article: its kind and where its text stands. It is never changed, and equal to itself alone."""

    __slots__ = ("kind", "span")

    def __init__(self, kind: BlockKind, span: Span) -> None:
        self.kind: Final = kind
        self.span: Final = span

    def __repr__(self) -> str:
        return f"Block({self.kind!r}, {self.span})"

    def __reduce__(self) -> tuple[type[Block], tuple[BlockKind, Span]]:
        """How it travels to another process, also compiled."""
        return Block, (self.kind, self.span)
