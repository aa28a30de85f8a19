"""The baseline: findings that an archive held when it took newslint up, which are left out from then on.

A finding is known by its fingerprint, made from its path as seen from the baseline's folder, its rule, its words and
their how-manieth occurrence in the file; so edits elsewhere in a story bring no old finding back.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newslint import files
from newslint.report import ArticleEntry, FindingEntry
from newslint.reports.inert import inert_json
from newslint.rules import fingerprint


class BaselineError(Exception):
    """A baseline that cannot be used; the message names the file and what is wrong."""


class Known(NamedTuple):
    """One finding that a baseline holds."""

    path: str
    rule: str
    excerpt: str
    fingerprint: str


class Baseline(NamedTuple):
    """What a baseline file holds, by the stories' paths as seen from its folder."""

    path: str
    by_path: dict[str, tuple[Known, ...]]

    def known_in(self, source: str) -> tuple[Known, ...]:
        """The findings known in a story's file."""
        return self.by_path.get(path_from(self.path, source), ())


def load_baseline(path: str) -> Baseline:
    """Read a baseline. Raises BaselineError for a file that is none."""
    import json

    from newslint.schema import load_schema, violations

    try:
        with open(path, encoding="utf-8") as file:
            document = json.load(file)
    except OSError as error:
        hint = "; newslint baseline write makes one" if isinstance(error, FileNotFoundError) else ""
        raise BaselineError(f"{path}: {error.strerror}{hint}") from None
    except ValueError as error:
        raise BaselineError(f"{path}: no JSON: {error}") from None
    for violation in violations(document, load_schema("baseline")):
        raise BaselineError(f"{path}: {violation.message}")
    by_path: dict[str, list[Known]] = {}
    for entry in document["findings"]:
        by_path.setdefault(entry["path"], []).append(Known(**entry))
    return Baseline(path, {story: tuple(known) for story, known in by_path.items()})


def write_baseline(path: str, known: Sequence[Known]) -> None:
    """Write a baseline, a finding a line so that changes of it read well. Raises OSError where that fails."""
    import json

    lines = [inert_json(json.dumps(one._asdict(), ensure_ascii=False)) for one in sorted(known)]
    text = '{"$schema": "urn:newslint:baseline:1", "findings": [\n' + ",\n".join(lines) + "\n]}\n"
    files.replace(path, text.encode("utf-8", "backslashreplace"))


def path_from(baseline: str, source: str) -> str:
    """A story's path as seen from the folder of a baseline, with forward slashes."""
    folder = os.path.dirname(os.path.abspath(baseline))
    return os.path.relpath(os.path.abspath(source), folder).replace(os.sep, "/")


def known_by(home: str, entries: Sequence[ArticleEntry]) -> Iterator[tuple[FindingEntry, Known]]:
    """The findings of one file, each as a baseline would hold it; `home` is the path as seen from the baseline."""
    seen: Counter[tuple[str, str]] = Counter()
    for entry in entries:
        for finding in entry["findings"]:
            rule, excerpt = finding["rule"], " ".join(finding["excerpt"].split())
            seen[rule, excerpt] += 1
            yield finding, Known(home, rule, excerpt, fingerprint(home, rule, excerpt, seen[rule, excerpt]))
