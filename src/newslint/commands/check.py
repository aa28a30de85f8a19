"""`newslint check`: read stories, run the rules, write a report."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace

from newslint import files, readers
from newslint.commands import FAILED, FOUND, FOUND_NOTHING, UsageError
from newslint.commands._options import add_reading_options, names
from newslint.commands._output import add_output_options, deliver
from newslint.commands._progress import Progress
from newslint.configuration import Configuration, Configurations, load
from newslint.linter import Settings, UnknownRuleError, selected_rules
from newslint.report import ArticleEntry, Context, build, problems
from newslint.rules import SEVERITIES
from newslint.runner import Task, WorkerDiedError, check_files

FAIL_ON = (*SEVERITIES, "never")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, a glob, or - for standard input")
    add_output_options(parser)
    parser.add_argument("--fail-on", choices=FAIL_ON, help="least severity for exit code 1 (default: warning)")
    parser.add_argument("--select", type=names, metavar="RULES", help="run only these rules or families (a,b/c,...)")
    parser.add_argument("--ignore", type=names, metavar="RULES", default=(), help="leave these rules or families out")
    parser.add_argument("--jobs", type=_jobs, metavar="N", help="processes (default: by the number of files)")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file for every story")
    add_reading_options(parser)


def run(options: argparse.Namespace) -> int:
    """Check the stories, write the report, return the exit code."""
    paths = files.expand(options.paths)
    if not paths:
        raise UsageError(f"no stories under {', '.join(options.paths)}; story files end in {_endings()}")
    tasks, configurations = _plan(options, paths)
    settings = [one.settings for one in configurations]
    entries: list[ArticleEntry] = []
    contexts: dict[str, Context] = {}
    suppressed = 0
    exit_code = FOUND_NOTHING
    with Progress(len(tasks), quiet=options.quiet) as progress:
        try:
            for task, checked in zip(tasks, check_files(tasks, settings, options.jobs), strict=True):
                entries += checked.entries
                contexts.update(checked.contexts)
                suppressed += checked.suppressed
                fail_on = configurations[task.settings].fail_on or "warning"
                exit_code = max(exit_code, _exit_code(checked.entries, fail_on))
                progress.advance()
        except WorkerDiedError as error:
            raise UsageError(str(error)) from None
    report = build(entries, suppressed)
    show_info = options.show_info or any(one.fail_on == "info" for one in configurations)
    deliver(report, options, contexts, show_info=show_info)
    return exit_code


def _plan(options: argparse.Namespace, paths: Sequence[str]) -> tuple[list[Task], list[Configuration]]:
    """The files to check, each with the index of the configuration that holds for it.

    Raises UsageError or ConfigurationError before the first file is read.
    """
    fixed = load(options.config) if options.config else None
    nearest = Configurations()
    configurations: list[Configuration] = []
    index: dict[str | None, int] = {}
    tasks: list[Task] = []
    for source in paths:
        path = options.stdin_filename if source == files.STANDARD_INPUT else source
        found = fixed or nearest.holding_for(path)
        if found.path not in index:
            index[found.path] = len(configurations)
            configurations.append(_override(found, options))
        tasks.append(Task(source, path, index[found.path]))
    return tasks, configurations


def _override(configuration: Configuration, options: argparse.Namespace) -> Configuration:
    """A configuration with what the command line says: `--select` replaces, `--ignore` adds."""
    settings: Settings = replace(
        configuration.settings,
        select=configuration.settings.select if options.select is None else options.select,
        ignore=(*configuration.settings.ignore, *options.ignore),
        as_of=options.as_of,
        input_format=options.input_format,
    )
    try:
        selected_rules(settings)
    except UnknownRuleError as error:
        raise UsageError(str(error)) from None
    return replace(configuration, settings=settings, fail_on=options.fail_on or configuration.fail_on)


def _exit_code(entries: Sequence[ArticleEntry], fail_on: str) -> int:
    told = [severity for entry in entries for severity, _ in problems(entry)]
    if "error" in told:
        return FAILED
    failing = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    told += [finding["severity"] for entry in entries for finding in entry["findings"]]
    return FOUND if any(severity in failing for severity in told) else FOUND_NOTHING


def _jobs(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; give 1 or more")
    return int(text)


def _endings() -> str:
    return ", ".join(sorted(readers.SUFFIXES))
