"""Changes of which the rate stands in one place and a figure in another: `net profit fell by a third to 84 million`,
further on `Net profit had been 126 million a year earlier`; `Crashes fell 45 percent`, further on `There were 22
crashes last year, compared with 40 in 2019`."""

from __future__ import annotations

from collections import Counter

from newslint.article import Article, once
from newslint.knowledge.calendar import year_in_digits
from newslint.knowledge.change_words import DOWN, UP
from newslint.language.change_figures import are_alike, lead_word
from newslint.language.changes import Change, find_changes
from newslint.language.counted import is_plural, singular
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import BREAK, Tokens, find_tokens

_RATES = (Kind.PERCENT, Kind.FRACTION)
_WAS = frozenset("been was were stood totalled totaled".split())
_FILL = frozenset("had have it they that at , ; the year earlier from".split())
_THEN = frozenset("earlier before ago previous last previously".split())
_OTHER_TIMES = frozenset(
    "decade quarter month months since record average week weeks until annually two three four five ten".split()
)
"""Words beside a figure or rate by which it may be of another time than the year before."""
_FAR = 90
"""Tokens from a change to the figure that it began with."""


@once
def find_changes_told_apart(article: Article) -> tuple[Change, ...]:
    """The changes of an article whose rate and figures stand apart, in order of their rates."""
    tokens, quantities = find_tokens(article), find_quantities(article)
    found: list[Change] = []
    told = {change.amount.first for change in find_changes(article) if change.amount is not None}
    for at, rate in enumerate(quantities):
        if rate.kind not in _RATES or rate.ends or rate.first in told or rate.is_approximate:
            continue
        if change := _from_earlier_figure(article, tokens, quantities, at):
            found.append(change)
    return (*found, *_of_things(article, tokens, told))


