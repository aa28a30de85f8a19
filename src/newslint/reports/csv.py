"""Comma-separated values (RFC 4180) for spreadsheets, a row a finding."""

from __future__ import annotations

import csv
from typing import TextIO

from newslint.report import Report, place_of, problems
from newslint.reports.inert import inert

_COLUMNS = (
    "path item line column end_line end_column severity rule message excerpt related suggestions fix fingerprint"
).split()
_OBEYED_FIRST = ("=", "+", "-", "@", "\t", "\r", ":", "＝", "＋", "－", "＠")
"""What makes a spreadsheet take a cell for a formula (OWASP, CSV injection) and a build log a line for a command."""


def write(report: Report, stream: TextIO) -> None:
    """Write a header and the findings; what could not be checked has its code as rule."""
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for article in report["articles"]:
        name = [_cell(article["path"]), article["item"]]
        for severity, error in problems(article):
            said = _cell(error["message"])
            writer.writerow([*name, error["line"] or "", "", "", "", severity, error["code"], said, *[""] * 5])
        for finding in article["findings"]:
            start, end = finding["span"]["start"], finding["span"]["end"]
            related = [f"{place_of(one)}: {one['message']}" for one in finding["related"]]
            texts = (
                finding["message"],
                finding["excerpt"],
                "; ".join(related),
                "; ".join(one["message"] for one in finding["suggestions"]),
                finding["fix"]["message"] if finding["fix"] else "",
            )
            place = [start["line"], start["column"], end["line"], end["column"]]
            writer.writerow(
                [*name, *place, finding["severity"], finding["rule"], *map(_cell, texts), finding["fingerprint"]]
            )


def _cell(text: str) -> str:
    text = inert(text)
    return f"'{text}" if text.lstrip().startswith(_OBEYED_FIRST) else text
