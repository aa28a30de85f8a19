"""Spans of time: `five years`, `a five-year war`, `four hours and 40 minutes later`, `two decades ago`."""

from __future__ import annotations

from typing import Literal, NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.number_words import TENS, UNITS
from newslint.language.tokens import NUMBER, Tokens, find_tokens

DurationUnit = Literal["second", "minute", "hour", "day", "week", "month", "year"]
Bound = Literal["exact", "about", "more", "less"]

_UNIT_WORDS: dict[str, tuple[DurationUnit, int]] = {
    "minute": ("minute", 1), "minutes": ("minute", 1), "min": ("minute", 1), "mins": ("minute", 1),
    "hour": ("hour", 1), "hours": ("hour", 1), "hrs": ("hour", 1),
    "day": ("day", 1), "days": ("day", 1), "week": ("week", 1), "weeks": ("week", 1), "fortnight": ("week", 2),
    "month": ("month", 1), "months": ("month", 1), "year": ("year", 1), "years": ("year", 1), "yrs": ("year", 1),
    "decade": ("year", 10), "decades": ("year", 10), "century": ("year", 100), "centuries": ("year", 100),
}  # fmt: skip
_FACTORS = {"minute": 1.0, "hour": 60.0, "day": 1440.0, "week": 10080.0}
_ABOUT = frozenset("about around some roughly approximately circa estimated".split())
_MORE = frozenset("over".split())
_LESS = frozenset("nearly almost under barely".split())
_DIRECTIONS = frozenset("ago later earlier before after previously".split())


class Duration(NamedTuple):
    """A stated span of time: `value` of `unit`, within `low` and `high` as the digits and the words around it allow.

    A compound (`four hours and 40 minutes`) is given in its smaller unit where both are of fixed length. `span`
    covers the number to the last unit, `bound` says what an approximating word makes of it (decades and centuries are
    always rough), `adjective` that it stands
    before a noun (`five-year war`), `direction` the word that follows (`ago`, `later`, `earlier`, `before`, `after`).
    """

    span: Span
    value: float
    unit: DurationUnit
    bound: Bound = "exact"
    adjective: bool = False
    direction: str | None = None

    @property
    def low(self) -> float:
        """The least that the words allow, in `unit`."""
        if self.bound in ("about", "less"):
            return self.value - max(self.value * 0.15, 1.0)
        return self.value

    @property
    def high(self) -> float:
        """The most that the words allow, in `unit`; `more than a century` may be nearly two."""
        if self.bound in ("about", "more"):
            slack = max(self.value * 0.15, 1.0)
            return self.value + (max(slack, _round_slack(self.value)) if self.bound == "more" else slack)
        return self.value


def _round_slack(value: float) -> float:
    return 90.0 if value % 100 == 0 else 9.0 if value % 10 == 0 else 0.0


@once
def find_durations(article: Article) -> tuple[Duration, ...]:
    """The durations of an article, in order."""
    tokens = find_tokens(article)
    found: list[Duration] = []
    parts: list[tuple[int, int]] = []
    for i in tokens.where_any(_TRIGGERS):
        duration = _ending_at(tokens, i)
        if duration is None:
            continue
        first = tokens.at(duration.span.start)
        if parts and first - parts[-1][1] <= 2 and _joined(tokens, parts[-1][1], first):
            compound = _compound(tokens, found[-1], duration, parts[-1][0], i)
            if compound is not None:
                found[-1] = compound
                parts[-1] = (parts[-1][0], i)
                continue
        found.append(duration)
        parts.append((first, i))
    return tuple(found)


_TRIGGERS = frozenset(_UNIT_WORDS)


def _ending_at(tokens: Tokens, i: int) -> Duration | None:
    """The duration whose unit word is token `i`."""
    unit, factor = _UNIT_WORDS[tokens.lower[i]]
    at = i - 1
    adjective = at >= 0 and tokens.lower[at] == "-" and tokens.touches_next(at)
    if adjective:
        at -= 1
    if at >= 0 and tokens.lower[at] in ("a", "an") and tokens.lower[i].endswith("s"):
        return None  # a years-long trend
    number = read_number_before(tokens, at) or _the_one(tokens, i)
    if number is None:
        return None
    value, first = number
    if adjective and i + 1 < len(tokens.lower) and tokens.lower[i + 1] == "-":
        following = tokens.lower[i + 2] if i + 2 < len(tokens.lower) else ""
        if following in ("old", "olds", "high", "low"):
            return None
    if i + 1 < len(tokens.lower) and tokens.lower[i + 1] in ("old", "olds", "low", "high"):
        return None
    bound, first = _bound(tokens, first)
    direction = _direction(tokens, i + 1)
    if direction is not None and i + 2 < len(tokens.lower) and tokens.lower[i + 1 : i + 3] == ["or", "so"]:
        bound = "about"
    if factor >= 10 and bound == "exact":
        bound = "about"
    return Duration(tokens.span(first, i), value * factor, unit, bound, adjective, direction)


