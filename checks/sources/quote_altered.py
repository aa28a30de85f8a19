"""sources/quote-altered."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.sources._quoted import (
    difference,
    find_exactly,
    nearest_wording,
    readable_sources,
    wording,
    words_only,
)
from newslint.checks.sources._story import stands_in_story
from newslint.language.quotations import Quotation, find_quotations
from newslint.rules import Edit, Finding, Related, Suggestion, rule
from newslint.sources import nearest

_SHORTEST = 3
"""Words; a shorter quotation is a term or a title as often as somebody's words."""
_LIKE = 0.5
"""How like the source's words a quotation must be to be a changed one and not one of which nothing is known."""


@rule(severity="error")
def quote_altered(article: Article) -> Iterator[Finding]:
    """A quotation that no source has word for word.

    Changes marked with an ellipsis or square brackets are allowed, as are capitals, punctuation and British for
    American spelling. Quotations of one or two words, and sources in another language, are left alone.

    Wrong:
        "[[We will never sell the harbour]]," said Lindholm.

        Source:
            "We will not sell the harbour this year," Lindholm told the council.
    Right:
        "We will not sell the harbour," said Lindholm.

        Source:
            "We will not sell the harbour this year," Lindholm told the council.
    """
    sources = readable_sources(article)
    if not sources:
        return
    for quotation in find_quotations(article):
        if quotation.level > 1 or not stands_in_story(article, quotation.span):
            continue
        cuts = [one for one in wording(article, quotation.span) if one.words]
        if sum(len(one.words) for one in cuts) < _SHORTEST:
            continue
        missing = [one.words for one in cuts if not any(any(find_exactly(source, one.words)) for source in sources)]
        if missing:
            yield _finding(article, quotation, max(missing, key=len))


def _finding(article: Article, quotation: Quotation, words: tuple[str, ...]) -> Finding:
    span = words_only(article, quotation.span)
    near = nearest_wording(article, words)
    if near is None or near.likeness < _LIKE:
        return Finding("no source has this quotation", span, nearest(article, span))
    theirs = near.source.words(near.span)
    changes = difference(words, near.words)
    return Finding(
        f"the quotation is not the source's: {changes}",
        span,
        (Related(f"the source says “{theirs}”", near.span, near.source),),
        (Suggestion(f"quote the source: “{theirs}”", (Edit(span, theirs),)),),
    )
