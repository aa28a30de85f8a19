"""`newslint checklist`: the fact-checker's printout of a story, with boxes to tick."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import TextIO

from newslint import files
from newslint.checklist import Item, checklist
from newslint.commands import FAILED, FOUND_NOTHING
from newslint.commands._checking import add_checking_options, plan
from newslint.commands._output import to_file
from newslint.linter import CheckedArticle, Linter
from newslint.readers.errors import UnreadableError
from newslint.reports.inert import inert
from newslint.reports.markdown import plain
from newslint.reports.page.markup import text

_STYLE = (
    "body{font:16px/1.5 Georgia,serif;max-width:52rem;margin:2rem auto;padding:0 1rem}"
    "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #bbb;padding:.3rem .5rem;"
    "text-align:left;vertical-align:top}td.line{text-align:right;font-variant-numeric:tabular-nums}"
    "tr.contradicted td{background:#fde8e6}.note{color:#2b6a2b}.objection{color:#a01010}"
    "@media print{body{margin:0;font-size:11pt}tr{break-inside:avoid}}"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    add_checking_options(parser)
    parser.add_argument("--format", choices=("markdown", "html"), default="markdown", help="how to write the list")
    parser.add_argument("--output", metavar="FILE", help="write the list to a file")
    parser.set_defaults(quiet=True)


def run(options: argparse.Namespace) -> int:
    """Write the checklist of each story; exit code 2 where one cannot be read."""
    planned = plan(options)
    linters = [Linter(one.settings) for one in planned.configurations]
    checked: list[CheckedArticle] = []
    exit_code = FOUND_NOTHING
    for task in planned.tasks:
        try:
            checked += linters[task.settings].check_bytes(files.read(task.source), task.path)
        except UnreadableError as error:
            print(f"newslint: {inert(task.path)}: {error}", file=sys.stderr)
            exit_code = FAILED
    for one in checked:
        if one.article is None:
            print(f"newslint: {inert(one.path)}: {inert(one.problems[0].message)}", file=sys.stderr)
            exit_code = FAILED
    render = _html if options.format == "html" else _markdown

    def write(stream: TextIO) -> None:
        stream.writelines(f"{line}\n" for line in render(checked))

    if options.output is None:
        write(sys.stdout)
    else:
        to_file(options.output, write)
    return exit_code


def _markdown(checked: list[CheckedArticle]) -> Iterator[str]:
    for one in checked:
        if one.article is None:
            continue
        yield f"# To check: {plain(one.article.headline or one.path)}"
        yield ""
        yield f"{plain(one.path)}" + (f", article {one.item}" if one.item > 1 else "")
        yield ""
        items = checklist(one)
        for item in items:
            said = [f"✓ {plain(note)}" for note in item.notes] + [f"**✗ {plain(no)}**" for no in item.objections]
            tail = f" — {'; '.join(said)}" if said else ""
            yield f"- [ ] line {_line(one, item)}, {item.kind}: {plain(item.words)}{tail}"
        if not items:
            yield "Nothing to check."
        yield ""


def _html(checked: list[CheckedArticle]) -> Iterator[str]:
    yield '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>To check</title>\n<style>{_STYLE}</style>\n</head>\n<body>"
    for one in checked:
        if one.article is None:
            continue
        yield f"<h1>{text(one.article.headline or one.path)}</h1>"
        yield f"<p>{text(one.path)}</p>"
        yield "<table>\n<tr><th></th><th>Line</th><th>What</th><th>Words</th><th>Known</th></tr>"
        yield from (_row(one, item) for item in checklist(one))
        yield "</table>"
    yield "</body>\n</html>"


def _row(one: CheckedArticle, item: Item) -> str:
    known = [f'<span class="note">{text(note)}</span>' for note in item.notes]
    known += [f'<span class="objection">{text(objection)}</span>' for objection in item.objections]
    marked = ' class="contradicted"' if item.objections else ""
    box = f'<input type="checkbox" aria-label="{text(item.words)} checked">'
    return (
        f'<tr{marked}><td>{box}</td><td class="line">{_line(one, item)}</td><td>{item.kind}</td>'
        f"<td>{text(item.words)}</td><td>{'<br>'.join(known)}</td></tr>"
    )


def _line(one: CheckedArticle, item: Item) -> int:
    assert one.article is not None
    return one.article.source.locate(item.span).start.line
