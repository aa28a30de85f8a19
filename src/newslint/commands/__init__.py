"""The command line: one module a command, each a thin shell over the linter.

A command's module has `add_arguments(parser)` and `run(options) -> int`; it is imported only when it is called.
"""

from __future__ import annotations

import argparse
import importlib
import sys

import newslint

COMMANDS = {
    "check": "check stories and report what they contradict",
    "compare": "hold drafts against their sources",
    "facts": "validate a fact sheet, or draft one from stories",
    "checklist": "list what there is to check in a story, with boxes to tick",
    "baseline": "write down what an archive holds today, and report only what is new",
    "rules": "list the rules",
    "explain": "show a rule's documentation with its examples",
    "timeline": "show what a story says happened when, in order",
    "validate": "check expectations, suppressions, configurations and baselines against their schemas",
    "archive": "check a whole archive into Parquet, on this machine or on Spark",
    "mutate": "plant defects in copies of your stories, to test the rules or people",
    "score": "say how many of the planted defects are found, and how many false alarms there are",
    "report": "validate, convert or compare JSON reports",
}
"""The commands and what each is for; each is the module of its name."""

FOUND_NOTHING, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130
"""Exit codes: nothing at or above `--fail-on`; findings; the run itself failed; Ctrl-C ended it, as shells put that."""


class UsageError(Exception):
    """What the user asked for cannot be done; the message says why and what would work."""


def run(arguments: list[str]) -> int:
    """Parse the arguments, run the command, return its exit code."""
    from newslint.configuration import ConfigurationError

    parser = argparse.ArgumentParser(prog="newslint", description="A linter for news text.")
    parser.add_argument("--version", action="version", version=f"newslint {newslint.__version__}")
    subparsers = parser.add_subparsers(prog="newslint", dest="command", metavar="COMMAND", required=True)
    called = next((argument for argument in arguments if argument in COMMANDS), None)
    module = importlib.import_module(f"newslint.commands.{called}") if called else None
    for name, purpose in COMMANDS.items():
        subparser = subparsers.add_parser(name, help=purpose, description=f"{purpose[0].upper()}{purpose[1:]}.")
        if name == called and module is not None:
            module.add_arguments(subparser)
    options = parser.parse_args(arguments)
    try:
        exit_code: int = importlib.import_module(f"newslint.commands.{options.command}").run(options)
    except (UsageError, ConfigurationError) as error:
        print(f"newslint: {error}", file=sys.stderr)
        return FAILED
    return exit_code
