"""The figures of a story sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from newslint.article import Article, Span, new_tuple, once
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentences_with_starts


class Figures(NamedTuple):
    """The figures of a sentence, and those of the sentence before."""

    sentence: Span
    inside: list[Quantity]
    before: list[Quantity]


@once
def figures_by_sentence(article: Article) -> tuple[Figures, ...]:
    """The sentences of an article that have figures, ordinals left out; none where there are fewer than three."""
    quantities = find_quantities(article)
    if len(quantities) < 3:
        return ()
    found: list[Figures] = []
    sentences, starts = sentences_with_starts(article)
    ordinal = Kind.ORDINAL
    last, end, inside = -1, -1, []  # type: tuple[int, int, list[Quantity]]
    for quantity in quantities:
        if quantity.kind is ordinal:
            continue
        if quantity.span.end <= end:
            inside.append(quantity)
            continue
        at = bisect_right(starts, quantity.span.start) - 1
        if at < 0 or quantity.span.end > sentences[at].end:
            continue
        before = inside if at == last + 1 else []
        inside = [quantity]
        found.append(new_tuple(Figures, (sentences[at], inside, before)))
        last, end = at, sentences[at].end
    return tuple(found)
