"""Units of measure as news text writes them, with their factors to the SI unit of their dimension.

Factors are the exact ones of NIST Special Publication 811 (Guide for the Use of the SI), appendix B; gallons and
pints are the US ones where the text does not say imperial. Regional units: a mu is a fifteenth of a hectare and a jin
half a kilogram (State Council of China, 1959), a tola 180 grains, a rai 1,600 and a dunam 1,000 square metres; the
bigha and the katha, which change from district to district, are left out.
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: its code, its dimension, and `value * factor + offset` in the dimension's base unit.

    Base units: metre, square metre, litre, kilogram, metre per second, kelvin, joule, watt, second.
    """

    code: str
    dimension: str
    factor: float
    offset: float = 0.0


_TABLE: tuple[tuple[str, str, float, str], ...] = (
    ("mm", "length", 0.001, "mm millimeter millimetre"),
    ("cm", "length", 0.01, "cm centimeter centimetre"),
    ("m", "length", 1.0, "meter metre"),
    ("km", "length", 1000.0, "km kms kilometer kilometre"),
    ("in", "length", 0.0254, "inch in."),
    ("ft", "length", 0.3048, "foot ft"),
    ("yd", "length", 0.9144, "yard yd"),
    ("mi", "length", 1609.344, "mile mi"),
    ("fathom", "length", 1.8288, "fathom"),
    ("furlong", "length", 201.168, "furlong"),
    ("nmi", "length", 1852.0, "nautical-mile nm"),
    ("m2", "area", 1.0, "square-meter square-metre sq-m sqm m² m2 sq-meter sq-metre"),
    ("km2", "area", 1e6, "square-kilometer square-kilometre sq-km km² km2 sq-kilometer sq-kilometre"),
    ("sqft", "area", 0.09290304, "square-foot sq-ft sqft sq.-ft"),
    ("sqyd", "area", 0.83612736, "square-yard sq-yd"),
    ("sqmi", "area", 2589988.110336, "square-mile sq-mi sq-mile"),
    ("acre", "area", 4046.8564224, "acre"),
    ("ha", "area", 1e4, "hectare ha"),
    ("mu", "area", 1e4 / 15, "mu"),
    ("dunam", "area", 1000.0, "dunam dunum"),
    ("feddan", "area", 4200.833, "feddan"),
    ("rai", "area", 1600.0, "rai"),
    ("tsubo", "area", 400 / 121, "tsubo pyeong"),
    ("guntha", "area", 101.17141056, "guntha"),
    ("ml", "volume", 0.001, "ml milliliter millilitre"),
    ("l", "volume", 1.0, "liter litre"),
    ("m3", "volume", 1000.0, "cubic-meter cubic-metre m³ m3"),
    ("cuft", "volume", 28.316846592, "cubic-foot cu-ft"),
    ("cuyd", "volume", 764.554857984, "cubic-yard"),
    ("gal", "volume", 3.785411784, "gallon gal"),
    ("impgal", "volume", 4.54609, "imperial-gallon"),
    ("bbl", "volume", 158.987294928, "barrel bbl"),
    ("pint", "volume", 0.473176473, "pint"),
    ("qt", "volume", 0.946352946, "quart"),
    ("floz", "volume", 0.0295735296, "fluid-ounce fl-oz"),
    ("mg", "mass", 1e-6, "mg milligram"),
    ("g", "mass", 0.001, "gram gramme"),
    ("kg", "mass", 1.0, "kg kgs kilo kilogram kilogramme"),
    ("t", "mass", 1000.0, "tonne metric-ton"),
    ("ton", "mass", 907.18474, "ton short-ton"),
    ("longton", "mass", 1016.0469088, "long-ton"),
    ("lb", "mass", 0.45359237, "lb"),
    ("oz", "mass", 0.028349523125, "ounce oz"),
    ("jin", "mass", 0.5, "jin"),
    ("tola", "mass", 0.0116638038, "tola"),
    ("quintal", "mass", 100.0, "quintal"),
    ("carat", "mass", 0.0002, "carat"),
    ("stone", "mass", 6.35029318, "stone st"),
    ("kmh", "speed", 1 / 3.6, "kph km/h kmh kmph km/hr kilometer-per-hour kilometre-per-hour "
     "kilometers-an-hour kilometres-an-hour km-per-hour km-an-hour kilometers-per-hour kilometres-per-hour"),
    ("mph", "speed", 0.44704, "mph mile-per-hour miles-an-hour miles-per-hour mile-an-hour"),
    ("mps", "speed", 1.0, "m/s meter-per-second metre-per-second meters-per-second metres-per-second"),
    ("kn", "speed", 1852 / 3600, "knot kt kts"),
    ("J", "energy", 1.0, "joule"),
    ("kJ", "energy", 1e3, "kj kilojoule"),
    ("cal", "energy", 4184.0, "calorie kcal kilocalorie"),
    ("kWh", "energy", 3.6e6, "kwh kilowatt-hour"),
    ("MWh", "energy", 3.6e9, "mwh megawatt-hour"),
    ("GWh", "energy", 3.6e12, "gwh gigawatt-hour"),
    ("TWh", "energy", 3.6e15, "twh terawatt-hour"),
    ("W", "power", 1.0, "watt"),
    ("kW", "power", 1e3, "kw kilowatt"),
    ("MW", "power", 1e6, "mw megawatt"),
    ("GW", "power", 1e9, "gw gigawatt"),
    ("hp", "power", 745.69987, "horsepower hp bhp"),
    ("s", "time", 1.0, "second sec"),
    ("min", "time", 60.0, "minute min mins"),
    ("h", "time", 3600.0, "hour hr hrs"),
    ("day", "time", 86400.0, "day"),
    ("week", "time", 604800.0, "week"),
    ("month", "time", 2629800.0, "month"),
    ("year", "time", 31557600.0, "year yr yrs"),
    ("decade", "time", 315576000.0, "decade"),
)  # fmt: skip

