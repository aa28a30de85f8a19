"""GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/)."""

from __future__ import annotations

import json
from typing import Any, TextIO

from newslint.report import ArticleEntry, ErrorEntry, FindingEntry, Report, problems
from newslint.reports.inert import inert, inert_json

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(report: Report, stream: TextIO) -> None:
    """Write the findings, one a line; what could not be checked is a finding of severity blocker."""
    stream.write("[")
    comma = ""
    for article in report["articles"]:
        found = [_problem(article, severity, error) for severity, error in problems(article)]
        for one in (*found, *(_finding(article, finding) for finding in article["findings"])):
            stream.write(f"{comma}\n{inert_json(json.dumps(one, ensure_ascii=False))}")
            comma = ","
    stream.write("\n]\n")


def _finding(article: ArticleEntry, finding: FindingEntry) -> dict[str, Any]:
    lines = {"begin": finding["span"]["start"]["line"], "end": finding["span"]["end"]["line"]}
    return {
        "description": inert(finding["message"]),
        "check_name": finding["rule"],
        "fingerprint": finding["fingerprint"],
        "severity": _SEVERITIES[finding["severity"]],
        "location": {"path": article["path"], "lines": lines},
    }


def _problem(article: ArticleEntry, severity: str, error: ErrorEntry) -> dict[str, Any]:
    import hashlib

    key = "\0".join((article["path"], str(article["item"]), error["code"], error["message"]))
    return {
        "description": inert(error["message"]),
        "check_name": error["code"],
        "fingerprint": hashlib.sha256(key.encode("utf-8", "backslashreplace")).hexdigest()[:32],
        "severity": "blocker" if severity == "error" else _SEVERITIES[severity],
        "location": {"path": article["path"], "lines": {"begin": error["line"] or 1}},
    }
