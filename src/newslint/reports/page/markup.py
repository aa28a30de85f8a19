"""HTML from texts that may hold anything."""

from __future__ import annotations

import html

from newslint.reports.inert import inert


def text(value: object) -> str:
    """A text as it may stand in an element or, between double quotation marks, in an attribute."""
    return html.escape(inert(str(value)))


def count(number: int, noun: str, nouns: str | None = None) -> str:
    """A number with its noun."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


SEVERITY_NAMES = {"error": "error", "warning": "warning", "info": "query"}
"""What the severities are called on the page."""
