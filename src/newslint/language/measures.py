"""The unit that stands beside a number: percent, points, money, measure."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from newslint.knowledge import currencies, units
from newslint.knowledge.number_words import SHORT_MAGNITUDES
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


_HYPHENS = ("-", "‑", "–")
_METRE_WORDS = frozenset(
    "high long deep wide tall away from above below race sprint hurdles freestyle butterfly backstroke breaststroke "
    "final relay dash pool wave waves tower drop of by in off offshore ( × x radius air rifle record heats".split()
)


def measure_at(tokens: Tokens, number: Numeral) -> Measure | None:
    """The unit of a number, before it (`$`) or behind it; None for a bare number."""
    if prefixed := _money_before(tokens, number):
        return prefixed
    return _unit_after(tokens, number)


def _money_before(tokens: Tokens, number: Numeral) -> Measure | None:
    first = number.first
    if first == 0 or number.is_fraction:
        return None
    lower, before = tokens.lower, tokens.lower[first - 1]
    touches = tokens.ends[first - 1] == tokens.starts[first]
    code, start = "", first - 1
    if before in currencies.SIGNS:
        code = currencies.SIGNS[before]
        if start and tokens.ends[start - 1] == tokens.starts[start] and lower[start - 1] in currencies.DOLLAR_PREFIXES:
            start -= 1
            code = currencies.DOLLAR_PREFIXES[lower[start]] if before == "$" else code
    elif tokens.kinds[start] in (CAPITALISED, UPPER):
        code = _code_before(tokens, start, touches=touches)
    elif before == "." and start and lower[start - 1] in currencies.SPACED_LETTER_SIGNS:
        code, start = currencies.LETTER_SIGNS[lower[start - 1]], start - 1
    if not code:
        return None
    last, factor = _magnitude_letter(tokens, number.last)
    after = _name_after(tokens, last)
    return Measure(start, after[0] if after and after[2] else last, Kind.MONEY, code, factor)


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
    if last + 1 < len(tokens) and tokens.texts[last + 1] == "m":
        return last + 1, 1e6
    return last, 1.0


def _unit_after(tokens: Tokens, number: Numeral) -> Measure | None:
    last = number.last
    size, lower = len(tokens), tokens.lower
    following = last + 1
    if following >= size:
        return None
    touches = tokens.touches_next(last)
    if lower[following] in _HYPHENS and touches and tokens.touches_next(following):
        following += 1
        if following >= size:
            return None
    word = lower[following]
    if percent := _percent(tokens, number, following):
        return percent
    if touches and following == last + 1 and word in units.TOUCHING:
        return _touching(tokens, number, following)
    if following == last + 1 and touches and word == "k" and number.value < 1000:
        return Measure(number.first, following, Kind.COUNT, "", 1e3)
    if named := _name_after(tokens, following - 1, number.value):
        position, code, _ = named
        if code == "pound" and number.value < 1e5 and "£" not in tokens.text:
            return Measure(number.first, position, Kind.MEASURE, "pound")
        return Measure(number.first, position, Kind.MONEY, code)
    if tokens.texts[following] in ("C", "F") and tokens.lower[following + 1 : following + 2] in ([")"], ["("]):
        return Measure(number.first, following, Kind.MEASURE, tokens.texts[following])
    if word == "in" and _closes_inches(tokens, following):
        return Measure(number.first, following, Kind.MEASURE, "in")
    if word in units.FIRST_WORDS:
        return _measure(tokens, number, following)
    return None


def _closes_inches(tokens: Tokens, i: int) -> bool:
    """Whether `in` is inches: at the end of a bracket (`(1.5 in)`, `(1.5 in.)`) or before one with a number."""
    following = tokens.lower[i + 1 : i + 3]
    if following[:1] == [")"] or following == [".", ")"]:
        return True
    return following[:1] == ["("] and i + 2 < len(tokens) and tokens.kinds[i + 2] == NUMBER


def _percent(tokens: Tokens, number: Numeral, following: int) -> Measure | None:
    lower, size = tokens.lower, len(tokens)
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
    after = tokens.lower[following + 1] if following + 1 < len(tokens) else ""
    if word == "m" and (named := _name_after(tokens, following)):
        return Measure(number.first, named[0], Kind.MONEY, named[1], 1e6)
    if word == "m" and after not in _METRE_WORDS and after.isalpha():
        return Measure(number.first, following, Kind.COUNT, "", 1e6)
    unit = units.TOUCHING[word]
    return Measure(number.first, following, Kind.MEASURE, unit.code)


def _name_after(tokens: Tokens, last: int, value: float = 0.0) -> tuple[int, str, bool] | None:
    """The currency named after token `last`: the token it ends with, its code, whether it has its country."""
    size, lower, j = len(tokens), tokens.lower, last + 1
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
    if not adjectives and lower[j] in ("won", "real", "sol", "som", "sum", "kip", "dong", "sterling"):
        if lower[j] != "won" or value < 10_000:
            return None
    return j, code, adjectives > 0


def _measure(tokens: Tokens, number: Numeral, following: int) -> Measure | None:
    lower = tokens.lower
    for length in range(min(units.LONGEST, len(tokens) - following), 0, -1):
        last = following + length - 1
        words = [word for word in lower[following : last + 1] if word != "-"]
        unit = units.UNITS.get(" ".join(words))
        if unit is None or lower[last] == "-":
            continue
        if len(words) == 1 and not _is_plausible(tokens, number, following):
            return None
        if unit.dimension == "time":
            return Measure(number.first, last, Kind.DURATION, unit.code)
        return Measure(number.first, last, Kind.MEASURE, unit.code)
    return None


def _is_plausible(tokens: Tokens, number: Numeral, at: int) -> bool:
    """Whether a short or common word is a unit here: `2 st`, `one second`, `5 J` seldom are."""
    word = tokens.lower[at]
    if word in ("st", "in.", "second", "sec", "stone", "foot", "yard", "knot", "kt"):
        return tokens.kinds[at] != CAPITALISED and number.value != 1
    return word not in ("t", "j", "w", "s")
