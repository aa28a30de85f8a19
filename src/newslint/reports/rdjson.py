"""reviewdog's diagnostic format (https://github.com/reviewdog/reviewdog/tree/master/proto/rdf), for review comments.

Its columns count bytes of UTF-8, so the story's file is read again; where it has changed, places are lines alone.
"""

from __future__ import annotations

import json
from typing import Any, TextIO

from newslint.report import ArticleEntry, ErrorEntry, FindingEntry, PositionEntry, Report, SpanEntry, problems
from newslint.reports.inert import inert, inert_json
from newslint.reports.originals import Originals


def write(report: Report, stream: TextIO) -> None:
    """Write one result, with a diagnostic a line; what could not be checked is one without a range."""
    originals = Originals()
    stream.write('{"source": {"name": "newslint"},\n"diagnostics": [')
    comma = ""
    for article in report["articles"]:
        text = None
        if article["findings"]:
            original = originals.find(article)
            text = original.source.file_text if original else None
        found = [_problem(article, severity, error) for severity, error in problems(article)]
        for one in (*found, *(_diagnostic(article, one, text) for one in article["findings"])):
            stream.write(f"{comma}\n{inert_json(json.dumps(one, ensure_ascii=False))}")
            comma = ","
    stream.write("\n]}\n")


def _problem(article: ArticleEntry, severity: str, error: ErrorEntry) -> dict[str, Any]:
    location: dict[str, Any] = {"path": article["path"]}
    if error["line"] is not None:
        location["range"] = {"start": {"line": error["line"]}}
    return {
        "message": inert(error["message"]),
        "location": location,
        "severity": severity.upper(),
        "code": {"value": error["code"]},
    }


def _diagnostic(article: ArticleEntry, finding: FindingEntry, text: str | None) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": inert(finding["message"]),
        "location": {"path": article["path"], "range": _range(finding["span"], text)},
        "severity": finding["severity"].upper(),
        "code": {"value": finding["rule"]},
    }
    # A suggestion of the format is one edit, and a place without columns cannot be edited.
    changes = [change for change in (finding["fix"], *finding["suggestions"]) if change and len(change["edits"]) == 1]
    if changes and text is not None:
        diagnostic["suggestions"] = [
            {"range": _range(change["edits"][0]["span"], text), "text": change["edits"][0]["text"]}
            for change in changes
        ]
    return diagnostic


def _range(span: SpanEntry, text: str | None) -> dict[str, Any]:
    return {"start": _position(span["start"], text), "end": _position(span["end"], text)}


def _position(position: PositionEntry, text: str | None) -> dict[str, int]:
    if text is None:
        return {"line": position["line"]}
    before = text[position["offset"] - position["column"] + 1 : position["offset"]]
    return {"line": position["line"], "column": len(before.encode("utf-8", "replace")) + 1}
