"""Write `docs/rules/` from the rules' docstrings: a page a family, and the list of all.

`python tools/build_docs.py` writes the pages; with `--check` it only says which are stale, and fails where one is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from itertools import groupby
from pathlib import Path

from newslint.catalogue import all_rules
from newslint.rules import Rule

PAGES = Path(__file__).parents[1] / "docs" / "rules"
_GENERATED = "<!-- Written by tools/build_docs.py from the rules' docstrings; edit those. -->\n"
_MARKS = "In the examples, double square brackets stand around the words that a finding marks."


def pages(rules: Iterable[Rule]) -> dict[str, str]:
    """The text of each page by its file name."""
    by_family = {family: list(members) for family, members in groupby(rules, key=lambda rule: rule.family)}
    index = [_GENERATED, "# Rules\n", f"{_MARKS}\n", "| rule | severity | fix | finds |", "|---|---|---|---|"]
    built = {}
    for family, members in by_family.items():
        built[f"{family}.md"] = "\n".join([_GENERATED, f"# {family}/\n", *map(_section, members)])
        index += [
            f"| [{rule.id}]({family}.md#{_anchor(rule)}) | {_severity(rule)} | {'yes' if rule.fixable else ''} "
            f"| {rule.summary} |"
            for rule in members
        ]
    return {"README.md": "\n".join(index) + "\n", **built}


def _section(rule: Rule) -> str:
    traits = [_severity(rule), *(["fixable"] if rule.fixable else [])]
    lines = [f"## {rule.id}\n", f"*{', '.join(traits)}*\n"]
    in_example = False
    for line in rule.documentation.splitlines():
        if line in ("Wrong:", "Right:"):
            lines += ["```", ""] if in_example else []
            lines += [line, "", "```text"]
            in_example = True
        elif in_example and line and not line.startswith("    "):
            lines += ["```", "", line]
            in_example = False
        else:
            lines.append(line[4:] if in_example else line)
    return "\n".join([*lines, "```"] if in_example else lines) + "\n"


def _severity(rule: Rule) -> str:
    return rule.severity if rule.on else f"{rule.severity}, off by default"


def _anchor(rule: Rule) -> str:
    return rule.id.replace("/", "")


def main(arguments: list[str]) -> int:
    """Write the pages, or with `--check` compare them."""
    wanted = pages(all_rules().values())
    there = {path.name: path.read_text(encoding="utf-8") for path in PAGES.glob("*.md")}
    stale = sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
    if "--check" in arguments:
        for name in stale:
            print(f"docs/rules/{name} is stale: run tools/build_docs.py")
        return 1 if stale else 0
    PAGES.mkdir(parents=True, exist_ok=True)
    for name in stale:
        if name in wanted:
            (PAGES / name).write_text(wanted[name], encoding="utf-8", newline="\n")
        else:
            (PAGES / name).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
