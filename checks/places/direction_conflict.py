"""places/direction-conflict."""

from __future__ import annotations

import math
from collections.abc import Iterator

from newslint.article import Article
from newslint.knowledge.countries import countries, is_of_part, offset_in_country, usual_directions
from newslint.knowledge.gazetteer import Place, lookup
from newslint.language.directions import DirectedPlace, find_directed_places
from newslint.rules import Edit, Finding, Suggestion, rule

COMPASS = ("north", "northeast", "east", "southeast", "south", "southwest", "west", "northwest")
WRONG_HALF = 0.35
"""Share of the way from the middle of a country to its edge from which on a place plainly lies in that half."""
WRONG_SIDE = 0.8
"""Degrees (of latitude, or as wide) from the middle of a region from which on a place plainly lies on that side."""
OFF_CENTRE = frozenset({"northeast", "northwest", "southeast", "southwest", "west"})
"""Directions that no desk gives a province that it calls central."""
NATIONS = {"english": "England", "scottish": "Scotland", "welsh": "Wales"}
OF_EACH_NATION = frozenset({"GB"})
"""Countries whose parts have directions of their own: the north of England is not that of Britain."""


@rule(severity="warning")
def direction_conflict(article: Article) -> Iterator[Finding]:
    """A place is put into the wrong part of its country.

    "Northwest China's Yunnan", "the southern city of Hamburg": the direction is another place's. Only a place that
    plainly lies in the other half is reported, seen from the middle of the settled country; for the provinces of China
    what counts is what Chinese news calls them. Names (North Korea, West Virginia) are no directions.

    Wrong:
        The fair is held in Kunming, capital of [[northwest China's Yunnan Province]].
    Right:
        The fair is held in Urumqi, capital of northwest China's Xinjiang region.
    """
    for directed in find_directed_places(article):
        places = _candidates(directed)
        if not places or not all(_is_wrong(place, directed) for place in places):
            continue
        place = places[0]
        right = _right(place, directed)
        written = _in_form(article.words(directed.direction_span), right)
        middle = "middle" if right == "central" else right
        yield Finding(
            f"{place.name} lies in the {middle} of {_area(place, directed)}, not in the {directed.direction}",
            directed.span,
            suggestions=(
                Suggestion(f"if {place.name} is right: {written}", (Edit(directed.direction_span, written),)),
            ),
        )


_PARTS_OF_PALESTINE = frozenset(("gaza", "gaza strip", "the gaza strip", "west bank", "the west bank"))
"""Names by which the whole is known, while directions count within the part."""


def _candidates(directed: DirectedPlace) -> tuple[Place, ...]:
    """The places of the name in the country that the text gives; without one, the one that is probably meant."""
    mention, within = directed.place, directed.within
    if within is None:
        return mention.places[:1] if mention.confidence > 0.4 else ()
    if within.kind == "demonym" and is_of_part(within.name) and within.name.lower() not in NATIONS:
        return ()
    inside = tuple(place for place in mention.places if place.country in within.countries and place.kind != "country")
    if within.name.lower() in _PARTS_OF_PALESTINE:
        return ()
    if within.kind == "region":
        return tuple(
            place
            for place in inside
            if (place.kind == "city" or "." in place.region) and any(_is_part(place, one) for one in within.places)
        )
    return inside


def _is_part(place: Place, region: Place) -> bool:
    return place.country == region.country and place.region.split(".")[0] == region.region.split(".")[0]


def _region(place: Place, directed: DirectedPlace) -> Place | None:
    """The region in whose parts the text thinks; None where it is the country."""
    within = directed.within
    if within is not None and within.kind == "region":
        return next((region for region in within.places if region.kind == "region" and _is_part(place, region)), None)
    if place.country in OF_EACH_NATION:
        name = NATIONS.get(within.name.lower(), "") if within else ""
        nation = next(iter(lookup(name)), None) if name else None
        return nation if nation and _is_part(place, nation) else None
    return None


def _offsets(place: Place, directed: DirectedPlace) -> tuple[float, float] | None:
    """How far right and up of the middle a place lies, 1 where it plainly does; None where that cannot be said."""
    region = _region(place, directed)
    if region is not None:
        if region.latitude == place.latitude and region.longitude == place.longitude:
            return None
        right = (place.longitude - region.longitude) * math.cos(math.radians(region.latitude))
        return right / WRONG_SIDE, (place.latitude - region.latitude) / WRONG_SIDE
    offset = None if place.country in OF_EACH_NATION else offset_in_country(place)
    return (offset[0] / WRONG_HALF, offset[1] / WRONG_HALF) if offset else None


def _is_wrong(place: Place, directed: DirectedPlace) -> bool:
    usual = usual_directions(place)
    if usual and _region(place, directed) is None:
        if usual == {"central"}:
            return directed.direction in OFF_CENTRE
        return all(_points_between(directed.direction, word) > 1 for word in usual if word in COMPASS)
    offsets = _offsets(place, directed)
    if offsets is None:
        return False
    right, up = offsets
    word = directed.direction
    return (
        ("north" in word and up <= -1)
        or ("south" in word and up >= 1)
        or ("east" in word and right <= -1)
        or ("west" in word and right >= 1)
    )


def _points_between(one: str, other: str) -> int:
    apart = abs(COMPASS.index(one) - COMPASS.index(other))
    return min(apart, len(COMPASS) - apart)


def _right(place: Place, directed: DirectedPlace) -> str:
    """The direction that a place does have."""
    usual = sorted(usual_directions(place))
    if usual:
        return max((word for word in usual if word in COMPASS), key=len, default=usual[0])
    right, up = _offsets(place, directed) or (0.0, 0.0)
    point = round(math.degrees(math.atan2(right, up)) / 45) % len(COMPASS)
    return COMPASS[point]


def _in_form(written: str, right: str) -> str:
    """The right direction in the form of the word that it stands for: `southwestern`, `south-west`."""
    if "-" in written and len(right) > len("north") and right in COMPASS:
        right = f"{right[:5]}-{right[5:]}"
    if written.lower().endswith("ern") and right in COMPASS:
        right += "ern"
    return right.capitalize() if written[0].isupper() else right


def _area(place: Place, directed: DirectedPlace) -> str:
    region = _region(place, directed)
    return region.name if region else countries()[place.country].name
