"""A place in an article's text: `Span`."""

from __future__ import annotations

from typing import Final


class Span:
    """A half-open range of code points in an article's text.

    It is never changed. (No named tuple, which takes five times as long to read: a story has hundreds of spans.)
    """

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start: Final = start
        self.end: Final = end

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self.start == other.start and self.end == other.end

    def __lt__(self, other: Span) -> bool:
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    def __hash__(self) -> int:
        return hash((self.start, self.end))

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end})"

    def __reduce__(self) -> tuple[type[Span], tuple[int, int]]:
        """How it travels to another process, also compiled."""
        return Span, (self.start, self.end)

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
