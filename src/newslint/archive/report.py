"""The report on a finished run: rates by outlet, rule and month, and stories that are much the same."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any, TextIO, TypedDict

from newslint.archive.near_duplicates import LEAST_SIMILARITY, Copy, near_duplicates
from newslint.archive.rates import Rate, rates
from newslint.archive.tables import load_manifest
from newslint.reports.inert import inert, inert_json
from newslint.reports.table import table
from newslint.rules import SEVERITIES

SHOWN = 20
"""How many clusters are shown to people, and how many stories of each; the JSON has all."""


class NearDuplicates(TypedDict):
    least_similarity: float
    stories: int
    clusters: list[list[Copy]]


ArchiveReport = TypedDict(
    "ArchiveReport",
    {
        "$schema": str,
        "tool": dict[str, str],
        "inputs": list[str],
        "counts": dict[str, Any],
        "outlets": list[Rate],
        "rules": list[Rate],
        "months": list[Rate],
        "near_duplicates": NearDuplicates,
    },
)

GROUPS = {"outlets": "Outlet", "rules": "Rule", "months": "Month"}
"""The tables of rates, and what stands in the first column of each."""


def build(folder: str) -> ArchiveReport:
    """The report on the run in a folder: the same for the same archive, settings and version.

    Raises NoArchiveError where the folder holds no finished run.
    """
    manifest = load_manifest(folder)
    clusters = near_duplicates(folder, manifest)
    return {
        "$schema": "urn:newslint:archive-report:1",
        "tool": manifest["tool"],
        "inputs": manifest["inputs"],
        "counts": manifest["counts"],
        **rates(folder, manifest),
        "near_duplicates": {
            "least_similarity": LEAST_SIMILARITY,
            "stories": sum(len(cluster) for cluster in clusters),
            "clusters": clusters,
        },
    }


def write_json(report: ArchiveReport, stream: TextIO) -> None:
    """Write the report as JSON; its schema is `archive-report.schema.json`."""
    stream.write(inert_json(json.dumps(report, ensure_ascii=False, indent=1)) + "\n")


def write_text(report: ArchiveReport, stream: TextIO) -> None:
    """Write the report as tables for a terminal."""
    stream.write(f"{summary(report)}\n")
    for group, heading in GROUPS.items():
        rows: list[Rate] = report[group]  # type: ignore[literal-required]
        stream.write("\n")
        stream.writelines(f"{line}\n" for line in _table([columns(heading), *map(cells, rows)]))
    stream.write(f"\n{duplicates_summary(report)}\n")
    for cluster in report["near_duplicates"]["clusters"][:SHOWN]:
        stream.write("\n")
        stream.writelines(f"{line}\n" for line in _table([copy_cells(copy) for copy in cluster[:SHOWN]]))
        if len(cluster) > SHOWN:
            stream.write(f"... and {len(cluster) - SHOWN} more\n")


def summary(report: ArchiveReport) -> str:
    """What was read, checked and found, in a sentence."""
    counts = report["counts"]
    severities = ", ".join(f"{counts['by_severity'][severity]:,} {severity}" for severity in SEVERITIES)
    return (
        f"{counts['read']:,} articles read: {counts['checked']:,} checked, {counts['dead']:,} dead; "
        f"{counts['findings']:,} findings ({severities})"
    )


def duplicates_summary(report: ArchiveReport) -> str:
    """How many stories are much the same as others, in a sentence."""
    found = report["near_duplicates"]
    percent = f"{found['least_similarity']:.0%}"
    if not found["clusters"]:
        return f"no two stories have {percent} or more of their wording in common"
    return (
        f"{found['stories']:,} stories have about {percent} or more of their wording in common with others; "
        f"clusters: {len(found['clusters']):,}"
    )


def columns(heading: str) -> list[str]:
    """The heading of a table of rates."""
    return [heading, "articles", "with findings", "%", "95% interval", "findings", *SEVERITIES, "per 100"]


def cells(rate: Rate) -> list[str]:
    """A row of a table of rates."""
    return [
        inert(rate["name"]),
        f"{rate['articles']:,}",
        f"{rate['affected']:,}",
        f"{rate['share']:.2f}",
        f"{rate['low']:.2f}-{rate['high']:.2f}",
        f"{rate['findings']:,}",
        *[f"{rate['by_severity'][severity]:,}" for severity in SEVERITIES],
        f"{rate['per_100']:.2f}",
    ]


def copy_cells(copy: Copy) -> list[str]:
    """A story among its near-duplicates as a row."""
    place = copy["uri"] or f"{copy['path']}#{copy['record']}"
    return [
        inert(copy["headline"] or "(no headline)")[:80],
        copy["published"] or "",
        inert(copy["outlet"]),
        f"{copy['similarity']:.2f}",
        inert(place),
    ]


def _table(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    return table(rows, [i for i, cell in enumerate(rows[-1]) if _is_figure(cell)])


def _is_figure(cell: str) -> bool:
    return bool(cell) and all(character in "0123456789.,-" for character in cell) and cell.count("-") < 2
