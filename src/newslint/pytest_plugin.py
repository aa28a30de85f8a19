"""The pytest plugin: `pytest --newslint` makes a test of every story, `check_story` checks text in tests.

Installed with newslint, it must cost nothing until it is asked for: nothing but pytest is imported here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from newslint.linter import CheckedArticle

FAIL_ON = ("error", "warning", "info", "never")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the options, on the command line and in pytest's own configuration."""
    group = parser.getgroup("newslint", "stories as tests")
    group.addoption("--newslint", action="store_true", help="check stories: one test an article")
    group.addoption(
        "--newslint-fail-on", choices=FAIL_ON, help="least severity that fails a test (default: by newslint.toml)"
    )
    group.addoption("--newslint-report", metavar="FILE", help="write a JSON report of all that newslint has checked")
    parser.addini("newslint", type="bool", default=False, help="check stories without --newslint")
    parser.addini("newslint_fail_on", default="", help="least severity that fails a test, as --newslint-fail-on")
    parser.addini(
        "newslint_files",
        type="args",
        default=[],
        help="patterns of the files that are stories, as articles/**/*.txt (default: by ending and content)",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Start collecting stories, if that is asked for."""
    config.addinivalue_line("markers", "newslint: a story checked by newslint")
    if config.getoption("newslint_report"):
        from newslint.testing import recording

        recording.start()
    if config.getoption("newslint") or config.getini("newslint"):
        from newslint.testing.collection import StoryCollector

        config.pluginmanager.register(StoryCollector(config), "newslint-stories")


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Write the report, or hand what a worker of xdist has checked to the process that writes it."""
    path = session.config.getoption("newslint_report")
    if not path:
        return
    from newslint.testing import recording

    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["newslint"] = recording.recorded()
    else:
        recording.write(path)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take over what a worker of xdist has checked."""
    checked = getattr(node, "workeroutput", {}).get("newslint")
    if checked:
        from newslint.testing import recording

        recording.record(checked)


@pytest.fixture
def check_story(pytestconfig: pytest.Config) -> Callable[..., CheckedArticle]:
    """Checks text as `newslint.check` does, with the configuration that holds for the tests' root folder."""
    from newslint.configuration import Configurations
    from newslint.linter import Linter

    linter = Linter(Configurations().holding_for(str(pytestconfig.rootpath / "story.txt")).settings)

    def check(text: str, path: str = "story.txt") -> CheckedArticle:
        return next(linter.check_bytes(text.encode("utf-8", "replace"), path))

    return check
