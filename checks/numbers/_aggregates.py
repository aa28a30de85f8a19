"""Aggregates: the score of a tie over two legs against the scores of its legs."""

from __future__ import annotations

from newslint.article import Article, Span
from newslint.language.headlines import find_headline, story_start
from newslint.language.scores import Score, find_scores
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens

_SHOOTOUT = frozenset("penalties pens shootout shoot penalty half halftime break interval".split())
_LEGS = frozenset("leg legs".split())
_NEAR = 12
"""Tokens between a score and the word for its leg: `the first leg in Hale, which ended 1-1`."""


def wrong_aggregate(article: Article) -> tuple[Score, Score, Score] | None:
    """The aggregate that is not the sum of the story's only two legs, and these: `won 3-1`, `after a 1-1 draw in the
    first leg`, `5-3 on aggregate`."""
    tokens = find_tokens(article)
    if not tokens.has("aggregate"):
        return None
    totals: list[Score] = []
    legs: list[Score] = []
    played: list[Score] = []
    for score in find_scores(article):
        if len(score.figures) == 2:
            is_leg = _is_beside(tokens, score, _LEGS)
            (totals if _is_aggregate(tokens, score) else legs if is_leg else played).append(score)
    if len({_pair(score) for score in totals}) != 1:
        return None
    near = _around_match(article, totals[0])
    matches = [score for score in played if _is_of_match(tokens, score, near)]
    if len({_pair(score) for score in legs}) == 2 and not matches:
        legs, matches = legs[:1], [score for score in legs if _pair(score) != _pair(legs[0])]
    if len({_pair(score) for score in legs}) != 1 or len({_pair(score) for score in matches}) != 1:
        return None
    one, other = _pair(legs[0]), _pair(matches[0])
    sums = {_sorted(one[0] + other[0], one[1] + other[1]), _sorted(one[0] + other[1], one[1] + other[0])}
    return None if _pair(totals[0]) in sums else (totals[0], legs[0], matches[0])


def _pair(score: Score) -> tuple[int, int]:
    return _sorted(score.figures[0], score.figures[1])


def _sorted(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one <= other else (other, one)


def _is_aggregate(tokens: Tokens, score: Score) -> bool:
    """`5-3 on aggregate`, `5-3 aggregate win`, `an aggregate score of 5-3`."""
    behind = tokens.lower[score.last + 1 : score.last + 3]
    before = tokens.lower[max(0, score.first - 3) : score.first]
    return behind[:1] == ["aggregate"] or behind == ["on", "aggregate"] or "aggregate" in before


def _is_beside(tokens: Tokens, score: Score, words: frozenset[str]) -> bool:
    """Whether one of some words stands near a score in its clause."""
    for step, stop in ((-1, score.first - _NEAR - 1), (1, score.last + _NEAR + 1)):
        i = (score.first if step < 0 else score.last) + step
        while 0 <= i < len(tokens) and i != stop and tokens.lower[i] not in (".", "\n\n", ";"):
            if tokens.lower[i] in words:
                return True
            i += step
            if step > 0 and tokens.lower[i - 1] == ",":
                break
    return False


def _around_match(article: Article, total: Score) -> list[Span]:
    """Where the score of the match that is told of stands: in the headline, the lead or the aggregate's sentence."""
    blocks = (find_headline(article), story_start(article))
    return [block.span for block in blocks if block is not None] + [sentence_at(article, total.span.start)]


def _is_of_match(tokens: Tokens, score: Score, near: list[Span]) -> bool:
    """Whether a score stands where that of the match does, and is no shoot-out's or half's."""
    return any(span.contains(score.span) for span in near) and not _is_beside(tokens, score, _SHOOTOUT)
