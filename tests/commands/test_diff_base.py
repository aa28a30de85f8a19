"""`newslint check --diff-base`: only what a change touched."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from newslint.commands import run

RULE = ["--select", "repetition/doubled-word"]


def git(*arguments: str) -> str:
    identity = ["-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false"]
    return subprocess.run(["git", *identity, *arguments], check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture(autouse=True)
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    write("a.txt", "It was was late.\n\nShe saw the end.\n\nHe saw the the sea.\n")
    write("unchanged.txt", "It is is well.\n")
    commit()


def write(name: str, text: str) -> None:
    Path(name).write_text(text, "utf-8")


def commit() -> None:
    git("add", "-A")
    git("commit", "-q", "-m", "change")


def found(capsys: pytest.CaptureFixture[str], revision: str = "HEAD") -> list[str]:
    run(["check", ".", *RULE, "--format", "json", "--diff-base", revision])
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    return [
        f"{article['path']}:{finding['span']['start']['line']}"
        for article in document["articles"]
        for finding in article["findings"]
    ]


def test_only_touched_lines_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    assert found(capsys) == []
    write("a.txt", "It was was late.\n\nShe saw the the end.\n\nHe saw the the sea.\n")
    assert found(capsys) == ["a.txt:3"]
    commit()
    assert found(capsys, "HEAD~1") == ["a.txt:3"]


def test_a_new_file_is_reported_whole(capsys: pytest.CaptureFixture[str]) -> None:
    write("new file.txt", "It was was late.\n")
    assert found(capsys) == ["new file.txt:1"]
    git("add", "-A")
    assert found(capsys) == ["new file.txt:1"]


def test_a_renamed_file_counts_by_its_lines(capsys: pytest.CaptureFixture[str]) -> None:
    write("long.txt", "".join(f"Sentence number {i} stands here.\n\n" for i in range(30)) + "It was was late.\n")
    commit()
    git("mv", "long.txt", "renamed.txt")
    assert found(capsys) == []
    Path("renamed.txt").write_text(Path("renamed.txt").read_text() + "\nIt is is here.\n")
    assert found(capsys) == ["renamed.txt:63"]


def test_what_others_did_on_the_branch_is_no_change_of_ours(capsys: pytest.CaptureFixture[str]) -> None:
    git("checkout", "-q", "-b", "desk")
    write("b.txt", "It was was late.\n")
    commit()
    git("checkout", "-q", "main")
    write("a.txt", "It was late.\n\nShe saw the end.\n\nHe saw the the sea.\n")
    commit()
    git("checkout", "-q", "desk")
    assert found(capsys, "main") == ["b.txt:1"]


def test_where_lines_went_the_lines_beside_count(capsys: pytest.CaptureFixture[str]) -> None:
    write("a.txt", "It was was late.\n\nHe saw the the sea.\n")
    assert found(capsys) == ["a.txt:3"]


def test_a_related_line_counts(capsys: pytest.CaptureFixture[str]) -> None:
    first = "The council met on Monday and approved the budget for the new seawall.\n"
    write("twice.txt", f"{first}\nNobody spoke.\n\nAll went home.\n")
    commit()
    write("twice.txt", f"{first}\nNobody spoke.\n\nAll went home.\n\n{first}")
    run(["check", "twice.txt", "--select", "repetition", "--format", "json", "--diff-base", "HEAD"])
    document = json.loads(capsys.readouterr().out)
    for finding in document["articles"][0]["findings"]:
        lines = {finding["span"]["start"]["line"], *(one["span"]["start"]["line"] for one in finding["related"])}
        assert 7 in lines


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_a_revision_that_is_none_is_told(revision: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", ".", f"--diff-base={revision}"]) == 2
    assert f"Git knows no revision “{revision}”" in capsys.readouterr().err
    assert not Path("x").exists()


def test_outside_a_repository_is_told(
    capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "a.txt").write_text("It was late.\n")
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    assert run(["check", str(folder), "--diff-base", "HEAD"]) == 2
    assert "--diff-base: git rev-parse" in capsys.readouterr().err
