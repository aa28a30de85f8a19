"""Assertions on generated news, the report of a test run, sources in expectation files, the worked example."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from newslint.facts import FactSheet, KnownPerson, Misspelling
from newslint.schema import load_schema
from newslint.settings import UnknownRuleError
from newslint.testing import assert_consistent, assert_supported

EXAMPLE = Path(__file__).parents[2] / "fixtures" / "facts"
SOURCE = "The council sold 38 percent of the harbour on Monday. Mayor Gerda Lindholm voted for it."
DRAFT = "The council sold 48 percent of the harbour. Karl Hale voted for 57 percent."


def test_a_supported_draft_passes() -> None:
    checked = assert_supported("The council sold over a third of the harbour.", SOURCE)
    assert not checked.findings


def test_an_unsupported_draft_fails_with_the_source_beside() -> None:
    with pytest.raises(AssertionError) as caught:
        assert_supported(DRAFT, [SOURCE, "Nothing else."])
    assert "3 findings in tests/testing/test_support.py::test_an_unsupported" in str(caught.value)
    assert "source 1, line 1, column 1: the source says “The council sold 38 percent" in str(caught.value)


def test_thresholds_hold_per_rule_and_in_all() -> None:
    number = "sources/number-unsupported"
    assert_supported(DRAFT, SOURCE, allowed={number: 2, "sources/name-unsupported": 1})
    assert_supported(DRAFT, SOURCE, allowed={number: 2}, at_most=1)
    assert_supported(DRAFT, SOURCE, at_most=3)
    assert_supported(DRAFT, SOURCE, fail_on="error", at_most=2)
    with pytest.raises(AssertionError, match="at most 1 allowed"):
        assert_supported(DRAFT, SOURCE, at_most=1)
    with pytest.raises(AssertionError, match="1 finding in"):
        assert_supported(DRAFT, SOURCE, allowed={number: 1, "sources/name-unsupported": 5})


def test_a_draft_needs_a_source() -> None:
    with pytest.raises(ValueError, match="there is none"):
        assert_supported(DRAFT, [])
    with pytest.raises(ValueError, match="there is none"):
        assert_supported(DRAFT, "")


def test_what_is_asked_wrongly_is_told() -> None:
    with pytest.raises(UnknownRuleError, match="did you mean “sources/number-unsupported”"):
        assert_supported(DRAFT, SOURCE, allowed={"sources/number-unsuported": 2})
    with pytest.raises(ValueError, match="fail_on is “fatal”, not one of error, warning, info"):
        assert_supported(DRAFT, SOURCE, fail_on="fatal")


def test_a_consistent_text_passes_and_others_fail() -> None:
    assert_consistent("The council met on Monday, May 5, 2025.\n")
    with pytest.raises(AssertionError, match="is a Monday"):
        assert_consistent("The council met on Tuesday, May 5, 2025.\n")


def test_a_text_is_held_against_the_fact_sheet() -> None:
    sheet = FactSheet((KnownPerson("Gerda Lindholm"),), misspellings=(Misspelling("harbor", "harbour", False),))
    with pytest.raises(AssertionError, match="facts/spelling"):
        assert_consistent("The harbor was sold.\n", facts=sheet)


def run_pytest(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "--rootdir=."]
    return subprocess.run(
        [*command, "-p", "no:cacheprovider", *arguments], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("processes", [[], ["-n", "2"]])
def test_the_worked_example_gives_its_output_and_a_report(processes: list[str], tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    run = run_pytest(EXAMPLE, "test_draft.py", "--tb=short", f"--newslint-report={report}", *processes)
    assert run.returncode == 1, run.stdout + run.stderr
    told = [line for line in run.stdout.replace(f"{EXAMPLE}{os.sep}", "").splitlines() if line.startswith("E  ")]
    wanted = (EXAMPLE / "output.txt").read_text(encoding="utf-8").splitlines()
    assert sorted(told) == sorted(line for line in wanted if line.startswith("E  "))
    document = json.loads(report.read_text(encoding="utf-8"))
    Draft202012Validator(load_schema("report")).validate(document)
    assert document["summary"]["articles"] == 3
    assert document["summary"]["findings"] == 7


def test_an_expectation_file_may_name_sources(tmp_path: Path) -> None:
    (tmp_path / "source.txt").write_text(SOURCE)
    (tmp_path / "draft.txt").write_text(DRAFT)
    sidecar = tmp_path / "draft.expect.yaml"
    sidecar.write_text(
        "sources: [source.txt]\nfindings:\n  - rule: sources/number-unsupported\n    excerpt: 48 percent\n"
        "  - rule: sources/number-unsupported\n  - rule: sources/name-unsupported\n"
    )
    run = run_pytest(tmp_path, "--newslint", "draft.txt")
    assert run.returncode == 0, run.stdout
    sidecar.write_text("sources: [none.txt]\nfindings: []\n")
    run = run_pytest(tmp_path, "--newslint", "draft.txt")
    assert run.returncode == 1
    assert "none.txt: no such file" in run.stdout
