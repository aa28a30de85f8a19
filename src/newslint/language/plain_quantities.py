"""Quantities between plain words, which most are (`12 people`, `63.1 million dollars`): read in one look."""

from __future__ import annotations

from newslint.knowledge import currencies, units
from newslint.knowledge.number_words import DENOMINATORS
from newslint.language.approximators import BOUNDING, Bound, bound_before
from newslint.language.counted import counted_noun
from newslint.language.labels import HYPHENS, LABELS_BEFORE, LABELS_BEHIND, MONTHS, year_at
from newslint.language.measures import COMMON_WORDS, UNIT_OPENERS, Kind
from newslint.language.numerals import GOES_ON, SIMPLE, read_written
from newslint.language.quantity import Quantity, widened
from newslint.language.tokens import CAPITALISED, NUMBER, PUNCTUATION, UPPER, WORD, Tokens

__all__ = ["plain_quantity"]

_LARGE = {"million": 1e6, "billion": 1e9, "trillion": 1e12}
_MARKS_BEFORE = frozenset(",(")
"""The marks before a number that leave it as it is where a word follows it."""
_JOINTS = frozenset(("to", "and", "or", "until", ","))
"""The tokens before digits that make them a day only behind another number: `10 to 28`."""


def plain_quantity(tokens: Tokens, i: int) -> Quantity | None:
    """The quantity of the digits or number word at token `i`; None where a neighbour wants a closer look, which may
    find one all the same."""
    lower, kinds, starts, ends = tokens.lower, tokens.kinds, tokens.starts, tokens.ends
    before, behind = i - 1, i + 1
    if before < 0 or behind + 1 >= len(lower):
        return None
    opener = lower[before]
    if kinds[before] == WORD:
        if ends[before] == starts[i]:
            return None
    elif opener not in _MARKS_BEFORE or kinds[behind] != WORD:
        return None
    if opener in _TELLING_BEFORE or (opener in _JOINTS and kinds[before - 1] == NUMBER):
        return None
    in_digits = kinds[i] == NUMBER
    known = read_written(tokens.texts[i]) if in_digits else SIMPLE.get(tokens.texts[i])
    if known is None:
        return None
    value, step = known
    if in_digits and lower[behind] in _LARGE and value >= 1 and behind + 2 < len(lower) and kinds[behind] == WORD:
        factor = _LARGE[lower[behind]]
        value, step, behind = value * factor, step * factor, behind + 1
    word, last = lower[behind], behind - 1
    if word in _TELLING_BEHIND or kinds[behind] in _TELLING_KINDS:
        return None
    if ends[last] == starts[behind] and word not in _TOUCHING and (word != "." or lower[behind + 1] == "a"):
        return None
    kind, unit = _UNITS.get(word, _COUNT)
    noun, modifiers, noun_at = _NO_NOUN
    if unit:
        if lower[behind + 1] in _BEHIND_UNITS:
            return None
        last = behind
    elif (value == 1 and not in_digits) or (last == i and in_digits and year_at(tokens, i)):
        return None
    elif kinds[behind] != PUNCTUATION:
        noun, modifiers, noun_at = counted_noun(tokens, behind, single=value == 1)
    span, low, high, plain = tokens.span(i, last), value - step / 2, value + step / 2, _EXACT
    quantity = Quantity(
        span, i, last, i, value, low, high, step, kind, unit, noun, modifiers, noun_at, plain, None, not in_digits
    )
    return _bounded(tokens, quantity, i) if opener in BOUNDING else quantity


def _bounded(tokens: Tokens, quantity: Quantity, first: int) -> Quantity:
    """The quantity with the interval that the words before it leave it."""
    bound, at = bound_before(tokens, first)
    return widened(quantity, bound, at) if at >= 0 else quantity


def _plain_units() -> dict[str, tuple[Kind, str]]:
    """The words that are a unit behind any number: kind and code."""
    found: dict[str, tuple[Kind, str]] = {}
    for word, unit in units.UNITS.items():
        if word in units.FIRST_WORDS and unit.code not in ("degree", "C", "F") and word not in COMMON_WORDS:
            found[word] = (Kind.DURATION if unit.dimension == "time" else Kind.MEASURE, unit.code)
    for word in currencies.NAME_OPENERS:
        found.pop(word, None)
        code = currencies.currency_named("", word)
        if code and code != "pound" and word not in currencies.UNNUMBERED:
            found[word] = (Kind.MONEY, code)
    return found | dict.fromkeys(("%", "percent", "pct", "per-cent"), (Kind.PERCENT, "percent"))


_UNITS = _plain_units()
_TOUCHING = frozenset(",;)%")
_EXACT = Bound.EXACT
_COUNT = (Kind.COUNT, "")
_NO_NOUN: tuple[str, tuple[str, ...], int] = ("", (), -1)
_TELLING_KINDS = frozenset((CAPITALISED, UPPER, NUMBER))
_TELLING_BEFORE = (
    frozenset({"minus", "aged", "age", "ages"}).union(MONTHS, LABELS_BEFORE)
)  # fmt: skip
"""The words before a number that may make it something else, or negative."""
_TELLING_BEHIND = frozenset({"+", "in", "out"}).union(
    _JOINTS, MONTHS, HYPHENS, LABELS_BEHIND, GOES_ON, SIMPLE, DENOMINATORS, UNIT_OPENERS - frozenset(_UNITS)
) - {",", "."}
"""The tokens behind a number that may go on with it, bound it or make it something else."""
_BEHIND_UNITS = frozenset({"+", "or", "-", "old", "point", "points"}).union(units.INSIDE_LONGER)
"""The tokens behind a unit that may go on with it, bound its number or make it an age."""
