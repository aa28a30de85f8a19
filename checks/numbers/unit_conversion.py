"""numbers/unit-conversion."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from newslint.article import Article
from newslint.knowledge.units import UNITS, Unit
from newslint.language.conversions import Conversion, find_conversions
from newslint.language.intervals import Interval, meet, number_text
from newslint.language.quantities import Bound, Kind, Quantity
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Related, rule

_BY_CODE = {unit.code: unit for unit in UNITS.values()}
TOLERANCE = 0.03
"""How far off a conversion may be beyond rounding: desks convert miles by 1.6 and acres by 0.4."""
ROUNDED = 0.1
"""By what part of itself a figure of tens may be rounded, where that is less than a rounding to fives."""
_SIBLINGS = {
    "ton": ("t", "longton"), "t": ("ton",), "gal": ("impgal",), "pint": (), "mi": (), "cal": (), "pound": (),
}  # fmt: skip
"""What else a unit's name may mean: a ton may be metric, short or long, a gallon US or imperial."""
_NAMES = {
    "C": "degrees Celsius", "F": "degrees Fahrenheit", "sqmi": "square miles", "sqft": "square feet", "in": "inches",
    "sqyd": "square yards", "m2": "square meters", "km2": "square kilometers", "m3": "cubic meters", "l": "liters",
    "cuft": "cubic feet", "gal": "gallons", "acre": "acres", "ha": "hectares", "lb": "pounds", "pound": "pounds",
    "oz": "ounces", "ft": "feet", "yd": "yards", "mi": "miles", "nmi": "nautical miles", "m": "meters", "t": "tonnes",
    "ton": "tons", "kmh": "km/h", "mps": "meters per second", "kn": "knots", "bbl": "barrels", "pint": "pints",
    "tola": "tolas",
}  # fmt: skip
IMPERIAL_PINT = Unit("pint", "volume", 0.56826125)
SMALL_CALORIE = Unit("cal", "energy", 4.184)


@rule(severity="error")
def unit_conversion(article: Article) -> Iterator[Finding]:
    """A measure and its conversion in brackets are not the same amount.

    "10 miles (26 km)" is 16 km with its digits swapped, or a wrong factor. Both figures are taken as rounded, round
    ones as rounded to tens; "about" widens them; a ton may be metric or short, a gallon US or imperial, a mile
    nautical where the text speaks of them, "sq m" square miles; a temperature in brackets may convert a difference.

    Wrong:
        The village lies [[10 miles (26 km)]] from the border.
    Right:
        The village lies 10 miles (16 km) from the border.
    """
    for conversion in find_conversions(article):
        given, converted = conversion.given, conversion.converted
        if given.kind is not Kind.MEASURE or converted.kind is not Kind.MEASURE or _is_rate(article, conversion):
            continue
        readings = [
            (one, other)
            for one in _readings(article, given.unit)
            for other in _readings(article, converted.unit)
            if one.dimension == other.dimension
        ]
        if not readings or any(_agree(given, one, converted, other) for one, other in readings):
            continue
        one, other = readings[0]
        exact = " to ".join(
            number_text(_from_base(_to_base(value, one), other)) for value in given.ends or (given.value,)
        )
        said, meant = article.words(given.span), article.words(converted.span)
        yield Finding(
            f"{said} is {exact} {_NAMES.get(other.code, other.code)}, not {meant}",
            conversion.span,
            (Related("the conversion", converted.span),),
        )


def _readings(article: Article, code: str) -> tuple[Unit, ...]:
    if code == "mi" and find_tokens(article).has("nautical", "knots"):
        return (*_units_of(code), _BY_CODE["nmi"])
    if code == "m2" and find_tokens(article).has("sq"):
        return (*_units_of(code), _BY_CODE["sqmi"])  # `300,000 hectares (1,150 sq m)`, as British desks write it
    if code == "bbl" and not find_tokens(article).has("oil", "crude"):
        return ()
    return _units_of(code)


@cache
def _units_of(code: str) -> tuple[Unit, ...]:
    """The units that a code of the table may stand for in any text."""
    unit = _BY_CODE.get(code)
    if unit is None:
        return ()
    if code == "degree":
        return (_BY_CODE["C"], _BY_CODE["F"])
    readings = [unit, *[_BY_CODE[sibling] for sibling in _SIBLINGS.get(code, ())]]
    if code == "pint":
        readings.append(IMPERIAL_PINT)
    if code == "cal":
        readings.append(SMALL_CALORIE)
    return tuple(readings)


def _is_rate(article: Article, conversion: Conversion) -> bool:
    """Whether either measure goes on with `per` or a slash, so that it is another quantity altogether."""
    tokens = find_tokens(article)
    following = [
        tokens.lower[q.last + 1] if q.last + 1 < len(tokens) else "" for q in (conversion.given, conversion.converted)
    ]
    return bool({"per", "/", "a"} & set(following)) or "per" in conversion.asides


def _agree(given: Quantity, one: Unit, converted: Quantity, other: Unit) -> bool:
    if given.ends and converted.ends:
        pairs = list(zip(given.ends, converted.ends, strict=True))
        slack = _slack(given), _slack(converted)
        return all(
            _meets((a - slack[0], a + slack[0]), one, (b - slack[1], b + slack[1]), other, given, converted)
            for a, b in pairs
        )
    return _meets(_interval(given), one, _interval(converted), other, given, converted)


def _meets(
    given_as: Interval, one: Unit, converted_as: Interval, other: Unit, given: Quantity, converted: Quantity
) -> bool:
    first = (_to_base(given_as[0], one), _to_base(given_as[1], one))
    second = (_to_base(converted_as[0], other), _to_base(converted_as[1], other))
    if one.dimension != "temperature":
        is_open = {given.bound, converted.bound} - _CLOSED
        loose = TOLERANCE * (4 if is_open else 1)
        return meet((first[0] * (1 - loose), first[1] * (1 + loose)), second)
    if one.code == other.code:
        return True
    difference = (given_as[0] * one.factor, given_as[1] * one.factor)
    return meet(first, second) or meet(difference, (converted_as[0] * other.factor, converted_as[1] * other.factor))


_CLOSED = frozenset((Bound.EXACT, Bound.ABOUT))
_OPEN = (Bound.ABOVE, Bound.BELOW, Bound.NEARLY)


def _interval(quantity: Quantity) -> Interval:
    """What a measure may stand for; a round one is rounded to tens or fives."""
    if quantity.ends:
        return quantity.low, quantity.high
    slack = _slack(quantity)
    low, high = min(quantity.low, quantity.value - slack), max(quantity.high, quantity.value + slack)
    if quantity.bound in _OPEN:
        low, high = quantity.value * 0.9, quantity.value * 1.1
    return low, high


def _slack(quantity: Quantity) -> float:
    value = abs(quantity.value)
    if value >= 10 and value % 1 == 0:
        if value % 100 == 0 and value >= 1000:
            return float(max(quantity.step / 2, 10.0 ** (len(f"{value:.0f}") - 2) / 2))
        if value % 10 == 0 or (value > 100 and value % 5 == 0):
            return max(quantity.step / 2, min(2.5, value * ROUNDED))
    return quantity.step / 2


def _to_base(value: float, unit: Unit) -> float:
    return value * unit.factor + unit.offset


def _from_base(value: float, unit: Unit) -> float:
    return (value - unit.offset) / unit.factor
