"""Mutants and exercises as folders: unchanged copies of the stories, changed ones, and the key to them.

Names of files are made here from a number and the harmless part of the story's own, so that nothing is ever written
outside the folder or over a file that is there.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from newslint import files
from newslint.catalogue import all_rules
from newslint.readers.errors import UnreadableError
from newslint.reports.inert import inert
from newslint.settings import Settings
from newslint.testing.mutation import Mutant, Story
from newslint.testing.mutation_key import KEY_NAME, Key, MutantEntry, digest, mutant_entry, new_key

MOST_IN_EXERCISE = 3
"""Defects in one story of an exercise: more than one, so that a find does not end the reading."""

UNSEEN = frozenset({"residue/invisible-character"})
"""Rules whose defect no reader can see, so that no exercise has it."""

_LONGEST_NAME = 60


class FolderError(Exception):
    """The folder cannot be written to; the message says why."""


class Written(NamedTuple):
    """What became of one story: how many defects were planted, or why none could be."""

    path: str
    planted: int
    problem: str | None = None


class MutantFolder:
    """A new folder of mutants.

    Raises FolderError where the folder holds anything already or cannot be made.
    """

    def __init__(self, folder: str, seed: int) -> None:
        self._folder = folder
        self.key: Key = new_key(seed)
        self._random = Random(seed)
        try:
            os.makedirs(folder, exist_ok=True)
            if os.listdir(folder):
                raise FolderError(f"{folder} is not empty; name a new folder")
        except OSError as error:
            raise FolderError(f"cannot write to {folder}: {error.strerror}") from None

    def add_mutants(self, paths: Sequence[str], rules: Sequence[str], settings: Settings) -> Iterator[Written]:
        """Write a file for each story and rule, with one defect, where the story offers a place for it."""
        for number, path in enumerate(paths, 1):
            try:
                data, story = _read(path, settings)
            except UnreadableError as error:
                yield Written(path, 0, str(error))
                continue
            name = safe_name(number, path)
            original = self._keep(f"stories/{name}", path, data)
            planted = 0
            for rule in rules:
                mutant = story.mutant(rule, self._random)
                if mutant is None:
                    self.key["without_place"][rule] = self.key["without_place"].get(rule, 0) + 1
                else:
                    self._add(f"mutants/{rule}/{name}", mutant, original)
                    planted += 1
            yield Written(path, planted)

    def add_exercise(self, paths: Sequence[str], rules: Sequence[str], settings: Settings) -> Iterator[Written]:
        """Write a file for each story with a few defects; names of files tell nothing."""
        rules = [rule for rule in rules if rule not in UNSEEN]
        for number, path in enumerate(paths, 1):
            try:
                data, story = _read(path, settings)
            except UnreadableError as error:
                yield Written(path, 0, str(error))
                continue
            original = self._keep(f"stories/{safe_name(number, path)}", path, data)
            mutant = story.exercise(rules, self._random.randint(1, MOST_IN_EXERCISE), self._random)
            if mutant is None:
                yield Written(path, 0)
                continue
            self._add(f"exercise/{number:04}{_suffix(path)}", mutant, original)
            yield Written(path, len(mutant.planted))

    def write_key(self) -> None:
        """Write the key, once all is planted."""
        self.key["without_place"] = dict(sorted(self.key["without_place"].items()))
        text = json.dumps(self.key, ensure_ascii=False, indent=2) + "\n"
        self._write(KEY_NAME, text.encode("utf-8", "backslashreplace"))

    def write_answers(self) -> None:
        """Write what to tell the people who do the exercise, and the answers for whoever sets it."""
        self._write("exercise/README", _INSTRUCTIONS.encode())
        self._write("answers.md", "".join(_answers(self.key)).encode("utf-8", "backslashreplace"))

    def _write(self, name: str, data: bytes) -> None:
        """Write a file below the folder; one that is there already is an error, never written over."""
        path = os.path.join(self._folder, *name.split("/"))
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "xb") as file:
                file.write(data)
        except OSError as error:
            raise FolderError(f"cannot write {path}: {error.strerror}") from None

    def _keep(self, name: str, path: str, data: bytes) -> str:
        self._write(name, data)
        source = os.fsencode(path).decode("utf-8", "backslashreplace").replace(os.sep, "/")
        self.key["stories"].append({"file": name, "source": source, "sha256": digest(data)})
        return name

    def _add(self, name: str, mutant: Mutant, original: str) -> None:
        self._write(name, mutant.data)
        entries: list[MutantEntry] = [mutant_entry(name, mutant.data, original, one) for one in mutant.planted]
        self.key["mutants"] += entries


_INSTRUCTIONS = f"""Each of these stories has one to {MOST_IN_EXERCISE} mistakes that were put there on purpose: a sum
that is wrong, a name in two spellings, a paragraph that stands twice, a mark that is missing. Write down the line and
what is wrong.
No outside source is needed: the story contradicts itself, the calendar or arithmetic, or was damaged in making it.
"""


def _answers(key: Key) -> Iterator[str]:
    """The answers as Markdown, by file and place."""
    yield "# Answers\n"
    file = ""
    for mutant in key["mutants"]:
        if mutant["file"] != file:
            file = mutant["file"]
            yield f"\n## {file}\n\n"
        start = mutant["place"]["start"]
        yield f"- line {start['line']}, column {start['column']}: {all_rules()[mutant['rule']].summary} "
        yield f"{_shown(mutant['original'])} became {_shown(mutant['replacement'])} ({mutant['rule']}).\n"


def _shown(words: str) -> str:
    """Words as code in Markdown, on one line and not too long."""
    words = inert(words).replace("`", "'")
    return f"`{words if len(words) < 80 else words[:77] + '...'}`" if words else "nothing"


def safe_name(number: int, path: str) -> str:
    """A name for a story's file: its number and the letters, digits, dots and dashes of its own name."""
    stem, suffix = os.path.splitext(os.path.basename(path))
    plain = re.sub(r"[^A-Za-z0-9_-]+", "-", stem).strip("-")[:_LONGEST_NAME]
    return f"{number:04}-{plain or 'story'}{_suffix(path, suffix)}"


def _suffix(path: str, suffix: str | None = None) -> str:
    suffix = os.path.splitext(path)[1] if suffix is None else suffix
    return suffix if re.fullmatch(r"\.[A-Za-z0-9]{1,12}", suffix) else ".txt"


def _read(path: str, settings: Settings) -> tuple[bytes, Story]:
    data = files.read(path)
    return data, Story(data, path, settings)
