"""`newslint check`: read stories, run the rules, write a report."""

from __future__ import annotations

import argparse
import io
import sys

from newslint import files
from newslint.commands import FAILED, FOUND, FOUND_NOTHING, INTERRUPTED, UsageError
from newslint.commands._checking import Outcome, Plan, add_checking_options, check, plan, show_info, without_known
from newslint.commands._output import add_output_options, deliver, tell_failures


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_checking_options(parser)
    add_output_options(parser)
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that this baseline holds")
    parser.add_argument("--fix", action="store_true", help="make the fixes that are safe to make unseen")
    parser.add_argument("--diff", action="store_true", help="with --fix: show what would change, and change nothing")
    parser.add_argument("--diff-base", metavar="REV", help="report only what differs from this Git revision")


def run(options: argparse.Namespace) -> int:
    """Check the stories, write the report, return the exit code."""
    planned = without_known(plan(options), options.baseline)
    if options.diff_base is not None:
        planned = _touched_only(planned, options.diff_base)
    if options.fix or options.diff:
        planned = _fixing(planned, options)
    outcome = check(planned, options)
    if options.diff:
        return _show_changes(outcome)
    deliver(outcome.report, options, outcome.contexts, show_info=show_info(planned, options))
    fixed = sum(file.fixed for _, file in outcome.checked)
    if options.fix and not options.quiet:
        print(f"{fixed} fixed" if fixed else "nothing to fix", file=sys.stderr)
    return outcome.exit_code


def _fixing(planned: Plan, options: argparse.Namespace) -> Plan:
    if not options.fix:
        raise UsageError("--diff shows what --fix would change; give both")
    if any(task.source == files.STANDARD_INPUT for task in planned.tasks):
        raise UsageError("--fix needs files: standard input cannot be changed")
    return planned._replace(tasks=[task._replace(fix="compare" if options.diff else "make") for task in planned.tasks])


def _show_changes(outcome: Outcome) -> int:
    """Print what fixes would change; exit code 1 where they would."""
    from newslint.commands._difference import difference

    changed = [(task.path, file) for task, file in outcome.checked if file.fixed]
    if changed and isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    for path, file in changed:
        sys.stdout.writelines(difference(path, file.before, file.after, for_people=sys.stdout.isatty()))
    for _, file in outcome.checked:
        tell_failures(file.entries)
    if outcome.exit_code == INTERRUPTED:
        return INTERRUPTED
    if any(entry["format"] is None for _, file in outcome.checked for entry in file.entries):
        return FAILED
    return FOUND if changed else FOUND_NOTHING


def _touched_only(planned: Plan, revision: str) -> Plan:
    from newslint.changes import GitError, touched_lines

    if any(task.source == files.STANDARD_INPUT for task in planned.tasks):
        raise UsageError("--diff-base needs files: Git knows nothing of standard input")
    try:
        touched = touched_lines([task.source for task in planned.tasks], revision)
    except GitError as error:
        raise UsageError(f"--diff-base: {error}") from None
    return planned._replace(tasks=[task._replace(touched=touched[task.source]) for task in planned.tasks])
