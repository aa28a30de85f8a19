"""dateline/missing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.language.datelines import find_dateline
from newslint.rules import Finding, rule

FEWEST = 3
"""Paragraphs from which on a text counts as a news story."""


@rule(severity="warning", on=False)
def missing(article: Article) -> Iterator[Finding]:
    """A news story has no dateline.

    For houses whose stories all carry one. Texts with no headline or with fewer than three paragraphs are left alone.

    Wrong:
        Coffee exports rise in February

        [[Coffee exports rose by a third in February, the authority said.]]

        Traders said the rain had come early this year.

        Prices hardly moved in London.
    Right:
        Coffee exports rise in February

        KAMPALA, March 3 (Reuters) - Coffee exports rose by a third in February, the authority said.

        Traders said the rain had come early this year.

        Prices hardly moved in London.
    """
    paragraphs = list(article.of_kind(BlockKind.PARAGRAPH))
    if article.headline is None or len(paragraphs) < FEWEST or find_dateline(article) is not None:
        return
    yield Finding("the story has no dateline", paragraphs[0].span)
