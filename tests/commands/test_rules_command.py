"""`newslint rules`, `newslint explain` and `newslint report validate`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from newslint.catalogue import all_rules
from newslint.commands import run


def test_the_table_has_a_line_for_each_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["RULE", "SEVERITY", "FIX", "FINDS"]
    assert [line.split()[0] for line in lines[1:]] == list(all_rules())


def test_the_list_for_machines_says_all_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rules", "--format", "json"]) == 0
    entries = json.loads(capsys.readouterr().out)
    assert [entry["id"] for entry in entries] == list(all_rules())
    assert {"id", "family", "severity", "on", "fixable", "summary", "documentation"} == set(entries[0])


def test_explain_shows_the_documentation(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "repetition/doubled-word"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("repetition/doubled-word (error, fixable)\n\nOne word stands twice in a row.")
    assert "Wrong:" in out
    assert run(["explain", "repetition"]) == 0
    assert "repetition/doubled-word (error" in capsys.readouterr().out


def test_explain_names_the_nearest_rule(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "repetition/doubled-words"]) == 2
    assert "did you mean “repetition/doubled-word”?" in capsys.readouterr().err


def test_a_report_is_validated(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    story, report = tmp_path / "a.txt", tmp_path / "report.json"
    story.write_text("The council approved the the budget.\n")
    run(["check", str(story), "--format", "json", "--output", str(report)])
    assert run(["report", "validate", str(report)]) == 0
    document = json.loads(report.read_text())
    document["articles"][0]["findings"][0]["severity"] = "fatal"
    report.write_text(json.dumps(document))
    assert run(["report", "validate", str(report)]) == 1
    assert "$.articles[0].findings[0].severity: 'fatal' is not one of" in capsys.readouterr().out
    report.write_text("{")
    assert run(["report", "validate", str(report)]) == 2
    assert run(["report", "validate", str(tmp_path / "nowhere.json")]) == 2


def test_every_command_describes_itself(capsys: pytest.CaptureFixture[str]) -> None:
    from newslint.commands import COMMANDS

    for command in COMMANDS:
        with pytest.raises(SystemExit) as exit:
            run([command, "--help"])
        assert exit.value.code == 0
        assert COMMANDS[command][1:] in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek"], "newslint: unknown command “chek”; did you mean “check”?\n"),
        (["--color", "check"], "newslint: unrecognized arguments: --color; see newslint --help\n"),
        (["check"], "newslint check: the following arguments are required: PATH; see newslint check --help\n"),
        (
            ["report", "diff", "a"],
            "newslint report diff: the following arguments are required: NEW; see newslint report diff --help\n",
        ),
    ],
)
def test_what_cannot_be_run_is_said_in_one_line(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as exit:
        run(arguments)
    assert exit.value.code == 2
    assert capsys.readouterr().err == message


def test_a_story_in_place_of_a_command_is_for_check(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.txt").write_text("The council met.\n")
    with pytest.raises(SystemExit):
        run(["story.txt"])
    assert "did you mean “newslint check story.txt”?" in capsys.readouterr().err


def test_no_command_shows_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "check stories and report what they contradict" in capsys.readouterr().err
