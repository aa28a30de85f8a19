"""schema.org JSON-LD on its own: NewsArticle and its kin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.article import Article, BlockKind
from newslint.readers.decoding import decode
from newslint.readers.errors import UnreadableError
from newslint.readers.html_metadata import articles_in, metadata_of
from newslint.readers.json_story import JsonStory, string
from newslint.readers.json_text import parse_json
from newslint.readers.passage import Passage


def read(data: bytes, path: str) -> Iterator[Article]:
    """The articles of a JSON-LD file.

    Raises UnreadableError for a file that is no JSON or has no article with text.
    """
    decoded = decode(data)
    file = Passage(decoded.text)
    document = parse_json(decoded.text)
    notes = tuple(note for note in (decoded.note, *document.notes[:3]) if note)
    count = 0
    for node in articles_in(document.value):
        story = linked_story(node, file)
        if story.empty:
            continue
        count += 1
        yield story.builder.article(path, "jsonld", item=count, metadata=metadata_of(node), notes=notes)
    if not count:
        raise UnreadableError("empty", "the JSON-LD has no article with text")


def linked_story(node: dict[str, Any], file: Passage) -> JsonStory:
    """The text of a schema.org article: headline, description, captions, body."""
    story = JsonStory(file)
    story.add(node.get("headline") or node.get("name"), BlockKind.HEADLINE)
    story.add(node.get("alternativeHeadline"), BlockKind.SUBHEADLINE)
    description = node.get("description")
    body = node.get("articleBody") or node.get("text")
    if not (string(body) or "").startswith((string(description) or "\0").rstrip(".… ")):
        story.add(description, BlockKind.TEASER)
    story.add(body)
    images = node.get("image")
    for image in images if isinstance(images, list) else [images]:
        if isinstance(image, dict):
            story.add(image.get("caption"), BlockKind.CAPTION)
    return story
