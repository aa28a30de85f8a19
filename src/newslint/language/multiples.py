"""Multiples: doubled, halved, threefold, four times the."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.number_words import UNITS
from newslint.language.intervals import Interval
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.tokens import BREAK, Tokens, find_tokens

_VERBS = {
    "doubled": 2.0, "doubling": 2.0, "doubles": 2.0, "double": 2.0, "twice": 2.0, "twofold": 2.0,
    "tripled": 3.0, "tripling": 3.0, "triples": 3.0, "triple": 3.0, "trebled": 3.0, "trebling": 3.0, "treble": 3.0,
    "threefold": 3.0, "thrice": 3.0, "quadrupled": 4.0, "quadrupling": 4.0, "quadruple": 4.0, "fourfold": 4.0,
    "quintupled": 5.0, "fivefold": 5.0, "sixfold": 6.0, "sevenfold": 7.0, "eightfold": 8.0, "tenfold": 10.0,
    "halved": 0.5, "halving": 0.5, "halves": 0.5,
}  # fmt: skip
_NEARLY = frozenset("nearly almost".split())
_ABOUT = frozenset("about roughly around approximately some virtually practically effectively".split())
SLACK = 0.075
"""How far from its factor a plain `doubled` may be: newsrooms say it of anything that rounds to it."""


class Multiple(NamedTuple):
    """A word that says how many times one figure is another: where it stands with the words that bound it, its first
    and last token, the factor as said and every factor that it may stand for."""

    span: Span
    first: int
    last: int
    factor: float
    low: float
    high: float
    counts_times: bool = False
    """Whether it is said as a number of times, which may as well be occasions."""


@once
def find_multiples(article: Article) -> tuple[Multiple, ...]:
    """The multiples of an article, in order."""
    tokens = find_tokens(article)
    found = [
        _bounded(tokens, i, i, _VERBS[tokens.lower[i]])
        for i in tokens.where_any(_VERBS)
        if tokens.lower[i + 1 : i + 2] not in (["over"], ["back"], ["down"], ["up"], ["as"])
    ]
    for i in tokens.where("fold"):
        if i >= 2 and tokens.lower[i - 1] == "-":
            factor = UNITS.get(tokens.lower[i - 2]) or _digits(tokens.lower[i - 2])
            if factor:
                found.append(_bounded(tokens, i - 2, i, factor))
    for i in tokens.where("half"):
        if i and tokens.lower[i - 1] == "in":
            found.append(_bounded(tokens, i - 1, i, 0.5))
        elif tokens.lower[i + 1 : i + 2] == ["the"] and _opens_clause(tokens, i):
            found.append(_bounded(tokens, i, i, 0.5))
    for quantity in find_quantities(article) if tokens.has("times") else ():
        if quantity.noun == "time" and quantity.noun_at == quantity.last + 1 and quantity.value > 1:
            found.append(_times(tokens, quantity))
    return tuple(sorted(found, key=lambda multiple: multiple.first))


def _opens_clause(tokens: Tokens, i: int) -> bool:
    """Whether `half` follows a comma, alone or behind `about`: `30 million litres, half the 90 million of 2010`."""
    k = i - 1
    while k > 0 and tokens.lower[k] in _NEARLY | _ABOUT | {"than", "less", "more", "just", "only"}:
        k -= 1
    return k > 0 and tokens.lower[k] == ","


def _digits(word: str) -> float | None:
    return float(word) if word.isdecimal() else None


def _times(tokens: Tokens, quantity: Quantity) -> Multiple:
    first = quantity.opening
    low, high = _interval(quantity.value)
    if quantity.is_approximate:
        low, high = quantity.low, quantity.high
    if quantity.ends:
        low, high = quantity.low, quantity.high
    return Multiple(tokens.span(first, quantity.noun_at), first, quantity.noun_at, quantity.value, low, high, True)


def _interval(factor: float) -> Interval:
    return factor * (1 - SLACK), factor * (1 + SLACK)


def _bounded(tokens: Tokens, first: int, last: int, factor: float) -> Multiple:
    low, high = _interval(factor)
    before = tokens.lower[first - 1] if first else ""
    earlier = tokens.lower[first - 2] if first > 1 else ""
    start = first
    if before in ("a", "an") and first > 1:
        before, earlier, start = earlier, tokens.lower[first - 3] if first > 2 else "", first - 1
    if before == "than" and earlier == "more":
        start -= 2
        low, high = (0.0, factor * 1.02) if factor < 1 else (factor * 0.98, math.inf)
    elif before == "than" and earlier in ("less", "fewer"):
        start -= 2
        low, high = (factor * 0.98, 1.0) if factor < 1 else (1.0, factor * 1.02)
    elif before in _NEARLY:
        start -= 1
        low, high = (factor * 0.98, factor * 1.35) if factor < 1 else (factor * 0.8, factor * 1.02)
    elif before in _ABOUT:
        start -= 1
        low, high = factor * 0.8, factor * 1.2
    elif before == "least" and earlier == "at":
        start -= 2
        low, high = factor * 0.98, math.inf
    return Multiple(tokens.span(start, last), start, last, factor, low, high)


_LINKS = frozenset(
    "the a an as many much more than high large big higher its their his her of level last year 's ’s number figure "
    "original previous same amount total about just only some those who roughly usual normal average goal target limit "
    "estimate ,".split()
)
_APART = frozenset("while but as when who which and or if for per with after before".split())


_CLAUSE = 14
"""Tokens from a figure to the comma before `more than double the 800`."""
_APPOSED = {True: ("for",), False: ()}
"""`They paid $60 for a seat, half the $120 of last year`."""


def _first(quantity: Quantity) -> int:
    return quantity.first


def _last(quantity: Quantity) -> int:
    return quantity.last


def times_another(article: Article, multiple: Multiple) -> tuple[Quantity, Quantity] | None:
    """The two figures of `£9,300, three times the £3,100`: the multiple and what it is a multiple of."""
    tokens, quantities = find_tokens(article), find_quantities(article)
    behind_it = bisect_right(quantities, multiple.last, key=_first)
    before_it = bisect_left(quantities, multiple.first, key=_last) - 1
    if behind_it == len(quantities) or before_it < 0:
        return None
    after = quantities[behind_it]
    if after.kind is Kind.PERCENT:
        return None
    before, end = quantities[before_it], quantities[before_it].last
    if before_it and tokens.lower[end + 1 : end + 2] == [")"] and "(" in tokens.lower[before.first - 3 : before.first]:
        before, end = quantities[before_it - 1], end + 1  # what it stood beside is its conversion
    behind = tokens.lower[multiple.last + 1 : after.opening]
    ahead = tokens.lower[end + 1 : multiple.first]
    is_apposed = ahead[-1:] == [","]
    if not behind or len(ahead) > (_CLAUSE if is_apposed else 6):
        return None
    if (len(behind) > 5 or not _LINKS.issuperset(behind)) and not _is_of_then(behind):
        return None
    if not {"the", "as", "than", "that", "its", "'s", "’s"} & set(behind):
        return None
    kinds = tokens.kinds[before.last : after.first]
    if BREAK in kinds or _APART & set(ahead[1:] if ahead[:1] in (["or"], ["and"]) else ahead) - {
        "or",
        *_APPOSED[is_apposed],
    }:
        return None
    if any(word in (".", ";", ":", "(", ")") for word in ahead):
        return None
    if _is_bare(tokens, after) and before.kind is Kind.MEASURE:
        after = after.having(kind=before.kind, unit=before.unit)
    if before.kind is not after.kind or before.unit != after.unit or before.ends or after.ends:
        return None
    if before.noun and after.noun and before.noun != after.noun:
        return None
    if tokens.lower[after.first - 1] == "number" or (tokens.lower[before.first - 1] == "in" and not after.noun):
        return None  # the number two; in three days
    return before, after


def _is_bare(tokens: Tokens, figure: Quantity) -> bool:
    """Whether a figure leaves out the unit that was just said: `300,000 tonnes, three times the 100,000 of the old
    mill`."""
    is_plain = figure.kind is Kind.COUNT and not figure.noun and not figure.modifiers
    return is_plain and tokens.lower[figure.first - 1] in ("the", "its")


def _is_of_then(behind: list[str]) -> bool:
    """`as many as in 2010, when it had`."""
    year = behind[4] if len(behind) > 6 and behind[2:4] == ["as", "in"] else ""
    return year.isdecimal() and behind[5:7] == [",", "when"] and _THEN_HAD.issuperset(behind[7:])


_THEN_HAD = frozenset("it they there he she had were was just only".split())
