"""SARIF 2.1.0 (OASIS, errata 01), for code scanning: rules with their help, fixes, related places, fingerprints."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, TextIO

from newslint.catalogue import all_rules
from newslint.report import (
    PROBLEM_SEVERITIES,
    ArticleEntry,
    ErrorEntry,
    FindingEntry,
    Report,
    SpanEntry,
    SuggestionEntry,
)
from newslint.reports.inert import inert, inert_json
from newslint.rules import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def write(report: Report, stream: TextIO) -> None:
    """Write one run; its results go out one by one, so that a large report takes no more memory than it has."""
    rules = {rule: i for i, rule in enumerate(report["summary"]["by_rule"])}
    tool = {"driver": {**report["tool"], "rules": [_rule(id, all_rules().get(id)) for id in rules]}}
    artifacts = [_artifact(article) for article in report["articles"] if article["item"] == 1]
    stream.write(f'{{"$schema": "{_SCHEMA}",\n"version": "2.1.0",\n"runs": [{{\n"tool": {_json(tool)},\n')
    stream.write('"columnKind": "unicodeCodePoints",\n')
    stream.write(f'"artifacts": {_json(artifacts)},\n"invocations": [{_json(_invocation(report))}],\n"results": [')
    for i, result in enumerate(_results(report, rules)):
        stream.write(f"{',' if i else ''}\n{_json(result)}")
    stream.write("\n]}]}\n")


def _json(value: object) -> str:
    return inert_json(json.dumps(value, ensure_ascii=False))


def _rule(id: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": id}
    return {
        "id": id,
        "shortDescription": {"text": rule.summary},
        "help": {"text": rule.documentation, "markdown": _markdown(rule.documentation)},
        "defaultConfiguration": {"enabled": rule.on, "level": _LEVELS[rule.severity]},
        "properties": {"tags": [rule.family]},
    }


def _markdown(documentation: str) -> str:
    """The documentation as Markdown, in which an indented example needs a blank line before it."""
    return documentation.replace("Wrong:\n", "Wrong:\n\n").replace("Right:\n", "\nRight:\n\n")


def _artifact(article: ArticleEntry) -> dict[str, Any]:
    artifact: dict[str, Any] = {"location": _file(article)}
    if article["sha256"]:
        artifact["hashes"] = {"sha-256": article["sha256"]}
    return artifact


def _invocation(report: Report) -> dict[str, Any]:
    errors = [(article, error) for article in report["articles"] for error in article["errors"]]
    return {
        "executionSuccessful": all(error["code"] in PROBLEM_SEVERITIES for _, error in errors),
        "toolExecutionNotifications": [_notification(article, error) for article, error in errors],
    }


def _notification(article: ArticleEntry, error: ErrorEntry) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": _file(article)}
    if error["line"] is not None:
        place["region"] = {"startLine": error["line"]}
    return {
        "level": PROBLEM_SEVERITIES.get(error["code"], "error"),
        "descriptor": {"id": error["code"]},
        "message": _message(error["message"]),
        "locations": [{"physicalLocation": place}],
    }


def _results(report: Report, rules: dict[str, int]) -> Iterator[dict[str, Any]]:
    for article in report["articles"]:
        for finding in article["findings"]:
            yield _result(article, finding, rules[finding["rule"]])


def _result(article: ArticleEntry, finding: FindingEntry, rule: int) -> dict[str, Any]:
    region = {**_region(finding["span"]), "snippet": {"text": finding["excerpt"]}}
    result: dict[str, Any] = {
        "ruleId": finding["rule"],
        "ruleIndex": rule,
        "level": _LEVELS[finding["severity"]],
        "message": _message(finding["message"]),
        "locations": [{"physicalLocation": {"artifactLocation": _file(article), "region": region}}],
        "partialFingerprints": {"newslint/v1": finding["fingerprint"]},
    }
    if finding["related"]:
        result["relatedLocations"] = [
            {
                "id": i,
                "message": _message(related["message"]),
                "physicalLocation": {
                    "artifactLocation": _location(related.get("path", article["path"])),
                    "region": _region(related["span"]),
                },
            }
            for i, related in enumerate(finding["related"], 1)
        ]
    changes = [change for change in (finding["fix"], *finding["suggestions"]) if change]
    if changes:
        result["fixes"] = [_fix(article, change) for change in changes]
    return result


def _fix(article: ArticleEntry, change: SuggestionEntry) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(edit["span"]), "insertedContent": {"text": edit["text"]}} for edit in change["edits"]
    ]
    return {
        "description": _message(change["message"]),
        "artifactChanges": [{"artifactLocation": _file(article), "replacements": replacements}],
    }


def _message(text: str) -> dict[str, str]:
    """A message without what SARIF would take for a link (section 3.11.6)."""
    return {"text": inert(text).replace("](", "\\](")}


def _region(span: SpanEntry) -> dict[str, int]:
    start, end = span["start"], span["end"]
    return {
        "startLine": start["line"],
        "startColumn": start["column"],
        "endLine": end["line"],
        "endColumn": end["column"],
        "charOffset": start["offset"],
        "charLength": end["offset"] - start["offset"],
    }


def _file(article: ArticleEntry) -> dict[str, str]:
    return _location(article["path"])


def _location(path: str) -> dict[str, str]:
    from urllib.parse import quote

    path = path.encode("utf-8", "replace").decode()
    if path.startswith("/"):
        return {"uri": f"file://{quote(path)}"}
    return {"uri": f"file:///{quote(path)}" if path[1:2] == ":" else quote(path)}
