"""Annotations for GitHub Actions: workflow commands that the runner shows beside the lines they speak of.

https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from typing import TextIO

from newslint.report import ArticleEntry, FindingEntry, Report, problems
from newslint.reports.inert import inert
from newslint.reports.wording import details

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(report: Report, stream: TextIO) -> None:
    """Write one command a finding, and one for each story that could not be checked."""
    for article in report["articles"]:
        for severity, error in problems(article):
            properties = {"file": article["path"], "title": f"newslint {error['code']}"}
            if error["line"] is not None:
                properties["line"] = str(error["line"])
            stream.write(_command(severity, properties, inert(error["message"])))
        for finding in article["findings"]:
            stream.write(_command(_COMMANDS[finding["severity"]], _properties(article, finding), _message(finding)))


def _properties(article: ArticleEntry, finding: FindingEntry) -> dict[str, str]:
    start, end = finding["span"]["start"], finding["span"]["end"]
    properties = {"file": article["path"], "line": str(start["line"]), "endLine": str(end["line"])}
    if start["line"] == end["line"]:  # the runner takes columns of one line only
        properties |= {"col": str(start["column"]), "endColumn": str(end["column"])}
    return {**properties, "title": finding["rule"]}


def _message(finding: FindingEntry) -> str:
    return "\n".join([inert(finding["message"]), *details(finding)])


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={_property(inert(value))}" for key, value in properties.items())
    return f"::{name} {told}::{_data(message)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
