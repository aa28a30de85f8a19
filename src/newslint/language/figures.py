"""The figures of a story sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from newslint.article import Article, Span, once
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
    last, inside = -1, []  # type: tuple[int, list[Quantity]]
    for quantity in quantities:
        at = bisect_right(starts, quantity.span.start) - 1
        if quantity.kind is Kind.ORDINAL or at < 0 or quantity.span.end > sentences[at].end:
            continue
        if at == last:
            inside.append(quantity)
            continue
        before = inside if at == last + 1 else []
        inside = [quantity]
        found.append(Figures(sentences[at], inside, before))
        last = at
    return tuple(found)
