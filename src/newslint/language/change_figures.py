"""The figures of a change: which ones stand beside each other, what leads up to them, and which are asides."""

from __future__ import annotations

from newslint.article import BLOCK_BREAK
from newslint.language.quantities import Kind, Quantity
from newslint.language.tokens import BREAK, Tokens

_MEASURE, _DURATION = Kind.MEASURE, Kind.DURATION
"""Kept apart, for a member asked of its class costs as much as a call."""
FILLERS = frozenset(
    "a an the its their his her our just only about around some roughly nearly almost over total "
    "of previous revised record year-earlier earlier last year's prior last year ' 's ’s approximately under "
    "close to an estimated estimated an".split()
)
_BREAKERS = frozenset(
    "while but as when where which who after before because although though whereas and if including excluding "
    "despite amid until since followed".split()
)
_SMALL_CHANGE = frozenset(("cent", "penny", "kopek"))


def lead_word(tokens: Tokens, quantity: Quantity) -> str:
    """The word before a quantity and the articles and approximators that belong to it."""
    i = word_before(tokens, quantity)
    return tokens.lower[i] if i >= 0 else ""


def word_before(tokens: Tokens, quantity: Quantity) -> int:
    """The token before a quantity and its articles and approximators; -1 at the start."""
    i = quantity.opening - 1
    stop = i - 4
    while i >= 0 and i > stop and tokens.lower[i] in _LEFT_OUT:
        i -= 1
    return i


_LEFT_OUT = FILLERS - {"to", "at", "of", "over"}


def previous_figure(tokens: Tokens, quantities: list[Quantity], at: int, sentence: range) -> int | None:
    """The quantity of the same sentence before another, past bracketed conversions, durations and compounds."""
    i = at - 1
    while i >= 0 and quantities[i].first >= sentence.start:
        if not _is_aside(tokens, quantities[i], quantities[at]):
            return i
        i -= 1
    return None


def next_figure(tokens: Tokens, quantities: list[Quantity], at: int, sentence: range) -> int | None:
    """The quantity of the same sentence after another, past asides."""
    i = at + 1
    while i < len(quantities) and quantities[i].last < sentence.stop:
        if not _is_aside(tokens, quantities[i], quantities[at]):
            return i
        i += 1
    return None


def _is_aside(tokens: Tokens, quantity: Quantity, other: Quantity) -> bool:
    """Whether a quantity is a conversion in brackets, how long something took, or a size such as `60-kg`."""
    lower = tokens.lower
    if quantity.kind is _MEASURE and "-" in lower[quantity.first : quantity.first + 2]:
        return True
    if quantity.kind is _MEASURE and other.kind is Kind.COUNT and lead_word(tokens, quantity) in _WHERE:
        return True
    if quantity.kind is _DURATION and other.kind is not _DURATION:
        return lead_word(tokens, quantity) not in ("to", "at", "from")
    behind = max(quantity.last, quantity.noun_at) + 1
    if lower[quantity.first - 1] == "or" and lower[behind : behind + 1] == [","]:
        return quantity.kind is not Kind.PERCENT and quantity.noun == "point"
    if _is_per_share(lower, quantity) and not _is_per_share(lower, other):
        return True
    i = quantity.first - 1
    while i >= 0 and lower[i] in FILLERS:
        i -= 1
    if i < 0 or lower[i] != "(" or quantity.kind is Kind.PERCENT:
        return False
    return quantity.kind is not Kind.COUNT or bool(quantity.unit)


_WHERE = frozenset("on along of in within over".split())
"""Words before a measure that says where things were counted: `22 crashes on the 16 kilometres of road`."""


def _is_per_share(lower: list[str], quantity: Quantity) -> bool:
    return lower[quantity.last + 1 : quantity.last + 3] in (["a", "share"], ["per", "share"])


def is_plain(tokens: Tokens, first: int, stop: int, longest: int) -> bool:
    """Whether the tokens from `first` up to `stop` are few and open no other clause."""
    if stop - first > longest or stop < first:
        return False
    if _BARS.isdisjoint(tokens.lower[first:stop]):
        return True
    depth = 0
    for i in range(first, stop):
        word = tokens.lower[i]
        if word == "(":
            depth += 1
        elif word == ")":
            depth -= 1
        elif depth == 0 and (word in _BREAKERS or word in (";", ":", "?", "!") or tokens.kinds[i] == BREAK):
            if word in ("since", "until", "before", "after") and len(tokens.lower[i + 1]) == 4:
                if tokens.lower[i + 1].isdecimal():
                    continue
            if word == "and" and (tokens.lower[i + 1] in _GO_ON or "between" in tokens.lower[max(first, i - 4) : i]):
                continue
            return False
    return True


_GO_ON = frozenset("for in of to on at".split())
"""Behind `and` these go on with the phrase: `for the network and for other projects`."""


_BARS = _BREAKERS | {";", ":", "?", "!", BLOCK_BREAK}


def are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be two values of one thing."""
    if one.ends or other.ends or Kind.FRACTION in (one.kind, other.kind):
        return False
    if _SMALL_CHANGE & {one.unit, other.unit} and one.unit != other.unit:
        return False
    if one.unit and other.unit:
        is_bare_name = one.kind is other.kind is Kind.MONEY and (one.unit.islower() or other.unit.islower())
        return one.unit == other.unit or is_bare_name
    if one.unit or other.unit:
        bare = other if one.unit else one
        return bare.kind is Kind.COUNT and not bare.noun
    return not (one.noun and other.noun) or one.noun == other.noun
