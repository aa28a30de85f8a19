"""Fixes: byte-exact elsewhere, idempotent, escaped as their place demands, and nothing lost when a write fails."""

from __future__ import annotations

import html
import json
import os
import stat
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from newslint import readers
from newslint.article import Article, Span
from newslint.commands import run
from newslint.fixes import fix_bytes
from newslint.linter import Linter
from newslint.rules import Edit, Finding, Suggestion
from newslint.settings import Settings

RULE = "repetition/doubled-word"
LINTER = Linter(Settings(select=(RULE,)))

WORDS = "council mayor seawall budget harbour café naïve “quoted” Ñandú 10 cent (bracket) — dash".split()


@st.composite
def planted(draw: st.DrawFn) -> tuple[list[list[str]], list[list[str]]]:
    """Paragraphs of words with doubled ones among them, and the same without: no other word stands twice in a row."""
    with_slips, without = [], []
    for _ in range(draw(st.integers(1, 4))):
        words = draw(st.permutations(WORDS))[: draw(st.integers(2, 8))]
        at = draw(st.integers(0, len(words)))
        with_slips.append(["We", *words[:at], "the", "the", *words[at:], "met."])
        without.append(["We", *words[:at], "the", *words[at:], "met."])
    return with_slips, without


def as_text(paragraphs: list[list[str]], newline: str) -> str:
    return (newline * 2).join(" ".join(words) for words in paragraphs) + newline


def as_html(paragraphs: list[list[str]], newline: str) -> str:
    body = newline.join(
        f"  <p class='x'>{' '.join(html.escape(word).replace('é', '&eacute;') for word in words)}</p><!-- c -->"
        for words in paragraphs
    )
    return f"<!DOCTYPE html>{newline}<title>A &amp; B</title>{newline}<article>{newline}{body}</article>{newline}"


def as_markdown(paragraphs: list[list[str]], newline: str) -> str:
    return f"# A *title*{newline}{newline}" + as_text(paragraphs, newline)


def as_nitf(paragraphs: list[list[str]], newline: str) -> str:
    body = newline.join(f"<p>{' '.join(map(html.escape, words))}</p>" for words in paragraphs)
    return (
        f"<?xml version='1.0'?>{newline}<nitf><body><body.content>{newline}{body}{newline}</body.content></body></nitf>"
    )


def as_ninjs(paragraphs: list[list[str]], newline: str) -> str:
    story = {"uri": "urn:1", "headline": "A “title”", "body_text": "\n\n".join(" ".join(words) for words in paragraphs)}
    return json.dumps(story, indent=2).replace("\n", newline)


def as_json_lines(paragraphs: list[list[str]], newline: str) -> str:
    return newline.join(json.dumps({"title": "A", "text": " ".join(words), "n": 1.0}) for words in paragraphs)


def as_feed(paragraphs: list[list[str]], newline: str) -> str:
    items = newline.join(
        f"<item><title>A</title><description><![CDATA[<p>{' '.join(map(html.escape, words))}</p>]]></description>"
        "</item>"
        for words in paragraphs
    )
    return f"<?xml version='1.0'?>{newline}<rss version='2.0'><channel><title>T</title>{newline}{items}</channel></rss>"


FORMATS = {
    "a.txt": as_text,
    "a.html": as_html,
    "a.md": as_markdown,
    "a.xml": as_nitf,
    "a.json": as_ninjs,
    "a.jsonl": as_json_lines,
    "feed.xml": as_feed,
}
CODECS = ("utf-8", "utf-8-sig", "utf-16")


@pytest.mark.parametrize("name", FORMATS)
@given(planted(), st.sampled_from(["\n", "\r\n"]), st.sampled_from(CODECS))
@settings(max_examples=40)
def test_only_the_slips_change(
    name: str, story: tuple[list[list[str]], list[list[str]]], newline: str, codec: str
) -> None:
    before, after = (FORMATS[name](paragraphs, newline).encode(codec) for paragraphs in story)
    fixed = fix_bytes(before, name, LINTER)
    assert fixed.left_out is None
    assert fixed.data == after
    assert fix_bytes(fixed.data, name, LINTER) == (fixed.data, 0, None)


