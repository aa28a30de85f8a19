"""Whole articles in many houses' layouts: the clean ones give no finding, the others exactly the expected ones."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint.catalogue import all_rules
from newslint.linter import Linter

ARTICLES = Path(__file__).parent.parent / "fixtures" / "articles"
EXPECTED: dict[str, Any] = yaml.safe_load((ARTICLES / "expectations.yaml").read_text(encoding="utf-8"))


def found(path: Path) -> list[str]:
    """The findings in an article, each as its rule and line."""
    (checked,) = Linter().check_bytes(path.read_bytes(), path.name)
    assert checked.article is not None and not checked.problems, checked.problems
    source = checked.article.source
    return [f"{one.rule} {source.locate(one.finding.span).start.line}" for one in checked.findings]


@pytest.mark.parametrize("path", sorted(ARTICLES.glob("*.txt")), ids=lambda path: path.stem)
def test_an_article_gives_its_findings_and_no_others(path: Path) -> None:
    expected = EXPECTED.get(path.name, [])
    if expected == "anything":
        pytest.skip("another test's article")
    there = {rule.id for rule in all_rules().values() if rule.on}
    assert sorted(found(path)) == sorted(one for one in expected if one.split()[0] in there)


def test_there_are_clean_articles_of_many_houses() -> None:
    assert len(list(ARTICLES.glob("clean-*.txt"))) >= 6
