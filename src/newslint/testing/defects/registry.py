"""Every way to plant a defect there is, found by looking."""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from random import Random

from newslint.article import Article
from newslint.rules import Edit
from newslint.testing import defects

Places = Callable[[Article, Random], Iterator[Edit]]


@dataclass(frozen=True, slots=True)
class Planter:
    """How a rule's defect is planted: `places` yields an edit for each place that a story offers."""

    rule: str
    places: Places


def plants(rule: str) -> Callable[[Places], Planter]:
    """Make a planter of a function that yields edits."""
    return lambda places: Planter(rule, places)


@cache
def all_planters() -> dict[str, Planter]:
    """Every planter by its rule, in order.

    Raises TypeError where two plant the same rule's defect.
    """
    found: dict[str, Planter] = {}
    for folder in defects.__path__:
        for name in sorted(os.listdir(folder)):
            if name.endswith(".py") and name not in ("__init__.py", "registry.py") and not name.startswith("_"):
                module = importlib.import_module(f"{defects.__name__}.{name.removesuffix('.py')}")
                for value in vars(module).values():
                    if isinstance(value, Planter):
                        if value.rule in found:
                            raise TypeError(f"two planters of {value.rule}")
                        found[value.rule] = value
    return dict(sorted(found.items()))
