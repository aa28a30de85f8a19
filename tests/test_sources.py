"""A draft beside its sources: passages, the command, the configuration, the report."""

from __future__ import annotations

import json
import pickle
from collections.abc import Sequence
from pathlib import Path

import pytest

from newslint import readers
from newslint.article import Article
from newslint.commands import run
from newslint.files import read_sources
from newslint.linter import Linter
from newslint.settings import Settings
from newslint.sources import find_passages, nearest, passages_like, with_sources
from newslint.verification import Judgement

SOURCE = """PORT LARKIN, Ontario, May 5, 2025 (Reuters) - The council sold 38 percent of the harbour for $12.4 million.

"We will not sell another metre of the quay this year," said Mayor Gerda Lindholm.
"""
DRAFT = """The council sold 48 percent of the harbour.

"We will never sell another metre of the quay," said Mayor Lindholm.
"""


def read(text: str, path: str = "draft.txt") -> Article:
    return next(readers.read(text.encode(), path, "text"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "source.txt").write_text(SOURCE)
    (tmp_path / "draft.txt").write_text(DRAFT)
    return tmp_path


def test_the_nearest_passage_comes_first() -> None:
    draft = with_sources(read(DRAFT), (read(SOURCE, "source.txt"),))
    passages = passages_like(draft, draft.blocks[1].span)
    assert passages[0].text.startswith('"We will not sell')
    assert len(find_passages(draft)) == 2
    related = nearest(draft, draft.blocks[0].span)[0]
    assert related.source is draft.sources[0]
    assert "38 percent" in related.message


def test_a_draft_without_a_day_has_its_source_s() -> None:
    draft = with_sources(read(DRAFT), (read(SOURCE),))
    assert str(draft.as_of) == "2025-05-05"


def test_a_linter_with_sources_goes_to_another_process() -> None:
    linter = Linter(Settings(select=("sources",), sources=(read(SOURCE, "source.txt"),)))
    before = next(linter.check_bytes(DRAFT.encode()))
    after = next(pickle.loads(pickle.dumps(linter)).check_bytes(DRAFT.encode()))
    assert [one.fingerprint for one in after.findings] == [one.fingerprint for one in before.findings]
    assert before.findings


def test_rules_of_sources_say_nothing_without_sources() -> None:
    checked = next(Linter(Settings(select=("sources",))).check_bytes(DRAFT.encode()))
    assert not checked.findings
    assert not checked.problems


@pytest.mark.parametrize("source", ["", "\n", "x", "“", SOURCE * 300, "12 " * 3000, '"a b c" ' * 2000])
@pytest.mark.parametrize("draft", [DRAFT, '"a b d"', "12.", "Ann Hale sued Tom Wirth. " * 50])
def test_no_source_makes_a_rule_fail(draft: str, source: str) -> None:
    article = with_sources(read(draft), tuple(readers.read(source.encode(), "source.txt", "text")))
    checked = Linter(Settings(select=("sources",))).check_article(article)
    assert not checked.problems


def test_compare_tells_the_place_in_the_source(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["compare", str(folder / "draft.txt"), "--source", str(folder / "source.txt"), "--format", "json"]
    assert run(arguments) == 1
    findings = json.loads(capsys.readouterr().out)["articles"][0]["findings"]
    assert [finding["rule"] for finding in findings] == ["sources/number-unsupported", "sources/quote-altered"]
    related = findings[1]["related"][0]
    assert related["path"] == str(folder / "source.txt")
    assert related["span"]["start"]["line"] == 3


@pytest.mark.parametrize("format", ["text", "sarif", "csv", "github", "junit", "markdown"])
def test_every_format_names_the_source(format: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["compare", str(folder / "draft.txt"), "--source", str(folder / "source.txt"), "--format", format])
    assert "source.txt" in capsys.readouterr().out


def test_sources_may_stand_in_the_configuration(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "newslint.toml").write_text('sources = ["source.txt"]\n')
    assert run(["check", str(folder / "draft.txt"), "--select", "sources"]) == 1
    assert run(["compare", str(folder / "draft.txt")]) == 1
    assert "38 percent" in capsys.readouterr().out


def test_what_is_wrong_with_sources_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["compare", str(folder / "draft.txt")]) == 2
    assert "--source FILE" in capsys.readouterr().err
    assert run(["compare", str(folder / "draft.txt"), "--source", str(folder / "no.txt")]) == 2
    assert "no.txt: no such file" in capsys.readouterr().err
    (folder / "newslint.toml").write_text('ignore = []\nsources = ["no.txt"]\n')
    assert run(["check", str(folder / "draft.txt")]) == 2
    assert "newslint.toml:2:" in capsys.readouterr().err


def test_a_source_without_text_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "empty.txt").write_text("")
    draft, empty, source = (str(folder / name) for name in ("draft.txt", "empty.txt", "source.txt"))
    assert run(["compare", draft, "--source", empty]) == 2
    assert "empty.txt: no text to hold a draft against" in capsys.readouterr().err
    assert run(["compare", draft, "--source", empty, source]) == 1


def test_a_draft_does_not_bear_itself_out(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = str(folder / "draft.txt")
    assert run(["compare", draft, "--source", str(folder)]) == 1
    assert "38 percent" in capsys.readouterr().out
    assert run(["compare", draft, "--source", draft]) == 2
    assert "draft.txt is its own and only source" in capsys.readouterr().err


def test_sources_are_read_in_the_order_given(folder: Path) -> None:
    paths = [str(folder / "source.txt"), str(folder / "draft.txt")]
    assert [source.path for source in read_sources(paths)] == paths


class Doubter:
    """A verifier that believes what it finds word for word."""

    def judge(self, claim: str, passages: Sequence[str]) -> Judgement:
        return Judgement(claim in passages, "not word for word")


doubter = Doubter()


def test_a_configured_verifier_is_asked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["check", str(folder / "draft.txt"), "--select", "sources/claim-unsupported"]
    (folder / "newslint.toml").write_text(f'sources = ["source.txt"]\nverifier = "{__name__}:doubter"\n')
    assert run(arguments) == 1
    assert "the verifier finds no support for this: not word for word" in capsys.readouterr().out
    (folder / "newslint.toml").write_text('sources = ["source.txt"]\n')
    assert run(arguments) == 0


@pytest.mark.parametrize("name", ["no_such_module:x", "json:no", "json:dumps", "", ":", "json"])
def test_a_verifier_that_cannot_be_loaded_is_told(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "newslint.toml").write_text(f'verifier = "{name}"\n')
    assert run(["check", str(folder / "draft.txt")]) == 2
    assert f"newslint.toml:1: the verifier “{name}”" in capsys.readouterr().err
