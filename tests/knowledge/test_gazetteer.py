"""The gazetteer: what it finds, what it leaves alone, how fast."""

from __future__ import annotations

import subprocess
import sys

import pytest

from newslint.knowledge import ambiguity, datelines, place_names
from newslint.knowledge.folding import fold, stem
from newslint.knowledge.gazetteer import Place, is_known, is_known_in, longest, lookup, nearest


def found(name: str, kind: str, country: str, region: str | None = None) -> Place:
    matches = [
        place
        for place in lookup(name)
        if place.kind == kind and place.country == country and region in (None, place.region)
    ]
    assert matches, f"{name} is no {kind} of {country}"
    return matches[0]


@pytest.mark.parametrize(
    ("name", "kind", "country", "region"),
    [
        ("Almaty", "city", "KZ", "02"),
        ("TASHKENT", "city", "UZ", None),
        ("Urumqi", "city", "CN", "13"),
        ("Ürümqi", "city", "CN", "13"),
        ("Aarhus", "city", "DK", None),
        ("Tromsoe", "city", "NO", None),
        ("Birmingham", "city", "GB", None),
        ("Birmingham", "city", "US", "AL"),
        ("Paris", "city", "FR", None),
        ("Paris", "city", "US", "TX"),
        ("Tripoli", "city", "LY", None),
        ("Tripoli", "city", "LB", None),
        ("Georgia", "country", "GE", ""),
        ("Georgia", "region", "US", "GA"),
        ("New York", "city", "US", "NY"),
        ("New York", "region", "US", "NY"),
        ("St. Petersburg", "city", "RU", None),
        ("St Petersburg", "city", "US", "FL"),
        ("Saint-Petersburg", "city", "RU", None),
        ("Xi’an", "city", "CN", None),
        ("Đà Nẵng", "city", "VN", None),
        ("İstanbul", "city", "TR", None),
        ("ISTANBUL", "city", "TR", None),
        ("The Hague", "city", "NL", None),
        ("Bombay", "city", "IN", None),
        ("Davos", "city", "CH", None),
        ("Xinjiang Uygur Autonomous Region", "region", "CN", "13"),
        ("Xinjiang", "region", "CN", "13"),
        ("Bavaria", "region", "DE", None),
        ("Tatarstan", "region", "RU", None),
        ("Tamil Nadu", "region", "IN", None),
        ("NSW", "region", "AU", None),
        ("British Columbia", "region", "CA", None),
        ("Wales", "region", "GB", "WLS"),
        ("Cornwall", "region", "GB", None),
        ("Kent", "region", "GB", None),
        ("Highland", "region", "GB", None),
        ("County Cork", "region", "IE", None),
        ("US", "country", "US", ""),
        ("U.S.", "country", "US", ""),
        ("U.K.", "country", "GB", ""),
        ("Britain", "country", "GB", ""),
        ("South Korea", "country", "KR", ""),
        ("DRC", "country", "CD", ""),
        ("Ivory Coast", "country", "CI", ""),
        ("Côte d'Ivoire", "country", "CI", ""),
        ("the Netherlands", "country", "NL", ""),
        ("Swaziland", "country", "SZ", ""),
    ],
)
def test_it_finds_a_place_however_it_is_written(name: str, kind: str, country: str, region: str | None) -> None:
    assert found(name, kind, country, region)


def test_places_come_countries_first_and_then_by_population() -> None:
    assert [place.kind for place in lookup("Georgia")][:2] == ["country", "region"]
    cities = [place for place in lookup("Birmingham") if place.kind == "city"]
    assert [place.population for place in cities] == sorted((p.population for p in cities), reverse=True)


def test_a_place_says_where_it_lies_and_whether_it_is_the_capital() -> None:
    almaty = found("Almaty", "city", "KZ")
    assert (round(almaty.latitude), round(almaty.longitude)) == (43, 77)
    assert not almaty.is_capital
    assert found("Astana", "city", "KZ").is_capital
    assert found("Kiev", "city", "UA").alternate
    assert not found("Kyiv", "city", "UA").alternate


@pytest.mark.parametrize(
    "name", ["us", "Minister", "Monday", "said", "Kazakh", "PAR", "White House", "Hamas", "", "..."]
)
def test_other_words_are_no_places(name: str) -> None:
    assert lookup(name) == ()


def test_short_forms_of_states_count_only_when_asked_for() -> None:
    assert lookup("Calif.") == ()
    assert lookup("OR") == ()
    assert lookup("Calif.", abbreviations=True)[0].region == "CA"
    assert lookup("Miss.", abbreviations=True)[0].region == "MS"
    assert lookup("TX", abbreviations=True)[0].name == "Texas"
    assert {"US", "AU"} <= {place.country for place in lookup("WA", abbreviations=True)}


