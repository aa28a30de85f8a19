"""Joined quantities: ranges (`10 to 15 percent`) and measures in two units (`5 feet 10 inches`)."""

from __future__ import annotations

import math

from newslint.article import Span
from newslint.knowledge.change_words import DOWN, UP
from newslint.language.labels import HYPHENS
from newslint.language.measures import Kind
from newslint.language.quantity import Quantity
from newslint.language.tokens import Tokens

_ORDINAL = Kind.ORDINAL
"""Kept apart, for a member asked of its class costs as much as a call."""
_CHANGE_WORDS = UP | DOWN
_RANGES = frozenset("ranging ranges ranged range anywhere varying varies varied".split())
_NOT_RANGES = frozenset("from was were went by up down voted vote passed approved rejected failed".split())


def compound(tokens: Tokens, before: Quantity, quantity: Quantity) -> Quantity | None:
    """`5 feet 10 inches`, `8 pounds, 3 ounces`: one length or mass."""
    ratio = {("ft", "in"): 12.0, ("pound", "oz"): 16.0, ("lb", "oz"): 16.0, ("stone", "lb"): 14.0}.get(
        (before.unit, quantity.unit)
    )
    if ratio is None or quantity.value >= ratio or before.value % 1:
        return None
    if quantity.first - before.last == 2 and tokens.lower[before.last + 1] not in (",", "and", "-"):
        return None
    small = quantity.step / ratio
    value = before.value + quantity.value / ratio
    return before.having(
        span=Span(before.span.start, quantity.span.end),
        last=quantity.last,
        value=value,
        low=value - small / 2,
        high=value + small / 2,
        step=small,
    )


def joined_range(tokens: Tokens, before: Quantity, quantity: Quantity) -> Quantity | None:
    """`10 to 15 percent`, `12-13 people`, `between 5 and 7 million`, `two or three`: one quantity with two ends."""
    joint = tokens.lower[before.last + 1]
    opener = tokens.lower[before.first - 1] if before.first else ""
    if before.ends or quantity.ends or before.kind is _ORDINAL or quantity.kind is _ORDINAL:
        return None
    if joint == "and":
        if opener != "between":
            return None
    elif joint == "to":
        is_range = opener == "from" and before.first > 1 and tokens.lower[before.first - 2] in _RANGES
        if (opener in _NOT_RANGES and not is_range) or "from" in _behind(tokens, quantity, 2 if before.unit else 1):
            return None
        if before.unit and (before.kind is not quantity.kind or opener in _CHANGE_WORDS):
            return None
        if opener in _ASIDE and before.value > quantity.value and not before.unit and not quantity.unit:
            return None
        if opener == "of" and tokens.lower[before.first - 2] in ("vote", "margin", "score", "majority"):
            return None
    elif (joint not in HYPHENS and joint != "or") or _opens_aside(tokens, before, quantity):
        return None
    if before.noun or (before.unit and before.unit != quantity.unit and joint != "and"):
        return None
    if before.kind in (Kind.AGE, Kind.FRACTION) or quantity.kind is Kind.FRACTION:
        return None
    if before.unit and before.unit != quantity.unit and quantity.unit:
        return None
    first, step = before.value, before.step
    is_bare = before.last == before.first or (before.kind is Kind.MONEY and before.last == before.first + 1)
    if quantity.value >= 1000 > before.value and is_bare and quantity.last > quantity.first:
        factor = _magnitude_of(quantity)
        if first * factor <= quantity.value or (before.kind is Kind.MONEY and first * factor < 10 * quantity.value):
            first, step = first * factor, step * factor
    return quantity.having(
        span=Span(before.span.start, quantity.span.end),
        first=before.first,
        unit=quantity.unit or before.unit,
        kind=quantity.kind if quantity.unit or not before.unit else before.kind,
        value=(first + quantity.value) / 2,
        low=min(first - step / 2, quantity.value - quantity.step / 2),
        high=max(quantity.value + quantity.step / 2, first + step / 2),
        ends=(first, quantity.value),
        bound=before.bound,
        opening=before.opening,
    )


_ASIDE = frozenset((",", ":", "(", "—", "–"))
"""Before a falling pair of numbers these open a result: `won by 50 votes, 400 to 350`."""


def _opens_aside(tokens: Tokens, before: Quantity, quantity: Quantity) -> bool:
    """Whether a spaced dash parts a figure from the share that it is: `Of the 840, 210 – 25 percent – are new`."""
    is_share = quantity.kind is Kind.PERCENT and not before.unit and before.value > quantity.value
    return is_share and not tokens.touches_next(before.last)


def _behind(tokens: Tokens, quantity: Quantity, count: int) -> list[str]:
    """The words right after a quantity and what it counts."""
    end = max(quantity.last, quantity.noun_at) + 1
    return tokens.lower[end : end + count]


def _magnitude_of(quantity: Quantity) -> float:
    """The power of a thousand that a quantity's magnitude word stands for."""
    return float(1000 ** int(math.log(quantity.value, 1000) + 1e-9)) if quantity.value >= 1 else 1.0
