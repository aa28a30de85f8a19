"""Every rule against its case file and its own examples; rule, documentation and cases are tied together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newslint.catalogue import all_rules
from newslint.linter import Linter
from newslint.rules import Rule
from newslint.settings import Settings
from newslint.testing.cases import check_rule, load_cases

CASES = Path(__file__).parents[2] / "fixtures" / "rules"
WORDS_CUT = 12
RULES = list(all_rules().values())


def case_file(rule: Rule) -> Path:
    return CASES / f"{rule.id}.yaml"


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_follows_its_cases_and_examples(rule: Rule) -> None:
    check_rule(rule, case_file(rule))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_rule_bears_a_text_that_breaks_off(rule: Rule) -> None:
    """A wire may break off within any sentence: each of the last words of a case stands last once, with its marks and
    without."""
    linter = Linter(Settings(select=(rule.id,)))
    for case in load_cases(case_file(rule)):
        words = case.text.rstrip().split(" ")
        for end in range(max(1, len(words) - WORDS_CUT), len(words) + 1):
            cut = " ".join(words[:end]).rstrip()
            for text in {cut, cut.rstrip('.,;"”')}:
                for checked in linter.check_bytes(text.encode(), format=case.format):
                    assert "rule-failed" not in [problem.code for problem in checked.problems], text


def test_no_case_file_without_its_rule() -> None:
    known = {case_file(rule) for rule in RULES}
    assert set(CASES.rglob("*.yaml")) <= known


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("invalid: []", "has the keys 'invalid' and 'valid'"),
        ("invalid: []\nvalid: [{text: a b}]", "valid case 1: say why it is legal"),
        ("invalid: [{text: a b}]\nvalid: []", "invalid case 1: an invalid case marks what must be found"),
        ("invalid: [{text: a a, marks: [a]}]\nvalid: []", "'a' stands 2 times"),
        ("invalid: [{text: '[[a]]'}]\nvalid: [{text: a, why: b}]", "a case stands twice"),
        ("invalid: [{text: '[[a]]', mark: a}]\nvalid: []", "unknown key 'mark'"),
    ],
)
def test_a_malformed_case_file_is_refused(tmp_path: Path, written: str, said: str) -> None:
    path = tmp_path / "cases.yaml"
    path.write_text(written)
    with pytest.raises(ValueError, match=re.escape(said)):
        load_cases(path)
