"""The unit that stands beside a number: percent, points, money, measure."""

from __future__ import annotations

import math
from enum import StrEnum
from typing import NamedTuple

from newslint.knowledge import currencies, units
from newslint.knowledge.number_words import COMPOUND_HYPHENS, SHORT_MAGNITUDES
from newslint.language.numerals import Numeral
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, Tokens


class Kind(StrEnum):
    """What sort of quantity a number is."""

    COUNT = "count"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "percentage points"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    FRACTION = "fraction"
    """A part of a whole in words: `a third`, `one in four`."""
    ORDINAL = "ordinal"


class Measure(NamedTuple):
    """A unit beside a number: the first and last token of number and unit together, the kind and the unit's code.

    `factor` multiplies the number (a `£30m` that the numeral could not settle, basis points).
    """

    first: int
    last: int
    kind: Kind
    unit: str
    factor: float = 1.0


_METRE_WORDS = frozenset(
    "high long deep wide tall away from above below race sprint hurdles freestyle butterfly backstroke breaststroke "
    "final relay dash pool wave waves tower drop of by in off offshore ( × x radius air rifle record heats".split()
)


def measure_at(tokens: Tokens, number: Numeral) -> Measure | None:
    """The unit of a number, before it (`$`) or behind it; None for a bare number."""
    sign = None if number.is_fraction else money_sign(tokens, number.first)
    return money(tokens, number, sign) if sign else unit_after(tokens, number)


def money_sign(tokens: Tokens, first: int) -> tuple[int, str] | None:
    """The sign or code of a currency right before token `first`: the token it begins with and the currency."""
    if first == 0:
        return None
    lower, start = tokens.lower, first - 1
    before = lower[start]
    if before not in _SIGNS:
        return None
    if before in currencies.SIGNS:
        code = currencies.SIGNS[before]
        if start and tokens.ends[start - 1] == tokens.starts[start] and lower[start - 1] in currencies.DOLLAR_PREFIXES:
            start -= 1
            code = currencies.DOLLAR_PREFIXES[lower[start]] if before == "$" else code
        return start, code
    if before in _LETTERS and tokens.kinds[start] in (CAPITALISED, UPPER):
        code = _code_before(tokens, start, touches=tokens.ends[start] == tokens.starts[first])
        return (start, code) if code else None
    if before == "." and start and lower[start - 1] in currencies.SPACED_LETTER_SIGNS:
        return start - 1, currencies.LETTER_SIGNS[lower[start - 1]]
    return None


_SIGNS = frozenset({*currencies.SIGNS, *currencies.LETTER_SIGNS, *map(str.lower, currencies.CODES), "."})
_LETTERS = frozenset({*currencies.LETTER_SIGNS, *map(str.lower, currencies.CODES)})


def money(tokens: Tokens, number: Numeral, sign: tuple[int, str]) -> Measure:
    """An amount with its currency before it."""
    last, factor = _magnitude_letter(tokens, number.last)
    after = _name_after(tokens, last)
    return Measure(sign[0], after[0] if after and after[2] else last, Kind.MONEY, sign[1], factor)


def _code_before(tokens: Tokens, start: int, *, touches: bool) -> str:
    before = tokens.lower[start]
    if tokens.texts[start] in currencies.CODES:
        return tokens.texts[start]
    if before in currencies.LETTER_SIGNS and (touches or before in currencies.SPACED_LETTER_SIGNS):
        return currencies.LETTER_SIGNS[before]
    return ""


def _magnitude_letter(tokens: Tokens, last: int) -> tuple[int, float]:
    if tokens.touches_next(last) and tokens.lower[last + 1] in SHORT_MAGNITUDES:
        return last + 1, SHORT_MAGNITUDES[tokens.lower[last + 1]]
    if last + 1 < len(tokens.lower) and tokens.texts[last + 1] == "m":
        return last + 1, 1e6
    return last, 1.0


