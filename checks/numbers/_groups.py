"""Groups of one story that were counted twice with different results."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.knowledge.one_thing import are_one_thing
from newslint.language.groups import Group, find_groups
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, WORD, Tokens, find_tokens
from newslint.language.tolls import find_tolls

SMALLEST = 3
"""The fewest things of `the three apprentices`; any two of a story may be `the two`."""
NEAR = 2.5
"""By what factor two counts of one group differ at most; beyond it they are of two groups."""
_STEM = 5
"""How many letters make two words one: `ferry` and `ferries`, `helped` and `helping`."""
_OF_OTHERS = frozenset(
    "another other others previous previously earlier similar separate different last ago since later former first "
    "second third more additional remaining joined join joins rest next average typical usually".split()
)
"""Words in a sentence that may make its group another one, or one that has grown."""
_TIMES = frozenset("years months weeks days hours than".split())
_ROLES = ("er", "ers", "or", "ist", "man", "woman", "ant", "ee", "ian")


def drifted_groups(article: Article) -> Iterator[tuple[Group, Group]]:
    """The groups spoken of as known whose number is not that of the only group before that they can be."""
    groups = find_groups(article)
    known = [group for group in groups[:_MOST] if _is_plain(article, group)]
    if not known:
        return
    tokens = find_tokens(article)
    has_bodies = any(tokens.lower[i - 1] in ("-", "‑") for i in tokens.where("member") if i)
    tolls = {toll.quantity.first for toll in find_tolls(article)}
    counts = find_quantities(article)
    for group in known:
        if group.quantity.first in tolls or (group.quantity.noun == "member" and has_bodies):
            continue
        alike = [count for count in counts if count.value == group.quantity.value]
        if any(_may_count(count, group) for count in alike):
            continue
        told = _told_before(article, groups, group)
        if told is None or (_is_of_others(article, group) and not _is_digit_slip(told.quantity, group.quantity)):
            continue
        if not _is_made_of(counts, group, told):
            yield group, told


_MOST = 200
"""How many groups of a text are looked at; a text with more is a table."""


def _is_plain(article: Article, group: Group) -> bool:
    quantity = group.quantity
    return (
        group.is_known
        and quantity.value >= SMALLEST
        and not quantity.is_approximate
        and not quantity.ends
        and not is_quoted(article, group.span)
        and not _is_beside_others(article, group)
    )


def _is_beside_others(article: Article, group: Group) -> bool:
    """Whether the words right at a group make it another one: `another 48 riders`, `the 48 riders of 2019`."""
    tokens = find_tokens(article)
    before = tokens.lower[max(0, group.quantity.first - 4) : group.quantity.first]
    if _OF_OTHERS & {*before, *group.narrowing[:3]} or "that" in group.narrowing[:3]:
        return True
    return any(word.isdecimal() for word in group.narrowing)


def _is_of_others(article: Article, group: Group) -> bool:
    tokens = find_tokens(article)
    words = tokens.within(sentence_at(article, group.span.start))
    others = _OF_OTHERS & set(tokens.lower[words.start : words.stop])
    is_other = bool(others)
    if others == {"more"}:
        is_other = any(tokens.lower[i] == "more" and tokens.after(i) not in _TIMES for i in words)
    if is_other or "that" in group.narrowing[:3]:
        return True
    return any(len(tokens.texts[i]) == 4 and tokens.texts[i].isdecimal() for i in words) and not group.is_known


def _told_before(article: Article, groups: tuple[Group, ...], group: Group) -> Group | None:
    """The only group of that noun told before or in a caption, where it can be the same."""
    size = group.quantity.value
    peers = [
        other
        for other in groups[:_MOST]
        if other is not group and _is_peer(article, other, group)
        if size / NEAR <= other.quantity.value <= size * NEAR or _is_digit_slip(other.quantity, group.quantity)
    ]
    if any(other.quantity.is_approximate or other.quantity.ends for other in peers):
        return None
    if len({other.quantity.value for other in peers}) > 1:
        alike = [other for other in peers if _tells_alike(article, other, group)]
        peers = alike or [other for other in peers if _is_digit_slip(other.quantity, group.quantity)]
    if len({other.quantity.value for other in peers}) != 1:
        return None
    is_slip = all(_is_digit_slip(told.quantity, group.quantity) for told in peers)
    is_other = _is_beside_others if is_slip else _is_of_others
    if any(is_quoted(article, told.span) for told in peers):
        return None
    peers = [told for told in peers if not is_other(article, told)]
    if not group.is_whole and any(not told.is_whole for told in peers):
        peers = [told for told in peers if told.quantity.modifiers == group.quantity.modifiers]
    elif any(not told.is_whole for told in peers):
        return None
    return next((told for told in peers if _may_be_same(article, told, group)), None)


def _tells_alike(article: Article, other: Group, group: Group) -> bool:
    """Whether the words that narrow a group are told of another right behind it: `Six homes were lost`, `the nine homes
    lost`."""
    words = _content(group.narrowing[:1])
    tokens = find_tokens(article)
    behind = tokens.lower[other.quantity.noun_at + 1 : other.quantity.noun_at + 4]
    return bool(words) and not words.isdisjoint(word[:_STEM] for word in behind)


def _is_peer(article: Article, other: Group, group: Group) -> bool:
    """Whether another group is of the same noun, or of people where this one is of some of a trade with much the same
    digits (`385 people`, `the 358 builders`), or of a noun for the same (`23 planes`, `the 32 aircraft`)."""
    if other.span.start > group.span.start and article.block_at(other.span.start).kind is not BlockKind.CAPTION:
        return False
    if other.quantity.noun == group.quantity.noun:
        return True
    if are_one_thing(other.quantity.noun, group.quantity.noun) and _is_digit_slip(other.quantity, group.quantity):
        return True
    is_trade = group.quantity.noun.endswith(_ROLES) and other.quantity.noun == "person"
    return is_trade and _are_swapped(other.quantity, group.quantity)


def _are_swapped(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers of three digits or more have the same ones in another order."""
    return one.value >= 100 and sorted(f"{one.value:.0f}") == sorted(f"{other.value:.0f}")


