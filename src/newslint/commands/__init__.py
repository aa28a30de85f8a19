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

    name, *rest = arguments or [""]
    if name not in COMMANDS:
        parser = _parser()
        parser.parse_args(arguments)
        parser.error("the command comes first")
    command = importlib.import_module(f"newslint.commands.{name}")
    parser = argparse.ArgumentParser(prog=f"newslint {name}", description=_sentence(COMMANDS[name]))
    command.add_arguments(parser)
    try:
        exit_code: int = command.run(parser.parse_args(rest))
    except (UsageError, ConfigurationError) as error:
        print(f"newslint: {error}", file=sys.stderr)
        return FAILED
    return exit_code


def _parser() -> argparse.ArgumentParser:
    """What answers when no command is called: it says which there are."""
    parser = argparse.ArgumentParser(prog="newslint", description="A linter for news text.")
    parser.add_argument("--version", action="version", version=f"newslint {newslint.__version__}")
    subparsers = parser.add_subparsers(prog="newslint", dest="command", metavar="COMMAND", required=True)
    for name, purpose in COMMANDS.items():
        subparsers.add_parser(name, help=purpose, description=_sentence(purpose))
    return parser


def _sentence(purpose: str) -> str:
    return f"{purpose[0].upper()}{purpose[1:]}."
