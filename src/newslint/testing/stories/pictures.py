"""Captions as houses set them."""

from __future__ import annotations

from newslint.testing.stories.draft import Draft


def credit(draft: Draft, photographer: str) -> str:
    """A picture's credit in the style of the house."""
    return {
        "xinhua": f"(Xinhua/{photographer})",
        "ap": f"(AP Photo/{photographer})",
        "reuters": f"REUTERS/{photographer}",
    }.get(draft.style.name, f"({photographer})")


def caption(draft: Draft, text: str) -> str:
    """A caption with its credit."""
    return f"{text} {credit(draft, draft.person().name)}"
