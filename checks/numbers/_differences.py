"""Differences: by how much one figure is told to have become another."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from newslint.article import Article
from newslint.knowledge.change_words import DOWN, UP
from newslint.language.changes import find_changes
from newslint.language.intervals import sum_slack
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import find_tokens

_FIRST = attrgetter("first")
_CHANGES = UP | DOWN
_FAR = 7
"""Tokens from a difference to the first of its two figures: `rose by five cents in a week to 80 from 70`."""
_APART = _CHANGES | frozenset("and but while after when as ; each per a another further".split())
"""Words between them that begin another clause or change."""


class Difference(NamedTuple):
    """A difference as said, and the two figures that it is not the difference of."""

    said: Quantity
    start: Quantity
    end: Quantity


def wrong_differences(article: Article) -> Iterator[Difference]:
    """`The fare was raised by $25, from $75 to $90`, `fell by 70 to 350 from 400`."""
    changes = find_changes(article)
    if not changes:
        return
    tokens, quantities = find_tokens(article), find_quantities(article)
    for change in changes:
        start, end = change.start, change.end
        if start.kind not in (Kind.COUNT, Kind.MONEY) or start.is_approximate or end.is_approximate:
            continue
        at = bisect_left(quantities, min(start.first, end.first), key=_FIRST)
        said = quantities[at - 1] if at else None
        if said is None or said.kind is not start.kind or said.unit != start.unit or said.ends or said.is_approximate:
            continue
        if said.noun and start.noun and said.noun != start.noun:
            continue
        between = tokens.lower[said.last + 1 : min(start.opening, end.opening)]
        lead = tokens.lower[max(0, said.opening - 2) : said.opening]
        is_change = (lead[-1:] == ["by"] and lead[0] in _CHANGES) or (lead[-1:] != [] and lead[-1] in _CHANGES)
        if not is_change or len(between) > _FAR or not _APART.isdisjoint(between):
            continue
        if not sentence_at(article, start.span.start).contains(said.span) or said.value >= max(start.value, end.value):
            continue
        gap = abs(end.value - start.value)
        if abs(gap - said.value) > sum_slack((start, end, said)) + 1e-6 and gap > 0:
            yield Difference(said, start, end)
