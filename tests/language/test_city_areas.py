"""Cities with their areas, capitals and directions: what belongs together, and what only stands together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.language.capitals import find_capital_claims
from newslint.language.city_areas import find_city_areas
from newslint.language.directions import find_directed_places


def article(text: str) -> Article:
    return next(readers.read(text.encode(), "story.txt", None))


def pairs(text: str) -> list[tuple[str, str, str]]:
    story = article(text)
    return [(pair.city.name, story.words(pair.area_span), pair.form) for pair in find_city_areas(story)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He flew from Almaty, Kazakhstan, to Paris.", ("Almaty", "Kazakhstan", "comma")),
        ("She lives in Austin, Tex., these days.", ("Austin", "Tex.", "comma")),
        ("She lives in Austin, TX.", ("Austin", "TX", "comma")),
        ("He is expected from Bishkek, Kyrgyzstan on Friday.", ("Bishkek", "Kyrgyzstan", "comma")),
        ("The race in Bishkek (Kyrgyzstan) is over.", ("Bishkek", "Kyrgyzstan", "bracket")),
        ("The Kazakh city of Almaty is large.", ("Almaty", "Kazakh", "of")),
        ("The Texas town of Paris is small.", ("Paris", "Texas", "of")),
        ("The port of Mombasa in Kenya is busy.", ("Mombasa", "Kenya", "in")),
    ],
)
def test_a_city_with_its_area(text: str, found: tuple[str, str, str]) -> None:
    assert pairs(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "They play in Almaty, Uzbekistan and Georgia.",
        "In Paris, Germany beat Italy.",
        "In Paris, Germany's chancellor spoke.",
        "He knows London, Paris, Germany and Spain.",
        "After talks in Almaty, Uzbekistan on Monday signed the accord.",
        "The Italian buyer left the port of Mombasa.",
        "He moved from Mombasa in Kenya Airways' last plane.",
        "ALMATY, Kazakhstan (AP) — It rained on Monday.",
    ],
)
def test_a_city_beside_another_area(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "city", "area"),
    [
        ("Astana, the capital of Kazakhstan, is cold.", "Astana", "Kazakhstan"),
        ("Astana is the capital of Kazakhstan.", "Astana", "Kazakhstan"),
        ("The capital of Kazakhstan, Astana, is cold.", "Astana", "Kazakhstan"),
        ("The Kazakh capital Astana is cold.", "Astana", "Kazakh"),
        ("Kazakhstan's capital, Astana, is cold.", "Astana", "Kazakhstan"),
        ("Astana, Kazakhstan's capital, is cold.", "Astana", "Kazakhstan"),
        ("He left Urumqi, capital of northwest China's Xinjiang region.", "Urumqi", "Xinjiang"),
    ],
)
def test_a_capital_and_its_country(text: str, city: str, area: str) -> None:
    assert [(claim.city.name, claim.area and claim.area.name) for claim in find_capital_claims(article(text))] == [
        (city, area)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Almaty, the commercial capital of Kazakhstan, is warm.",
        "Almaty was the capital of Kazakhstan.",
        "Almaty, the former capital of Kazakhstan, is warm.",
        "Outside the Turkish capital, Istanbul police held a man.",
        "Trains run from the Kazakh capital to Almaty.",
        "The firm raised capital in Almaty, Kazakhstan.",
    ],
)
def test_other_capitals(text: str) -> None:
    assert find_capital_claims(article(text)) == ()


@pytest.mark.parametrize(
    ("text", "direction", "place"),
    [
        ("The fair is in northwest China's Xinjiang.", "northwest", "Xinjiang"),
        ("The southern city of Shymkent is warm.", "south", "Shymkent"),
        ("The south-western German city of Stuttgart is rich.", "southwest", "Stuttgart"),
        ("He lives in Cornwall in South-West England.", "southwest", "Cornwall"),
        ("Police in Lviv, western Ukraine, held a man.", "west", "Lviv"),
    ],
)
def test_a_direction_and_its_place(text: str, direction: str, place: str) -> None:
    assert [(one.direction, one.place.name) for one in find_directed_places(article(text))] == [(direction, place)]


@pytest.mark.parametrize(
    "text", ["North Korea's Pyongyang slept.", "A southern wind hit the city of Hamburg.", "West Virginia voted."]
)
def test_other_directions(text: str) -> None:
    assert find_directed_places(article(text)) == ()


@given(st.lists(st.sampled_from("Almaty Kazakhstan , . in the capital of northwest China 's city ( )".split())))
def test_any_words_are_read(words: list[str]) -> None:
    for story in readers.read(" ".join(words).encode(), "story.txt", None):
        for pair in find_city_areas(story):
            assert pair.span.contains(pair.city.span) and pair.span.contains(pair.area_span)
        find_capital_claims(story)
        find_directed_places(story)


def test_thousands_of_mentions() -> None:
    sentence = "It met in Almaty, Kazakhstan. Astana, the Kazakh capital, and the northern city of Aktau were named. "
    story = article(sentence * 2000)
    for find in (find_city_areas, find_capital_claims, find_directed_places):
        assert len(find(story)) == 2000
