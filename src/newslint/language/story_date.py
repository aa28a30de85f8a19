"""The day that counts as today in a story, and where it comes from."""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple

from newslint.article import Article, Span, once
from newslint.language.datelines import find_dateline
from newslint.language.publication import find_publication_line

Origin = Literal["dateline", "publication", "as of"]


class StoryDate(NamedTuple):
    """A story's today. `span` is where the text states it; None for metadata and `as_of`."""

    day: datetime.date
    origin: Origin
    span: Span | None = None

    @property
    def in_words(self) -> str:
        """`the dateline's date`, for messages."""
        return {"dateline": "the dateline's date", "publication": "the publication date", "as of": "the given date"}[
            self.origin
        ]


@once
def find_story_date(article: Article) -> StoryDate | None:
    """The dateline's date, else the publication date, else `article.as_of`; None where nothing tells it."""
    dateline = find_dateline(article)
    if dateline and dateline.day and dateline.date:
        return StoryDate(dateline.day, "dateline", dateline.date.span)
    published = find_publication_line(article)
    if published:
        return StoryDate(published.stamp.day, "publication", published.span)
    if article.as_of:
        return StoryDate(article.as_of, "as of")
    return None
