"""`newslint baseline`: write down what an archive holds today, and report only what is new."""

from __future__ import annotations

import argparse
import sys

from newslint import files
from newslint.baseline import known_by, path_from, write_baseline
from newslint.commands import FAILED, FOUND_NOTHING, INTERRUPTED, UsageError
from newslint.commands._checking import Plan, add_checking_options, check, plan, show_info, without_known
from newslint.commands._output import add_output_options, deliver
from newslint.reports.inert import inert

FILE = "newslint-baseline.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, purpose in (
        ("write", "write the baseline: everything that is found today"),
        ("check", "report what the baseline does not hold, and what of it is gone"),
    ):
        action = actions.add_parser(name, help=purpose)
        add_checking_options(action)
        add_output_options(action)
        action.add_argument("--baseline", metavar="FILE", help=f"the baseline (default: as configured, or {FILE})")


def run(options: argparse.Namespace) -> int:
    """Do what the action says."""
    planned = plan(options)
    if any(task.source == files.STANDARD_INPUT for task in planned.tasks):
        raise UsageError("a baseline is of files, not of standard input")
    configured = (one.baseline for one in planned.configurations if one.baseline is not None)
    path = options.baseline or next(configured, FILE)
    return _write(path, planned, options) if options.action == "write" else _check(path, planned, options)


def _write(path: str, planned: Plan, options: argparse.Namespace) -> int:
    outcome = check(planned, options)
    if outcome.exit_code == INTERRUPTED:
        raise UsageError("the baseline was not written: it would hold only what was checked until then")
    known = [one for task, file in outcome.checked for _, one in known_by(path_from(path, task.source), file.entries)]
    try:
        write_baseline(path, known)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from None
    print(f"{inert(path)}: {len(known)} known, in {outcome.report['summary']['articles']} checked")
    return FAILED if outcome.exit_code == FAILED else FOUND_NOTHING


def _check(path: str, planned: Plan, options: argparse.Namespace) -> int:
    planned = without_known(planned, path)
    outcome = check(planned, options)
    deliver(outcome.report, options, outcome.contexts, show_info=show_info(planned, options))
    gone = {fingerprint for _, file in outcome.checked for fingerprint in file.gone}
    if gone and not options.quiet:
        print(f"{len(gone)} in the baseline are gone; newslint baseline write drops them", file=sys.stderr)
    return outcome.exit_code
