"""The rules on dates against texts that hold nothing but dates: what is wrong a thousand times is found as often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from newslint import readers
from newslint.catalogue import all_rules


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            lambda i: f"On Thursday, July {i % 40}, it met.",
            {"dates/impossible-date": 225, "dates/weekday-mismatch": 650},
        ),
        (lambda i: f"on Thursday, July {i % 31 + 1}, in {1800 + i % 300},", {}),
        (lambda i: f"31/02/0000 and July 3, {99999 - i} and Feb. 30, {i}.", {"dates/impossible-date": 3000}),
        (lambda i: f"founded in {1900 + i % 100} it marks its {i % 90 + 1}th anniversary,", {}),
        (lambda i: f"It was {i} years ago, in {1900 + i % 100}, that.", {"dates/years-ago-mismatch": 996}),
        (
            lambda i: f"a {i % 9 + 1}-year war from {1900 + i % 100} to {1950 + i % 90},",
            {"dates/duration-mismatch": 884, "dates/range-reversed": 110},
        ),
        (lambda i: f"at {i % 12 + 1} p.m. ET (0{i % 9}00 GMT), two hours later,", {"dates/timezone-arithmetic": 1000}),
        (
            lambda i: f"The council voted {('Monday', 'Tuesday')[i % 2]} to cap rentals {i}.",
            {"dates/event-date-drift": 500},
        ),
    ],
    ids=[
        "weekdays",
        "one sentence",
        "years out of range",
        "anniversaries",
        "years ago",
        "durations",
        "times",
        "events",
    ],
)
def test_a_thousand_dates_in_one_paragraph(sentence: Callable[[int], str], expected: dict[str, int]) -> None:
    text = " ".join(sentence(i) for i in range(1000))
    story = f"Head of story\n\nPublished July 17, 2021\n\nOSLO, July 16 (Reuters) - {text}\n"
    article = next(readers.read(story.encode(), "story.txt", None))
    found: Counter[str] = Counter()
    for rule in all_rules().values():
        if rule.family == "dates":
            for finding in rule.check(article):
                assert article.words(finding.span)
                found[rule.id] += 1
    assert found == expected
