"""The text report, from reports made by hand."""

from __future__ import annotations

import io
from typing import Any

import pytest

from newslint.article import Span
from newslint.entries import article_entry, context
from newslint.linter import Linter
from newslint.report import CONTEXT_WIDTH, Context, Report, build
from newslint.reports import text
from newslint.reports.inert import inert, inert_json
from newslint.settings import Settings


def a_report() -> Report:
    checked = next(Linter(Settings(select=("repetition/doubled-word",))).check_bytes(b"It saw the the end.", "a.txt"))
    return build([article_entry(checked)])


def written(report: Report, contexts: dict[str, Context] | None = None, **options: Any) -> list[str]:
    stream = io.StringIO()
    text.write(report, stream, contexts, **options)
    return stream.getvalue().splitlines()


def test_without_contexts_the_excerpt_stands_alone() -> None:
    assert written(a_report())[1:3] == ["    the the", "    ^^^^^^^"]


def test_the_caret_stands_under_the_words_whatever_their_width() -> None:
    report = a_report()
    fingerprint = report["articles"][0]["findings"][0]["fingerprint"]
    for before, columns in [("漢字 ", 5), ("cafe\u0301 ", 5), ("tab\t", 4), ("\x1b[0m", 4)]:
        lines = written(report, {fingerprint: Context(before, "the the", " end.")})
        assert lines[2] == "    " + " " * columns + "^^^^^^^"
    assert written(report, {fingerprint: Context("It", "", " end.")})[2] == "      ^"


def test_related_places_suggestions_and_fixes_follow() -> None:
    report = a_report()
    finding = report["articles"][0]["findings"][0]
    finding["related"] = [{"message": "first stands here", "span": finding["span"]}]
    finding["suggestions"] = [{"message": "change this", "edits": []}, {"message": "change that", "edits": []}]
    assert written(report)[3:7] == [
        "    line 1, column 8: first stands here",
        "    suggestion: change this",
        "    suggestion: change that",
        "    fix: remove the second “the”",
    ]


def test_the_summary_counts_what_there_is() -> None:
    report = a_report()
    report["summary"] |= {"articles": 4, "unreadable": 1, "suppressed": 2}
    report["summary"]["by_severity"] = {"error": 1, "warning": 2, "info": 1}
    assert written(report)[-1] == (
        "3 findings in 3 articles: 1 error, 2 warnings; 1 query of severity info, see --show-info; 2 suppressed; "
        "1 could not be read"
    )
    assert written(report, show_info=True)[-1].startswith("4 findings in 3 articles: 1 error, 2 warnings, 1 query; 2")
    assert written(report, summary=False)[-1].startswith("    fix")


def test_a_later_article_of_a_file_is_told_by_its_number() -> None:
    report = a_report()
    report["articles"][0]["item"] = 2
    report["articles"][0]["errors"] = [
        {"code": "unreadable", "message": "cut off", "line": None},
        {"code": "note", "message": "hm", "line": None},
    ]
    assert written(report)[:2] == ["a.txt (article 2): error: cut off [unreadable]", "a.txt (article 2): note: hm"]
    assert not any("note" in line for line in written(report, summary=False))


@pytest.mark.parametrize(("start", "end"), [(0, 5), (400, 405), (995, 1000), (0, 1000), (500, 500), (300, 390)])
def test_a_context_shows_the_words_and_fits_a_line(start: int, end: int) -> None:
    words = "".join(chr(ord("a") + i % 26) for i in range(1000))
    article = next(Linter().check_bytes(words.encode())).article
    assert article is not None
    before, marked, after = context(article, Span(start, end))
    assert len(before) + len(marked) + len(after) <= CONTEXT_WIDTH + 2
    assert words[start:end].startswith(marked)
    assert before.lstrip("…") == words[start - len(before.lstrip("…")) : start]
    assert (start - len(before) <= 0) == (not before.startswith("…"))


def test_control_characters_are_shown() -> None:
    assert inert("a\x1b[31mb\x00\x9b\u202e\u2028c\nd") == "a␛[31mb␀<U+009B><U+202E> c d"
    assert inert("“Curly” – 漢字 é 😀") == "“Curly” – 漢字 é 😀"
    assert inert_json('"é\x9b\u202e"') == '"é\\u009b\\u202e"'
