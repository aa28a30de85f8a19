"""A quantity: a number that measures or counts something, with every value that it may stand for."""

from __future__ import annotations

import math
from typing import Any, Final

from newslint.article import Span
from newslint.language.approximators import Bound
from newslint.language.measures import Kind

_EXACT = Bound.EXACT
"""Kept apart, for a member asked of its class costs as much as a call."""


_PARTS = (
    "span",
    "first",
    "last",
    "opening",
    "value",
    "low",
    "high",
    "step",
    "kind",
    "unit",
    "noun",
    "modifiers",
    "noun_at",
    "bound",
    "ends",
    "in_words",
)
"""What a quantity is made of, in the order in which it takes them."""


class Quantity:
    """A number in the text, what it is of, and every value that it may stand for.

    `span` covers the number with its magnitude, sign and unit (`$1.2 billion`, `30 percent`, `12-13`), `first` and
    `last` are the positions of its first and last token, and `opening` that of the token that it begins with, words
    such as `about` before the number counted. `value` is the number as said, magnitude multiplied in;
    `low` and `high` bound what it may stand for: half a `step` (what one of the last digit is worth) either way,
    widened or left open by words such as `about` and `more than`. Percentages are in percent, fractions in parts of
    one, basis points in percentage points, measures in their `unit`.

    `unit` is an ISO 4217 code or a currency's bare name, `percent`, `points`, the code of a unit in
    `newslint.knowledge.units`, or empty for a count. `noun` is what is counted, lower-case and singular, empty where
    the text does not say; `modifiers` are the words between the number and it, and `noun_at` its token (-1: none).
    A range (`12-13`, `between 5 and 7 percent`) has its two `ends` in the order of the text.

    It is never changed, and equal to itself alone.
    """

    __slots__ = _PARTS

    def __init__(
        self,
        span: Span,
        first: int,
        last: int,
        opening: int,
        value: float,
        low: float,
        high: float,
        step: float,
        kind: Kind,
        unit: str = "",
        noun: str = "",
        modifiers: tuple[str, ...] = (),
        noun_at: int = -1,
        bound: Bound = _EXACT,
        ends: tuple[float, float] | None = None,
        in_words: bool = False,
    ) -> None:
        self.span: Final = span
        self.first: Final = first
        self.last: Final = last
        self.opening: Final = opening
        self.value: Final = value
        self.low: Final = low
        self.high: Final = high
        self.step: Final = step
        self.kind: Final = kind
        self.unit: Final = unit
        self.noun: Final = noun
        self.modifiers: Final = modifiers
        self.noun_at: Final = noun_at
        self.bound: Final = bound
        self.ends: Final = ends
        self.in_words: Final = in_words

    def having(self, **parts: Any) -> Quantity:
        """The same quantity but for these parts."""
        return Quantity(**{name: getattr(self, name) for name in _PARTS} | parts)

    @property
    def is_approximate(self) -> bool:
        """Whether words such as `about` or `more than` stand before it."""
        return self.bound is not _EXACT

    @property
    def is_range(self) -> bool:
        """Whether two ends were given."""
        return self.ends is not None


def widened(quantity: Quantity, bound: Bound, at: int) -> Quantity:
    """A quantity with the interval that the bounding words from token `at` on leave it."""
    low, high, slack = quantity.low, quantity.high, abs(quantity.value) * 0.1
    if bound is Bound.ABOUT:
        low, high = min(low, quantity.value - slack), max(high, quantity.value + slack)
    elif bound is Bound.NEARLY:
        low = min(low, quantity.value - 1.5 * slack)
    elif bound is Bound.ABOVE:
        high = math.inf
    else:
        low = min(low, 0.0)
    return quantity.having(low=low, high=high, bound=bound, opening=min(at, quantity.first))
