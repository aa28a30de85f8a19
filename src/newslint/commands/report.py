"""`newslint report`: validate a JSON report, write it in another format, compare two."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from typing import Any

from newslint import files
from newslint.commands import FAILED, FOUND, FOUND_NOTHING, UsageError
from newslint.commands._output import add_output_options, deliver
from newslint.readers.errors import UnreadableError
from newslint.report import ArticleEntry, FindingEntry, Report
from newslint.reports.inert import inert
from newslint.schema import load_schema

LARGEST_REPORT = 1024**3
"""Bytes above which a report is refused: one of a million findings has less."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    report = "a report written by check --format json, or -"
    validate = actions.add_parser("validate", help="check that a report has the shape its schema fixes")
    validate.add_argument("file", metavar="FILE", help=report)
    convert = actions.add_parser("convert", help="write a report in another format")
    convert.add_argument("file", metavar="FILE", help=report)
    add_output_options(convert)
    diff = actions.add_parser("diff", help="say which findings are new and which are gone")
    diff.add_argument("old", metavar="OLD", help=report)
    diff.add_argument("new", metavar="NEW", help=report)


def run(options: argparse.Namespace) -> int:
    """Do what the action says."""
    if options.action == "validate":
        return _validate(options.file)
    if options.action == "diff":
        return _diff(_load(options.old), _load(options.new))
    deliver(_load(options.file), options, show_info=options.show_info)
    return FOUND_NOTHING


def _validate(path: str) -> int:
    """Validate a report; exit code 1 where it breaks the schema."""
    try:
        document = _json(path)
    except ValueError as error:
        print(f"{path}: no JSON: {error}")
        return FAILED
    breaches = list(_breaches(document))
    for breach in breaches:
        print(f"{path}: {breach}")
    if not breaches:
        print(f"{path}: valid")
    return FOUND if breaches else FOUND_NOTHING


def _diff(old: Report, new: Report) -> int:
    """Print what is new and what is gone; exit code 1 where something is new."""
    before, after = _by_fingerprint(old), _by_fingerprint(new)
    added = [found for fingerprint, found in after.items() if fingerprint not in before]
    gone = [found for fingerprint, found in before.items() if fingerprint not in after]
    for sign, found in (("+", added), ("-", gone)):
        for article, finding in found:
            start = finding["span"]["start"]
            place = f"{inert(article['path'])}:{start['line']}:{start['column']}"
            print(f"{sign} {place}: {finding['severity']}: {inert(finding['message'])} [{finding['rule']}]")
    print(f"{len(added)} new, {len(gone)} gone, {len(after) - len(added)} as before")
    return FOUND if added else FOUND_NOTHING


def _by_fingerprint(report: Report) -> dict[str, tuple[ArticleEntry, FindingEntry]]:
    return {
        finding["fingerprint"]: (article, finding) for article in report["articles"] for finding in article["findings"]
    }


def _load(path: str) -> Report:
    """A report. Raises UsageError for a file that is none."""
    try:
        document = _json(path)
    except ValueError as error:
        raise UsageError(f"{path}: no JSON: {error}") from None
    breach = next(_breaches(document), None)
    if breach is not None:
        raise UsageError(f"{path}: no report of newslint: {breach}")
    report: Report = document
    return report


def _json(path: str) -> Any:
    try:
        return json.loads(files.read(path, limit=LARGEST_REPORT))
    except UnreadableError as error:
        raise UsageError(f"{path}: {error}") from None


def _breaches(document: object) -> Iterator[str]:
    from jsonschema import Draft202012Validator

    validator = Draft202012Validator(load_schema("report"))
    for breach in sorted(validator.iter_errors(document), key=lambda breach: breach.json_path):
        yield f"{breach.json_path}: {breach.message}"
