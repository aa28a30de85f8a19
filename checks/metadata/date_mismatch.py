"""metadata/date-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.knowledge.calendar import in_words
from newslint.language.publication import find_stamp_lines
from newslint.rules import Finding, rule


@rule(severity="warning")
def date_mismatch(article: Article) -> Iterator[Finding]:
    """The publication date on the page and the one in the metadata differ by more than a day.

    Readers see one day, search engines and archives another. A day more or less may be the time zone. A visible date
    that is an update's, that is the metadata's last change or lies between the two, and a page that also shows the
    metadata's date are left alone.

    Wrong:
        ---
        date: 2021-07-12
        ---
        # Ferry line to reopen

        Published [[July 17, 2021]]

        The ferry line will reopen on Monday.
    Right:
        ---
        date: 2021-07-16T23:30:00Z
        ---
        # Ferry line to reopen

        Published July 17, 2021

        The ferry line will reopen on Monday.
    """
    published, modified = article.metadata.published, article.metadata.modified
    if published is None:
        return
    lines = [line for line in find_stamp_lines(article) if line.span is not None]
    latest = max(published.day, modified.day) if modified else published.day
    if not lines or any(
        line.updated or -1 <= (line.stamp.day - published.day).days <= (latest - published.day).days + 1
        for line in lines
    ):
        return
    first = lines[0]
    days = abs((first.stamp.day - published.day).days)
    yield Finding(
        f"the page says {in_words(first.stamp.day)}, its metadata say {in_words(published.day)}: {days} days apart",
        first.span or article.blocks[0].span,
    )
