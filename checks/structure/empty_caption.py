"""structure/empty-caption."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.captions import find_captions
from newslint.rules import Finding, rule


@rule(severity="warning")
def empty_caption(article: Article) -> Iterator[Finding]:
    """A caption's label has no text.

    The picture stands there, its caption was forgotten. A short caption is a caption, and a picture's source alone
    is no empty caption.

    Wrong:
        The ferry ran aground on Tuesday.

        Image source, Ana Cruz
        [[Image caption,]]

        Nobody was hurt.
    Right:
        The ferry ran aground on Tuesday.

        Image source, Ana Cruz
        Image caption, The ferry

        Nobody was hurt.
    """
    for caption in find_captions(article):
        if caption.labelled and caption.text is None:
            yield Finding("the caption's label has no text", caption.block.span)
