"""What stands above a Markdown story between `---` (YAML) or `+++` (TOML) lines."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from newslint.article import Metadata
from newslint.pattern import Pattern
from newslint.readers.builder import Run
from newslint.readers.stamps import parse_stamp

LARGEST = 20_000
"""Characters above which front matter is not read."""

_FENCED = Pattern(r"(---|\+\+\+)[ \t]*\r?\n((?:[^\n]*\n)*?)(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)")
_NESTED = Pattern(r"[\[{][^\]}]{0,200}[\[{][^\]}]{0,200}[\[{][^\]}]{0,200}[\[{]|(?:[-?] ){5}|[&*!]\w")
_TOML_TITLE = Pattern(r"(?:^|(?<=\n))title[ \t]*=[ \t]*(\"[^\"\\\n]*\"|'[^'\n]*')")


@dataclass(slots=True)
class FrontMatter:
    """The fields above a story, the offset at which the story starts, and where the title stands."""

    end: int = 0
    fields: dict[str, Any] = field(default_factory=dict)
    title: Run | None = None
    note: str | None = None


def read_front_matter(text: str) -> FrontMatter:
    """The front matter of a Markdown file; empty where there is none. What is damaged is told in `note`."""
    lead = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    match = _FENCED.match(text, lead, min(len(text), lead + LARGEST))
    if match is None:
        return FrontMatter()
    try:
        found = _toml(match[2]) if match[1] == "+++" else _yaml(match[2])
    except (ValueError, RecursionError) as error:
        found = FrontMatter(note=f"the front matter is damaged: {str(error).splitlines()[0][:200]}")
    found.end = match.end()
    if found.title is not None:
        start = match.start(2)
        found.title = Run(found.title.text, found.title.start + start, found.title.end + start)
    return found


def front_metadata(fields: dict[str, Any]) -> Metadata:
    """The metadata in front matter, under the names that the common site generators use."""
    lower = {str(key).lower().replace("-", "_"): value for key, value in fields.items()}

    def first(*names: str) -> str | None:
        return next((str(lower[name]) for name in names if lower.get(name) and not isinstance(lower[name], dict)), None)

    authors = lower.get("authors") or lower.get("author") or lower.get("byline") or ()
    names = [
        one.get("name") if isinstance(one, dict) else one
        for one in (authors if isinstance(authors, list) else [authors])
    ]
    return Metadata(
        published=parse_stamp(first("date", "published", "publishdate", "pubdate", "date_published", "created")),
        modified=parse_stamp(first("lastmod", "modified", "updated", "date_modified", "last_modified_at")),
        embargo=parse_stamp(first("embargo", "embargoed", "embargo_until", "embargoed_until")),
        language=first("lang", "language", "locale"),
        authors=tuple(str(name) for name in names if name),
        headline=first("title", "headline"),
        section=first("section", "category"),
        location=first("location", "dateline"),
        usage_terms=first("usage_terms", "rights", "license", "copyright"),
    )


def _yaml(source: str) -> FrontMatter:
    if _NESTED.search(source):
        raise ValueError("too deeply nested, or with anchors, aliases or tags")
    import yaml

    try:
        root = yaml.compose(source, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from None
    found = FrontMatter()
    if not isinstance(root, yaml.MappingNode):
        return found
    for key, value in root.value:
        found.fields[str(key.value)] = _plain(value, yaml)
        if str(key.value).lower() in ("title", "headline") and isinstance(value, yaml.ScalarNode) and value.value:
            quotes = 1 if value.style in ("'", '"') else 0
            start, end = value.start_mark.index + quotes, value.end_mark.index - quotes
            found.title = Run(value.value, start, end)
    return found


def _plain(node: Any, yaml: Any) -> Any:
    if isinstance(node, yaml.SequenceNode):
        return [_plain(one, yaml) for one in node.value]
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value, yaml) for key, value in node.value}
    return node.value


def _toml(source: str) -> FrontMatter:
    import tomllib

    found = FrontMatter(fields=tomllib.loads(source.replace("\r\n", "\n")))
    match = _TOML_TITLE.search(source)
    if match is not None:
        found.title = Run(match[1][1:-1], match.start(1) + 1, match.end(1) - 1)
    return found
