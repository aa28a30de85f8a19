"""`newslint check`: read stories, run the rules, write a report."""

from __future__ import annotations

import argparse

from newslint import files
from newslint.commands import UsageError
from newslint.commands._checking import Plan, add_checking_options, check, plan, show_info, without_known
from newslint.commands._output import add_output_options, deliver


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_checking_options(parser)
    add_output_options(parser)
    parser.add_argument("--baseline", metavar="FILE", help="leave out the findings that this baseline holds")
    parser.add_argument("--diff-base", metavar="REV", help="report only what differs from this Git revision")


def run(options: argparse.Namespace) -> int:
    """Check the stories, write the report, return the exit code."""
    planned = without_known(plan(options), options.baseline)
    if options.diff_base is not None:
        planned = _touched_only(planned, options.diff_base)
    outcome = check(planned, options)
    deliver(outcome.report, options, outcome.contexts, show_info=show_info(planned, options))
    return outcome.exit_code


def _touched_only(planned: Plan, revision: str) -> Plan:
    from newslint.changes import GitError, touched_lines

    if any(task.source == files.STANDARD_INPUT for task in planned.tasks):
        raise UsageError("--diff-base needs files: Git knows nothing of standard input")
    try:
        touched = touched_lines([task.source for task in planned.tasks], revision)
    except GitError as error:
        raise UsageError(f"--diff-base: {error}") from None
    return planned._replace(tasks=[task._replace(touched=touched[task.source]) for task in planned.tasks])
