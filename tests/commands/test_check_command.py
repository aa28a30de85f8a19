"""`newslint check` from the outside: arguments, output, exit codes."""

from __future__ import annotations

import io
import json
import multiprocessing
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newslint.commands import run
from newslint.commands._progress import Progress
from newslint.linter import Linter
from newslint.schema import load_schema

SLIP = "The council approved the the budget on Monday night.\n"
CLEAN = "The council approved the budget on Monday night.\n"
ONLY = ["--select", "repetition/doubled-word"]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(name: str, text: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return name


def check(*arguments: str) -> int:
    return run(["check", *arguments])


def report(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    check("--format", "json", *arguments)
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    Draft202012Validator(load_schema("report")).validate(document)
    return document


def test_a_finding_is_shown_with_its_words_and_a_caret(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write("a.txt", SLIP), *ONLY) == 1
    assert capsys.readouterr().out.splitlines() == [
        "a.txt:1:22: error: “the” stands twice in a row [repetition/doubled-word]",
        "    The council approved the the budget on Monday night.",
        "                         ^^^^^^^",
        "    fix: remove the second “the”",
        "1 finding in 1 article: 1 error",
    ]


def test_nothing_found_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write("a.txt", CLEAN), *ONLY) == 0
    assert capsys.readouterr().out == "no findings in 1 article\n"


def test_quiet_leaves_the_summary_out(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write("a.txt", CLEAN), "--quiet") == 0
    assert capsys.readouterr().out == ""


def test_statistics_count_by_rule(capsys: pytest.CaptureFixture[str]) -> None:
    check(write("a.txt", SLIP + "\n" + SLIP), "--statistics", *ONLY)
    assert "2 repetition/doubled-word" in capsys.readouterr().out.splitlines()


def test_fail_on_decides_the_exit_code() -> None:
    path = write("a.txt", SLIP)
    assert check(path, *ONLY, "--fail-on", "error") == 1
    assert check(path, *ONLY, "--fail-on", "never") == 0
    write("newslint.toml", '[severity]\nrepetition = "info"\n')
    assert check(path, *ONLY) == 0
    assert check(path, *ONLY, "--fail-on", "info") == 1


def test_info_is_counted_but_shown_only_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    path = write("a.txt", SLIP)
    write("newslint.toml", '[severity]\nrepetition = "info"\n')
    check(path, *ONLY)
    assert capsys.readouterr().out == "no findings in 1 article; 1 query of severity info, see --show-info\n"
    check(path, *ONLY, "--show-info")
    assert "info: “the” stands twice" in capsys.readouterr().out
    assert len(report(capsys, path, *ONLY)["articles"][0]["findings"]) == 1


def test_ignore_leaves_rules_out() -> None:
    path = write("a.txt", SLIP)
    assert check(path, *ONLY, "--ignore", "repetition/doubled-word") == 0
    assert check(path, "--select", "repetition", "--ignore", "repetition") == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--select", "repetitoin"], "unknown rule “repetitoin”; did you mean “repetition”?"),
        (["--ignore", "repetition/doubled-wrod"], "did you mean “repetition/doubled-word”?"),
        (["--output", "no/such/folder/report.txt"], "cannot write no/such/folder/report.txt"),
        (["--config", "nowhere.toml"], "nowhere.toml"),
    ],
)
def test_bad_usage_is_told_and_exits_2(arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write("a.txt", SLIP), *arguments) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments", [["--jobs", "0"], ["--as-of", "July 17"], ["--format", "pdf"], ["--fail-on", "x"]]
)
def test_bad_values_exit_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit:
        check(write("a.txt", SLIP), *arguments)
    assert exit.value.code == 2
    assert arguments[0] in capsys.readouterr().err


def test_folders_globs_and_files_each_count_once(capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("d/b.txt", "d/a.txt", "d/deep/c.txt", "d/.hidden/x.txt", "d/.x.txt", "d/photo.jpg", "e.txt"):
        write(name, CLEAN)
    found = report(capsys, "d", "e.*", "d/a.txt", "d/*.txt")
    assert [article["path"] for article in found["articles"]] == ["d/a.txt", "d/b.txt", "d/deep/c.txt", "e.txt"]
    assert report(capsys, ".")["articles"][0]["path"] == "e.txt"


def test_a_folder_without_stories_is_no_success(capsys: pytest.CaptureFixture[str]) -> None:
    Path("empty").mkdir()
    assert check("empty") == 2
    assert "no stories under empty" in capsys.readouterr().err


def test_standard_input_has_the_name_it_is_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("draft.txt", None):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SLIP.encode())))
        named = ["--stdin-filename", name] if name else []
        assert report(capsys, "-", *named)["articles"][0]["path"] == (name or "<stdin>")


