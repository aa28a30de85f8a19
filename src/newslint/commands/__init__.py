"""The command line: thin shells over the linter."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from newslint.linter import CheckedArticle, Linter, Problem, Settings
from newslint.report import build


def run(arguments: list[str]) -> int:
    """Parse the arguments, run the command, return its exit code."""
    parser = argparse.ArgumentParser(prog="newslint", description="A linter for news text.")
    commands = parser.add_subparsers(dest="command", required=True)
    check = commands.add_parser("check", help="check stories")
    check.add_argument("paths", nargs="+")
    check.add_argument("--format", choices=["text", "json"], default="text")
    check.add_argument("--output", type=Path)
    check.add_argument("--select", default="")
    options = parser.parse_args(arguments)
    settings = Settings(select=tuple(name for name in options.select.split(",") if name))
    linter = Linter(settings)
    checked = [one for path in _files(options.paths) for one in _check(linter, path)]
    report = build(checked)
    if options.format == "json":
        out = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    else:
        out = "".join(
            f"{article['path']}:{f['span']['start']['line']}:{f['span']['start']['column']}: "
            f"{f['severity']}: {f['message']} [{f['rule']}] {f['excerpt'][:80]!r}\n"
            for article in report["articles"]
            for f in article["findings"]
        )
    if options.output:
        options.output.write_text(out, encoding="utf-8")
    else:
        sys.stdout.write(out)
    return 0


def _files(paths: list[str]) -> list[Path]:
    found: list[Path] = []
    for path in map(Path, paths):
        found += sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    return found


def _check(linter: Linter, path: Path) -> list[CheckedArticle]:
    try:
        data = path.read_bytes()
    except OSError as error:
        return [CheckedArticle(str(path), 1, "", None, problems=(Problem("unreadable", str(error)),))]
    return list(linter.check_bytes(data, path.as_posix()))
