"""dateline/place-conflict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newslint.article import Article, Span
from newslint.checks.dateline._setting import areas_of
from newslint.knowledge.containment import Home, conflict_of, home_of, lies_in, states_of
from newslint.knowledge.datelines import is_no_city
from newslint.knowledge.gazetteer import Place, lookup
from newslint.language.datelines import DatelinePlace, find_dateline
from newslint.language.places import find_places
from newslint.rules import Edit, Finding, Suggestion, rule

_WITH_STATES = frozenset({"US", "CA", "AU"})
"""Countries whose datelines have a state or province behind a town."""


@rule(severity="error")
def place_conflict(article: Article) -> Iterator[Finding]:
    """A dateline's city is not in the country, state or province that follows it.

    PARIS, Germany: one of the two is wrong. Any known place of the name in that country or state keeps the rule
    silent, however small (Paris, Texas; Tripoli, Lebanon), and either side of a disputed border is right. A small town
    of America, Canada or Australia is doubted only where the story speaks of its own state and never of the dateline's.

    Wrong:
        [[ALMATY, Kyrgyzstan]] (AP) — A wall of mud killed nine people on Wednesday.
    Right:
        PARIS, Texas (AP) — A tornado killed two people on Wednesday.
    """
    dateline = find_dateline(article)
    for place in dateline.places if dateline else ():
        areas = areas_of(place)
        if place.region_span is None or not areas or is_no_city(place.name):
            continue
        conflict = conflict_of(place.name, areas)
        home = home_of(place.name) if conflict is not None else _home_in_story(article, place, areas)
        if home is not None:
            yield Finding(
                f"{home.city} is in {home.area}, not in {areas[0].name}",
                _with_bracket(article, Span(place.span.start, place.region_span.end)),
                suggestions=tuple(_suggestions(article, place, place.region_span, home.area)),
                severity=None if conflict == "sure" else "warning",
            )


def _with_bracket(article: Article, span: Span) -> Span:
    """The span with the closing bracket of `Tripoli (Lebanon)`."""
    return Span(span.start, span.end + 1) if "(" in article.words(span) else span


def _home_in_story(article: Article, place: DatelinePlace, areas: Sequence[Place]) -> Home | None:
    """The state that the story itself speaks of and that has a place of the name, where the dateline's is never told.

    A small town's name proves nothing alone: hamlets of the name may lie anywhere."""
    regions = [area for area in areas if area.kind == "region"]
    country = regions[0].country if regions else ""
    if country not in _WITH_STATES or any(area.country != country for area in regions):
        return None
    areas = regions
    if any(lies_in(city, area) for city in lookup(place.name) for area in areas):
        return None
    homes = {area.region: area for area in states_of(place.name, country)}
    if not homes or any(area.region in homes for area in areas):
        return None
    dateline = find_dateline(article)
    told = {
        one.region
        for mention in find_places(article)
        if mention.kind == "region" and not (dateline and dateline.span.overlaps(mention.span))
        for one in mention.places
        if one.country == country
    }
    told_homes = [area for region, area in homes.items() if region in told]
    if len(told_homes) != 1 or any(area.region in told for area in areas):
        return None
    name = place.name.title() if place.name.isupper() else place.name
    return Home(name, told_homes[0].name)


def _suggestions(article: Article, place: DatelinePlace, region_span: Span, home: str) -> Iterator[Suggestion]:
    areas = areas_of(place)
    yield Suggestion(f"if {place.name} is right: {home}", (Edit(region_span, home),))
    for mention in find_places(article):
        if mention.kind == "city" and mention.place and any(lies_in(mention.place, area) for area in areas):
            name = mention.place.name.upper() if place.name.isupper() else mention.place.name
            yield Suggestion(f"if {place.region} is right: {name}, which the story names", (Edit(place.span, name),))
            return
