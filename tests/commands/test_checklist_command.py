"""`newslint checklist`: what is listed, what is known of it, both formats."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from newslint import readers
from newslint.checklist import Item, Kind, checklist
from newslint.commands import run
from newslint.linter import Linter
from newslint.settings import Settings

STORY = """PORT LARKIN, Ontario, May 5, 2025 (Reuters) - Mayor Gerda Lindholm, 52, shut a harbour in Toronto on Monday.

"It is the <largest> harbour of the lake," Lindholm said on the 30th anniversary of its opening. The town paid $12.4
million; 14 boats left on Tuesday, May 1, 2025.
"""


def items(text: str) -> tuple[Item, ...]:
    article = next(readers.read(text.encode(), "story.txt", "text"))
    return checklist(Linter(Settings()).check_article(article))


def test_every_kind_of_claim_is_listed() -> None:
    found = items(STORY)
    assert {item.kind for item in found} == set(Kind)
    words = {item.kind: item.words for item in found}
    assert words[Kind.NAME] == "Gerda Lindholm (Mayor)"
    assert words[Kind.SUPERLATIVE].startswith("largest")
    assert words[Kind.ANNIVERSARY] == "30th anniversary"
    assert [item.span for item in found] == sorted(item.span for item in found)


def test_what_the_text_confirms_and_contradicts_is_told() -> None:
    by_words = {item.words: item for item in items(STORY)}
    assert by_words["Gerda Lindholm (Mayor)"].notes == ("named 2 times",)
    assert "said by" in by_words["It is the <largest> harbour of the lake,"].notes[0]
    (objection,) = by_words["Tuesday, May 1, 2025"].objections
    assert "Thursday" in objection


def test_a_mark_that_is_missing_says_nothing_against_the_figures_between() -> None:
    by_words = {
        item.words: item for item in items('"We waited since the flood of 2005 for 14 boats, said Mayor Ann Holm.')
    }
    assert {words: item.objections for words, item in by_words.items() if item.objections} == {}


def test_superlatives_are_told_from_verbs_and_dates() -> None:
    found = items("Work is to last until May. It will record the oldest songs. He left last week as the last guest.")
    assert [item.words for item in found if item.kind == Kind.SUPERLATIVE] == ["oldest songs", "last guest"]


@pytest.mark.parametrize("text", ["", "x", "1 2 3", "“"])
def test_little_text_makes_a_short_list(text: str) -> None:
    checked = list(Linter(Settings()).check_bytes(text.encode()))
    assert all(isinstance(checklist(one), tuple) for one in checked)


def test_markdown_has_boxes_to_tick(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "story.txt"
    story.write_text(STORY)
    assert run(["checklist", str(story)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("# To check: ")
    boxes = [line for line in lines if line.startswith("- [ ] line ")]
    assert len(boxes) == len(items(STORY))
    assert "<largest>" not in "\n".join(lines)


def test_html_is_a_page_of_its_own(tmp_path: Path) -> None:
    story, page = tmp_path / "story.txt", tmp_path / "page.html"
    story.write_text(STORY)
    assert run(["checklist", str(story), "--format", "html", "--output", str(page)]) == 0
    html = page.read_text(encoding="utf-8")
    assert html.count('type="checkbox"') == len(items(STORY))
    assert "<largest>" not in html
    assert "http:" not in html
    HTMLParser().feed(html)


def test_what_cannot_be_read_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["checklist", str(tmp_path / "none.txt")]) == 2
    assert "no such file" in capsys.readouterr().err
