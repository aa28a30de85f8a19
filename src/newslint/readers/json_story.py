"""What the JSON formats share: a story made of fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from newslint.article import BlockKind, Metadata
from newslint.readers.builder import Builder, Item
from newslint.readers.decoding import decode
from newslint.readers.embedded import embedded_blocks
from newslint.readers.html import add_blocks
from newslint.readers.json_text import JsonString, json_passage, parse_json
from newslint.readers.passage import Passage


class JsonStory:
    """Builds an article from the strings of a JSON text."""

    def __init__(self, file: Passage) -> None:
        self.builder = Builder(file.file_text)
        self._file = file

    def add(self, value: Any, kind: BlockKind | None = None, *, plain: bool = False) -> None:
        """Add a field: a string, or a list of strings. `kind` is what all its text is, None for a story's body."""
        for one in value if isinstance(value, list) else [value]:
            if not isinstance(one, JsonString) or not one.strip():
                continue
            passage = json_passage(one, self._file)
            blocks = embedded_blocks(passage, plain=plain)
            for block in blocks:
                block.kind = kind or block.kind
            add_blocks(self.builder, passage, blocks)


def json_items(
    data: bytes,
    find: Callable[[Any], Iterator[dict[str, Any]]],
    tell: Callable[[dict[str, Any], Passage], JsonStory],
    metadata: Callable[[dict[str, Any]], Metadata],
) -> Iterator[Item]:
    """The articles of a file that is one JSON value: `find` yields their objects, `tell` and `metadata` read each.

    Raises UnreadableError for a file that is no JSON.
    """
    decoded = decode(data)
    document = parse_json(decoded.text)
    notes = tuple(note for note in (decoded.note, *document.notes[:3]) if note)
    file = Passage(decoded.text)
    for value in find(document.value):
        yield Item(tell(value, file).builder, metadata(value), notes)


def string(value: Any) -> str | None:
    """A field's value as metadata: a string, a number, or the name of an object or of the first in a list."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("value")
    if isinstance(value, str | int | float) and not isinstance(value, bool) and str(value).strip():
        return " ".join(str(value).split())
    return None


def names(value: Any) -> tuple[str, ...]:
    """The people in a field: a string, an object with a name, or a list of either."""
    found = [string(one) for one in (value if isinstance(value, list) else [value])]
    return tuple(name for name in found if name and not name.startswith("http"))
