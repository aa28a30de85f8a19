"""The JSON Schemas that newslint ships, and a check of plain data against the few keywords that they use.

Importing a full validator takes longer than checking a hundred stories; that is for tests and `report validate`.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from newslint.knowledge.calendar import day_or_none
from newslint.nearest import did_you_mean

FOLDER = os.path.join(os.path.dirname(__file__), "schemas")

_TYPES: dict[str, type] = {"object": dict, "array": list, "string": str, "integer": int}
_NAMES = {"object": "a table", "array": "a list", "string": "text", "integer": "a whole number"}


class Violation(NamedTuple):
    """Where a value breaks its schema, as the keys and indices that lead there, and how."""

    path: tuple[str | int, ...]
    message: str


def load_schema(name: str) -> dict[str, Any]:
    """One of the shipped schemas, such as `report` or `configuration`."""
    with open(os.path.join(FOLDER, f"{name}.schema.json"), encoding="utf-8") as file:
        schema: dict[str, Any] = json.load(file)
    return schema


def violations(value: object, schema: Mapping[str, Any], path: tuple[str | int, ...] = ()) -> Iterator[Violation]:
    """How a value breaks a schema that uses the keywords below alone, each for the types that the schemas have it for.

    They are `type`, `enum`, `format` (a date, known to the day, month or year), `minimum`, `minLength`, `properties`,
    `required`, `additionalProperties` and `items`.
    """
    name = f"“{_dotted(path)}”" if path else "the file"
    if "enum" in schema and value not in schema["enum"]:
        choices = ", ".join(map(str, schema["enum"]))
        yield Violation(path, f"{name} is {_said(value)}, not one of {choices}{did_you_mean(value, schema['enum'])}")
    if schema.get("format") == "date" and not _is_date(value):
        yield Violation(path, f"{name} is {_said(value)}, no date; write it as 1972-08-14, 1972-08 or 1972")
    kind = schema.get("type")
    if kind is not None and (not isinstance(value, _TYPES[kind]) or isinstance(value, bool)):
        yield Violation(path, f"{name} must be {_NAMES[kind]}, not {_said(value)}")
    elif isinstance(value, int) and value < schema.get("minimum", value):
        yield Violation(path, f"{name} must be at least {schema['minimum']}, not {value}")
    elif isinstance(value, str) and len(value) < schema.get("minLength", 0):
        yield Violation(path, f"{name} must not be empty")
    elif isinstance(value, dict):
        known, others = schema.get("properties", {}), schema.get("additionalProperties")
        for key in value if others is False else ():
            if key not in known:
                yield Violation((*path, key), f"unknown key “{_dotted((*path, key))}”{did_you_mean(key, known)}")
        for key in schema.get("required", ()):
            if key not in value:
                yield Violation(path, f"“{_dotted((*path, key))}” is missing")
        for key, member in value.items():
            if key in known or isinstance(others, dict):
                yield from violations(member, known.get(key, others), (*path, key))
    elif isinstance(value, list) and "items" in schema:
        for i, member in enumerate(value):
            yield from violations(member, schema["items"], (*path, i))


def _is_date(value: object) -> bool:
    """Whether a value is a date as `1972-08-14`, `1972-08` or `1972`."""
    parts = str(value).split("-")
    if isinstance(value, bool) or not isinstance(value, str | int) or not 1 <= len(parts) <= 3:
        return False
    if [len(part) for part in parts] != [4, 2, 2][: len(parts)] or not all(part.isdecimal() for part in parts):
        return False
    year, month, day = (*map(int, parts), 1, 1)[:3]
    return day_or_none(year, month, day) is not None


def _dotted(path: tuple[str | int, ...]) -> str:
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).lstrip(".")


def _said(value: object) -> str:
    return f"“{value}”" if isinstance(value, str) else str(value)
