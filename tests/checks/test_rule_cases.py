"""Every rule against its case file and its own examples; rule, documentation and cases are tied together."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.catalogue import all_rules
from newslint.rules import Rule
from newslint.testing.cases import check_rule

CASES = Path(__file__).parents[2] / "fixtures" / "rules"
RULES = list(all_rules().values())


def case_file(rule: Rule) -> Path:
    return CASES / f"{rule.id}.yaml"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_follows_its_cases_and_examples(rule: Rule) -> None:
    check_rule(rule, case_file(rule))


def test_no_case_file_without_its_rule() -> None:
    known = {case_file(rule) for rule in RULES}
    assert set(CASES.rglob("*.yaml")) <= known
