"""The test kit: assertions on findings, expectation files, rule cases, made-up stories.

import newslint
from newslint.testing import assert_clean, assert_finds

def test_the_lead() -> None:
    assert_finds(newslint.check(story), "dates/weekday-mismatch", excerpt="Thursday, July 16, 2021")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from newslint.testing.assertions import assert_clean, assert_finds
from newslint.testing.support import assert_consistent, assert_supported

if TYPE_CHECKING:
    from newslint.testing.strategies import articles

__all__ = ["articles", "assert_clean", "assert_consistent", "assert_finds", "assert_supported"]


def __getattr__(name: str) -> Any:
    """Import the strategies, which need Hypothesis, when they are first asked for."""
    if name == "articles":
        from newslint.testing.strategies import articles

        return articles
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