_CELSIUS = Unit("C", "temperature", 1.0, 273.15)
_FAHRENHEIT = Unit("F", "temperature", 5 / 9, 459.67 * 5 / 9)
POUND = Unit("pound", "mass", 0.45359237)
"""Mass or money, as what stands beside it tells."""
METRE = Unit("m", "length", 1.0)
DEGREE = Unit("degree", "temperature", 1.0)
"""A degree of which the text does not say the scale; also one of angle, latitude or education."""

_IRREGULAR = {"foot": "feet", "inch": "inches", "horsepower": "horsepower"}


def _plural(word: str) -> str:
    return _IRREGULAR.get(word, word + "s")


def _spellings() -> dict[str, Unit]:
    spelled: dict[str, Unit] = {"pound": POUND, "pounds": POUND, "lbs": Unit("lb", "mass", 0.45359237)}
    for code, dimension, factor, names in _TABLE:
        unit = Unit(code, dimension, factor)
        for name in names.split():
            words = name.replace("-", " ").replace("/", " / ").split()
            spelled[" ".join(words)] = unit
            if len(name) > 3:
                for plural in ([*words[:-1], _plural(words[-1])], [_plural(words[0]), *words[1:]]):
                    spelled.setdefault(" ".join(plural), unit)
    for scale, unit in (("celsius", _CELSIUS), ("fahrenheit", _FAHRENHEIT), ("centigrade", _CELSIUS)):
        for before in ("", "degrees ", "degree ", "deg ", "° "):
            spelled[before + scale] = unit
    for letter, unit in (("c", _CELSIUS), ("f", _FAHRENHEIT)):
        for before in ("° ", "degrees ", "degree ", "deg ", "º "):
            spelled[before + letter] = unit
    spelled |= {"degrees": DEGREE, "degree": DEGREE, "°": DEGREE}
    return spelled


UNITS = _spellings()
"""Units by their lower-case tokens, joined by spaces: `square miles`, `km / h`, `° c`."""

FIRST_WORDS = frozenset(name.partition(" ")[0] for name in UNITS)
"""The tokens that a unit begins with."""

OPENING_LONGER = frozenset(name.partition(" ")[0] for name in UNITS if " " in name)
"""Those that a unit of several tokens begins with."""
INSIDE_LONGER = frozenset(word for name in UNITS for word in name.split(" ")[1:]) | {"-"}
"""The tokens that may follow in such a unit."""

TOUCHING = {
    "m": METRE,
    "g": Unit("g", "mass", 0.001),
    "l": Unit("l", "volume", 1.0),
    "t": Unit("t", "mass", 1000.0),
    "c": _CELSIUS,
    "f": _FAHRENHEIT,
    "in": Unit("in", "length", 0.0254),
}
"""Abbreviations that are units only where they touch their digits: `11C`, `30m`."""

LONGEST = max(name.count(" ") for name in UNITS) + 1
"""How many tokens the longest name of a unit has."""
