"""Whether a place of some name may lie in a country or region: generous, so that only plain conflicts are left."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from newslint.knowledge.ambiguity import needs_context
from newslint.knowledge.countries import countries_of, country_name
from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import Place, is_known_in, lookup

_STATES: Final = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA "
    "RI SC SD TN TX UT VT VA WA WV WI WY"
).split()
_SETTLER_COUNTRIES: Final = frozenset({"US", "CA", "AU", "NZ", "GB", "IE"})
"""Countries that share their place names, down to hamlets too small for the gazetteer."""
_STATES_BY_COUNTRY: Final = {
    "US": (*_STATES, "DC"),
    "CA": "Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick".split("|"),
    "AU": "New South Wales|Victoria|Queensland|Western Australia|South Australia|Tasmania".split("|"),
}
_FEW_NAMESAKES: Final = 2
_FIRST_WORDS: Final = frozenset(
    "saint sainte san santa santo los las el la fort mount lake new old port glen spring big "
    "west east north south upper lower".split()
)
"""First words of names that hamlets everywhere have."""
_WITHOUT_ENGLISH_NAMES: Final = frozenset(
    "AL AM AT AZ BA BE BG BY CH CN CZ DE DK EE ES FI FR GE GR HR HU IR IT JP KG KR KZ LT LU LV MD ME MK MN NL NO PL PT "
    "RO RS RU SE SI SK TJ TM TR UA UZ VN".split()
)
"""Countries of Europe and Asia where no settlers named towns after people and towns of Britain."""
_FAMOUS: Final = 300_000
_SMALL: Final = 100_000


_ENCLAVES: Final = frozenset({("UA", "20", "11")})
"""Cities that are regions of their own and lie within another one: Sevastopol in Crimea. Country and region codes."""


def lies_in(place: Place, area: Place) -> bool:
    """Return whether a place lies in a country or first-level region, every side of a dispute counted.

    Args:
        place: A place of the gazetteer.
        area: A country or region; British counties are taken as their nation.
    """
    if area.kind == "country":
        return area.country in countries_of(place) or {area.country, place.country} in ({"IL", "PS"}, {"GB", "IE"})
    if place.country != area.country:
        return False
    if (place.country, place.region.split(".")[0], area.region.split(".")[0]) in _ENCLAVES:
        return True
    return not place.region or place.region.split(".")[0] == area.region.split(".")[0]


Conflict = Literal["sure", "likely"]
"""How sure it is that no place of a name lies in an area: a much used name may belong to a hamlet there as well."""


def conflict_of(name: str, areas: Sequence[Place]) -> Conflict | None:
    """Return how sure it is that a city's name stands with an area in which no place of that name lies.

    Args:
        name: A city's name as written ("Almaty").
        areas: The countries and regions that another name may mean ("Georgia": the country and the state).

    Returns:
        None where there is no conflict, where the name is no city's, and where no area is given.
    """
    cities = [place for place in lookup(name) if place.kind == "city"]
    areas = [area for area in areas if area.kind != "city"]
    if not cities or not areas:
        return None
    for area in areas:
        if any(lies_in(place, area) for place in lookup(name)):
            return None
        if is_known_in(name, area.country, area.region if area.kind == "region" else ""):
            return None
    if all(area.kind == "region" and area.country == "US" for area in areas):
        # Hamlets all over America are named after the world's cities; only America's own are surely elsewhere.
        cities = [city for city in cities if city.country == "US"]
        if not cities:
            return None
    largest = max(city.population for city in cities)
    if largest < _SMALL and needs_context(name) and any(area.country not in _WITHOUT_ENGLISH_NAMES for area in areas):
        return None  # Marshall, Liberia: a town that bears somebody's name
    if all(area.country not in _SETTLER_COUNTRIES for area in areas):
        return "sure"
    is_famous = largest >= _FAMOUS
    if _namesakes(name) > _FEW_NAMESAKES:
        return "likely" if is_famous else None
    if is_famous or all(area.kind == "country" for area in areas):
        return "sure"
    is_near = any(city.country == area.country for city in cities for area in areas)
    return "likely" if is_near and fold(name).split()[0] not in _FIRST_WORDS else None


def states_of(name: str, country: str = "US") -> tuple[Place, ...]:
    """Return the states or provinces of a country in which a place of a name is known, however small.

    Args:
        name: A city's name as written ("Ketchikan").
        country: Code of a country whose states stand in datelines: US, CA or AU; others have none.
    """
    areas = (area for state in _STATES_BY_COUNTRY.get(country, ()) for area in lookup(state, abbreviations=True))
    return tuple(
        area
        for area in areas
        if area.kind == "region" and area.country == country and is_known_in(name, country, area.region)
    )


def _namesakes(name: str) -> int:
    """Return in how many American states and other English-speaking countries a name is known."""
    states = sum(1 for state in _STATES if is_known_in(name, "US", state))
    return states + sum(1 for country in _SETTLER_COUNTRIES - {"US"} if is_known_in(name, country))


class Home(NamedTuple):
    """Where a city's name is at home.

    Attributes:
        city: The usual English name of its best known bearer.
        area: Its country; for American, Canadian and Australian cities the state or province.
    """

    city: str
    area: str


def home_of(name: str) -> Home:
    """Return where the best known city of a name lies, for messages.

    Args:
        name: A city's name as written; one that `lookup` knows as a city's.
    """
    cities = [place for place in lookup(name) if place.kind == "city"]
    own = [place for place in cities if not place.alternate] or cities
    best = max(own, key=lambda place: place.population)
    for state in _STATES_BY_COUNTRY.get(best.country, ()):
        for place in lookup(state, abbreviations=True):
            if place.kind == "region" and place.country == best.country and place.region == best.region:
                return Home(best.name, place.name)
    return Home(best.name, country_name(best.country))
