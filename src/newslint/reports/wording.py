"""How reports for people put findings in words."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.report import FindingEntry, place_of
from newslint.reports.inert import inert

SEVERITY_NAMES = {"error": "error", "warning": "warning", "info": "query"}
"""What findings of each severity are called."""


def count(number: int, noun: str) -> str:
    """A number with its noun: `1 query`, `2 stories`, `1,200 articles`."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def details(finding: FindingEntry, *, column: bool = False) -> Iterator[str]:
    """What a finding has beside its message, a line each, inert: related places, suggestions and the fix."""
    for related in finding["related"]:
        yield f"{inert(place_of(related, column=column))}: {inert(related['message'])}"
    for suggestion in finding["suggestions"]:
        yield f"suggestion: {inert(suggestion['message'])}"
    if finding["fix"] is not None:
        yield f"fix: {inert(finding['fix']['message'])}"
