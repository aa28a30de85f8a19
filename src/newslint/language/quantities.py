"""Quantities: every number that measures or counts something, as the interval that its digits and words allow."""

from __future__ import annotations

from bisect import bisect_left

from newslint.article import BLOCK_BREAK, Article, Span, once
from newslint.knowledge.number_words import ORDINALS
from newslint.language.approximators import Bound, bound_before
from newslint.language.counted import counted_noun, singular
from newslint.language.joined_quantities import compound, joined_range
from newslint.language.labels import HYPHENS, MONTHS, is_age, is_age_of, is_label, is_name, named_by, year_at
from newslint.language.measures import Kind, Measure, measure_at, money, money_sign, unit_after
from newslint.language.numerals import NUMBER_WORDS, Numeral, read_digits, read_ordinal, read_words
from newslint.language.plain_quantities import plain_quantity
from newslint.language.quantity import Quantity, widened
from newslint.language.scores import find_scores
from newslint.language.tokens import NUMBER, WORD, Tokens, find_tokens

__all__ = [
    "Bound",
    "Kind",
    "Quantity",
    "find_quantities",
    "positions_of",
    "quantities_with_starts",
    "quantities_within",
]


@once
def find_quantities(article: Article) -> tuple[Quantity, ...]:
    """The quantities of an article, in order; dates, years, clock times, scores, phone and model numbers are none."""
    tokens = find_tokens(article)
    candidates, kinds = _digits(tokens), tokens.kinds
    words = tokens.where_any(_WORDS)
    if words:
        candidates = sorted([*candidates, *words])
    scored = {i for score in find_scores(article) for i in range(score.first, score.last + 1)}
    found: list[Quantity] = []
    taken = -_FAR
    for i in candidates:
        if i <= taken or i in scored:
            continue
        quantity = plain_quantity(tokens, i)
        if quantity is None:
            quantity = _in_digits(tokens, i) if kinds[i] == NUMBER else _in_words(article, tokens, i)
        if quantity is None or quantity.first <= taken:
            continue
        if quantity.first - taken > _CLOSE:
            found.append(quantity)
        else:
            _append(tokens, found, quantity)
        taken = quantity.last
    return tuple(found)


@once
def quantities_with_starts(article: Article) -> tuple[tuple[Quantity, ...], list[int]]:
    """The quantities of an article, and where each starts."""
    quantities = find_quantities(article)
    return quantities, [quantity.span.start for quantity in quantities]


@once
def _positions_by_kind(article: Article) -> dict[Kind, list[int]]:
    positions: dict[Kind, list[int]] = {}
    for at, quantity in enumerate(find_quantities(article)):
        positions.setdefault(quantity.kind, []).append(at)
    return positions


def positions_of(article: Article, *kinds: Kind) -> list[int]:
    """Where among an article's quantities those of some kinds stand, in order."""
    positions = _positions_by_kind(article)
    if len(kinds) == 1:
        return positions.get(kinds[0], [])
    return sorted([at for kind in kinds for at in positions.get(kind, [])])


def quantities_within(article: Article, span: Span) -> tuple[Quantity, ...]:
    """The quantities that begin within a span, in order."""
    quantities, starts = quantities_with_starts(article)
    return quantities[bisect_left(starts, span.start) : bisect_left(starts, span.end)]


_WORDS = (NUMBER_WORDS | set(ORDINALS)) - {"first", "second"}


def _digits(tokens: Tokens) -> list[int]:
    """The positions of the tokens in digits, without the days and years that `in` or a month introduces."""
    lower, kinds, found = tokens.lower, tokens.kinds, []
    for i in tokens.numbers:
        if kinds[i - 1] == NUMBER or (i + 1 < len(kinds) and kinds[i + 1] == NUMBER):
            if _are_thousands(tokens, i - 1) or _are_thousands(tokens, i):
                continue
        if lower[i - 1] not in _BEFORE_DATES or not _is_of_date(tokens, i):
            found.append(i)
    return found


def _are_thousands(tokens: Tokens, i: int) -> bool:
    """Whether a space parts the thousands of one figure between a token and the next: `38 000`, which is left unread,
    for `on July 4 300 people` looks the same."""
    if not 0 <= i < len(tokens.kinds) - 1 or tokens.text[tokens.ends[i] : tokens.starts[i + 1]] != " ":
        return False
    one, other = tokens.lower[i], tokens.lower[i + 1]
    is_first = len(one) < 4 and one[0] != "0"
    return one.isdecimal() and (is_first or len(one) == 3) and other.isdecimal() and len(other) == 3


