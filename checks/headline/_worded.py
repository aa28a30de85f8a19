"""Figures that name a part, a place in a row, a magnitude or an age at death, in the headline and in the story."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, Span
from newslint.checks.headline._same_thing import OLDEST, common_stems, told_words
from newslint.knowledge.offices import KIN
from newslint.language.counted import singular
from newslint.language.headlines import sentence_stems, stems
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities, quantities_within
from newslint.language.tokens import NUMBER, find_tokens

Pair = tuple[Span, Span]

_PART_SLACK = 0.021
"""How far a percentage may lie from the part of a whole that stands for it: `a third`, 35 percent."""


def worded_pairs(article: Article, headline: Block, opening: Span) -> Iterator[Pair]:
    """The headline's figure and the opening's other figure of the same thing, where the story never has the
    headline's."""
    if ours := quantities_within(article, headline.span):
        yield from _figures(article, headline, opening, ours)
    yield from _magnitudes(article, headline)
    yield from _multiples(article, headline, opening)


def _figures(article: Article, headline: Block, opening: Span, ours: tuple[Quantity, ...]) -> Iterator[Pair]:
    story = [one for one in find_quantities(article) if one.span.start > headline.span.end]
    for figure in ours:
        if figure.kind is Kind.FRACTION:
            yield from _parts(article, headline, opening, figure, story)
        elif figure.kind is Kind.ORDINAL:
            yield from _places(article, headline, opening, figure, story)
    if len(ours) == 1:
        yield from _ages_at_death(article, headline, ours[0], story)


def _parts(article: Article, headline: Block, opening: Span, part: Quantity, story: list[Quantity]) -> Iterator[Pair]:
    """`1 in 5 children`, `one in four children`; `a third of pupils`, `a quarter of pupils`."""
    whole = _behind(article, part)
    if not whole or part.is_approximate or any(_is_that_part(part, one) for one in story):
        return
    rivals = [
        one
        for one in story
        if one.kind is Kind.FRACTION
        and not one.is_approximate
        and opening.contains(one.span)
        and _behind(article, one) == whole
        and len(common_stems(article, headline, one)) > 1
    ]
    if len({one.value for one in rivals}) == 1:
        yield part.span, rivals[0].span


def _is_that_part(part: Quantity, other: Quantity) -> bool:
    """Whether a figure is the part of a whole, or the rest of that whole."""
    share = other.value / 100 if other.kind is Kind.PERCENT else other.value
    return other.kind in (Kind.PERCENT, Kind.FRACTION) and (
        abs(share - part.value) < _PART_SLACK or abs(1 - share - part.value) < _PART_SLACK
    )


def _behind(article: Article, figure: Quantity) -> str:
    """The noun behind a part of a whole, in the singular."""
    lower = find_tokens(article).lower
    for word in lower[figure.last + 1 : figure.last + 5]:
        if word not in ("of", "the", "all", "its", "their", "-"):
            return singular(word) if word.isalpha() else ""
    return ""


_IN_A_ROW = frozenset("straight consecutive successive".split())
_RANKED = frozenset("day week month year season night round title term win victory defeat loss goal child".split())


def _places(article: Article, headline: Block, opening: Span, place: Quantity, story: list[Quantity]) -> Iterator[Pair]:
    """`Strike enters fourth week`, `entered its third week`."""
    ranked = _ranked(article, place)
    if not ranked or any(one.value in (place.value, place.value - 1) for one in story if one.kind is not Kind.ORDINAL):
        return
    places = [one for one in story if one.kind is Kind.ORDINAL]
    if any(one.value == place.value for one in places):
        return
    rivals = [
        one
        for one in places
        if opening.contains(one.span)
        and _ranked(article, one) == ranked
        and len(common_stems(article, headline, one) - {ranked[1][:5], *(word[:5] for word in _IN_A_ROW)})
        > (not ranked[0])
    ]
    if len({one.value for one in rivals}) == 1:
        yield place.span, rivals[0].span


def _ranked(article: Article, place: Quantity) -> tuple[bool, str] | None:
    """Whether an ordinal is of a row, and what it ranks; None for other things and for `the third week of May`."""
    lower = find_tokens(article).lower
    at = place.last + 1
    is_row = lower[at : at + 1] != [] and lower[at] in _IN_A_ROW
    at += is_row
    noun = lower[at] if at < len(lower) else ""
    noun = _TITLES.get(noun, noun)
    return (is_row, noun) if noun in _RANKED and lower[at + 1 : at + 2] != ["of"] else None


_TITLES = dict.fromkeys(("championship", "crown", "trophy", "titles"), "title")


_DIES = frozenset("dies died dead dying death passes".split())


