"""The configuration: `newslint.toml`, or `[tool.newslint]` in `pyproject.toml`, found upward from a file.

Its shape is `schemas/configuration.schema.json`. Every error names the file, the line, the key and what would be right.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from newslint.article import House
from newslint.linter import Settings, UnknownRuleError, selected_rules
from newslint.pattern import Pattern

Path = tuple[str | int, ...]
"""Where a value stands: the keys, and the indices of lists, that lead to it."""


class ConfigurationError(Exception):
    """A configuration that cannot be used; the message names the file, the line and the key."""


@dataclass(frozen=True, slots=True)
class Configuration:
    """What a configuration file settles; `path` is None where there is none."""

    settings: Settings = field(default_factory=Settings)
    fail_on: str | None = None
    path: str | None = None


class Configurations:
    """The configurations that hold for files, each read once."""

    def __init__(self) -> None:
        self._by_folder: dict[str, Configuration] = {}

    def holding_for(self, path: str) -> Configuration:
        """The nearest configuration at or above a file's folder.

        Raises ConfigurationError for one that cannot be used.
        """
        return self._nearest(os.path.dirname(os.path.abspath(path)))

    def _nearest(self, folder: str) -> Configuration:
        if folder not in self._by_folder:
            parent = os.path.dirname(folder)
            path = _configuration_in(folder)
            if path is not None:
                found = load(path)
            else:
                found = Configuration() if parent == folder else self._nearest(parent)
            self._by_folder[folder] = found
        return self._by_folder[folder]


def load(path: str) -> Configuration:
    """The configuration in a file. A `pyproject.toml` without `[tool.newslint]` is an empty one.

    Raises ConfigurationError for a file that cannot be read or used.
    """
    from newslint.schema import load_schema, violations

    text, document = _parse(path)
    prefix: Path = ()
    if os.path.basename(path) == "pyproject.toml":
        prefix, document = ("tool", "newslint"), document.get("tool", {}).get("newslint", {})
    for violation in violations(document, load_schema("configuration")):
        raise ConfigurationError(f"{path}:{_line(text, prefix + violation.path)}: {violation.message}")
    settings = _settings(document)
    try:
        selected_rules(settings)
    except UnknownRuleError as error:
        raise ConfigurationError(f"{path}:{_line_of_name(text, document, prefix, error.name)}: {error}") from None
    return Configuration(settings, document.get("fail-on"), path)


def _configuration_in(folder: str) -> str | None:
    own = os.path.join(folder, "newslint.toml")
    if os.path.isfile(own):
        return own
    project = os.path.join(folder, "pyproject.toml")
    if os.path.isfile(project) and "newslint" in _parse(project)[1].get("tool", {}):
        return project
    return None


def _parse(path: str) -> tuple[str, dict[str, Any]]:
    import tomllib

    try:
        with open(path, encoding="utf-8") as file:
            text = file.read()
        return text, tomllib.loads(text)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ConfigurationError(f"{path}: {reason}") from None


def _settings(document: dict[str, Any]) -> Settings:
    house = document.get("house", {})
    return Settings(
        select=tuple(document.get("select", ())),
        ignore=tuple(document.get("ignore", ())),
        severities=document.get("severity", {}),
        house=House(
            agencies=frozenset(house.get("agencies", ())),
            dateline_cities=frozenset(house.get("dateline-cities", ())),
            names=frozenset(house.get("names", ())),
            acronyms=frozenset(house.get("acronyms", ())),
            time_zone=house.get("time-zone"),
        ),
        json_fields=document.get("json-fields", {}),
    )


_TABLE = Pattern(r"\s*\[{1,2}([^\[\]]+)\]")
_KEY = Pattern(r"""\s*((?:"[^"\n]*"|'[^'\n]*'|[\w-]+)(?:\s*\.\s*(?:"[^"\n]*"|'[^'\n]*'|[\w-]+))*)\s*=""")
_PART = Pattern(r""""[^"\n]*"|'[^'\n]*'|[\w-]+""")


def _line(text: str, path: Path) -> int:
    """The line, from 1, of the key that leads furthest towards a value."""
    keys = tuple(key for key in path if isinstance(key, str))
    best, best_length = 1, 0
    for number, reached in _keys(text):
        if len(reached) > best_length and reached == keys[: len(reached)]:
            best, best_length = number, len(reached)
    return best


def _line_of_name(text: str, document: dict[str, Any], prefix: Path, name: str) -> int:
    for key in ("select", "ignore", "severity"):
        if name in document.get(key, ()):
            first = _line(text, (*prefix, key))
            for number, line in enumerate(text.splitlines()[first - 1 :], first):
                if f'"{name}"' in line or f"'{name}'" in line or line.lstrip().startswith(name):
                    return number
            return first
    return 1


def _keys(text: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    table: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if header := _TABLE.match(line):
            table = _parts(header[1])
            yield number, table
        elif key := _KEY.match(line):
            yield number, table + _parts(key[1])


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(part.group().strip("\"'") for part in _PART.finditer(dotted))
