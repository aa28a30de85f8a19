"""Votes by their figures and sides, and the sizes of bodies."""

from __future__ import annotations

import pytest

from newslint.language.votes import find_body_sizes, find_votes
from newslint.readers import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The board approved the plan 7-2, with one abstention.", [((7, 2), 1, False)]),
        ("The motion was carried by 12 votes to 9. Two councillors abstained.", [((12, 9), 2, False)]),
        ("The motion was carried by 12 votes to 9. Councillor Hale did not vote.", [((12, 9), 0, True)]),
        ("Four of the five members voted yes and one voted no.", [((4, 1), 0, False)]),
        ("The resolution was adopted with 13 votes in favour and two abstentions.", [((13,), 2, False)]),
        ("Rovers beat Town 3-1.", []),
        ("The bill would cost 12 dollars for adults and nine for children.", []),
    ],
)
def test_votes(text: str, expected: list[tuple[tuple[int, ...], int, bool]]) -> None:
    (article,) = read(text.encode(), "story.txt")
    assert [(vote.figures, vote.abstaining, vote.is_open) for vote in find_votes(article)] == expected


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        ("The nine-member council met.", [9]),
        ("The 101-seat Riigikogu met.", [101]),
        ("Three of the 90 deputies did not vote.", [90]),
        ("The 15-nation Security Council met.", [15]),
        ("Nine members of the club went home.", []),
    ],
)
def test_body_sizes(text: str, sizes: list[int]) -> None:
    (article,) = read(text.encode(), "story.txt")
    assert [size.value for size in find_body_sizes(article)] == sizes


def test_many_votes_are_read_in_linear_time() -> None:
    text = "The council voted 5-4 against it, four in favour and five against, and one abstained. " * 2000
    (article,) = read(text.encode(), "story.txt")
    assert len(find_votes(article)) == 2000
