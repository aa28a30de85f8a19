"""places/city-country-conflict."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, once
from newslint.knowledge.capitals import is_capital
from newslint.knowledge.containment import conflict_of, home_of, lies_in
from newslint.knowledge.countries import countries
from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import Place, lookup
from newslint.knowledge.place_names import is_of_the_past, spellings
from newslint.language.city_areas import CityArea, find_city_areas
from newslint.language.places import find_places
from newslint.language.sentences import sentence_near
from newslint.language.slips import likeness
from newslint.language.tokens import NUMBER, find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule

BORDERS_OF_TODAY = "1946"
"""Year before which many cities were another country's."""


@rule(severity="error")
def city_country_conflict(article: Article) -> Iterator[Finding]:
    """A city stands with a country or state that it is not in.

    "Almaty, Uzbekistan", "the Uzbek city of Almaty": one of the two names is wrong. Any known place of the name in
    that country or state keeps the rule silent, whatever its size, as do both sides of a disputed border, lists
    ("in Almaty, Uzbekistan and Georgia"), sentences whose subject is the country ("In Paris, Germany beat Italy"), and
    people and companies named like places. A name that towns everywhere bear is only questioned.

    Wrong:
        A team of rescuers from [[Bishkek, Tajikistan]], was expected to arrive overnight.
    Right:
        A team of rescuers from Paris, Texas, was expected to arrive overnight.
    """
    for pair in find_city_areas(article):
        if _may_be_listed(article, pair) or _is_blurred(article, pair) or _is_of_another_time(article, pair):
            continue
        conflict = conflict_of(pair.city.name, pair.areas)
        if conflict is None:
            continue
        home, area = home_of(pair.city.name), pair.areas[0]
        yield Finding(
            f"{home.city} is in {home.area}, not in {area.name}",
            pair.span,
            suggestions=tuple(_suggestions(article, pair)),
            severity=None if conflict == "sure" and pair.form != "in" else "warning",
        )


def _may_be_listed(article: Article, pair: CityArea) -> bool:
    """Whether the area may be meant as a city in a list: `in Boston, New York`, but not `in Boston, New York, told`."""
    if any(is_capital(area.name, area.country).standing == "capital" for area in pair.areas if area.kind == "region"):
        return pair.form == "comma"  # `relations between Riyadh, Abu Dhabi and Israel`
    is_closed = article.text.startswith(", ", pair.span.end) and article.text[pair.span.end + 2].islower()
    if is_closed and not article.text.startswith((", and ", ", or "), pair.span.end):
        return False
    return pair.form == "comma" and any(
        city.kind == "city" and city.country == area.country and city.population > 100_000 and not city.alternate
        for area in pair.areas
        for city in lookup(area.name)
    )


def _is_blurred(article: Article, pair: CityArea) -> bool:
    """Whether the area is no first-level region by that name, but a part of the name of one: `Erbil, Kurdistan`.

    Every coast has islands of the same names: Jamaica lies on Long Island, too. `The Red Sea port of Jeddah` lies on a
    sea that a region elsewhere is named after."""
    if fold(article.words(pair.area_span)).endswith(_LANDSCAPES) and pair.areas[0].kind == "region":
        return True
    if all(area.kind == "region" and area.name.endswith(" Island") for area in pair.areas):
        return True
    return pair.form == "comma" and all(
        area.kind == "region" and area.alternate and area.name.endswith((" Province", " Region", " Oblast"))
        for area in pair.areas
    )


_LANDSCAPES = (
    " sea",
    " gulf",
    " bay",
    " ocean",
    " lake",
    " river",
    " coast",
    " delta",
    " valley",
    " mountains",
    " strait",
)


def _is_of_another_time(article: Article, pair: CityArea) -> bool:
    """Whether the name or a year in the sentence tells of the time before the borders of today."""
    name = pair.city.name
    place = pair.city.place
    if is_of_the_past(name):
        return True
    if place and place.alternate and not spellings(name) and not _sound_alike(fold(name), fold(place.name)):
        return True
    tokens = find_tokens(article)
    return any(
        tokens.kinds[i] == NUMBER and len(tokens.texts[i]) == 4 and "1000" < tokens.texts[i] < BORDERS_OF_TODAY
        for i in tokens.within(sentence_near(article, pair.span))
    )


def _sound_alike(one: str, other: str) -> bool:
    """Whether two names are one in two transliterations: Zhezkazgan, Zhezqazghan."""
    return one[0] == other[0] and likeness(one, other) >= _ALIKE


_ALIKE = 0.75
"""The share of letters in common from which two names are one in two spellings."""


def _suggestions(article: Article, pair: CityArea) -> Iterator[Suggestion]:
    home = home_of(pair.city.name)
    text: str | None = home.area
    if pair.form == "of" and pair.areas[0].kind == "country":
        text = _adjective(pair.city.name)
    if text:
        yield Suggestion(f"if {pair.city.name} is right: {text}", (Edit(pair.area_span, text),))
    for place in _cities(article):
        if any(lies_in(place, area) for area in pair.areas):
            yield Suggestion(
                f"if the area is right: {place.name}, which the story names", (Edit(pair.city.span, place.name),)
            )
            return


@once
def _cities(article: Article) -> tuple[Place, ...]:
    """The cities that the story names, each once."""
    named = {mention.place: None for mention in find_places(article) if mention.place and mention.kind == "city"}
    return tuple(named)


def _adjective(city: str) -> str | None:
    home: list[Place] = [place for place in lookup(city) if place.kind == "city"]
    adjectives = countries()[home[0].country].adjectives
    return adjectives[0] if adjectives else None
