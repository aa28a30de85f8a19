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

_ENDS = frozenset("it him her them this that and or with at while said stood were are won on in by make made".split())
ROOM = 0.5
"""By how much shares may pass a hundred beyond the rounding of each, in percentage points."""
_DIVIDES = frozenset(
    "accounted accounts account accounting split divided share shares undecided unsure abstained neither".split()
)
_HOLDS = frozenset(
    "make makes made making hold holds held own owns owned take takes took taking buy buys bought receive receives "
    "received supply supplies supplied provide provides provided absorb absorbs absorbed".split()
)
_VOTES = frozenset("vote votes ballots ballot".split())
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
    "rose rise rises fell fall falls grew grow up down from compared than increase increased decrease decreased "
    "gained lost jumped dropped climbed slipped change changed versus earlier last previous previously multiple "
    "both each respectively among error also overlap either gave rating ratings chance probability confidence "
    "discount off not never now ago once today faster higher lower".split()
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
    if words & {"make", "makes", "made", "making"}:
        words = words - {"up"}
    if words & {"know", "decided", "sure"}:
        words = words - {"not"}
    if any(share.ends or share.is_approximate for share in shares) or _COMPARES & words:
        return False
    if len(_wholes(tokens, shares)) > 1:
        return False
    if len(shares) > 2 or {"undecided", "unsure", "abstained"} & words:
        if _DIVIDES & words and _are_a_list(tokens, shares):
            return True
    if any(one & words and other & words for one, other in _SIDES) and _are_a_list(tokens, shares):
        return _sides_stand_apart(tokens, shares)
    if not _are_a_list(tokens, shares):
        return False
    return (bool(_HOLDS & words) and _are_elliptical(tokens, shares)) or _divides_votes(tokens, shares)


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


def _divides_votes(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether the shares are of one vote: none of them goes on with a place or a year of its own."""
    is_apart = any(tokens.lower[share.last + 1 : share.last + 2] in (["in"], ["among"]) for share in shares[1:])
    return bool(_wholes(tokens, shares) & _VOTES) and not is_apart


def _are_elliptical(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether the verb stands once: `hold 60 percent of the shares and the state 45 percent`."""
    for one, other in itertools.pairwise(shares):
        between = tokens.lower[one.last + 1 : other.first]
        joint = max((i for i, word in enumerate(between) if word in (",", "and", "while", ";", "(")), default=-9)
        if _HOLDS & set(between) or len(between) - joint > 4 or tokens.lower[other.last + 1 : other.last + 2] == ["of"]:
            return False
    return True


def _sides_stand_apart(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether the two sides stand with two different shares."""
    near = [tokens.lower[max(0, share.first - 6) : share.last + 8] for share in shares]
    for one, other in _SIDES:
        first = [i for i, words in enumerate(near) if one & set(words)]
        second = [i for i, words in enumerate(near) if other & set(words)]
        if first and second and (set(first) != set(second) or len(shares) == 2) and _of_one_thing(near, one, other):
            return True
    return False


def _of_one_thing(near: list[list[str]], one: set[str], other: set[str]) -> bool:
    """Whether the second side opposes what the first supports: it names nothing, a pronoun, or the same thing."""
    objects = []
    for side in (one, other):
        words = next(words for words in near if side & set(words))
        at = next(i for i, word in enumerate(words) if word in side)
        objects.append([word for word in words[at + 1 : at + 4] if word not in ("the", "a", "of", "to", "for")])
    last = objects[1][:1]
    return not last or last == objects[0][:1] or last[0] in _ENDS or last[0].isdecimal() or not last[0].isalpha()
