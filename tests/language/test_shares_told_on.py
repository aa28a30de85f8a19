"""Shares of a whole that was told before."""

from __future__ import annotations

import pytest

from newslint.language.shares_told_on import find_shares_told_on
from newslint.readers import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She has 640 hens. A fifth of them, 128, are white.", [(128, 640)]),
        (
            "The museum owns 1,200 paintings. About 300 are on show. That is 25 percent of the collection.",
            [(300, 1200)],
        ),
        (
            "A $48 million budget was passed.\n\nIt rains. Police get $12 million, or 25 percent of the budget.",
            [(12e6, 48e6)],
        ),
        ("She has 640 hens and 20 geese. A fifth of them, 128, are white.", []),
        ("She has 640 hens. A fifth of the cows, 128, are white.", []),
    ],
)
def test_part_and_whole(text: str, expected: list[tuple[float, float]]) -> None:
    (article,) = read(text.encode(), "story.txt")
    assert [(share.part.value, share.whole.value) for share in find_shares_told_on(article)] == expected


def test_long_text_is_read_in_one_pass() -> None:
    (article,) = read(("She has 640 hens. A fifth of them, 128, are white. " * 2000).encode(), "story.txt")
    assert len(find_shares_told_on(article)) == 2000