def _is_digit_slip(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers of two digits or more have all digits but one in common, or the same ones swapped."""
    left, right = f"{one.value:.0f}", f"{other.value:.0f}"
    if len(left) != len(right) or len(left) < 2:
        return False
    return sorted(left) == sorted(right) or sum(a != b for a, b in zip(left, right, strict=True)) == 1


def _may_be_same(article: Article, told: Group, group: Group) -> bool:
    """Whether what narrows a group was said of the one before; bare `people` must be many to be known by number."""
    tokens = find_tokens(article)
    if sentence_at(article, told.span.start) == sentence_at(article, group.span.start):
        return False
    if _are_told_apart(tokens, told.quantity.noun_at + 1, group.quantity.noun_at + 1):
        return False
    if tokens.after(told.quantity.noun_at) in ("needed", "required", "necessary"):
        return False
    near = _passage(article, tokens, told)
    if not {word[:_STEM] for word in group.quantity.modifiers} <= near:
        return False
    if not group.narrowing:
        return group.quantity.noun != "person" or group.quantity.value >= 10
    words = _content(group.narrowing)
    if words & _GONE and near & _GONE:
        return True
    return not words or not words.isdisjoint(near)


_GONE = frozenset("lost destr burne burnt razed gutte".split())
"""Stems of the words by which things are told of as gone: `destroyed six homes`, `the six homes lost`."""


def _are_told_apart(tokens: Tokens, one: int, other: int) -> bool:
    """Whether one participle narrows both, each in its own way: `films competing in the drama category`."""
    verb = tokens.after(one - 1)
    if verb != tokens.after(other - 1) or not verb.endswith(("ing", "ed")):
        return False
    return _content(tuple(tokens.lower[one : one + _PHRASE])) != _content(tuple(tokens.lower[other : other + _PHRASE]))


_PHRASE = 7
"""How many tokens of a participle's phrase are compared."""


def _content(narrowing: tuple[str, ...]) -> set[str]:
    """The stems of the words that tell what narrows a group."""
    return {word[:_STEM] for word in narrowing if len(word) > 3 and word not in FUNCTION_WORDS}


def _passage(article: Article, tokens: Tokens, told: Group) -> set[str]:
    """The stems of the words in a group's sentence and the one before."""
    sentence = sentence_at(article, told.span.start)
    start = sentence_at(article, sentence.start - 2).start if sentence.start > 2 else sentence.start
    return {
        tokens.lower[i][:_STEM]
        for i in tokens.within(Span(start, sentence.end))
        if tokens.kinds[i] in (WORD, CAPITALISED) and len(tokens.lower[i]) > 3
    }


def _may_count(count: Quantity, group: Group) -> bool:
    """Whether another number may be of a group's things: of the same noun, of people, or of nothing named."""
    return count.first != group.quantity.first and (
        not count.noun or count.noun == group.quantity.noun or "person" in (count.noun, group.quantity.noun)
    )


def _is_made_of(counts: tuple[Quantity, ...], group: Group, told: Group) -> bool:
    """Whether numbers before a group explain its own: added to what was told, taken from it, or two neighbours."""
    size = group.quantity.value
    before = [q for q in counts if q.kind is Kind.COUNT and q.first < group.quantity.first]
    missing = abs(size - told.quantity.value)
    if any(q.value == missing and _may_count(q, group) and (q.noun or missing > 1) for q in before):
        return True
    return any(one.value + other.value == size for one, other in itertools.pairwise(before))
