"""Quotations: what is quoted, how deep, over which paragraphs, and by whom."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from newslint.article import Article, Span, new_tuple, once
from newslint.language.quotation_marks import read_marks


class Quotation(NamedTuple):
    """Words between quotation marks, within one block.

    `span` is what stands between the marks, `opening` and `closing` are the marks; `closing` is None where the
    quotation `runs_on` to the next paragraph, which opens it again. `level` is 1 for an outermost quotation, 2 for one
    within it. `continues` says that it runs on from the paragraph before.
    """

    span: Span
    opening: Span
    closing: Span | None
    level: int
    continues: bool

    @property
    def runs_on(self) -> bool:
        """Whether the quotation goes on in the next paragraph."""
        return self.closing is None

    @property
    def outer(self) -> Span:
        """The quotation with its marks."""
        return Span(self.opening.start, self.closing.end if self.closing else self.span.end)


@once
def find_quotations(article: Article) -> tuple[Quotation, ...]:
    """The quotations of an article by their opening marks, the outer before the inner."""
    found = []
    for opening, closing, end, level, _, continues in read_marks(article).pairs:
        span = Span(opening.end, end)
        found.append(new_tuple(Quotation, (span, opening, closing, level, continues)))
    return tuple(found)


@once
def _outermost(article: Article) -> tuple[list[int], list[int]]:
    """Starts and ends of the outermost quotations with their marks."""
    starts: list[int] = []
    ends: list[int] = []
    for span, opening, closing, _, _ in find_quotations(article):
        start = opening.start
        if not ends or start >= ends[-1]:
            starts.append(start)
            ends.append(closing.end if closing else span.end)
    return starts, ends


def is_quoted(article: Article, span: Span) -> bool:
    """Whether a span lies wholly within a quotation, its marks included."""
    starts, ends = _outermost(article)
    i = bisect_right(starts, span.start) - 1
    return i >= 0 and span.end <= ends[i]
