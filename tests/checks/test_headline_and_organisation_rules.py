"""The rules on headlines and organisations read any text without trying every combination of what it holds."""

from __future__ import annotations

import pytest

from newslint.article import Article
from newslint.catalogue import all_rules
from newslint.checks.headline import number_mismatch
from newslint.readers import read


def article(text: str) -> Article:
    return next(read(text.encode(), "story.txt"))


def figures(count: int) -> str:
    return "A slide came, " + " and ".join(f"killing {number + 30} people" for number in range(count)) + "."


def test_a_table_of_tolls_says_nothing_of_the_headline() -> None:
    story = article(f"Mudslide kills 19 in valley\n\n{figures(5000)}\n")
    assert not list(number_mismatch.number_mismatch.check(story))


def test_a_few_tolls_do() -> None:
    story = article(f"Mudslide kills 19 in valley\n\n{figures(3)}\n")
    [finding] = number_mismatch.number_mismatch.check(story)
    assert "the headline says 19, the story says 30" in finding.message


@pytest.mark.parametrize("rule", ["organisations/acronym-undefined", "organisations/acronym-mismatch"])
def test_ten_thousand_acronyms_are_read(rule: str) -> None:
    letters = [f"{first}{second}{third}X" for first in "BCDFG" for second in "BCDFG" for third in "BCDFGHJ"]
    text = " ".join(f"The {name} met." for name in letters * 60)
    findings = list(all_rules()[rule].check(article(f"Town meets\n\n{text}\n")))
    assert len(findings) == (len(letters) if rule.endswith("undefined") else 0)
