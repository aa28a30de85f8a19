"""A linter and fact-check test harness for news text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.linter import CheckedArticle

__version__ = "0.1.0"


def check(text: str, path: str = "<text>") -> CheckedArticle:
    """Check one story, given as plain text, with every rule that is on by default."""
    from newslint.linter import Linter

    return next(Linter().check_bytes(text.encode("utf-8", "replace"), path))
