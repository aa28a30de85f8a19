"""Spellings of places that the gazetteer does not know: `Bcharre` and `Bsharri`, `Franz Joseph Land`."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.place_names import is_unplaced, spellings_by_first_word
from newslint.language.tokens import find_tokens


class UnplacedSpelling(NamedTuple):
    """One spelling of a place, as written, and the usual one. `first` and `last` are token positions."""

    span: Span
    name: str
    usual: str
    first: int
    last: int


@once
def find_unplaced_spellings(article: Article) -> tuple[UnplacedSpelling, ...]:
    """The names of places of which some spelling is in no gazetteer, in order."""
    tokens = find_tokens(article)
    by_first_word = spellings_by_first_word()
    found: list[UnplacedSpelling] = []
    if tokens.words.isdisjoint(by_first_word):
        return ()
    for i in tokens.capitals:
        if tokens.lower[i] not in by_first_word or (found and i <= found[-1].last):
            continue
        start = tokens.starts[i]
        for name, usual in by_first_word[tokens.lower[i]]:
            end = start + len(name)
            stands_here = article.text.startswith(name, start) and not article.text[end : end + 1].isalnum()
            if stands_here and is_unplaced(name):
                span = Span(start, end)
                found.append(UnplacedSpelling(span, name, usual, i, tokens.at(end - 1)))
                break
    return tuple(found)
