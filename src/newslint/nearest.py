"""What the user may have meant by a name that there is not."""

from __future__ import annotations

from collections.abc import Iterable


def did_you_mean(name: object, known: Iterable[str]) -> str:
    """`; did you mean “...”?` with the known name that is nearest, or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(str(name), list(known), n=1, cutoff=0.5)
    return f"; did you mean “{close[0]}”?" if close else ""