def unit_after(tokens: Tokens, number: Numeral) -> Measure | None:
    """The unit behind a number, joined to it or not."""
    lower, last = tokens.lower, number.last
    following = last + 1
    if following >= len(lower):
        return None
    word = lower[following]
    if word in COMPOUND_HYPHENS and tokens.touches_next(last) and tokens.touches_next(following):
        following += 1
        word = lower[following]
    if word not in UNIT_OPENERS:
        return None
    if word in _PERCENTS and (percent := _percent(tokens, number, following)):
        return percent
    if following == last + 1 and (word in units.TOUCHING or word == "k") and tokens.touches_next(last):
        if word != "k":
            return _touching(tokens, number, following)
        if number.value < 1000:
            return Measure(number.first, following, Kind.COUNT, "", 1e3)
    if word in _MONEY and (named := _name_after(tokens, following - 1, number.value)):
        position, code, _ = named
        if code == "pound" and number.value < 1e5 and "£" not in tokens.text:
            return Measure(number.first, position, Kind.MEASURE, "pound")
        return Measure(number.first, position, Kind.MONEY, code)
    if tokens.texts[following] in ("C", "F") and lower[following + 1 : following + 2] in ([")"], ["("]):
        return Measure(number.first, following, Kind.MEASURE, tokens.texts[following])
    if word == "m" and number.value < 1000 and _is_metre(tokens, following):
        return Measure(number.first, following, Kind.MEASURE, units.METRE.code)
    if word == "in" and _closes_inches(tokens, following):
        return Measure(number.first, following, Kind.MEASURE, "in")
    if word in units.FIRST_WORDS:
        return _measure(tokens, number, following)
    return None


_PERCENTS = frozenset("per percentage basis bps bp ppt ppts pp % percent pct per-cent pc".split())
_MONEY = currencies.NAME_OPENERS | frozenset(map(str.lower, currencies.CODES))
UNIT_OPENERS = frozenset({*_PERCENTS, *_MONEY, *units.FIRST_WORDS, *units.TOUCHING, "k"})
"""The tokens behind a number that a unit may begin with."""


def _is_metre(tokens: Tokens, i: int) -> bool:
    """Whether `m` behind a space is metres: `2.4 m (8 ft)`, `8 ft (2.4 m)`, `2.4 m high`."""
    after = tokens.after(i)
    if after == "(":
        return i + 2 < len(tokens.lower) and tokens.kinds[i + 2] == NUMBER
    return after in (")", "high", "long", "deep", "wide", "tall")


def _closes_inches(tokens: Tokens, i: int) -> bool:
    """Whether `in` is inches: at the end of a bracket (`(1.5 in)`, `(1.5 in.)`) or before one with a number."""
    following = tokens.lower[i + 1 : i + 3]
    if following[:1] == [")"] or following == [".", ")"]:
        return True
    return following[:1] == ["("] and i + 2 < len(tokens.lower) and tokens.kinds[i + 2] == NUMBER


def _percent(tokens: Tokens, number: Numeral, following: int) -> Measure | None:
    lower, size = tokens.lower, len(tokens.lower)
    word, last = lower[following], following
    if word == "per" and following + 1 < size and lower[following + 1] == "cent":
        last += 1
    elif word in ("percentage", "basis"):
        if following + 1 < size and lower[following + 1] == "-":
            last += 1
        if last + 1 < size and lower[last + 1] in ("point", "points"):
            return Measure(number.first, last + 1, Kind.POINTS, "points", 0.01 if word == "basis" else 1.0)
        return None
    elif word in ("bps", "bp", "ppt", "ppts", "pp"):
        return Measure(number.first, last, Kind.POINTS, "points", 0.01 if word.startswith("b") else 1.0)
    elif word not in ("%", "percent", "pct", "per-cent") and tokens.texts[following] != "pc":
        return None
    after = last + 1
    if after < size and lower[after] == "-":
        after += 1
    if after < size and lower[after] in ("point", "points"):
        return Measure(number.first, after, Kind.POINTS, "points")
    return Measure(number.first, last, Kind.PERCENT, "percent")


