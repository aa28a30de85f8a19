"""Expectations: what must be found in a story, no more and no less, written in a file beside it.

    # story.expect.yaml
    findings:
      - rule: dates/weekday-mismatch
        line: 6
        excerpt: Thursday, July 16, 2021
        message: was a Friday

Only `rule` is needed; `severity` and `item` (which article of a file with several) are known as well. `sources` are
the files, beside this one, that the story was written from.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newslint.catalogue import all_rules
from newslint.nearest import did_you_mean
from newslint.report import FindingEntry
from newslint.schema import Violation
from newslint.sidecars import load_sidecar

Expected = Mapping[str, Any]


def load_expectations(path: str) -> tuple[Expected, ...]:
    """The findings that an expectation file wants. Raises SidecarError, with the line, for a file that is not right."""
    return tuple(load_sidecar(path, "expectations", _unknown_rules)["findings"])


def _unknown_rules(document: Mapping[str, Any]) -> Iterator[Violation]:
    """The rules that no finding can be of."""
    rules = all_rules()
    for i, expected in enumerate(document["findings"]):
        rule = expected["rule"]
        if rule not in rules:
            yield Violation(("findings", i, "rule"), f"unknown rule “{rule}”{did_you_mean(rule, rules)}")


def expected_sources(path: str) -> tuple[str, ...]:
    """The paths of the files that an expectation file names as the story's sources. Raises SidecarError."""
    folder = os.path.dirname(path)
    return tuple(os.path.join(folder, name) for name in load_sidecar(path, "expectations").get("sources", ()))


def differences(
    expected: Sequence[Expected], found: Sequence[FindingEntry]
) -> tuple[list[Expected], list[FindingEntry]]:
    """The expected findings that are missing, and those found that nobody expects."""
    taken: dict[int, int] = {}  # which expectation has which finding

    def place(wanted: int, tried: set[int]) -> bool:
        for i, finding in enumerate(found):
            if i not in tried and _fits(expected[wanted], finding):
                tried.add(i)
                holder = next((holder for holder, held in taken.items() if held == i), None)
                if holder is None or place(holder, tried):
                    taken[wanted] = i
                    return True
        return False

    missing = [expected[wanted] for wanted in range(len(expected)) if not place(wanted, set())]
    unexpected = [finding for i, finding in enumerate(found) if i not in taken.values()]
    return missing, unexpected


def describe(expected: Expected) -> str:
    """An expectation in one line."""
    return ", ".join(_parts(expected))


def _parts(expected: Expected) -> Iterator[str]:
    yield expected["rule"]
    if "line" in expected:
        yield f"line {expected['line']}"
    if "excerpt" in expected:
        yield f"on “{expected['excerpt']}”"
    if "severity" in expected:
        yield f"severity {expected['severity']}"
    if "message" in expected:
        yield f"saying “{expected['message']}”"


def _fits(expected: Expected, finding: FindingEntry) -> bool:
    return (
        expected["rule"] == finding["rule"]
        and expected.get("line", finding["span"]["start"]["line"]) == finding["span"]["start"]["line"]
        and _words(expected.get("excerpt", finding["excerpt"])) == _words(finding["excerpt"])
        and expected.get("severity", finding["severity"]) == finding["severity"]
        and expected.get("message", "") in finding["message"]
    )


def _words(text: str) -> list[str]:
    return text.split()
