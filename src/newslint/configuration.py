"""The configuration: `newslint.toml`, or `[tool.newslint]` in `pyproject.toml`, found upward from a file.

Its shape is `schemas/configuration.schema.json`. Every error names the file, the line, the key and what would be right.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from newslint.article import Article, House
from newslint.files import read_sources
from newslint.globs import matches
from newslint.nearest import did_you_mean
from newslint.pattern import Pattern
from newslint.readers.errors import UnreadableError
from newslint.rules import Severity
from newslint.settings import Settings, UnknownRuleError, refuse_unknown_rules

if TYPE_CHECKING:
    from newslint.facts import FactSheet

Path = tuple[str | int, ...]
"""Where a value stands: the keys, and the indices of lists, that lead to it."""


class ConfigurationError(Exception):
    """A configuration that cannot be used; the message names the file, the line and the key."""


class PathSettings(NamedTuple):
    """What is otherwise for files that fit a pattern."""

    pattern: str
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = {}
    fail_on: str | None = None


class Configuration(NamedTuple):
    """What a configuration file settles; `path` is None where there is none.

    `paths` are the settings for some of the files; `fitting` the patterns of those that are worked in already.
    """

    settings: Settings = Settings()
    fail_on: str | None = None
    path: str | None = None
    paths: tuple[PathSettings, ...] = ()
    fitting: tuple[str, ...] = ()
    baseline: str | None = None

    @property
    def key(self) -> tuple[str | None, tuple[str, ...]]:
        """What tells it from others."""
        return self.path, self.fitting

    def holding_for(self, path: str) -> Configuration:
        """What it settles for one file."""
        if not self.paths or self.path is None:
            return self
        relative = os.path.relpath(os.path.abspath(path), os.path.dirname(os.path.abspath(self.path)))
        relative = relative.replace(os.sep, "/")
        found = self
        for one in self.paths:
            if matches(relative, one.pattern):
                found = found._with(one)
        return found

    def _with(self, one: PathSettings) -> Configuration:
        settings = self.settings._replace(
            select=self.settings.select if one.select is None else one.select,
            ignore=(*self.settings.ignore, *one.ignore),
            severities={**self.settings.severities, **one.severities},
        )
        fitting = (*self.fitting, one.pattern)
        return self._replace(settings=settings, fail_on=one.fail_on or self.fail_on, fitting=fitting)


class Configurations:
    """The configurations that hold for files, each read once."""

    def __init__(self) -> None:
        self._by_folder: dict[str, Configuration] = {}

    def holding_for(self, path: str) -> Configuration:
        """The nearest configuration at or above a file's folder, as it is for that file.

        Raises ConfigurationError for one that cannot be used.
        """
        return self._nearest(os.path.dirname(os.path.abspath(path))).holding_for(path)

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
    baseline = document.get("baseline")
    configuration = Configuration(
        _settings(document)._replace(
            sources=_sources(path, text, document, prefix),
            facts=_facts(path, document),
            verifier=_verifier(path, text, document, prefix),
        ),
        document.get("fail-on"),
        path,
        tuple(_path_settings(pattern, table) for pattern, table in document.get("paths", {}).items()),
        baseline=os.path.join(os.path.dirname(path), baseline) if baseline is not None else None,
    )
    _refuse_unknown_rules(configuration.settings, path, text, document, prefix)
    _refuse_unknown_zone(configuration.settings.house.time_zone, path, text, prefix)
    for one in configuration.paths:
        there = (*prefix, "paths", one.pattern)
        settings = configuration._with(one).settings
        _refuse_unknown_rules(settings, path, text, document["paths"][one.pattern], there)
    return configuration


def _sources(path: str, text: str, document: Mapping[str, Any], prefix: Path) -> tuple[Article, ...]:
    folder = os.path.dirname(path)
    try:
        return read_sources(os.path.join(folder, name) for name in document.get("sources", ()))
    except UnreadableError as error:
        raise ConfigurationError(f"{path}:{_line(text, (*prefix, 'sources'))}: {error}") from None


def _verifier(path: str, text: str, document: Mapping[str, Any], prefix: Path) -> str | None:
    name: str | None = document.get("verifier")
    if name is None:
        return None
    from newslint.verification import VerifierError, load_verifier

    try:
        load_verifier(name)
    except VerifierError as error:
        raise ConfigurationError(f"{path}:{_line(text, (*prefix, 'verifier'))}: {error}") from None
    return name


def _facts(path: str, document: Mapping[str, Any]) -> FactSheet | None:
    if "facts" not in document:
        return None
    from newslint.facts import load_facts
    from newslint.sidecars import SidecarError

    try:
        return load_facts(os.path.join(os.path.dirname(path), document["facts"]))
    except SidecarError as error:
        raise ConfigurationError(str(error)) from None


def _configuration_in(folder: str) -> str | None:
    own = os.path.join(folder, "newslint.toml")
    if os.path.isfile(own):
        return own
    project = os.path.join(folder, "pyproject.toml")
    if os.path.isfile(project) and "newslint" in _read(project) and "newslint" in _parse(project)[1].get("tool", {}):
        return project
    return None


def _parse(path: str) -> tuple[str, dict[str, Any]]:
    import tomllib

    text = _read(path)
    try:
        return text, tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{path}: {error}") from None


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ConfigurationError(f"{path}: {reason}") from None


def _path_settings(pattern: str, table: dict[str, Any]) -> PathSettings:
    return PathSettings(
        pattern,
        tuple(table["select"]) if "select" in table else None,
        tuple(table.get("ignore", ())),
        table.get("severity", {}),
        table.get("fail-on"),
    )


def _refuse_unknown_rules(settings: Settings, path: str, text: str, table: dict[str, Any], prefix: Path) -> None:
    try:
        refuse_unknown_rules(settings)
    except UnknownRuleError as error:
        raise ConfigurationError(f"{path}:{_line_of_name(text, table, prefix, error.name)}: {error}") from None


def _refuse_unknown_zone(zone: str | None, path: str, text: str, prefix: Path) -> None:
    if zone is None:
        return
    from zoneinfo import ZoneInfo, available_timezones

    try:
        ZoneInfo(zone)
    except (OSError, ValueError, LookupError):  # what zoneinfo raises differs by what the name looks like
        place = _line(text, (*prefix, "house", "time-zone"))
        hint = did_you_mean(zone, available_timezones())
        raise ConfigurationError(f"{path}:{place}: unknown time zone “{zone}”{hint}") from None


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
