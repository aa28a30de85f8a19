"""`newslint baseline`, and checks that use one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newslint.commands import run
from newslint.schema import load_schema

RULE = ["--select", "repetition/doubled-word"]
FILE = "newslint-baseline.json"


@pytest.fixture(autouse=True)
def _archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write("archive/a.txt", "It was was late.\n\nShe saw the the end.\n\nHe saw the the sea.\n")
    write("archive/b.txt", "All is well.\n")


def write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, "utf-8")


def lines(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[int]:
    run([*arguments, *RULE, "--format", "json"])
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return [one["span"]["start"]["line"] for article in document["articles"] for one in article["findings"]]


def test_what_was_there_is_known_wherever_it_moves(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["baseline", "write", "archive", *RULE]) == 0
    assert capsys.readouterr().out == f"{FILE}: 3 known, in 2 checked\n"
    assert run(["baseline", "check", "archive", *RULE]) == 0
    assert "3 suppressed" in capsys.readouterr().out
    write(
        "archive/a.txt", "A new lead.\n\nIt was was late, she said.\n\nThe the. She saw the the end of the the sea.\n"
    )
    assert lines(capsys, "baseline", "check", "archive") == [5]  # “The the” is new, “the the” is known twice
    assert run(["baseline", "check", "archive", *RULE]) == 1


def test_what_is_gone_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    run(["baseline", "write", "archive", *RULE])
    write("archive/a.txt", "She saw the the end.\n")
    assert run(["baseline", "check", "archive", *RULE]) == 0
    assert "2 in the baseline are gone" in capsys.readouterr().err


def test_a_check_uses_the_baseline_it_is_given_from_any_folder(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    run(["baseline", "write", "archive", *RULE])
    capsys.readouterr()
    assert lines(capsys, "check", "archive", "--baseline", FILE) == []
    assert lines(capsys, "check", os.path.abspath("archive"), "--baseline", FILE) == []
    monkeypatch.chdir("archive")
    assert lines(capsys, "check", ".", "--baseline", f"../{FILE}") == []
    assert lines(capsys, "check", ".") == [1, 3, 5]
    write("../newslint.toml", f'baseline = "{FILE}"\n')
    assert lines(capsys, "check", ".") == []
    assert run(["baseline", "check", ".", *RULE]) == 0


def test_the_file_follows_its_schema_and_changes_by_the_line() -> None:
    run(["baseline", "write", "archive", *RULE])
    before = Path(FILE).read_text("utf-8")
    document = json.loads(before)
    Draft202012Validator(load_schema("baseline")).validate(document)
    assert [one["path"] for one in document["findings"]] == ["archive/a.txt"] * 3
    write("archive/b.txt", "It is is well.\n")
    run(["baseline", "write", "archive", *RULE, "--jobs", "2"])
    added = set(Path(FILE).read_text("utf-8").splitlines()) - set(before.splitlines())
    assert len(added) == 2  # the finding, and the comma after the one before it


@pytest.mark.parametrize(
    ("text", "said"),
    [(None, "newslint baseline write makes one"), ("{", "no JSON"), ("{}", "is missing"), ("[]", "must be a table")],
)
def test_a_baseline_that_is_none_is_told(text: str | None, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    if text is not None:
        write(FILE, text)
    assert run(["check", "archive", "--baseline", FILE]) == 2
    assert said in capsys.readouterr().err


def test_items_of_a_feed_may_move(capsys: pytest.CaptureFixture[str]) -> None:
    stories = [json.dumps({"title": "A", "text": f"It was was late on {day}."}) for day in ("Monday", "Tuesday")]
    write("archive/feed.jsonl", "\n".join(stories))
    run(["baseline", "write", "archive/feed.jsonl", *RULE])
    capsys.readouterr()
    write("archive/feed.jsonl", "\n".join([json.dumps({"title": "New", "text": "All is well."}), *stories]))
    assert lines(capsys, "check", "archive/feed.jsonl", "--baseline", FILE) == []


def test_standard_input_has_no_baseline(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["baseline", "write", "-"]) == 2
    assert "not of standard input" in capsys.readouterr().err
