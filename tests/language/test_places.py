"""Places: told from people, organisations and words, and resolved to their countries."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.language.places import PlaceMention, find_places


def article(text: str) -> Article:
    return next(readers.read(text.encode(), "story.txt", None))


def places(text: str) -> list[PlaceMention]:
    return list(find_places(article(text)))


def likely(text: str) -> list[str]:
    return [mention.name for mention in places(text) if mention.is_likely and mention.kind != "demonym"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The talks were held in Almaty on Thursday.", ["Almaty"]),
        ("Flights from New York City to Port-au-Prince resumed.", ["New York City", "Port-au-Prince"]),
        ("Kazakhstan's Nur-Sultan and Russia's St. Petersburg.", "Kazakhstan Nur-Sultan Russia St. Petersburg"),
        ("The China-Kazakhstan pipeline was shut.", ["China", "Kazakhstan"]),
        ("The Moscow-based company left the U.S. and the UAE.", ["Moscow", "U.S.", "UAE"]),
        ("Born in Charlotte, North Carolina, he moved to Nice, France.", "Charlotte North Carolina Nice France"),
        ("Officials in Lincoln said the road in Reading was shut.", ["Lincoln", "Reading"]),
        ("It rained in Trinidad and Tobago and in Xi'an.", ["Trinidad and Tobago", "Xi'an"]),
        ("Texas Gov. Greg Abbott and London Mayor Sadiq Khan met.", ["Texas", "London"]),
    ],
)  # fmt: skip
def test_it_finds_places(text: str, names: list[str] | str) -> None:
    found = likely(text)
    assert found == names if isinstance(names, list) else " ".join(found) == names


@pytest.mark.parametrize(
    "text",
    [
        "Paris Hilton said on Monday that she would sue.",
        "The film by Jordan Peele opened last week.",
        "Chelsea Clinton spoke after President Lincoln was quoted.",
        "Actor Denzel Washington arrived late, and Washington smiled.",
        "Reading the report took Nice people a while.",
        "The match was played in March, and Most people stayed.",
        "The vote was on Sunday, said the WHO and the FBI.",
        "A reporter of Xinhua took the photo.",
    ],
)
def test_it_leaves_people_and_words_alone(text: str) -> None:
    assert likely(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The story was first told by the Washington Post.", "Washington"),
        ("She studied at Georgia Tech for two years.", "Georgia"),
        ("The striker left Manchester United in June.", "Manchester"),
        ("He teaches at the University of Cyprus.", "Cyprus"),
        ("The road through Howard County was shut.", "Howard"),
    ],
)
def test_a_place_within_a_longer_name_is_marked_so(text: str, name: str) -> None:
    mention = next(mention for mention in places(text) if mention.name == name)
    assert mention.in_name
    assert not mention.is_likely


@pytest.mark.parametrize(
    ("text", "name", "country", "region"),
    [
        ("He lives in Paris, Texas.", "Paris", "US", "TX"),
        ("The mayor of Birmingham, Alabama, said so.", "Birmingham", "US", "AL"),
        ("The mayor of Buffalo, New York, said so.", "Buffalo", "US", "NY"),
        ("The mayor of Durham, North Carolina, said so.", "Durham", "US", "NC"),
        ("The mayor of Birmingham said so in London.", "Birmingham", "GB", "ENG"),
        ("He moved from Tripoli, Lebanon.", "Tripoli", "LB", None),
        ("Alabama officials said Birmingham would pay.", "Birmingham", "US", "AL"),
        ("The president of Georgia spoke in Tbilisi.", "Georgia", "GE", ""),
        ("Voters in Georgia went to the polls, Atlanta officials said. Alabama votes next.", "Georgia", "US", "GA"),
        ("Protests went on in Paris.", "Paris", "FR", None),
        ("Prices in New York rose.", "New York", "US", "NY"),
        ("She works in Austin, Tex., these days.", "Austin", "US", "TX"),
    ],
)
def test_a_name_of_several_places_is_resolved(text: str, name: str, country: str, region: str | None) -> None:
    mention = next(mention for mention in places(text) if mention.name == name)
    assert mention.country == country
    assert mention.place is not None
    assert region is None or mention.place.region == region


def test_demonyms_name_their_countries() -> None:
    found = [
        m for m in places("South Korean, Lao and Congolese ministers met their Kazakh hosts.") if m.kind == "demonym"
    ]
    assert [m.name for m in found] == ["South Korean", "Lao", "Congolese", "Kazakh"]
    assert [m.countries for m in found] == [("KR",), ("LA",), ("CD", "CG"), ("KZ",)]


def test_the_dateline_is_a_place() -> None:
    found = places("TASHKENT, July 16 (Xinhua) -- The minister said here on Thursday that talks had begun.")
    assert [(m.name, m.country) for m in found] == [("TASHKENT", "UZ")]


@given(st.text(alphabet="AaPris Jordn,.'’-\nUSGK", max_size=200))
def test_any_text_is_read_and_spans_hold_the_names(text: str) -> None:
    for story in readers.read(text.encode(), "story.txt", None):
        last = -1
        for mention in find_places(story):
            assert story.words(mention.span) == mention.name
            assert mention.countries and 0 < mention.confidence < 1
            assert mention.span.start > last
            last = mention.span.end - 1


def test_thousands_of_mentions() -> None:
    assert len(find_places(article("Officials met in Almaty, Kazakhstan, and New York. " * 4000))) == 12_000
