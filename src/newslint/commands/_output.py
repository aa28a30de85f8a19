"""Where a report goes, and in which format."""

from __future__ import annotations

import argparse
import importlib
import io
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import TextIO

from newslint.commands import UsageError
from newslint.report import ArticleEntry, Context, Report, problems
from newslint.reports import FORMATS


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Declare how the report is written, and what of it where it is written as text."""
    parser.add_argument("--format", choices=FORMATS, default="text", help="how to write the report (default: text)")
    parser.add_argument("--output", metavar="FILE", help="write the report to a file")
    parser.add_argument("--quiet", action="store_true", help="no summary, no notes, no progress bar")
    parser.add_argument("--statistics", action="store_true", help="count the findings by rule")
    parser.add_argument("--show-info", action="store_true", help="also show findings of severity info")


def deliver(
    report: Report,
    options: argparse.Namespace,
    contexts: Mapping[str, Context] | None = None,
    *,
    show_info: bool = False,
) -> None:
    """Write the report in the format and to the place that the options name.

    Raises UsageError where the file cannot be written.
    """

    def write(stream: TextIO) -> None:
        if options.format == "text":
            from newslint.reports import text

            text.write(
                report,
                stream,
                contexts,
                show_info=show_info,
                colour=_wants_colour(stream),
                summary=not options.quiet,
                statistics=options.statistics,
            )
        else:
            importlib.import_module(f"newslint.reports.{options.format}").write(report, stream)

    if options.output is None:
        if options.format != "text" and isinstance(sys.stdout, io.TextIOWrapper):
            sys.stdout.reconfigure(encoding="utf-8", newline="")
        write(sys.stdout)
    else:
        to_file(options.output, write)
    if options.format != "text" or options.output is not None:
        tell_failures(report["articles"])


def to_file(path: str, write: Callable[[TextIO], None]) -> None:
    """Let something be written to a file. Raises UsageError where that fails."""
    try:
        with open(path, "w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            write(file)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}") from None


def tell_failures(articles: Sequence[ArticleEntry]) -> None:
    """Say on standard error what could not be checked."""
    for article in articles:
        for _, error in problems(article):
            from newslint.reports.inert import inert

            print(f"newslint: {inert(article['path'])}: {inert(error['message'])}", file=sys.stderr)


def _wants_colour(stream: TextIO) -> bool:
    """Colour on a terminal only, and not where the user says no (https://no-color.org)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
