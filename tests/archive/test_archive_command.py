"""`newslint archive` from the outside: every input, counts that add up, kills that change nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from tests.archive.stories import contents, json_lines, letters, rows, write_json_lines, write_parquet, write_warc

from newslint.archive import partitions
from newslint.commands import run
from newslint.schema import load_schema

ONLY = ["--select", "repetition/doubled-word"]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def archive(*arguments: str | Path, jobs: int = 1) -> int:
    return run(["archive", *map(str, arguments), "--output", "out", "--jobs", str(jobs), "--quiet", *ONLY])


def manifest(folder: str = "out") -> dict[str, object]:
    document: dict[str, object] = json.loads(Path(folder, "manifest.json").read_text())
    Draft202012Validator(load_schema("manifest")).validate(document)
    return document


INPUTS: list[tuple[str, Callable[[Path, int], Path]]] = [
    ("stories.jsonl", write_json_lines),
    ("stories.jsonl.gz", write_json_lines),
    ("stories.ndjson.zst", write_json_lines),
    ("stories.parquet", write_parquet),
    ("stories.warc", write_warc),
    ("stories.warc.gz", write_warc),
]


@pytest.mark.parametrize(("name", "write"), INPUTS, ids=[name for name, _ in INPUTS])
def test_every_story_is_checked_once(name: str, write: Callable[[Path, int], Path]) -> None:
    assert archive(write(Path(name), 30)) == 0
    counts = manifest()["counts"]
    assert isinstance(counts, dict)
    assert {name: counts[name] for name in ("records", "read", "checked", "dead", "findings")} == {
        "records": 30, "read": 30, "checked": 30, "dead": 0, "findings": 10
    }  # fmt: skip
    articles, findings = rows(Path("out"), "articles"), rows(Path("out"), "findings")
    assert len({(row["path"], row["record"]) for row in articles}) == 30
    assert [row["excerpt"] for row in findings] == ["the the"] * 10
    assert {row["outlet"] for row in articles} == ({"outlet 0", "outlet 1"} if "json" in name else {"example.org"})


def test_a_folder_holds_any_of_them_and_its_own_folders_name_outlets() -> None:
    for name in ("herald/a.txt", "herald/deep/b.html", "post/c.md", "d.txt", ".hidden/x.txt", "herald/photo.jpg"):
        path = Path("in", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("<p>They approved the the budget.</p>" if name.endswith("html") else "They saw the the sea.\n")
    write_json_lines(Path("in", "post", "more.jsonl"), 3)
    assert archive("in") == 0
    assert [(Path(row["path"]).as_posix(), row["outlet"]) for row in rows(Path("out"), "articles")] == [
        *[("in/post/more.jsonl", f"outlet {i}") for i in (0, 1, 0)],
        ("in/d.txt", "unknown"),
        ("in/herald/a.txt", "herald"),
        ("in/herald/deep/b.html", "herald"),
        ("in/post/c.md", "post"),
    ]
    assert len(rows(Path("out"), "findings")) == 5


def test_bad_records_are_dead_letters_with_their_reason() -> None:
    good = json_lines(4).splitlines()
    bad = [b'{"text": "cut off', b'{"nothing": "here"}', b"\x00\x01\xff" * 20, b"[" * 5000]
    Path("a.jsonl").write_bytes(b"\n\n".join([*good[:2], *bad, *good[2:]]))
    assert archive("a.jsonl") == 0
    counts = manifest()["counts"]
    assert isinstance(counts, dict)
    assert (counts["read"], counts["checked"], counts["dead"]) == (8, 4, 4)
    dead = letters(Path("out"))
    assert [letter["record"] for letter in dead] == [5, 7, 9, 11]
    assert all(letter["code"] and letter["reason"] for letter in dead)
    assert dead[0]["data"] == '{"text": "cut off'
    assert [letter["encoding"] for letter in dead] == ["utf-8", "utf-8", "base64", "utf-8"]


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst", "a.warc", "a.warc.gz", "a.parquet"])
def test_a_damaged_file_costs_what_lies_behind_the_damage(name: str) -> None:
    path = Path(name)
    if name.endswith("parquet"):
        data = bytearray(write_parquet(path, 300, 100).read_bytes())
        data[len(data) // 6 : len(data) // 4] = bytes(len(data) // 4 - len(data) // 6)
        path.write_bytes(data)
    else:
        data = bytearray((write_warc if "warc" in name else write_json_lines)(path, 3000).read_bytes())
        path.write_bytes(data[: len(data) * 2 // 3])
    assert archive(path) == 0
    counts = manifest()["counts"]
    assert isinstance(counts, dict)
    assert counts["dead"] == 1
    assert counts["read"] == counts["checked"] + 1
    assert letters(Path("out"))[0]["code"] == "damaged"


def test_half_surrogates_and_odd_names_are_spelt_out() -> None:
    Path("a.jsonl").write_text('{"text": "They saw the the \\ud800 sea.", "headline": "Sea \\udfff"}\n')
    assert archive("a.jsonl") == 0
    assert manifest()["counts"]["checked"] == 1  # type: ignore[index]


def test_the_number_of_workers_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partitions, "PARTITION_BYTES", 3000)
    path = write_json_lines(Path("a.jsonl"), 200)
    outputs = []
    for jobs in (1, 3):
        assert archive(path, jobs=jobs) == 0
        outputs.append(contents(Path("out")))
        Path("out").rename(f"out{jobs}")
    assert outputs[0] == outputs[1]
    assert len([name for name in outputs[0] if name.startswith("commits/")]) > 3


def test_lines_are_numbered_and_cut_where_they_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partitions, "PARTITION_BYTES", 1000)
    Path("a.jsonl").write_bytes(json_lines(50).replace(b"\n", b"\r\n\n") + json_lines(1, 50).rstrip())
    assert archive("a.jsonl") == 0
    assert [row["record"] for row in rows(Path("out"), "articles")] == [2 * i + 1 for i in range(51)]


def test_row_groups_are_partitions(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(partitions, "PARTITION_ROWS", 20)
    assert archive(write_parquet(Path("a.parquet"), 95, row_group_size=10)) == 0
    assert [row["record"] for row in rows(Path("out"), "articles")] == list(range(1, 96))
    assert len(list(Path("out", "commits").iterdir())) == 5


class TestKilled:
    """A run that is killed at any moment and started anew gives what an undisturbed run gives."""

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "newslint", "archive", *arguments, "--quiet", *ONLY]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)

    def test_three_kills_change_nothing(self) -> None:
        Path("in").mkdir()
        for i in range(12):
            write_json_lines(Path("in", f"{i:02}.jsonl"), 150)
        assert self.start("in", "--output", "whole", "--jobs", "1").wait() == 0
        commits = Path("out", "commits")
        for killed, jobs in enumerate(("1", "2", "2")):
            running = self.start("in", "--output", "out", "--jobs", jobs)
            until = time.monotonic() + 60
            while (not commits.is_dir() or len(list(commits.iterdir())) <= 2 * killed + 1) and time.monotonic() < until:
                time.sleep(0.01)
            running.send_signal(signal.SIGKILL)
            assert running.wait() == -signal.SIGKILL
            assert not Path("out", "manifest.json").exists()
        assert self.start("in", "--output", "out", "--jobs", "2").wait() == 0
        assert contents(Path("out")) == contents(Path("whole"))

    def test_ctrl_c_leaves_what_is_done(self) -> None:
        Path("in").mkdir()
        for i in range(20):
            write_json_lines(Path("in", f"{i:02}.jsonl"), 300)
        signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs, and theirs, ignore it
        running = self.start("in", "--output", "out", "--jobs", "1")
        while not Path("out", "commits").is_dir() or not any(Path("out", "commits").iterdir()):
            time.sleep(0.01)
        running.send_signal(signal.SIGINT)
        assert running.wait() == 130
        assert self.start("in", "--output", "out", "--jobs", "1").wait() == 0
        assert manifest()["counts"]["checked"] == 20 * 300  # type: ignore[index]

    def test_a_commit_whose_files_are_gone_does_not_count(self) -> None:
        path = write_json_lines(Path("a.jsonl"), 30)
        assert archive(path) == 0
        before = contents(Path("out"))
        Path("out", "articles", "part-00000.parquet").write_bytes(b"")
        assert archive(path) == 0
        assert contents(Path("out")) == before


class TestRefused:
    """What cannot be gone on with is told, and changes nothing."""

    def refused(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
        assert archive(*arguments) == 2
        return capsys.readouterr().err

    def test_a_folder_with_other_things(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("out").mkdir()
        Path("out", "thesis.txt").write_text("mine")
        assert "is not empty and holds no run" in self.refused(capsys, str(write_json_lines(Path("a.jsonl"), 3)))

    def test_another_input_other_settings_or_a_changed_file(self, capsys: pytest.CaptureFixture[str]) -> None:
        path = str(write_json_lines(Path("a.jsonl"), 3))
        assert archive(path) == 0
        assert "other inputs" in self.refused(capsys, str(write_json_lines(Path("b.jsonl"), 3)))
        assert "other settings" in self.refused(capsys, path, "--as-of", "2021-07-17")
        write_json_lines(Path("a.jsonl"), 4)
        assert "before it was changed" in self.refused(capsys, path)

    def test_no_such_input(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert "nowhere.jsonl: No such file" in self.refused(capsys, "nowhere.jsonl")

    def test_two_runs_at_once(self, capsys: pytest.CaptureFixture[str]) -> None:
        pytest.importorskip("fcntl")
        path = str(write_json_lines(Path("a.jsonl"), 3))
        Path("out", "_work").mkdir(parents=True)
        code = (
            "import fcntl; f = open('out/_work/lock', 'w'); fcntl.lockf(f, fcntl.LOCK_EX); print(flush=True); input()"
        )
        pipe = subprocess.PIPE
        with subprocess.Popen([sys.executable, "-c", code], stdin=pipe, stdout=pipe) as other:
            assert other.stdout is not None
            other.stdout.readline()
            assert "another process is at work" in self.refused(capsys, path)
            other.communicate(b"\n")

    def test_a_missing_library_names_the_extra(
        self, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setitem(sys.modules, "pyarrow", None)
        assert "pip install 'newslint[archive]'" in self.refused(capsys, "a.jsonl")


def test_a_story_that_crashes_the_interpreter_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """The crash is planted with a module that Python imports at the start of every worker."""
    Path("sitecustomize.py").write_text(
        "import os\n"
        "from newslint.linter import Linter\n"
        "check = Linter.check_bytes\n"
        "def deadly(self, data, *rest, **named):\n"
        "    if b'story 7 ' in data or b'story 12 ' in data: os._exit(9)\n"
        "    return check(self, data, *rest, **named)\n"
        "Linter.check_bytes = deadly\n"
    )
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([os.getcwd(), *filter(None, [os.environ.get("PYTHONPATH")])]))
    assert archive(write_json_lines(Path("a.jsonl"), 30), jobs=2) == 0
    dead = letters(Path("out"))
    assert [(letter["record"], letter["code"]) for letter in dead] == [(8, "crashed"), (13, "crashed")]
    assert manifest()["counts"]["checked"] == 28  # type: ignore[index]
