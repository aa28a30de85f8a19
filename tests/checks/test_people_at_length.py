"""The rules on people, on texts that are long and name many: what is found once is found as often as it stands."""

from __future__ import annotations

from collections import Counter

import pytest

from newslint import readers
from newslint.catalogue import all_rules

SYLLABLES = [a + b + c for a in "bdfgklmnprst" for b in "aeiou" for c in "klmnrst"]
NAMES = [f"{a.title()}{b}" for a in SYLLABLES[:60] for b in SYLLABLES[:30]]


def found(text: str) -> dict[str, int]:
    """How often each rule on people fires."""
    article = next(readers.read(text.encode(), "case"))
    rules = (rule for rule in all_rules().values() if rule.family == "people")
    return Counter(rule.id for rule in rules for _ in rule.check(article))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (", ".join(f"John {name}en, 45, was born on May 3, 1980" for name in NAMES), {}),
        ("".join(f"{name} Smith said. " for name in NAMES), {}),
        ("Mayor John Smith spoke, Governor Smith left " * 1_500, {"people/title-drift": 1}),
        ("John Tarkovsky is spelled Tarkovski. " * 1_500, {}),
        ('"I cried," said Penhaligon. ' * 1_500, {}),
        ("John Smith (1950-2010) died at 75. " * 1_500, {"people/lifespan-mismatch": 1_500}),
    ],
    ids=["one sentence of ages", "one surname", "offices", "spellings", "quotations", "lifespans"],
)
def test_many_people(text: str, expected: dict[str, int]) -> None:
    assert found(text) == expected


def test_of_names_alike_only_so_many_are_compared() -> None:
    drifts = found("".join(f"John {name}en said. " for name in NAMES))["people/name-drift"]
    assert 100 < drifts <= 1000 < len(NAMES)
