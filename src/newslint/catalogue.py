"""Every rule there is, found by looking: nothing to register."""

from __future__ import annotations

import importlib
import os
from collections.abc import Iterable
from functools import cache

from newslint import checks
from newslint.rules import Rule


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule under `newslint.checks` by id, in order of id.

    Raises TypeError for a rule module that does not hold exactly one rule.
    """
    found: dict[str, Rule] = {}
    for family in _module_names(checks.__path__):
        package = importlib.import_module(f"newslint.checks.{family}")
        for name in _module_names(package.__path__):
            module = importlib.import_module(f"newslint.checks.{family}.{name}")
            here = [value for value in vars(module).values() if isinstance(value, Rule)]
            if len(here) != 1:
                raise TypeError(f"{module.__name__} holds {len(here)} rules; a rule module holds one")
            found[here[0].id] = here[0]
    return found


def _module_names(folders: Iterable[str]) -> list[str]:
    """The public modules and packages in a package's folders; much quicker than asking the import system."""
    names = {name.removesuffix(".py") for folder in folders for name in os.listdir(folder)}
    return sorted(name for name in names if name.isidentifier() and not name.startswith("_"))
