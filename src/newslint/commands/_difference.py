"""What fixes would change in a file, as a unified diff that `patch` and `git apply` take."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from newslint.readers.decoding import decode
from newslint.reports.inert import inert


def difference(path: str, before: bytes, after: bytes, *, for_people: bool) -> Iterator[str]:
    """The lines of the diff, decoded; for people at a terminal, control characters are shown."""
    name = inert(path)
    for line in unified_diff(_lines(before), _lines(after), f"a/{name}", f"b/{name}"):
        shown = f"{inert(line[:-1])}\n" if for_people and line.endswith("\n") else line
        yield shown if shown.endswith("\n") else f"{shown}\n\\ No newline at end of file\n"


def _lines(data: bytes) -> list[str]:
    """The lines of a file with their ends, a byte order mark with the first."""
    decoded = decode(data)
    *whole, last = (decoded.bom.decode(decoded.codec) + decoded.text).split("\n")
    return [*(f"{line}\n" for line in whole), *([last] if last else [])]
