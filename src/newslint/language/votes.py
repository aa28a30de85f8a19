"""Votes: the figures of a vote, those who abstained or stayed away, and how many members a body has."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.number_words import UNITS
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities, quantities_within
from newslint.language.scores import find_scores
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, CAPITALISED, Tokens, find_tokens

VOTING = frozenset(
    "passed vote voted votes voting approved adopted rejected failed defeated ratified ruled ruling decision decided "
    "backed endorsed carried advanced split upheld overturned cleared confirmed agreed motion ordinance resolution "
    "bill amendment measure ballot ballots".split()
)
"""Words without which no figures are votes."""
BODIES = frozenset(
    "council board court committee commission panel senate parliament assembly house body jury legislature chamber "
    "bench cabinet bundestag knesset duma congress caucus tribunal authority union guild".split()
)
MEMBERS = frozenset(
    "member justice judge councilor councillor commissioner trustee senator lawmaker mp juror supervisor strong "
    "seat deputy legislator delegate selectman selectwoman alderman".split()
)
_NATIONS = frozenset("nation country state".split())
_FOR = frozenset("favor favour for yes yea aye backed supported support convict".split())
_AGAINST = frozenset("against opposed no nay nays opposition dissented acquit".split())
_ABSTAIN = frozenset("abstained abstaining abstentions abstention abstain".split())
_NOT_FOR = _AGAINST | _ABSTAIN
_VOTED = frozenset("vote votes voted voting ballot lawmaker deputy senator member".split())


class Vote(NamedTuple):
    """The figures of a vote in the order of the text (only those in favour where the text gives no others), and how
    many abstained or did not vote. `span` covers the figures, and the abstentions of the same sentence."""

    span: Span
    figures: tuple[int, ...]
    abstaining: int
    is_open: bool = False
    """Whether people abstained or stayed away whom the text does not count."""


@once
def find_votes(article: Article) -> tuple[Vote, ...]:
    """The votes of an article, in order: `7-2, with one abstention`, `12 votes to 9`, `12 in favor, nine against`."""
    tokens = find_tokens(article)
    if tokens.words.isdisjoint(VOTING):
        return ()
    found: list[Vote] = []
    taken: set[int] = set()
    for vote in itertools.chain(_scores(article), _said(article), _by_sides(article)):
        words = tokens.within(vote.span)
        if taken.isdisjoint(words):
            taken.update(words)
            found.append(vote)
    return tuple(sorted(found))


def _scores(article: Article) -> Iterator[Vote]:
    tokens = find_tokens(article)
    for score in find_scores(article):
        sentence = tokens.within(sentence_at(article, score.span.start))
        nearby = tokens.lower[max(sentence.start, score.first - 12) : min(sentence.stop, score.last + 4)]
        if VOTING & set(nearby) and sum(score.figures[:2]) >= 3:
            yield _vote(article, score.first, score.last, score.figures)


def _said(article: Article) -> Iterator[Vote]:
    """`by 12 votes to 9`, `voted 6 to 2`, `12 in favor and nine against`."""
    tokens = find_tokens(article)
    lower, are_opposed = tokens.lower, not tokens.words.isdisjoint(_OPPOSED)
    for one, other in itertools.pairwise(find_quantities(article)):
        if lower[other.first - 1] != "to" and not (are_opposed and _are_against(lower, other)):
            continue
        if (
            other.first - one.last > _FARTHEST
            or not (_counts_votes(one) and _counts_votes(other))
            or _is_whole(tokens, one)
        ):
            continue
        between = tokens.lower[one.last + 1 : other.first]
        if between in (["votes", "to"], ["to"]) and VOTING & set(tokens.lower[max(0, one.first - 12) : one.first + 3]):
            if other.noun not in ("", "vote") or (between == ["to"] and tokens.lower[one.first - 1] == "from"):
                continue
            last = other.last
        elif len(between) <= 9 and {"favor", "favour", "for", "yes", "yea"} & set(between[:5]):
            if not _are_against(lower, other) or "." in between:
                continue
            last = other.last + 1
        else:
            continue
        if last < tokens.within(sentence_at(article, one.span.start)).stop:
            yield _vote(article, one.first, last, (int(one.value), int(other.value)))


def _are_against(lower: list[str], figure: Quantity) -> bool:
    return not _OPPOSED.isdisjoint(lower[figure.last + 1 : figure.last + 4])


_OPPOSED = frozenset(("against", "opposed", "no"))
_FARTHEST = 10
"""Tokens from one side's figure to the other's: `12 of them in favour of the new plan and nine against`."""


def _counts_votes(quantity: Quantity) -> bool:
    return (
        quantity.kind is Kind.COUNT
        and not quantity.is_approximate
        and not quantity.ends
        and quantity.value % 1 == 0
        and quantity.step <= 1
    )


def _by_sides(article: Article) -> Iterator[Vote]:
    """`Four of the five commissioners voted yes and two voted no`, `13 votes in favour and three abstentions`."""
    tokens = find_tokens(article)
    sentences = {sentence_at(article, tokens.starts[i]) for i in tokens.where_any(_NOT_FOR)}
    for sentence in sorted(sentences):
        inside = quantities_within(article, sentence)
        if not 2 <= len(inside) <= 6:
            continue
        words = tokens.within(sentence)
        if VOTING.isdisjoint(tokens.lower[words.start : words.stop]):
            continue
        counts = [q for q in inside if _counts_votes(q) and not _is_whole(tokens, q)]
        sides = _sides(tokens, counts, words)
        if sides is None:
            continue
        figures = tuple(int(q.value) for q in (sides[0], sides[1]) if q is not None)
        named = [q for q in sides if q is not None]
        first, last = min(q.first for q in named), max(q.last for q in named)
        count = int(sides[2].value) if sides[2] is not None else 0
        vote = _vote(article, first, last, figures)
        yield vote._replace(span=tokens.span(first, last), abstaining=max(count, vote.abstaining))


def _is_whole(tokens: Tokens, quantity: Quantity) -> bool:
    before = tokens.lower[max(0, quantity.first - 2) : quantity.first]
    is_compound = quantity.noun_at > 0 and "-" in tokens.lower[quantity.last + 1 : quantity.noun_at]
    return is_compound or before in (["of", "the"], ["of", "its"], ["of", "their"])


_SPOILED = frozenset("spoiled spoilt invalid blank void rejected".split())


def _sides(
    tokens: Tokens, counts: list[Quantity], words: range
) -> tuple[Quantity | None, Quantity | None, Quantity | None] | None:
    """The counts in favour, against and abstaining of one sentence; None where it tells no vote."""
    found: list[Quantity | None] = [None, None, None]
    for k, count in enumerate(counts):
        stop = min(counts[k + 1].first if k + 1 < len(counts) else words.stop, count.last + 12)
        behind = tokens.lower[count.last + 1 : stop]
        if not _SPOILED.isdisjoint(behind):
            continue
        side = next((s for word in behind for s, names in enumerate((_FOR, _AGAINST, _ABSTAIN)) if word in names), -1)
        if (
            side < 0
            and count.noun == "vote"
            and {"won", "got", "received"} & set(tokens.lower[count.first - 1 : count.first])
        ):
            side = 0
        if side < 0 or found[side] is not None or "." in behind[:-1]:
            return None
        found[side] = count
    in_favor, against, abstaining = found
    if in_favor is None or (against is None and abstaining is None):
        return None
    told = {word for q in counts for word in (q.noun, *tokens.lower[q.last + 1 : q.last + 10])}
    is_cast = (_VOTED | {"favour", "favor"}) & told
    return (in_favor, against, abstaining) if is_cast else None


def _vote(article: Article, first: int, last: int, figures: tuple[int, ...]) -> Vote:
    tokens = find_tokens(article)
    sentence = tokens.within(sentence_at(article, tokens.starts[first]))
    count, end = _abstaining(tokens, last, sentence.stop)
    vote = Vote(tokens.span(first, end), figures, count)
    return vote if end > last else _with_others(article, vote, sentence.stop)


_COUNTS = {word: int(value) for word, value in UNITS.items()} | {"no": 0, "a": 1}


def _abstaining(tokens: Tokens, last: int, stop: int) -> tuple[int, int]:
    """How many abstained, as the rest of the sentence says, and the token that it says it with."""
    for i in range(last + 1, min(stop, last + 16)):
        word = tokens.lower[i]
        if word in _ABSTAIN or word == "absent":
            j = i - 1
            if tokens.lower[j] in ("members", "member", "countries", "states", "people", "justices"):
                j -= 1
            before = tokens.lower[j]
            if before in _COUNTS or before.isdecimal():
                if tokens.lower[j - 2 : j] == ["of", "its"]:
                    return 1, i
                return _COUNTS[before] if before in _COUNTS else int(before), i
            if word == "abstaining":
                end = i + 1 if tokens.lower[i + 1 : i + 2] == ["again"] else i
                return _names(tokens, last + 1, i), end
            return 0, i
    return 0, last


def _names(tokens: Tokens, first: int, stop: int) -> int:
    """How many people the words between a vote and `abstaining` name."""
    count = 0
    for i in range(first, stop):
        if tokens.kinds[i] == CAPITALISED and (i == first or tokens.kinds[i - 1] != CAPITALISED):
            count += 1
    return count


_AWAY = frozenset("absent recused interest part excused abstention withdrew".split())


def _with_others(article: Article, vote: Vote, start: int) -> Vote:
    """The vote with those who, by the sentence after it, abstained or did not vote."""
    tokens = find_tokens(article)
    if start >= len(tokens) or tokens.kinds[start] == BREAK:
        return vote
    sentence = sentence_at(article, tokens.starts[start])
    following = tokens.within(sentence)
    words = tokens.lower[following.start : following.stop]
    did_not = any(words[i : i + 3] == ["did", "not", "vote"] for i in range(len(words)))
    if not did_not and not (_ABSTAIN | _AWAY) & set(words):
        return vote
    inside = [q for q in quantities_within(article, sentence) if not _is_whole(tokens, q)]
    if inside and _counts_votes(inside[0]) and inside[0].first <= following.start + 1:
        return vote._replace(abstaining=int(inside[0].value))
    return vote._replace(is_open=True)


@once
def find_body_sizes(article: Article) -> tuple[Quantity, ...]:
    """The quantities that say how many members a voting body has, in order."""
    tokens = find_tokens(article)
    return tuple(
        quantity
        for quantity in find_quantities(article)
        if _is_body_of(tokens, quantity)
        or (quantity.kind is Kind.COUNT and quantity.bound is Bound.EXACT and _is_size(article, tokens, quantity))
    )


def _is_body_of(tokens: Tokens, quantity: Quantity) -> bool:
    """`a jury of 12`, `the council of nine`, without a noun of its own."""
    before = tokens.lower[max(0, quantity.first - 2) : quantity.first]
    if before == ["jury", "of"]:
        return True
    is_bare = not quantity.noun and quantity.kind is Kind.COUNT and quantity.bound is Bound.EXACT
    return is_bare and before[-1:] == ["of"] and before[0] in _OF_SO_MANY


_OF_SO_MANY = frozenset("council board committee commission panel court bench".split())


_RULES = frozenset("ruled voted split upheld".split())
"""Verbs by which all members of a body act: `The nine justices ruled 5-4`."""


def _is_size(article: Article, tokens: Tokens, quantity: Quantity) -> bool:
    if quantity.noun not in _NATIONS and quantity.noun not in MEMBERS:
        return False
    after = tokens.lower[quantity.noun_at + 1 : quantity.noun_at + 5]
    is_compound = "-" in tokens.lower[quantity.last + 1 : quantity.noun_at]
    if quantity.noun in _NATIONS:
        return is_compound and bool({"council", "assembly", "committee", "commission"} & set(after))
    before = tokens.lower[max(0, quantity.first - 3) : quantity.first]
    if is_compound:
        return bool(BODIES & set(after)) or quantity.noun == "seat"
    if before[-2:] == ["there", "are"] or (before[-1:] == ["the"] and after[:1] != [] and after[0] in _RULES):
        return True
    if "all" in before[-2:] or "'s" in before or "’s" in before:
        return True
    if before[-2:] == ["of", "the"]:
        words = tokens.within(sentence_at(article, quantity.span.start))
        return bool(_VOTED & set(tokens.lower[words.start : words.stop]) - {"member"})
    if before[-1:] in (["has"], ["with"], ["of"]):
        subject = tokens.lower[max(0, quantity.first - 6) : quantity.first - 1]
        if "." in subject:
            subject = subject[subject.index(".") + 1 :]
        return bool(BODIES & set(subject)) or subject[-1:] == ["it"]
    return False
