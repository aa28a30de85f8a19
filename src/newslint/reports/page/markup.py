"""HTML from texts that may hold anything."""

from __future__ import annotations

import html

from newslint.reports.inert import inert


def text(value: object) -> str:
    """A text as it may stand in an element or, between double quotation marks, in an attribute."""
    return html.escape(inert(str(value)))
