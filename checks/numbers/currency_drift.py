"""numbers/currency-drift."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.knowledge.calendar import year_in_digits
from newslint.knowledge.currencies import SIGNS
from newslint.language.conversions import Conversion, find_conversions
from newslint.language.intervals import Interval, number_text
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Related, rule

APART = 1.05
"""How far two rates of one story may lie apart beyond the rounding of their figures."""
RECENT = 1.15
"""How far apart they may lie where one is of this year or the last, by the story's date."""
SLIP = 3.0
"""From which factor on no change of rates explains the difference."""
_OTHER_TIMES = frozenset(
    "then time rate rates exchange when historical inflation today's adjusted worth budgeted originally".split()
)


_PAST = frozenset("ago earlier previously formerly".split())
_BEFORE = 6
"""Tokens before a conversion that may tell of another time: `a year ago 3,600 pesos (US$178)`."""


class _Rate(NamedTuple):
    """How much of the second currency one of the first buys, as a conversion implies."""

    pair: tuple[str, str]
    interval: Interval
    exact: float
    conversion: Conversion
    needed: float
    """How far apart another rate must lie to differ from this one."""


@rule(severity="warning")
def currency_drift(article: Article) -> Iterator[Finding]:
    """Two conversions of one pair of currencies imply different exchange rates.

    36 million yuan at $5.2 million and 120 million yuan at $17.3 billion cannot both be right: a million became a
    billion. Rates more than five percent apart beyond the rounding of the figures are reported. Conversions as of
    different years or rates are left alone, and so are price lists in which every pair differs.

    Wrong:
        The road will cost 36 million yuan ($5 million) and the bridge [[72 million yuan ($1 million)]].
    Right:
        The road will cost 36 million yuan ($5 million) and the bridge 72 million yuan ($10 million).
    """
    by_pair: dict[tuple[str, str], list[_Rate]] = {}
    for conversion in find_conversions(article):
        if rate := _rate(article, conversion):
            by_pair.setdefault(rate.pair, []).append(rate)
    for rates in by_pair.values():
        if len(rates) < 2:
            continue
        odd = [rate for rate in rates if _support(rate, rates) < max(_support(other, rates) for other in rates)]
        usual = [rate for rate in rates if rate not in odd]
        if not odd:
            if len(rates) != 2 or not _differ(rates[0], rates[1]):
                continue
            usual, odd = rates[:1], rates[1:]
        if len(odd) > 1 and len(odd) >= len(usual):
            continue
        for rate in odd:
            other = usual[0]
            if _differ(rate, other):
                yield _finding(article, rate, other)


def _finding(article: Article, rate: _Rate, other: _Rate) -> Finding:
    conversion = rate.conversion
    exact = conversion.given.value * other.exact
    if rate.pair[0] != _code(article, conversion.given):
        exact = conversion.given.value / other.exact
    given, converted = article.words(conversion.given.span), article.words(conversion.converted.span)
    reference = article.words(other.conversion.span)
    return Finding(
        f"at the rate of “{reference}” {given} would be {_money(conversion.converted, exact)}, not {converted}",
        conversion.span,
        (Related("the other conversion", other.conversion.span),),
    )


def _money(like: Quantity, amount: float) -> str:
    """An amount in the currency of a quantity: `$10 million`, `17 million CNY`."""
    sign = next((sign for sign, code in SIGNS.items() if code == like.unit), "")
    return f"{sign}{number_text(amount)}" if sign else f"{number_text(amount)} {like.unit}"


def _rate(article: Article, conversion: Conversion) -> _Rate | None:
    given, converted = conversion.given, conversion.converted
    if Kind.MONEY not in (given.kind, converted.kind):
        return None
    codes = _code(article, given), _code(article, converted)
    if "" in codes or codes[0] == codes[1]:
        return None
    if "per" in conversion.asides or given.ends or converted.ends or min(given.value, converted.value) <= 0:
        return None
    first, second = (given, converted) if codes[0] < codes[1] else (converted, given)
    low = max(first.low, first.value * 0.8)
    if low <= 0:
        return None
    high = first.high
    if first.value == 1 and "=" in article.words(conversion.span):
        low = high = 1.0
    interval = max(second.low, second.value * 0.8) / high, min(second.high, second.value * 1.2) / low
    pair = (min(codes), max(codes))
    return _Rate(pair, interval, second.value / first.value, conversion, _needed(article, conversion))


def _code(article: Article, quantity: Quantity) -> str:
    """The currency, a bare name taken for the only one of that name that the story gives a country."""
    if quantity.kind is not Kind.MONEY:
        return "GBP" if quantity.unit == "pound" else ""
    unit = quantity.unit
    if not unit.islower():
        return unit
    if unit in ("cent", "penny", "kopek"):
        return ""
    full = {
        q.unit
        for q in find_quantities(article)
        if q.kind is Kind.MONEY and not q.unit.islower() and unit in article.words(q.span).lower()
    }
    if len(full) == 1:
        return next(iter(full))
    return "GBP" if unit == "pound" and not full else unit


def _needed(article: Article, conversion: Conversion) -> float:
    """More than the usual where the words around a conversion say that it is of another time."""
    tokens = find_tokens(article)
    opening = tokens.lower[conversion.given.last + 1 : conversion.converted.first]
    sentence = sentence_at(article, conversion.span.start)
    nearby = tokens.within(Span(sentence.start, min(sentence.end, conversion.span.end + 60)))
    if _OTHER_TIMES & {*conversion.asides, *opening} or {"then", "rate"} & {tokens.lower[i] for i in nearby}:
        return SLIP
    first = conversion.given.first
    if not _PAST.isdisjoint(tokens.lower[max(nearby.start, first - _BEFORE) : first]):
        return SLIP
    years = [year for i in nearby if (year := year_in_digits(tokens.texts[i]))]
    if not years:
        return APART
    today = find_story_date(article)
    return RECENT if today is not None and max(years) >= today.day.year - 1 else SLIP


def _support(rate: _Rate, rates: list[_Rate]) -> int:
    return sum(not _differ(rate, other) for other in rates)


def _differ(one: _Rate, other: _Rate) -> bool:
    first, second = sorted((one.interval, other.interval))
    apart = second[0] / first[1]
    return apart > max(one.needed, other.needed)
