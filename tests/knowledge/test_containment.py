"""Whether a place may lie in an area: silent wherever one may."""

from __future__ import annotations

import pytest

from newslint.knowledge.containment import Home, conflict_of, home_of, lies_in
from newslint.knowledge.gazetteer import lookup


@pytest.mark.parametrize(
    ("city", "area", "conflict"),
    [
        ("Almaty", "Uzbekistan", "sure"),
        ("Paris", "Germany", "sure"),
        ("Tulsa", "Texas", "sure"),
        ("Boston", "Connecticut", "likely"),
        ("Paris", "Texas", None),
        ("Tripoli", "Lebanon", None),
        ("Birmingham", "Alabama", None),
        ("Athens", "Georgia", None),
        ("Jerusalem", "Palestine", None),
        ("Simferopol", "Russia", None),
        ("Belfast", "Ireland", None),
        ("Lahore", "Virginia", None),
        ("Xanadu", "Uzbekistan", None),
    ],
)
def test_conflicts(city: str, area: str, conflict: str | None) -> None:
    assert conflict_of(city, lookup(area)) == conflict


def test_cities_lie_in_their_country_and_region_only() -> None:
    almaty = next(place for place in lookup("Almaty") if place.kind == "city")
    austin = next(place for place in lookup("Austin") if place.kind == "city")
    assert lies_in(almaty, lookup("Kazakhstan")[0])
    assert not lies_in(almaty, lookup("Uzbekistan")[0])
    assert lies_in(austin, lookup("Texas")[0])
    assert not lies_in(austin, lookup("Oklahoma")[0])


def test_home_is_the_country_or_the_state() -> None:
    assert home_of("Almaty") == Home("Almaty", "Kazakhstan")
    assert home_of("SEATTLE") == Home("Seattle", "Washington")
    assert home_of("Toronto") == Home("Toronto", "Ontario")
