"""numbers/count-drift."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterator

from newslint.article import PROSE, Article, BlockKind, Span
from newslint.checks.numbers._crowds import drifted_crowds
from newslint.checks.numbers._groups import drifted_groups
from newslint.language.datelines import find_dateline
from newslint.language.intervals import number_text
from newslint.language.quantities import Kind, Quantity, find_quantities, quantities_within
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens
from newslint.language.tolls import PEOPLE, TRIGGERS, Toll, find_tolls
from newslint.rules import Finding, Related, rule

_FATES = {"dead": "killed", "injured": "injured", "arrested": "arrested", "missing": "missing"}
_UPDATES = frozenset(
    "rose risen rising climbed earlier initially originally revised previously later since updated lowered "
    "another other others more identified "
    "unidentified remaining confirmed so".split()
)
_PLACES = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())
_TIMES = frozenset("day night week month year hour".split())
_OF_ALL = frozenset("identified unidentified remaining confirmed".split())
"""What may be told of some of all: `all but two of the 23 victims had been identified`."""
_EVENTS = frozenset(
    "accident airstrike ambush assault attack avalanche blast blaze bombing bomb clash clashes collapse "
    "collision crash cyclone derailment earthquake eruption explosion fire flood flooding floods gunman hurricane "
    "landslide massacre mudslide outbreak quake raid shooting shootings siege storm stampede strike tornado tremor "
    "tsunami typhoon violence".split()
)


@rule(severity="warning")
def count_drift(article: Article) -> Iterator[Finding]:
    """One count is given as two different numbers: a toll, or the size of a group that the story speaks of again.

    A story that tells of nine people killed and then of "the eight dead", or of two apprentices and then of "the
    three apprentices", has lost count, or forgot to update a paragraph. Counts that the text tells as updates or
    bounds, of other places or years, of a part of the people or of parts put together are left alone: the rule
    compares only what the text speaks of as one and the same.

    Wrong:
        A mudslide killed nine people on Tuesday. The names of [[the eight dead]] were pinned to a board.
    Right:
        A mudslide killed nine people on Tuesday. The names of the nine dead were pinned to a board.
    """
    if find_tokens(article).where_any(TRIGGERS):
        tolls = [
            toll
            for toll in find_tolls(article)
            if article.block_at(toll.span.start).kind in PROSE | {BlockKind.HEADLINE, BlockKind.TEASER}
        ]
        for fate in _FATES:
            yield from _drift(article, [toll for toll in tolls if toll.fate == fate])
    for group, told in drifted_groups(article):
        yield Finding(
            f"{article.words(group.span)} here, {article.words(told.span)} before",
            group.span,
            (Related("the other count", told.span),),
        )

    if crowds := drifted_crowds(article):
        here, before = crowds
        message = f"a crowd of {number_text(here.value)} here, of {number_text(before.value)} before"
        yield Finding(message, here.span, (Related("the other count", before.span),))


def _drift(article: Article, tolls: list[Toll]) -> Iterator[Finding]:
    is_vague = any(toll.quantity.is_approximate or toll.quantity.ends for toll in tolls)
    times = Counter(toll.quantity.value for toll in tolls)
    for at, toll in enumerate(tolls):
        if times[toll.quantity.value] > 1 or len(tolls) < 2:
            continue
        is_of_many = is_vague or len(times) != 2
        if is_of_many and not _is_slip_of_first(tolls, toll) and not _is_of_first(article, tolls, toll):
            continue
        other = tolls[0] if at else tolls[1]
        if not _is_same(article, other, toll, follows=at > 0) or _is_told_otherwise(article, other, toll):
            continue
        fate = _FATES[toll.fate]
        yield Finding(
            f"{number_text(toll.quantity.value)} {fate} here, {number_text(other.quantity.value)} elsewhere",
            _marked(article, toll),
            (Related("the other count", other.span),),
        )
        return


def _is_slip_of_first(tolls: list[Toll], toll: Toll) -> bool:
    """Whether all of the victims (`the 32 victims`) are the story's first toll with its digits swapped."""
    first, here = f"{tolls[0].quantity.value:.0f}", f"{toll.quantity.value:.0f}"
    if tolls[0].quantity.is_approximate or tolls[0].quantity.ends or toll.quantity.is_approximate:
        return False
    return toll.is_definite and toll is not tolls[0] and sorted(first) == sorted(here)


def _is_of_first(article: Article, tolls: list[Toll], toll: Toll) -> bool:
    """Whether all of the dead (`the 26 dead`) are those of the story's first toll, though it tells other tolls too: of
    places, of days, of the past."""
    first, here = tolls[0].quantity, toll.quantity
    if not toll.is_definite or toll is tolls[0] or toll.fate != "dead" or here.noun not in _ANYONE:
        return False
    if first.is_approximate or first.ends or here.is_approximate or first.noun not in _ANYONE or first.value < 3:
        return False
    tokens = find_tokens(article)
    end = tokens.at(toll.span.end - 1)
    behind = tokens.lower[end + 1 : end + 2]
    values = [other.quantity.value for other in tolls]
    is_sum = any(one + other == here.value for one, other in itertools.pairwise(values))
    return not is_sum and 1 / _NEAR <= here.value / first.value <= _NEAR and _WHERE.isdisjoint(behind)


