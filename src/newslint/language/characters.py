"""Which unusual characters a text holds: what rules on encodings and codes ask before they look for any."""

from __future__ import annotations

from newslint.article import Article, once

_ASCII = bytes(range(128))
_PLAIN = bytes((*range(0x20, 0x7F), *b"\t\n\v\f\r"))


def non_ascii(text: str) -> frozenset[str]:
    """The characters of a text beyond ASCII."""
    return frozenset() if text.isascii() else _without(text, _ASCII)


@once
def find_unusual_characters(article: Article) -> str:
    """The characters of an article that no typewriter has, each once: those beyond ASCII, and control characters."""
    return "".join(_without(article.text, _PLAIN))


def _without(text: str, ordinary: bytes) -> frozenset[str]:
    rest = text.encode("utf-8", "surrogatepass").translate(None, ordinary)
    return frozenset(rest.decode("utf-8", "surrogatepass"))
