"""headline/duplicate."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.language.headlines import find_headline
from newslint.rules import Finding, Related, rule

_PLAIN = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-"})
_MAY_REPEAT = frozenset({BlockKind.CAPTION, BlockKind.CODE, BlockKind.NOTE})


@rule(severity="info")
def duplicate(article: Article) -> Iterator[Finding]:
    """The headline stands again among the paragraphs.

    It was pasted twice, or the page's template repeats it. A sentence that merely shares the headline's words is
    left alone.

    Wrong:
        Council caps rentals at 120

        [[Council caps rentals at 120]]

        The city council voted on Monday to cap rentals at 120 houses.
    Right:
        Council caps rentals at 120

        The council caps rentals at 120 houses from May, and will count them again in June.
    """
    headline = find_headline(article)
    if headline is None:
        return
    wanted = _plain(article.words(headline.span))
    for block in article.blocks:
        if block.span.start <= headline.span.start or block.kind in _MAY_REPEAT:
            continue
        if block.span.length < 2 * len(wanted) + 20 and _plain(article.words(block.span)) == wanted:
            yield Finding(
                "the headline stands again in the text", block.span, (Related("the headline", headline.span),)
            )


def _plain(text: str) -> str:
    """A text without case, markup, kinds of quotation marks and its end mark."""
    return " ".join(text.translate(_PLAIN).casefold().strip(" #*_.!\t").split())
