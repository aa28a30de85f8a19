"""sources/number-unsupported."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from newslint.article import Article, Span, once
from newslint.checks.sources._figures import agree, are_comparable
from newslint.checks.sources._frames import Frame, by_frame, frame, standing_in
from newslint.checks.sources._story import stands_in_story
from newslint.checks.sources._units import share_name
from newslint.language.conversions import find_conversions
from newslint.language.dates import find_dates
from newslint.language.headlines import stems
from newslint.language.people import find_people
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities
from newslint.language.scores import find_scores
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, rule
from newslint.sources import likeness, nearest, passage_at, shown

_FEW = 12
"""Up to here a writer may count for himself what the source names one by one."""
_OF_ONE_THING = 0.3
"""How like a draft's sentence the source's must be for the same noun in both to be the same thing."""
_FRAMED_ALIKE = 0.5
"""How like they must be where the words right before and behind the figures are the same."""
_MUCH_ALIKE = 0.45
"""How like they must be where nothing else tells that the figures are of one thing."""
_MOST_SUMMED = 60
"""Figures of a source among which sums are looked for."""


@rule(severity="error")
def number_unsupported(article: Article) -> Iterator[Finding]:
    """A figure in the draft that no source has.

    Digits or words, rounding, other units and conversions, percentages for fractions are allowed for, as are sums
    and differences of the source's figures and years counted from its dates. A figure that the source has for another
    thing counts as missing where it gives this one another figure: "19-year-old" for "92-year-old". A figure for
    which the source has no other is a warning: it may come from elsewhere, or the writer may have counted.

    Wrong:
        The fire destroyed [[14]] houses.

        Source:
            The blaze destroyed 40 houses before dawn.
    Right:
        The fire destroyed about 40 houses.

        Source:
            The blaze destroyed 38 houses before dawn.
    """
    if not article.sources:
        return
    theirs = [(source, figure) for source in article.sources for figure in find_quantities(source)]
    converted = {conversion.converted.span for conversion in find_conversions(article)}
    for figure in find_quantities(article):
        if not stands_in_story(article, figure.span) or figure.span in converted or _is_pronoun(article, figure):
            continue
        framed = _in_same_frame(article, figure)
        if framed is not None:
            yield framed
            continue
        supporting: list[tuple[Article, Quantity]] = []
        others: list[tuple[Article, Quantity]] = []
        for one in theirs:
            (supporting if agree(figure, one[1]) else others).append(one)
        is_rival = _is_of_same_thing if supporting else _may_be_of_same_thing
        rivals = [one for one in others if is_rival(article, figure, *one) and not _has(article, one[1])]
        if supporting and not _is_of_another_thing(article, figure, supporting, rivals):
            continue
        if not supporting and _is_worked_out(article, figure, [other for _, other in theirs]):
            continue
        said = article.words(figure.span)
        if rivals:
            yield _contradiction(article, figure, *rivals[0])
        else:
            related = nearest(article, figure.span)
            yield Finding(f"no source has the figure {said}", figure.span, related, severity="warning")
    yield from _scores(article)


def _in_same_frame(article: Article, figure: Quantity) -> Finding | None:
    """That a source has another figure between the very words that one of the draft has around it."""
    alike = standing_in(_frame(article, figure), article, _framed)
    if any(agree(figure, other) or other.kind is not figure.kind for _, other in alike):
        return None
    told = stems(article, sentence_at(article, figure.span.start))
    for source, other in alike:
        passage = passage_at(article, source, other.span)
        if likeness(article, told, passage) >= _FRAMED_ALIKE:
            return _contradiction(article, figure, source, other)
    return None


@once
def _framed(source: Article) -> dict[Frame, list[Quantity]]:
    """The figures of a source by the words around them."""
    return by_frame(source, find_quantities(source), _frame)


def _frame(article: Article, figure: Quantity) -> Frame | None:
    return frame(article, figure.first, figure.last)


def _contradiction(article: Article, figure: Quantity, source: Article, other: Quantity) -> Finding:
    message = f"no source has {article.words(figure.span)} here; the source has {source.words(other.span)}"
    return Finding(message, figure.span, (shown(passage_at(article, source, other.span)),))


def _has(article: Article, other: Quantity) -> bool:
    """Whether the draft has a figure of the source as well, so that no other of its figures stands for it."""
    return any(agree(figure, other) for figure in find_quantities(article))


def _is_pronoun(article: Article, figure: Quantity) -> bool:
    """Whether a number stands for people or things already told of: `the two`, `all three`."""
    before = find_tokens(article).lower[figure.first - 1] if figure.first else ""
    return figure.in_words and figure.kind is Kind.COUNT and not figure.noun and before in ("the", "all", "these")


def _is_of_same_thing(article: Article, figure: Quantity, source: Article, other: Quantity) -> bool:
    """Whether two figures of one kind are of one thing: the same noun in sentences that share what they tell."""
    if figure.kind is not other.kind or figure.unit != other.unit or other.bound is Bound.BELOW:
        return False
    if figure.kind is Kind.ORDINAL:
        return False
    if figure.kind is Kind.COUNT and (not figure.noun or figure.noun != other.noun):
        return False
    if figure.kind is not Kind.COUNT and _word_behind(article, figure) != _word_behind(source, other):
        return False
    passage = passage_at(article, source, other.span)
    wanted = stems(article, sentence_at(article, figure.span.start))
    return likeness(article, wanted, passage) >= _OF_ONE_THING


def _may_be_of_same_thing(article: Article, figure: Quantity, source: Article, other: Quantity) -> bool:
    """Whether a figure of the source may be what the draft's should be: both measure alike in sentences much alike."""
    if not are_comparable(figure, other):
        return False
    sentence, passage = sentence_at(article, figure.span.start), passage_at(article, source, other.span)
    if Kind.AGE in (figure.kind, other.kind) and not _share_person(article, sentence, source, passage.span):
        return False
    like = likeness(article, stems(article, sentence), passage)
    if like >= _MUCH_ALIKE:
        return True
    return (
        like >= _OF_ONE_THING
        and _are_set_alike(article, figure, source, other)
        and share_name(article, sentence, passage)
    )


