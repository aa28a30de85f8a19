"""`newslint report` from the outside: validate, convert, diff."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.commands import run
from newslint.reports import FORMATS

SLIP = "The council approved the the budget on Monday night.\n"
ONLY = ["--select", "repetition/doubled-word"]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def reported(name: str, text: str) -> str:
    Path("story.txt").write_text(text)
    run(["check", "story.txt", *ONLY, "--format", "json", "--output", name])
    return name


@pytest.mark.parametrize("format", [format for format in FORMATS if format != "text"])
def test_converting_gives_what_the_check_would_have_written(format: str) -> None:
    report = reported("report.json", SLIP)
    assert run(["check", "story.txt", *ONLY, "--format", format, "--output", "direct"]) == 1
    assert run(["report", "convert", report, "--format", format, "--output", "converted"]) == 0
    assert Path("converted").read_bytes() == Path("direct").read_bytes()


def test_diff_says_what_is_new_and_what_is_gone(capsys: pytest.CaptureFixture[str]) -> None:
    old = reported("old.json", SLIP)
    moved = reported("moved.json", f"New lead.\n\n{SLIP}")
    new = reported("new.json", "It was was late.\n")
    assert run(["report", "diff", old, moved]) == 0
    assert capsys.readouterr().out == "0 new, 0 gone, 1 as before\n"
    assert run(["report", "diff", old, new]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "+ story.txt:1:4: error: “was” stands twice in a row [repetition/doubled-word]",
        "- story.txt:1:22: error: “the” stands twice in a row [repetition/doubled-word]",
        "1 new, 1 gone, 0 as before",
    ]


@pytest.mark.parametrize(
    ("text", "said"), [("{", "no JSON"), ("[]", "no report of newslint"), (None, "no such file or folder")]
)
def test_what_is_no_report_is_refused(text: str | None, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    if text is not None:
        Path("report.json").write_text(text)
    assert run(["report", "convert", "report.json", "--format", "csv"]) == 2
    assert said in capsys.readouterr().err


def test_validate_names_each_breach(capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(reported("report.json", SLIP))
    assert run(["report", "validate", str(path)]) == 0
    document = json.loads(path.read_text())
    document["articles"][0]["findings"][0]["severity"] = "grave"
    path.write_text(json.dumps(document))
    assert run(["report", "validate", str(path)]) == 1
    assert "$.articles[0].findings[0].severity: 'grave'" in capsys.readouterr().out
