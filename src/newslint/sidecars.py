"""Files beside a story that say something of it: `story.expect.yaml` for `story.txt`, YAML with a schema."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from newslint.schema import Violation, load_schema, violations

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


def load_sidecar(
    path: str, schema: str, more: Callable[[dict[str, Any]], Iterator[Violation]] | None = None
) -> dict[str, Any]:
    """What such a file says. Raises SidecarError where it cannot be read, breaks the schema of this name or what `more`
    asks of a file that keeps to it. Dates stay text."""
    import yaml

    class Loader(yaml.SafeLoader):
        """A loader that keeps its resolvers to itself."""

    Loader.yaml_implicit_resolvers = {
        first: [one for one in resolvers if one[0] != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    try:
        with open(path, encoding="utf-8") as file:
            root = yaml.compose(file, Loader=Loader)
        document = Loader("").construct_document(root) if root is not None else {}
    except FileNotFoundError:
        raise SidecarError(f"{path}: no such file or folder") from None
    except OSError as error:
        raise SidecarError(f"{path}: {error.strerror}") from None
    except (UnicodeDecodeError, RecursionError, yaml.YAMLError) as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error)
        raise SidecarError(f"{path}:{mark.line + 1 if mark else 1}: no YAML: {problem}") from None
    for violation in violations(document, load_schema(schema)):
        raise SidecarError(f"{path}:{_line(root, violation.path)}: {violation.message}")
    for violation in more(document) if more else ():
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
