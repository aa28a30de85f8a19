"""Spellings one slip apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.language.slips import alike_in_sound, close_pairs, is_derived, is_slip, sounds_alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("tleuberdi", "tleuberdy"),
        ("aagaard", "aagard"),
        ("kislyak", "kislayk"),
        ("haley", "haleyi"),
        ("galvin", "glavin"),
        ("huamani", "huanami"),
    ],
)
def test_one_letter_or_two_that_changed_places(one: str, other: str) -> None:
    assert is_slip(one, other) and is_slip(other, one)
    assert list(close_pairs([one], [other])) == [(one, other)]


@pytest.mark.parametrize(
    ("one", "other"), [("wang", "wang"), ("risen", "rosan"), ("li", "lu"), ("abcdef", "fbcdea"), ("salim", "samil")]
)
def test_the_same_the_short_and_the_far(one: str, other: str) -> None:
    assert not is_slip(one, other)
    assert list(close_pairs([one], [other])) == []


def test_endings_of_english() -> None:
    assert is_derived("obamas", "obama") and is_derived("thatcherite", "thatcher") and is_derived("ivanov", "ivanova")
    assert not is_derived("haleyi", "haley") and not is_derived("soro", "soros")


@given(st.text("abc", min_size=4, max_size=7), st.text("abc", min_size=4, max_size=7))
def test_pairs_are_exactly_the_slips(one: str, other: str) -> None:
    assert bool(list(close_pairs([one], [other]))) == is_slip(one, other)


def test_many_spellings_are_compared_in_linear_time() -> None:
    words = [f"{'abcdefghij'[i % 10]}{i}xyz" for i in range(5_000)]
    assert len(list(close_pairs(words, words))) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("massie", "massey"), ("quade", "quaid"), ("clark", "clarke"), ("mackenzie", "mckenzie"), ("reid", "reed"),
     ("hansen", "hanson"), ("catherine", "katherine")],
)  # fmt: skip
def test_spellings_of_one_sound(one: str, other: str) -> None:
    assert sounds_alike(one, other)
    assert list(alike_in_sound([one], [other])) == [(one, other)]


@pytest.mark.parametrize(("one", "other"), [("massie", "massie"), ("chapman", "chaaapmannn"), ("reid", "rudd")])
def test_the_same_the_stretched_and_other_sounds(one: str, other: str) -> None:
    assert not list(alike_in_sound([one], [other]))