def _the_one(tokens: Tokens, i: int) -> tuple[float, int] | None:
    """`the decade from 1990 to 2000`, `the century between 1800 and 1900`."""
    if tokens.lower[i] not in ("decade", "century") or i == 0 or tokens.lower[i - 1] != "the":
        return None
    return (1.0, i - 1) if tokens.lower[i + 1 : i + 2] in (["from"], ["between"]) else None


def read_number_before(tokens: Tokens, at: int) -> tuple[float, int] | None:
    """The number, in digits or words, whose last token is `at`: its value and first token."""
    if at < 0:
        return None
    word = tokens.lower[at]
    if tokens.kinds[at] == NUMBER:
        text = word.replace(",", "")
        if at and tokens.touches_next(at - 1) and tokens.lower[at - 1] in "$£€:/.-–":
            return None
        try:
            return float(text), at
        except ValueError:
            return None
    if word in UNITS:
        if at >= 2 and tokens.lower[at - 1] == "-" and tokens.lower[at - 2] in TENS:
            return TENS[tokens.lower[at - 2]] + UNITS[word], at - 2
        if at >= 1 and tokens.lower[at - 1] in TENS:
            return TENS[tokens.lower[at - 1]] + UNITS[word], at - 1
        return UNITS[word], at
    if word in TENS:
        return TENS[word], at
    if word in ("a", "an"):
        if at >= 2 and tokens.lower[at - 2 : at] == ["half"]:
            return 0.5, at - 1
        if at >= 1 and tokens.lower[at - 1] == "half":
            return 0.5, at - 1
        if at >= 2 and tokens.lower[at - 1] == "of" and tokens.lower[at - 2] == "quarter":
            return 0.25, at - 2
        return 1.0, at
    if word == "half" and at >= 1 and tokens.lower[at - 1] == "a":
        if at >= 3 and tokens.lower[at - 2] == "and":
            whole = read_number_before(tokens, at - 3)
            return (whole[0] + 0.5, whole[1]) if whole else None
        return 0.5, at - 1
    if word == "hundred":
        if at and tokens.lower[at - 1] in UNITS:
            return UNITS[tokens.lower[at - 1]] * 100, at - 1
        return (100.0, at - 1) if at and tokens.lower[at - 1] == "a" else None
    if word == "dozen" and at and tokens.lower[at - 1] == "a":
        return 12.0, at - 1
    return None


def _bound(tokens: Tokens, first: int) -> tuple[Bound, int]:
    """What the word before a number makes of it; the number's first token, `a` and `an` left out of the words."""
    before = tokens.lower[first - 1] if first else ""
    if before in _ABOUT:
        return "about", first
    if before in _MORE:
        return "more", first
    if before in _LESS:
        return "less", first
    if before == "than" and first > 1 and tokens.lower[first - 2] in ("more", "longer", "less", "fewer"):
        return ("more" if tokens.lower[first - 2] in ("more", "longer") else "less"), first
    if before == "least" and first > 1 and tokens.lower[first - 2] == "at":
        return "more", first
    if before == "to" and first > 1 and tokens.lower[first - 2] in ("close", "up"):
        return "less", first
    return "exact", first


def _direction(tokens: Tokens, i: int) -> str | None:
    if tokens.lower[i : i + 2] == ["or", "so"]:
        i += 2
    return tokens.lower[i] if i < len(tokens.lower) and tokens.lower[i] in _DIRECTIONS else None


def _joined(tokens: Tokens, last: int, first: int) -> bool:
    """Whether two durations stand as one: `four hours and 40 minutes`, `2 years, 3 months`."""
    between = tokens.lower[last + 1 : first]
    return between in ([], ["and"], [","])


def _compound(tokens: Tokens, larger: Duration, smaller: Duration, first: int, last: int) -> Duration | None:
    span = Span(larger.span.start, smaller.span.end)
    if larger.unit == "year" and smaller.unit == "month":
        return Duration(span, larger.value * 12 + smaller.value, "month", larger.bound, False, smaller.direction)
    if larger.unit in _FACTORS and smaller.unit in _FACTORS and _FACTORS[larger.unit] > _FACTORS[smaller.unit]:
        value = larger.value * _FACTORS[larger.unit] / _FACTORS[smaller.unit] + smaller.value
        return Duration(span, value, smaller.unit, larger.bound, False, smaller.direction)
    return None
