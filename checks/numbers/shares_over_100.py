"""numbers/shares-over-100."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newslint.article import PROSE, Article, BlockKind
from newslint.language.intervals import number_text
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens
from newslint.rules import Finding, Related, rule

ROOM = 0.5
"""By how much shares may pass a hundred beyond the rounding of each, in percentage points."""
_DIVIDES = frozenset(
    "accounted accounts account accounting split divided share shares undecided unsure abstained neither".split()
)
_SIDES = (
    ({"support", "supported", "supporting", "favor", "favour", "favored", "favoured", "backed", "back"},
     {"oppose", "opposed", "opposing", "against"}),
    ({"approve", "approved"}, {"disapprove", "disapproved"}),
    ({"agree", "agreed"}, {"disagree", "disagreed"}),
    ({"yes"}, {"no"}),
    ({"for"}, {"against"}),
    ({"boys"}, {"girls"}),
    ({"men", "male", "males"}, {"women", "female", "females"}),
)  # fmt: skip
"""Pairs of words for two sides that nobody can take both of."""
_COMPARES = frozenset(
    "rose rise rises fell fall falls grew grow up down from compared than increase increased decrease decreased gained "
    "lost jumped dropped climbed slipped change changed versus earlier last previous previously multiple both each "
    "respectively among per error also overlap either gave rating ratings "
    "chance probability confidence discount off faster higher lower".split()
)
"""Words that compare shares of several wholes, times or polls, or let one answer count twice."""


@rule(severity="error")
def shares_over_100(article: Article) -> Iterator[Finding]:
    """The shares of one whole add up to more than a hundred percent.

    Only shares that one sentence divides a whole into are added: "accounted for", the two sides of a vote or a poll,
    shares of the vote. Rounding may carry a sum half a point over; figures of other years, groups or polls and answers
    that exclude nothing are left alone.

    Wrong:
        Europe accounted for [[61% of revenue, Asia for 27% and the Americas for 21%]].
    Right:
        Europe accounted for 61% of revenue, Asia for 27% and the Americas for 12%.
    """
    tokens = find_tokens(article)
    percents = [q for q in find_quantities(article) if q.kind is Kind.PERCENT]
    at = 0
    while at < len(percents):
        sentence = sentence_at(article, percents[at].span.start)
        shares = [percents[at]]
        while at + 1 < len(percents) and percents[at + 1].span.end <= sentence.end:
            at += 1
            shares.append(percents[at])
        at += 1
        if len(shares) < 2 or not 101 <= sum(share.value for share in shares) <= 199:
            continue
        words = tokens.within(sentence)
        if article.block_at(sentence.start).kind not in PROSE | {BlockKind.TEASER}:
            continue
        if not _are_of_one_whole(tokens, shares, set(tokens.lower[words.start : words.stop])):
            continue
        if sum(share.low for share in shares) <= 100 + ROOM:
            continue
        total = number_text(sum(share.value for share in shares))
        figures = " + ".join(number_text(share.value) for share in shares)
        yield Finding(
            f"{figures} is {total} percent of one whole",
            tokens.span(shares[0].first, shares[-1].last),
            tuple(Related("a share", share.span) for share in shares),
        )


def _are_of_one_whole(tokens: Tokens, shares: list[Quantity], words: set[str]) -> bool:
    """Whether a sentence divides one whole into its shares."""
    if any(share.ends or share.is_approximate for share in shares) or _COMPARES & words:
        return False
    if len(_wholes(tokens, shares)) > 1:
        return False
    if len(shares) > 2 or {"undecided", "unsure", "abstained"} & words:
        if _DIVIDES & words and _are_a_list(tokens, shares):
            return True
    if any(one & words and other & words for one, other in _SIDES) and _are_a_list(tokens, shares):
        return _sides_stand_apart(tokens, shares)
    return "vote" in words and "of" in words and _wholes(tokens, shares) == {"vote"} and _are_a_list(tokens, shares)


def _wholes(tokens: Tokens, shares: list[Quantity]) -> set[str]:
    """What the shares are said to be of."""
    wholes = set()
    for share in shares:
        following = tokens.lower[share.last + 1 : share.last + 5]
        if following[:1] == ["of"]:
            wholes.add(next((word for word in following[1:] if word not in ("the", "its", "all", "their")), ""))
    return wholes


def _are_a_list(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether each share follows the one before it within a few words, joined by a comma, `and`, `while` or `to`."""
    for one, other in itertools.pairwise(shares):
        between = tokens.lower[one.last + 1 : other.first]
        if len(between) > 14 or not {",", "and", "while", "to", "against", ";", "("} & set(between):
            return False
    return True


def _sides_stand_apart(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether the two sides stand with two different shares."""
    stops = [share.first for share in shares[1:]] + [min(len(tokens), shares[-1].last + 9)]
    owned = [set(tokens.lower[share.last + 1 : stop]) for share, stop in zip(shares, stops, strict=True)]
    for one, other in _SIDES:
        first = [i for i, words in enumerate(owned) if one & words]
        second = [i for i, words in enumerate(owned) if other & words]
        if len(first) == 1 and len(second) == 1 and first != second:
            return True
    return False
