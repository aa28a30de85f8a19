"""The rules on dates against texts that hold nothing but dates."""

from __future__ import annotations

import time

import pytest

from newslint import readers
from newslint.catalogue import all_rules

SENTENCES = {
    "weekdays": lambda i: f"On Thursday, July {i % 40}, it met.",
    "one long sentence": lambda i: f"on Thursday, July {i % 31 + 1}, in {1800 + i % 300},",
    "years out of range": lambda i: f"31/02/0000 and July 3, {99999 - i} and Feb. 30, {i}.",
    "anniversaries": lambda i: f"founded in {1900 + i % 100} it marks its {i % 90 + 1}th anniversary,",
    "years ago": lambda i: f"It was {i} years ago, in {1900 + i % 100}, that.",
    "durations": lambda i: f"a {i % 9 + 1}-year war from {1900 + i % 100} to {1950 + i % 90},",
    "times": lambda i: f"at {i % 12 + 1} p.m. ET (0{i % 9}00 GMT), two hours later,",
    "events": lambda i: f"The council voted {('Monday', 'Tuesday')[i % 2]} to cap rentals {i}.",
}


@pytest.mark.parametrize("kind", SENTENCES)
def test_a_thousand_dates_in_one_paragraph(kind: str) -> None:
    text = " ".join(SENTENCES[kind](i) for i in range(1000))
    story = f"Head of story\n\nPublished July 17, 2021\n\nOSLO, July 16 (Reuters) - {text}\n"
    article = next(readers.read(story.encode(), "story.txt", None))
    began = time.perf_counter()
    for rule in all_rules().values():
        if rule.family == "dates":
            for finding in rule.check(article):
                assert article.words(finding.span)
    assert time.perf_counter() - began < 5