def _is_of_date(tokens: Tokens, i: int) -> bool:
    """Whether digits behind a word that dates have are plainly a year (`in 2021`) or a day (`May 5`, `May 5, 2021`)."""
    text, before = tokens.lower[i], tokens.lower[i - 1] if i else ""
    if len(text) <= 2:
        return before in MONTHS and tokens.kinds[i - 1] != WORD and read_ordinal(tokens, i) is None
    if len(text) != 4 or not "1900" <= text <= "2099" or not text.isdecimal() or not year_at(tokens, i):
        return False
    if before != ",":
        return before in _BEFORE_YEARS
    return i > 2 and tokens.lower[i - 3] in MONTHS and tokens.lower[i + 1 : i + 2] in _CLOSED


_BEFORE_YEARS = MONTHS | frozenset(
    "in since during until by of late early mid summer spring autumn winter fall".split()
)
_BEFORE_DATES = _BEFORE_YEARS | {","}
_CLOSED: tuple[list[str], ...] = ([], [","], ["."], [")"], [BLOCK_BREAK])


_CLOSE = 2
"""Tokens from one quantity to the next that may be joined with it."""


def _append(tokens: Tokens, found: list[Quantity], quantity: Quantity) -> None:
    """Add a quantity, joined with the one before it where the two are a range or one measure in two units."""
    gap = quantity.first - found[-1].last if found else _FAR
    if gap <= _CLOSE:
        before = found[-1]
        if gap == 1 and before.kind is Kind.MONEY and tokens.lower[quantity.first] == "a":
            return
        if joined := compound(tokens, before, quantity):
            found[-1] = joined
            return
        if gap == 2 and (joined := joined_range(tokens, before, quantity)):
            found[-1] = joined
            return
    found.append(quantity)


_FAR = 99
_COUNT, _EXACT = Kind.COUNT, Bound.EXACT
"""Kept apart, for a member asked of its class costs as much as a call."""


def _in_digits(tokens: Tokens, i: int) -> Quantity | None:
    if ordinal := read_ordinal(tokens, i):
        return _ordinal(tokens, ordinal)
    sign = money_sign(tokens, i)
    if sign is None and is_label(tokens, i):
        return None
    number = read_digits(tokens, i)
    if number is None:
        return None
    if sign is not None:
        return _read(tokens, number, money(tokens, number, sign))
    measure = unit_after(tokens, number)
    if number.last == i and (measure is None or measure.kind is Kind.COUNT) and year_at(tokens, i):
        return None
    return _read(tokens, number, measure)


def _in_words(article: Article, tokens: Tokens, i: int) -> Quantity | None:
    if is_name(article, tokens, i):
        return None
    number = read_words(tokens, i)
    if number is not None:
        return _read(tokens, number, measure_at(tokens, number))
    ordinal = read_ordinal(tokens, i)
    return _ordinal(tokens, ordinal) if ordinal else None


def _ordinal(tokens: Tokens, ordinal: Numeral) -> Quantity:
    span = tokens.span(ordinal.first, ordinal.last)
    value = ordinal.value
    return Quantity(span, ordinal.first, ordinal.last, ordinal.first, value, value, value, 1.0, Kind.ORDINAL)


def _read(tokens: Tokens, number: Numeral, measure: Measure | None) -> Quantity | None:
    """The quantity of a number and its unit; None where it names something or counts nothing."""
    if measure is None:
        return _fraction(tokens, number) if number.is_fraction else _count(tokens, number, number.last)
    if measure.kind is _COUNT:
        factor = measure.factor
        return _count(tokens, number._replace(value=number.value * factor, step=number.step * factor), measure.last)
    return _measured(tokens, number, measure)


def _fraction(tokens: Tokens, number: Numeral) -> Quantity:
    """`a third`, `two-thirds`: no finer than the words are."""
    first, value = _signed(tokens, number.first, number.value)
    slack = min(0.04, value / 8)
    span = tokens.span(first, number.last)
    low, high = value - slack, value + slack
    fraction = Quantity(span, first, number.last, first, value, low, high, slack, Kind.FRACTION, in_words=True)
    return _bounded(tokens, fraction)


def _count(tokens: Tokens, number: Numeral, last: int) -> Quantity | None:
    """A number that counts something, of which token `last` is the last one."""
    lower, first, value = tokens.lower, number.first, number.value
    noun, modifiers, noun_at = _noun(tokens, last, single=value == 1)
    if number.in_words:
        if value == 1 and not _counts_one(tokens, first, last):
            return _one_in(tokens, number)
    elif named_by(tokens, first, counts_something=bool(last > first or noun)):
        return None
    kind = _COUNT
    if first == last and is_age(tokens, first):
        kind = Kind.AGE
    elif number.last + 1 < len(lower) and lower[number.last + 1] in ("in", "out"):
        if share := _one_in(tokens, number):
            return share
    first, value = _signed(tokens, first, value)
    span, half = tokens.span(first, last), number.step / 2
    low, high, step, is_word, plain = value - half, value + half, number.step, number.in_words, _EXACT
    count = Quantity(
        span, first, last, first, value, low, high, step, kind, "", noun, modifiers, noun_at, plain, None, is_word
    )
    return _bounded(tokens, count)


