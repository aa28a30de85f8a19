"""`newslint rules`: every rule there is."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from newslint.catalogue import all_rules
from newslint.reports.table import table
from newslint.rules import Rule


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how to list them (default: text)")


def run(options: argparse.Namespace) -> int:
    """List the rules."""
    rules = all_rules().values()
    print(_json(rules) if options.format == "json" else _table(rules))
    return 0


def _table(rules: Iterable[Rule]) -> str:
    rows: list[tuple[str, ...]] = [
        (rule.id, rule.severity if rule.on else "off", "fix" if rule.fixable else "", rule.summary) for rule in rules
    ]
    rows.insert(0, ("RULE", "SEVERITY", "FIX", "FINDS"))
    return "\n".join(table(rows))


def _json(rules: Iterable[Rule]) -> str:
    import json

    entries = [
        {
            "id": rule.id,
            "family": rule.family,
            "severity": rule.severity,
            "on": rule.on,
            "fixable": rule.fixable,
            "summary": rule.summary,
            "documentation": rule.documentation,
        }
        for rule in rules
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2)
