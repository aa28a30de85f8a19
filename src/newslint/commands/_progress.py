"""A progress bar for runs that take long, on a terminal only."""

from __future__ import annotations

import sys
import time

PATIENCE = 0.5
"""Seconds before a bar is worth showing, as an answer up to then feels immediate."""

_STEP = 0.1
_WIDTH = 30


class Progress:
    """Shows on standard error how many of the files are done; a context manager that leaves nothing behind."""

    def __init__(self, total: int, *, quiet: bool = False) -> None:
        self._total = total
        self._done = 0
        self._on = sys.stderr.isatty() and not quiet
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *exception: object) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def advance(self) -> None:
        """Count one more file as done."""
        self._done += 1
        if self._on and time.monotonic() >= self._next:
            filled = _WIDTH * self._done // self._total
            bar = "█" * filled + "░" * (_WIDTH - filled)
            sys.stderr.write(f"\r{bar} {self._done}/{self._total}\x1b[K")
            sys.stderr.flush()
            self._shown = True
            self._next = time.monotonic() + _STEP
