"""Words that widen or bound a number: about, nearly, more than, at least, up to."""

from __future__ import annotations

from enum import StrEnum

from newslint.knowledge.change_words import UP
from newslint.language.tokens import Tokens


class Bound(StrEnum):
    """What the words before a number make of it."""

    EXACT = "exact"
    ABOUT = "about"
    ABOVE = "more than"
    BELOW = "less than"
    NEARLY = "nearly"


_ABOUT = frozenset("about around roughly approximately some circa estimated approx ~ approaching".split())
_NEARLY = frozenset("nearly almost".split())
_ABOVE = frozenset("over above exceeding exceeded exceeds topped topping beyond minimum".split())
_BELOW = frozenset("under below beneath".split())
_PHRASES: dict[tuple[str, str], Bound] = {
    ("more", "than"): Bound.ABOVE,
    ("greater", "than"): Bound.ABOVE,
    ("higher", "than"): Bound.ABOVE,
    ("at", "least"): Bound.ABOVE,
    ("upwards", "of"): Bound.ABOVE,
    ("excess", "of"): Bound.ABOVE,
    ("minimum", "of"): Bound.ABOVE,
    ("north", "of"): Bound.ABOVE,
    ("fewer", "than"): Bound.BELOW,
    ("less", "than"): Bound.BELOW,
    ("lower", "than"): Bound.BELOW,
    ("at", "most"): Bound.BELOW,
    ("up", "to"): Bound.BELOW,
    ("many", "as"): Bound.BELOW,
    ("much", "as"): Bound.BELOW,
    ("maximum", "of"): Bound.BELOW,
    ("south", "of"): Bound.BELOW,
    ("close", "to"): Bound.ABOUT,
    ("near", "to"): Bound.ABOUT,
    ("shy", "of"): Bound.NEARLY,
    ("short", "of"): Bound.NEARLY,
    ("just", "under"): Bound.NEARLY,
    ("just", "over"): Bound.ABOUT,
    ("just", "above"): Bound.ABOUT,
    ("little", "over"): Bound.ABOUT,
    ("well", "over"): Bound.ABOVE,
    ("something", "like"): Bound.ABOUT,
    ("the", "order"): Bound.ABOUT,
}
_LAST_OF_PHRASE = frozenset(last for _, last in _PHRASES)
BOUNDING = _ABOUT | _NEARLY | _ABOVE | _BELOW | _LAST_OF_PHRASE | {"a", "an"}
"""The words right before a number that may bound it."""
_UNBOUNDED = (Bound.EXACT, -1)
_NEGATED = {Bound.ABOVE: Bound.BELOW, Bound.BELOW: Bound.ABOVE}


def bound_before(tokens: Tokens, first: int) -> tuple[Bound, int]:
    """What the words before token `first` make of the number there, and the first of these words (-1: none)."""
    if first == 0:
        return _UNBOUNDED
    lower, word = tokens.lower, tokens.lower[first - 1]
    if word not in BOUNDING:
        return _UNBOUNDED
    if word in ("a", "an") and first > 1:
        first -= 1
        word = lower[first - 1]
    if word in _LAST_OF_PHRASE and first > 1 and (lower[first - 2], word) in _PHRASES:
        bound = _PHRASES[lower[first - 2], word]
        if first > 2 and lower[first - 3] == "no" and bound in _NEGATED:
            return _NEGATED[bound], first - 3
        return bound, first - 2
    if word in _ABOUT:
        return Bound.ABOUT, first - 1
    if word in _NEARLY:
        return Bound.NEARLY, first - 1
    if word in _ABOVE:
        if word == "over" and first > 1 and (lower[first - 2] in UP or lower[first - 2] in ("%", "percent")):
            return _UNBOUNDED
        return Bound.ABOVE, first - 1
    if word in _BELOW:
        return Bound.BELOW, first - 1
    return _UNBOUNDED