def _from_earlier_figure(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Change | None:
    """`net profit fell by a third to 84 million zlotys`, and then `Net profit had been 126 million in 2023`."""
    if at + 2 >= len(quantities):
        return None
    rate, end = quantities[at], quantities[at + 1]
    direction, verb = _direction(tokens, rate)
    if not direction or lead_word(tokens, end) != "to" or end.first - rate.last > 4 or verb < 1:
        return None
    measure = tokens.lower[verb - 1]
    if not measure.isalpha() or end.is_approximate or end.ends or end.kind not in (Kind.MONEY, Kind.COUNT):
        return None
    sentence = tokens.within(sentence_at(article, rate.span.start))
    behind = tokens.lower[end.last + 1 : min(sentence.stop, end.last + _FAR)]
    if not _OTHER_TIMES.isdisjoint(behind[: behind.index(",") if "," in behind else _CLAUSE]):
        return None
    for start in quantities[at + 2 : at + 9]:
        if start.first - end.last > _FAR:
            return None
        if start.kind is not end.kind or start.unit != end.unit or not are_alike(start, end) or start.is_approximate:
            continue
        if start.first >= sentence.stop and not _is_of_measure(article, tokens, start, verb):
            continue
        if start.first < sentence.stop and not _goes_on(tokens.lower[end.last + 1 : start.first]):
            return None
        stop = tokens.within(sentence_at(article, start.span.start)).stop
        behind = tokens.lower[start.last + 1 : min(stop, start.last + _FAR)]
        is_then = not _THEN.isdisjoint(behind[:8]) or any(map(year_in_digits, behind[:9]))
        if not is_then or not _OTHER_TIMES.isdisjoint(behind):
            return None
        return Change(rate.span, start, end, rate, direction)
    return None


def _direction(tokens: Tokens, rate: Quantity) -> tuple[int, int]:
    """Which way the verb before a rate says it goes, and the verb's token: `fell by a third`, `rose 20 percent`."""
    verb = rate.opening - 1
    if tokens.lower[verb] == "by":
        verb -= 1
    word = tokens.lower[verb]
    return (1 if word in UP else -1 if word in DOWN else 0), verb


def _is_of_measure(article: Article, tokens: Tokens, start: Quantity, verb: int) -> bool:
    """Whether a sentence opens with the same measure and what it was: `Net profit had been 126 million`."""
    words = tokens.within(sentence_at(article, start.span.start))
    head = tokens.lower[words.start : min(start.opening, words.start + _FAR)]
    if not 2 <= len(head) <= 7 or head[-1] not in _WAS | {"at"} or _WAS.isdisjoint(head):
        return False
    if head[0] in ("it", "that", "they") and words.start > 1:
        is_next = tokens.kinds[words.start - 1] != BREAK and words.start - verb < _FAR // 3
        return is_next and tokens.lower[verb : words.start].count(".") == 1
    measure = tokens.lower[verb - 1]
    if measure not in head:
        return False
    at = head.index(measure)
    before = tokens.lower[verb - 2] if verb > 1 else ""
    return not at or head[at - 1] in ("the", "its", "their") or head[at - 1] == before


def _goes_on(between: list[str]) -> bool:
    """`to 84 million; it was 126 million`, `to 84 million, having been 126 million`."""
    is_was = between[-1:] != [] and between[-1] in _WAS and len(between) <= 5
    return is_was and (_FILL | _WAS | {"having"}).issuperset(between)


def _of_things(article: Article, tokens: Tokens, told: set[int]) -> tuple[Change, ...]:
    """`Crashes fell 45 percent`, and elsewhere the only two figures of crashes: `22 crashes, compared with 40 in
    2019`."""
    pairs = [
        change
        for change in find_changes(article)
        if change.amount is None and change.end.kind is Kind.COUNT and (change.end.noun or change.start.noun)
    ]
    if not pairs:
        return ()
    times = Counter(pair.end.noun or pair.start.noun for pair in pairs)
    rates: dict[str, list[Quantity]] = {}
    for rate in find_quantities(article):
        if rate.kind in _RATES and not rate.ends and rate.first not in told:
            rates.setdefault(_thing(tokens, rate), []).append(rate)
    found: list[Change] = []
    for pair in pairs:
        noun = pair.end.noun or pair.start.noun
        of_it = rates.get(noun, [])
        if times[noun] > 1 or len({rate.value for rate in of_it}) != 1 or len(of_it) > _MOST:
            continue
        if not _are_of_a_time(article, tokens, pair, of_it):
            continue
        direction, _ = _direction(tokens, of_it[-1])
        found.append(pair._replace(amount=of_it[-1], direction=direction))
    return tuple(found)


_MOST = 20
"""Times that a story tells one rate of a thing."""


def _are_of_a_time(article: Article, tokens: Tokens, pair: Change, rates: list[Quantity]) -> bool:
    """Whether neither the figures nor a rate are of a time of their own."""
    near = {word for q in (pair.start, pair.end) for word in _sentence(article, tokens, q)}
    if not _OTHER_TIMES.isdisjoint(near):
        return False
    for rate in rates:
        words = tokens.within(sentence_at(article, rate.span.start))
        told = tokens.lower[words.start : words.stop]
        behind = tokens.lower[rate.last + 1 : rate.last + 20]
        if not _OTHER_TIMES.isdisjoint([*told[: rate.opening - words.start], *behind]):
            return False
        if any(year_in_digits(word) and word not in near for word in behind):
            return False
        places = _places(tokens, words)
        if places and not places >= _places(tokens, tokens.within(sentence_at(article, pair.end.span.start))):
            return False
        if year := _year_of(tokens, pair.start):
            today = find_story_date(article)
            if today is None or today.day.year - year > (_LATELY if "year" in told else _RECENTLY):
                return False
    return True


_RECENTLY = 4
_LATELY = 2
"""How many years before a story the figure is at most with which last year's are compared."""


def _year_of(tokens: Tokens, figure: Quantity) -> int:
    behind = tokens.lower[figure.last + 1 : max(figure.last, figure.noun_at) + 4]
    return next((year for word in behind if (year := year_in_digits(word))), 0)


def _places(tokens: Tokens, words: range) -> set[str]:
    """The names that a sentence says something was in."""
    return {tokens.lower[i] for i in tokens.capitals_within(words) if tokens.lower[i - 1] in ("in", "at")}


def _sentence(article: Article, tokens: Tokens, quantity: Quantity) -> list[str]:
    words = tokens.within(sentence_at(article, quantity.span.start))
    return tokens.lower[words.start : words.stop]


def _thing(tokens: Tokens, rate: Quantity) -> str:
    """The things, in the singular, that a rate is of: `Crashes between moose and cars have fallen 45 percent`."""
    direction, verb = _direction(tokens, rate)
    if not direction:
        return ""
    first = verb - 1
    while first > 0 and verb - first < _CLAUSE and tokens.kinds[first] != BREAK and tokens.lower[first] not in _STOPS:
        first -= 1
    if tokens.kinds[first] == BREAK or tokens.lower[first] in _STOPS:
        first += 1
    if tokens.lower[first] in ("the", "all"):
        first += 1
    return singular(tokens.lower[first]) if is_plural(tokens.lower[first]) else ""


_CLAUSE = 9
"""Tokens from the head of a clause to its verb: `Collisions between moose and vehicles have fallen`."""
_STOPS = frozenset((".", ",", ";", ":", "--", "—", "–", ")", "that", "said", '"', "“"))
