"""headline/number-mismatch."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from newslint.article import Article, Block, BlockKind, Span
from newslint.checks.headline._same_thing import AGES, HARM, beside, common_stems, comparable, is_same_thing
from newslint.checks.headline._spans_of_years import spans_of_years
from newslint.checks.headline._told_in_story import agree, has_it
from newslint.checks.headline._worded import worded_pairs
from newslint.language.headlines import find_headline, lead, sentence_stems, stems, story_start
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities, quantities_within
from newslint.language.scores import find_scores
from newslint.language.sentences import sentence_at
from newslint.language.tokens import NUMBER, find_tokens
from newslint.language.votes import find_votes
from newslint.rules import Finding, Related, rule

_MOST_PARTS = 40
"""A story's opening with more figures of one thing is a table; some of them add up to anything."""

LISTED = frozenset(
    "thing way reason fact question takeaway tip photo chart story moment lesson step key sign idea".split()
)
"""What headlines of lists count; the body need not repeat the number."""


@rule(severity="warning")
def number_mismatch(article: Article) -> Iterator[Finding]:
    """The headline's figure for a thing differs from the body's.

    The body's opening gives a figure of the same thing, and nothing in the story gives the headline's. Rounding
    ("nearly 300" for 297, "3m" for 2.96 million), sums of the body's figures, lists ("5 things to know") and figures
    of other things are left alone.

    Wrong:
        Mudslide kills [[19]] in mountain valley

        A wall of mud tore through a valley on Wednesday, killing nine people, officials said.
    Right:
        Mudslide kills nearly 300

        A mudslide in a mountain valley on Wednesday killed 297 people, officials said.
    """
    headline = find_headline(article)
    opening = lead(article)
    if headline is None or opening is None:
        return
    for block in (headline, *article.of_kind(BlockKind.SUBHEADLINE)):
        if figures := quantities_within(article, block.span):
            yield from _figures(article, block, opening, figures)
    for ours_at, theirs_at in worded_pairs(article, headline, opening):
        yield Finding(
            f"the headline says {article.words(ours_at)}, the story says {article.words(theirs_at)}",
            ours_at,
            (Related("the story's figure", theirs_at),),
        )
    yield from _pairs(article, headline, opening)
    for ours_at, theirs_at, meant in spans_of_years(article, headline, opening):
        yield Finding(
            f"the headline says {article.words(ours_at)}, by the story it is {meant}",
            ours_at,
            (Related("the story's year", theirs_at),),
        )


def _figures(article: Article, headline: Block, opening: Span, figures: tuple[Quantity, ...]) -> Iterator[Finding]:
    """The headline's figures of which the story has another one, for the same thing."""
    body = [one for one in find_quantities(article) if one.span.start >= headline.span.end and _is_story(article, one)]
    ours = [_in_headline(article, one, body) for one in figures]
    for figure in ours:
        if figure.kind in (Kind.ORDINAL, Kind.FRACTION) or figure.noun in LISTED or _is_odds(article, figure):
            continue
        if has_it(article, body, figure) and not _is_plainly_other(article, headline, body, figure):
            continue
        rivals = [one for one in body if opening.contains(one.span) and _is_slip(article, headline, figure, one)]
        rivals = rivals or [
            one
            for one in body
            if (opening.contains(one.span) or one.kind is Kind.AGE)
            and find_tokens(article).lower[one.last + 1 : one.last + 3] not in _OF_THEM
            and not (one.kind is not Kind.COUNT and _is_since(article, one) and not _is_since(article, figure))
            and is_same_thing(article, headline, figure, one)
            and (headline.kind is BlockKind.HEADLINE or _speaks_of_it(article, headline, one))
            and not any(agree(other, one) and not _is_open(figure, one) for other in ours)
        ]
        rivals = rivals or _only_sum(article, headline, figure, ours, body)
        if rivals and not _is_sum(figure, rivals) and not _is_sum_of_sentence(article, body, figure, rivals[0]):
            yield Finding(
                f"the headline says {article.words(figure.span)}, the story says {article.words(rivals[0].span)}",
                figure.span,
                (Related("the story's figure", rivals[0].span),),
            )


