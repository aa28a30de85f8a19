"""Changes to words and figures that several families make."""

from __future__ import annotations

from newslint.knowledge.number_words import SMALL_NUMBERS
from newslint.pattern import Pattern

_FIGURE = Pattern(r"\d[\d,]*(?:\.\d+)?")


def other_number(text: str, value: float) -> str | None:
    """The text with its one figure, or its small number in words, replaced by another; None where it has none."""
    figures = list(_FIGURE.finditer(text))
    if len(figures) == 1:
        match = figures[0]
        return text[: match.start()] + _like(match[0], value) + text[match.end() :]
    words = text.split(" ")
    if not figures and words[0].lower() in SMALL_NUMBERS and value == int(value) and 0 < value < len(SMALL_NUMBERS):
        return " ".join([SMALL_NUMBERS[int(value)], *words[1:]])
    return None


def figure_of(text: str) -> float | None:
    """The one figure of a text, or its small number in words."""
    figures = list(_FIGURE.finditer(text))
    if len(figures) == 1:
        return float(figures[0][0].replace(",", ""))
    first = text.split(" ")[0].lower()
    return float(SMALL_NUMBERS.index(first)) if not figures and first in SMALL_NUMBERS else None


def _like(figure: str, value: float) -> str:
    decimals = len(figure.partition(".")[2])
    return f"{value:,.{decimals}f}" if "," in figure else f"{value:.{decimals}f}"
