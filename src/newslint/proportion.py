"""Shares of what was counted, with what they may be in truth."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

_Z = 1.959963984540054
"""The normal quantile of a two-sided interval of 95 percent."""


@dataclass(frozen=True, slots=True)
class Proportion:
    """So many of so many, with its Wilson interval (E. B. Wilson, JASA 22, 1927), which holds for small numbers too."""

    count: int
    of: int

    @property
    def value(self) -> float | None:
        """From 0 to 1; None where there was nothing to count."""
        return self.count / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """What the value may be in truth, with 95 percent confidence."""
        if not self.of:
            return None
        share, spread = self.count / self.of, _Z * _Z / self.of
        middle = (share + spread / 2) / (1 + spread)
        half = _Z * sqrt((share * (1 - share) + spread / 4) / self.of) / (1 + spread)
        return max(0.0, middle - half), min(1.0, middle + half)
