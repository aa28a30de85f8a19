"""`newslint compare`: hold drafts against the texts that they were written from."""

from __future__ import annotations

import argparse
import os

from newslint.commands import UsageError
from newslint.commands._checking import add_checking_options, check, plan, show_info
from newslint.commands._output import add_output_options, deliver


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_checking_options(parser)
    add_output_options(parser)


def run(options: argparse.Namespace) -> int:
    """Run the sources/ rules, or those that `--select` names, on the drafts; return the exit code.

    Raises UsageError where nothing names the sources of a draft.
    """
    if options.select is None:
        options.select = ("sources",)
    planned = plan(options)
    if not all(one.settings.sources for one in planned.configurations):
        raise UsageError('name the texts that the drafts were written from: --source FILE, or sources = ["FILE"]')
    for task in planned.tasks:
        path = os.path.abspath(task.source)
        if all(os.path.abspath(one.path) == path for one in planned.configurations[task.settings].settings.sources):
            raise UsageError(f"{task.source} is its own and only source")
    outcome = check(planned, options)
    deliver(outcome.report, options, outcome.contexts, show_info=show_info(planned, options))
    return outcome.exit_code
