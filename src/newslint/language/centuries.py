"""Centuries: `the 19th century`, `a twentieth-century house`."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.anniversaries import read_ordinal_before
from newslint.language.tokens import find_tokens

BUILDINGS = frozenset(
    "abbey almshouse barn barns bridge bridges building buildings castle cathedral chapel chapels church churches "
    "convent cottage cottages courthouse farmhouse fort fortress hall homestead house houses inn lighthouse mansion "
    "manor mill mills monastery mosque palace pier priory pub rectory synagogue temple theatre tower townhouse "
    "vicarage viaduct villa warehouse windmill".split()
)
"""Nouns before which `18th century` is an adjective without its hyphen too."""


class Century(NamedTuple):
    """A century by its number: 19 runs from 1801 to 1900, and in common use from 1800 to 1899."""

    span: Span
    number: int
    adjective: bool

    @property
    def first_year(self) -> int:
        """The first year that either way of counting gives it."""
        return 100 * (self.number - 1)

    @property
    def last_year(self) -> int:
        """The last year that either way of counting gives it."""
        return 100 * self.number


@once
def find_centuries(article: Article) -> tuple[Century, ...]:
    """The centuries of an article, in order; those before Christ are none."""
    tokens = find_tokens(article)
    found: list[Century] = []
    for i in tokens.where("century"):
        at = i - 1
        hyphened = at >= 0 and tokens.lower[at] == "-"
        ordinal = read_ordinal_before(tokens, at - 1 if hyphened else at)
        after = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
        adjective = hyphened or after in BUILDINGS
        if ordinal is None or not 1 <= ordinal[0] <= 21 or after in ("bc", "bce", "b.c.", "b.c.e."):
            continue
        found.append(Century(tokens.span(ordinal[1], i), ordinal[0], adjective))
    return tuple(found)