_NEAR = 1.6
"""By what factor the dead of a story and its first toll differ at most to be one toll."""
_ANYONE = frozenset(("dead", "killed", "deceased", "victim", "fatality", "death", "person", "life", ""))
_WHERE = frozenset("in at on from of near aboard who whose that by during as with when and or around was is".split())
"""Words behind the dead by which they may be those of one place or time."""


def _is_same(article: Article, other: Toll, toll: Toll, *, follows: bool) -> bool:
    """Whether a toll plainly is the one told before: `the eight dead`, or the same event that `killed` again."""
    if not follows or _is_update(article, toll) or _is_update(article, other):
        return False
    if toll.is_definite:
        return toll.quantity.noun in _SPOKEN_OF or toll.quantity.noun == other.quantity.noun
    event = _event(article, toll, is_known=True)
    return bool(event) and event == _event(article, other)


_SPOKEN_OF = _ANYONE | {"injured", "wounded"}


def _is_told_otherwise(article: Article, other: Toll, toll: Toll) -> bool:
    """Whether the text before a toll has its number, or what it has more than the other, so that it may be of those."""
    tokens = find_tokens(article)
    same = (toll.quantity.value, toll.quantity.value - other.quantity.value)
    return any(
        not _is_part_of(article, quantity, other)
        for quantity in find_quantities(article)
        if quantity.value in same and quantity.kind is Kind.COUNT and quantity.first < toll.quantity.first
        if quantity.noun in PEOPLE or quantity.noun in ("", toll.quantity.noun) or _are_casualties(article, quantity)
        if tokens.lower[quantity.last + 1 : quantity.last + 3] != ["of", "the"]
        if toll.fate == "dead" or tokens.after(quantity.last) not in ("died", "killed", "dead")
    )


def _are_casualties(article: Article, quantity: Quantity) -> bool:
    """Whether people of a trade or kind are told of in a sentence on the dead: `three marchers were shot dead`."""
    if not quantity.noun.endswith(_ROLES):
        return False
    tokens = find_tokens(article)
    words = tokens.within(sentence_at(article, quantity.span.start))
    return not TRIGGERS.isdisjoint(tokens.lower[words.start : words.stop])


_ROLES = ("er", "or", "ist", "ian", "man", "woman")


def _is_part_of(article: Article, part: Quantity, toll: Toll) -> bool:
    """Whether a figure's sentence makes up a toll with its other figures: `twelve in Mora, eight in Sua and three in
    Luna` where 23 died."""
    if toll.quantity.first <= part.first and part.value == toll.quantity.value:
        return False
    inside = quantities_within(article, sentence_at(article, part.span.start))
    values = [one.value for one in inside if one.kind is Kind.COUNT]
    return 1 < len(values) < 9 and toll.quantity.value - 2 <= sum(values) <= toll.quantity.value


def _is_update(article: Article, toll: Toll) -> bool:
    """Whether its sentence tells a toll as of another time or place, or as one of several."""
    tokens = find_tokens(article)
    words = tokens.within(sentence_at(article, toll.span.start))
    first, last = tokens.at(toll.span.start), tokens.at(toll.span.end - 1)
    is_all = toll.is_definite and tokens.lower[max(0, first - 2) : first] == ["of", "the"]
    told = [tokens.lower[i] for i in words if tokens.lower[i] != "others" or not _are_of_toll(tokens, i)]
    if not (_UPDATES - _OF_ALL if is_all else _UPDATES).isdisjoint(told):
        return True
    if any(word in _PLACES and behind not in _TIMES for word, behind in itertools.pairwise(told)):
        return True
    if toll.is_definite:
        return any(len(text) == 4 and text.isdecimal() for text in tokens.texts[last + 1 : last + 12])
    dateline = find_dateline(article)
    start = dateline.span.end if dateline else 0
    return any(len(tokens.texts[i]) == 4 and tokens.texts[i].isdecimal() and tokens.starts[i] >= start for i in words)


def _are_of_toll(tokens: Tokens, i: int) -> bool:
    """Whether `others` only parts one toll from the other: `killed eight people and injured 23 others`, `23 others were
    injured`."""
    before, behind = tokens.lower[max(0, i - 2) : i], tokens.lower[i + 1 : i + 3]
    return not _HARMED.isdisjoint(before) or not _HARMED.isdisjoint(behind)


_HARMED = frozenset("injured injuring wounded wounding hurt".split())


def _event(article: Article, toll: Toll, *, is_known: bool = False) -> str:
    """The nearest event before a toll or soon after it (`the blast killed`); with its article where it is known."""
    tokens = find_tokens(article)
    sentence = tokens.within(sentence_at(article, toll.span.start))
    first = tokens.at(toll.span.start)
    last = tokens.at(toll.span.end - 1)
    before = range(first - 1, max(sentence.start, first - 5) - 1, -1)
    for i in (*before, *range(last + 1, min(sentence.stop, last + 5))):
        if tokens.lower[i] in _EVENTS and (not is_known or tokens.lower[i - 1] in ("the", "this", "that")):
            return str(tokens.lower[i])
    return ""


def _marked(article: Article, toll: Toll) -> Span:
    """The toll with the article before it."""
    tokens = find_tokens(article)
    first = tokens.at(toll.span.start)
    if first and tokens.lower[first - 1] in ("the", "all"):
        return Span(tokens.starts[first - 1], toll.span.end)
    return toll.span
