"""Print what the worst texts cost beside normal ones of their size: `python benchmarks/worst.py [CASE ...]`.

Each should stay under ten times; a ratio that grows with the size means that something is not linear.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

from stories import stories

from newslint.linter import Linter

_CASES: dict[str, Callable[[], str]] = {
    "200,000 opening brackets": lambda: "(" * 200_000,
    "50,000 quotation marks": lambda: '"word ' * 50_000,
    "50,000 marks and nothing else": lambda: '"' * 50_000,
    "100,000 dates": lambda: "They met on " + ", ".join(f"May {i % 28 + 1}, {1990 + i % 30}" for i in range(100_000)),
    "100,000 names": lambda: "With " + ", ".join(f"Anna Holm{_letters(i)}" for i in range(100_000)) + ".",
    "100,000 times one name": lambda: "With " + ", ".join(["Anna Holm"] * 100_000) + ".",
    "100,000 numbers": lambda: "It has " + ", ".join(f"{i} people" for i in range(100_000)) + ".",
    "1 MB on one line": lambda: " ".join(_normal(1_000_000).split()),
    "5 MB on one line": lambda: " ".join(_normal(5_000_000).split()),
    "1 KB of stories": lambda: _normal(1_000),
    "1 MB of stories": lambda: _normal(1_000_000),
    "5 MB of stories": lambda: _normal(5_000_000),
}


def main(wanted: list[str]) -> None:
    """Measure and print."""
    linter = Linter()
    _cpu(linter, _normal(100_000))
    print(f"{'case':32} {'MB':>6} {'CPU s':>8}   of normal text")
    for name, make in _CASES.items():
        if wanted and name not in wanted:
            continue
        text = make()
        size = min(len(text), 300_000)
        normal = _cpu(linter, _normal(size)) * len(text) / size
        seconds = _cpu(linter, text)
        print(f"{name:32} {len(text) / 1e6:6.2f} {seconds:8.2f} {seconds / normal:8.1f} x", flush=True)


def _normal(size: int) -> str:
    return "\n\n".join(stories(size // 3_400 + 1))[:size]


def _letters(number: int) -> str:
    return "".join("abcdefghij"[int(digit)] for digit in str(number))


def _cpu(linter: Linter, text: str) -> float:
    data = text.encode()
    began = time.process_time()
    for _ in linter.check_bytes(data):
        pass
    return time.process_time() - began


if __name__ == "__main__":
    main(sys.argv[1:])
