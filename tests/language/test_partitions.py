"""Parts whose whole stands in another sentence."""

from __future__ import annotations

import pytest

from newslint.language.partitions import find_partitions
from newslint.readers import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They came from three towns: 12 from Hale, 11 from Ash and six from Elm.", [[12, 11, 6]]),
        ("They came from four towns: 12 from Hale, 11 from Ash and six from Elm.", []),
        ("Aboard were 61 passengers and 22 crew members.", [[61, 22]]),
        ("The firm thanked 61 passengers and 22 crew members.", []),
        ("It spends in two parts: $3 million on a quay and $2 million on a crane.", [[3e6, 2e6]]),
    ],
)
def test_partitions(text: str, expected: list[list[float]]) -> None:
    (article,) = read(text.encode(), "story.txt")
    assert [[part.value for part in partition.parts] for partition in find_partitions(article)] == expected


def test_long_text_is_read_in_one_pass() -> None:
    (article,) = read(("Aboard were 61 passengers and 22 crew. " * 2000).encode(), "story.txt")
    assert len(find_partitions(article)) == 2000
