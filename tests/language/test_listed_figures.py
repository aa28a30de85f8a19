"""Lists of figures: where they begin and end, and what leaves a sentence without one."""

from __future__ import annotations

import pytest

from newslint.language.listed_figures import find_listed_figures
from newslint.readers import read


@pytest.mark.parametrize(
    ("text", "values", "taken_up"),
    [
        ("Hale had 1,480 cases, followed by Thorne with 1,120 and Ash with 640.", [1480, 1120, 640], ""),
        ("Pay would take £510m, works £45m and grants £225m.", [510e6, 45e6, 225e6], ""),
        ("Of the trainees, 95 will go to Hale, 60 to Thorne and 35 to Ash, the two said.", [95, 60, 35], "trainee"),
    ],
)
def test_a_list_ends_with_the_figure_behind_and(text: str, values: list[float], taken_up: str) -> None:
    (article,) = read(text.encode(), "story.txt")
    (listed,) = find_listed_figures(article)
    assert ([figure.value for figure in listed.figures], listed.taken_up) == (values, taken_up)


@pytest.mark.parametrize(
    "text",
    [
        "It rose from 12 to 14, then fell to 11 and to nine.",
        "They have 20 goats, including 12 does, and three sheep.",
        "About 20 came by bus, 12 by car and nine on foot.",
        "It has 20 buses and 12 trams.",
    ],
)
def test_bounds_changes_and_pairs_are_no_list(text: str) -> None:
    (article,) = read(text.encode(), "story.txt")
    assert find_listed_figures(article) == ()


def test_long_text_is_read_in_one_pass() -> None:
    (article,) = read(("Hale has 20 goats, Ash has 30 goats and Elm has 40 goats. " * 2000).encode(), "story.txt")
    assert len(find_listed_figures(article)) == 2000
