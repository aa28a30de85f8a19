"""Countries and territories: names, demonyms, continent, extent, and which way a place lies within one.

Data: GeoNames (CC BY 4.0), the CIA World Factbook (public domain), i18n-nationality (MIT), the United Nations
M49 subregions, and tables kept by hand; see ``data/SOURCES.md``. Read at the first call.
"""

from __future__ import annotations

from functools import cache
from typing import Final, NamedTuple

from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import Place
from newslint.knowledge.tables import rows


class Country(NamedTuple):
    """One country or territory.

    Attributes:
        code: ISO 3166-1 alpha-2 code; Kosovo is "XK".
        name: The usual English name ("Ivory Coast").
        names: Official, short, former and other names and abbreviations ("Côte d'Ivoire", "UK").
        adjectives: What its people and things are called ("Kazakh", "Kazakhstani"); peoples of a part of it
            too.
        people: Nouns for one and for several of its people ("Briton", "Britons").
        continent: Two letters: AF, AN, AS, EU, NA, OC, SA.
        subregion: United Nations subregion ("central-asia").
        south: Southern edge of the settled country in degrees, outliers left out.
        west: Western edge; east may exceed 180 where the country spans the date line.
        north: Northern edge.
        east: Eastern edge.
    """

    code: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    people: tuple[str, ...]
    continent: str
    subregion: str
    south: float
    west: float
    north: float
    east: float

    @property
    def latitude(self) -> float:
        """Degrees north of the middle of the country."""
        return (self.south + self.north) / 2

    @property
    def longitude(self) -> float:
        """Degrees east of the middle of the country."""
        return (self.west + self.east) / 2


@cache
def countries() -> dict[str, Country]:
    """Return every country and territory by its code."""
    found = {}
    for fields in rows("countries.tsv", 11):
        code, name, names, adjectives, people, continent, subregion = fields[:7]
        south, west, north, east = (float(value) for value in fields[7:])
        found[code] = Country(
            code, name, _split(names), _split(adjectives), _split(people), continent, subregion,
            south, west, north, east,
        )  # fmt: skip
    return found


def _split(field: str) -> tuple[str, ...]:
    return tuple(field.split("|")) if field else ()


def country_name(code: str) -> str:
    """Return the usual English name of a country; the code itself when it is none.

    Args:
        code: ISO alpha-2 code.
    """
    found = countries().get(code)
    return found.name if found else code


@cache
def _demonyms() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for country in countries().values():
        for word in (*country.adjectives, *country.people):
            found.setdefault(fold(word), {})[country.code] = None
    del found["us"]  # The pronoun; "U.S." is told by its capitals.
    return {word: tuple(codes) for word, codes in found.items()}


def demonym_countries(word: str) -> tuple[str, ...]:
    """Return the countries that a demonym may mean: ``"Congolese"`` gives CD and CG, ``"Kazakh"`` gives KZ.

    Args:
        word: An adjective or noun as written, plural or not, of one word or several ("South Korean").
    """
    if word in ("U.S.", "US"):
        return ("US",)
    return _demonyms().get(fold(word), ())


def demonym_country(word: str) -> str | None:
    """Return the one country that a demonym means, None when there is none or more than one.

    Args:
        word: An adjective or noun as written.
    """
    found = demonym_countries(word)
    return found[0] if len(found) == 1 else None


_OF_PARTS: Final = frozenset(
    [
        "flemish", "walloon", "quebecois", "bavarian", "catalan", "basque", "castilian", "corsican", "breton",
        "scottish", "scots", "welsh", "english", "northern irish", "cornish", "chechen", "gazan", "crimean",
        "greek cypriot", "turkish cypriot", "barbudan", "herzegovinian", "nevisian", "tobagonian", "tahitian",
        "papuan", "serb", "croat", "maori", "khmer", "sino", "mongol", "persian", "hellenic",
    ]
)  # fmt: skip


def is_of_part(demonym: str) -> bool:
    """Return whether a demonym means a part of its country or a people ("Scottish", "Catalan"), not the country.

    Args:
        demonym: An adjective or noun as written.
    """
    return fold(demonym) in _OF_PARTS


