"""Partitions: parts told together whose whole stands in another sentence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.breakdowns import closed_list
from newslint.language.quantities import Kind, Quantity, find_quantities, positions_of, quantities_with_starts
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens

FARTHEST = 10
"""Within how many tokens behind `four villages` the colon of its list stands."""
_COMPLEMENTS = (
    ("passenger", "crew"),
    ("man", "woman"),
    ("boy", "girl"),
    ("adult", "child"),
    ("pupil", "teacher"),
    ("student", "teacher"),
)
"""Pairs of kinds of people that together are all who are there."""
_COUNT = Kind.COUNT
_ABOARD = frozenset("aboard board carried carrying carries".split())


class Partition(NamedTuple):
    """Parts that are all there is of something the text has told before: `from four villages: 120 from Hale, 110 ...`,
    `aboard were 61 passengers and 22 crew`. `span` covers the parts."""

    span: Span
    parts: tuple[Quantity, ...]


@once
def find_partitions(article: Article) -> tuple[Partition, ...]:
    """The partitions of an article, in order."""
    tokens, quantities = find_tokens(article), find_quantities(article)
    listed = frozenset(_behind_colons(article, tokens))
    may_be_aboard = not tokens.words.isdisjoint(_ABOARD)
    found: list[Partition] = []
    for at in positions_of(article, Kind.COUNT) if listed or may_be_aboard else ():
        is_announced, quantity = at + 1 in listed, quantities[at]
        if not (is_announced or may_be_aboard) or quantity.ends or quantity.is_approximate:
            continue
        partition = _announced(article, tokens, quantities, at) if is_announced else None
        if partition is None and may_be_aboard and at + 1 < len(quantities):
            partition = _aboard(article, tokens, quantities, at)
        if partition is not None:
            found.append(partition)
    return tuple(found)


def _behind_colons(article: Article, tokens: Tokens) -> Iterator[int]:
    """Which quantities, counted from 0, stand right behind a colon."""
    quantities, starts = quantities_with_starts(article)
    for colon in tokens.where(":"):
        at = bisect_left(starts, tokens.ends[colon])
        if at < len(quantities) and quantities[at].opening == colon + 1:
            yield at


_MOST_FIGURES = 60
"""How many figures behind an announcement may be in its list: twelve parts, each with dates and sums of its own."""


def _announced(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Partition | None:
    """`from four villages: 120 from Hale, 110 from Thorne, 85 from Ash and 60 from Elm`: as many parts as announced,
    behind a colon."""
    announced, first = quantities[at], quantities[at + 1]
    if not 2 <= announced.value <= 12 or announced.noun_at < 0:
        return None
    start = first.opening
    if start - announced.noun_at > FARTHEST:
        return None
    stop = tokens.within(sentence_at(article, announced.span.start)).stop
    template = first.having(last=announced.last, noun="")
    listed = closed_list(tokens, template, list(quantities[at + 1 : at + 1 + _MOST_FIGURES]), start, stop)
    if listed is None or len(listed.parts) != announced.value or listed.single_things:
        return None
    return Partition(listed.span, listed.parts)


def _aboard(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Partition | None:
    """`Aboard were 61 passengers and 22 crew members`."""
    one, other = quantities[at], quantities[at + 1]
    if other.kind is not _COUNT or other.ends or other.is_approximate or one.noun_at < 0:
        return None
    kinds = (_kind(tokens, one), _kind(tokens, other))
    if kinds not in _COMPLEMENTS and kinds[::-1] not in _COMPLEMENTS:
        return None
    if tokens.lower[one.noun_at + 1 : other.first] not in (["and"], ["members", "and"], [",", "and"]):
        return None
    sentence = tokens.within(sentence_at(article, one.span.start))
    if _ABOARD.isdisjoint(tokens.lower[sentence.start : sentence.stop]):
        return None
    return Partition(tokens.span(one.first, other.noun_at), (one, other))


def _kind(tokens: Tokens, quantity: Quantity) -> str:
    """What kind of people is counted; `crew members` are crew."""
    return "crew" if quantity.noun == "member" and quantity.modifiers[-1:] == ("crew",) else quantity.noun
