"""The key of a set of mutants: which defect stands where, as JSON with the schema `mutation-key`."""

from __future__ import annotations

import hashlib
import json
import os
from typing import Any, TypedDict

from newslint import __version__, files
from newslint.readers.errors import UnreadableError
from newslint.report import PositionEntry, SpanEntry
from newslint.schema import load_schema, violations
from newslint.source_map import Position
from newslint.testing.mutation import PlantedInFile

KEY_NAME = "key.json"


class StoryEntry(TypedDict):
    """An unchanged copy of a story, and where it came from."""

    file: str
    source: str
    sha256: str


class MutantEntry(TypedDict):
    """A planted defect: in which file, made of which story, for which rule, where, instead of what.

    `place` is where the replacement stands, a point where the original was only cut.
    """

    file: str
    sha256: str
    story: str
    item: int
    rule: str
    place: SpanEntry
    original: str
    replacement: str


Key = TypedDict(
    "Key",
    {
        "$schema": str,
        "schema_version": str,
        "tool": dict[str, str],
        "seed": int,
        "stories": list[StoryEntry],
        "mutants": list[MutantEntry],
        "without_place": dict[str, int],
    },
)
"""A whole key; `without_place` says in how many stories a rule found no place for its defect."""


class BadKeyError(Exception):
    """A key that cannot be used; the message says why."""


def new_key(seed: int) -> Key:
    """A key without stories."""
    return {
        "$schema": "urn:newslint:mutation-key:1",
        "schema_version": "1.0",
        "tool": {"name": "newslint", "version": __version__},
        "seed": seed,
        "stories": [],
        "mutants": [],
        "without_place": {},
    }


def mutant_entry(file: str, data: bytes, story: str, planted: PlantedInFile) -> MutantEntry:
    """What the key says of a planted defect."""
    start, end = _position(planted.place.start), _position(planted.place.end)
    return {
        "file": file,
        "sha256": digest(data),
        "story": story,
        "item": planted.item,
        "rule": planted.rule,
        "place": {"start": start, "end": end},
        "original": planted.original,
        "replacement": planted.replacement,
    }


def digest(data: bytes) -> str:
    """What tells whether a file is still the one that the key speaks of."""
    return hashlib.sha256(data).hexdigest()


def load_key(path: str) -> tuple[Key, str]:
    """A key and the folder that its files are in; `path` is the key or that folder.

    Raises BadKeyError where there is none, it breaks its schema, names a file outside its folder, or a file that has
    changed since.
    """
    if os.path.isdir(path):
        path = os.path.join(path, KEY_NAME)
    try:
        key: Any = json.loads(files.read(path))
    except UnreadableError as error:
        raise BadKeyError(f"{path}: {error}") from None
    except ValueError as error:
        raise BadKeyError(f"{path}: no JSON: {error}") from None
    for violation in violations(key, load_schema("mutation-key")):
        raise BadKeyError(f"{path}: no key of newslint mutate: {violation.message}")
    folder = os.path.dirname(path) or "."
    loaded: Key = key
    for entry in (*loaded["stories"], *loaded["mutants"]):
        _check_file(path, folder, entry["file"], entry["sha256"])
    known = {story["file"] for story in loaded["stories"]}
    for mutant in loaded["mutants"]:
        if mutant["story"] not in known:
            raise BadKeyError(f"{path}: “{mutant['story']}” is none of its stories")
    return loaded, folder


def _check_file(path: str, folder: str, name: str, sha256: str) -> None:
    root = os.path.realpath(folder)
    full = os.path.realpath(os.path.join(folder, name))
    if os.path.isabs(name) or not full.startswith(root + os.sep):
        raise BadKeyError(f"{path}: “{name}” is not below the key's own folder")
    try:
        data = files.read(full)
    except UnreadableError as error:
        raise BadKeyError(f"{path}: {name}: {error}") from None
    if digest(data) != sha256:
        raise BadKeyError(f"{path}: {name} has changed since it was made; make the mutants anew")


def _position(position: Position) -> PositionEntry:
    return {"line": position.line, "column": position.column, "offset": position.offset}
