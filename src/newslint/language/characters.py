"""Which unusual characters a text holds: what rules on encodings and codes ask before they look for any."""

from __future__ import annotations

from newslint.article import Article, once

_ASCII = bytes(range(128))


def non_ascii(text: str) -> frozenset[str]:
    """The characters of a text beyond ASCII."""
    if text.isascii():
        return frozenset()
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(rest.decode("utf-8", "surrogatepass"))


@once
def find_non_ascii(article: Article) -> frozenset[str]:
    """The characters of an article beyond ASCII."""
    return non_ascii(article.text)
