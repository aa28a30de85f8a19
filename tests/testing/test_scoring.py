"""Recall, precision and false alarms against a key, with what chance allows."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from newslint.proportion import Proportion
from newslint.schema import load_schema
from newslint.testing.mutation_key import MutantEntry, new_key
from newslint.testing.score_formats import write
from newslint.testing.scoring import Score, score


def finding(rule: str, start: int, end: int, *related: tuple[int, int]) -> dict[str, Any]:
    def span(start: int, end: int) -> dict[str, Any]:
        return {"start": {"line": 1, "column": 1, "offset": start}, "end": {"line": 1, "column": 1, "offset": end}}

    return {"rule": rule, "span": span(start, end), "related": [{"message": "", "span": span(*one)} for one in related]}


def mutant(file: str, rule: str, start: int, end: int) -> MutantEntry:
    return {
        "file": file, "sha256": "0" * 64, "story": "stories/a.txt", "item": 1, "rule": rule,
        "place": {"start": {"line": 1, "column": 1, "offset": start}, "end": {"line": 1, "column": 1, "offset": end}},
        "original": "<b>", "replacement": "x",
    }  # fmt: skip


def scored(found: dict[str, list[dict[str, Any]]]) -> Score:
    key = new_key(1)
    key["stories"] = [{"file": "stories/a.txt", "source": "a.txt", "sha256": "0" * 64}]
    key["mutants"] = [
        mutant("1.txt", "dates/weekday-mismatch", 10, 16),
        mutant("2.txt", "dates/weekday-mismatch", 10, 16),
        mutant("3.txt", "structure/truncated", 30, 30),
    ]
    entries: Any = {
        name: [{"item": 1, "findings": found.get(name, [])}] for name in ("stories/a.txt", "1.txt", "2.txt", "3.txt")
    }
    return score(key, entries)


@pytest.mark.parametrize(
    ("count", "of", "low", "high"),
    [(0, 10, 0.0, 0.2775), (8, 10, 0.4902, 0.9433), (10, 10, 0.7225, 1.0), (50, 100, 0.4038, 0.5962)],
)
def test_wilson_intervals_are_those_of_the_tables(count: int, of: int, low: float, high: float) -> None:
    assert Proportion(count, of).interval == pytest.approx((low, high), abs=1e-4)


@given(st.integers(1, 10_000).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of))))
def test_a_proportion_lies_in_its_interval(counts: tuple[int, int]) -> None:
    proportion = Proportion(*counts)
    assert proportion.interval is not None and proportion.value is not None
    low, high = proportion.interval
    assert 0 <= low <= proportion.value + 1e-12 and proportion.value - 1e-12 <= high <= 1


def test_nothing_to_count_has_no_value() -> None:
    assert Proportion(0, 0).value is None and Proportion(0, 0).interval is None


def test_a_find_touches_the_place_with_its_span_or_a_related_one() -> None:
    result = scored(
        {
            "1.txt": [finding("dates/weekday-mismatch", 0, 5, (15, 20))],
            "2.txt": [finding("dates/weekday-mismatch", 16, 20), finding("dates/range-reversed", 9, 11)],
            "3.txt": [finding("structure/truncated", 25, 31)],
        }
    )
    weekday, truncated = result.rules
    assert (weekday.recall.count, weekday.recall.of, weekday.found_by_others) == (1, 2, 1)
    assert (truncated.recall.count, truncated.precision.value) == (1, 1.0)
    assert [one["file"] for one in result.missed] == ["2.txt"]
    assert (result.total.recall.count, result.total.recall.of, result.total.false_alarms) == (2, 3, 0)


def test_findings_in_unchanged_stories_are_false_alarms() -> None:
    alarm = finding("dates/weekday-mismatch", 1, 2)
    result = scored({"stories/a.txt": [alarm, alarm, finding("typing/stray-space", 1, 2)], "1.txt": [alarm]})
    weekday, stray, truncated = sorted(result.rules, key=lambda one: one.rule != "dates/weekday-mismatch")
    assert (weekday.false_alarms, weekday.alarms_an_article, weekday.alarmed) == (2, 2.0, Proportion(1, 1))
    assert weekday.precision == Proportion(0, 2)
    assert {stray.rule, truncated.rule} == {"typing/stray-space", "structure/truncated"}
    assert result.total.alarmed == Proportion(1, 1)


def test_formats_say_the_same() -> None:
    result = scored({"1.txt": [finding("dates/weekday-mismatch", 10, 16)]})
    written = {}
    for format in ("table", "json", "html"):
        stream = io.StringIO()
        write(result, format, stream)
        written[format] = stream.getvalue()
    document = json.loads(written["json"])
    Draft202012Validator(load_schema("score")).validate(document)
    assert document["total"]["found"] == 1 and document["total"]["planted"] == 3
    assert "50% (9-91)" in written["table"] and "50% (9-91)" in written["html"]
    assert "&lt;b&gt;" in written["html"] and "<b>" not in written["html"]
