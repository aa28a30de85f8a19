"""What was written, and what its file and its newsroom say of it: `Article`, `Block`, `Metadata`, `House`.

Everything downstream of the readers works on an `Article`. Its text is its blocks joined by a blank line, and
every place in it is a `Span` of code points in that text; its `SourceMap` takes a span back to the file.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from itertools import chain, count
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, TypeVar

from newslint.block import BLOCK_BREAK as BLOCK_BREAK
from newslint.block import PROSE as PROSE
from newslint.block import Block as Block
from newslint.block import BlockKind as BlockKind
from newslint.keeper import Keeper, Kept
from newslint.source_map import SourceMap
from newslint.source_map import new_tuple as new_tuple
from newslint.span import Span as Span

if TYPE_CHECKING:
    from newslint.facts import FactSheet
    from newslint.verification import Verifier

_PLACE = attrgetter("span")
_START = attrgetter("span.start")


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


class Article(Keeper):
    """One story: its text in blocks, what its file says of it, and the way back to the file.

    It is never changed, but keeps what was found in it. `item` counts the articles within one file from 1. `as_of` is
    the day that counts as today where the text itself tells no date. `notes` are what the reader wants told of the
    file, such as a guessed encoding; `sources` the texts that it was written from, where they are known, and `verifier`
    judges its claims by them, where a newsroom has configured one. `facts` are what its newsroom knows for sure, where
    it keeps a fact sheet.
    """

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
        self.text: Final = text
        self.blocks: Final = blocks
        self.source: Final = source
        self.path: Final = path
        self.item: Final = item
        self.format: Final = format
        self.metadata: Final = metadata
        self.house: Final = house
        self.as_of: Final = as_of
        self.notes: Final = notes
        self.sources: Final = sources
        self.verifier: Final = verifier
        self.facts: Final = facts
        self._block_starts: Final = [block.span.start for block in blocks]
        self._by_kind: Final[dict[BlockKind, list[Block]]] = {}
        for block in blocks:
            self._by_kind.setdefault(block.kind, []).append(block)

    def having(self, **parts: Any) -> Article:
        """The same article but for these parts; what was found in it is not taken over."""
        return Article(**{name: getattr(self, name) for name in _PARTS} | parts)

    def __reduce__(self) -> tuple[type[Article], tuple[Any, ...]]:
        """How it travels to another process: without what was found in it."""
        return Article, tuple([getattr(self, name) for name in _PARTS])

    def of_kind(self, *kinds: BlockKind) -> Iterator[Block]:
        """The blocks of these kinds, in reading order."""
        by_kind = self._by_kind
        found = [by_kind[kind] for kind in kinds if kind in by_kind]
        return iter(found[0] if len(found) == 1 else sorted(chain.from_iterable(found), key=_PLACE))

    def body(self) -> Iterator[Block]:
        """The blocks of the story proper: paragraphs, list items and pull quotes."""
        return self.of_kind(*PROSE)

    def block_at(self, offset: int) -> Block:
        """The block in which an offset lies, or the one before the break it lies in.

        Raises LookupError for an article without blocks."""
        i = bisect_right(self._block_starts, offset)
        return self.blocks[i - 1 if i else 0]

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


_PARTS = (
    "text",
    "blocks",
    "source",
    "path",
    "item",
    "format",
    "metadata",
    "house",
    "as_of",
    "notes",
    "sources",
    "verifier",
    "facts",
)
"""What an article is made of, in the order in which it takes them."""


class Mention(Protocol):
    """What finders find: something with a place in the text."""

    @property
    def span(self) -> Span:
        """Where it stands."""


Found = TypeVar("Found", bound=Mention)


def mentions_in(mentions: Sequence[Found], span: Span) -> Sequence[Found]:
    """Those of an article's mentions, which are in order of position, that begin within a span."""
    first = bisect_left(mentions, span.start, key=_START)
    last = bisect_left(mentions, span.end, first, key=_START)
    return mentions[first:last]


Result = TypeVar("Result")


_NUMBERS = count()


def once(function: Callable[[Article], Result]) -> Callable[[Article], Result]:
    """Make a pure function of an article run at most once an article; later calls get the kept result."""
    name = f"{function.__name__} {next(_NUMBERS)}"  # two modules may name their functions alike; no field has a space
    setattr(Article, name, Kept(function, name))
    return attrgetter(name)  # which answers in C, hundreds of times a story
