"""The rules on places and datelines read any text, however long."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.linter import Linter
from newslint.settings import Settings

WORDS = (
    "ALMATY , Kazakhstan ( AP ) -- Chinese Lao Minister said here in this Kyrgyz city of the capital Astana Bishkek "
    "northwest China 's Xinjiang southern - west and on Friday met visiting talks . Kyiv Kiev near Vientianne 2021 "
    "July 16 : /TASS/ PARIS Germany by Tex. “ ” \n\n"
).split(" ")
DATELINE = "ALMATY, Kazakhstan (AP) — "


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("in Almaty, Uzbekistan, and ", {}),
        ("in this Kyrgyz city and here in Osh ", {"dateline/country-mismatch": 1}),
        ("from Kyiv to Kiev and in Mombassa or Mombasa ", {"places/spelling-drift": 2}),
        (
            "the southern city of Hamburg in the Kazakh capital, Almaty, ",
            {"places/capital-mismatch": 3000, "places/direction-conflict": 3000},
        ),
        ("Bombay and Swaziland and Zaire, ", {}),
    ],
)
def test_one_endless_sentence(phrase: str, expected: dict[str, int]) -> None:
    linter = Linter(Settings(select=("places", "dateline")))
    (checked,) = linter.check_bytes((DATELINE + "after talks " + phrase * 3000).encode())
    assert not any(problem.code == "rule-failed" for problem in checked.problems)
    assert Counter(one.rule for one in checked.findings) == expected


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_no_words_make_a_rule_fail(words: list[str]) -> None:
    for checked in Linter(Settings(select=("places", "dateline"))).check_bytes(" ".join(words).encode()):
        assert not [problem for problem in checked.problems if problem.code == "rule-failed"]
