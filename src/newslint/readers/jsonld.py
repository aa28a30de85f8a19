"""schema.org JSON-LD on its own: NewsArticle and its kin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.article import Article, BlockKind
from newslint.readers.builder import articles
from newslint.readers.html_metadata import articles_in, metadata_of
from newslint.readers.json_story import JsonStory, json_items, string
from newslint.readers.passage import Passage


def read(data: bytes, path: str) -> Iterator[Article]:
    """The articles of a JSON-LD file.

    Raises UnreadableError for a file that is no JSON or has no article with text.
    """
    items = json_items(data, articles_in, linked_story, metadata_of)
    return articles(items, path, "jsonld", nothing="the JSON-LD has no article with text")


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
