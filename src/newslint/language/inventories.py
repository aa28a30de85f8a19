"""Inventories: a whole told before, and a list that says what it is made of or whose figures stand in brackets."""

from __future__ import annotations

import itertools

from newslint.article import Article, once
from newslint.language.breakdowns import MADE, Breakdown, closed_list
from newslint.language.figures import figures_by_sentence
from newslint.language.quantities import Kind, Quantity
from newslint.language.slips import is_digit_slip
from newslint.language.tokens import BREAK, Tokens, find_tokens

_SPLIT = frozenset("between among split divided shared across from by namely comprising".split())
_NOT_ALL = frozenset("including included include mainly mostly least most among average about than other".split())
_ONE = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))
_NEAR = 0.25
"""How near to a whole told before a list must come to be meant for it."""
_HEAD = 6
"""Tokens before the verb of a list: `The whole of the new fleet is made up of`."""
_BLOCKS = 3
"""In how many paragraphs before its own the whole of a list stands."""
_MOST = 100
"""Figures before a list among which its whole is looked for."""


@once
def find_inventories(article: Article) -> tuple[Breakdown, ...]:
    """The inventories of an article, in order: `All 620 buses ... The fleet is made up of 380 large buses, 170 small
    ones and 70 vans`; `1,200 staff, split between Spain (700), Italy (300) and Malta (200)`."""
    tokens = find_tokens(article)
    is_any_made, is_any_bracket = not tokens.words.isdisjoint(MADE), tokens.has("(")
    if not is_any_made and not is_any_bracket:
        return ()
    found: list[Breakdown] = []
    earlier: list[Quantity] = []
    told: set[tuple[Kind, str, float]] = set()
    for sentence, inside, _ in figures_by_sentence(article):
        words = tokens.within(sentence)
        if is_any_made and len(inside) > 1 and (made := _made_of(tokens, earlier, told, inside, words)):
            found.append(made)
        if is_any_bracket and len(inside) > 2 and (parts := _in_brackets(tokens, inside)):
            found.append(parts)
        wholes = [q for q in inside if _may_be_whole(q)]
        earlier += wholes
        told.update((q.kind, q.unit, q.value) for q in wholes)
    return tuple(found)


def _made_of(
    tokens: Tokens, earlier: list[Quantity], told: set[tuple[Kind, str, float]], inside: list[Quantity], words: range
) -> Breakdown | None:
    """`The fleet is made up of 380 large buses, 190 minibuses and 70 vans`: the only figure before it that the list
    comes near to, and misses by one digit; none where its sum is one of those `told`."""
    first = inside[0]
    head = tokens.lower[words.start : first.opening]
    verb = next((i for i, word in enumerate(head) if word in MADE), -1)
    if not 0 < verb <= _HEAD or head[verb + 1 :] not in ([], ["of"], ["up", "of"]) or first.kind not in _ONE:
        return None
    template = first.having(first=words.start + verb, last=words.start + verb, noun_at=-1)
    listed = closed_list(tokens, template, inside, first.opening, words.stop)
    if listed is None or any(part.is_approximate for part in listed.parts):
        return None
    total = sum(part.value for part in listed.parts) + listed.single_things
    if (listed.parts[0].kind, listed.parts[0].unit, total) in told:
        return None
    near = [
        q
        for q in earlier[-_MOST:]
        if _comes_near(q, listed.parts, total) and _blocks_between(tokens, q, first) <= _BLOCKS
    ]
    if len({q.value for q in near}) != 1:
        return None
    whole = near[-1]
    is_slip = any(
        is_digit_slip(f"{part.value:.10g}", f"{part.value - total + whole.value:.10g}") for part in listed.parts
    )
    return listed._replace(whole=whole, opener="elsewhere") if is_slip else None


def _may_be_whole(figure: Quantity) -> bool:
    """Whether a figure counts or measures something, and exactly."""
    return figure.kind in _ONE and not figure.is_approximate and not figure.ends and bool(figure.noun or figure.unit)


def _comes_near(whole: Quantity, parts: tuple[Quantity, ...], total: float) -> bool:
    """Whether a figure told before is of what the parts are, and nearly as much as all of them."""
    if whole.kind is not parts[0].kind or whole.unit != parts[0].unit:
        return False
    return whole.value > max(part.value for part in parts) and abs(total / whole.value - 1) <= _NEAR


def _blocks_between(tokens: Tokens, one: Quantity, other: Quantity) -> int:
    return tokens.kinds[one.last : other.first].count(BREAK)


def _in_brackets(tokens: Tokens, inside: list[Quantity]) -> Breakdown | None:
    """`1,200 staff, split between Spain (700), Italy (400) and Malta (200)`."""
    whole, parts = inside[0], inside[1:]
    if not _may_be_whole(whole):
        return None
    lower = tokens.lower
    for part in parts:
        end = max(part.last, part.noun_at)
        is_bare = part.kind is whole.kind and part.unit == whole.unit and not part.is_approximate and not part.ends
        if not is_bare or lower[part.first - 1] != "(" or tokens.after(end) != ")":
            return None
    opening = lower[max(whole.last, whole.noun_at) + 1 : parts[0].first]
    if _SPLIT.isdisjoint(opening) and ":" not in opening:
        return None
    if not _NOT_ALL.isdisjoint(lower[max(0, whole.first - 2) : parts[-1].last]) or any(
        q.value >= whole.value for q in parts
    ):
        return None
    joints = [lower[one.last + 1 : other.first] for one, other in itertools.pairwise(parts)]
    if any("and" in words for words in joints[:-1]) or not joints or "and" not in joints[-1]:
        return None
    return Breakdown(tokens.span(parts[0].first, parts[-1].last), whole, tuple(parts))