def _speaks_of_it(article: Article, subheadline: Block, one: Quantity) -> bool:
    """Whether a figure's sentence has more than a word of a subheadline, or is of a count of its own."""
    return one.kind is Kind.COUNT or len(common_stems(article, subheadline, one)) > 1


_OF_THEM = (["of", "the"], ["of", "them"], ["of", "those"], ["of", "whom"])
"""Behind a figure that is only a part of what the headline counts: `five of the dead`."""


def _is_since(article: Article, figure: Quantity) -> bool:
    """Whether a figure is the time since something: `in the 15 years since they left`."""
    return find_tokens(article).lower[figure.last + 1 : figure.last + 2] == ["since"]


def _is_odds(article: Article, figure: Quantity) -> bool:
    """Whether a figure begins odds: `1-in-3 chance`."""
    return find_tokens(article).lower[figure.last + 1 : figure.last + 4] == ["-", "in", "-"]


def _only_sum(
    article: Article, headline: Block, figure: Quantity, ours: list[Quantity], body: list[Quantity]
) -> list[Quantity]:
    """The one sum of money in the story's first sentence, where the headline has one sum and the story no other near
    it: `Museum gets $5 million gift` over `has been given $3 million`."""
    if figure.kind is not Kind.MONEY or figure.is_approximate or sum(one.kind is Kind.MONEY for one in ours) != 1:
        return []
    first = story_start(article)
    lower = find_tokens(article).lower
    sums = [one for one in body if one.kind is Kind.MONEY and lower[one.first - 1] not in ("from", "than", "against")]
    values = {one.value for one in sums}
    if first is None or not 0 < len(values) < 3 or figure.low <= sum(values) <= figure.high:
        return []
    sentence = sentence_at(article, first.span.start)
    inside = [one for one in sums if sentence.contains(one.span)]
    shared = stems(article, headline.span) & sentence_stems(article, first.span.start)
    is_alike = len(inside) == 1 and comparable(figure, inside[0]) and not inside[0].is_approximate
    return inside if is_alike and shared and 0.2 < figure.value / inside[0].value < 5 else []


def _is_plainly_other(article: Article, headline: Block, body: list[Quantity], figure: Quantity) -> bool:
    """Whether the story's first figure of the kind is the headline's with digits swapped in nearly the same words,
    so that another figure that only rounds to the headline's does not excuse it."""
    if any(one.value == figure.value for one in body):
        return False
    first = next((one for one in body if comparable(figure, one)), None)
    if first is None or not _is_slip(article, headline, figure, first):
        return False
    return len(stems(article, headline.span) & sentence_stems(article, first.span.start)) > 2


def _in_headline(article: Article, figure: Quantity, body: list[Quantity]) -> Quantity:
    """A figure as a headline means it: `struck off over 23 errors` is 23 errors, `rate up to 7.2%` is 7.2 percent,
    `lead by 3 points` are percentage points where the story has these."""
    if figure.noun == "point" and not any(one.noun == "point" for one in body):
        if any(one.kind is Kind.POINTS for one in body):
            figure = figure.having(kind=Kind.POINTS, unit="points", noun="")
    word = find_tokens(article).lower[figure.first - 1]
    is_exact = word == "over" and (figure.value % 5 or figure.value < _ROUND)
    if is_exact or (word == "to" and figure.step < 1 and figure.bound is Bound.BELOW):
        half = figure.step / 2
        return figure.having(bound=Bound.EXACT, low=figure.value - half, high=figure.value + half)
    return figure


_ROUND = 20
"""A smaller number behind `over` is told for itself: `held over 15 thefts`."""


def _is_open(figure: Quantity, other: Quantity) -> bool:
    """Whether the story's figure has a bound and is another than the headline's all the same."""
    return other.bound is Bound.ABOVE and figure.value != other.value


def _digits(figure: Quantity) -> str:
    """The digits of a figure that tell something: `92` of 92,000, `25` of 2.5 million."""
    return f"{figure.value:.10g}".replace(".", "").strip("0")


