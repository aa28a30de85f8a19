"""GitLab's code quality report (https://docs.gitlab.com/ci/testing/code_quality/)."""

from __future__ import annotations

import json
from typing import Any, TextIO

from newslint.report import ArticleEntry, FindingEntry, Report
from newslint.reports.inert import inert, inert_json

_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(report: Report, stream: TextIO) -> None:
    """Write the findings, one a line; what could not be checked is a finding of severity blocker."""
    stream.write("[")
    comma = ""
    for article in report["articles"]:
        found = [
            _problem(article, error["code"], error["message"]) for error in article["errors"] if error["code"] != "note"
        ]
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


def _problem(article: ArticleEntry, code: str, message: str) -> dict[str, Any]:
    import hashlib

    key = "\0".join((article["path"], str(article["item"]), code, message))
    return {
        "description": inert(message),
        "check_name": code,
        "fingerprint": hashlib.sha256(key.encode("utf-8", "backslashreplace")).hexdigest()[:32],
        "severity": "blocker",
        "location": {"path": article["path"], "lines": {"begin": 1}},
    }
