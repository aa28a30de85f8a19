"""Figures that do not add up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from random import Random

from newslint.article import PROSE, Article, Span
from newslint.knowledge.number_words import SMALL_NUMBERS
from newslint.language.breakdowns import find_breakdowns
from newslint.language.changes import find_changes
from newslint.language.conversions import find_conversions
from newslint.language.enumerations import find_enumerations
from newslint.language.measures import Kind
from newslint.language.quantities import Quantity, find_quantities
from newslint.language.scores import find_scores
from newslint.language.sentences import sentence_at
from newslint.language.shares import find_shares
from newslint.language.tokens import find_tokens
from newslint.language.tolls import find_tolls
from newslint.rules import Edit
from newslint.testing.defects._words import figure_of, other_number
from newslint.testing.defects.registry import plants


def _changed(article: Article, quantity: Quantity, factor: float = 1.0, added: float = 0.0) -> Iterator[Edit]:
    """The quantity with its figure multiplied and added to."""
    text = article.words(quantity.span)
    figure = figure_of(text)
    if figure is None or quantity.is_range:
        return
    changed = other_number(text, figure * factor + added)
    if changed and changed != text:
        yield Edit(quantity.span, changed)


@plants("numbers/unit-conversion")
def wrong_conversion(article: Article, random: Random) -> Iterator[Edit]:
    """The converted measure grows by two thirds."""
    for conversion in find_conversions(article):
        given, converted = conversion.given, conversion.converted
        is_plain = not (given.is_approximate or converted.is_approximate or given.is_range or converted.is_range)
        if given.kind is Kind.MEASURE and is_plain and (figure_of(article.words(converted.span)) or 0) >= 5:
            yield from _changed(article, converted, factor=1.67)


@plants("numbers/currency-drift")
def lost_thousand(article: Article, random: Random) -> Iterator[Edit]:
    """The second conversion of a pair of currencies triples."""
    first: set[tuple[str, str]] = set()
    for conversion in find_conversions(article):
        given, converted = conversion.given, conversion.converted
        if given.kind is not Kind.MONEY or given.is_approximate or converted.is_approximate or conversion.asides:
            continue
        if (given.unit, converted.unit) in first:
            yield from _changed(article, converted, factor=3)
        first.add((given.unit, converted.unit))


@plants("numbers/percent-change")
def other_percentage(article: Article, random: Random) -> Iterator[Edit]:
    """The percentage between two figures grows by half and seven."""
    for change in find_changes(article):
        amount = change.amount
        if amount is None or amount.kind is not Kind.PERCENT or amount.is_approximate or not change.start.value:
            continue
        if change.start.kind in (Kind.PERCENT, Kind.POINTS) or change.start.is_approximate or change.end.is_approximate:
            continue
        if abs(abs(change.end.value / change.start.value - 1) * 100 - amount.value) < 2:
            yield from _changed(article, amount, factor=1.5, added=7)


@plants("numbers/percentage-points")
def points_to_percent(article: Article, random: Random) -> Iterator[Edit]:
    """`2 percentage points` becomes `2 percent`."""
    for change in find_changes(article):
        amount = change.amount
        if amount is None or amount.kind is not Kind.POINTS or amount.is_approximate:
            continue
        text = article.words(amount.span)
        if change.start.kind is Kind.PERCENT and text.endswith(" percentage points") and change.start.value:
            if abs(abs(change.end.value / change.start.value - 1) * 100 - amount.value) > 3:
                yield Edit(amount.span, text.replace(" percentage points", " percent"))


@plants("numbers/share-mismatch")
def other_share(article: Article, random: Random) -> Iterator[Edit]:
    """The percentage beside a part and its whole moves away."""
    for share in find_shares(article):
        said = share.said
        if said.kind is Kind.PERCENT and not (
            said.is_approximate or share.part.is_approximate or not share.whole.value
        ):
            if abs(share.part.value / share.whole.value * 100 - said.value) < 1:
                yield from _changed(article, said, added=13 if said.value < 80 else -13)


@plants("numbers/total-mismatch")
def other_total(article: Article, random: Random) -> Iterator[Edit]:
    """The whole of a closed list of parts grows."""
    for breakdown in find_breakdowns(article):
        whole = breakdown.whole
        if whole.is_approximate or breakdown.opener not in (":", "(") or whole.kind is not Kind.COUNT:
            continue
        total = sum(part.value for part in breakdown.parts) + breakdown.single_things
        if total == whole.value and not any(part.is_approximate for part in breakdown.parts):
            yield from _changed(article, whole, added=2 if whole.step <= 1 else 5 * whole.step)


@plants("numbers/list-count")
def other_announcement(article: Article, random: Random) -> Iterator[Edit]:
    """A list's announcement counts two more than there are."""
    tokens = find_tokens(article)
    for listed in find_enumerations(article):
        if not listed.fewest <= listed.announced <= listed.most or listed.most + 2 >= len(SMALL_NUMBERS):
            continue
        for i in tokens.within(listed.announcement):
            if tokens.lower[i] == SMALL_NUMBERS[listed.announced]:
                word = SMALL_NUMBERS[listed.most + 2]
                yield Edit(tokens.span(i, i), word.capitalize() if tokens.texts[i][0].isupper() else word)
                break


