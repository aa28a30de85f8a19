"""What the words beside a share make of it: no part of the whole that the other shares are of."""

from __future__ import annotations

from newslint.knowledge.change_words import DOWN, UP
from newslint.language.quantities import Quantity
from newslint.language.tokens import Tokens


def is_aside(tokens: Tokens, share: Quantity) -> bool:
    """Whether a share is told of the whole once more: `..., with 8% of all sales made online`."""
    before, behind = tokens.lower[max(0, share.first - 2) : share.first], tokens.lower[share.last + 1 : share.last + 3]
    return before == [",", "with"] and behind in (["of", "all"], ["of", "the"], ["of", "total"])


def is_progress(tokens: Tokens, percent: Quantity) -> bool:
    """Whether a percentage says how much of a vote is counted: `With 37 percent of the precincts reporting`."""
    return not _COUNTING.isdisjoint(tokens.lower[percent.last + 1 : percent.last + 5])


_COUNTING = frozenset("precincts precinct reporting counted".split())


def is_before(tokens: Tokens, percent: Quantity) -> bool:
    """Whether a percentage is what another one was before: `to 61 percent from 55 percent`."""
    return tokens.lower[percent.first - 1] in ("from", "with", "against", "than") and percent.first > 0


def is_of_part(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether one of the shares is of a part: `20 percent of those`."""
    return any(
        tokens.lower[q.last + 1 : q.last + 3] in (["of", "those"], ["of", "these"], ["of", "that"]) for q in shares
    )


def changes(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether one of the shares is a rate of change: `rose 55 percent`, `a 61 percent rise`, `up 3 percent`."""
    for share in shares:
        before, after = tokens.lower[share.first - 1], tokens.lower[share.last + 1 : share.last + 2]
        if before == "by" or before in _CHANGE or (after and after[0] in _CHANGE):
            return True
    return False


_CHANGE = UP | DOWN
