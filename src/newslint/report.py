"""The report: a plain, JSON-shaped account of a run, the same bytes for the same input.

Its shape is fixed by `schemas/report.schema.json`; every output format is a rendering of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple, NotRequired, TypedDict

import newslint
from newslint.rules import SEVERITIES


class PositionEntry(TypedDict):
    line: int
    column: int
    offset: int
    paragraph: NotRequired[int]


class SpanEntry(TypedDict):
    start: PositionEntry
    end: PositionEntry


class EditEntry(TypedDict):
    span: SpanEntry
    text: str


class SuggestionEntry(TypedDict):
    message: str
    edits: list[EditEntry]


class RelatedEntry(TypedDict):
    message: str
    path: NotRequired[str]
    span: SpanEntry


class FindingEntry(TypedDict):
    rule: str
    severity: str
    message: str
    span: SpanEntry
    excerpt: str
    related: list[RelatedEntry]
    suggestions: list[SuggestionEntry]
    fix: SuggestionEntry | None
    fingerprint: str


class DatelineEntry(TypedDict):
    city: str
    country: str | None
    date: str | None
    agency: str | None
    span: SpanEntry


class TimelineEntry(TypedDict):
    date: str
    precision: str
    role: str
    text: str
    span: SpanEntry


class ErrorEntry(TypedDict):
    code: str
    message: str
    line: int | None


class ArticleEntry(TypedDict):
    path: str
    item: int
    format: str | None
    sha256: str | None
    language: str | None
    headline: str | None
    agency: str | None
    published: str | None
    dateline: DatelineEntry | None
    timeline: list[TimelineEntry]
    findings: list[FindingEntry]
    errors: list[ErrorEntry]


class Summary(TypedDict):
    articles: int
    findings: int
    suppressed: int
    unreadable: int
    by_severity: dict[str, int]
    by_rule: dict[str, int]


Report = TypedDict(
    "Report",
    {
        "$schema": str,
        "schema_version": str,
        "tool": dict[str, str],
        "summary": Summary,
        "articles": Sequence[ArticleEntry],
    },
)


class Context(NamedTuple):
    """The words of a finding and those around them in their block: for people, no part of the report."""

    before: str
    marked: str
    after: str


CONTEXT_WIDTH = 100
"""Code points of a block that a context shows."""


PROBLEM_SEVERITIES = {"note": "note", "unused-suppression": "warning", "bad-suppression": "warning"}
"""How grave the errors of an article are by their code, where that is no error."""


def problems(article: ArticleEntry) -> Iterator[tuple[str, ErrorEntry]]:
    """What an article's errors tell beside notes, each with its severity, error or warning."""
    for error in article["errors"]:
        severity = PROBLEM_SEVERITIES.get(error["code"], "error")
        if severity != "note":
            yield severity, error


def place_of(related: RelatedEntry, *, column: bool = False) -> str:
    """Where a related place is, for people: `line 5`, `line 5, column 3`, `source.txt, line 5`."""
    start = related["span"]["start"]
    place = f"line {start['line']}, column {start['column']}" if column else f"line {start['line']}"
    return f"{related['path']}, {place}" if "path" in related else place


def build(entries: Sequence[ArticleEntry], suppressed: int = 0) -> Report:
    """The report of a run over these articles, in the order given, and how many findings it leaves out."""
    severities: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    unreadable = 0
    for entry in entries:
        severities.update(finding["severity"] for finding in entry["findings"])
        rules.update(finding["rule"] for finding in entry["findings"])
        unreadable += entry["format"] is None
    return {
        "$schema": "urn:newslint:report:1",
        "schema_version": "1.0",
        "tool": {"name": "newslint", "version": newslint.__version__},
        "summary": {
            "articles": len(entries),
            "findings": severities.total(),
            "suppressed": suppressed,
            "unreadable": unreadable,
            "by_severity": {severity: severities[severity] for severity in SEVERITIES},
            "by_rule": dict(sorted(rules.items())),
        },
        "articles": entries,
    }
