"""Acronyms and the names that they stand for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.language.acronyms import find_acronyms, find_definitions, fits
from newslint.readers import read


def article(text: str) -> Article:
    return next(read(text.encode(), "story.txt"))


@pytest.mark.parametrize(
    ("letters", "name"),
    [
        ("WHO", "World Health Organization"),
        ("ASEAN", "Association of Southeast Asian Nations"),
        ("DoD", "Department of Defense"),
        ("MOFCOM", "Ministry of Commerce"),
        ("IEEE", "Institute of Electrical and Electronics Engineers"),
    ],
)
def test_letters_come_from_the_name(letters: str, name: str) -> None:
    assert fits(letters, name.split())


@pytest.mark.parametrize(("letters", "name"), [("WTO", "World Health Organization"), ("AB", "Big Apple")])
def test_letters_do_not_come_from_the_name(letters: str, name: str) -> None:
    assert not fits(letters, name.split())


@pytest.mark.parametrize(
    "text",
    [
        "The Association of Coastal Owners (ACO) will sue.",
        "The ACO (Association of Coastal Owners) will sue.",
        "The Association of Coastal Owners, or ACO, will sue.",
    ],
)
def test_forms_of_definition(text: str) -> None:
    [definition] = find_definitions(article(text))
    assert definition.letters == "ACO"
    assert " ".join(definition.words) == "Association of Coastal Owners"
    assert definition.fits


def test_words_in_capitals_are_no_acronyms() -> None:
    assert not find_acronyms(article("The sign said KEEP OUT OF HERE in red, and nobody read on."))


@given(st.text(alphabet="ABab ().,&-'\n", max_size=300))
def test_any_text_is_read_and_definitions_lie_within_it(text: str) -> None:
    one = article(text)
    for definition in find_definitions(one):
        assert one.words(definition.acronym).rstrip("s").replace(".", "") == definition.letters
        assert 0 <= definition.expansion.start < definition.expansion.end <= len(one.text)


def test_ten_thousand_brackets_are_no_trouble() -> None:
    assert len(find_definitions(article("The Big Apple Club (BAC) met. " * 10_000))) == 10_000
