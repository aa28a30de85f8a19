"""Conversions: one amount said in two units or currencies, side by side."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.quantities import Kind, Quantity, find_quantities, positions_of
from newslint.language.tokens import Tokens, find_tokens


class Conversion(NamedTuple):
    """An amount and, in brackets or after `or`, the same amount in another unit. `asides` are the other words inside
    the brackets, such as `at the rate of the time`."""

    span: Span
    given: Quantity
    converted: Quantity
    asides: tuple[str, ...] = ()


_APPROXIMATELY = frozenset("about around roughly some approximately approx nearly almost or just over under".split())
_ALIKE = (Kind.MEASURE, Kind.MONEY)


@once
def find_conversions(article: Article) -> tuple[Conversion, ...]:
    """The conversions of an article, in order: measures of one dimension, or money in two currencies."""
    tokens, quantities = find_tokens(article), find_quantities(article)
    found: list[Conversion] = []
    for at in positions_of(article, *_ALIKE):
        if at + 1 == len(quantities) or quantities[at + 1].kind not in _ALIKE:
            continue
        given, converted = quantities[at], quantities[at + 1]
        if given.unit == converted.unit:
            if not _is_home_dollar(tokens, given, converted):
                continue
            converted = converted.having(unit="dollar")
        if converted.first - given.last > 6:
            continue
        between = tokens.lower[given.last + 1 : converted.first]
        words = [word for word in between if word not in _APPROXIMATELY and word != "."]
        if words in (["("], ["["], ["/"], ["="], ["(", "="]):
            opened = words[0]
        elif (words == [","] and between[1:2] == ["or"]) or (
            words in _BESIDE and _is_apposed(tokens, given, converted, between)
        ):
            opened = ","
        elif words in ([",", "equivalent", "to"], ["equivalent", "to"], ["(", "equivalent", "to"]):
            opened = words[0]
        else:
            continue
        asides = _until_closed(tokens, converted) if opened in ("(", "[") else ()
        span = tokens.span_with_bracket(given.first, converted.last)
        found.append(Conversion(span, given, converted, asides))
    return tuple(found)


def _is_home_dollar(tokens: Tokens, given: Quantity, converted: Quantity) -> bool:
    """Whether a bare dollar follows a US dollar (`US$150,000 ($196,000)`), so that it is the story's own."""
    return (
        given.unit == "USD"
        and tokens.lower[given.first] in ("us", "u.s.", "usd")
        and tokens.lower[converted.first] == "$"
    )


_BESIDE = ([","], ["—"], ["–"], ["-"], [",", "which", "is"])


def _is_apposed(tokens: Tokens, given: Quantity, converted: Quantity, between: list[str]) -> bool:
    """Whether the measure in another unit stands between commas or dashes: `40 kilometres, about 25 miles, by road`,
    `40 kilometres — 25 miles — by road`."""
    if not given.kind is converted.kind is Kind.MEASURE or tokens.touches_next(given.last + len(between)):
        return False
    is_between = tokens.after(converted.last) in (between[0], ".")
    return is_between and (between[0] != "," or len(between) > 1)


def _until_closed(tokens: Tokens, converted: Quantity) -> tuple[str, ...]:
    """The words between a conversion and its closing bracket."""
    words: list[str] = []
    for i in range(converted.last + 1, min(converted.last + 16, len(tokens))):
        if tokens.lower[i] in (")", "]"):
            break
        words.append(tokens.lower[i])
    return tuple(words)