# Territories that belong to, or are claimed as part of, another country: either name beside them is no error.
_SHARED: Final[dict[str, str]] = {
    "HK": "CN", "MO": "CN", "TW": "CN", "PS": "IL", "XK": "RS", "EH": "MA", "PR": "US", "GU": "US",
    "VI": "US", "AS": "US", "MP": "US", "UM": "US", "GL": "DK", "FO": "DK", "AX": "FI", "SJ": "NO",
    "BV": "NO", "GI": "GB ES", "FK": "GB AR", "GS": "GB AR", "BM": "GB", "KY": "GB", "VG": "GB",
    "TC": "GB", "AI": "GB", "MS": "GB", "SH": "GB", "PN": "GB", "IO": "GB MU", "IM": "GB", "JE": "GB",
    "GG": "GB", "GP": "FR", "MQ": "FR", "GF": "FR", "RE": "FR", "YT": "FR KM", "NC": "FR", "PF": "FR",
    "WF": "FR", "PM": "FR", "BL": "FR", "MF": "FR", "TF": "FR", "AW": "NL", "CW": "NL", "SX": "NL",
    "BQ": "NL", "CX": "AU", "CC": "AU", "NF": "AU", "HM": "AU", "CK": "NZ", "NU": "NZ", "TK": "NZ",
    "VA": "IT",
}  # fmt: skip

# Disputed regions by country and GeoNames code, and disputed cities by country and folded name.
_DISPUTED_REGIONS: Final[dict[str, str]] = {
    "UA.11": "RU", "UA.20": "RU", "UA.05": "RU", "UA.14": "RU", "UA.08": "RU", "UA.26": "RU", "GE.02": "RU",
    "IN.12": "PK CN", "IN.41": "CN PK", "PK.06": "IN", "PK.07": "IN", "IN.30": "CN", "SY.03": "IL",
}  # fmt: skip
_DISPUTED_CITIES: Final[dict[str, str]] = {
    "IL.jerusalem": "PS", "IL.east jerusalem": "PS", "GE.tskhinvali": "RU", "GE.sukhumi": "RU",
    "AZ.khankendi": "AM", "AZ.stepanakert": "AM", "AZ.xankandi": "AM", "AZ.susa": "AM",
    "CY.kyrenia": "TR", "CY.famagusta": "TR", "CY.nicosia": "TR", "CY.morfou": "TR",
}  # fmt: skip


def countries_of(place: Place) -> frozenset[str]:
    """Return the countries beside which a place may be named without error.

    That is its own country, and for territories and disputed places every side: Hong Kong with China, Crimea
    with Ukraine and Russia, Jerusalem with both. The table takes no position; it keeps rules silent.

    Args:
        place: A place of the gazetteer.
    """
    code = place.country
    others = _SHARED.get(code, "")
    if place.region:
        others += " " + _DISPUTED_REGIONS.get(f"{code}.{place.region}", "")
    if place.kind == "city":
        others += " " + _DISPUTED_CITIES.get(f"{code}.{fold(place.name)}", "")
    return frozenset([code, *others.split()])


# What Chinese news usage calls the parts of China; bare geometry is at odds with it (Yunnan is "southwest").
_CHINA: Final[dict[str, str]] = {
    "north": "22 28 10 24 20", "northeast": "19 05 08", "east": "23 04 02 01 07 03 25",
    "central": "09 12 11 03", "south": "30 16 31 07 11 18", "southwest": "33 32 18 29 14 16",
    "northwest": "26 15 06 21 13", "southeast": "07 03 02 30 31", "west": "13 14 06 15 32 33",
}  # fmt: skip


def usual_directions(place: Place) -> frozenset[str]:
    """Return the directions that news usage gives a region, or a city by its region; empty where none is
    tabled.

    Args:
        place: A region or city; only China's are tabled.
    """
    if place.country != "CN":
        return frozenset()
    return frozenset(word for word, codes in _CHINA.items() if place.region in codes.split())


def offset_in_country(place: Place) -> tuple[float, float] | None:
    """Return how far east and north of its country's middle a place lies, each as a share of the way to the
    country's edge; None where the country is unknown or less than a degree wide or high.
    """
    country = countries().get(place.country)
    if country is None:
        return None
    height, width = (country.north - country.south) / 2, (country.east - country.west) / 2
    if height < 0.5 or width < 0.5:
        return None
    longitude = place.longitude + 360 if country.east > 180 and place.longitude < 0 else place.longitude
    return (longitude - country.longitude) / width, (place.latitude - country.latitude) / height
