"""The report itself, as JSON (RFC 8259), two spaces deep."""

from __future__ import annotations

import json
from typing import TextIO

from newslint.report import Report
from newslint.reports.inert import inert_json


def write(report: Report, stream: TextIO) -> None:
    """Write the report, an article at a time; the same report gives the same bytes."""
    head = json.dumps({**report, "articles": []}, ensure_ascii=False, indent=2)
    stream.write(inert_json(head.removesuffix("]\n}")))
    for number, article in enumerate(report["articles"]):
        entry = json.dumps(article, ensure_ascii=False, indent=2).replace("\n", "\n    ")
        stream.write(inert_json(f"{',' if number else ''}\n    {entry}"))
    stream.write("\n  ]\n}\n" if report["articles"] else "]\n}\n")
