"""The agency that a story comes from."""

from __future__ import annotations

from newslint.article import Article, BlockKind, once
from newslint.knowledge.agencies import AGENCIES
from newslint.language.datelines import find_dateline
from newslint.language.tokens import find_tokens

_LONGEST_NAME = 4
"""Tokens in an agency's name, such as `The Associated Press`."""


@once
def find_agency(article: Article) -> str | None:
    """The agency that the dateline names, else the first that the source line, then the byline, names."""
    dateline = find_dateline(article)
    if dateline is not None and dateline.agency is not None:
        return dateline.agency
    tokens = find_tokens(article)
    for kind in (BlockKind.SOURCE_LINE, BlockKind.BYLINE):
        for block in article.of_kind(kind):
            within = tokens.within(block.span)
            for i in within:
                for last in range(min(i + _LONGEST_NAME, within.stop) - 1, i - 1, -1):
                    name = article.words(tokens.span(i, last))
                    if name[0].isupper() and (name.lower() in AGENCIES or name in article.house.agencies):
                        return AGENCIES.get(name.lower(), name)
    return None
