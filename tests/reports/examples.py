"""Reports for the tests of the formats: a plain one, one whose story is an attack, and a very large one."""

from __future__ import annotations

import io
from importlib import import_module
from typing import Any

from newslint.entries import article_entry
from newslint.linter import Linter
from newslint.report import ArticleEntry, FindingEntry, Report, SpanEntry, build
from newslint.settings import Settings

HOSTILE = (
    "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)> ]]> &amp; \x00\x07\x1b[31m\x9b2J\ufffe\ud800 "
    "\n::set-output name=a::b\n##[add-mask]x ##vso[task.complete]\r\n%0A::error::x | `code` **b** "
    "[x](javascript:alert(1)) @everyone \u202e =cmd|' /C calc'!A0 {0} --> <!-- ${{ secrets.X }}"
)
"""What a hostile story might hold: markup, terminal escapes, log commands, formulas, control characters."""


def span(line: int, column: int, offset: int, length: int) -> SpanEntry:
    """A range within one line."""
    return {
        "start": {"line": line, "column": column, "offset": offset},
        "end": {"line": line, "column": column + length, "offset": offset + length},
    }


def finding(number: int = 1, text: str = "the the", **changes: Any) -> FindingEntry:
    """A finding with everything that a finding can have."""
    place = span(number, 5, 100 * number, 7)
    entry: dict[str, Any] = {
        "rule": "repetition/doubled-word",
        "severity": ("error", "warning", "info")[number % 3],
        "message": f"{text} stands twice in a row",
        "span": place,
        "excerpt": text,
        "related": [{"message": f"first stands here: {text}", "span": span(1, 1, 0, 3)}],
        "suggestions": [{"message": f"write {text}", "edits": [{"span": place, "text": text}]}],
        "fix": {"message": f"remove {text}", "edits": [{"span": place, "text": ""}]},
        "fingerprint": f"{number:032x}",
    }
    return {**entry, **changes}  # type: ignore[typeddict-item]


def article(path: str, findings: list[FindingEntry], text: str = "A headline", **changes: Any) -> ArticleEntry:
    """An article whose file does not exist."""
    entry: dict[str, Any] = {
        "path": path,
        "item": 1,
        "format": "text",
        "sha256": "0" * 64,
        "language": "en",
        "headline": text,
        "agency": None,
        "published": "2021-07-17T16:38",
        "dateline": None,
        "timeline": [
            {"date": "2021-07-15", "precision": "day", "role": "event", "text": text, "span": span(2, 1, 9, 3)}
        ],
        "findings": findings,
        "errors": [],
    }
    return {**entry, **changes}  # type: ignore[typeddict-item]


def plain_report() -> Report:
    """What a real run says of three stories: two slips, none, and a file that could not be read."""
    linter = Linter(Settings(select=("repetition/doubled-word",)))
    entries = [
        article_entry(checked)
        for path, data in {
            "desk/café.txt": "“Seawall” news\n\nThe café saw the the end.\n\nIt was was late.".encode(),
            "desk/clean.txt": b"Nothing here.",
            "desk/photo.txt": b"\x89PNG\x00\x01",
        }.items()
        for checked in linter.check_bytes(data, path)
    ]
    return build(entries)


def hostile_report() -> Report:
    """A report every text of which is hostile."""
    problems = [{"code": code, "message": HOSTILE, "line": None} for code in ("note", "rule-failed")]
    found = [
        finding(i, HOSTILE, rule=rule) for i, rule in enumerate(["repetition/doubled-word", "third-party/rule"], 1)
    ]
    return build(
        [
            article(f"{HOSTILE.splitlines()[0]}.txt", found, HOSTILE, errors=problems),
            article("::set-output name=a::b.txt", [finding(3, "=1+1")], "# ::error::x"),
        ]
    )


def large_report(findings: int = 10_000) -> Report:
    """Many findings in articles of twenty each."""
    return build([article(f"{i}.txt", [finding(20 * i + j + 1) for j in range(20)]) for i in range(findings // 20)])


def written(report: Report, format: str) -> str:
    """The report in a format."""
    stream = io.StringIO(newline="")
    import_module(f"newslint.reports.{format}").write(report, stream)
    return stream.getvalue()