def _share_person(article: Article, sentence: Span, source: Article, passage: Span) -> bool:
    """Whether a sentence and a passage speak of one person by name."""
    ours = {mention.key for mention in find_people(article) if sentence.overlaps(mention.span)}
    return any(mention.key in ours for mention in find_people(source) if passage.overlaps(mention.span))


def _are_set_alike(article: Article, figure: Quantity, source: Article, other: Quantity) -> bool:
    """Whether two figures count the same or stand before or behind the same word."""
    if figure.kind is Kind.COUNT or _word_behind(article, figure) == _word_behind(source, other):
        return True
    before, there = find_tokens(article).lower[: figure.first][-1:], find_tokens(source).lower[: other.first][-1:]
    return bool(before) and before == there


def _word_behind(article: Article, figure: Quantity) -> str:
    """The word that tells what a measure or an age is of: `telephone` for `19-year-old telephone operator`."""
    tokens = find_tokens(article)
    behind = figure.last + 1
    while behind < len(tokens) and tokens.lower[behind] in ("-", "‑", "old"):
        behind += 1
    return tokens.lower[behind] if behind < len(tokens) else ""


def _is_of_another_thing(
    article: Article,
    figure: Quantity,
    supporting: list[tuple[Article, Quantity]],
    rivals: list[tuple[Article, Quantity]],
) -> bool:
    """Whether the sources have the figure, but for something else, while they give this thing another."""
    if not rivals:
        return False
    return not any(_may_be_same_thing(article, figure, *one) for one in supporting)


def _may_be_same_thing(article: Article, figure: Quantity, source: Article, other: Quantity) -> bool:
    if other.kind is not figure.kind:
        return True
    if figure.kind is Kind.COUNT and (not other.noun or other.noun == figure.noun):
        return True
    if figure.kind is not Kind.COUNT and _word_behind(article, figure) == _word_behind(source, other):
        return True
    wanted = stems(article, sentence_at(article, figure.span.start))
    return likeness(article, wanted, passage_at(article, source, other.span)) >= _OF_ONE_THING


def _is_worked_out(article: Article, figure: Quantity, theirs: list[Quantity]) -> bool:
    """Whether a figure follows from the source's: years since a date of theirs, a sum or a difference of two."""
    if figure.kind is Kind.DURATION and figure.unit in ("year", "decade"):
        story = find_story_date(article)
        years = figure.value * (10 if figure.unit == "decade" else 1)
        dates = [date for source in article.sources for date in find_dates(source) if date.first]
        if dates and story is None:
            return True
        if story and any(abs(story.day.year - date.first.year - years) <= 1 for date in dates if date.first):
            return True
    if figure.value <= _FEW:
        return False
    alike = [
        one
        for one in theirs
        if one.kind is figure.kind and one.unit == figure.unit and (figure.unit or one.noun == figure.noun)
    ][:_MOST_SUMMED]
    return any(
        figure.low <= total <= figure.high
        for one, other in combinations(alike, 2)
        for total in (one.value + other.value, abs(one.value - other.value))
    )


def _scores(article: Article) -> Iterator[Finding]:
    """The scores and votes that the sources give otherwise."""
    theirs = {tuple(sorted(score.figures)) for source in article.sources for score in find_scores(source)}
    spans = [(source, score.span) for source in article.sources for score in find_scores(source)]
    for score in find_scores(article):
        if not theirs or tuple(sorted(score.figures)) in theirs or not stands_in_story(article, score.span):
            continue
        said = article.words(score.span)
        wanted = stems(article, sentence_at(article, score.span.start))
        for source, span in spans:
            passage = passage_at(article, source, span)
            if likeness(article, wanted, passage) >= _OF_ONE_THING:
                message = f"no source has {said} here; the source has {source.words(span)}"
                yield Finding(message, score.span, (shown(passage),))
                break
        else:
            yield Finding(
                f"no source has the score {said}", score.span, nearest(article, score.span), severity="warning"
            )
