"""Announcements: numbers that say how many things are named next: `three reasons`, `a two-judge bench`, `the trio`."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from newslint.article import Article, once
from newslint.language.counted import is_plural
from newslint.language.quantities import Kind, Quantity, find_quantities, positions_of
from newslint.language.tokens import WORD, Tokens, find_tokens

_NOT_COUNTED = frozenset(
    "time hour minute day week month year point mile set word letter question percent dollar dozen second goal run "
    "game win half foot inch option sentence photo picture image slide".split()
)


class Announcement(NamedTuple):
    """How many things are announced, of what, and where: the first token, the last of the number, and the noun's."""

    value: int
    noun: str
    first: int
    last: int
    noun_at: int
    is_compound: bool = False
    """Whether the number and its noun are joined (`a two-judge bench`)."""


@once
def find_announcements(article: Article) -> tuple[Announcement, ...]:
    """The announcements of an article, in order."""
    tokens = find_tokens(article)
    found = _announced(article, tokens)
    if not tokens.words.isdisjoint(COLLECTIVES):
        found += _collectives(tokens)
        found.sort(key=_FIRST)
    return tuple(found)


_FIRST = attrgetter("first")


def _announced(article: Article, tokens: Tokens) -> list[Announcement]:
    """The numbers that announce things: `three reasons`, `four of the district's 14 routes`, `a two-judge bench`."""
    quantities, found, taken = find_quantities(article), [], -1
    for at in positions_of(article, Kind.COUNT):
        quantity = quantities[at]
        if not 2 <= quantity.value <= 12 or quantity.value % 1 or quantity.first <= taken:
            continue
        if quantity.ends or quantity.is_approximate:
            continue
        noun, noun_at, last = quantity.noun, quantity.noun_at, quantity.last
        following = quantities[at + 1] if at + 1 < len(quantities) else None
        if not noun and following is not None and following.noun and _is_some_of(tokens, quantity, following):
            noun, noun_at, last, taken = following.noun, following.noun_at, following.last, following.first
        if not noun or noun in _NOT_COUNTED:
            continue
        is_compound = "-" in tokens.lower[last + 1 : noun_at]
        if is_compound:
            noun_at = _head_after(tokens, noun_at)
        found.append(Announcement(int(quantity.value), noun, quantity.first, last, noun_at, is_compound))
    return found


def _is_some_of(tokens: Tokens, some: Quantity, whole: Quantity) -> bool:
    """Whether one number is of another's things: `four of the district's 14 routes`."""
    between = tokens.lower[some.last + 1 : whole.first]
    return between[:1] == ["of"] and len(between) <= 5 and not {",", ".", ":", "and"} & set(between)


def _head_after(tokens: Tokens, noun_at: int) -> int:
    """The noun that a compound stands before, its last word: `bench` in `two-judge bench`."""
    following = tokens.lower[noun_at + 1 : noun_at + 2]
    return noun_at + 1 if following and following[0] in BODIES else noun_at


BODIES = frozenset("bench panel jury team crew committee delegation board".split())
COLLECTIVES = {"pair": 2, "duo": 2, "trio": 3, "quartet": 4, "quintet": 5, "both": 2}


def _collectives(tokens: Tokens) -> list[Announcement]:
    """Words that are a number of people or things: `the trio`, `both finalists`."""
    found = []
    for i in tokens.where(*COLLECTIVES):
        noun_at = i
        if tokens.lower[i] == "both":
            if i + 1 >= len(tokens) or tokens.kinds[i + 1] != WORD or not is_plural(tokens.lower[i + 1]):
                continue
            noun_at = i + 1
        elif not i or tokens.lower[i - 1] not in ("the", "a"):
            continue
        found.append(Announcement(COLLECTIVES[tokens.lower[i]], tokens.lower[noun_at], i, i, noun_at))
    return found
