"""numbers/score-winner."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.scores import Score, find_scores
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, UPPER, Tokens, find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule

WINS = frozenset(
    "beat beats beating defeated defeats defeating edged downed thrashed thrash overcame crushed hammered routed "
    "blanked outlasted trounced overpowered demolished dispatched upset stunned outscored walloped pummeled "
    "pummelled whipped bested topped won wins winning".split()
)
_WON_NOUNS = frozenset("winner winners win victory triumph rout thrashing success".split())
_TOLD = WINS | _WON_NOUNS | {"past"}
"""The words of which one stands in every text that this rule has something to say of."""
_LOW_WINS = frozenset(
    "golf golfer golfers fairway harriers par birdie birdies bogey eagle strokes stroke cricket wicket wickets "
    "innings sailing regatta skiing skating penalties penalty shootout shoot-out pens aggregate handicap "
    "match-play".split()
)
"""Games in which the smaller figure wins, or another score than the one given decides."""
_CROSS_COUNTRY = {"cross", "country"}
_PAST = frozenset("eased cruised swept edged squeezed strolled raced romped coasted".split())
_PASSIVE = frozenset("was were been being be is are got".split())
_APART = frozenset(
    "after from trailing behind down who which that when while as and but odds favourites favorites to than despite "
    "before because if came coming rallied leading lost losing loss vote votes".split()
)
_NOT_SCORES = frozenset(
    "favourite favourites favorite favorites underdog underdogs outsider outsiders shot record start vote team".split()
)


@rule(severity="warning")
def score_winner(article: Article) -> Iterator[Finding]:
    """The winner has the smaller score ("beat Kazakhstan 1-3").

    In news text the winner's figure comes first; the other way round either the digits or the verb are wrong. Games
    in which fewer wins, sets of a match, penalty shoot-outs, odds and season records are left alone.

    Wrong:
        Uzbekistan [[beat Kazakhstan 1-3]] in Tashkent on Sunday.
    Right:
        Uzbekistan beat Kazakhstan 3-1 in Tashkent on Sunday.
    """
    tokens = find_tokens(article)
    if tokens.words.isdisjoint(_TOLD):
        return
    for score in find_scores(article):
        if len(score.figures) != 2 or score.figures[0] >= score.figures[1] or _is_one_of_several(tokens, score):
            continue
        first = _verb(tokens, score)
        if first < 0:
            continue
        sentence = tokens.within(sentence_at(article, score.span.start))
        words = set(tokens.lower[sentence.start : sentence.stop])
        if words & _LOW_WINS or words >= _CROSS_COUNTRY or _is_of_golf(article, tokens, score):
            continue
        span = tokens.span(min(first, score.first), max(first, score.last))
        lost, won = score.figures
        swapped = f"{won}{article.text[tokens.ends[score.first] : tokens.starts[score.last]]}{lost}"
        yield Finding(
            f"“{article.words(span)}” gives the winner the smaller score, {lost} to {won}",
            span,
            (Related("the score", score.span),),
            (Suggestion(f"make it {swapped}", (Edit(score.span, swapped),)),),
        )


def _is_of_golf(article: Article, tokens: Tokens, score: Score) -> bool:
    """Whether the story is of a game that the smaller figure wins; in a round-up (`RUGBY: ...`) the paragraph is."""
    golf = tokens.where("golf", "golfers", "wickets", "birdie")
    block = tokens.within(article.block_at(score.span.start).span)
    is_round_up = tokens.kinds[block.start] == UPPER and ":" in tokens.lower[block.start + 1 : block.start + 4]
    return any(i in block for i in golf) if is_round_up else bool(golf)


def _verb(tokens: Tokens, score: Score) -> int:
    """The word of winning that a score belongs to, -1 where none does."""
    lower = tokens.lower
    following = lower[score.last + 1] if score.last + 1 < len(tokens) else ""
    if following in _WON_NOUNS or (following in ("home", "away") and lower[score.last + 2 : score.last + 3] == ["win"]):
        return score.last + 1
    if following in _NOT_SCORES or following.endswith(("ers", "ites")):
        return -1
    before = lower[score.first - 1] if score.first else ""
    if before in ("the", "a", "an", "(", "their", "its", "of", "at", "to", "his", "her"):
        return -1
    for i in range(score.first - 1, max(-1, score.first - 10), -1):
        word = lower[i]
        if word == "past" and tokens.lower[i - 1] in _PAST:
            return i - 1
        if word in WINS:
            return -1 if tokens.lower[i - 1] in _PASSIVE and word != "won" else i
        if tokens.kinds[i] == BREAK or word in _APART or word in (".", ";", ":", "(", ")", "?", "!"):
            return -1
    return -1


def _is_one_of_several(tokens: Tokens, score: Score) -> bool:
    """Whether other scores stand beside it, as the sets of a match do."""
    near = {*tokens.texts[score.last + 1 : score.last + 5], *tokens.texts[max(0, score.first - 4) : score.first]}
    return any(text.isdecimal() for text in near)
