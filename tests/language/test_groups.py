"""Groups of things and people told of by number."""

from __future__ import annotations

import pytest

from newslint.language.groups import find_groups
from newslint.readers import read


def groups(text: str) -> list[tuple[str, bool, bool, tuple[str, ...]]]:
    (article,) = read(text.encode(), "story.txt")
    return [(article.words(g.span), g.is_known, g.is_whole, g.narrowing) for g in find_groups(article)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two apprentices left. The three apprentices slept.", ("The three apprentices", True, True, ())),
        ("The 93 people from the ferry slept.", ("The 93 people", True, True, ("from", "the", "ferry", "slept"))),
        ("The five injured climbers slept.", ("The five injured climbers", True, False, ())),
        ("All 14 miners were out.", ("All 14 miners", True, True, ())),
    ],
)
def test_last_group(text: str, expected: tuple[str, bool, bool, tuple[str, ...]]) -> None:
    assert groups(text)[-1] == expected


def test_no_group_is_known() -> None:
    assert groups("Two apprentices left for 14 days, and seven goats stayed.") == []


def test_measures_and_scores_are_no_groups() -> None:
    assert groups("The three goals came within the 12 minutes of the two halves.") == []


def test_long_text_is_read_in_one_pass() -> None:
    assert len(groups("The 12 goats met 14 goats. " * 2000)) == 4000
