"""Patterns for paths, as `.gitignore` has them."""

from __future__ import annotations

import re
from functools import cache


def matches(path: str, pattern: str) -> bool:
    """Whether a path, relative and with forward slashes, fits a pattern.

    `*` and `?` stay within a name, `**` crosses folders; a pattern without a slash fits names at any depth, and one
    that ends in a slash everything in that folder.
    """
    return _compiled(pattern).fullmatch(path) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    name = pattern.rstrip("/")
    anchored = name if "/" in name else f"**/{name}"
    if name != pattern:
        anchored += "/**"
    parts = re.findall(r"\*\*/|\*\*|\*|\?|\[[^\]/]+\]|.", anchored.lstrip("/"), re.DOTALL)
    known = {"**/": "(?:.+/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.compile("".join(known.get(part) or _one(part) for part in parts), re.DOTALL)


def _one(part: str) -> str:
    if len(part) > 1:
        inside = part[1:-1].replace("\\", "\\\\")
        return f"[^{inside[1:]}]" if inside.startswith("!") else f"[{inside}]"
    return re.escape(part)
