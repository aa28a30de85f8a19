"""For people at a terminal: each finding with its words, a caret under them, and what it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TextIO

from newslint.report import PROBLEM_SEVERITIES, ArticleEntry, Context, FindingEntry, Report
from newslint.reports.inert import inert, starts_log_command
from newslint.reports.wording import SEVERITY_NAMES, count, details

_COLOURS = {"error": "31", "warning": "33", "info": "36", "note": "36", "place": "1", "caret": "31", "rule": "2"}
"""ANSI colour and weight codes (ECMA-48, select graphic rendition)."""


def write(
    report: Report,
    stream: TextIO,
    contexts: Mapping[str, Context] | None = None,
    *,
    show_info: bool = False,
    colour: bool = False,
    summary: bool = True,
    statistics: bool = False,
) -> None:
    """Write the findings, then one line that sums them up.

    `contexts` are the words around each finding, by fingerprint; without them the excerpt stands alone. Findings of
    severity info are counted in the summary and written only with `show_info`. `statistics` adds a count by rule;
    without `summary` the notes are left out as well.
    """
    paint = _Painter(colour)
    for article in report["articles"]:
        for error in article["errors"]:
            severity = PROBLEM_SEVERITIES.get(error["code"], "error")
            if summary or severity != "note":
                kind = paint(severity, severity)
                code = "" if severity == "note" else paint("rule", f" [{error['code']}]")
                stream.write(f"{paint('place', _name(article))}: {kind}: {inert(error['message'])}{code}\n")
        for finding in article["findings"]:
            if show_info or finding["severity"] != "info":
                context = (contexts or {}).get(finding["fingerprint"]) or Context("", finding["excerpt"], "")
                stream.writelines(f"{line}\n" for line in finding_lines(article, finding, context, paint))
    if statistics:
        stream.writelines(f"{line}\n" for line in _statistics(report))
    if summary:
        stream.write(_summary(report, show_info) + "\n")


class _Painter:
    """Colours what a finding's lines are made of, or leaves it plain."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, name: str, text: str) -> str:
        return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if self._colour else text


_PLAIN = _Painter(False)


def _name(article: ArticleEntry) -> str:
    name = _path(article)
    return name if article["item"] == 1 else f"{name} (article {article['item']})"


def _path(article: ArticleEntry) -> str:
    path = inert(article["path"])
    return f"./{path}" if starts_log_command(path) else path


def finding_lines(
    article: ArticleEntry, finding: FindingEntry, context: Context, paint: _Painter = _PLAIN
) -> Iterator[str]:
    """A finding with its place, its words with a caret under them, and what it speaks of."""
    start = finding["span"]["start"]
    place = paint("place", f"{_path(article)}:{start['line']}:{start['column']}")
    severity = paint(finding["severity"], finding["severity"])
    yield f"{place}: {severity}: {inert(finding['message'])} {paint('rule', '[' + finding['rule'] + ']')}"
    before, marked, after = inert(context.before), inert(context.marked), inert(context.after)
    if starts_log_command(before + marked + after):
        before = f"| {before}"
    yield f"    {before}{marked}{after}"
    yield f"    {' ' * _columns(before)}{paint('caret', '^' * max(1, _columns(marked)))}"
    yield from (f"    {line}" for line in details(finding, column=True))


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes: wide letters two, combining marks none (UAX #11)."""
    if text.isascii():
        return len(text)
    from unicodedata import combining, east_asian_width

    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def _statistics(report: Report) -> Iterator[str]:
    by_rule = report["summary"]["by_rule"]
    width = len(str(max(by_rule.values(), default=0)))
    for rule, number in sorted(by_rule.items(), key=lambda item: (-item[1], item[0])):
        yield f"{number:{width}} {rule}"


def _summary(report: Report, show_info: bool) -> str:
    summary = report["summary"]
    severities = summary["by_severity"]
    shown = ["error", "warning", *(["info"] if show_info else [])]
    total = sum(severities[severity] for severity in shown)
    checked = summary["articles"] - summary["unreadable"]
    kinds = [count(severities[severity], SEVERITY_NAMES[severity]) for severity in shown if severities[severity]]
    parts = [f"{count(total, 'finding') if total else 'no findings'} in {count(checked, 'article')}"]
    if kinds:
        parts[0] += f": {', '.join(kinds)}"
    if severities["info"] and not show_info:
        parts.append(f"{count(severities['info'], 'query')} of severity info, see --show-info")
    if summary["suppressed"]:
        parts.append(f"{summary['suppressed']} suppressed")
    if summary["unreadable"]:
        parts.append(f"{summary['unreadable']} could not be read")
    return "; ".join(parts)