def _measured(tokens: Tokens, number: Numeral, measure: Measure) -> Quantity | None:
    """A number with its unit."""
    first, last, kind, unit, factor = measure
    if first == number.first and not number.in_words and named_by(tokens, first, counts_something=True):
        return None
    if kind is Kind.DURATION and is_age_of(tokens, last, unit):
        kind = Kind.AGE
    first, value = _signed(tokens, first, number.value * factor)
    if unit in ("degree", "C", "F") and tokens.lower[last + 1 : last + 3] == ["below", "zero"]:
        value, last = -abs(value), last + 2
        scale = _SCALES.get(tokens.lower[last + 1]) if last + 1 < len(tokens.lower) else None
        unit, last = (scale, last + 1) if scale and unit == "degree" else (unit, last)
    span, step = tokens.span(first, last), number.step * factor
    low, high = value - step / 2, value + step / 2
    measured = Quantity(span, first, last, first, value, low, high, step, kind, unit, in_words=number.in_words)
    return _bounded(tokens, measured)


_SCALES = {"celsius": "C", "centigrade": "C", "fahrenheit": "F"}


def _noun(tokens: Tokens, last: int, *, single: bool) -> tuple[str, tuple[str, ...], int]:
    start = last + 1
    if start < len(tokens.lower) and tokens.lower[start] in HYPHENS and tokens.touches_next(last):
        if not tokens.touches_next(start) or tokens.kinds[start + 1] == NUMBER:
            return "", (), -1
        return singular(tokens.lower[start + 1]), (), start + 1
    return counted_noun(tokens, start, single=single)


def _counts_one(tokens: Tokens, first: int, last: int) -> bool:
    """Whether `one` is a number here and not a pronoun."""
    lower = tokens.lower
    before = lower[first - 1] if first else ""
    following = lower[last + 1] if last + 1 < len(lower) else "."
    if before in _BEFORE_PRONOUN:
        return following == "-"
    if before == "to" and lower[first - 2] in ("votes", "vote"):
        return True
    return following not in _AFTER_PRONOUN and following[0].isalpha()


_BEFORE_PRONOUN = frozenset("no any every each this that which the some another as if -".split())
_AFTER_PRONOUN = frozenset("another day thing of who that such can 's ’s side way reason".split())


def _one_in(tokens: Tokens, number: Numeral) -> Quantity | None:
    """`one in four`, `1 in 20`, `two out of three`: a part of one, of every size that rounds to it."""
    lower, at = tokens.lower, number.last + 1
    if at >= len(lower) or lower[at] not in ("in", "out"):
        return None
    if lower[at : at + 2] == ["out", "of"]:
        at += 1
    elif lower[at] != "in":
        return None
    if lower[at + 1 : at + 2] == ["every"]:
        at += 1
    if at + 1 >= len(tokens.lower):
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
        span,
        number.first,
        whole.last,
        number.first,
        value,
        low,
        high,
        high - low,
        Kind.FRACTION,
        in_words=number.in_words,
    )
    return _bounded(tokens, share)


def _signed(tokens: Tokens, first: int, value: float) -> tuple[int, float]:
    """The number with the minus sign or `minus` before it."""
    if first == 0 or tokens.lower[first - 1] not in _MINUS:
        return first, value
    sign = tokens.lower[first - 1]
    if sign == "minus":
        return first - 1, -value
    if tokens.ends[first - 1] == tokens.starts[first]:
        if first == 1 or (tokens.ends[first - 2] < tokens.starts[first - 1] and sign != "–"):
            return first - 1, -value
    return first, value


_MINUS = frozenset(("minus", "−", "-", "–"))


def _bounded(tokens: Tokens, quantity: Quantity) -> Quantity:
    """The quantity with the interval that the words around it leave it."""
    lower, first, last = tokens.lower, quantity.first, quantity.last
    following = lower[last + 1] if last + 1 < len(lower) else ""
    bound, at = bound_before(tokens, first)
    if following == "+":
        bound, at = Bound.ABOVE, first
    elif following == "or" and (behind := _BEHIND.get(lower[last + 2] if last + 2 < len(lower) else "")):
        bound, at = behind, first
    return widened(quantity, bound, at) if at >= 0 else quantity


_BEHIND = {"more": Bound.ABOVE, "so": Bound.ABOUT, "less": Bound.BELOW, "fewer": Bound.BELOW}
"""What `or` and the word behind it make of the number before it."""
