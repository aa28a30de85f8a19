"""How reports count findings in words."""

from __future__ import annotations

SEVERITY_NAMES = {"error": "error", "warning": "warning", "info": "query"}
"""What findings of each severity are called."""


def count(number: int, noun: str) -> str:
    """A number with its noun: `1 query`, `2 stories`, `1,200 articles`."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
