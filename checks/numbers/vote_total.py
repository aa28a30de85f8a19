"""numbers/vote-total."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.knowledge.number_words import UNITS
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities
from newslint.language.scores import find_scores
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, Tokens, find_tokens
from newslint.rules import Finding, Related, rule

_VOTING = frozenset(
    "passed vote voted votes voting approved adopted rejected failed defeated ratified ruled ruling decision decided "
    "backed endorsed carried advanced split upheld overturned cleared confirmed agreed motion ordinance resolution "
    "bill amendment measure".split()
)
_BODIES = frozenset(
    "council board court committee commission panel senate parliament assembly house body jury legislature chamber "
    "bench cabinet bundestag knesset duma congress caucus tribunal authority".split()
)
_MEMBERS = frozenset(
    "member justice judge councilor councillor commissioner trustee senator lawmaker mp juror supervisor strong "
    "seat".split()
)
_ABSENT = frozenset(
    "absent absence missing recused recusing away vacant vacancy ill empty excused skipped out did present".split()
)
_NEEDED = frozenset("need needs needed require requires required necessary absolute threshold short".split())


class _Vote(NamedTuple):
    """Votes for and against, and what was said of abstentions."""

    span: Span
    figures: tuple[int, ...]
    abstaining: int


@rule(severity="error")
def vote_total(article: Article) -> Iterator[Finding]:
    """More votes were cast than the body has members, or the votes do not make up the majority stated.

    A 7-2 vote with one abstention cannot come from a council of nine. Fewer votes than members are reported only
    where the text says that all were there; absences are left alone.

    Wrong:
        The nine-member council passed the ordinance [[7-2, with one abstention]].
    Right:
        The nine-member council passed the ordinance 6-2, with one abstention.
    """
    tokens = find_tokens(article)
    if not tokens.where_any(_VOTING):
        return
    votes = list(_votes(article))
    if not votes:
        return
    sizes = _sizes(article)
    yield from _wrong_majorities(article, votes)
    values = {size.value for size in sizes}
    for vote in votes:
        size = _size_for(article, vote, sizes, values)
        if size is None:
            continue
        cast = sum(vote.figures) + vote.abstaining
        sum_text = " + ".join(str(n) for n in (*vote.figures, *([vote.abstaining] if vote.abstaining else [])))
        may_break_tie = cast == size.value + 1 and abs(vote.figures[0] - vote.figures[1]) == 1
        if may_break_tie and tokens.has("tie", "tied", "tie-breaking", "tiebreaking", "tiebreaker", "casting"):
            continue
        too_few = cast < size.value and _all_were_there(article, vote, size)
        if (cast > size.value and sum(vote.figures[:2]) <= 1.5 * size.value) or too_few:
            yield Finding(
                f"{sum_text} makes {cast} votes, and the body has {size.value:.0f} members",
                vote.span,
                (Related("the size of the body", size.span),),
            )


def _votes(article: Article) -> Iterator[_Vote]:
    tokens = find_tokens(article)
    for score in find_scores(article):
        sentence = tokens.within(sentence_at(article, score.span.start))
        nearby = tokens.lower[max(sentence.start, score.first - 12) : min(sentence.stop, score.last + 4)]
        if not _VOTING & set(nearby) or score.figures[0] + score.figures[1] < 3:
            continue
        count, last = _abstaining(tokens, score.last, sentence.stop)
        yield _Vote(tokens.span(score.first, last), score.figures, count)
    quantities = find_quantities(article)
    for one, other in itertools.pairwise(quantities):
        if vote := _said_vote(article, one, other):
            yield vote


def _said_vote(article: Article, one: Quantity, other: Quantity) -> _Vote | None:
    """`by 12 votes to 9`, `12 in favor and nine against`, `voted 6 to 2`."""
    tokens = find_tokens(article)
    if one.kind is not Kind.COUNT or other.kind is not Kind.COUNT or one.is_approximate or other.is_approximate:
        return None
    if one.value % 1 or other.value % 1 or one.step > 1 or other.step > 1:
        return None
    between = tokens.lower[one.last + 1 : other.first]
    if between in (["votes", "to"], ["to"]) and _VOTING & set(tokens.lower[max(0, one.first - 8) : one.first + 3]):
        if other.noun not in ("", "vote") or (between == ["to"] and tokens.lower[one.first - 1] == "from"):
            return None
        last = other.last
    elif len(between) <= 9 and {"favor", "favour", "for", "yes", "yea"} & set(between[:5]):
        after = tokens.lower[other.last + 1 : other.last + 4]
        if not {"against", "opposed", "no"} & set(after) or "." in between:
            return None
        last = other.last + 1
    else:
        return None
    sentence = tokens.within(sentence_at(article, one.span.start))
    if last >= sentence.stop:
        return None
    count, last = _abstaining(tokens, last, sentence.stop)
    return _Vote(tokens.span(one.first, last), (int(one.value), int(other.value)), count)


_COUNTS = {word: int(value) for word, value in UNITS.items()} | {"no": 0, "a": 1}


def _abstaining(tokens: Tokens, last: int, stop: int) -> tuple[int, int]:
    """How many abstained, as the rest of the sentence says, and the token that it says it with."""
    for i in range(last + 1, min(stop, last + 16)):
        word = tokens.lower[i]
        if word in ("abstention", "abstentions", "abstained", "abstaining", "abstain", "absent"):
            j = i - 1
            if tokens.lower[j] in ("members", "member", "countries", "states", "people", "justices"):
                j -= 1
            before = tokens.lower[j]
            if before in _COUNTS or before.isdecimal():
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


def _sizes(article: Article) -> list[Quantity]:
    """The quantities that say how many members a voting body has."""
    tokens = find_tokens(article)
    sizes: list[Quantity] = []
    for quantity in find_quantities(article):
        if tokens.lower[max(0, quantity.first - 2) : quantity.first] == ["jury", "of"]:
            sizes.append(quantity)
            continue
        if quantity.noun not in _MEMBERS or quantity.kind is not Kind.COUNT or quantity.bound is not Bound.EXACT:
            continue
        after = tokens.lower[quantity.noun_at + 1 : quantity.noun_at + 5]
        before = tokens.lower[max(0, quantity.first - 3) : quantity.first]
        is_compound = "-" in tokens.lower[quantity.last + 1 : quantity.noun_at]
        if (is_compound and _BODIES & set(after)) or "all" in before[-2:] or "'s" in before or "’s" in before:
            sizes.append(quantity)
        elif before[-1:] in (["has"], ["with"], ["of"]) and not is_compound:
            subject = tokens.lower[max(0, quantity.first - 6) : quantity.first - 1]
            if "." in subject:
                subject = subject[subject.index(".") + 1 :]
            if _BODIES & set(subject) or subject[-1:] == ["it"]:
                sizes.append(quantity)
    return sizes


def _size_for(article: Article, vote: _Vote, sizes: list[Quantity], values: set[float]) -> Quantity | None:
    if len(values) == 1:
        return sizes[0]
    sentence = sentence_at(article, vote.span.start)
    inside = [size for size in sizes if sentence.contains(size.span)]
    return inside[0] if len({size.value for size in inside}) == 1 else None


def _all_were_there(article: Article, vote: _Vote, size: Quantity) -> bool:
    """Whether the sentence of a vote or the next one says that every member voted."""
    tokens = find_tokens(article)
    if tokens.lower[size.first - 1] != "all":
        return False
    sentence = sentence_at(article, vote.span.start)
    said = sentence_at(article, size.span.start)
    if not (said == sentence or 0 <= said.start - sentence.end <= 2):
        return False
    words = tokens.within(Span(sentence.start, said.end))
    told = {tokens.lower[i] for i in words}
    were_there = {"there", "present", "voted", "attended", "voting"} & told
    return bool(were_there) and not (_ABSENT - {"present"}) & told


def _wrong_majorities(article: Article, votes: list[_Vote]) -> Iterator[Finding]:
    """`310 votes to 270, a majority of 30`."""
    tokens = find_tokens(article)
    for quantity in find_quantities(article) if tokens.has("majority") else ():
        if quantity.kind is not Kind.COUNT or quantity.is_approximate or quantity.value % 1:
            continue
        if tokens.lower[max(0, quantity.first - 3) : quantity.first] not in (
            ["a", "majority", "of"],
            ["by", "majority", "of"],
        ):
            continue
        sentence = sentence_at(article, quantity.span.start)
        inside = [vote for vote in votes if sentence.contains(vote.span)]
        words = tokens.within(sentence)
        if _NEEDED & set(tokens.lower[words.start : words.stop]):
            continue
        if len(inside) != 1 or quantity.noun not in ("", "vote"):
            continue
        figures = inside[0].figures
        if quantity.value in (figures[0] - figures[1], figures[0], figures[1] - figures[0]) or quantity.ends:
            continue
        difference = abs(figures[0] - figures[1])
        yield Finding(
            f"{figures[0]} to {figures[1]} is a majority of {difference}, not {quantity.value:.0f}",
            quantity.span,
            (Related("the votes", inside[0].span),),
        )