def test_old_encodings_and_line_ends_are_kept() -> None:
    for before in (
        "The caf\xe9 saw the the \u201cend\u201d.\r\n\r\nIt was was late.\r".encode("cp1252"),
        "<meta charset=iso-8859-2><p>Zażółć saw the the end.</p>".encode("iso-8859-2"),
        b"One line saw the the end.\rAnd it was was late.\r",
    ):
        name = "a.html" if before.startswith(b"<") else "a.txt"
        fixed = fix_bytes(before, name, LINTER)
        assert fixed.data == before.replace(b"the the", b"the").replace(b"was was", b"was")


def test_markup_within_a_fix_stays() -> None:
    data = b"<p>She saw <b>the</b> <i>the end</i> and it was\n  <a href='x'>was</a> late.</p>"
    fixed = fix_bytes(data, "a.html", LINTER)
    assert fixed.data == b"<p>She saw <b>the</b><i> end</i> and it was<a href='x'></a> late.</p>"


def test_a_file_with_broken_bytes_is_left_alone() -> None:
    data = "The café saw the the end. Café, café.".encode() + b" \xff broken."
    fixed = fix_bytes(data, "a.txt", LINTER)
    assert fixed.data == data
    assert fixed.left_out is not None and "no text in its encoding" in fixed.left_out


def placing(text: str) -> Linter:
    """A linter with one rule that puts a text in the place of the word PLACE."""

    def check(article: Article) -> Iterator[Finding]:
        at = article.text.find("PLACE")
        if at >= 0:
            span = Span(at, at + len("PLACE"))
            yield Finding("a place", span, fix=Suggestion("fill it", (Edit(span, text),)))

    linter = Linter(Settings(select=(RULE,)))
    linter.rules = (linter.rules[0]._replace(check=check),)
    return linter


RSS = "<rss><channel><item><title>A</title><description>{}</description></item></channel></rss>"
HARD = "A & B <i>c</i> \"d\" 'e' \\n ]]"
STORY = "The mayor of PLACE met the council on Monday."


@pytest.mark.parametrize(
    ("name", "before"),
    [
        ("a.txt", STORY),
        ("a.html", f"<article><h1>News</h1><p>{STORY}</p></article>"),
        ("a.xml", f"<nitf><body><body.content><p>{STORY}</p></body.content></body></nitf>"),
        ("a.json", json.dumps({"uri": "urn:1", "headline": "News", "body_text": STORY})),
        ("b.json", json.dumps({"uri": "urn:1", "headline": "News", "body_html": f"<p>{STORY}</p>"})),
        ("a.jsonl", json.dumps({"title": "News", "text": STORY})),
        ("feed.xml", RSS.format(f"&lt;p&gt;{STORY}&lt;/p&gt;")),
        ("cdata.xml", RSS.format(f"<![CDATA[<p>{STORY}</p>]]>")),
    ],
)  # fmt: skip
def test_a_fix_is_escaped_as_its_place_demands(name: str, before: str) -> None:
    fixed = fix_bytes(before.encode(), name, placing(HARD))
    assert (fixed.made, fixed.left_out) == (1, None)
    if name.endswith("xml"):
        etree.fromstring(fixed.data)
    if name.endswith("json"):
        json.loads(fixed.data)
    assert STORY.replace("PLACE", HARD) in next(readers.read(fixed.data, name)).text
    assert fixed.data.startswith(before.partition("PLACE")[0].encode())
    assert fixed.data.endswith(before.partition("PLACE")[2].encode())


def test_an_attribute_is_no_way_out() -> None:
    head = '<meta property="og:title" content="PLACE">'
    page = f"<html><head>{head}</head><body><article><p>Some text.</p></article></body></html>"
    for text in ('" onload="alert(1)', "plain"):
        fixed = fix_bytes(page.encode(), "a.html", placing(text))
        assert b'onload="' not in fixed.data


def test_what_an_encoding_lacks_is_left_out() -> None:
    data = "The café of PLACE met.".encode("cp1252")
    fixed = fix_bytes(data, "a.txt", placing("漢字"))
    assert (fixed.data, fixed.made) == (data, 0)
    assert fixed.left_out == "the file has no way to write what is left to fix"


def test_a_fix_that_settles_nothing_is_not_made() -> None:
    data = STORY.encode()
    fixed = fix_bytes(data, "a.txt", placing("PLACE PLACE"))
    assert fixed.data == data
    assert fixed.left_out == "what is left to fix comes back when it is fixed"


