"""dateline/place-conflict."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.dateline._setting import areas_of
from newslint.knowledge.containment import conflict_of, home_of, lies_in
from newslint.knowledge.datelines import is_no_city
from newslint.language.datelines import DatelinePlace, find_dateline
from newslint.language.places import find_places
from newslint.rules import Edit, Finding, Suggestion, rule


@rule(severity="error")
def place_conflict(article: Article) -> Iterator[Finding]:
    """A dateline's city is not in the country, state or province that follows it.

    PARIS, Germany: one of the two is wrong. Any known place of the name in that country or state keeps the rule
    silent, however small (Paris, Texas; Tripoli, Lebanon), and either side of a disputed border is right.

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
        if conflict is not None:
            home, area = home_of(place.name), areas[0]
            yield Finding(
                f"{home.city} is in {home.area}, not in {area.name}",
                Span(place.span.start, place.region_span.end),
                suggestions=tuple(_suggestions(article, place, place.region_span, home.area)),
                severity=None if conflict == "sure" else "warning",
            )


def _suggestions(article: Article, place: DatelinePlace, region_span: Span, home: str) -> Iterator[Suggestion]:
    areas = areas_of(place)
    yield Suggestion(f"if {place.name} is right: {home}", (Edit(region_span, home),))
    for mention in find_places(article):
        if mention.kind == "city" and mention.place and any(lies_in(mention.place, area) for area in areas):
            name = mention.place.name.upper() if place.name.isupper() else mention.place.name
            yield Suggestion(f"if {place.region} is right: {name}, which the story names", (Edit(place.span, name),))
            return
