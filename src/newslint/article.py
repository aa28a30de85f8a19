"""What was written and where it stands in the file: `Article`, `Block`, `Span`, `SourceMap`.

Everything downstream of the readers works on an `Article`. Its text is its blocks joined by a blank line, and
every place in it is a `Span` of code points in that text; `SourceMap` takes a span back to the file.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, TypeVar

if TYPE_CHECKING:
    from newslint.facts import FactSheet
    from newslint.verification import Verifier

BLOCK_BREAK = "\n\n"
"""What stands between two blocks in an article's text; inside a block there is no line break."""


class Span(NamedTuple):
    """A half-open range of code points in an article's text. (A named tuple: a story has hundreds.)"""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many code points it holds."""
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


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


PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.PULL_QUOTE})
"""The kinds that make up the story's body."""


class Block(NamedTuple):
    """One block of an article: its kind and where its text stands."""

    kind: BlockKind
    span: Span


class Stamp(NamedTuple):
    """A point in time as a page states it: a day, its clock time and zone where given."""

    day: datetime.date
    clock: datetime.time | None = None
    zone: str | None = None

    def isoformat(self) -> str:
        """`2021-07-17`, or `2021-07-17T16:38` where the time is known."""
        if self.clock is None:
            return self.day.isoformat()
        return f"{self.day.isoformat()}T{self.clock.isoformat('minutes')}"


class Metadata(NamedTuple):
    """What a file says of its article outside the text. A plain-text file says nothing, so all is None or empty."""

    published: Stamp | None = None
    modified: Stamp | None = None
    embargo: Stamp | None = None
    language: str | None = None
    authors: tuple[str, ...] = ()
    headline: str | None = None
    section: str | None = None
    location: str | None = None
    image_texts: tuple[tuple[str, str], ...] = ()
    """Pairs of an image's caption and its alternative text."""
    usage_terms: str | None = None


class House(NamedTuple):
    """What one newsroom settles for itself: its agencies, names, spellings; empty by default."""

    agencies: frozenset[str] = frozenset()
    dateline_cities: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()
    time_zone: str | None = None

    def has_dateline_city(self, name: str) -> bool:
        """Whether a city stands alone in the newsroom's datelines, which may print it in capitals."""
        return name.lower() in {city.lower() for city in self.dateline_cities}

    def are_both_right(self, one: str, other: str) -> bool:
        """Whether the newsroom has both names, or at least every word in which they differ, in its list of names."""
        differing = set(one.split()) ^ set(other.split())
        return self.names.issuperset({one, other}) or (bool(differing) and self.names.issuperset(differing))


class Position(NamedTuple):
    """A place in a file: line and column from 1, offset from 0; columns and offsets in code points.

    `paragraph` counts from 1 in formats whose lines mean nothing to their readers (.docx), else it is None.
    """

    line: int
    column: int
    offset: int
    paragraph: int | None = None


class FileSpan(NamedTuple):
    """A half-open range in a file."""

    start: Position
    end: Position


class Piece(NamedTuple):
    """A stretch of article text and the stretch of file text it was read from.

    Where both have one length they correspond code point by code point; elsewhere (an entity, a line break with
    its indent) the piece corresponds as a whole.
    """

    start: int
    end: int
    file_start: int
    file_end: int


class SourceMap:
    """Takes a span of article text back to its place in the file.

    `file_text` is the decoded file without its byte order mark, line ends untouched. `pieces` are in order of
    article text, without overlap; text between pieces (block breaks) belongs to no place in the file. `verbatim`
    says that the file's text under a span is the excerpt itself, line breaks and all, as in plain text.
    `paragraphs` are the offsets at which the paragraphs of a word processor's file start.
    """

    def __init__(
        self, file_text: str, pieces: Sequence[Piece], *, verbatim: bool = False, paragraphs: Sequence[int] = ()
    ) -> None:
        self.file_text = file_text
        self.pieces = tuple(pieces)
        self.verbatim = verbatim
        self.paragraphs = tuple(paragraphs)
        self._starts = [piece.start for piece in self.pieces]

    @cached_property
    def _line_starts(self) -> list[int]:
        return line_starts(self.file_text)

    def position(self, offset: int) -> Position:
        """The line and column of an offset in the file's text."""
        line = bisect_right(self._line_starts, offset)
        paragraph = max(1, bisect_right(self.paragraphs, offset)) if self.paragraphs else None
        return Position(line, offset - self._line_starts[line - 1] + 1, offset, paragraph)

    def file_offsets(self, span: Span) -> tuple[int, int]:
        """The half-open range of file offsets from which a span of article text was read."""
        start = self._file_start(span.start)
        end = self._file_end(span.end) if span.end > span.start else start
        return start, max(start, end)

    def pieces_under(self, span: Span) -> Iterator[Piece]:
        """The pieces that share at least one code point with a span, in order."""
        for piece in self.pieces[max(0, bisect_right(self._starts, span.start) - 1) :]:
            if piece.start >= span.end:
                return
            if piece.end > span.start:
                yield piece

    def locate(self, span: Span) -> FileSpan:
        """The place in the file of a span of article text."""
        start, end = self.file_offsets(span)
        return FileSpan(self.position(start), self.position(end))

    def is_plain(self, span: Span, words: str, replacement: str) -> bool:
        """Whether the file has under a span these words and nothing else, so that other words may take their place.

        Never so in a word processor's file, whose text is packed.
        """
        if self.verbatim:
            return True
        start, end = self.file_offsets(span)
        spaced = self.file_text[start:end].split() == words.split()
        return spaced and not self.paragraphs and not set(replacement) & set('<>&"\\')

    def _file_start(self, offset: int) -> int:
        i = bisect_right(self._starts, offset) - 1
        if i < 0:
            return self.pieces[0].file_start if self.pieces else 0
        piece = self.pieces[i]
        if offset <= piece.end or i + 1 == len(self.pieces):
            if piece.end - piece.start == piece.file_end - piece.file_start:
                return min(piece.file_start + offset - piece.start, piece.file_end)
            return piece.file_start if offset < piece.end else piece.file_end
        return self.pieces[i + 1].file_start

    def _file_end(self, offset: int) -> int:
        i = bisect_right(self._starts, offset - 1) - 1
        if i < 0:
            return 0
        piece = self.pieces[i]
        if offset <= piece.end and piece.end - piece.start == piece.file_end - piece.file_start:
            return piece.file_start + offset - piece.start
        return piece.file_end