def test_output_goes_to_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(write("a.txt", SLIP), *ONLY, "--format", "json", "--output", "out.json") == 1
    assert json.loads(Path("out.json").read_text())["summary"]["findings"] == 1
    assert capsys.readouterr().out == ""


def test_any_number_of_jobs_gives_the_same_bytes() -> None:
    for i in range(7):
        write(f"d/{i}.txt", SLIP * i)
    write("d/7.txt", b"\x00\x01\x02" * 50)
    outputs = []
    for jobs in ("1", "2", "3"):
        assert check("d", "--format", "json", "--jobs", jobs, "--output", f"{jobs}.json") == 2
        outputs.append(Path(f"{jobs}.json").read_bytes())
    assert outputs[0] == outputs[1] == outputs[2]


def test_terminal_escapes_in_a_story_do_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    path = write("a\x1b[2Jb.txt", "He said \x1b[31m the the \x9b31m \u202e budget \x07.\n")
    for format in ("text", "json"):
        check(path, *ONLY, "--format", format)
        said = capsys.readouterr().out
        assert "the the" in said
        assert not set(said) & set("\x1b\x9b\x07\u202e")


def test_a_file_name_that_is_no_utf8_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    name = os.fsdecode(b"caf\xe9.txt")
    try:
        write(name, SLIP)
    except OSError:
        pytest.skip("the file system takes no such names")
    assert report(capsys, ".")["articles"][0]["path"] == "caf\\xe9.txt"


class TestBadInput:
    """What cannot be read is told and makes the exit code 2; the other files are still checked."""

    def unreadable(self, capsys: pytest.CaptureFixture[str], path: str) -> dict[str, str]:
        write("good.txt", SLIP)
        assert check(path, "good.txt", *ONLY) == 2
        assert "good.txt:1:22" in capsys.readouterr().out
        document = report(capsys, path, "good.txt", *ONLY)
        assert document["summary"]["unreadable"] == 1
        assert document["articles"][0]["format"] is None
        assert len(document["articles"][1]["findings"]) == 1
        error: dict[str, str] = document["articles"][0]["errors"][0]
        return error

    def test_missing(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.unreadable(capsys, "nowhere.txt")["message"] == "no such file or folder"

    def test_dangling_link(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("link.txt").symlink_to("nowhere.txt")
        assert self.unreadable(capsys, "link.txt")["code"] == "unreadable"

    def test_binary(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.unreadable(capsys, write("a.txt", bytes(range(256)) * 40))["code"] == "binary"

    def test_huge(self, capsys: pytest.CaptureFixture[str]) -> None:
        with Path("huge.txt").open("wb") as file:
            file.truncate(50 * 1024 * 1024)
        assert "50 MB" in self.unreadable(capsys, "huge.txt")["message"]

    def test_name_with_nul(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.unreadable(capsys, "a\0b")["code"] == "unreadable"

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"\n \n\t\n",
            b"\xef\xbb\xbf",
            SLIP.encode() + b"caf\xc3 broken \xff bytes in caf\xc3\xa9\n",
            SLIP.encode() * 3 + b"one NUL \x00 byte\n",
            SLIP.encode("utf-16"),
            SLIP.encode("utf-32"),
        ],
        ids=["empty", "blank", "only a BOM", "broken UTF-8", "NUL", "UTF-16", "UTF-32"],
    )
    def test_odd_but_readable(self, data: bytes, capsys: pytest.CaptureFixture[str]) -> None:
        document = report(capsys, write("a.txt", data))
        assert document["summary"]["unreadable"] == 0

    def test_one_line_of_five_megabytes(self, capsys: pytest.CaptureFixture[str]) -> None:
        path = write("a.txt", "The council approved its budget on Monday night. " * 100_000 + "the the end")
        assert check(path, *ONLY) == 1
        assert max(map(len, capsys.readouterr().out.splitlines())) < 200


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
def test_colour_only_on_a_terminal_that_wants_it() -> None:
    path = write("a.txt", SLIP)

    def on_a_terminal(**environment: str) -> str:
        import pty

        leader, follower = pty.openpty()
        command = [sys.executable, "-m", "newslint", "check", path, *ONLY]
        subprocess.run(command, stdout=follower, env={**os.environ, "TERM": "xterm", "NO_COLOR": "", **environment})
        os.close(follower)
        return os.read(leader, 10_000).decode()

    assert "\x1b[31merror\x1b[0m" in on_a_terminal()
    assert "\x1b" not in on_a_terminal(NO_COLOR="1")
    assert "\x1b" not in on_a_terminal(TERM="dumb")
    command = [sys.executable, "-m", "newslint", "check", path, *ONLY]
    assert b"\x1b" not in subprocess.run(command, capture_output=True).stdout


def test_a_reader_that_stops_reading_is_no_error() -> None:
    path = write("a.txt", SLIP * 5000)
    command = [sys.executable, "-m", "newslint", "check", path, *ONLY]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="needs a device that is always full")
def test_a_full_disk_is_told() -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "newslint", "check", write("a.txt", SLIP), *ONLY]
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert ended.returncode == 2
    assert ended.stderr.startswith("newslint: cannot write: ")
    assert len(ended.stderr.splitlines()) == 1


