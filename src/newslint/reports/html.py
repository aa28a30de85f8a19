"""HTML: one file with nothing from elsewhere, for people: stories with their findings marked and explained beside.

The report holds no text, so each story's file is read again; where it has changed, the findings stand alone. A report
on one story shows it whole; of several, those without findings are only named.
"""

from __future__ import annotations

import base64
import hashlib
import os
from collections.abc import Iterator
from typing import TextIO

from newslint.catalogue import all_rules
from newslint.report import ArticleEntry, Report, problems
from newslint.reports.originals import Originals
from newslint.reports.page.markup import text
from newslint.reports.page.story import rule_anchor, story
from newslint.reports.wording import SEVERITY_NAMES, count
from newslint.rules import SEVERITIES

_FOLDER = os.path.join(os.path.dirname(__file__), "page")


def write(report: Report, stream: TextIO) -> None:
    """Write the page, a story at a time."""
    shown = [
        (number, entry)
        for number, entry in enumerate(report["articles"], 1)
        if len(report["articles"]) == 1 or _is_told(entry)
    ]
    stream.writelines(_head(report))
    if len(report["articles"]) > 1:
        stream.writelines(_index(report, shown))
    stream.write("<main>\n")
    originals = Originals()
    for number, entry in shown:
        stream.writelines(story(entry, originals.find(entry), number))
    stream.write("</main>\n")
    stream.writelines(_rules(report))
    stream.write(f"<script>{_asset('page.js')}</script>\n</body>\n</html>\n")


def _is_told(entry: ArticleEntry) -> bool:
    return bool(entry["findings"]) or any(True for _ in problems(entry))


def _head(report: Report) -> Iterator[str]:
    style, script = _asset("page.css"), _asset("page.js")
    policy = (
        f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; base-uri 'none'; form-action 'none'"
    )
    summary = report["summary"]
    only = report["articles"][0]["headline"] if summary["articles"] == 1 else None
    title = f"newslint: {only or count(summary['articles'], 'story')}"
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{text(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield '<header class="top">\n<h1><span>newslint</span> report</h1>\n'
    yield f'<p class="sum">{_sum(report)}</p>\n'
    if summary["findings"]:
        yield from _filters(report)
    yield "</header>\n"


def _sum(report: Report) -> str:
    summary = report["summary"]
    parts = [f"{count(summary['findings'], 'finding')} in {count(summary['articles'], 'story')}"]
    if summary["suppressed"]:
        parts.append(f"{summary['suppressed']} suppressed")
    if summary["unreadable"]:
        parts.append(f"{summary['unreadable']} could not be read")
    return "; ".join(parts)


def _filters(report: Report) -> Iterator[str]:
    summary = report["summary"]
    yield '<form class="filters" aria-label="Filters">\n<fieldset><legend>Severity</legend>\n'
    for severity in SEVERITIES:
        number = summary["by_severity"][severity]
        if number:
            yield (
                f'<label class="{severity}"><input type="checkbox" name="severity" value="{severity}" checked> '
                f"{count(number, SEVERITY_NAMES[severity])}</label>\n"
            )
    yield "</fieldset>\n"
    if len(summary["by_rule"]) > 1:
        yield f"<details><summary>{count(len(summary['by_rule']), 'rule')}</summary>\n"
        yield "<fieldset><legend>Rules</legend>\n"
        for rule, number in sorted(summary["by_rule"].items(), key=lambda item: (-item[1], item[0])):
            yield (
                f'<label><input type="checkbox" name="rule" value="{text(rule)}" checked> '
                f"<code>{text(rule)}</code> {number:,}</label>\n"
            )
        yield '<button type="button" data-all="false">None</button>\n'
        yield '<button type="button" data-all="true">All</button>\n'
        yield "</fieldset></details>\n"
    yield '<p role="status" class="status"></p>\n</form>\n'


def _index(report: Report, shown: list[tuple[int, ArticleEntry]]) -> Iterator[str]:
    yield '<nav class="index" aria-label="Stories">\n<h2>Stories</h2>\n'
    if shown:
        yield '<table><thead><tr><th scope="col">Story</th>'
        yield "".join(f'<th scope="col">{name.capitalize()}</th>' for name in ("errors", "warnings", "queries"))
        yield "</tr></thead><tbody>\n"
        for number, entry in sorted(shown, key=lambda item: _rank(item[1])):
            tallies = (sum(one["severity"] == severity for one in entry["findings"]) for severity in SEVERITIES)
            cells = "".join(
                f'<td class="{severity}" data-severity="{severity}">{tally or ""}</td>'
                for severity, tally in zip(SEVERITIES, tallies, strict=True)
            )
            path = f'<span class="path">{text(entry["path"])}</span>' if entry["headline"] else ""
            unread = ' <span class="unread">could not be read</span>' if entry["format"] is None else ""
            name = text(entry["headline"] or entry["path"])
            story_cell = f'<th scope="row"><a href="#a{number}">{name}</a>{path}{unread}</th>'
            yield f'<tr data-story="a{number}">{story_cell}{cells}</tr>\n'
        yield "</tbody></table>\n"
    clean = [entry for entry in report["articles"] if not _is_told(entry)]
    if clean:
        yield f"<details><summary>{count(len(clean), 'story')} without findings</summary>\n<ul>\n"
        for entry in clean:
            name = f"{text(entry['headline'])} " if entry["headline"] else ""
            yield f'<li>{name}<span class="path">{text(entry["path"])}</span></li>\n'
        yield "</ul></details>\n"
    yield "</nav>\n"


def _rank(entry: ArticleEntry) -> tuple[int, ...]:
    found = [finding["severity"] for finding in entry["findings"]]
    return tuple(-found.count(severity) for severity in SEVERITIES)


def _rules(report: Report) -> Iterator[str]:
    if not report["summary"]["by_rule"]:
        return
    yield '<aside class="rules" aria-labelledby="rules">\n<h2 id="rules">The rules</h2>\n<dl>\n'
    for id in report["summary"]["by_rule"]:
        rule = all_rules().get(id)
        yield f'<dt id="{rule_anchor(id)}"><code>{text(id)}</code></dt>\n'
        yield f"<dd>{_explained(rule.documentation) if rule else 'a rule that is not installed here'}</dd>\n"
    yield "</dl>\n</aside>\n"


def _explained(documentation: str) -> str:
    """A rule's documentation, without its examples: paragraphs."""
    prose = documentation.partition("\nWrong:")[0]
    return "".join(f"<p>{text(paragraph)}</p>" for paragraph in prose.split("\n\n") if paragraph.strip())


def _asset(name: str) -> str:
    with open(os.path.join(_FOLDER, name), encoding="utf-8") as file:
        return file.read()


def _hash(content: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
