"""The cache: quicker, and never wrong, whatever changes and whoever shares it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newslint import cache
from newslint.commands import run
from newslint.linter import Linter

SLIP = "Harbour news\n\nPORT ELLERY, July 16 -- The council approved the the budget on Thursday, July 16, 2021.\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("d").mkdir()
    for name in ("a.txt", "b.txt"):
        Path("d", name).write_text(SLIP)


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that the linter really checks."""
    paths: list[str] = []
    check_bytes = Linter.check_bytes

    def counting(self: Linter, data: bytes, path: str = "", *arguments: Any) -> Any:
        paths.append(path)
        return check_bytes(self, data, path, *arguments)

    monkeypatch.setattr(Linter, "check_bytes", counting)
    return paths


def check(*arguments: str, format: str = "json", jobs: str = "1") -> str:
    run(["check", "d", "--cache", "kept", "--format", format, "--jobs", jobs, "--output", "out", *arguments])
    return Path("out").read_text("utf-8")


def test_a_second_run_checks_nothing_and_says_the_same(checked: list[str]) -> None:
    for format in ("json", "text"):
        run(["check", "d", "--format", format, "--output", "out"])
        plain = Path("out").read_text("utf-8")
        assert check(format=format) == plain
        checked.clear()
        assert check(format=format) == plain
        assert checked == []


def test_a_second_run_imports_no_rule() -> None:
    check()
    code = (
        "import sys; from newslint.commands import run; run(['check', 'd', '--cache', 'kept', '--quiet'])\n"
        "print([name for name in sys.modules if name.startswith(('newslint.checks.', 'newslint.linter'))])"
    )
    second = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert second.stdout.splitlines()[-1] == "[]"


def test_whatever_changes_is_checked_again(checked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def again(*arguments: str) -> list[str]:
        checked.clear()
        fresh = check(*arguments)
        done = checked.copy()
        run(["check", "d", "--format", "json", "--output", "plain", *arguments])
        assert fresh == Path("plain").read_text("utf-8")
        return done

    both = ["d/a.txt", "d/b.txt"]
    assert again() == both
    assert again() == []
    Path("d/b.txt").write_text(SLIP + "\nMore.\n")
    assert again() == ["d/b.txt"]
    Path("d/a.allow.yaml").write_text("allow: [{rule: repetition/doubled-word, reason: a title}]")
    assert again() == ["d/a.txt"]
    assert again("--select", "repetition") == both
    assert again("--select", "repetition", "--as-of", "2020-01-01") == both
    assert again() == both
    Path("newslint.toml").write_text('[house]\nacronyms = ["SCO"]\n')
    assert again() == both
    Path("newslint.toml").write_text('[house]\nacronyms = ["SCO"]\n[severity]\nrepetition = "info"\n')
    assert again() == both
    Path("newslint.toml").unlink()
    monkeypatch.setattr(cache, "code_digest", lambda: "other code")
    assert again() == both


def test_a_name_is_part_of_what_is_kept(checked: list[str]) -> None:
    check()
    os.rename("d/b.txt", "d/c.txt")
    assert json.loads(check())["articles"][1]["path"] == "d/c.txt"


@pytest.mark.parametrize("damage", [b"", b"{", b"0" * 64 + b"\n[1, 2]", None])
def test_a_damaged_entry_counts_as_none(damage: bytes | None) -> None:
    plain = check()
    for entry in Path("kept").glob("*.json"):
        kept = entry.read_bytes()
        entry.write_bytes(kept[:-20] + b" " + kept[-20:] if damage is None else damage)
    assert check() == plain


def test_a_rule_that_failed_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as broken:
        broken.setattr("newslint.linter.is_clearly_foreign", lambda article: 1 / 0)
        assert "ZeroDivisionError" in check()
    assert "ZeroDivisionError" not in check()


def test_baseline_and_fixes_work_on_what_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    only = ["--select", "repetition"]
    check(*only)
    run(["baseline", "write", "d", "--cache", "kept", *only])
    assert json.loads(check(*only, "--baseline", "newslint-baseline.json"))["summary"]["findings"] == 0
    assert run(["check", "d", "--cache", "kept", "--fix", *only]) == 0
    assert "the the" not in Path("d/a.txt").read_text()
    assert json.loads(check(*only))["summary"]["findings"] == 0


def test_runs_side_by_side_share_a_folder() -> None:
    for i in range(40):
        Path("d", f"{i}.txt").write_text(SLIP * (i % 3 + 1))
    command = [sys.executable, "-m", "newslint", "check", "d", "--cache", "kept", "--format", "json", "--jobs", "2"]
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(3)]
    said = [run.communicate()[0] for run in runs]
    assert said[0] == said[1] == said[2] == subprocess.run(command, capture_output=True).stdout
    assert not list(Path("kept").glob("*.draft"))


def test_there_is_one_entry_a_file_and_the_folder_says_what_it_is() -> None:
    for text in ("One.", "Two.", "Three."):
        Path("d/a.txt").write_text(text)
        check()
    assert len(list(Path("kept").glob("*.json"))) == 2
    assert Path("kept/.gitignore").read_text() == "*\n"
    assert Path("kept/CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_a_folder_that_cannot_be_made_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    Path("kept").write_text("a file")
    assert run(["check", "d", "--cache", "kept"]) == 2
    assert "cannot keep a cache in kept" in capsys.readouterr().err


def test_the_code_of_every_rule_counts(tmp_path: Path) -> None:
    code = "from newslint import cache; print(cache.code_digest())"
    first, second = (subprocess.run([sys.executable, "-c", code], capture_output=True).stdout for _ in range(2))
    assert first == second and len(first) > 60


def test_a_second_run_over_many_articles_gives_the_same_bytes() -> None:
    for i in range(60):
        Path("d", f"{i}.txt").write_text(f"{SLIP}\n\nThe council heard {i} speakers on Monday.\n")
    command = [sys.executable, "-m", "newslint", "check", "d", "--cache", "kept", "--format", "json", "--output"]
    for name in ("first", "second"):
        subprocess.run([*command, name])
    assert Path("first").read_bytes() == Path("second").read_bytes()
    assert len(list(Path("kept").glob("*.json"))) >= 60