class TestTheCommand:
    SLIP = "The café approved the the budget.\r\n"

    @pytest.fixture(autouse=True)
    def _in_an_empty_folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        Path("a.txt").write_bytes(self.SLIP.encode())

    def check(self, *arguments: str) -> int:
        return run(["check", "a.txt", "--select", RULE, *arguments])

    def test_fix_makes_the_fixes_and_reports_the_rest(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.check("--fix") == 0
        assert Path("a.txt").read_bytes() == self.SLIP.replace("the the", "the").encode()
        said = capsys.readouterr()
        assert (said.out, said.err) == ("no findings in 1 article\n", "1 fixed\n")
        assert self.check("--fix") == 0
        assert capsys.readouterr().err == "nothing to fix\n"

    def test_diff_changes_nothing_and_can_be_applied(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert self.check("--fix", "--diff") == 1
        assert Path("a.txt").read_bytes() == self.SLIP.encode()
        patch = capsys.readouterr().out
        assert patch.startswith("--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-The café")
        subprocess.run(["git", "apply", "-"], input=patch.encode(), check=True)
        assert Path("a.txt").read_bytes() == self.SLIP.replace("the the", "the").encode()
        assert self.check("--fix", "--diff") == 0
        assert capsys.readouterr().out == ""

    def test_diff_of_a_file_without_a_last_line_end(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("a.txt").write_bytes("\ufeffIt saw the the end.".encode())
        assert self.check("--fix", "--diff") == 1
        subprocess.run(["git", "apply", "-"], input=capsys.readouterr().out.encode(), check=True)
        assert Path("a.txt").read_bytes() == "\ufeffIt saw the end.".encode()

    def test_permissions_and_links_stay(self) -> None:
        os.chmod("a.txt", 0o640)
        Path("link.txt").symlink_to("a.txt")
        assert run(["check", "link.txt", "--select", RULE, "--fix"]) == 0
        assert Path("link.txt").is_symlink()
        assert stat.S_IMODE(os.stat("a.txt").st_mode) == 0o640
        assert b"the the" not in Path("a.txt").read_bytes()

    @pytest.mark.parametrize("step", ["os.replace", "os.fsync", "os.chmod"])
    def test_a_write_that_fails_loses_nothing(
        self, step: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def fail(*_: object) -> None:
            raise OSError(28, "No space left on device")

        with monkeypatch.context() as broken:
            broken.setattr(step, fail)
            assert self.check("--fix") == 2
        assert "No space left on device" in capsys.readouterr().out
        assert Path("a.txt").read_bytes() == self.SLIP.encode()
        assert os.listdir() == ["a.txt"]

    def test_a_file_that_changes_meanwhile_is_left_alone(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        def edited(data: bytes, *arguments: object) -> object:
            Path("a.txt").write_text("Edited meanwhile.")
            return fix_bytes(data, *arguments)  # type: ignore[arg-type]

        monkeypatch.setattr("newslint.file_checker.fix_bytes", edited)
        assert self.check("--fix") == 2
        assert Path("a.txt").read_text() == "Edited meanwhile."
        assert "it was changed while it was checked" in capsys.readouterr().out

    def test_what_is_allowed_or_known_is_not_fixed(self) -> None:
        Path("a.allow.yaml").write_text(f"allow: [{{rule: {RULE}, reason: a title}}]")
        assert self.check("--fix") == 0
        Path("a.allow.yaml").unlink()
        run(["baseline", "write", "a.txt", "--select", RULE])
        assert self.check("--fix", "--baseline", "newslint-baseline.json") == 0
        assert Path("a.txt").read_bytes() == self.SLIP.encode()

    @pytest.mark.parametrize(
        ("arguments", "said"), [(["--diff", "a.txt"], "give both"), (["--fix", "-"], "standard input")]
    )
    def test_what_makes_no_sense_is_told(
        self, arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run(["check", *arguments]) == 2
        assert said in capsys.readouterr().err

    def test_word_files_are_not_rewritten(self, capsys: pytest.CaptureFixture[str]) -> None:
        from tests.readers.formats import docx, docx_xml

        data = docx(docx_xml().replace("</w:t>", " It saw the the end.</w:t>", 1))
        Path("a.docx").write_bytes(data)
        assert run(["check", "a.docx", "--select", RULE, "--fix"]) == 1
        assert "Word files are not rewritten" in capsys.readouterr().out
        assert Path("a.docx").read_bytes() == data