@pytest.mark.parametrize(
    ("text", "count", "country"),
    [
        ("New York City officials", 3, "US"),
        ("Kazakhstan's foreign minister", 1, "KZ"),
        ("South Korea’s Busan", 2, "KR"),
        ("Bosnia and Herzegovina on Monday", 3, "BA"),
        ("Xinjiang Uygur Autonomous Region in", 4, "CN"),
        ("U.S. Secretary of State", 1, "US"),
        ("Trinidad and Tobago's prime", 3, "TT"),
    ],
)
def test_the_longest_name_wins(text: str, count: int, country: str) -> None:
    length, places = longest(text.split())
    assert length == count
    assert places[0].country == country


def test_longest_starts_where_it_is_told_and_may_find_nothing() -> None:
    words = "talks in Almaty on Thursday".split()
    assert longest(words, 2)[0] == 1
    assert longest(words, 4) == (0, ())
    assert longest(["Almaty"], 0)[0] == 1


def test_small_places_are_known_by_country_and_region() -> None:
    assert is_known_in("Moscow", "US", "ID")
    assert is_known_in("Paris", "US", "TX")
    assert is_known_in("Tripoli", "LB")
    assert not is_known_in("Almaty", "UZ")
    assert not is_known_in("Tashkent", "US")
    assert is_known("Boao")
    assert not is_known("Tashkant")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("TASHKANT", "Tashkent"),
        ("Almatty", "Almaty"),
        ("Kazakstan", "Kazakhstan"),
        ("Pyonyang", "Pyongyang"),
        ("Philadelpia", "Philadelphia"),
        ("Xinjang", "Xinjiang"),
    ],
)
def test_a_misspelt_name_finds_its_neighbour(wrong: str, right: str) -> None:
    assert nearest(wrong)[0] == right


def test_short_and_strange_words_have_no_neighbour() -> None:
    assert nearest("Omn") == ()
    assert nearest("Qqqqqqqq") == ()


def test_folding_is_stable_under_itself() -> None:
    for name in ("St. Étienne", "Łódź", "Gəncə", "Xi'an", "Saint-Denis", "N’Djamena", "Iğdır"):
        assert fold(fold(name)) == fold(name)
    assert fold("St. Étienne") == fold("SAINT-ETIENNE")
    assert stem("Xi'an") == "Xi'an"
    assert stem("China’s") == "China"


def test_nothing_is_read_at_import() -> None:
    code = "import newslint.knowledge.gazetteer as g; print(g._store.cache_info().currsize)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "0"


def test_names_with_other_meanings_are_marked() -> None:
    for word in (
        "Of",
        "Most",
        "Bar",
        "Mobile",
        "Reading",
        "March",
        "Nice",
        "Bath",
        "Cork",
        "Split",
        "Police",
    ):
        assert ambiguity.is_common_word(word), word
    for name in (
        "Jordan",
        "Sydney",
        "Chelsea",
        "Austin",
        "Georgia",
        "Charlotte",
        "Israel",
        "Chad",
        "Florence",
    ):
        assert ambiguity.needs_context(name), name
    for name in ("Washington", "Lincoln", "Jackson", "Houston", "Kent"):
        assert ambiguity.needs_context(name), name
    for name in ("Almaty", "Tashkent", "China", "Urumqi", "Shanghai", "Kazakhstan"):
        assert not ambiguity.needs_context(name), name
    assert ambiguity.is_common_word("Turkey")
    assert ambiguity.needs_context("Obama's")


def test_datelines() -> None:
    assert datelines.stands_alone("CHICAGO")
    assert datelines.stands_alone("Geneva")
    assert not datelines.stands_alone("TASHKENT")
    assert datelines.stands_alone("TASHKENT", strict=False)
    assert not datelines.stands_alone("Birmingham")
    assert "United Nations" in datelines.venue_purposes("GENEVA")
    assert datelines.venue_purposes("Birmingham") == ()
    for name in (
        "ABOARD AIR FORCE ONE",
        "UNITED NATIONS",
        "RAMSTEIN AIR BASE",
        "GAZA",
        "ABOARD THE USS NIMITZ",
    ):
        assert datelines.is_no_city(name), name
    assert not datelines.is_no_city("LONDON")


def test_every_bare_dateline_city_and_venue_is_known() -> None:
    for kind in ("stands-alone-us", "stands-alone", "stands-alone-more", "venue"):
        for name in datelines._table()[kind]:
            assert is_known(name) or name == "panmunjom", name


def test_every_spelling_group_meets_the_gazetteer() -> None:
    historic = {"nagorno karabakh", "abkhazia", "tigray", "donbas", "transnistria", "chernobyl", "darfur", "socotra"}
    historic |= {"franz josef land", "novaya zemlya"}
    for groups in place_names._spellings().values():
        for group in groups:
            assert fold(group[0]) in historic or any(is_known(name) for name in group), group
