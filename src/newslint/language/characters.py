"""Which unusual characters a text holds: what rules on encodings and codes ask before they look for any."""

from __future__ import annotations

_ASCII = bytes(range(128))


def non_ascii(text: str) -> frozenset[str]:
    """The characters of a text beyond ASCII."""
    if text.isascii():
        return frozenset()
    rest = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(rest.decode("utf-8", "surrogatepass"))
