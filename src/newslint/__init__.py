"""A linter and fact-check test harness for news text.

    import newslint

    for finding in newslint.check(text).findings:
        print(finding.severity, finding.rule, finding.finding.message)

`Linter(Settings(select=("dates",)))` checks many stories with chosen rules; see `newslint.linter`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from newslint.linter import CheckedArticle, Linter
    from newslint.settings import Settings

__all__ = ["CheckedArticle", "Linter", "Settings", "check"]
__version__ = "0.1.0"


def check(text: str, path: str = "<text>") -> CheckedArticle:
    """Check one story, given as plain text, with every rule that is on by default."""
    from newslint.linter import Linter
    from newslint.settings import Settings

    return next(Linter(Settings(input_format="text")).check_bytes(text.encode("utf-8", "replace"), path))


def __getattr__(name: str) -> Any:
    """Import the linter when it is first asked for, so that `import newslint` costs nothing."""
    if name in __all__:
        from newslint import linter

        return getattr(linter, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
