"""`newslint archive report`: rates that can be checked by hand, near-duplicates that were planted."""

from __future__ import annotations

import json
import random
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newslint.archive.signatures import PERMUTATIONS, signature
from newslint.commands import run
from newslint.linter import read_articles
from newslint.schema import load_schema
from newslint.settings import Settings

ONLY = ["--select", "repetition/doubled-word"]
WORDS = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("n", "r", "l", "st", "ck")]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def wording(seed: int, number: int = 300) -> list[str]:
    chance = random.Random(seed)
    return [chance.choice(WORDS) for _ in range(number)]


def archive(rows: list[dict[str, str]]) -> None:
    Path("a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    assert run(["archive", "a.jsonl", "--output", "out", "--jobs", "1", "--quiet", *ONLY]) == 0


def report(*arguments: str) -> dict[str, Any]:
    assert run(["archive", "report", "out", "--format", "json", "--output", "r.json", *arguments]) == 0
    document: dict[str, Any] = json.loads(Path("r.json").read_text())
    Draft202012Validator(load_schema("archive-report")).validate(document)
    return document


def test_rates_by_outlet_month_and_rule() -> None:
    slip, clean = "They approved the the budget of the harbour.", "They approved the budget of the harbour."
    archive(
        [
            {"text": slip, "outlet": "Herald", "published": "2021-07-03"},
            {"text": f"{slip} {slip}", "outlet": "Herald", "published": "2021-07-30T10:00"},
            {"text": clean, "outlet": "Herald", "published": "2021-08-01"},
            {"text": clean, "outlet": "Post"},
        ]
    )
    document = report()
    outlets = {rate["name"]: (rate["articles"], rate["affected"], rate["findings"]) for rate in document["outlets"]}
    assert outlets == {"Herald": (3, 2, 3), "Post": (1, 0, 0)}
    assert [(rate["name"], rate["articles"], rate["findings"]) for rate in document["months"]] == [
        ("2021-07", 2, 3), ("2021-08", 1, 0), ("undated", 1, 0)
    ]  # fmt: skip
    (rule,) = document["rules"]
    assert (rule["name"], rule["articles"], rule["affected"], rule["per_100"]) == ("repetition/doubled-word", 4, 2, 75)
    assert (rule["share"], rule["low"], rule["high"]) == (50, 15, 85)  # Wilson, 2 of 4


def test_planted_near_duplicates_are_found_and_no_others() -> None:
    stories = [wording(seed) for seed in range(40)]
    stories.append([*stories[3][:280], *wording(99, 20)])  # a new end
    stories.append(["exclusive", *stories[3]])  # a new start
    stories.append(list(stories[17]))  # a copy
    stories.append([*stories[5][:100], *wording(98, 200)])  # a common start only
    archive([{"headline": f"Story {i}", "text": " ".join(words) + "."} for i, words in enumerate(stories)])
    found = report()["near_duplicates"]
    assert [[copy["headline"] for copy in cluster] for cluster in found["clusters"]] == [
        ["Story 3", "Story 40", "Story 41"], ["Story 17", "Story 42"]
    ]  # fmt: skip
    assert found["stories"] == 5
    assert found["clusters"][1][1]["similarity"] > 0.95
    assert 0.75 < found["clusters"][0][1]["similarity"] < 1


def test_signatures_estimate_how_much_wording_is_shared() -> None:
    def signed(words: list[str]) -> bytes:
        (article,) = read_articles(" ".join(words).encode(), "a.txt", Settings())
        made = signature(article)
        assert made is not None
        return made

    errors = []
    for seed in range(20):
        words = wording(seed)
        for kept in (60, 150, 240, 300):
            one, other = signed(words), signed([*words[:kept], *wording(seed + 1000, 300 - kept)])
            alike = sum(one[i : i + 4] == other[i : i + 4] for i in range(0, 4 * PERMUTATIONS, 4)) / PERMUTATIONS
            truth = (kept - 4) / (2 * 296 - (kept - 4))
            errors.append(alike - truth)
    assert abs(sum(errors) / len(errors)) < 0.02
    assert max(map(abs, errors)) < 0.25


def test_a_story_shorter_than_a_shingle_is_nobodys_duplicate() -> None:
    archive([{"text": "Too short."}, {"text": "Too short."}])
    assert report()["near_duplicates"]["clusters"] == []


def test_text_and_page_tell_the_same_and_obey_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    evil = "<script>alert(1)</script>\x1b[2J"
    words = " ".join(wording(1))
    archive([{"headline": evil, "text": f"They saw the the sea. {words}", "outlet": evil}] * 2)
    assert run(["archive", "report", "out"]) == 0
    told = capsys.readouterr().out
    assert "2 articles read: 2 checked, 0 dead; 2 findings" in told
    assert "\x1b" not in told
    assert run(["archive", "report", "out", "--format", "html", "--output", "r.html"]) == 0
    page = Path("r.html").read_text("utf-8")
    assert "<script" not in page
    assert page.count("<svg") == page.count("</svg>") == 2
    HTMLParser().feed(page)


def test_a_folder_without_a_run_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["archive", "report", "."]) == 2
    assert "holds no finished run" in capsys.readouterr().err
