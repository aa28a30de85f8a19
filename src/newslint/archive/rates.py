"""How often each outlet, rule and month has findings, counted in one pass over a run's tables."""

from __future__ import annotations

from collections import Counter
from typing import Any, TypedDict

from newslint.archive.output import ARTICLES, FINDINGS
from newslint.archive.tables import rows
from newslint.proportion import Proportion
from newslint.rules import SEVERITIES

UNDATED = "undated"
"""The month of articles that tell no date."""


class Rate(TypedDict):
    """A group's figures. `affected` articles have findings: `share` percent of them, and `low` to `high` percent where
    the articles are taken as a sample of many more (the Wilson interval of 95 percent). `per_100` is findings to 100
    articles."""

    name: str
    articles: int
    affected: int
    findings: int
    by_severity: dict[str, int]
    per_100: float
    share: float
    low: float
    high: float


class Rates(TypedDict):
    outlets: list[Rate]
    months: list[Rate]
    rules: list[Rate]


def rates(folder: str, manifest: dict[str, Any]) -> Rates:
    """The rates of a finished run: outlets and months by name, rules by how often they find something."""
    outlets, months, rules = _Groups(), _Groups(), _Groups()
    total = 0
    for batch in rows(folder, manifest, ARTICLES, ("outlet", "month")):
        for outlet, month in zip(*batch, strict=True):
            outlets.articles[outlet] += 1
            months.articles[month or UNDATED] += 1
            total += 1
    columns = ("path", "record", "item", "outlet", "month", "rule", "severity")
    article: tuple[Any, ...] | None = None
    seen: set[str] = set()
    for batch in rows(folder, manifest, FINDINGS, columns):
        for path, record, item, outlet, month, rule, severity in zip(*batch, strict=True):
            if article != (path, record, item):  # an article's findings stand together
                article, seen = (path, record, item), set()
                outlets.affected[outlet] += 1
                months.affected[month or UNDATED] += 1
            if rule not in seen:
                seen.add(rule)
                rules.affected[rule] += 1
            outlets.findings[outlet, severity] += 1
            months.findings[month or UNDATED, severity] += 1
            rules.findings[rule, severity] += 1
    rules.articles = Counter(dict.fromkeys(rules.affected, total))
    by_number = sorted(rules.rates(), key=lambda rate: (-rate["findings"], rate["name"]))
    return {"outlets": outlets.rates(), "months": months.rates(), "rules": by_number}


class _Groups:
    def __init__(self) -> None:
        self.articles: Counter[str] = Counter()
        self.affected: Counter[str] = Counter()
        self.findings: Counter[tuple[str, str]] = Counter()

    def rates(self) -> list[Rate]:
        return [self._rate(name) for name in sorted(self.articles)]

    def _rate(self, name: str) -> Rate:
        articles, affected = self.articles[name], self.affected[name]
        severities: dict[str, int] = {severity: self.findings[name, severity] for severity in SEVERITIES}
        findings = sum(severities.values())
        low, high = Proportion(affected, articles).interval or (0.0, 1.0)
        return {
            "name": name,
            "articles": articles,
            "affected": affected,
            "findings": findings,
            "by_severity": severities,
            "per_100": round(100 * findings / articles, 2),
            "share": round(100 * affected / articles, 2),
            "low": round(100 * low, 2),
            "high": round(100 * high, 2),
        }
