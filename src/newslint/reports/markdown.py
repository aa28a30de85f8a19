"""A summary in GitHub's Markdown, for job summaries and comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from newslint.pattern import Pattern
from newslint.report import ArticleEntry, Report, place_of, problems
from newslint.reports.inert import inert
from newslint.reports.wording import SEVERITY_NAMES, count
from newslint.rules import SEVERITIES

MOST = 500
"""Findings that are listed: GitHub refuses summaries over 1 MiB, and nobody reads more."""

_SIGNS = {"error": "🔴", "warning": "🟠", "info": "🔵"}
_MARKUP = Pattern(r"[\\`*_\[\]|<>~&$]|^[-+#]")
_REFERENCE = Pattern(r"[@#](?=\w)|:(?=\S)")
"""What renderers look for behind the markup: mentions, numbers of issues, addresses, names of emoji."""


def write(report: Report, stream: TextIO) -> None:
    """Write the counts, then a table of findings for each story that has any."""
    stream.writelines(f"{line}\n" for line in _lines(report))


def _lines(report: Report) -> Iterator[str]:
    summary = report["summary"]
    yield "## newslint"
    yield ""
    if not summary["findings"] and not any(_problems(article) for article in report["articles"]):
        yield f"No findings in {count(summary['articles'], 'article')}."
        return
    counts = [
        f"{_SIGNS[severity]} {count(summary['by_severity'][severity], SEVERITY_NAMES[severity])}"
        for severity in SEVERITIES
        if summary["by_severity"][severity]
    ]
    yield f"**{count(summary['findings'], 'finding')}** in {count(summary['articles'], 'article')}" + (
        f": {', '.join(counts)}" if counts else ""
    )
    left = MOST
    for article in report["articles"]:
        if article["findings"] or _problems(article):
            yield from _article(article, left)
            left = max(0, left - len(article["findings"]))
        if not left:
            break
    if summary["findings"] > MOST:
        yield ""
        yield f"… and {summary['findings'] - MOST} more."


def _article(article: ArticleEntry, most: int) -> Iterator[str]:
    yield ""
    yield f"### {plain(article['path'])}" + (f" (article {article['item']})" if article["item"] > 1 else "")
    if article["headline"]:
        yield ""
        yield f"{plain(article['headline'])}"
    for message in _problems(article):
        yield ""
        yield f"⚠️ {plain(message)}"
    if article["findings"]:
        yield ""
        yield "| | Line | Finding | Rule |"
        yield "|---|---:|---|---|"
    for finding in article["findings"][:most]:
        said = [plain(finding["message"])]
        said += [f"{plain(place_of(one))}: {plain(one['message'])}" for one in finding["related"]]
        sign = f"{_SIGNS[finding['severity']]} {finding['severity']}"
        yield f"| {sign} | {finding['span']['start']['line']} | {'<br>'.join(said)} | `{finding['rule']}` |"


def _problems(article: ArticleEntry) -> list[str]:
    return [error["message"] for _, error in problems(article)]


def plain(text: str) -> str:
    """Text that no Markdown renderer takes for markup, HTML, a mention or a link."""
    escaped = _MARKUP.sub(lambda sign: f"\\{sign}", inert(text).strip())
    return _REFERENCE.sub(lambda sign: f"&#{ord(sign)};", escaped)
