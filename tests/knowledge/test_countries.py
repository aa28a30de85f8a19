"""Countries: demonyms, names, which way a place lies, and names in time."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.knowledge.countries import (
    countries,
    countries_of,
    country_name,
    demonym_countries,
    demonym_country,
    offset_in_country,
    usual_directions,
)
from newslint.knowledge.gazetteer import Place, lookup
from newslint.knowledge.place_names import dated_names, is_in_use, is_same_place, names_on, spellings


def place(name: str, kind: str, country: str) -> Place:
    return next(found for found in lookup(name) if found.kind == kind and found.country == country)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("Kazakh", "KZ"), ("Kazakhstani", "KZ"), ("Uzbek", "UZ"), ("Uzbeks", "UZ"), ("Briton", "GB"),
        ("Scottish", "GB"), ("Welsh", "GB"), ("English", "GB"), ("Swede", "SE"), ("Poles", "PL"),
        ("Ivorian", "CI"),
        ("Argentinian", "AR"), ("Argentine", "AR"), ("Palestinian", "PS"), ("Kiwi", "NZ"), ("Kyrgyz", "KG"),
        ("Tajik", "TJ"), ("Lao", "LA"), ("Emirati", "AE"), ("Bosnian", "BA"), ("Filipino", "PH"),
        ("Filipina", "PH"),
        ("Burmese", "MM"), ("South Korean", "KR"), ("Dutchmen", "NL"), ("U.S.", "US"), ("Chinese", "CN"),
        ("KENYAN", "KE"), ("Kenyans", "KE"), ("Peruvian", "PE"), ("Irish", "IE"), ("Côte", None),
        ("us", None),
        ("Congolese", None), ("table", None),
    ],
)  # fmt: skip
def test_demonyms(word: str, code: str | None) -> None:
    assert demonym_country(word) == code


def test_a_demonym_of_two_countries_names_both() -> None:
    assert set(demonym_countries("Congolese")) == {"CD", "CG"}
    assert set(demonym_countries("Dominican")) == {"DM", "DO"}


def test_every_country_has_a_name_and_place() -> None:
    assert len(countries()) > 245
    for code, country in countries().items():
        assert country.code == code
        assert country.subregion
        assert -90 <= country.south <= country.north <= 90
        assert any(found.kind == "country" and found.country == code for found in lookup(country.name)), country.name
    assert country_name("CI") == "Ivory Coast"
    assert country_name("ZZ") == "ZZ"
    assert countries()["KZ"].subregion == "central-asia"


def test_sovereign_states_have_demonyms() -> None:
    without = {country.code for country in countries().values() if not country.adjectives}
    assert without <= {
        "AQ", "AX", "BL", "BQ", "BV", "GS", "HM", "IO", "MF", "NF", "SJ", "SX", "TC", "TF", "UM", "YT",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kind", "country", "east", "north"),
    [
        ("Bavaria", "region", "DE", 1, -1),
        ("Texas", "region", "US", 0, -1),
        ("Maine", "region", "US", 1, 1),
        ("Lviv", "city", "UA", -1, 1),
        ("Kandahar", "city", "AF", -1, -1),
        ("Primorye", "region", "RU", 1, -1),
        ("Almaty", "city", "KZ", 1, -1),
    ],
)
def test_where_places_lie_in_their_country(name: str, kind: str, country: str, east: int, north: int) -> None:
    offset = offset_in_country(place(name, kind, country))
    assert offset is not None
    for share, side in zip(offset, (east, north), strict=True):
        assert -1.2 < share < 1.2 and (not side or share * side > 0)


def test_small_countries_have_no_sides() -> None:
    assert offset_in_country(place("Singapore", "city", "SG")) is None


def test_chinese_regions_have_usual_directions() -> None:
    assert "southwest" in usual_directions(place("Yunnan", "region", "CN"))
    assert usual_directions(place("Texas", "region", "US")) == frozenset()


def test_disputed_places_and_territories_go_with_either_side() -> None:
    assert countries_of(place("Hong Kong", "city", "HK")) == {"HK", "CN"}
    assert countries_of(place("Jerusalem", "city", "IL")) == {"IL", "PS"}
    assert countries_of(place("Sevastopol", "city", "UA")) == {"UA", "RU"}
    assert countries_of(place("Almaty", "city", "KZ")) == {"KZ"}


def test_names_in_time() -> None:
    assert names_on("Nur-Sultan", date(2018, 1, 1)) == ("Astana",)
    assert names_on("Astana", date(2021, 7, 17)) == ("Nur-Sultan",)
    assert names_on("Swaziland", date(2020, 1, 1)) == ("Eswatini",)
    assert not is_in_use("Nur-Sultan", date(2023, 1, 1))
    assert is_in_use("Nur-Sultan", date(2021, 7, 17))
    assert not is_in_use("North Macedonia", date(2018, 1, 1))
    assert is_in_use("Turkey", date(2024, 1, 1))
    assert is_in_use("Paris", date(1900, 1, 1))
    assert names_on("Soviet Union", date(1995, 1, 1)) == ()
    assert dated_names("Bombay")[0].end == date(1995, 11, 1)


def test_the_times_of_a_name_are_in_order() -> None:
    for name in ("Astana", "Leningrad", "Zaire", "Bangalore", "Saigon"):
        for dated in dated_names(name):
            assert dated.start is None or dated.end is None or dated.start < dated.end


def test_spellings_of_one_place() -> None:
    assert spellings("Kiev")[0] == "Kyiv"
    assert is_same_place("Kyiv", "Kiev")
    assert is_same_place("Mecca", "MAKKAH")
    assert is_same_place("Bombay", "Mumbai")
    assert is_same_place("Swaziland", "Eswatini")
    assert not is_same_place("Almaty", "Astana")
    assert spellings("Almaty") == ("Almaty", "Alma-Ata")
