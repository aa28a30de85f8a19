"""ninjs, the IPTC's news in JSON: versions 1.x, 2.x and 3.x, single, in lists and in the answers of news APIs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newslint.article import Article, BlockKind, Metadata
from newslint.readers.builder import articles
from newslint.readers.json_story import JsonStory, json_items, names, string
from newslint.readers.json_walk import find_objects
from newslint.readers.passage import Passage
from newslint.readers.stamps import parse_stamp
from newslint.readers.wire import name_in

_BODIES = ("body_xhtml", "body_html", "body_richtext", "body_nitf", "body_xml", "body_text", "body")
_TEXTS = ("headline", "headlines", "description_text", "descriptions", "bodies", *_BODIES)
_RICH = ("html", "nitf", "xml")
_PICTURES = ("picture", "photo", "graphic", "video", "image")


def read(data: bytes, path: str) -> Iterator[Article]:
    """The news objects of a ninjs file.

    Raises UnreadableError for a file that is no JSON or has no news object with text.
    """
    items = json_items(data, _news_objects, _story, _metadata)
    return articles(items, path, "ninjs", nothing="the JSON has no news object with text")


def _news_objects(value: Any) -> Iterator[dict[str, Any]]:
    """The news objects in a JSON value: itself, or those that lists and the wrappers of APIs hold."""
    return find_objects(value, _with_text, _parts, most=10_000)


def _with_text(node: dict[str, Any]) -> dict[str, Any] | None:
    """An object that is a news object, its keys in lower case."""
    fields = {key.lower(): one for key, one in node.items()}
    return fields if any(fields.get(name) for name in _TEXTS) else None


def _parts(node: dict[str, Any]) -> list[Any]:
    return [one for one in node.values() if isinstance(one, list | dict)]


def _story(item: dict[str, Any], file: Passage) -> JsonStory:
    story = JsonStory(file)
    pictured = string(item.get("type")) in _PICTURES
    headline = item.get("headline") or _by_role(item.get("headlines")) or item.get("title")
    story.add(headline, BlockKind.HEADLINE)
    story.add(item.get("ednote"), BlockKind.NOTE)
    story.add(item.get("byline") or item.get("by"), BlockKind.BYLINE)
    description = item.get("description_text") or item.get("description_html") or _by_role(item.get("descriptions"))
    if pictured or string(description) != string(headline):
        story.add(description, BlockKind.CAPTION if pictured else BlockKind.TEASER)
    story.add(_body(item))
    for picture in _associated_pictures(item):
        caption = picture.get("description_text") or _by_role(picture.get("descriptions")) or picture.get("body_text")
        story.add(caption, BlockKind.CAPTION)
    return story


def _by_role(values: Any) -> Any:
    """The main one of ninjs 2's and 3's lists of headlines, descriptions or bodies; rich text before plain."""
    entries = [one for one in values if isinstance(one, dict)] if isinstance(values, list) else []

    def rank(entry: dict[str, Any]) -> tuple[bool, bool]:
        content_type = string(entry.get("contentType") or entry.get("contenttype")) or ""
        return any(kind in content_type for kind in _RICH), string(entry.get("role")) in ("main", "body", None)

    best = max(entries, key=rank, default=None)
    return best.get("value") if best else None


def _body(item: dict[str, Any]) -> Any:
    return next((item[name] for name in _BODIES if item.get(name)), None) or _by_role(item.get("bodies"))


def _associated_pictures(item: dict[str, Any]) -> list[dict[str, Any]]:
    associated = item.get("associations")
    values = (
        list(associated.values())
        if isinstance(associated, dict)
        else associated
        if isinstance(associated, list)
        else []
    )
    found = [{key.lower(): one for key, one in value.items()} for value in values if isinstance(value, dict)]
    return [one for one in found if string(one.get("type")) in _PICTURES]


def _metadata(item: dict[str, Any]) -> Metadata:
    return Metadata(
        published=parse_stamp(
            string(item.get("firstcreated") or item.get("versioncreated") or item.get("contentcreated"))
        ),
        modified=parse_stamp(string(item.get("versioncreated"))),
        embargo=parse_stamp(string(item.get("embargoed"))),
        language=string(item.get("language")),
        authors=names(item.get("authors")) or name_in(string(item.get("byline") or item.get("by"))),
        headline=string(item.get("headline") or _by_role(item.get("headlines"))),
        section=string(item.get("subject") or item.get("subjects")),
        location=string(item.get("located")),
        usage_terms=string(item.get("usageterms") or item.get("copyrightnotice")),
    )
