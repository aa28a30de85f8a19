"""Every passage there is, found by looking: a passage is a function that writes a paragraph or two into a draft."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from newslint.testing.stories import passages
from newslint.testing.stories.draft import Draft
from newslint.testing.stories.style import STYLES

Write = Callable[[Draft], str]


@dataclass(frozen=True, slots=True)
class Passage:
    """What a story can be made of. `defects` are the rules whose defect it can be written with.

    A lead opens the story and sets its headline. `houses` are those in whose style it can be written.
    """

    name: str
    write: Write
    defects: tuple[str, ...]
    is_lead: bool
    houses: tuple[str, ...]


def passage(*defects: str, lead: bool = False, houses: tuple[str, ...] = tuple(STYLES)) -> Callable[[Write], Passage]:
    """Make a passage of a function; it calls `draft.fact` for each of the defects."""

    def decorate(write: Write) -> Passage:
        return Passage(write.__name__.replace("_", "-"), write, defects, lead, houses)

    return decorate


@cache
def all_passages() -> dict[str, Passage]:
    """Every passage by name, in order of name."""
    found: dict[str, Passage] = {}
    for folder in passages.__path__:
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py") and not name.startswith("_"):
                module = importlib.import_module(f"{passages.__name__}.{name.removesuffix('.py')}")
                found.update({value.name: value for value in vars(module).values() if isinstance(value, Passage)})
    return dict(sorted(found.items()))
