"""What a run checks, and which rules that makes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from newslint.article import Article, House
from newslint.catalogue import all_rules
from newslint.nearest import did_you_mean
from newslint.rules import Rule, Severity

if TYPE_CHECKING:
    from newslint.facts import FactSheet


class Settings(NamedTuple):
    """What a run checks. Empty `select` means every rule that is on by default; ids and families mix freely."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = {}
    as_of: datetime.date | None = None
    house: House = House()
    input_format: str | None = None
    json_fields: Mapping[str, str] = {}
    """Which field of a JSON object holds which part of an article."""
    sources: tuple[Article, ...] = ()
    """The texts that the articles were written from."""
    facts: FactSheet | None = None
    """What the newsroom knows for sure."""
    verifier: str | None = None
    """Who judges claims by the sources, as `module:attribute`; see `newslint.verification`."""


class UnknownRuleError(Exception):
    """A name that is no rule's and no family's."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        super().__init__(f"unknown rule “{name}”{did_you_mean(name, known)}")
        self.name = name


def refuse_unknown_rules(settings: Settings) -> None:
    """Raise UnknownRuleError for a rule or family that does not exist; rules are imported only where some are named."""
    names = (*settings.select, *settings.ignore, *settings.severities)
    if not names:
        return
    rules = all_rules()
    families = {rule.family for rule in rules.values()}
    for name in names:
        if name not in rules and name not in families and name != "all":
            raise UnknownRuleError(name, (*rules, *families))


def selected_rules(settings: Settings) -> tuple[Rule, ...]:
    """The rules that a run uses, in order of id. `all` selects every rule, also those that are off by default.

    Raises UnknownRuleError for a rule or family that does not exist.
    """
    refuse_unknown_rules(settings)

    def wanted(rule: Rule) -> bool:
        if rule.id in settings.ignore:
            return False
        if rule.id in settings.select:
            return True
        if rule.family in settings.ignore:
            return False
        if not settings.select:
            return rule.on
        return "all" in settings.select or (rule.family in settings.select and rule.on)

    return tuple(rule for rule in all_rules().values() if wanted(rule))