@plants("numbers/multiple-mismatch")
def other_multiple(article: Article, random: Random) -> Iterator[Edit]:
    """`Doubled` between two figures becomes `tripled`, and the other way round."""
    tokens = find_tokens(article)
    for change in find_changes(article):
        if not change.start.value or change.start.is_approximate or change.end.is_approximate:
            continue
        factor = change.end.value / change.start.value
        for i in tokens.within(sentence_at(article, change.span.start)):
            said = {"doubled": 2, "tripled": 3}.get(tokens.lower[i])
            if said and abs(factor - said) < 0.05 and tokens.lower[i - 1] not in ("than", "nearly", "almost", "about"):
                yield Edit(tokens.span(i, i), "tripled" if said == 2 else "doubled")


@plants("numbers/range-reversed")
def range_swapped(article: Article, random: Random) -> Iterator[Edit]:
    """`Between 11 and 14 people` becomes `between 14 and 11`."""
    tokens = find_tokens(article)
    for quantity in find_quantities(article):
        if quantity.ends is None or quantity.ends[0] >= quantity.ends[1] or quantity.kind is not Kind.COUNT:
            continue
        figures = [i for i in range(quantity.first, quantity.last + 1) if tokens.texts[i][0].isdigit()]
        is_said_twice = quantity.ends[1] < 100 * quantity.ends[0] and "illion" not in article.words(quantity.span)
        if len(figures) == 2 and is_said_twice and tokens.lower[max(0, quantity.first - 1)] == "between":
            one, other = (tokens.span(i, i) for i in figures)
            between = article.text[one.end : other.start]
            yield Edit(Span(one.start, other.end), article.words(other) + between + article.words(one))


@plants("numbers/score-winner")
def score_swapped(article: Article, random: Random) -> Iterator[Edit]:
    """The winner's figure and the loser's change places."""
    tokens = find_tokens(article)
    for score in find_scores(article):
        if len(score.figures) != 2 or not score.figures[0] > score.figures[1]:
            continue
        before = tokens.lower[max(0, score.first - 5) : score.first]
        if {"beat", "defeated", "beating"} & set(before):
            text = article.words(score.span)
            high, low = (str(figure) for figure in score.figures)
            if text.startswith(high) and text.endswith(low):
                yield Edit(score.span, low + text[len(high) : -len(low)] + high)


@plants("numbers/vote-total")
def too_many_votes(article: Article, random: Random) -> Iterator[Edit]:
    """`The nine-member council passed it 6-3` gets two votes too many."""
    tokens = find_tokens(article)
    for score in find_scores(article):
        sentence = sentence_at(article, score.span.start)
        size = [one for one in find_quantities(article) if one.noun == "member" and sentence.contains(one.span)]
        if len(score.figures) == 2 and len(size) == 1 and sum(score.figures) == size[0].value:
            if {"passed", "voted", "approved", "rejected"} & {tokens.lower[i] for i in tokens.within(sentence)}:
                text, figure = article.words(score.span), str(score.figures[0])
                yield Edit(score.span, str(score.figures[0] + 2) + text[len(figure) :])


@plants("numbers/count-drift")
def other_toll(article: Article, random: Random) -> Iterator[Edit]:
    """A toll said again becomes one more."""
    for first, again in pairwise(find_tolls(article)):
        if first.fate == again.fate and again.is_definite and first.quantity.value == again.quantity.value:
            if article.block_at(again.span.start).kind in PROSE and not again.quantity.is_approximate:
                yield from _changed(article, again.quantity, added=1)
