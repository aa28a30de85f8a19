"""The report itself, as JSON (RFC 8259), two spaces deep."""

from __future__ import annotations

import json
from typing import TextIO

from newslint.report import Report
from newslint.reports.inert import inert_json


def write(report: Report, stream: TextIO) -> None:
    """Write the report; the same report gives the same bytes."""
    stream.write(inert_json(json.dumps(report, ensure_ascii=False, indent=2)) + "\n")
