"""Assertions on what newslint finds, for tests in Python; a failure shows what was found, with places."""

from __future__ import annotations

from newslint.entries import article_entry, context
from newslint.linter import CheckedArticle
from newslint.report import PROBLEM_SEVERITIES, FindingEntry
from newslint.reports.text import finding_lines
from newslint.reports.wording import count
from newslint.rules import SEVERITIES, severities_from
from newslint.testing.expectations import describe, differences


def assert_clean(checked: CheckedArticle, *, fail_on: str = "warning") -> None:
    """Assert that nothing was found at or above a severity, and that the story could be checked.

    Raises AssertionError that shows each finding with its place.
    """
    __tracebackhide__ = True
    _assert_checked(checked)
    failing = failing_severities(fail_on)
    assert_at_most(checked, [i for i, one in enumerate(checked.findings) if one.severity in failing], 0)


def failing_severities(fail_on: str) -> tuple[str, ...]:
    """The severities at or above one. Raises ValueError for a word that is none."""
    if fail_on not in SEVERITIES:
        raise ValueError(f"fail_on is “{fail_on}”, not one of {', '.join(SEVERITIES)}")
    return severities_from(fail_on)


def assert_at_most(checked: CheckedArticle, which: list[int], most: int) -> None:
    """Assert that the findings at these indices are no more than `most`. Raises AssertionError that shows them."""
    __tracebackhide__ = True
    _assert_checked(checked)
    if len(which) > most:
        limit = f", at most {most} allowed" if most else ""
        raise AssertionError(f"{count(len(which), 'finding')} in {checked.path}{limit}\n{_shown(checked, which)}")


def assert_finds(
    checked: CheckedArticle,
    rule: str,
    *,
    excerpt: str | None = None,
    message: str | None = None,
    line: int | None = None,
    severity: str | None = None,
) -> FindingEntry:
    """Assert that a rule found something: on these words, saying this, on this line. Returns the first such finding.

    Raises AssertionError that shows what was found instead.
    """
    __tracebackhide__ = True
    _assert_checked(checked)
    told = {"rule": rule, "excerpt": excerpt, "message": message, "line": line, "severity": severity}
    expected = {key: value for key, value in told.items() if value is not None}
    for finding in article_entry(checked)["findings"]:
        if not differences([expected], [finding])[0]:
            return finding
    found = _shown(checked, range(len(checked.findings))) or "    nothing"
    raise AssertionError(f"{checked.path}: no finding of {describe(expected)}; found:\n{found}")


def _assert_checked(checked: CheckedArticle) -> None:
    __tracebackhide__ = True
    problems = [problem.message for problem in checked.problems if PROBLEM_SEVERITIES.get(problem.code) != "note"]
    if problems:
        raise AssertionError(f"{checked.path} could not be checked: {'; '.join(problems)}")


def _shown(checked: CheckedArticle, which: range | list[int]) -> str:
    assert checked.article is not None
    entry = article_entry(checked)
    lines: list[str] = []
    for i in which:
        words = context(checked.article, checked.findings[i].finding.span)
        lines += finding_lines(entry, entry["findings"][i], words)
    return "\n".join(lines)
