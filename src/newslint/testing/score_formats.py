"""A score as a table in the terminal, as JSON and as a page."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any, TextIO

from newslint import __version__
from newslint.proportion import Proportion
from newslint.reports.inert import inert
from newslint.reports.table import table
from newslint.reports.wording import count
from newslint.testing.mutation_key import MutantEntry
from newslint.testing.scoring import RuleScore, Score

FORMATS = ("table", "json", "html")

_COLUMNS = ("rule", "planted", "found", "by others", "recall", "precision", "false alarms", "an article")
_MOST_MISSED = 20
"""Missed defects that the table shows; JSON and the page have them all."""


def write(score: Score, format: str, stream: TextIO) -> None:
    """Write a score in one of the formats."""
    {"table": _write_table, "json": _write_json, "html": _write_html}[format](score, stream)


def _write_table(score: Score, stream: TextIO) -> None:
    rows = [_COLUMNS, *(_row(one) for one in (*score.rules, score.total))]
    stream.writelines(f"{line}\n" for line in table(rows, range(1, len(_COLUMNS))))
    stream.write(f"\n{count(score.articles, 'unchanged article')}; in brackets what chance allows (95 percent)\n")
    for mutant in score.missed[:_MOST_MISSED]:
        stream.write(f"missed: {_told(mutant)}\n")
    if len(score.missed) > _MOST_MISSED:
        stream.write(f"... and {len(score.missed) - _MOST_MISSED} more\n")


def _row(one: RuleScore) -> tuple[str, ...]:
    alarms = one.alarms_an_article
    return (
        one.rule,
        str(one.recall.of),
        str(one.recall.count),
        str(one.found_by_others),
        _percent(one.recall),
        _percent(one.precision),
        str(one.false_alarms),
        "-" if alarms is None else f"{alarms:.3f}",
    )


def _percent(proportion: Proportion) -> str:
    value, interval = proportion.value, proportion.interval
    if value is None or interval is None:
        return "-"
    return f"{100 * value:.0f}% ({100 * interval[0]:.0f}-{100 * interval[1]:.0f})"


def _told(mutant: MutantEntry) -> str:
    start = mutant["place"]["start"]
    place = f"{mutant['file']}:{start['line']}:{start['column']}"
    return inert(f"{mutant['rule']}: {place}: “{mutant['original']}” became “{mutant['replacement']}”")


def _write_json(score: Score, stream: TextIO) -> None:
    document = {
        "$schema": "urn:newslint:score:1",
        "schema_version": "1.0",
        "tool": {"name": "newslint", "version": __version__},
        "articles": score.articles,
        "total": _entry(score.total),
        "rules": [_entry(one) for one in score.rules],
        "missed": list(score.missed),
    }
    json.dump(document, stream, ensure_ascii=False, indent=2)
    stream.write("\n")


def _entry(one: RuleScore) -> dict[str, Any]:
    return {
        "rule": one.rule,
        "planted": one.recall.of,
        "found": one.recall.count,
        "found_by_others": one.found_by_others,
        "recall": _proportion(one.recall),
        "precision": _proportion(one.precision),
        "false_alarms": one.false_alarms,
        "false_alarms_an_article": one.alarms_an_article,
        "articles_with_false_alarms": _proportion(one.alarmed),
    }


def _proportion(proportion: Proportion) -> dict[str, Any]:
    low, high = proportion.interval or (None, None)
    return {"value": proportion.value, "low": low, "high": high}


def _write_html(score: Score, stream: TextIO) -> None:
    stream.write("".join(_page(score)))


def _page(score: Score) -> Iterator[str]:
    yield _HEAD
    yield f"<p>{score.total.recall.count} of {score.total.recall.of} planted defects found; "
    yield f"{count(score.total.false_alarms, 'false alarm')} in {count(score.articles, 'unchanged article')}.</p>\n"
    yield "<table>\n<caption>By rule; in brackets what chance allows (95 percent, Wilson)</caption>\n<thead><tr>"
    yield "".join(f'<th scope="col">{name}</th>' for name in _COLUMNS)
    yield "</tr></thead>\n<tbody>\n"
    for one in (*score.rules, score.total):
        first, *others = _row(one)
        yield f'<tr><th scope="row">{html.escape(first)}</th>'
        yield "".join(f"<td>{html.escape(cell)}</td>" for cell in others) + "</tr>\n"
    yield "</tbody>\n</table>\n"
    if score.missed:
        yield "<h2>Missed</h2>\n<ul>\n"
        yield from (f"<li>{html.escape(_told(mutant))}</li>\n" for mutant in score.missed)
        yield "</ul>\n"
    yield "</main>\n</body>\n</html>\n"


_HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>newslint score</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
main { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .5rem; }
th, td { padding: .25rem .75rem; text-align: right; border-bottom: 1px solid #8886; white-space: nowrap; }
th:first-child { text-align: left; }
tbody tr:last-child { font-weight: bold; }
</style>
</head>
<body>
<main tabindex="0">
<h1>newslint score</h1>
"""
