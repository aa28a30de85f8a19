"""The dead and the injured told in two groups, against the toll that the story leads with."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, Tokens, find_tokens
from newslint.language.tolls import Toll

_OF_ALL = {
    "dead": "dead", "victims": "dead", "deceased": "dead", "killed": "dead", "fatalities": "dead",
    "injured": "injured", "wounded": "injured", "hurt": "injured", "arrested": "arrested", "missing": "missing",
}  # fmt: skip
_KINDS = (
    frozenset("women woman female".split()), frozenset("men man male".split()),
    frozenset("boys girls children child minors".split()), frozenset("adults adult".split()),
)  # fmt: skip
_FAR = 30
"""Tokens from one group to the other: `Seven of the dead were women. The four others were men`."""
_PLACES = frozenset("on at in before after".split())
_LATER = frozenset("hospital way later hospitals clinic".split())
_BETWEEN = frozenset("\n\n : ; including among also least another more".split())


class Casualties(NamedTuple):
    """Two groups that are all of a toll, and the toll that they do not make up."""

    parts: tuple[Quantity, Quantity]
    toll: Quantity


def wrong_casualties(article: Article, tolls: list[Toll]) -> Iterator[Casualties]:
    """`Eleven people were killed`, and further on `Seven of the dead were women. The five others were men`, or `Nine
    died on the spot and three on the way to hospital`."""
    tokens, quantities = find_tokens(article), find_quantities(article)
    leading = {toll.fate: toll.quantity for toll in reversed(tolls)}
    told = {toll.quantity.value for toll in tolls}
    for at, part in enumerate(quantities[:-1]):
        rest = quantities[at + 1]
        if not _is_plain(part) or not _is_plain(rest) or rest.first - part.last > _FAR:
            continue
        behind = tokens.lower[part.last + 1 : part.last + 4]
        fate = _OF_ALL.get(behind[2], "") if behind[:2] in (["of", "the"], ["of", "those"]) else ""
        is_where = not fate and _are_where(tokens, part, rest)
        if not fate and not is_where:
            continue
        toll = leading.get(fate or "dead")
        total = part.value + rest.value
        if toll is None or not _is_plain(toll) or toll.first >= part.first or total == toll.value:
            continue
        if total in told or not 0.6 < total / toll.value < 1.7:
            continue
        if fate and not _are_all(article, tokens, quantities, at, is_more=total > toll.value):
            continue
        yield Casualties((part, rest), toll)


def _is_plain(quantity: Quantity) -> bool:
    return quantity.kind is Kind.COUNT and not quantity.is_approximate and not quantity.ends


def _are_where(tokens: Tokens, part: Quantity, rest: Quantity) -> bool:
    """`Nine died on the spot and three on the way to hospital`."""
    lower = tokens.lower
    if part.noun or rest.noun or lower[part.last + 1 : part.last + 2] != ["died"]:
        return False
    if lower[part.last + 2] not in _PLACES or tokens.after(rest.last) not in _PLACES:
        return False
    between = lower[part.last + 2 : rest.first]
    if between[-1] != "and" or len(between) > 9 or not {".", ","}.isdisjoint(between[:-2]):
        return False
    before = lower[part.first - 1] if part.first else "."
    return before in (".", "\n\n", "”") and not _LATER.isdisjoint(lower[rest.last + 1 : rest.last + 6])


def _are_all(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], at: int, *, is_more: bool) -> bool:
    """Whether the second group is the rest of all those whom the first is of."""
    part, rest = quantities[at], quantities[at + 1]
    lower = tokens.lower
    between = lower[part.last + 4 : rest.first]
    if not _BETWEEN.isdisjoint(between) or BREAK in tokens.kinds[part.first : rest.first]:
        return False
    before = lower[rest.first - 2 : rest.first]
    if (before[-1:] == ["the"] and rest.noun == "other") or before in (["the", "other"], ["the", "remaining"]):
        return True
    sentence = sentence_at(article, part.span.start)
    is_one = sentence.contains(rest.span) and before[-1:] == ["and"]
    if not is_one or (at + 2 < len(quantities) and sentence.contains(quantities[at + 2].span)):
        return False
    kinds = [_kind(between), _kind([rest.noun, *lower[rest.last + 1 : rest.last + 4]])]
    if min(kinds) < 0 or kinds[0] == kinds[1]:
        return False
    return is_more or sorted(kinds) in ([0, 1], [2, 3])


def _kind(words: list[str]) -> int:
    return next((at for at, kind in enumerate(_KINDS) if not kind.isdisjoint(words)), -1)
