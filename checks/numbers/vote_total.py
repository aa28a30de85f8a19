"""numbers/vote-total."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from newslint.article import Article, Span, mentions_in
from newslint.language.ballots import find_ballots
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, Tokens, find_tokens
from newslint.language.votes import Vote, find_body_sizes, find_votes
from newslint.rules import Finding, Related, rule

_ABSENT = frozenset(
    "absent absence missing recused recusing away vacant vacancy ill empty excused skipped out did present".split()
)
_NEEDED = frozenset("need needs needed require requires required necessary absolute threshold short".split())


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
    votes = find_votes(article)
    if not votes:
        return
    tokens = find_tokens(article)
    sizes = find_body_sizes(article)
    yield from _wrong_majorities(article, votes)
    values = {size.value for size in sizes}
    told: set[Vote] = set()
    for vote in votes:
        size = _size_for(article, vote, sizes, values)
        if size is None:
            continue
        cast = sum(vote.figures) + vote.abstaining
        sum_text = " + ".join(str(n) for n in (*vote.figures, *([vote.abstaining] if vote.abstaining else [])))
        if cast == size.value + 1 and _is_joined(tokens, size, vote):
            continue
        is_close = len(vote.figures) > 1 and abs(vote.figures[0] - vote.figures[1]) == 1
        may_break_tie = cast == size.value + 1 and is_close
        if may_break_tie and tokens.has(*_TIES):
            continue
        too_few = (
            cast < size.value and not vote.is_open and len(vote.figures) > 1 and _all_were_there(article, vote, size)
        )
        if (cast > size.value and sum(vote.figures[:2]) <= 1.5 * size.value) or too_few:
            told.add(vote)
            yield Finding(
                f"{sum_text} makes {cast} votes, and the body has {size.value:.0f} members",
                vote.span,
                (Related("the size of the body", size.span),),
            )
    if tokens.has("abstained", "abstentions", "abstaining"):
        yield from _not_all(article, votes)
    if tokens.words.isdisjoint(_TIES):
        yield from _more_than_cast(article, tuple(vote for vote in votes if vote not in told))


_TIES = ("tie", "tied", "tie-breaking", "tiebreaking", "tiebreaker", "casting")


def _more_than_cast(article: Article, votes: tuple[Vote, ...]) -> Iterator[Finding]:
    """`412 cast a ballot. The count was 301 in favor and 180 against`: more votes than were cast."""
    ballots = find_ballots(article)
    sentences = [sentence_at(article, ballot.span.start).start for ballot, _ in ballots]
    for vote in votes if ballots else ():
        if len(vote.figures) < 2:
            continue
        sentence = sentence_at(article, vote.span.start)
        block = article.block_at(vote.span.start).span
        first = bisect_left(sentences, sentence.start - _NEXT)
        last = bisect_right(sentences, sentence.start + _NEXT)
        near = [
            (ballot, counts_all)
            for ballot, counts_all in ballots[first : min(last, first + _MOST)]
            if block.contains(ballot.span) and not vote.span.contains(ballot.span)
        ]
        if len({ballot.value for ballot, _ in near}) != 1:
            continue
        ballot, counts_all = near[0]
        figures = (*vote.figures, *([vote.abstaining] if counts_all and vote.abstaining else []))
        if ballot.value < sum(figures) <= 1.5 * ballot.value:
            yield Finding(
                f"{' + '.join(str(n) for n in figures)} makes {sum(figures)} votes, and {ballot.value:.0f} were cast",
                vote.span,
                (Related("how many voted", ballot.span),),
            )


_NEXT = 160
"""Code points between the starts of two sentences that stand side by side."""
_MOST = 20
"""Figures of how many voted that are looked at beside one vote."""


def _is_joined(tokens: Tokens, size: Quantity, vote: Vote) -> bool:
    """Whether one more voted with the body: `the five-member board and the mayor voted 4-2`."""
    first = tokens.at(vote.span.start)
    between = tokens.lower[size.last : first] if size.last < first else []
    return any(between[i : i + 2] in (["and", "the"], ["joined", "by"]) for i in range(len(between)))


def _size_for(article: Article, vote: Vote, sizes: tuple[Quantity, ...], values: set[float]) -> Quantity | None:
    if len(values) == 1:
        return sizes[0]
    sentence = sentence_at(article, vote.span.start)
    inside = [size for size in mentions_in(sizes, sentence) if sentence.contains(size.span)]
    return inside[0] if len({size.value for size in inside}) == 1 else None


def _all_were_there(article: Article, vote: Vote, size: Quantity) -> bool:
    """Whether the sentence of a vote or the next one says that every member voted."""
    tokens = find_tokens(article)
    if tokens.lower[size.first - 1] != "all":
        return False
    sentence = sentence_at(article, vote.span.start)
    said = sentence_at(article, size.span.start)
    if not (said == sentence or 0 <= said.start - sentence.end <= 2 or 0 <= sentence.start - said.end <= 2):
        return False
    words = tokens.within(Span(min(sentence.start, said.start), max(sentence.end, said.end)))
    told = {tokens.lower[i] for i in words}
    were_there = {"there", "present", "voted", "attended", "voting"} & told
    return bool(were_there) and not (_ABSENT - {"present"}) & told


def _wrong_majorities(article: Article, votes: tuple[Vote, ...]) -> Iterator[Finding]:
    """`310 votes to 270, a majority of 30`, `passed 1,021 to 958, a margin of 36 votes`, `won by 36 votes, 1,021 to
    958`."""
    tokens = find_tokens(article)
    for quantity in find_quantities(article) if tokens.has("majority", "margin", "by") else ():
        if quantity.kind is not Kind.COUNT or quantity.is_approximate or quantity.value % 1 or quantity.ends:
            continue
        if not _is_lead(tokens, quantity):
            continue
        sentence = sentence_at(article, quantity.span.start)
        vote = _only_one(votes, sentence)
        if vote is None or len(vote.figures) < 2 or vote.span.contains(quantity.span):
            continue
        words = tokens.within(sentence)
        if not _NEEDED.isdisjoint(tokens.lower[words.start : words.stop]):
            continue
        figures = vote.figures
        if quantity.value in (figures[0] - figures[1], figures[0], figures[1], figures[1] - figures[0]):
            continue
        difference = abs(figures[0] - figures[1])
        yield Finding(
            f"{figures[0]} to {figures[1]} is a majority of {difference}, not {quantity.value:.0f}",
            quantity.span,
            (Related("the votes", vote.span),),
        )


def _only_one(votes: Sequence[Vote], sentence: Span) -> Vote | None:
    """The only one of some votes, which are in order, in a sentence."""
    at = bisect_left(votes, sentence.start, key=_START)
    inside = [vote for vote in votes[at : at + 2] if sentence.contains(vote.span)]
    return inside[0] if len(inside) == 1 else None


_START = attrgetter("span.start")


def _is_lead(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether a figure is by how many votes one side won."""
    before = tokens.lower[max(0, quantity.first - 3) : quantity.first]
    if before in (["a", "majority", "of"], ["by", "majority", "of"], ["a", "margin", "of"]):
        return quantity.noun in ("", "vote")
    is_bare_noun = quantity.noun == "vote" and quantity.noun_at == quantity.last + 1
    return is_bare_noun and before[-1:] == ["by"] and tokens.after(quantity.noun_at) in (",", ".", ":", "—", "–", "(")


