"""The rules on places and datelines read any text, in time in proportion to its length."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.linter import Linter, Settings

WORDS = (
    "ALMATY , Kazakhstan ( AP ) -- Chinese Lao Minister said here in this Kyrgyz city of the capital Astana Bishkek "
    "northwest China 's Xinjiang southern - west and on Friday met visiting talks . Kyiv Kiev near Vientianne 2021 "
    "July 16 : /TASS/ PARIS Germany by Tex. “ ” \n\n"
).split(" ")
DATELINE = "ALMATY, Kazakhstan (AP) — "


@pytest.mark.parametrize(
    "phrase",
    [
        "in Almaty, Uzbekistan, and ",
        "in this Kyrgyz city and here in Osh ",
        "from Kyiv to Kiev and in Mombassa or Mombasa ",
        "the southern city of Hamburg in the Kazakh capital, Almaty, ",
        "Bombay and Swaziland and Zaire, ",
    ],
)
def test_one_endless_sentence(phrase: str) -> None:
    linter = Linter(Settings(select=("places", "dateline")))

    def seconds(count: int) -> float:
        text = DATELINE + "after talks " + phrase * count
        began = time.perf_counter()
        (checked,) = linter.check_bytes(text.encode())
        assert not any(problem.code == "rule-failed" for problem in checked.problems)
        return time.perf_counter() - began

    seconds(10)
    assert seconds(3000) < 40 * max(seconds(300), 0.01)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_no_words_make_a_rule_fail(words: list[str]) -> None:
    for checked in Linter(Settings(select=("places", "dateline"))).check_bytes(" ".join(words).encode()):
        assert not [problem for problem in checked.problems if problem.code == "rule-failed"]
