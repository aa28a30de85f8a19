"""The dead of a story told one by one or place by place."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.language.breakdowns import closed_list
from newslint.language.quantities import Kind, Quantity, quantities_with_starts
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, Tokens, find_tokens
from newslint.language.tolls import Toll

OPEN = frozenset("including among also other another more least some others mostly killed injured dead".split())
MOST = 0.85
"""From which part of the whole on a list after a bare comma is taken for all of it."""
_LISTED = (("the", "dead"), ("the", "victims"), ("the", "fatalities"), ("the", "deceased"), ("the", "killed"),
           ("those", "killed"), ("who", "died"), ("who", "perished"), ("were", "killed"))  # fmt: skip


def named_dead(article: Article, toll: Quantity) -> Iterator[tuple[tuple[Quantity, ...], int]]:
    """`The dead were four guests, three road workers and two children`, `Those who died were three men and a boy`: the
    figures, and how many more are told one by one."""
    tokens = find_tokens(article)
    quantities, starts = quantities_with_starts(article)
    for verb in tokens.where("were", "are", "comprise", "comprised", ",", ":"):
        if verb < 3 or not (tuple(tokens.lower[verb - 2 : verb]) in _LISTED or _ends_clause(tokens, verb)):
            if tokens.lower[verb - 1] not in _DEAD or not _are_all(tokens, toll, verb):
                continue
        if tokens.lower[verb - 2] == "who" and tokens.lower[verb - 3] not in ("those", "people"):
            continue
        sentence = sentence_at(article, tokens.starts[verb])
        at = bisect_right(starts, tokens.starts[verb])
        parts = [q for q in quantities[at : at + _LONGEST] if q.span.end <= sentence.end]
        if len(parts) > 1 and parts[0].first == verb + 1 and is_closed_list(tokens.lower, parts):
            yield tuple(parts), 0
        elif verb + 1 < len(tokens) and tokens.lower[verb] != "," and _may_list_all(tokens, sentence, verb):
            told = toll.having(first=verb, last=verb, noun="person", noun_at=verb)
            listed = closed_list(tokens, told, parts, verb + 1, tokens.within(sentence).stop)
            if listed and listed.single_things and all(part.noun for part in listed.parts):
                yield listed.parts, listed.single_things


_LONGEST = 30
"""Figures of the longest list."""


def _may_list_all(tokens: Tokens, sentence: Span, verb: int) -> bool:
    """Whether nothing before a verb says that only some are listed: `Among the dead were`."""
    start = tokens.within(sentence).start
    return tokens.kinds[verb + 1] != BREAK and OPEN.isdisjoint(tokens.lower[max(start, verb - _CLAUSE) : verb - 1])


_DEAD = frozenset("dead victims fatalities killed".split())


def _are_all(tokens: Tokens, toll: Quantity, verb: int) -> bool:
    """Whether a list is of a toll right before its verb: `The nine victims were`."""
    return toll.noun_at == verb - 1 and tokens.lower[toll.first - 1] == "the" and toll.first == verb - 2


def _ends_clause(tokens: Tokens, verb: int) -> bool:
    """Whether a verb follows a longer clause on the dead: `Those who died when the tank burst in May were`."""
    if tokens.lower[verb] not in ("were", "are"):
        return False
    for i in range(verb - 1, max(1, verb - _CLAUSE), -1):
        if tokens.lower[i] in (".", ";", ":") or tokens.lower[i] in ("were", "are"):
            return False
        if tokens.lower[i] == "who" and tokens.lower[i - 1] == "those":
            return tokens.lower[i + 1] in ("died", "perished")
    return False


_CLAUSE = 28
"""Tokens from `those who died` to the verb that their list follows."""


def dead_by_place(article: Article, tolls: list[Toll]) -> Iterator[tuple[Quantity, ...]]:
    """`14 people died in Tulcan, nine in Sua and three on the island`: more than the toll, or nearly as many."""
    tokens = find_tokens(article)
    whole = tolls[0].quantity.value
    for toll in tolls:
        parts = _listed_by_place(article, tokens, toll)
        if len(parts) < 2:
            continue
        is_closed = tokens.lower[parts[-1].first - 1] == "and"
        total = sum(part.value for part in parts)
        if total > whole or (is_closed and len(parts) > 2 and total >= MOST * whole):
            yield tuple(parts)


def _listed_by_place(article: Article, tokens: Tokens, toll: Toll) -> list[Quantity]:
    """The figures from a toll to the end of its sentence, each with its place; none where one of them has none."""
    if not _died_at(tokens.lower, tokens.at(toll.span.end)):
        return []
    quantities, starts = quantities_with_starts(article)
    at, end = bisect_left(starts, toll.quantity.span.start), sentence_at(article, toll.span.start).end
    parts = [quantities[at]]
    while at + 1 < len(quantities) and quantities[at + 1].span.end <= end:
        at += 1
        part = quantities[at]
        is_listed = tokens.lower[part.first - 1] in (",", "and") and _died_at(tokens.lower, part.last + 1)
        if part.noun or not is_listed:
            return []
        parts.append(part)
    return parts


def _died_at(lower: list[str], i: int) -> bool:
    return lower[i : i + 1] in (["in"], ["at"], ["on"], ["near"])


def is_closed_list(lower: list[str], parts: list[Quantity]) -> bool:
    """Whether parts are counted things of a list that `and` closes."""
    if any(part.kind is not Kind.COUNT or not part.noun or part.is_approximate for part in parts):
        return False
    for one, other in itertools.pairwise(parts):
        between = lower[one.noun_at + 1 : other.first]
        is_last = other is parts[-1]
        if not between or len(between) > 9 or between[-1] not in (("and",) if is_last else (",", ";")):
            return False
        if {"including", "whom"} & set(between) or "and" in between[:-1]:
            return False
    return True
