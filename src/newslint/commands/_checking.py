"""How stories are checked: what `check` and `baseline` have in common."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from newslint import files, readers
from newslint.baseline import Baseline, BaselineError, load_baseline, path_from
from newslint.commands import FAILED, FOUND, FOUND_NOTHING, INTERRUPTED, UsageError
from newslint.commands._options import add_reading_options, chosen_settings, jobs, names
from newslint.commands._progress import Progress
from newslint.configuration import Configuration, Configurations, load
from newslint.readers.errors import UnreadableError
from newslint.report import ArticleEntry, Context, Report, build, problems
from newslint.rules import SEVERITIES, severities_from
from newslint.runner import check_files
from newslint.spool import Spool
from newslint.tasks import CheckedFile, Task

if TYPE_CHECKING:
    from newslint.cache import Cache
    from newslint.facts import FactSheet

FAIL_ON = (*SEVERITIES, "never")


class Plan(NamedTuple):
    """The files to check and the configurations that hold for them."""

    tasks: list[Task]
    configurations: list[Configuration]


class Outcome(NamedTuple):
    """What a run found: by file, the report, the context of each finding, the exit code."""

    checked: Sequence[tuple[Task, CheckedFile]]
    report: Report
    contexts: dict[str, Context]
    exit_code: int


def add_checking_options(parser: argparse.ArgumentParser) -> None:
    """Declare what is checked, and with which rules."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file, a folder, a glob, or - for standard input")
    parser.add_argument("--select", type=names, metavar="RULES", help="run only these rules or families (a,b/c,...)")
    parser.add_argument("--ignore", type=names, metavar="RULES", default=(), help="leave these rules or families out")
    parser.add_argument("--jobs", type=jobs, metavar="N", help="processes (default: by the number of files)")
    parser.add_argument("--cache", metavar="FOLDER", help="keep what is found, and check only what has changed")
    parser.add_argument("--config", metavar="FILE", help="use this configuration file for every story")
    parser.add_argument(
        "--source", nargs="+", action="extend", metavar="FILE", dest="sources", help="the texts they were written from"
    )
    parser.add_argument("--facts", metavar="FILE", help="the fact sheet to hold them against")
    parser.add_argument("--fail-on", choices=FAIL_ON, help="least severity for exit code 1 (default: warning)")
    add_reading_options(parser)


def plan(options: argparse.Namespace) -> Plan:
    """The files to check, each with the index of the configuration that holds for it.

    Raises UsageError or ConfigurationError before the first file is read.
    """
    paths = files.expand(options.paths)
    if not paths:
        raise UsageError(f"no stories under {', '.join(options.paths)}; story files end in {_endings()}")
    fixed = load(options.config) if options.config else None
    nearest = Configurations()
    configurations: list[Configuration] = []
    index: dict[tuple[str | None, tuple[str, ...]], int] = {}
    tasks: list[Task] = []
    for source in paths:
        path = options.stdin_filename if source == files.STANDARD_INPUT else source
        found = fixed.holding_for(path) if fixed else nearest.holding_for(path)
        if found.key not in index:
            index[found.key] = len(configurations)
            configurations.append(_override(found, options))
        tasks.append(Task(source, path, index[found.key]))
    return Plan(tasks, configurations)


def without_known(planned: Plan, path: str | None = None) -> Plan:
    """The plan with what a baseline holds of each file: the one given, else the one of the file's configuration."""
    baselines: dict[str, Baseline] = {}

    def with_known(task: Task) -> Task:
        holding = path or planned.configurations[task.settings].baseline
        if holding is None or task.source == files.STANDARD_INPUT:
            return task
        if holding not in baselines:
            baselines[holding] = load_baseline(holding)
        known = frozenset(one.fingerprint for one in baselines[holding].known_in(task.source))
        return task._replace(home=path_from(holding, task.source), known=known)

    try:
        return planned._replace(tasks=[with_known(task) for task in planned.tasks])
    except BaselineError as error:
        raise UsageError(str(error)) from None


def check(plan: Plan, options: argparse.Namespace) -> Outcome:
    """Check the files. After Ctrl-C the outcome is of those that were checked until then, and its exit code says so."""
    checked: Spool[tuple[Task, CheckedFile]] = Spool()
    entries: Spool[ArticleEntry] = Spool()
    contexts: dict[str, Context] = {}
    suppressed = 0
    exit_code = FOUND_NOTHING
    settings = [one.settings for one in plan.configurations]
    cache = _cache(options.cache) if options.cache is not None else None
    interrupted = False
    with Progress(len(plan.tasks), quiet=options.quiet) as progress:
        try:
            for task, file in zip(plan.tasks, check_files(plan.tasks, settings, options.jobs, cache), strict=True):
                for entry in file.entries:
                    entries.append(entry)
                contexts.update(file.contexts)
                suppressed += file.suppressed
                fail_on = plan.configurations[task.settings].fail_on or "warning"
                exit_code = max(exit_code, _exit_code(file.entries, fail_on))
                checked.append((task, file._replace(contexts={})))
                progress.advance()
        except KeyboardInterrupt:
            interrupted = True
    if interrupted:
        print(f"newslint: interrupted; {len(checked)} of {len(plan.tasks)} files were checked", file=sys.stderr)
    return Outcome(checked, build(entries, suppressed), contexts, INTERRUPTED if interrupted else exit_code)


def _cache(folder: str) -> Cache:
    from newslint.cache import Cache

    try:
        return Cache(folder)
    except OSError as error:
        raise UsageError(f"cannot keep a cache in {folder}: {error.strerror}") from None


def show_info(plan: Plan, options: argparse.Namespace) -> bool:
    """Whether findings of severity info are shown: where the user says so, or where they count."""
    return options.show_info or any(one.fail_on == "info" for one in plan.configurations)


def _override(configuration: Configuration, options: argparse.Namespace) -> Configuration:
    """A configuration with what the command line says: `--select` replaces, `--ignore` adds."""
    try:
        sources = files.read_sources(options.sources) if options.sources else configuration.settings.sources
    except UnreadableError as error:
        raise UsageError(str(error)) from None
    facts = _facts(options.facts) if options.facts else configuration.settings.facts
    settings = chosen_settings(configuration.settings, options)._replace(sources=sources, facts=facts)
    return configuration._replace(settings=settings, fail_on=options.fail_on or configuration.fail_on)


def _facts(path: str) -> FactSheet:
    from newslint.facts import load_facts
    from newslint.sidecars import SidecarError

    try:
        return load_facts(path)
    except SidecarError as error:
        raise UsageError(str(error)) from None


def _exit_code(entries: Sequence[ArticleEntry], fail_on: str) -> int:
    told = [severity for entry in entries for severity, _ in problems(entry)]
    if "error" in told:
        return FAILED
    failing = severities_from(fail_on)
    told += [finding["severity"] for entry in entries for finding in entry["findings"]]
    return FOUND if any(severity in failing for severity in told) else FOUND_NOTHING


def _endings() -> str:
    return ", ".join(sorted(readers.SUFFIXES))