def _touching(tokens: Tokens, number: Numeral, following: int) -> Measure:
    """`30m`, `11C`, `5g`: a unit or a million, by what follows."""
    word = tokens.lower[following]
    after = tokens.lower[following + 1] if following + 1 < len(tokens.lower) else ""
    if word == "m" and (named := _name_after(tokens, following)):
        return Measure(number.first, named[0], Kind.MONEY, named[1], 1e6)
    if word == "m" and after not in _METRE_WORDS and after.isalpha():
        return Measure(number.first, following, Kind.COUNT, "", 1e6)
    unit = units.TOUCHING[word]
    return Measure(number.first, following, Kind.MEASURE, unit.code)


def _name_after(tokens: Tokens, last: int, value: float = 0.0) -> tuple[int, str, bool] | None:
    """The currency named after token `last`: the token it ends with, its code, whether it has its country."""
    lower, j = tokens.lower, last + 1
    size = len(lower)
    if j >= size or lower[j] not in _MONEY:
        return None
    adjectives = 0
    while j < size and adjectives < 3 and currencies.is_adjective_of_currency(lower[j]):
        j += 1
        adjectives += 1
    if j >= size:
        return None
    if j == last + 1 and tokens.texts[j] in currencies.CODES:
        return j, tokens.texts[j], True
    code = currencies.currency_named(lower[j - 1] if adjectives else "", lower[j])
    if code is None:
        return None
    if tokens.kinds[j] == CAPITALISED and not adjectives and lower[j] in currencies.UNNUMBERED:
        return None
    if not adjectives and value < _SURELY_MONEY.get(lower[j], 0.0):
        return None
    return j, code, adjectives > 0


_SURELY_MONEY = {
    **dict.fromkeys(("won", "dong", "kip", "som"), 10_000.0),
    **dict.fromkeys(("real", "sol", "sum", "sterling"), math.inf),
}
"""From which amount on a word of other meanings is a currency's name: `95 billion dong`, but `two won`."""


def _measure(tokens: Tokens, number: Numeral, following: int) -> Measure | None:
    word, unit, last = tokens.lower[following], None, following
    if word in units.OPENING_LONGER:
        unit, last = _longest(tokens.lower, following)
    if unit is None:
        unit = units.UNITS.get(word)
        if unit is None or not _is_plausible(tokens, number, following):
            return None
    kind = Kind.DURATION if unit.dimension == "time" else Kind.MEASURE
    return Measure(number.first, last, kind, unit.code)


def _longest(lower: list[str], first: int) -> tuple[units.Unit | None, int]:
    """The unit of several tokens that begins at token `first`, joined by hyphens or not, and its last token."""
    if first + 1 < len(lower) and lower[first + 1] in units.INSIDE_LONGER:
        for last in range(min(first + units.LONGEST, len(lower)) - 1, first, -1):
            unit = units.UNITS.get(" ".join([word for word in lower[first : last + 1] if word != "-"]))
            if unit is not None and lower[last] != "-":
                return unit, last
    return None, first


def _is_plausible(tokens: Tokens, number: Numeral, at: int) -> bool:
    """Whether a short or common word is a unit here: `2 st`, `one second`, `5 J` seldom are."""
    word = tokens.lower[at]
    if word in _SELDOM_ONE:
        return tokens.kinds[at] != CAPITALISED and number.value != 1
    return word not in _NO_UNITS


_SELDOM_ONE = frozenset("st in. second sec stone foot yard knot kt".split())
_NO_UNITS = frozenset("t j w s".split())
COMMON_WORDS = _SELDOM_ONE | _NO_UNITS
"""The words of which other words tell whether they are units."""
