"""The places, organisations, figures and events of a story beside those of the fact sheet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint import readers
from newslint.article import Article, Span, mentions_in
from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import lookup
from newslint.language.acronyms import find_definitions
from newslint.language.dates import DateMention, dates_within
from newslint.language.intervals import meet
from newslint.language.places import PlaceMention, find_places
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import find_tokens
from newslint.rules import Finding

if TYPE_CHECKING:
    from newslint.facts import FactSheet, KnownEvent, KnownFigure

_NEAR = 6
"""Tokens between an event and its date."""


def wrong_areas(article: Article, sheet: FactSheet) -> Iterator[Finding]:
    """The areas that a place is said to lie in against the fact sheet: `Port Larkin, Manitoba`."""
    tokens = find_tokens(article)
    known = {tuple(fold(place.name).split()): place for place in sheet.places if place.areas}
    for area in find_places(article) if known else ():
        if area.kind == "demonym" or area.first < 2 or tokens.texts[area.first - 1] != ",":
            continue
        for words, place in known.items():
            first = area.first - 1 - len(words)
            if first < 0 or tuple(fold(tokens.texts[i]) for i in range(first, area.first - 1)) != words:
                continue
            if _is_elsewhere(area, place.areas) and not _goes_on(article, area):
                yield Finding(f"{place.name} lies in {place.areas[0]} by the fact sheet, not in {area.name}", area.span)


def _is_elsewhere(area: PlaceMention, known: tuple[str, ...]) -> bool:
    """Whether a country or region is none of the known areas, and lies in none of which the sheet names no region."""
    if area.kind not in ("country", "region") or fold(area.name) in {fold(one) for one in known}:
        return False
    places = [place for one in known for place in lookup(one) if not place.alternate]
    countries = {place.country for place in places if place.kind == "country"}
    if area.kind == "country":
        return bool(countries) and area.country not in countries
    regions = {place.country for place in places if place.kind == "region"}
    return area.country in regions or (bool(countries) and area.country not in countries)


def _goes_on(article: Article, area: PlaceMention) -> bool:
    """Whether an area is one of a list: `in Port Larkin, Manitoba and Ontario`."""
    tokens = find_tokens(article)
    return tokens.lower[area.last + 1 : area.last + 2] in (["and"], ["or"])


def wrong_acronyms(article: Article, sheet: FactSheet) -> Iterator[Finding]:
    """The acronyms and full names that the fact sheet ties to others."""
    known = [one for one in sheet.organisations if one.acronym]
    for definition in find_definitions(article) if known else ():
        name = fold(" ".join(definition.words))
        for one in known:
            same_name = fold(one.name) == name or fold(one.name).removeprefix("the ") == name
            if same_name and definition.letters != (one.acronym or "").replace(".", ""):
                yield Finding(f"{one.name} is {one.acronym} for short by the fact sheet", definition.acronym)
            elif not same_name and definition.letters == one.acronym:
                if set(name.split()) & set(fold(one.name).split()):
                    yield Finding(f"{one.acronym} is {one.name} by the fact sheet", definition.expansion)


def wrong_figures(article: Article, sheet: FactSheet) -> Iterator[Finding]:
    """The figures of a thing that the fact sheet gives another value at the story's date."""
    if not sheet.figures:
        return
    story = find_story_date(article)
    current: dict[str, KnownFigure] = {}
    for figure in sheet.figures:
        if story and figure.as_of and figure.as_of.first > story.day:
            continue
        held = current.get(figure.of)
        if held is None or held.as_of is None or (figure.as_of and figure.as_of.first >= held.as_of.first):
            current[figure.of] = figure
    for of, figure in current.items():
        earlier = [one for one in sheet.figures if one.of == of and one is not figure]
        yield from _wrong_values(article, figure, earlier)


def _wrong_values(article: Article, known: KnownFigure, earlier: list[KnownFigure]) -> Iterator[Finding]:
    value = _quantity(known.value)
    if value is None:
        return
    tokens = find_tokens(article)
    words = known.of.lower().split()
    for i in tokens.where(words[0]):
        if tokens.lower[i : i + len(words)] != words:
            continue
        sentence = sentence_at(article, tokens.starts[i])
        same = [one for one in mentions_in(find_quantities(article), sentence) if _is_alike(one, value)]
        if len(same) != 1 or same[0].bound is Bound.BELOW or is_quoted(article, same[0].span):
            continue
        said = same[0]
        values = [value, *filter(None, (_quantity(one.value) for one in earlier))]
        if not any(meet((said.low, said.high), (one.low, one.high)) for one in values):
            when = f" as of {known.as_of}" if known.as_of else ""
            yield Finding(
                f"{known.of}: {known.value}{when} by the fact sheet, not {article.words(said.span)}", said.span
            )


def _is_alike(one: Quantity, value: Quantity) -> bool:
    return one.kind is value.kind and one.unit == value.unit and one.kind is not Kind.ORDINAL


@lru_cache(maxsize=256)
def _quantity(text: str) -> Quantity | None:
    article = next(readers.read(f"It was {text}.".encode(), "value", "text"), None)
    found = find_quantities(article) if article else ()
    return found[0] if found else None


def wrong_events(article: Article, sheet: FactSheet) -> Iterator[Finding]:
    """The dates and places that an event is given against the fact sheet."""
    tokens = find_tokens(article)
    for event in sheet.events:
        words = event.name.lower().split()
        if words[0] == "the":
            words = words[1:]
        for i in tokens.where(words[0]) if words else ():
            if tokens.lower[i : i + len(words)] == words:
                yield from _wrong_date(article, event, i, i + len(words) - 1)
                yield from _wrong_place(article, event, i + len(words))


def _wrong_date(article: Article, event: KnownEvent, first: int, last: int) -> Iterator[Finding]:
    tokens = find_tokens(article)
    if event.date is None or is_quoted(article, tokens.span(first, last)):
        return
    sentence = sentence_at(article, tokens.starts[first])
    dates = [one for one in dates_within(article, sentence) if _is_beside(article, one, first, last)]
    if len(dates) != 1 or dates[0].relative is not None:
        return
    date = dates[0]
    if date.first is None or date.last is None:
        return
    if date.last < event.date.first or event.date.last < date.first:
        yield Finding(f"{event.name} was on {event.date} by the fact sheet, not {article.words(date.span)}", date.span)


def _wrong_place(article: Article, event: KnownEvent, behind: int) -> Iterator[Finding]:
    """The place named right behind an event: `the harbour fire in Fort Ellis`."""
    tokens = find_tokens(article)
    if event.place is None or tokens.lower[behind : behind + 1] not in (["in"], ["at"]):
        return
    start = tokens.starts[behind]
    for place in mentions_in(find_places(article), Span(start, start + 40)):
        if place.first == behind + 1 and place.kind == "city" and place.is_likely:
            if fold(place.name) != fold(event.place):
                yield Finding(f"{event.name} was in {event.place} by the fact sheet, not {place.name}", place.span)


def _is_beside(article: Article, date: DateMention, first: int, last: int) -> bool:
    """Whether a date belongs to what stands from token `first` to `last`: `of 2019` behind it, `the 2019` before it."""
    tokens = find_tokens(article)
    start, end = tokens.at(date.span.start), tokens.at(date.span.end - 1)
    between = tokens.lower[last + 1 : start] if start > last else tokens.lower[end + 1 : first]
    if len(between) > _NEAR:
        return False
    return set(between) <= _LINKS


_LINKS = frozenset("on in of was were held took place , ( the began happened fell early late since is a".split())
