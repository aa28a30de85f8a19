"""Quantities: every number that measures or counts something, as the interval that its digits and words allow."""

from __future__ import annotations

import math
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.change_words import DOWN, UP
from newslint.knowledge.number_words import ORDINALS
from newslint.language.approximators import Bound, bound_before
from newslint.language.counted import counted_noun, singular
from newslint.language.labels import HYPHENS, MONTHS, is_age, is_label, is_name, named_by, year_at
from newslint.language.measures import Kind, measure_at
from newslint.language.numerals import NUMBER_WORDS, Numeral, read_digits, read_ordinal, read_words
from newslint.language.scores import find_scores
from newslint.language.tokens import BREAK, NUMBER, Tokens, find_tokens

__all__ = ["Bound", "Kind", "Quantity", "find_quantities"]


class Quantity(NamedTuple):
    """A number in the text, what it is of, and every value that it may stand for.

    `span` covers the number with its magnitude, sign and unit (`$1.2 billion`, `30 percent`, `12-13`), `first` and
    `last` are the positions of its first and last token. `value` is the number as said, magnitude multiplied in;
    `low` and `high` bound what it may stand for: half a `step` (what one of the last digit is worth) either way,
    widened or left open by words such as `about` and `more than`. Percentages are in percent, fractions in parts of
    one, basis points in percentage points, measures in their `unit`.

    `unit` is an ISO 4217 code or a currency's bare name, `percent`, `points`, the code of a unit in
    `newslint.knowledge.units`, or empty for a count. `noun` is what is counted, lower-case and singular, empty where
    the text does not say; `modifiers` are the words between the number and it, and `noun_at` its token (-1: none).
    A range (`12-13`, `between 5 and 7 percent`) has its two `ends` in the order of the text.
    """

    span: Span
    first: int
    last: int
    value: float
    low: float
    high: float
    step: float
    kind: Kind
    unit: str = ""
    noun: str = ""
    modifiers: tuple[str, ...] = ()
    noun_at: int = -1
    bound: Bound = Bound.EXACT
    ends: tuple[float, float] | None = None
    in_words: bool = False
    approximator: int = -1
    """The first token of the words that widen or bound the number; -1 where there are none."""

    @property
    def is_approximate(self) -> bool:
        """Whether words such as `about` or `more than` stand before it."""
        return self.bound is not Bound.EXACT

    @property
    def opening(self) -> int:
        """The token that it begins with, such words before the number counted."""
        return self.approximator if 0 <= self.approximator < self.first else self.first

    @property
    def is_range(self) -> bool:
        """Whether two ends were given."""
        return self.ends is not None


@once
def find_quantities(article: Article) -> tuple[Quantity, ...]:
    """The quantities of an article, in order; dates, years, clock times, scores, phone and model numbers are none."""
    tokens = find_tokens(article)
    candidates = _digits(tokens)
    words = tokens.where_any(_WORDS)
    if words:
        candidates = sorted([*candidates, *words])
    scored = {i for score in find_scores(article) for i in range(score.first, score.last + 1)}
    found: list[Quantity] = []
    taken = -1
    for i in candidates:
        if i <= taken or i in scored:
            continue
        quantity = _quantity_at(article, tokens, i)
        if quantity is None or quantity.first <= taken:
            continue
        taken = quantity.last
        _append(tokens, found, quantity)
    return tuple(found)


_WORDS = (NUMBER_WORDS | set(ORDINALS)) - {"first", "second"}


def _digits(tokens: Tokens) -> list[int]:
    """The positions of the tokens in digits, without the years that `in` or a month introduces."""
    kinds, lower, found = tokens.kinds, tokens.lower, []
    i = -1
    for _ in range(kinds.count(NUMBER)):
        i = kinds.index(NUMBER, i + 1)
        text = lower[i]
        if i and len(text) == 4 and "1900" <= text <= "2099" and text.isdecimal():
            if (lower[i - 1] in _BEFORE_YEARS or lower[i - 1] in MONTHS) and year_at(tokens, i):
                continue
        found.append(i)
    return found


_BEFORE_YEARS = frozenset("in since during until by of late early mid summer spring autumn winter fall".split())


def _append(tokens: Tokens, found: list[Quantity], quantity: Quantity) -> None:
    """Add a quantity, joined with the one before it where the two are a range or one measure in two units."""
    if found:
        before = found[-1]
        if quantity.first == before.last + 1 and before.kind is Kind.MONEY and tokens.lower[quantity.first] == "a":
            return
        gap = quantity.first - before.last
        if gap <= 2 and (joined := _compound(tokens, before, quantity)):
            found[-1] = joined
            return
        if gap == 2 and (joined := _range(tokens, before, quantity)):
            found[-1] = joined
            return
    found.append(quantity)


_CHANGE_WORDS = UP | DOWN
_RANGES = frozenset("ranging ranges ranged range anywhere varying varies varied".split())
_NOT_RANGES = frozenset("from was were by up down voted vote passed approved rejected failed".split())


