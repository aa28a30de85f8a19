"""Findings that a comment or a file beside the story allows, and those comments that allow nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from newslint import globs
from newslint.commands import run
from newslint.schema import load_schema

RULE = "repetition/doubled-word"
ALLOW = f"<!-- newslint allow {RULE}: a song title -->"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def report(name: str, text: str, capsys: pytest.CaptureFixture[str], code: int = 0) -> dict[str, Any]:
    Path(name).write_text(text, "utf-8")
    assert run(["check", name, "--select", RULE, "--format", "json"]) == code
    document: dict[str, Any] = json.loads(capsys.readouterr().out)
    Draft202012Validator(load_schema("report")).validate(document)
    return document


def found(document: dict[str, Any]) -> list[int]:
    return [finding["span"]["start"]["line"] for finding in document["articles"][0]["findings"]]


def told(document: dict[str, Any]) -> list[tuple[str, int | None]]:
    return [(error["code"], error["line"]) for error in document["articles"][0]["errors"]]


MARKDOWN = f"# A song\n\nShe sang the the song.\n\n{ALLOW}\nIt was was late.\n\nHe saw saw dust.\n"
HTML = f"<p>She sang the the song.</p>\n{ALLOW}\n<p>It was was late.</p>\n<p>He saw saw dust.</p>\n"
NITF = (
    "<nitf><body><body.head><hedline><hl1>A song</hl1></hedline></body.head><body.content>\n"
    f"<p>She sang the the song.</p>\n{ALLOW}\n<p>It was was late.</p>\n<p>He saw saw dust.</p>\n"
    "</body.content></body></nitf>"
)


@pytest.mark.parametrize(
    ("name", "text", "lines"),
    [("a.md", MARKDOWN, [3, 8]), ("a.html", HTML, [1, 4]), ("a.xml", NITF, [2, 5])],
)
def test_a_comment_allows_a_rule_in_the_next_paragraph(
    name: str, text: str, lines: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    document = report(name, text, capsys, code=1)
    assert found(document) == lines
    assert document["summary"]["suppressed"] == 1
    assert told(document) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [("a.md", f"It was was late. {ALLOW} She left.\n"), ("a.html", f"<p>It was {ALLOW}was late.</p><p>She left.</p>")],
)
def test_a_comment_allows_a_rule_in_its_own_paragraph(name: str, text: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert report(name, text, capsys)["summary"]["suppressed"] == 1


def test_a_comment_that_allows_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    document = report("a.html", f"<p>All is well.</p>\n{ALLOW}\n<p>It is late.</p>", capsys, code=1)
    assert told(document) == [("unused-suppression", 2)]
    assert run(["check", "a.html", "--select", "residue"]) == 0  # the rule did not run


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        ("<!-- newslint allow repetition/doubled-word -->", "cannot be understood"),
        ("<!-- newslint allow repetition/doubled-wrod: why -->", "did you mean “repetition/doubled-word”?"),
        ("<!-- newslint disable -->", "cannot be understood"),
        ("<!-- newslint allow repetition/doubled-word: -->", "cannot be understood"),
    ],
)
def test_a_comment_that_is_not_right_is_told(comment: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    document = report("a.html", f"{comment}\n<p>It was was late.</p>", capsys, code=1)
    assert told(document) == [("bad-suppression", 1)]
    assert said in document["articles"][0]["errors"][0]["message"]
    assert found(document) == [2]


def test_plain_text_has_no_comments(capsys: pytest.CaptureFixture[str]) -> None:
    assert len(found(report("a.txt", f"{ALLOW}\n\nIt was was late.", capsys, code=1))) == 1


class TestTheFileBesideTheStory:
    def beside(self, **entry: Any) -> None:
        Path("a.allow.yaml").write_text(json.dumps({"allow": [{"rule": RULE, "reason": "as sung", **entry}]}))

    def test_allows_a_rule(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.beside()
        assert report("a.txt", "It was was late.\n\nShe saw the the end.", capsys)["summary"]["suppressed"] == 2

    def test_allows_a_rule_on_certain_words(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.beside(excerpt="was was")
        document = report("a.txt", "It was\nwas late.\n\nShe saw the the end.", capsys, code=1)
        assert found(document) == [4]

    def test_is_told_where_it_allows_nothing(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.beside(excerpt="is is")
        document = report("a.txt", "It was late.", capsys, code=1)
        assert told(document) == [("unused-suppression", None)]
        assert document["articles"][0]["errors"][0]["message"].startswith("a.allow.yaml: ")

    def test_is_told_where_it_is_not_right(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("a.allow.yaml").write_text("allow:\n  - rule: repetition/doubled-word\n")
        document = report("a.txt", "It was late.", capsys, code=1)
        assert document["articles"][0]["errors"][0]["message"] == ("a.allow.yaml:2: “allow[0].reason” is missing")


@pytest.mark.parametrize(
    ("pattern", "fitting", "others"),
    [
        ("*.txt", ["a.txt", "b/a.txt"], ["a.txt.md"]),
        ("archive/", ["archive/a.txt", "archive/b/a.txt", "x/archive/a.txt"], ["archive", "archived/a.txt"]),
        ("archive/*", ["archive/a.txt"], ["archive/b/a.txt", "x/archive/a.txt"]),
        ("archive/**", ["archive/a.txt", "archive/b/a.txt"], ["x/archive/a.txt"]),
        ("a/**/b.txt", ["a/b.txt", "a/x/y/b.txt"], ["b.txt"]),
        ("20[0-9][0-9]-?.txt", ["2021-a.txt", "x/2021-a.txt"], ["2021-.txt", "20x1-a.txt"]),
        ("[!a].txt", ["b.txt"], ["a.txt"]),
        ("a(b+.txt", ["a(b+.txt"], ["ab.txt"]),
    ],
)
def test_patterns_fit_paths_as_in_gitignore(pattern: str, fitting: list[str], others: list[str]) -> None:
    assert [path for path in fitting + others if globs.matches(path, pattern)] == fitting