def _is_slip(article: Article, headline: Block, figure: Quantity, other: Quantity) -> bool:
    """Whether the story's figure is the headline's with its digits swapped (`241 objections`, `214 letters of
    objection`), in a sentence that speaks of the same."""
    if not comparable(figure, other) or figure.kind in AGES or other.ends or figure.ends:
        return False
    one, two = _digits(figure), _digits(other)
    if len(one) < 2 or one == two or sorted(one) != sorted(two) or not 0.1 < figure.value / max(other.value, 1e-9) < 10:
        return False
    shared = stems(article, headline.span) & sentence_stems(article, other.span.start)
    if figure.kind is Kind.COUNT and figure.noun and other.noun:
        if figure.noun != other.noun and len(one) < 3:
            return len(shared) > 1 and figure.value >= _LARGE
        if figure.noun == other.noun:
            return bool(shared)
    if len(one) > 2 and not shared:
        is_of_one = bool(figure.unit) or other.noun in ("person", figure.noun, "") or figure.noun == "person"
        return is_of_one and figure.bound is other.bound is Bound.EXACT and not _is_left_over(article, figure, other)
    return len(shared) > (0 if len(one) > 2 or figure.unit or figure.value >= 1000 else 1)


def _is_left_over(article: Article, figure: Quantity, other: Quantity) -> bool:
    """Whether the headline's figure is what is left of the story's, or more than it, by another figure of the story:
    `won $3.25 million and kept $900,000`."""
    gap = abs(figure.value - other.value)
    return any(one.kind is figure.kind and abs(one.value - gap) <= figure.step / 2 for one in find_quantities(article))


_LARGE = 10_000
"""From here on two figures with swapped digits and two words in common are one, whatever they count."""


def _words_after(article: Article, sentence: Span) -> list[str]:
    tokens = find_tokens(article)
    first = tokens.at(sentence.end)
    return tokens.lower[first : first + _REACH]


_FURTHER = frozenset("others another further more elsewhere also plus additional".split())
_REACH = 25
"""Tokens after a sentence, about the next one."""

_FOLLOWING = 3
"""Figures after a sentence that may be further parts: `15 died on Luna. Six drowned on Sola and two at sea.`"""


def _is_sum_of_sentence(article: Article, body: list[Quantity], figure: Quantity, rival: Quantity) -> bool:
    """Whether the headline's figure is the rival and another figure of its sentence together: `1,400 jobs at home and
    2,700 abroad`."""
    sentence = sentence_at(article, rival.span.start)
    harms = [harm for harm in HARM if beside(article, figure, harm) and beside(article, rival, harm)]
    alike = [
        one
        for one in body
        if one.kind is rival.kind and one is not rival and not (harms and _is_of_other_harm(article, one, harms))
        if one.noun in ("", rival.noun) or not rival.noun or figure.noun != rival.noun
    ]
    others = [one.value for one in alike if sentence.contains(one.span)]
    if rival.is_approximate or not _FURTHER.isdisjoint(_words_after(article, sentence)):
        others += [one.value for one in alike if one.span.start >= sentence.end][:_FOLLOWING]
    if len(others) > _MOST_PARTS:
        return True
    return any(
        figure.low <= rival.value + sum(chosen) <= figure.high
        for count in (1, 2)
        for chosen in combinations(others, count)
    )


def _is_of_other_harm(article: Article, one: Quantity, harms: list[frozenset[str]]) -> bool:
    """Whether a figure is of those who came to another harm than the headline's: `and two were injured`."""
    return any(beside(article, one, harm) for harm in HARM if harm not in harms) and not any(
        beside(article, one, harm) for harm in harms
    )


_SERIES = frozenset(
    "series aggregate shootout shoot-out penalties pens sets behind ahead lead leads trail trails legs doubleheader "
    "record start bid odds leg replay".split()
)
_MATCH = frozenset(
    "win wins won beat beats beaten lose loses lost defeat defeats draw draws drew edge edges victory rout thrash "
    "thrashed down downed past settle settles settled seal seals sealed clinch clinches clinched thriller".split()
)