def _heed_ctrl_c() -> None:
    """Undo what a shell does to programs that it runs in the background: they would ignore the signal, and wait."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.skipif(os.name != "posix", reason="needs named pipes")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_ends_the_run_and_reports_what_was_checked(jobs: str) -> None:
    write("a.txt", SLIP)
    for pipe in ("pipe1", "pipe2"):
        os.mkfifo(pipe)
    command = [sys.executable, "-m", "newslint", "check", "a.txt", "pipe1", "pipe2", "--jobs", jobs, *ONLY]
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=_heed_ctrl_c,
    ) as process:
        # Opening waits until the run reads from it; with two workers, one has done the first file when both pipes are.
        writers = [os.open(pipe, os.O_WRONLY) for pipe in ("pipe1", "pipe2")[: int(jobs)]]
        os.killpg(process.pid, signal.SIGINT)
        told, said = process.communicate(timeout=20)
        for writer in writers:
            os.close(writer)
    assert process.returncode == 130
    assert said == "newslint: interrupted; 1 of 3 files were checked\n"
    assert told.splitlines()[0].startswith("a.txt:1:22: error: ")


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="needs workers that inherit a defect")
def test_a_file_of_which_the_process_dies_costs_itself(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    check_bytes = Linter.check_bytes

    def deadly(self: Linter, data: bytes, *arguments: Any, **options: Any) -> Any:
        if b"deadly" in data:
            os._exit(9)
        return check_bytes(self, data, *arguments, **options)

    monkeypatch.setattr(Linter, "check_bytes", deadly)
    monkeypatch.setattr("newslint.runner.START_METHOD", "fork")
    for i in range(40):
        write(f"d/{i:02}.txt", SLIP.replace("council", "deadly council") if i in (7, 8, 30) else SLIP)
    document = report(capsys, "d", "--jobs", "2", *ONLY)
    assert document["summary"]["articles"] == 40
    dead = [article for article in document["articles"] if article["errors"]]
    assert [article["path"] for article in dead] == ["d/07.txt", "d/08.txt", "d/30.txt"]
    assert dead[0]["errors"][0]["message"] == "the process that checked the file died of it, twice (exit code 9)"
    assert document["summary"]["findings"] == 37


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_long_run_shows_how_far_it_is_and_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter(range(100))
    monkeypatch.setattr("time.monotonic", lambda: next(clock))
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    with Progress(2) as progress:
        progress.advance()
        progress.advance()
    said = terminal.getvalue()
    assert " 1/2" in said and " 2/2" in said
    assert said.endswith("\r\x1b[K")


@pytest.mark.parametrize("quiet", [True, False])
def test_no_progress_where_nobody_looks(quiet: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    stream = Terminal() if quiet else io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    with Progress(1, quiet=quiet) as progress:
        monkeypatch.setattr("time.monotonic", lambda: 1e9)
        progress.advance()
    assert stream.getvalue() == ""
