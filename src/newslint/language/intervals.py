"""Arithmetic on rounded figures: what two or more of them may stand for together."""

from __future__ import annotations

from collections.abc import Iterable

from newslint.language.quantities import Quantity

Interval = tuple[float, float]


def rounded_alike(one: Quantity, other: Quantity) -> tuple[Interval, Interval]:
    """The intervals of two figures that stand in one comparison: neither is more than three times as coarse.

    `1.28 billion from 1 billion` compares with 1.0 billion, not with anything from half a billion on.
    """
    return _no_coarser(one, other.step), _no_coarser(other, one.step)


def _no_coarser(quantity: Quantity, step: float) -> Interval:
    if quantity.is_approximate or quantity.ends:
        return quantity.low, quantity.high
    half = min(quantity.step, 3 * step) / 2 if step else quantity.step / 2
    return quantity.value - half, quantity.value + half


def ratio(one: Quantity, other: Quantity) -> Interval | None:
    """What one figure may be as a multiple of another; None where the other may be nothing or less."""
    (low, high), (other_low, other_high) = rounded_alike(one, other)
    if other_low <= 0 or low < 0:
        return None
    return low / other_high, high / other_low


def meet(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a value, a hair's breadth allowed."""
    slack = 1e-9 * max(1.0, abs(one[0]), abs(other[0]))
    return one[0] <= other[1] + slack and other[0] <= one[1] + slack


def last_place(quantity: Quantity) -> float:
    """What the last digit but rounding noughts is worth: 100 for 5,400, 1 for 880 or less, 1e5 for 1.2 million."""
    if quantity.value < 1000 and quantity.step <= 10:
        return min(quantity.step, 1.0)
    if (
        quantity.value >= 1e6
        or quantity.value % 1
        or quantity.step > quantity.value / 10
        or quantity.value % quantity.step
    ):
        return quantity.step
    place = 1.0
    while place < quantity.value and quantity.value % (place * 10) == 0:
        place *= 10
    return max(place, min(quantity.step, place))


def sum_slack(figures: Iterable[Quantity]) -> float:
    """By how much parts and their whole may differ through rounding alone, all rounded to the finest place given.

    Nothing for whole numbers given to the last unit.
    """
    places = [last_place(figure) for figure in figures]
    finest = min(places)
    return 0.0 if finest == 1.0 else finest * len(places) / 2


def number_text(value: float) -> str:
    """A computed value as a newsroom writes it: `25`, `28.6`, `1,300`, `1.2 million`."""
    size = abs(value)
    for factor, word in ((1e12, "trillion"), (1e9, "billion"), (1e6, "million")):
        if size >= factor:
            return f"{_short(value / factor)} {word}"
    if size >= 1000:
        return f"{value:,.0f}"
    return _short(value)


def _short(value: float) -> str:
    if 0 < abs(value) < 1:
        return f"{float(f'{value:.2g}'):.10f}".rstrip("0")
    return f"{value:.1f}".removesuffix(".0")
