"""Whether the story tells the headline's figure somewhere."""

from __future__ import annotations

from newslint.article import Article
from newslint.checks.headline._same_thing import AGES, HARM, beside, comparable
from newslint.language.quantities import Bound, Kind, Quantity
from newslint.language.tokens import Tokens, find_tokens
from newslint.language.tolls import PEOPLE


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two figures may be one: of one unit, and within the rounding of both, or of one rounded further."""
    if not comparable(one, other):
        return False
    if one.ends and other.ends:
        step = max(one.step, other.step)
        return all(abs(ours - theirs) <= step for ours, theirs in zip(one.ends, other.ends, strict=True))
    if one.step == other.step and one.bound is other.bound is Bound.EXACT and not one.ends and not other.ends:
        return abs(one.value - other.value) < one.step
    step = max(one.step, other.step)
    slack = step if step > 1 or one.kind is not Kind.COUNT else 0.0
    return one.low - slack <= other.high and other.low - slack <= one.high


def has_it(article: Article, body: list[Quantity], figure: Quantity) -> bool:
    """Whether the story gives the headline's figure somewhere, whatever it is taken for there."""
    counts_people = figure.kind is Kind.COUNT and any(beside(article, figure, harm) for harm in HARM)
    for one in body:
        if counts_people and (one.kind is Kind.AGE or _counts_things(article, one)):
            continue
        if one.bound in (Bound.ABOVE, Bound.BELOW) and not 1 / _FAR < figure.value / max(one.value, 1e-9) < _FAR:
            continue
        is_other = one.noun != figure.noun or (one.kind is Kind.DURATION and one.value != figure.value)
        open_ended = is_other and one.bound in (Bound.ABOVE, Bound.BELOW)
        if agree(figure, one) and not open_ended:
            return True
        if figure.kind is Kind.PERCENT and one.kind is Kind.FRACTION and one.low <= figure.value / 100 <= one.high:
            return True
        if figure.kind is Kind.PERCENT and one.kind is Kind.COUNT and one.noun:
            continue
        if one.value == figure.value and (
            Kind.COUNT in (one.kind, figure.kind)
            or (AGES.issuperset((one.kind, figure.kind)) and (one.unit == figure.unit or one.kind is not figure.kind))
        ):
            return True
    tokens = find_tokens(article)
    if tokens.lower[figure.last + 1] in _MILLIONS:
        return True
    if any(one.value == figure.value for one in body):
        return False
    digits = [i for i in range(figure.first, figure.last + 1) if tokens.lower[i][0].isdigit()]
    return figure.kind is Kind.COUNT and bool(digits) and all(_stands_again(tokens, i) for i in digits)


def _stands_again(tokens: Tokens, digits: int) -> bool:
    """Whether digits stand elsewhere too, and not only in a clock time."""
    return any(i != digits and not _is_of_clock(tokens, i) for i in tokens.where(tokens.lower[digits]))


def _is_of_clock(tokens: Tokens, i: int) -> bool:
    return (tokens.after(i) == ":" and tokens.touches_next(i)) or (i > 0 and tokens.lower[i - 1] == ":")


_FAR = 5.0
"""How many times a figure with a bound the headline's may be: `would not go above £4` does not excuse £256,000."""


def _counts_things(article: Article, one: Quantity) -> bool:
    """Whether a figure is of things, not of people: `41 crashes` beside a headline's `41 hurt`."""
    if one.kind is not Kind.COUNT or not one.noun or one.noun in PEOPLE or one.noun.endswith(_OF_PEOPLE):
        return False
    return not any(beside(article, one, harm) for harm in HARM)


_OF_PEOPLE = tuple("er or ist an ant ent ee ese men dead killed wounded injured i".split())
"""Endings of words for people: `marchers`, `Americans`, `residents`, `Iraqis`."""

_MILLIONS = ("mill", "mil")
"""Headlines' short forms of `million`, which are words as well (`50 mill workers`) and are not read as figures."""
