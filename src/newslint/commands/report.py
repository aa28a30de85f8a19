"""`newslint report validate`: a JSON report against its schema."""

from __future__ import annotations

import argparse
import json

from newslint import files
from newslint.commands import FAILED, FOUND, FOUND_NOTHING, UsageError
from newslint.readers.errors import UnreadableError
from newslint.schema import load_schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    validate = actions.add_parser("validate", help="check that a report has the shape its schema fixes")
    validate.add_argument("file", metavar="FILE", help="a report written by check --format json, or -")


def run(options: argparse.Namespace) -> int:
    """Validate a report; exit code 1 where it breaks the schema."""
    from jsonschema import Draft202012Validator

    try:
        document = json.loads(files.read(options.file))
    except UnreadableError as error:
        raise UsageError(f"{options.file}: {error}") from None
    except ValueError as error:
        print(f"{options.file}: no JSON: {error}")
        return FAILED
    validator = Draft202012Validator(load_schema("report"))
    breaches = sorted(validator.iter_errors(document), key=lambda breach: breach.json_path)
    for breach in breaches:
        print(f"{options.file}: {breach.json_path}: {breach.message}")
    if not breaches:
        print(f"{options.file}: valid")
    return FOUND if breaches else FOUND_NOTHING
