"""The manifest: what a run did, in figures that add up."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Sequence
from typing import Any

from newslint.archive.output import ARTICLES, DEAD_LETTERS, FINDINGS, Commit, Counts, write_whole
from newslint.rules import SEVERITIES

MANIFEST = "manifest.json"

_TABLES = {ARTICLES: "checked", FINDINGS: "findings", DEAD_LETTERS: "dead"}
"""Which count the rows of each table come to."""


def write_manifest(folder: str, header: dict[str, Any], commits: Sequence[Commit]) -> Counts:
    """Write the manifest of a run and return its counts. `header` is the first line of the plan.

    The same bytes for the same archive, settings and version, whatever the engine and the number of workers. Raises
    ValueError where the counts do not add up.
    """
    counts = _sum([commit["counts"] for commit in commits])
    _make_sure(counts, commits)
    manifest = {**header, "$schema": "urn:newslint:archive-manifest:1", "counts": counts, "partitions": commits}
    write_whole(os.path.join(folder, MANIFEST), (json.dumps(manifest, indent=1) + "\n").encode(), folder)
    return counts


def _sum(parts: Sequence[Counts]) -> Counts:
    severities: Counter[str] = Counter()
    rules: Counter[str] = Counter()
    for part in parts:
        severities.update(part["by_severity"])
        rules.update(part["by_rule"])
    return {
        "records": sum(part["records"] for part in parts),
        "read": sum(part["read"] for part in parts),
        "checked": sum(part["checked"] for part in parts),
        "dead": sum(part["dead"] for part in parts),
        "findings": sum(part["findings"] for part in parts),
        "suppressed": sum(part["suppressed"] for part in parts),
        "by_severity": {severity: severities[severity] for severity in SEVERITIES},
        "by_rule": dict(sorted(rules.items())),
    }


def _make_sure(counts: Counts, commits: Sequence[Commit]) -> None:
    """Raise ValueError unless what was read was checked or is dead, and the files hold what was counted."""
    rows: Counter[str] = Counter()
    for commit in commits:
        for file in commit["files"]:
            rows[file["path"].partition("/")[0]] += file["rows"]
    sums = {
        "read": counts["checked"] + counts["dead"],
        "findings": sum(counts["by_rule"].values()),
        **{count: rows[table] for table, count in _TABLES.items()},
    }
    for name, value in (*sums.items(), ("findings", sum(counts["by_severity"].values()))):
        if counts[name] != value:  # type: ignore[literal-required]
            raise ValueError(f"the counts do not add up: {name} is {counts[name]}, not {value}")  # type: ignore[literal-required]