def _compound(tokens: Tokens, before: Quantity, quantity: Quantity) -> Quantity | None:
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
    return before._replace(
        span=Span(before.span.start, quantity.span.end),
        last=quantity.last,
        value=value,
        low=value - small / 2,
        high=value + small / 2,
        step=small,
    )


def _range(tokens: Tokens, before: Quantity, quantity: Quantity) -> Quantity | None:
    """`10 to 15 percent`, `12-13 people`, `between 5 and 7 million`, `two or three`: one quantity with two ends."""
    joint = tokens.lower[before.last + 1]
    opener = tokens.lower[before.first - 1] if before.first else ""
    if before.ends or quantity.ends or Kind.ORDINAL in (before.kind, quantity.kind):
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
        if opener == "of" and tokens.lower[before.first - 2] in ("vote", "margin", "score", "majority"):
            return None
    elif joint not in HYPHENS and joint != "or":
        return None
    if before.noun or (before.unit and before.unit != quantity.unit and joint != "and"):
        return None
    if before.kind in (Kind.AGE, Kind.FRACTION) or quantity.kind is Kind.FRACTION:
        return None
    if before.unit and before.unit != quantity.unit and quantity.unit:
        return None
    first, step = before.value, before.step
    if quantity.value >= 1000 > before.value and before.last == before.first and quantity.last > quantity.first:
        factor = _magnitude_of(quantity)
        if first * factor <= quantity.value:
            first, step = first * factor, step * factor
    return quantity._replace(
        span=Span(before.span.start, quantity.span.end),
        first=before.first,
        unit=quantity.unit or before.unit,
        kind=quantity.kind if quantity.unit or not before.unit else before.kind,
        value=(first + quantity.value) / 2,
        low=min(first - step / 2, quantity.value - quantity.step / 2),
        high=max(quantity.value + quantity.step / 2, first + step / 2),
        ends=(first, quantity.value),
        bound=before.bound,
        approximator=before.approximator,
    )


def _behind(tokens: Tokens, quantity: Quantity, count: int) -> list[str]:
    """The words right after a quantity and what it counts."""
    end = max(quantity.last, quantity.noun_at) + 1
    return tokens.lower[end : end + count]


def _magnitude_of(quantity: Quantity) -> float:
    """The power of a thousand that a quantity's magnitude word stands for."""
    return float(1000 ** int(math.log(quantity.value, 1000) + 1e-9)) if quantity.value >= 1 else 1.0


def _quantity_at(article: Article, tokens: Tokens, i: int) -> Quantity | None:
    if tokens.kinds[i] == NUMBER:
        number = read_digits(tokens, i)
        ordinal = read_ordinal(tokens, i)
    else:
        if is_name(article, tokens, i):
            return None
        number = read_words(tokens, i)
        ordinal = None if number else read_ordinal(tokens, i)
    if ordinal is not None:
        span = tokens.span(ordinal.first, ordinal.last)
        value = ordinal.value
        return Quantity(span, ordinal.first, ordinal.last, value, value, value, 1.0, Kind.ORDINAL)
    if number is None:
        return None
    return _read(tokens, number)


def _read(tokens: Tokens, number: Numeral) -> Quantity | None:
    is_digits = tokens.kinds[number.first] == NUMBER
    measure = measure_at(tokens, number)
    if is_digits and (measure is None or measure.first == number.first):
        if is_label(tokens, number.first):
            return None
        if number.last == number.first and (measure is None or measure.kind is Kind.COUNT):
            if year_at(tokens, number.first):
                return None
    value, step, first, last = number.value, number.step, number.first, number.last
    kind, unit = (Kind.FRACTION if number.is_fraction else Kind.COUNT), ""
    if measure is not None:
        value, step = value * measure.factor, step * measure.factor
        first, last, kind, unit = measure.first, measure.last, measure.kind, measure.unit
    noun, modifiers, noun_at = "", (), -1  # type: tuple[str, tuple[str, ...], int]
    if kind is Kind.COUNT:
        noun, modifiers, noun_at = _noun(tokens, last, single=value == 1)
        if number.in_words and value == 1 and not _counts_one(tokens, first, last):
            return _one_in(tokens, number)
    if is_digits and first == number.first:
        if named_by(tokens, first, counts_something=bool(measure or noun or number.last > first)):
            return None
    if is_age(tokens, first, last, kind, unit):
        kind = Kind.AGE
    if kind is Kind.COUNT and (share := _one_in(tokens, number)):
        return share
    first, value = _signed(tokens, first, value)
    if kind is Kind.MEASURE and unit in ("degree", "C", "F") and tokens.lower[last + 1 : last + 3] == ["below", "zero"]:
        value, last = -abs(value), last + 2
        scale = _SCALES.get(tokens.lower[last + 1]) if last + 1 < len(tokens) else None
        unit, last = (scale, last + 1) if scale and unit == "degree" else (unit, last)
    quantity = Quantity(
        tokens.span(first, last),
        first,
        last,
        value,
        value - step / 2,
        value + step / 2,
        step,
        kind,
        unit,
        noun,
        modifiers,
        noun_at,
        in_words=number.in_words,
    )
    if number.is_fraction and kind is Kind.FRACTION:
        slack = min(0.04, value / 8)
        quantity = quantity._replace(low=value - slack, high=value + slack, step=slack)
    return _bounded(tokens, quantity)