def _ages_at_death(article: Article, headline: Block, age: Quantity, story: list[Quantity]) -> Iterator[Pair]:
    """`Singer dies at 81`, `She was 83.`"""
    tokens = find_tokens(article)
    told = told_words(article, headline)
    if not _DIES & told or not _is_years(age) or tokens.lower[age.first - 1] not in ("at", "aged", "age", ","):
        return
    if tokens.lower[age.first - 1] == "," and age.kind is not Kind.AGE:
        return
    if any(one.value == age.value for one in story) or KIN & told:
        return
    rivals = [one for one in story if _is_years(one) and _is_at_death(article, headline, one)]
    if len({one.value for one in rivals}) == 1:
        yield age.span, rivals[0].span


def _is_years(figure: Quantity) -> bool:
    if figure.kind not in (Kind.AGE, Kind.COUNT) or figure.noun or figure.bound is not Bound.EXACT:
        return False
    return figure.value.is_integer() and 1 < figure.value < OLDEST


def _is_at_death(article: Article, headline: Block, figure: Quantity) -> bool:
    """Whether a story gives an age as that of its dead: `She was 83.`, `died at the age of 83`."""
    tokens = find_tokens(article)
    before = tokens.lower[max(0, figure.first - 12) : figure.first]
    if KIN & set(before):
        return False
    ends = tokens.lower[figure.last + 1 : figure.last + 2] == ["."]
    behind = tokens.lower[figure.last + 1 : figure.last + 4]
    if behind[:1] == ["died"] and before[-1:] in (["of"], ["aged"]) and not _ANYONE.isdisjoint(before[-2:-1]):
        return True
    if ends and before[-2:] in (["she", "was"], ["he", "was"]):
        return True
    if before[-1:] not in (["at"], ["of"], ["aged"]) or not _DIES & set(before[-6:]):
        return False
    return any(not stem.startswith(("die", "dea", "dyi")) for stem in common_stems(article, headline, figure))


_ANYONE = frozenset("man woman boy girl driver cyclist motorcyclist pedestrian".split())


def _magnitudes(article: Article, headline: Block) -> Iterator[Pair]:
    """`6.4-magnitude quake`, `a quake of magnitude 6.8`."""
    tokens = find_tokens(article)
    triggers = tokens.where("magnitude", "richter")
    if not triggers:
        return
    title = tokens.within(headline.span)
    ours = [i for i in title if _is_magnitude(tokens.texts[i]) and tokens.kinds[i] == NUMBER]
    theirs = [i for at in triggers if at not in title for i in _numbers_about(article, at)]
    if len(ours) != 1 or any(tokens.texts[i] == tokens.texts[ours[0]] for i in range(title.stop, len(tokens))):
        return
    near = {"magnitude", "quake", "earthquake", "tremor", "temblor", "m"}
    if not near & set(tokens.lower[max(title.start, ours[0] - 2) : ours[0] + 3]):
        return
    if len({tokens.texts[i] for i in theirs}) == 1:
        yield tokens.span(ours[0], ours[0]), tokens.span(theirs[0], theirs[0])


def _numbers_about(article: Article, at: int) -> list[int]:
    """The magnitudes that stand beside the word."""
    tokens = find_tokens(article)
    reach = range(max(0, at - 4), at) if tokens.lower[at] == "richter" else range(max(0, at - 2), at + 5)
    return [i for i in reach if i < len(tokens) and tokens.kinds[i] == NUMBER and _is_magnitude(tokens.texts[i])]


def _is_magnitude(text: str) -> bool:
    whole, point, tenths = text.partition(".")
    return point == "." and len(whole) == len(tenths) == 1 and whole.isdecimal() and tenths.isdecimal()


_MULTIPLES = {
    word: times
    for times, words in {
        2: "double doubles doubled doubling twofold twice",
        3: "triple triples tripled tripling treble trebles trebled trebling threefold",
        4: "quadruple quadruples quadrupled quadrupling fourfold",
    }.items()
    for word in words.split()
}
_MULTIPLE_WORDS = frozenset(_MULTIPLES)


def _multiples(article: Article, headline: Block, opening: Span) -> Iterator[Pair]:
    """`Firm doubles profit`, `profit tripled`."""
    tokens = find_tokens(article)
    words = tokens.where_any(_MULTIPLE_WORDS)
    if len(words) != 2:
        return
    title = tokens.within(headline.span)
    here, there = words if words[0] in title else reversed(words)
    if here not in title or there in title or _MULTIPLES[tokens.lower[here]] == _MULTIPLES[tokens.lower[there]]:
        return
    span = tokens.span(there, there)
    shared = stems(article, headline.span) & sentence_stems(article, span.start)
    if opening.contains(span) and len(shared) > 1:
        yield tokens.span(here, here), span
