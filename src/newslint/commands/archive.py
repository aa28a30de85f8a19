"""`newslint archive`: check whole archives into Parquet, and report on what was found."""

from __future__ import annotations

import argparse
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

from newslint.commands import FOUND_NOTHING, UsageError
from newslint.commands._options import add_reading_options, chosen_settings, jobs, names
from newslint.commands._output import to_file
from newslint.commands._progress import Progress
from newslint.configuration import Configurations, load
from newslint.reports.inert import inert
from newslint.runner import processors
from newslint.settings import Settings

if TYPE_CHECKING:
    from newslint.archive.output import Counts
    from newslint.archive.run import Engine

ENGINES = ("local", "spark")
REPORT_FORMATS = ("text", "json", "html")
REPORT = "report"
"""What stands in the place of the first input when a report is asked for."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.usage = (
        "newslint archive INPUT... --output DIR [options]\n"
        "       newslint archive report DIR [--format {text,json,html}] [--output FILE]"
    )
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="Parquet, JSON Lines (.gz, .zst), WARC, or a folder")
    parser.add_argument("--output", metavar="DIR", help="where to write; a killed run goes on there")
    parser.add_argument("--format", choices=REPORT_FORMATS, default="text", help="how a report is written")
    parser.add_argument("--engine", choices=ENGINES, default="local", help="where the work is done (default: local)")
    parser.add_argument(
        "--jobs", type=jobs, metavar="N", help="processes of the local engine (default: one a processor)"
    )
    parser.add_argument("--master", metavar="URL", help="the Spark master (default: as Spark is configured)")
    parser.add_argument("--select", type=names, metavar="RULES", help="run only these rules or families (a,b/c,...)")
    parser.add_argument("--ignore", type=names, metavar="RULES", default=(), help="leave these rules or families out")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file")
    parser.add_argument("--quiet", action="store_true", help="no summary, no progress bar")
    add_reading_options(parser)


def run(options: argparse.Namespace) -> int:
    """Check the archive, or go on with that, or report on one; exit code 0 when that is done, whatever was found."""
    if options.inputs[0] == REPORT:
        return _report(options)
    if options.output is None:
        raise UsageError("--output DIR is missing: the folder to write to")
    from newslint.archive.extras import MissingExtraError, required
    from newslint.archive.run import ArchiveError, Run
    from newslint.archive.work import DeadlyPartitionError

    try:
        required("pyarrow", "archive")
        with Run(options.inputs, options.output, _settings(options)) as run:
            if run.done and not options.quiet:
                print(f"going on: {run.done} of {run.total} partitions done", file=sys.stderr)
            with Progress(run.total, quiet=options.quiet) as progress:
                for _ in range(run.done):
                    progress.advance()
                for _ in run.check(_engine(options)):
                    progress.advance()
            counts = run.finish()
    except (ArchiveError, DeadlyPartitionError, MissingExtraError) as error:
        raise UsageError(str(error)) from None
    except OSError as error:
        raise UsageError(f"{inert(str(error.filename or options.output))}: {error.strerror or error}") from None
    if not options.quiet:
        print(_summary(counts))
    return FOUND_NOTHING


def _report(options: argparse.Namespace) -> int:
    from newslint.archive.extras import MissingExtraError
    from newslint.archive.tables import NoArchiveError

    if len(options.inputs) != 2:
        raise UsageError("give the folder of one run: newslint archive report DIR")
    try:
        from newslint.archive import page, report

        document = report.build(options.inputs[1])
    except (MissingExtraError, NoArchiveError) as error:
        raise UsageError(str(error)) from None
    write = {"text": report.write_text, "json": report.write_json, "html": page.write}[options.format]
    if options.output is None:
        write(document, sys.stdout)
    else:
        to_file(options.output, lambda stream: write(document, stream))
    return FOUND_NOTHING


def _engine(options: argparse.Namespace) -> Engine:
    if options.engine == "spark":
        from newslint.archive import spark

        return partial(spark.check, master=options.master)
    from newslint.archive import local

    return partial(local.check, jobs=options.jobs or processors())


def _settings(options: argparse.Namespace) -> Settings:
    first = os.path.join(options.inputs[0], "") if os.path.isdir(options.inputs[0]) else options.inputs[0]
    configuration = load(options.config) if options.config else Configurations().holding_for(first)
    return chosen_settings(configuration.settings, options)


def _summary(counts: Counts) -> str:
    severities = ", ".join(f"{number:,} {severity}" for severity, number in counts["by_severity"].items())
    done = f"{counts['read']:,} read, {counts['checked']:,} checked, {counts['dead']:,} dead"
    return f"{done}; {counts['findings']:,} findings ({severities})"
