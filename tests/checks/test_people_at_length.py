"""The rules on people, on texts that are long and name many: no exception, and time in step with length."""

from __future__ import annotations

import time

import pytest

from newslint import readers
from newslint.catalogue import all_rules

RULES = [rule for identity, rule in all_rules().items() if identity.startswith("people/")]
SYLLABLES = [a + b + c for a in "bdfgklmnprst" for b in "aeiou" for c in "klmnrst"]
NAMES = [f"{a.title()}{b}" for a in SYLLABLES[:60] for b in SYLLABLES[:30]]


def seconds(text: str) -> float:
    article = next(readers.read(text.encode(), "case"))
    began = time.perf_counter()
    for rule in RULES:
        list(rule.check(article))
    return time.perf_counter() - began


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"John {name}en said. " for name in NAMES),
        ", ".join(f"John {name}en, 45, was born on May 3, 1980" for name in NAMES),
        "".join(f"{name} Smith said. " for name in NAMES),
        "Mayor John Smith spoke, Governor Smith left " * 1_500,
        "John Tarkovsky is spelled Tarkovski. " * 1_500,
        '"I cried," said Penhaligon. ' * 1_500,
        "John Smith (1950-2010) died at 75. " * 1_500,
    ],
    ids=["full names", "one sentence of ages", "one surname", "offices", "spellings", "quotations", "lifespans"],
)
def test_many_people_take_bounded_time(text: str) -> None:
    assert seconds(text) < 10