def line_starts(text: str) -> list[int]:
    """The offsets at which the lines of a text start."""
    starts, at = [0], 0
    for line in _split_lines(text):
        at += len(line)
        starts.append(at)
    return starts[:-1] if len(starts) > 1 and not text.endswith(("\n", "\r")) else starts


def _split_lines(text: str) -> list[str]:
    """Lines with their ends, broken at LF, CR LF and CR only (editors do not count form feeds as lines)."""
    if "\r" not in text:
        return [line + "\n" for line in text.split("\n")[:-1]] + [text.rsplit("\n", 1)[-1]]
    lines, start, i, size = [], 0, 0, len(text)
    while i < size:
        feed, carriage = text.find("\n", i), text.find("\r", i)
        ends = [end for end in (feed, carriage) if end >= 0]
        if not ends:
            break
        i = min(ends) + (2 if text.startswith("\r\n", min(ends)) else 1)
        lines.append(text[start:i])
        start = i
    lines.append(text[start:])
    return lines


class Article:
    """One story: its text in blocks, what its file says of it, and the way back to the file.

    Immutable. `item` counts the articles within one file from 1. `as_of` is the day that counts as today where the
    text itself tells no date. `memo` keeps what `once` has computed and is no part of the article's value.
    """

    text: str
    blocks: tuple[Block, ...]
    source: SourceMap
    path: str
    item: int
    format: str
    metadata: Metadata
    house: House
    as_of: datetime.date | None
    notes: tuple[str, ...]
    """What the reader wants told of the file, such as a guessed encoding."""
    sources: tuple[Article, ...]
    """The texts that it was written from, where they are known."""
    verifier: Verifier | None
    """Who judges its claims by the sources, where a newsroom has configured one."""
    facts: FactSheet | None
    """What its newsroom knows for sure, where it keeps a fact sheet."""
    memo: dict[Callable[..., Any], Any]

    def __init__(
        self,
        text: str,
        blocks: tuple[Block, ...],
        source: SourceMap,
        path: str = "<text>",
        item: int = 1,
        format: str = "text",
        metadata: Metadata = Metadata(),
        house: House = House(),
        as_of: datetime.date | None = None,
        notes: tuple[str, ...] = (),
        sources: tuple[Article, ...] = (),
        verifier: Verifier | None = None,
        facts: FactSheet | None = None,
    ) -> None:
        self.__dict__.update(
            text=text,
            blocks=blocks,
            source=source,
            path=path,
            item=item,
            format=format,
            metadata=metadata,
            house=house,
            as_of=as_of,
            notes=notes,
            sources=sources,
            verifier=verifier,
            facts=facts,
            memo={},
        )

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an article is not changed; {name} can be another's: see having()")

    def having(self, **parts: Any) -> Article:
        """The same article but for these parts; what was computed of it is not taken over."""
        computed = ("memo", "_block_starts")
        return Article(**{name: part for name, part in self.__dict__.items() if name not in computed} | parts)

    def __getstate__(self) -> dict[str, Any]:
        """What another process needs: all but what was computed from it."""
        return {**self.__dict__, "memo": {}}

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """The blocks of these kinds, in reading order."""
        return iter([block for block in self.blocks if block.kind in kinds])

    def body(self) -> Iterator[Block]:
        """The blocks of the story proper: paragraphs, list items and pull quotes."""
        return self.of_kind(*PROSE)

    def block_at(self, offset: int) -> Block:
        """The block in which an offset lies, or the one before the break it lies in.

        Raises LookupError for an article without blocks."""
        if not self.blocks:
            raise LookupError("the article has no blocks")
        return self.blocks[max(0, bisect_right(self._block_starts, offset) - 1)]

    def words(self, span: Span) -> str:
        """The text under a span."""
        return self.text[span.start : span.end]

    def excerpt(self, span: Span) -> str:
        """The text under a span as a report shows it: for plain text, the file's own."""
        if not self.source.verbatim:
            return self.words(span)
        start, end = self.source.file_offsets(span)
        return self.source.file_text[start:end]

    @property
    def headline(self) -> str | None:
        """The visible headline, else the one in the metadata."""
        block = next(self.of_kind(BlockKind.HEADLINE), None)
        return self.words(block.span) if block else self.metadata.headline


class Mention(Protocol):
    """What finders find: something with a place in the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


Found = TypeVar("Found", bound=Mention)


def mentions_in(mentions: Sequence[Found], span: Span) -> Sequence[Found]:
    """Those of an article's mentions, which are in order of position, that begin within a span."""
    first = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    last = bisect_left(mentions, span.end, first, key=lambda mention: mention.span.start)
    return mentions[first:last]


Result = TypeVar("Result")


def once(function: Callable[[Article], Result]) -> Callable[[Article], Result]:
    """Make a pure function of an article run at most once an article; later calls get the kept result."""

    @wraps(function)
    def kept(article: Article) -> Result:
        memo = article.memo
        try:
            known: Result = memo[function]
        except KeyError:
            pass
        else:
            return known
        result = memo[function] = function(article)
        return result

    return kept
