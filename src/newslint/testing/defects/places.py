"""Places that lie elsewhere, and change their spelling."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from newslint.article import PROSE, Article
from newslint.language.capitals import find_capital_claims
from newslint.language.city_areas import find_city_areas
from newslint.language.directions import find_directed_places
from newslint.language.places import find_places
from newslint.language.quotations import is_quoted
from newslint.rules import Edit
from newslint.testing.defects.registry import plants
from newslint.testing.stories.stock import COUNTRIES

_SPELLINGS = {
    "Kyiv": "Kiev", "Mumbai": "Bombay", "Kolkata": "Calcutta", "Yangon": "Rangoon", "Odesa": "Odessa",
    "Kharkiv": "Kharkov", "Lviv": "Lvov", "Mombasa": "Mombassa", "Marseille": "Marseilles", "Beijing": "Peking",
}  # fmt: skip
_FORMER = {"Eswatini": "Swaziland", "Zimbabwe": "Rhodesia", "Sri Lanka": "Ceylon", "Burkina Faso": "Upper Volta"}
_OPPOSITES = {
    "northern": "southern", "southern": "northern", "eastern": "western", "western": "eastern",
    "northeast": "southwest", "southwest": "northeast", "northwest": "southeast", "southeast": "northwest",
    "north": "south", "south": "north", "northeastern": "southwestern", "southwestern": "northeastern",
    "northwestern": "southeastern", "southeastern": "northwestern",
}  # fmt: skip


@plants("places/city-country-conflict")
def another_country(article: Article, random: Random) -> Iterator[Edit]:
    """The country after a city becomes another one, which the story does not know."""
    others = [country.name for country in COUNTRIES if country.name not in article.text]
    for pair in find_city_areas(article):
        place = pair.city.place
        if pair.form in ("comma", "bracket") and place and place.population > 200_000 and others:
            if pair.areas[0].kind == "country" and not is_quoted(article, pair.span):
                yield Edit(pair.area_span, random.choice(others))


@plants("places/capital-mismatch")
def another_capital(article: Article, random: Random) -> Iterator[Edit]:
    """Another city of the country is called its capital."""
    others = {country.name: country.cities for country in COUNTRIES}
    for claim in find_capital_claims(article):
        area = claim.area.place.name if claim.area and claim.area.place else ""
        cities = [city for city in others.get(area, ()) if city != claim.city.name]
        if cities and not is_quoted(article, claim.span):
            yield Edit(claim.city.span, random.choice(cities))


@plants("places/direction-conflict")
def opposite_direction(article: Article, random: Random) -> Iterator[Edit]:
    """A place is put into the opposite part of its country."""
    for directed in find_directed_places(article):
        word = article.words(directed.direction_span)
        if word in _OPPOSITES and not is_quoted(article, directed.span):
            yield Edit(directed.direction_span, _OPPOSITES[word])


@plants("places/spelling-drift")
def another_spelling(article: Article, random: Random) -> Iterator[Edit]:
    """A place named again gets its other spelling."""
    seen: set[str] = set()
    for mention in find_places(article):
        other = _SPELLINGS.get(article.words(mention.span))
        if other and mention.name in seen and mention.block in PROSE and not mention.in_name:
            if not is_quoted(article, mention.span):
                yield Edit(mention.span, other)
        seen.add(mention.name)


@plants("places/name-at-date")
def former_name(article: Article, random: Random) -> Iterator[Edit]:
    """A country gets the name it had long ago."""
    for mention in find_places(article):
        other = _FORMER.get(article.words(mention.span))
        if other and mention.block in PROSE and not mention.in_name and not is_quoted(article, mention.span):
            yield Edit(mention.span, other)
