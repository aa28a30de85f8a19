"""Assertions on generated news: a draft against its sources, a text against itself and the fact sheet."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from newslint.article import Article
from newslint.entries import article_entry
from newslint.facts import NO_FACTS, FactSheet, load_facts
from newslint.files import read_sources
from newslint.linter import CheckedArticle, Linter
from newslint.readers import read
from newslint.settings import Settings, refuse_unknown_rules
from newslint.testing import recording
from newslint.testing.assertions import assert_at_most, failing_severities

Text = str | Path
"""A text itself, or the file that it is in."""


def assert_supported(
    draft: Text,
    sources: Text | Iterable[Text],
    *,
    fail_on: str = "warning",
    allowed: Mapping[str, int] | None = None,
    at_most: int = 0,
) -> CheckedArticle:
    """Assert that a draft says nothing that its sources do not bear out, by the sources/ rules.

    `allowed` is how many findings of a rule are let pass, `at_most` how many of all the others; findings below the
    severity `fail_on` never count. Raises AssertionError that shows each finding with the nearest source passage,
    ValueError where the sources have no text, and UnknownRuleError where `allowed` names no rule.
    """
    __tracebackhide__ = True
    several = [sources] if isinstance(sources, str | Path) else list(sources)
    read_texts = tuple(article for number, one in enumerate(several, 1) for article in _source(one, number))
    if not any(article.text.strip() for article in read_texts):
        raise ValueError("a draft can be held only against a source with text; there is none")
    return _assert(draft, Settings(select=("sources",), sources=read_texts), fail_on, allowed, at_most)


def assert_consistent(
    text: Text,
    *,
    facts: FactSheet | str | Path | None = None,
    fail_on: str = "warning",
    allowed: Mapping[str, int] | None = None,
    at_most: int = 0,
) -> CheckedArticle:
    """Assert that a text contradicts neither itself nor a fact sheet (or the file with one), by all other rules.

    `allowed`, `at_most` and `fail_on` are those of `assert_supported`. Raises AssertionError that shows each finding.
    """
    __tracebackhide__ = True
    sheet = facts if isinstance(facts, FactSheet) else load_facts(str(facts)) if facts else NO_FACTS
    return _assert(text, Settings(ignore=("sources",), facts=sheet), fail_on, allowed, at_most)


def _assert(
    text: Text, settings: Settings, fail_on: str, allowed: Mapping[str, int] | None, at_most: int
) -> CheckedArticle:
    __tracebackhide__ = True
    refuse_unknown_rules(Settings(select=tuple(allowed or ())))
    data = text.read_bytes() if isinstance(text, Path) else text.encode("utf-8", "replace")
    path = str(text) if isinstance(text, Path) else _test_name()
    checked = next(Linter(settings).check_bytes(data, path))
    recording.record([article_entry(checked)])
    failing = failing_severities(fail_on)
    left = Counter(allowed or {})
    counted = []
    for i, one in enumerate(checked.findings):
        if one.severity in failing:
            left[one.rule] -= 1
            if left[one.rule] < 0:
                counted.append(i)
    assert_at_most(checked, counted, at_most)
    return checked


def _source(text: Text, number: int) -> Iterable[Article]:
    if isinstance(text, Path):
        return read_sources([str(text)])
    return read(text.encode("utf-8", "replace"), f"source {number}", "text")


def _test_name() -> str:
    """What a text without a file is called in reports: the test that checks it."""
    return os.environ.get("PYTEST_CURRENT_TEST", "<text>").partition(" (")[0]