_SCALES = {"celsius": "C", "centigrade": "C", "fahrenheit": "F"}


def _noun(tokens: Tokens, last: int, *, single: bool) -> tuple[str, tuple[str, ...], int]:
    start = last + 1
    if start < len(tokens) and tokens.lower[start] in HYPHENS and tokens.touches_next(last):
        if not tokens.touches_next(start) or tokens.kinds[start + 1] == NUMBER:
            return "", (), -1
        return singular(tokens.lower[start + 1]), (), start + 1
    return counted_noun(tokens, start, single=single)


def _counts_one(tokens: Tokens, first: int, last: int) -> bool:
    """Whether `one` is a number here and not a pronoun."""
    before = tokens.lower[first - 1] if first else ""
    following = tokens.lower[last + 1] if last + 1 < len(tokens) else "."
    if before in ("no", "any", "every", "each", "this", "that", "which", "the", "some", "another", "as", "if", "-"):
        return following == "-"
    if following in (
        "another",
        "day",
        "thing",
        "of",
        "who",
        "that",
        "such",
        "can",
        "'s",
        "’s",
        "side",
        "way",
        "reason",
    ):
        return False
    return tokens.kinds[last + 1] != BREAK and following[0].isalpha() if last + 1 < len(tokens) else False


def _one_in(tokens: Tokens, number: Numeral) -> Quantity | None:
    """`one in four`, `1 in 20`, `two out of three`: a part of one, of every size that rounds to it."""
    lower, at = tokens.lower, number.last + 1
    if lower[at : at + 2] == ["out", "of"]:
        at += 1
    elif lower[at : at + 1] != ["in"]:
        return None
    if lower[at + 1 : at + 2] == ["every"]:
        at += 1
    if at + 1 >= len(tokens):
        return None
    is_digits = tokens.kinds[at + 1] == NUMBER
    if is_digits and (year_at(tokens, at + 1) or is_label(tokens, at + 1)):
        return None
    whole = read_digits(tokens, at + 1) if is_digits else (
        read_words(tokens, at + 1) if lower[at + 1] in NUMBER_WORDS else None
    )  # fmt: skip
    if whole is None or whole.value < 2 or whole.value <= number.value or number.value > 9 or measure_at(tokens, whole):
        return None
    if lower[at] == "of" and counted_noun(tokens, whole.last + 1, single=False)[0] and number.value != 1:
        return None
    if number.value > 1 and whole.value > 12:
        return None
    value = number.value / whole.value
    low = number.value / (whole.value + whole.step / 2)
    high = number.value / (whole.value - whole.step / 2)
    if number.value > 1:
        low, high = max(low, value - 0.05), min(high, value + 0.05)
    span = tokens.span(number.first, whole.last)
    share = Quantity(
        span, number.first, whole.last, value, low, high, high - low, Kind.FRACTION, in_words=number.in_words
    )
    return _bounded(tokens, share)


def _signed(tokens: Tokens, first: int, value: float) -> tuple[int, float]:
    """The number with the minus sign or `minus` before it."""
    if first == 0:
        return first, value
    sign = tokens.lower[first - 1]
    if sign == "minus":
        return first - 1, -value
    if sign in ("−", "-", "–") and tokens.ends[first - 1] == tokens.starts[first]:
        if first == 1 or (tokens.ends[first - 2] < tokens.starts[first - 1] and sign != "–"):
            return first - 1, -value
    return first, value


def _bounded(tokens: Tokens, quantity: Quantity) -> Quantity:
    """The quantity with the interval that the words around it leave it."""
    bound, at = bound_before(tokens, quantity.first)
    following = tokens.lower[quantity.last + 1 : quantity.last + 3]
    if following == ["or", "more"] or following[:1] == ["+"]:
        bound, at = Bound.ABOVE, quantity.first
    elif following == ["or", "so"]:
        bound, at = Bound.ABOUT, quantity.first
    elif following in (["or", "less"], ["or", "fewer"]):
        bound, at = Bound.BELOW, quantity.first
    if bound is Bound.EXACT:
        return quantity
    low, high, value = quantity.low, quantity.high, quantity.value
    slack = abs(value) * 0.1
    if bound is Bound.ABOUT:
        low, high = min(low, value - slack), max(high, value + slack)
    elif bound is Bound.NEARLY:
        low = min(low, value - 1.5 * slack)
    elif bound is Bound.ABOVE:
        high = math.inf
    else:
        low = min(low, 0.0)
    return quantity._replace(low=low, high=high, bound=bound, approximator=at)
