"""Every rule there is, found by looking: ours, and those of other packages that offer some."""

from __future__ import annotations

import importlib
import os
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import ModuleType
from typing import TYPE_CHECKING

from newslint import checks
from newslint.article import Article
from newslint.rules import Finding, Rule

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "newslint.rules"
"""The group of entry points by which other packages offer rules: each a rule, or a module that holds rules."""


@cache
def all_rules() -> dict[str, Rule]:
    """Every rule under `newslint.checks` by id, in order of id, then those of other packages.

    A rule of another package that cannot be loaded becomes one that says so when it runs. Raises TypeError for a rule
    module of ours that does not hold exactly one rule.
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
    for point in rule_entry_points():
        found.update((rule.id, rule) for rule in _offered(point, found))
    return found


def rule_entry_points() -> list[EntryPoint]:
    """The entry points by which installed packages offer rules, by name."""
    if not any(map(_offers_rules, sys.path)):
        return []
    from importlib.metadata import entry_points

    return sorted(entry_points(group=GROUP), key=lambda point: (point.name, point.value))


def _offers_rules(folder: str) -> bool:
    """Whether a package installed in a folder has our group of entry points; much quicker than `importlib.metadata`."""
    try:
        names = [name for name in os.listdir(folder or ".") if name.endswith((".dist-info", ".egg-info"))]
    except OSError:
        return False
    for name in names:
        try:
            with open(os.path.join(folder, name, "entry_points.txt"), "rb", buffering=0) as file:
                if f"[{GROUP}]".encode() in file.read():
                    return True
        except OSError:
            continue
    return False


def _offered(point: EntryPoint, known: Mapping[str, Rule]) -> Iterator[Rule]:
    """The rules of an entry point; one that says what is wrong where they cannot be loaded."""
    try:
        loaded = point.load()
        rules = list(vars(loaded).values()) if isinstance(loaded, ModuleType) else [loaded]
        rules = [rule for rule in rules if isinstance(rule, Rule)]
        if not rules:
            raise TypeError(f"{point.value} is no rule and holds none")
        for rule in rules:
            if rule.id in known:
                raise ValueError(f"there is a rule {rule.id} already")
    except (Exception, SystemExit) as error:
        yield _broken(point, error)
    else:
        yield from rules


def _broken(point: EntryPoint, error: BaseException) -> Rule:
    package = point.dist.name if point.dist else "a package"
    why = f"the rules {point.name} ({point.value}) of {package} cannot be loaded: {type(error).__name__}: {error}"

    def check(article: Article) -> Iterator[Finding]:
        raise ImportError(why)

    check.__doc__ = f"Nothing: {why}."
    name = re.sub(r"[^a-z0-9]+", "-", point.name.lower()).strip("-") or "unnamed"
    return Rule(f"broken/{name}", "error", True, False, check, any_language=True)


def _module_names(folders: Iterable[str]) -> list[str]:
    """The public modules and packages in a package's folders; much quicker than asking the import system."""
    names = {name.removesuffix(".py") for folder in folders for name in os.listdir(folder)}
    return sorted(name for name in names if name.isidentifier() and not name.startswith("_"))
