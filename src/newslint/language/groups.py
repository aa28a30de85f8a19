"""Groups: things or people told of by their number, and whether the text speaks of them as known."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import PROSE, Article, BlockKind, Span, once
from newslint.knowledge.not_names import CALENDAR
from newslint.language.quantities import Kind, Quantity, find_quantities, positions_of
from newslint.language.tokens import BREAK, Tokens, find_tokens

LONGEST = 8
"""How many tokens behind the noun are read for what tells one group from another."""
_KNOWN = frozenset(("the", "these", "those", "all", "its", "their"))
_NARROWING = frozenset(
    "who whom whose that which from of in on at with without near inside aboard under between behind to for by "
    "killed injured hurt wounded arrested rescued trapped missing found taken held left born living working lost "
    "destroyed damaged stolen closed shut".split()
)
_NOT_GROUPS = frozenset(
    "time way thing side point goal game match round race season set vote seat place spot reason word step day week "
    "month year hour minute second percent dollar pound euro mile foot degree title medal try wicket run inning over "
    "part half quarter third other country nation state".split()
)
"""Nouns whose number says little of one group: measures, scores, and what every story counts many of."""
_BLOCKS = PROSE | {BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.TEASER, BlockKind.CAPTION}


class Group(NamedTuple):
    """A number of things or people. `is_known` says that the text speaks of them as told of (`the three apprentices`).

    `is_whole` says that no adjective narrows them; `narrowing` are the words behind the noun that do (`who were
    helped from their cars`), empty where the noun ends the phrase. `span` covers number and noun, and the article.
    """

    span: Span
    quantity: Quantity
    is_known: bool
    is_whole: bool
    narrowing: tuple[str, ...]


@once
def find_groups(article: Article) -> tuple[Group, ...]:
    """The groups of an article, in order; none where the text speaks of no group as known."""
    tokens = find_tokens(article)
    if tokens.words.isdisjoint(_KNOWN):
        return ()
    quantities = find_quantities(article)
    counts = [q for at in positions_of(article, Kind.COUNT) if _counts_group(tokens, q := quantities[at])]
    if _KNOWN.isdisjoint([tokens.lower[q.opening - 1] for q in counts if q.first]):
        return ()
    return tuple(_group(tokens, q) for q in counts if article.block_at(q.span.start).kind in _BLOCKS)


def _counts_group(tokens: Tokens, quantity: Quantity) -> bool:
    return (
        quantity.noun_at >= 0
        and quantity.value >= 2
        and quantity.value % 1 == 0
        and quantity.noun not in _NOT_GROUPS
        and "-" not in tokens.lower[quantity.last + 1 : quantity.noun_at]
    )


def _group(tokens: Tokens, quantity: Quantity) -> Group:
    before = tokens.lower[quantity.first - 1] if quantity.first else ""
    narrowing = _narrowing(tokens, quantity.noun_at + 1)
    is_known = (before in _KNOWN and not (before == "all" and narrowing)) or _is_field(tokens, quantity)
    span = tokens.span(quantity.first - is_known, quantity.noun_at)
    return Group(span, quantity, is_known, not quantity.modifiers, narrowing)


def _is_field(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether a known body is told with its number: `the field of 80 riders`."""
    before = tokens.lower[max(0, quantity.first - 3) : quantity.first]
    return len(before) == 3 and before[0] == "the" and before[1] in _BODIES and before[2] == "of"


_BODIES = frozenset("field team crew choir fleet squad class herd".split())


def _narrowing(tokens: Tokens, start: int) -> tuple[str, ...]:
    if start + 1 >= len(tokens) or tokens.lower[start] not in _NARROWING or tokens.lower[start + 1] in CALENDAR:
        return ()
    words: list[str] = []
    for i in range(start, min(len(tokens), start + LONGEST)):
        if tokens.kinds[i] == BREAK or tokens.lower[i] in (",", ".", ";", ":", "?", "!"):
            break
        words.append(tokens.lower[i])
    return tuple(words)
