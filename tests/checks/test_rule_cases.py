"""Every rule against its case file and its own examples; rule, documentation and cases are tied together."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.catalogue import all_rules
from newslint.rules import Rule
from newslint.testing.cases import check_case, docstring_cases, load_cases

CASES = Path(__file__).parents[2] / "fixtures" / "rules"
RULES = list(all_rules().values())


def case_file(rule: Rule) -> Path:
    return CASES / f"{rule.id}.yaml"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_follows_its_case_file(rule: Rule) -> None:
    cases = load_cases(case_file(rule))
    failures = []
    for case in cases:
        try:
            check_case(rule, case)
        except AssertionError as failure:
            failures.append(str(failure))
    assert not failures, "\n\n".join(failures)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_documentation_has_examples_that_hold(rule: Rule) -> None:
    cases = docstring_cases(rule)
    assert any(case.marks for case in cases), "no example under 'Wrong:'"
    assert any(not case.marks for case in cases), "no example under 'Right:'"
    for case in cases:
        check_case(rule, case)


def test_no_case_file_without_its_rule() -> None:
    known = {case_file(rule) for rule in RULES}
    assert set(CASES.rglob("*.yaml")) <= known
