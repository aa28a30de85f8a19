"""Print what the worst texts cost beside normal ones of their size: `python benchmarks/worst.py [NAME ...]`.

Each should stay under ten times; a ratio that grows with the size means that something is not linear. With names, only
the texts whose names begin so.
"""

from __future__ import annotations

import sys
import time

from stories import stories
from worst_texts import WorstText, worst_texts

from newslint.linter import Linter

_NORMAL = {
    "1 MB on one line": lambda: " ".join(_normal(1_000_000).split()),
    "5 MB on one line": lambda: " ".join(_normal(5_000_000).split()),
    "1 KB of stories": lambda: _normal(1_000),
    "1 MB of stories": lambda: _normal(1_000_000),
    "5 MB of stories": lambda: _normal(5_000_000),
}


def main(wanted: tuple[str, ...]) -> None:
    """Measure and print."""
    linter = Linter()
    _cpu(linter, _normal(100_000), "story.txt")
    texts = [*worst_texts(), *(WorstText(name, "story.txt", make) for name, make in _NORMAL.items())]
    print(f"{'text':32} {'MB':>6} {'CPU s':>8}   of normal text")
    for one in texts:
        if wanted and not one.name.startswith(wanted):
            continue
        text = one.make()
        size = min(len(text), 300_000)
        normal = _cpu(linter, _normal(size), "story.txt") * len(text) / size
        seconds = _cpu(linter, text, one.path)
        print(f"{one.name:32} {len(text) / 1e6:6.2f} {seconds:8.2f} {seconds / normal:8.1f} x", flush=True)


def _normal(size: int) -> str:
    return "\n\n".join(stories(size // 3_400 + 1))[:size]


def _cpu(linter: Linter, text: str, path: str) -> float:
    data = text.encode()
    began = time.process_time()
    for _ in linter.check_bytes(data, path):
        pass
    return time.process_time() - began


if __name__ == "__main__":
    main(tuple(sys.argv[1:]))
