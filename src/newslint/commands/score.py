"""`newslint score`: run the linter on mutants and say how much of what was planted it finds."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from newslint.commands import FAILED, FOUND_NOTHING, UsageError
from newslint.commands._output import to_file
from newslint.commands._progress import Progress
from newslint.configuration import Configuration, Configurations, load
from newslint.report import ArticleEntry, problems
from newslint.runner import check_files
from newslint.tasks import Task
from newslint.testing.mutation_key import BadKeyError, load_key
from newslint.testing.score_formats import FORMATS, write
from newslint.testing.scoring import score


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("key", metavar="FOLDER", nargs="?", default="mutants",
                        help="what mutate wrote, or the key in it (default: mutants)")  # fmt: skip
    parser.add_argument("--format", choices=FORMATS, default="table", help="how to write the score (default: table)")
    parser.add_argument("--output", metavar="FILE", help="write the score to a file")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")


def run(options: argparse.Namespace) -> int:
    """Write the score; exit code 2 where a file could not be checked."""
    try:
        key, folder = load_key(options.key)
    except BadKeyError as error:
        raise UsageError(str(error)) from None
    names = list(dict.fromkeys(entry["file"] for entry in (*key["stories"], *key["mutants"])))
    if not key["mutants"]:
        raise UsageError(f"{options.key}: nothing was planted, so there is nothing to score")
    configuration = _configuration(options, folder)
    tasks = [Task(os.path.join(folder, *name.split("/")), name) for name in names]
    entries: dict[str, Sequence[ArticleEntry]] = {}
    with Progress(len(tasks), quiet=options.quiet) as progress:
        for task, checked in zip(tasks, check_files(tasks, [configuration.settings]), strict=True):
            entries[task.path] = checked.entries
            progress.advance()
    result = score(key, entries)
    if options.output is None:
        write(result, options.format, sys.stdout)
    else:
        to_file(options.output, lambda stream: write(result, options.format, stream))
    failed = [
        entry for found in entries.values() for entry in found if "error" in (told for told, _ in problems(entry))
    ]
    for entry in failed:
        print(f"newslint: {entry['path']} could not be checked", file=sys.stderr)
    return FAILED if failed else FOUND_NOTHING


def _configuration(options: argparse.Namespace, folder: str) -> Configuration:
    if options.config:
        return load(options.config)
    return Configurations().holding_for(os.path.join(folder, "story.txt"))
