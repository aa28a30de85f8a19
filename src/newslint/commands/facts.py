"""`newslint facts`: validate a fact sheet, or draft one from stories that can be trusted."""

from __future__ import annotations

import argparse
import sys

from newslint import files
from newslint.commands import FAILED, FOUND, FOUND_NOTHING
from newslint.commands._options import add_reading_options
from newslint.facts import load_facts
from newslint.facts_draft import FactsDraft
from newslint.linter import read_articles
from newslint.readers.errors import UnreadableError
from newslint.reports.inert import inert
from newslint.settings import Settings
from newslint.sidecars import SidecarError


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    validate = actions.add_parser("validate", help="tell what is wrong with fact sheets")
    validate.add_argument("files", nargs="+", metavar="FILE", help="a fact sheet, YAML or JSON")
    extract = actions.add_parser("extract", help="draft a fact sheet from stories, for a person to correct")
    extract.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, a glob, or -")
    add_reading_options(extract)


def run(options: argparse.Namespace) -> int:
    """Validate or extract; return the exit code."""
    return _validate(options.files) if options.action == "validate" else _extract(options)


def _validate(paths: list[str]) -> int:
    """Say of each sheet whether it can be used; exit code 1 where one cannot."""
    exit_code = FOUND_NOTHING
    for path in paths:
        try:
            load_facts(path)
            print(f"{path}: valid")
        except SidecarError as error:
            print(inert(str(error)))
            exit_code = FOUND
    return exit_code


def _extract(options: argparse.Namespace) -> int:
    """Print a sheet with what the stories say; exit code 2 where one cannot be read."""
    settings = Settings(as_of=options.as_of, input_format=options.input_format)
    draft = FactsDraft()
    exit_code = FOUND_NOTHING
    for source in files.expand(options.paths):
        path = options.stdin_filename if source == files.STANDARD_INPUT else source
        try:
            for article in read_articles(files.read(source), path, settings):
                draft.add(article)
        except UnreadableError as error:
            print(f"newslint: {inert(path)}: {error}", file=sys.stderr)
            exit_code = FAILED
    print(draft.as_yaml(), end="")
    return exit_code
