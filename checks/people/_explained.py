"""Whether a story says that a name is spelled in more than one way."""

from __future__ import annotations

from bisect import bisect_left

from newslint.article import Article, Span
from newslint.language.tokens import find_tokens


def is_explained(article: Article, spans: tuple[Span, ...]) -> bool:
    """Whether the story says that a name is spelled in more than one way."""
    tokens = find_tokens(article)
    changed = (i for i in tokens.where("name", "surname") if _CHANGED & set(tokens.lower[max(0, i - 4) : i]))
    places = sorted(tokens.starts[i] for i in (*tokens.where_any(_SPELLING), *changed))
    if not places:
        return False
    for span in spans:
        i = bisect_left(places, span.start - _NEAR)
        if i < len(places) and places[i] < span.end + _NEAR:
            return True
    return False


_SPELLING = frozenset("spelled spelt spelling spellings transliterated misspelled misspelt sic".split())
_CHANGED = frozenset("changed changing shortened altered anglicized anglicised americanized americanised".split())
"""Verbs of one who takes another form of the family's name."""
_NEAR = 150
"""How near an explanation stands to the name that it explains, in code points."""