def _not_all(article: Article, votes: tuple[Vote, ...]) -> Iterator[Finding]:
    """`54 voted for, 31 against and nine abstained. All 104 who voted had signed in`, `The 104 votes, abstentions
    included, were counted twice`."""
    tokens = find_tokens(article)
    closed = [vote for vote in votes if len(vote.figures) > 1 and not vote.is_open]
    for quantity in find_quantities(article):
        if quantity.kind is not Kind.COUNT or quantity.is_approximate or quantity.ends or not quantity.first:
            continue
        if not _counts_all(tokens, quantity):
            continue
        start = tokens.within(sentence_at(article, quantity.span.start)).start
        if start < 2 or tokens.kinds[start - 1] == BREAK:
            continue
        vote = _only_one(closed, sentence_at(article, tokens.starts[start - 1]))
        if vote is None or not vote.abstaining:
            continue
        cast = sum(vote.figures) + vote.abstaining
        if cast != quantity.value and quantity.value < 2 * cast:
            yield Finding(
                f"the votes and abstentions told are {cast}, not {quantity.value:.0f}",
                quantity.span,
                (Related("the votes", vote.span),),
                severity="warning",
            )


def _counts_all(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether a figure is of all who voted, those who abstained among them."""
    before, end = tokens.lower[quantity.first - 1], max(quantity.last, quantity.noun_at) + 1
    behind = tokens.lower[end : end + 4]
    if before == "all":
        return len(behind) > 1 and behind[0] == "who" and behind[1] in _CAME
    return before == "the" and quantity.noun == "vote" and ("abstentions" in behind and "included" in behind)


_CAME = frozenset("came voted attended".split())
