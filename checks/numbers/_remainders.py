"""Remainders: what is left of a whole that the story has told, beside the parts that were taken from it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.language.intervals import sum_slack
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.slips import is_digit_slip
from newslint.language.tokens import find_tokens

BLOCKS = 3
"""In how many blocks before its own the whole of a remainder stands, unless the sentence says `of the money`."""
_MOST = 5
"""How many figures before a remainder are looked at for the parts."""
_ANAPHORS = frozenset("money total sum amount cash funds it that this which budget cost".split())


class Remainder(NamedTuple):
    """Parts, what remains, and the whole that they do not make up."""

    parts: tuple[Quantity, ...]
    rest: Quantity
    whole: Quantity
    total: float
    is_rounding: bool = False
    """Whether the rounding of the figures may explain it, so that only the figures as printed do not add up."""


def wrong_remainders(article: Article) -> Iterator[Remainder]:
    """`430,000 bags ... the remaining 110,000`, where the story has said 550,000 bags."""
    tokens = find_tokens(article)
    triggers = frozenset(tokens.where("remaining", "balance", "remainder", "rest", "other"))
    if not triggers:
        return
    quantities = find_quantities(article)
    for at, rest in enumerate(quantities):
        if rest.first - 1 not in triggers and rest.first - 2 not in triggers:
            continue
        if rest.kind not in (Kind.COUNT, Kind.MONEY) or rest.is_approximate or rest.ends or rest.first < 2:
            continue
        if not _is_remainder(tokens.lower[max(0, rest.first - 3) : rest.first], rest):
            continue
        sentence = sentence_at(article, rest.span.start)
        parts = _parts(quantities[max(0, at - _MOST) : at], rest, sentence.start)
        if not parts or any(
            q.unit == rest.unit and q.unit and q.span.end <= sentence.end for q in quantities[at + 1 : at + 3]
        ):
            continue
        if found := _rest_of_opening(article, parts, rest):
            yield found
            continue
        if found := _short_of(article, quantities[:at], parts, rest):
            yield found
            continue
        block = article.block_at(rest.span.start).span
        wider = _parts(quantities[max(0, at - _MOST) : at], rest, block.start)
        if len(wider) > len(parts) and rest.kind is Kind.MONEY:
            for count in range(len(parts) + 1, min(len(wider), 4) + 1):
                if found := _short_of(article, quantities[:at], wider[-count:], rest):
                    yield found
                    break


def _is_remainder(before: list[str], rest: Quantity) -> bool:
    """`the remaining $7 million`, `the rest, $7 million`, and of sums `the other $7 million` too."""
    if before[-2:] == ["the", "remaining"] or (before[-2:] == ["the", "other"] and rest.kind is Kind.MONEY):
        return True
    return len(before) == 3 and before[0] == "the" and before[1] in _REMAINDERS and before[2] in ("of", ",", "—", "–")


_REMAINDERS = frozenset("balance remainder rest".split())


def _parts(earlier: tuple[Quantity, ...], rest: Quantity, start: int) -> list[Quantity]:
    """The figures of the remainder's kind from an offset on up to it; none where one is no plain part."""
    parts = [q for q in earlier if q.span.start >= start and q.kind is rest.kind]
    return [] if any(q.is_approximate or q.ends or q.unit != parts[0].unit for q in parts) else parts


def _rest_of_opening(article: Article, parts: list[Quantity], rest: Quantity) -> Remainder | None:
    """`Of its 1,200 staff, 700 work in London, 300 in Leeds and the remaining 300 in Hull`: the whole opens it."""
    whole, others = parts[0], parts[1:]
    before = find_tokens(article).lower[max(0, whole.first - 3) : whole.first]
    if "of" not in before or not others or any(q.noun not in ("", whole.noun) for q in (*others, rest)):
        return None
    total = sum(q.value for q in others) + rest.value
    if abs(total - whole.value) <= 1e-9 * total or not 0.6 <= total / whole.value <= 1.6:
        return None
    is_rounding = abs(total - whole.value) <= _slack(whole, others, rest)
    return Remainder(tuple(others), rest, whole, total, is_rounding)


def _short_of(
    article: Article, earlier: tuple[Quantity, ...], parts: list[Quantity], rest: Quantity
) -> Remainder | None:
    """The only whole of the story so far that parts and remainder may be of, where they do not make it up."""
    noun, unit = parts[-1].noun, rest.unit or parts[-1].unit
    if not (noun or unit) or (rest.noun and rest.noun != noun) or (rest.unit and rest.unit != parts[-1].unit):
        return None
    wholes = [
        q
        for q in earlier
        if q.kind is rest.kind and (q.noun == noun or unit) and (q.unit or unit) == unit and q.value > rest.value
        if not q.ends
    ]
    inside = [q for q in wholes if q in parts]
    wholes = [q for q in wholes if q not in parts]
    sums = [sum(q.value for q in parts[i:]) + rest.value for i in range(len(parts))]
    if any(abs(q.value - total) <= 1e-9 * total for q in (*wholes, *inside) for total in sums):
        return None
    values = {q.value for q in wholes}
    if len(values) != 1 or len(parts) > 3:
        return None
    whole = wholes[-1]
    low, high = _FAR[rest.kind]
    if whole.is_approximate or not _is_near(article, whole, rest) or not low <= sums[0] / whole.value <= high:
        return None
    if whole.value <= max(q.value for q in parts) and not _is_slip_in(parts, sums[0] - whole.value):
        return None
    is_rounding = abs(whole.value - sums[0]) <= _slack(whole, parts, rest)
    return Remainder(tuple(parts), rest, whole, sums[0], is_rounding)


def _is_slip_in(parts: list[Quantity], surplus: float) -> bool:
    """Whether one wrong digit in a part explains why parts and remainder are more than the whole."""
    return any(is_digit_slip(f"{q.value:.10g}", f"{q.value - surplus:.10g}") for q in parts)


_FAR = {Kind.MONEY: (0.7, 1.45), Kind.COUNT: (0.8, 1.25)}
"""Between which multiples of the whole the sum of parts and remainder must lie to be meant for it."""


def _is_near(article: Article, whole: Quantity, rest: Quantity) -> bool:
    """Whether a whole stands in the paragraph of its remainder or the few before it, or is taken up again."""
    tokens = find_tokens(article)
    words = tokens.within(sentence_at(article, rest.span.start))
    opening = tokens.lower[words.start : words.start + 3]
    if opening[:1] == ["of"] and _ANAPHORS & set(opening[1:]):
        return True
    blocks = article.blocks
    last = blocks.index(article.block_at(rest.span.start))
    return whole.span.start >= blocks[max(0, last - BLOCKS)].span.start


def _slack(whole: Quantity, parts: list[Quantity], rest: Quantity) -> float:
    """Remainders are worked out on the figures as printed; only figures with a magnitude word leave room."""
    figures = (whole, *parts, rest)
    return sum_slack(figures) if any(q.value >= 1e6 for q in figures) else 0.0
