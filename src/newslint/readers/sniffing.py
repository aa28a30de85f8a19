"""Which format a file is in: by its content first and its name second."""

from __future__ import annotations

import codecs
import re

FORMATS = ("docx", "feed", "html", "json-lines", "jsonld", "markdown", "newsml", "ninjs", "nitf", "text")
"""The names of the formats, each a module of this package with `read(data, path) -> Iterator[Article]`."""

_BY_NAME = {
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".jsonl": "json-lines",
    ".ndjson": "json-lines",
    ".jsonld": "jsonld",
    ".json": "ninjs",
    ".rss": "feed",
    ".atom": "feed",
    ".docx": "docx",
}
SUFFIXES = frozenset(".txt .text .html .htm .xhtml .md .markdown .docx .jsonl .ndjson .jsonld .nitf .rss .atom".split())
"""The endings, in lower case, that tell a story from other files when a whole folder is checked."""

MIXED_SUFFIXES = frozenset({".xml", ".json"})
"""Endings of news formats and of much else: `is_news` tells by the content."""

_ROOTS = {
    "nitf": "nitf",
    "newsitem": "newsml",
    "packageitem": "newsml",
    "newsmessage": "newsml",
    "newsml": "newsml",
    "rss": "feed",
    "feed": "feed",
    "rdf": "feed",
    "html": "html",
}
_HTML_TAGS = frozenset(
    """!doctype a article aside b blockquote body br center div em figure font footer h1 h2 h3 h4 h5 h6 head header hr
    i img link main meta nav ol p pre script section span strong style table title ul""".split()
)
_BEFORE_ROOT = re.compile(
    rb"\s*(?:<\?[^>]{0,500}\?>\s*|<!--.{0,5000}?-->\s*"
    rb"|<!DOCTYPE\s+(?!html)[^>\[]{0,500}(?:\[[^\]]{0,20000}\]\s*)?>\s*)*",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(rb"<(?:[\w.-]{1,40}:)?([!\w.-]{1,40})")
_NINJS_KEYS = re.compile(
    rb'"(?:uri|body_xhtml|body_html|body_text|bodies|headlines|versioncreated|pubstatus|altids)"\s*:'
)
_STORY_KEYS = re.compile(rb'"(?:body|text|content|maintext|full_text|articleBody|article)"\s*:\s*"[^"]{80}')
_FRONT_MATTER = re.compile(rb"(---|\+\+\+)[ \t]*\r?\n(?:[^\r\n]*\r?\n){1,200}?\1[ \t]*(?:\r?\n|$)")


def sniff(data: bytes, path: str) -> str:
    """The format of a file; `text` where neither content nor name says another."""
    found = _sniff(data, path)
    return found if found in FORMATS else "text"


def is_news(data: bytes) -> bool:
    """Whether a file that begins so is in one of the XML or JSON formats for news."""
    found = _sniff(data, "")
    head = _as_ascii(data)
    if found == "newsml":
        return any(root in head for root in (b"newsItem", b"newsMessage", b"packageItem", b"NewsML"))
    if found == "json-lines":
        return _STORY_KEYS.search(head) is not None
    return found in ("feed", "jsonld", "ninjs", "nitf")


def _sniff(data: bytes, path: str) -> str:
    by_name = _BY_NAME.get(path[path.rfind(".") :].lower() if "." in path.rpartition("/")[2] else "")
    if data.startswith(b"PK\x03\x04"):
        return "docx"
    head = _as_ascii(data)
    stripped = head.lstrip()
    if stripped.startswith(b"<"):
        return _markup(stripped, by_name)
    if stripped.startswith((b"{", b"[")) and (found := _json(stripped, by_name)):
        return found
    if _FRONT_MATTER.match(stripped):
        return "markdown"
    return by_name if by_name in ("html", "markdown") else "text"


def _as_ascii(data: bytes) -> bytes:
    """The file's first part without its byte order mark and the zeros of UTF-16."""
    head = data[:40_000]
    if head.startswith(codecs.BOM_UTF8):
        return head[3:]
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[2:].replace(b"\0", b"")
    return head.replace(b"\0", b"") if b"\0" in head[:4] else head


def _markup(head: bytes, by_name: str | None) -> str:
    before = _BEFORE_ROOT.match(head)
    tag = _TAG.match(head, before.end() if before else 0)
    name = tag[1].decode("latin-1").lower() if tag else ""
    if name in _ROOTS:
        return _ROOTS[name]
    if name in _HTML_TAGS:
        return by_name if by_name == "markdown" else "html"
    if head.startswith(b"<?xml"):
        return "newsml"
    return by_name if by_name in ("html", "markdown") else "text"


def _json(head: bytes, by_name: str | None) -> str | None:
    """The kind of JSON; None for a plain text that begins with a bracket."""
    if re.match(rb'[{\[]\s*(?:["{\[\]}])', head) is None:
        return None
    if b'"@context"' in head and b"schema.org" in head:
        return "jsonld"
    first_line = head.split(b"\n", 1)
    if by_name == "json-lines" or (
        len(first_line) > 1 and first_line[0].rstrip().endswith(b"}") and first_line[1].lstrip().startswith(b"{")
    ):
        return "json-lines"
    return "ninjs" if _NINJS_KEYS.search(head) else "json-lines"
