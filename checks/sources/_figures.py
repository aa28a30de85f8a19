"""Whether two figures, one of a draft and one of a source, may be the same."""

from __future__ import annotations

import math

from newslint.knowledge.units import UNITS, Unit
from newslint.language.intervals import Interval, meet, rounded_alike
from newslint.language.quantities import Bound, Kind, Quantity

_BY_CODE = {unit.code: unit for unit in UNITS.values()}
_IN_YEARS = frozenset({Kind.AGE, Kind.DURATION})
_TIMES = frozenset("day week month night hour time season".split())
"""Nouns whose number no other thing's number bears out."""
_SLACK = 0.02
"""By how much a conversion may miss: newsrooms round the factor as well as the figure."""
_MANY_TIMES = 10.0
_WIDEST = 1.5
"""How far above its number `more than` reaches: what is 5,000 nobody calls more than 100."""


def agree(draft: Quantity, source: Quantity) -> bool:
    """Whether a draft's figure says what a source's does: of one kind, units converted, within the rounding of both."""
    factor = _factor(draft, source)
    return factor is not None and _meet(draft, source, factor)


def are_comparable(draft: Quantity, source: Quantity) -> bool:
    """Whether two figures measure alike, so that the one contradicts the other where both are of one thing.

    Money in two currencies does; counts do where they count the same; places in a row never; nor figures of which
    one is many times the other, unless a digit or a magnitude slipped.
    """
    if Kind.ORDINAL in (draft.kind, source.kind) or source.bound is Bound.BELOW or not _are_near(draft, source):
        return False
    if draft.kind is source.kind is Kind.COUNT:
        return bool(draft.noun) and draft.noun == source.noun
    if draft.kind is source.kind is Kind.MONEY:
        return True
    return Kind.COUNT not in (draft.kind, source.kind) and _factor(draft, source) is not None


def _are_near(draft: Quantity, source: Quantity) -> bool:
    if not draft.value or not source.value:
        return False
    ratio = abs(source.value * (_factor(draft, source) or 1.0) / draft.value)
    return 1 / _MANY_TIMES <= ratio <= _MANY_TIMES or math.log10(ratio).is_integer()


def _factor(draft: Quantity, source: Quantity) -> float | None:
    """What the source's figure must be multiplied by to be of the draft's unit; None where they are of two kinds."""
    kinds = (draft.kind, source.kind)
    if _IN_YEARS.issuperset(kinds):
        ours, theirs = _unit(draft), _unit(source)
        return theirs.factor / ours.factor if ours and theirs else 1.0
    if kinds == (Kind.MEASURE, Kind.MEASURE):
        ours, theirs = _unit(draft), _unit(source)
        if ours is None or theirs is None or ours.dimension != theirs.dimension:
            return None
        return 1.0 if ours.dimension == "temperature" else theirs.factor / ours.factor
    if kinds == (Kind.MONEY, Kind.MONEY):
        return 1.0 if _may_be_one_currency(draft.unit, source.unit) else None
    if kinds in ((Kind.PERCENT, Kind.FRACTION), (Kind.POINTS, Kind.FRACTION)):
        return 100.0
    if kinds in ((Kind.FRACTION, Kind.PERCENT), (Kind.FRACTION, Kind.POINTS)):
        return 0.01
    if draft.noun != source.noun and not _TIMES.isdisjoint((draft.noun, source.noun)):
        return None
    if set(kinds) <= {Kind.PERCENT, Kind.POINTS} or set(kinds) <= {Kind.COUNT, Kind.ORDINAL}:
        return 1.0
    if draft.kind is source.kind:
        return 1.0
    bare = source if source.kind is Kind.COUNT else draft if draft.kind is Kind.COUNT else None
    return 1.0 if bare is not None and not bare.noun else None


def _unit(quantity: Quantity) -> Unit | None:
    return _BY_CODE.get("year" if quantity.kind is Kind.AGE else quantity.unit)


def _may_be_one_currency(one: str, other: str) -> bool:
    """Whether two currencies may be one: the same, or a bare name that leaves open which."""
    return one == other or one.islower() or other.islower()


def _meet(draft: Quantity, source: Quantity, factor: float) -> bool:
    if factor == 1.0 and _is_temperature(draft) and draft.unit != source.unit:
        return _meet_as_temperatures(draft, source)
    if factor == 1.0 and draft.bound is source.bound is Bound.EXACT and not draft.ends and not source.ends:
        return meet(*rounded_alike(draft, source)) or _rounds_to(draft, source.value)
    ours, theirs = _said(draft), _said(source)
    loose = 0.0 if factor == 1.0 else _SLACK
    return meet(ours, (theirs[0] * factor * (1 - loose), theirs[1] * factor * (1 + loose))) or (
        factor != 1.0 and _rounds_to(draft, source.value * factor)
    )


def _said(quantity: Quantity) -> Interval:
    """What a figure may stand for; one that is open upwards or downwards stays near its number."""
    if quantity.bound is Bound.ABOVE:
        return quantity.low, quantity.value * _WIDEST
    if quantity.bound is Bound.BELOW:
        return quantity.value / _WIDEST, quantity.high
    return quantity.low, quantity.high


def _rounds_to(draft: Quantity, value: float) -> bool:
    """Whether a value, rounded to as many places as the draft's figure has, is that figure."""
    digits = f"{abs(draft.value):.12g}".replace(".", "").strip("0")
    return bool(value) and len(digits) < 4 and float(f"{value:.{max(1, len(digits))}g}") == draft.value


def _is_temperature(quantity: Quantity) -> bool:
    unit = _unit(quantity)
    return unit is not None and unit.dimension == "temperature"


def _meet_as_temperatures(draft: Quantity, source: Quantity) -> bool:
    ours, theirs = _unit(draft), _unit(source)
    if ours is None or theirs is None or "degree" in (draft.unit, source.unit):
        return meet((draft.low, draft.high), (source.low, source.high))
    low, high = (value * theirs.factor + theirs.offset for value in (source.low - 0.5, source.high + 0.5))
    return meet((draft.low * ours.factor + ours.offset, draft.high * ours.factor + ours.offset), (low, high))
