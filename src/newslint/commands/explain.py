"""`newslint explain`: a rule's documentation with its examples."""

from __future__ import annotations

import argparse

from newslint.catalogue import all_rules
from newslint.commands import UsageError
from newslint.nearest import did_you_mean


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("rule", metavar="RULE", help="a rule's id, such as dates/weekday-mismatch, or a family")


def run(options: argparse.Namespace) -> int:
    """Print the documentation of a rule, or of each rule of a family."""
    rules = all_rules()
    explained = [rule for rule in rules.values() if options.rule in (rule.id, rule.family)]
    if not explained:
        raise UsageError(f"unknown rule “{options.rule}”{did_you_mean(options.rule, rules)}")
    for i, rule in enumerate(explained):
        traits = [rule.severity, *([] if rule.on else ["off by default"]), *(["fixable"] if rule.fixable else [])]
        print(f"{chr(10) if i else ''}{rule.id} ({', '.join(traits)})\n\n{rule.documentation}")
    return 0
