"""Files beside a story that say something of it: `story.expect.yaml` for `story.txt`, YAML with a schema."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from newslint.schema import load_schema, violations

if TYPE_CHECKING:
    from yaml import Node


class SidecarError(Exception):
    """A file beside a story that cannot be used; the message names the file, the line and the key."""


def find_sidecar(path: str, kind: str) -> str | None:
    """The file of this kind (`expect`, `allow`) beside a story.

    Where two stories differ in their endings alone, each may have its own: `story.html.expect.yaml`.
    """
    for stem in (path, os.path.splitext(path)[0]):
        if os.path.isfile(f"{stem}.{kind}.yaml"):
            return f"{stem}.{kind}.yaml"
    return None


def load_sidecar(path: str, schema: str) -> dict[str, Any]:
    """What such a file says. Raises SidecarError where it cannot be read or breaks the schema of this name."""
    import yaml

    try:
        with open(path, encoding="utf-8") as file:
            root = yaml.compose(file, Loader=yaml.SafeLoader)
        document = yaml.SafeLoader("").construct_document(root) if root is not None else {}
    except OSError as error:
        raise SidecarError(f"{path}: {error.strerror}") from None
    except (UnicodeDecodeError, RecursionError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise SidecarError(f"{path}:{mark.line + 1 if mark else 1}: no YAML: {problem}") from None
    for violation in violations(document, load_schema(schema)):
        raise SidecarError(f"{path}:{_line(root, violation.path)}: {violation.message}")
    found: dict[str, Any] = document
    return found


def _line(node: Node | None, path: tuple[str | int, ...]) -> int:
    """The line, from 1, of the value that a path leads to, or of what it leads to as far as it can be followed."""
    from yaml import MappingNode, SequenceNode

    line = 1
    for key in path:
        if isinstance(node, MappingNode):
            pair = next((pair for pair in node.value if pair[0].value == str(key)), None)
            if pair is None:
                break
            line, node = pair[0].start_mark.line + 1, pair[1]
        elif isinstance(node, SequenceNode) and isinstance(key, int):
            node = node.value[key]
            line = node.start_mark.line + 1
    return line
