"""The command line: one module a command, each a thin shell over the linter.

A command's module has `add_arguments(parser)` and `run(options) -> int`; it is imported only when it is called.
"""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from typing import NoReturn

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


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line that names the help, without the usage of every option above it."""

    def error(self, message: str) -> NoReturn:
        """End the program with a message and the exit code of a failed run."""
        way_out = "" if message.endswith("?") else f"; see {self.prog} --help"
        self.exit(FAILED, f"{self.prog}: {message}{way_out}\n")


def run(arguments: list[str]) -> int:
    """Parse the arguments, run the command, return its exit code."""
    from newslint.configuration import ConfigurationError

    name, *rest = arguments or [""]
    if name not in COMMANDS:
        return _answer(arguments)
    command = importlib.import_module(f"newslint.commands.{name}")
    parser = Parser(prog=f"newslint {name}", description=_sentence(COMMANDS[name]), formatter_class=_help_formatter)
    command.add_arguments(parser)
    try:
        exit_code: int = command.run(parser.parse_args(rest))
    except (UsageError, ConfigurationError) as error:
        print(f"newslint: {error}", file=sys.stderr)
        return FAILED
    return exit_code


def _help_formatter(prog: str) -> argparse.HelpFormatter:
    """Help as wide as the terminal, asked here because `argparse` imports `shutil` for that, with all its packers."""
    try:
        columns = int(os.environ.get("COLUMNS") or os.get_terminal_size().columns)
    except (OSError, ValueError):
        columns = 80
    return argparse.HelpFormatter(prog, width=columns - 2)


def _answer(arguments: list[str]) -> int:
    """Say what there is where no command is called: the help, the version, or what was perhaps meant."""
    parser = Parser(prog="newslint", description="A linter for news text.")
    parser.add_argument("--version", action="version", version=f"newslint {newslint.__version__}")
    subparsers = parser.add_subparsers(prog="newslint", dest="command", metavar="COMMAND", required=True)
    for name, purpose in COMMANDS.items():
        subparsers.add_parser(name, help=purpose, description=_sentence(purpose))
    if arguments and not arguments[0].startswith("-"):
        parser.error(f"unknown command “{arguments[0]}”{_meant(arguments[0])}")
    if arguments:
        parser.parse_args(arguments)
        parser.error("the command comes first")
    parser.print_help(sys.stderr)
    return FAILED


def _meant(name: str) -> str:
    if os.path.exists(name):
        return f"; did you mean “newslint check {name}”?"
    from newslint.nearest import did_you_mean

    return did_you_mean(name, COMMANDS)


def _sentence(purpose: str) -> str:
    return f"{purpose[0].upper()}{purpose[1:]}."
