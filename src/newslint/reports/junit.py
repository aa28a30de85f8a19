"""JUnit XML, as build servers read it: a suite a story, a case a finding.

There is no standard; this keeps to the schema of the Jenkins xUnit plugin (junit-10.xsd) and what GitLab reads.
Findings of severity info are queries, so they count as skipped and fail nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO
from xml.sax.saxutils import escape, quoteattr

from newslint.report import ArticleEntry, FindingEntry, Report, problems
from newslint.reports.inert import inert
from newslint.reports.wording import details


def write(report: Report, stream: TextIO) -> None:
    """Write a suite for each story, in the order of the report."""
    summary = report["summary"]
    errors = sum(1 for article in report["articles"] for _ in _errors(article))
    failures = summary["by_severity"]["error"] + summary["by_severity"]["warning"]
    tests = sum(len(_cases(article)) for article in report["articles"])
    stream.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    stream.write(f'<testsuites name="newslint" tests="{tests}" failures="{failures}" errors="{errors}">\n')
    for article in report["articles"]:
        stream.writelines(f"{line}\n" for line in _suite(article))
    stream.write("</testsuites>\n")


def _suite(article: ArticleEntry) -> Iterator[str]:
    cases = _cases(article)
    skipped = sum(finding["severity"] == "info" for finding in article["findings"])
    failures, errors = len(article["findings"]) - skipped, len(list(_errors(article)))
    path = _attribute(article["path"])
    yield (
        f'  <testsuite name={_attribute(_name(article))} tests="{len(cases)}" failures="{failures}" errors="{errors}"'
        f' skipped="{skipped}" file={path}>'
    )
    yield from cases
    yield "  </testsuite>"


def _cases(article: ArticleEntry) -> list[str]:
    name = _attribute(_name(article))
    cases = [
        f'    <testcase classname={name} name={_attribute(code)}><error type="{code}" message={_attribute(message)}/>'
        "</testcase>"
        for code, message in _errors(article)
    ]
    cases += [_case(article, finding, name) for finding in article["findings"]]
    return cases or [f'    <testcase classname={name} name="no findings"/>']


def _case(article: ArticleEntry, finding: FindingEntry, classname: str) -> str:
    start = finding["span"]["start"]
    name = f"{finding['rule']} at {start['line']}:{start['column']}"
    head = f"    <testcase classname={classname} name={_attribute(name)}>"
    if finding["severity"] == "info":
        return f'{head}<skipped type="info" message={_attribute(finding["message"])}/></testcase>'
    said = escape("\n".join(_details(article, finding)))
    message = _attribute(finding["message"])
    return f'{head}<failure type="{finding["severity"]}" message={message}>{said}</failure></testcase>'


def _details(article: ArticleEntry, finding: FindingEntry) -> Iterator[str]:
    start = finding["span"]["start"]
    yield f"at {inert(article['path'])}:{start['line']}:{start['column']}: {inert(finding['message'])}"
    yield f"> {inert(finding['excerpt'])}"
    yield from details(finding, column=True)


def _errors(article: ArticleEntry) -> Iterator[tuple[str, str]]:
    return ((error["code"], error["message"]) for _, error in problems(article))


def _name(article: ArticleEntry) -> str:
    return article["path"] if article["item"] == 1 else f"{article['path']} (article {article['item']})"


def _attribute(text: str) -> str:
    return quoteattr(inert(text))
