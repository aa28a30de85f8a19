"""Articles as plain JSON objects, one a line or in a list, whatever their fields are called."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from newslint.article import Article, BlockKind, Metadata
from newslint.readers.builder import Item, articles
from newslint.readers.decoding import decode
from newslint.readers.errors import UnreadableError
from newslint.readers.json_story import JsonStory, names, string
from newslint.readers.json_text import JsonDocument, parse_json
from newslint.readers.passage import Passage
from newslint.readers.stamps import parse_stamp

FIELDS: Mapping[str, tuple[str, ...]] = {
    "headline": ("headline", "title", "head", "hl1", "heading"),
    "teaser": ("teaser", "description", "summary", "abstract", "lead_in", "standfirst", "dek", "excerpt"),
    "byline": ("byline",),
    "authors": ("authors", "author", "creator", "writers"),
    "dateline": ("dateline",),
    "body": (
        "body", "text", "content", "maintext", "article", "article_text", "articlebody", "full_text", "html", "story",
    ),
    "captions": ("captions", "caption", "image_captions"),
    "published": (
        "published", "date", "date_publish", "publish_date", "published_at", "pub_date", "publication_date",
        "datepublished", "created_at", "timestamp",
    ),
    "modified": ("modified", "updated", "date_modify", "updated_at", "last_modified", "datemodified"),
    "embargo": ("embargo", "embargoed", "embargo_until"),
    "language": ("language", "lang"),
    "section": ("section", "category", "topic"),
    "location": ("location", "place", "city"),
    "usage_terms": ("usage_terms", "rights", "copyright", "license"),
}  # fmt: skip
"""The parts of an article and the fields that may hold them, in lower case; the first filled one counts."""


def read(data: bytes, path: str, fields: Mapping[str, str] | None = None) -> Iterator[Article]:
    """The articles of a file of JSON objects, in file order.

    `fields` says which field holds which part of an article, as `{"body": "story_text"}`; a dot leads into an object
    (`content.body`). Raises UnreadableError where a line is no JSON or the file has no article with text; the articles
    before a damaged line are read.
    """
    unknown = sorted(set(fields or ()) - set(FIELDS))
    if unknown:
        raise UnreadableError(
            "fields", f"no part of an article is called “{unknown[0]}”; the parts are {', '.join(FIELDS)}"
        )
    nothing = "no JSON object in the file has a field with an article's text"
    yield from articles(_items(data, fields or {}), path, "json-lines", nothing=nothing)


def _items(data: bytes, fields: Mapping[str, str]) -> Iterator[Item]:
    decoded = decode(data)
    file = Passage(decoded.text)
    note = decoded.note
    for document in _documents(decoded.text):
        for value in document.value if isinstance(document.value, list) else [document.value]:
            if isinstance(value, dict):
                parts = _parts(value, fields)
                notes = tuple(one for one in (note, *document.notes[:3]) if one)
                yield Item(_story(parts, file).builder, _metadata(parts), notes)
                note = None


def _documents(text: str) -> Iterator[JsonDocument]:
    at = 0
    while True:
        while at < len(text) and text[at] in " \t\r\n,":
            at += 1
        if at >= len(text):
            return
        document = parse_json(text, at, alone=False)
        at = document.end
        yield document


def _parts(value: dict[str, Any], fields: Mapping[str, str]) -> dict[str, Any]:
    """The values of an object by the part of an article that they are."""
    lower = {key.lower(): one for key, one in value.items()}
    found: dict[str, Any] = {}
    for part, candidates in FIELDS.items():
        if part in fields:
            found[part] = _at(value, fields[part])
        else:
            found[part] = next((lower[name] for name in candidates if lower.get(name)), None)
    return found


def _at(value: Any, path: str) -> Any:
    if isinstance(value, dict) and path in value:
        return value[path]
    for key in path.split("."):
        value = value.get(key) if isinstance(value, dict) else None
    return value


def _story(parts: dict[str, Any], file: Passage) -> JsonStory:
    story = JsonStory(file)
    if not any(string(parts[name]) for name in ("headline", "body", "teaser")):
        return story
    story.add(parts["headline"], BlockKind.HEADLINE)
    story.add(parts["byline"], BlockKind.BYLINE)
    story.add(parts["dateline"], BlockKind.SOURCE_LINE)
    story.add(parts["teaser"], BlockKind.TEASER)
    story.add(parts["body"])
    story.add(parts["captions"], BlockKind.CAPTION)
    return story


def _metadata(parts: dict[str, Any]) -> Metadata:
    return Metadata(
        published=parse_stamp(string(parts["published"])),
        modified=parse_stamp(string(parts["modified"])),
        embargo=parse_stamp(string(parts["embargo"])),
        language=string(parts["language"]),
        authors=names(parts["authors"]) or names(parts["byline"]),
        headline=string(parts["headline"]),
        section=string(parts["section"]),
        location=string(parts["location"]),
        usage_terms=string(parts["usage_terms"]),
    )