_NOT_FINAL = frozenset("up down half half-time halftime interval break".split())
"""Words behind a score that is not the match's last: `3-0 up at half-time`."""

_VOTED = frozenset(
    "vote votes voted approve approves approved reject rejects rejected pass passes passed back backs backed board "
    "council panel senate house court commission committee trustees lawmakers justices".split()
)


def _pairs(article: Article, headline: Block, opening: Span) -> Iterator[Finding]:
    """`Board keeps band in 5-2 vote` over `voted 4-3`: a vote or a final score is a pair of figures."""
    tokens = find_tokens(article)
    within = tokens.within(headline.span)
    if tokens.kinds[within.start : within.stop].count(NUMBER) < 2:
        return
    votes = [(vote.span, vote.figures[:2]) for vote in find_votes(article) if len(vote.figures) > 1]
    scores = [(score.span, score.figures) for score in find_scores(article) if len(score.figures) == 2]
    for pairs, are_votes in ((votes, True), (scores, False)):
        ours = [pair for pair in pairs if headline.span.contains(pair[0])]
        if are_votes and not ours and _VOTED & _words_in(article, headline.span):
            ours = [pair for pair in scores if headline.span.contains(pair[0])]
        theirs = [pair for pair in pairs if pair[0].start > headline.span.end]
        if len(ours) != 1 or not theirs:
            continue
        span, figures = ours[0]
        if any(sorted(pair) == sorted(figures) for at, pair in (*votes, *scores) if at.start > headline.span.end):
            continue
        in_lead = [pair for pair in theirs if opening.contains(pair[0])]
        if not are_votes:
            in_lead = [pair for pair in in_lead if _is_match(article, headline, pair[0])]
        if len({tuple(sorted(pair)) for _, pair in in_lead}) != 1 or _is_told_in_words(article, headline, figures):
            continue
        where, pair = in_lead[0]
        shared = stems(article, headline.span) & sentence_stems(article, where.start)
        if are_votes or (len(set(pair) & set(figures)) == 1 and shared and _is_match(article, headline, where)):
            yield Finding(
                f"the headline says {article.words(span)}, the story says {article.words(where)}",
                span,
                (Related("the story's figures", where),),
            )
            return


def _is_match(article: Article, headline: Block, score: Span) -> bool:
    """Whether headline and story tell who won one match, not how a series stands."""
    tokens = find_tokens(article)
    behind = tokens.lower[tokens.at(score.end) :][:4]
    if not _NOT_FINAL.isdisjoint(behind):
        return False
    words = [_words_in(article, span) for span in (headline.span, sentence_at(article, score.start))]
    return all(_MATCH & near and not _SERIES & near for near in words)


def _words_in(article: Article, span: Span) -> set[str]:
    tokens = find_tokens(article)
    within = tokens.within(span)
    return set(tokens.lower[within.start : within.stop])


def _is_told_in_words(article: Article, headline: Block, figures: tuple[int, ...]) -> bool:
    """Whether the story has both figures somewhere as numbers: `four to three`."""
    figured = [one for one in find_quantities(article) if one.span.start > headline.span.end]
    return any(
        {one.value, other.value} == set(figures) and other.first - one.last <= _APART
        for one, other in pairwise(figured)
    )


_APART = 8
"""Tokens between the two figures of a vote in words: `four members in favor and three`."""


def _is_story(article: Article, figure: Quantity) -> bool:
    kind = article.block_at(figure.span.start).kind
    return kind not in (BlockKind.SOURCE_LINE, BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.NOTE)


def _is_sum(figure: Quantity, parts: list[Quantity]) -> bool:
    """Whether two or three of the story's figures of the thing add up to the headline's, or are too many to tell."""
    if len(parts) > _MOST_PARTS:
        return True
    values = [part.value for part in parts]
    return any(figure.low <= sum(chosen) <= figure.high for count in (2, 3) for chosen in combinations(values, count))
