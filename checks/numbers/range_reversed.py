"""numbers/range-reversed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.tokens import Tokens, find_tokens
from newslint.rules import Finding, rule

_NO_RANGES = frozenset(
    "difference differences gap gaps split distinction choice choose chose chosen choosing margin ratio "
    "relationship link spread match game contest vote score divided tie ties border talks alternated alternating "
    "switched swing swings respectively".split()
)
"""Words before `between` that set two figures beside each other instead of bounding a third."""
_OPENERS = frozenset("ranging ranges ranged range anywhere varying varies varied".split())
_AGO = frozenset("ago bc bce bp b.c b.c.".split())
_FORECASTS = frozenset(
    "expects expect expected expecting forecast forecasts forecasting guidance outlook predicts predicted projects "
    "projected sees estimates estimated anticipates range".split()
)
_FELL = frozenset("fell fall falls dropped drop cut cuts lowered lower reduced reduction down decline declined".split())
_APPROXIMATORS = frozenset("some about around roughly approximately estimated".split())


@rule(severity="error")
def range_reversed(article: Article) -> Iterator[Finding]:
    """A range names its larger end first.

    "Between 20 and 10 people" is a slip of the pen or of the digits. A change from one figure to another, a score, a
    vote, clock times, temperatures below zero and years counted back from now ("between 60,000 and 20,000 years ago")
    are left alone.

    Wrong:
        The club expects [[between 14,000 and 13,000 visitors]].
    Right:
        The club expects between 13,000 and 14,000 visitors.
    """
    tokens = find_tokens(article)
    for quantity in find_quantities(article):
        if quantity.ends is None or quantity.ends[0] <= quantity.ends[1] or min(quantity.ends) < 0:
            continue
        first = _opener(tokens, quantity)
        if _is_clock(tokens, quantity) and tokens.lower[first - 1] != "aged":
            continue
        if first < 0 or _NO_RANGES & set(tokens.lower[max(0, first - 3) : first]):
            continue
        if _counts_back(tokens, quantity) or _is_of_orbit(tokens, quantity):
            continue
        last = max(quantity.last, quantity.noun_at if quantity.noun_at - quantity.last < 4 else -1)
        span = tokens.span(first, last)
        words = article.words(span)
        yield Finding(f"“{words}” names the larger figure first", span)


def _is_of_orbit(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether the ends are the farthest and nearest points of an orbit, told in that order."""
    near = tokens.lower[max(0, quantity.first - _NEAR_ORBIT) : quantity.first]
    return any(word in _ORBITS for word in near)


_ORBITS = frozenset("orbit orbits orbiting orbital".split())
_NEAR_ORBIT = 20
"""Tokens before a range in which an orbit is spoken of."""


def _opener(tokens: Tokens, quantity: Quantity) -> int:
    """The token by which two figures are a range (`between`, `ranging from`, `a forecast of`); -1 without one."""
    i = quantity.opening - 1
    if i < 0:
        return -1
    if tokens.lower[i] == "between":
        return i
    before = tokens.lower[max(0, i - 8) : i + 1]
    if tokens.lower[i] == "from":
        return i - 1 if tokens.lower[i - 1] in _OPENERS else -1
    if tokens.lower[i] in _BEFORE_RANGES:
        return i if quantity.kind in _BEFORE_RANGES[tokens.lower[i]] else -1
    if quantity.kind is Kind.PERCENT and tokens.lower[i] == "of" and _FORECASTS & set(before):
        return quantity.first if not _FELL & set(before) else -1
    if quantity.kind is Kind.MONEY and not _FELL & set(before):
        if tokens.lower[i] in ("of", "at", "to") and _FORECASTS & set(before):
            return quantity.first
        if not {"-", "–"}.isdisjoint(tokens.lower[quantity.first : quantity.last]) and tokens.lower[i] in (
            "at",
            "to",
            "of",
            "by",
            "a",
            "the",
        ):
            return quantity.first
    is_rough = quantity.opening < quantity.first and not _APPROXIMATORS.isdisjoint(
        tokens.lower[quantity.opening : quantity.first]
    )
    return quantity.opening if is_rough and quantity.noun else -1


_BEFORE_RANGES = {
    **dict.fromkeys("faces face facing faced take takes taking last lasts".split(), frozenset((Kind.DURATION,))),
    **dict.fromkeys("weighs weigh weighing measures bring brings".split(), frozenset((Kind.MEASURE,))),
}
"""Words behind which two figures of a kind are a range: `faces 10 to five years`."""


def _counts_back(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether the figures are distances into the past, where the larger is the earlier one."""
    following = tokens.lower[quantity.last + 1 : quantity.last + 4]
    is_time = quantity.kind is Kind.DURATION or quantity.noun in _TIMES
    return not _AGO.isdisjoint(following) or (is_time and not {"before", "earlier"}.isdisjoint(following))


_TIMES = frozenset("year month week day hour century decade generation".split())


def _is_clock(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether both ends may be hours of the day or days of a month: small, bare numbers, or 2200 and 0700."""
    if quantity.ends is not None and max(quantity.ends) <= 2400 and tokens.lower[quantity.last][0] == "0":
        return True
    is_bare = (
        quantity.kind is Kind.COUNT and not quantity.noun and not quantity.unit and "more" not in quantity.modifiers
    )
    return quantity.ends is not None and is_bare and max(quantity.ends) <= 31
