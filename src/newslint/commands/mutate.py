"""`newslint mutate`: plant defects in copies of stories, and keep the key."""

from __future__ import annotations

import argparse
import sys

from newslint import files
from newslint.commands import FAILED, FOUND, FOUND_NOTHING, UsageError
from newslint.commands._options import add_reading_options, names
from newslint.commands._progress import Progress
from newslint.reports.inert import inert
from newslint.reports.wording import count
from newslint.settings import Settings, UnknownRuleError, selected_rules
from newslint.testing.defects.registry import all_planters
from newslint.testing.mutant_files import FolderError, MutantFolder, Written


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder or a glob of stories that are right")
    parser.add_argument("--output", metavar="FOLDER", default="mutants", help="a new folder (default: mutants)")
    parser.add_argument("--rules", type=names, metavar="RULES", default=(), help="plant only these rules' defects")
    parser.add_argument("--seed", type=int, default=0, metavar="N", help="which places are chosen (default: 0)")
    parser.add_argument("--quiz", action="store_true", help="make an exercise for people, its answers apart")
    parser.add_argument("--quiet", action="store_true", help="no summary, no progress bar")
    add_reading_options(parser)


def run(options: argparse.Namespace) -> int:
    """Write the mutants and their key; exit code 1 where no story offered a place for any defect."""
    rules = _rules(options.rules)
    if files.STANDARD_INPUT in options.paths:
        raise UsageError("mutate reads files; standard input has no name to copy")
    paths = files.expand(options.paths)
    if not paths:
        raise UsageError(f"no stories under {', '.join(options.paths)}")
    settings = Settings(as_of=options.as_of, input_format=options.input_format)
    done: list[Written] = []
    try:
        folder = MutantFolder(options.output, options.seed)
        add = folder.add_exercise if options.quiz else folder.add_mutants
        with Progress(len(paths), quiet=options.quiet) as progress:
            for written in add(paths, rules, settings):
                done.append(written)
                progress.advance()
                if written.problem:
                    print(f"newslint: {inert(written.path)}: {written.problem}", file=sys.stderr)
        folder.write_key()
        if options.quiz:
            folder.write_answers()
    except FolderError as error:
        raise UsageError(str(error)) from None
    planted = sum(written.planted for written in done)
    if not options.quiet:
        stories = sum(not written.problem for written in done)
        print(f"{count(planted, 'defect')} planted in copies of {count(stories, 'story')}: {options.output}")
    if any(written.problem for written in done):
        return FAILED
    return FOUND_NOTHING if planted else FOUND


def _rules(wanted: tuple[str, ...]) -> list[str]:
    """The rules whose defects are to be planted. Raises UsageError for one that cannot be planted."""
    planters = all_planters()
    if not wanted:
        return list(planters)
    try:
        chosen = [rule.id for rule in selected_rules(Settings(select=wanted))]
    except UnknownRuleError as error:
        raise UsageError(str(error)) from None
    able = [rule for rule in chosen if rule in planters]
    unable = [name for name in wanted if name in chosen and name not in planters]
    if unable or not able:
        missing = ", ".join(unable or wanted)
        raise UsageError(f"no defect can be planted for {missing} in a story; docs/mutation.md lists what can")
    return able
