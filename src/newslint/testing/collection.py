"""Stories as pytest's tests: a file is collected once, an article is a test, its findings are the failure."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from newslint import files, globs
from newslint.configuration import Configuration, ConfigurationError, Configurations
from newslint.file_checker import FileChecker
from newslint.linter import read_articles
from newslint.readers.errors import UnreadableError
from newslint.report import ArticleEntry, Context, FindingEntry, problems
from newslint.reports.inert import inert
from newslint.reports.text import finding_lines
from newslint.rules import SEVERITIES, severities_from
from newslint.sidecars import SidecarError, find_sidecar
from newslint.tasks import CheckedFile, Task
from newslint.testing.expectations import Expected, describe, differences, expected_sources, load_expectations
from newslint.testing.recording import record


class StoryError(Exception):
    """What is wrong with a story, as lines to be shown as they are."""


class StoryCollector:
    """The part of the plugin that is registered only where stories are asked for."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._patterns: list[str] = config.getini("newslint_files")
        self.configurations = Configurations()
        self.checkers: dict[tuple[str | None, tuple[str, ...]], FileChecker] = {}
        fail_on = config.getoption("newslint_fail_on") or config.getini("newslint_fail_on")
        if fail_on and fail_on not in (*SEVERITIES, "never"):
            raise pytest.UsageError(f"newslint_fail_on is {fail_on}, not one of {', '.join(SEVERITIES)}, never")
        self.fail_on: str | None = fail_on or None

    def pytest_collect_file(self, file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
        """A story's file; None for any other."""
        if not self._is_story(file_path):
            return None
        story: StoryFile = StoryFile.from_parent(parent, path=file_path)
        story.collector = self
        return story

    def _is_story(self, path: Path) -> bool:
        if not self._patterns:
            return files.is_story(str(path))
        root = self._config.rootpath
        relative = path.relative_to(root) if path.is_relative_to(root) else path
        return any(globs.matches(relative.as_posix(), pattern) for pattern in self._patterns)


class StoryFile(pytest.File):
    """A file of one story or several."""

    collector: StoryCollector

    def collect(self) -> Iterator[pytest.Item]:
        """One test an article; one that fails where the file cannot be read."""
        count = 0
        try:
            for _ in read_articles(files.read(str(self.path)), self.name, self.configuration.settings):
                count += 1
        except ConfigurationError as error:
            raise self.CollectError(str(error)) from None
        except Exception:  # said when the test runs
            count += 1
        for number in range(1, max(count, 1) + 1):
            name = "newslint" if count < 2 else f"newslint[{number}]"
            story: Story = Story.from_parent(self, name=name)
            story.number = number
            yield story

    @cached_property
    def configuration(self) -> Configuration:
        """The newslint configuration that holds for the file."""
        return self.collector.configurations.holding_for(str(self.path))

    @cached_property
    def expected(self) -> tuple[Expected, ...] | None:
        """What the file beside it wants found; None where there is no such file. Raises SidecarError."""
        sidecar = find_sidecar(str(self.path), "expect")
        return load_expectations(sidecar) if sidecar else None

    @cached_property
    def checked(self) -> CheckedFile:
        """What was found in the file, worked out once."""
        checkers = self.collector.checkers
        settings = self.configuration.settings
        if self.configuration.key not in checkers:
            checkers[self.configuration.key] = FileChecker([settings])
        checker = checkers[self.configuration.key]
        sidecar = find_sidecar(str(self.path), "expect")
        if sidecar and (sources := expected_sources(sidecar)):
            checker = FileChecker([settings._replace(sources=files.read_sources(sources))])
        root = self.config.rootpath
        shown = self.path.relative_to(root) if self.path.is_relative_to(root) else self.path
        return checker.check(Task(str(self.path), shown.as_posix()))


class Story(pytest.Item):
    """One article."""

    number: int

    def __init__(self, **arguments: Any) -> None:
        super().__init__(**arguments)
        self.add_marker("newslint")

    @property
    def file(self) -> StoryFile:
        """The file that it is in."""
        assert isinstance(self.parent, StoryFile)
        return self.parent

    def runtest(self) -> None:
        """Fail with the findings, or with what differs from the expectations."""
        try:
            expected = self.file.expected
            checked = self.file.checked
        except (SidecarError, UnreadableError) as error:
            raise StoryError(str(error)) from None
        if self.number > len(checked.entries):
            raise StoryError("the file has fewer articles than when it was collected")
        entry = checked.entries[self.number - 1]
        record([entry])
        for finding in entry["findings"]:
            self.user_properties.append(("newslint", f"{finding['rule']} at line {finding['span']['start']['line']}"))
        lines = [f"{_place(entry, error['line'])}: {severity}: {inert(error['message'])}"
                 for severity, error in problems(entry)]  # fmt: skip
        if expected is None:
            lines += self._findings(entry, checked.contexts)
        else:
            lines += self._differences(entry, checked.contexts, expected)
        if lines:
            raise StoryError("\n".join(lines))

    def _findings(self, entry: ArticleEntry, contexts: dict[str, Context]) -> Iterator[str]:
        fail_on = self.file.collector.fail_on or self.file.configuration.fail_on or "warning"
        failing = severities_from(fail_on)
        for finding in entry["findings"]:
            if finding["severity"] in failing:
                yield from _shown(entry, finding, contexts)

    def _differences(
        self, entry: ArticleEntry, contexts: dict[str, Context], expected: tuple[Expected, ...]
    ) -> Iterator[str]:
        mine = [one for one in expected if one.get("item", 1) == self.number]
        missing, unexpected = differences(mine, entry["findings"])
        last = len(self.file.checked.entries)
        if self.number == last:
            missing += [one for one in expected if one.get("item", 1) > last]
        for one in missing:
            yield f"{_place(entry, one.get('line'))}: missing: {describe(one)}"
        for finding in unexpected:
            first, *others = _shown(entry, finding, contexts)
            yield f"{first} (not expected)"
            yield from others

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings alone, without a traceback; a defect of ours with it."""
        if isinstance(excinfo.value, StoryError):
            return str(excinfo.value)
        return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        """The file, and what reports call the test."""
        return self.path, None, self.file.name if self.number == 1 else f"{self.file.name}, article {self.number}"


def _shown(entry: ArticleEntry, finding: FindingEntry, contexts: dict[str, Context]) -> Iterator[str]:
    return finding_lines(entry, finding, contexts.get(finding["fingerprint"]) or Context("", finding["excerpt"], ""))


def _place(entry: ArticleEntry, line: int | None) -> str:
    return inert(entry["path"]) if line is None else f"{inert(entry['path'])}:{line}"
