"""Arguments that several commands share."""

from __future__ import annotations

import argparse
import datetime

from newslint import readers
from newslint.commands import UsageError
from newslint.settings import Settings, UnknownRuleError, refuse_unknown_rules


def add_reading_options(parser: argparse.ArgumentParser) -> None:
    """Declare how stories are read: their format, their name, their day."""
    parser.add_argument(
        "--input-format", choices=readers.FORMATS, help="the stories' format (default: told by content)"
    )
    parser.add_argument(
        "--stdin-filename", metavar="NAME", default="<stdin>", help="what to call the story on standard input"
    )
    parser.add_argument(
        "--as-of", type=day, metavar="DATE", help="the day that counts as today in stories without a date (YYYY-MM-DD)"
    )


def chosen_settings(settings: Settings, options: argparse.Namespace) -> Settings:
    """A configuration's settings with what the command line chose over them.

    Raises UsageError for a rule or family that does not exist.
    """
    chosen: Settings = settings._replace(
        select=settings.select if options.select is None else options.select,
        ignore=(*settings.ignore, *options.ignore),
        as_of=options.as_of,
        input_format=options.input_format,
    )
    try:
        refuse_unknown_rules(chosen)
    except UnknownRuleError as error:
        raise UsageError(str(error)) from None
    return chosen


def names(text: str) -> tuple[str, ...]:
    """The names in a list set apart by commas."""
    return tuple(name.strip() for name in text.split(",") if name.strip())


def day(text: str) -> datetime.date:
    """A day in ISO 8601 form."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date; write it as 2021-07-17") from None


def jobs(text: str) -> int:
    """A number of processes."""
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; give 1 or more")
    return int(text)
