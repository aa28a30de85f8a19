"""metadata/modified-before-published."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.metadata._moments import gap, place, said
from newslint.rules import Finding, rule

_SCHEDULED = datetime.timedelta(days=1)
"""Within this time a story may have been finished before it went out by the clock."""

_SLACK = datetime.timedelta(hours=1)


@rule(severity="error", any_language=True)
def modified_before_published(article: Article) -> Iterator[Finding]:
    """The metadata say that the story was changed before it was published.

    One of the two times is wrong, and readers, search engines and archives sort by them. A difference of less than a
    day is a query only: stories that wait for their hour are finished before it. Less than an hour, and times whose
    zones are not known, are left alone.

    Wrong:
        ---
        date: 2021-07-17
        lastmod: 2021-07-12
        ---
        # [[Ferry line to reopen]]

        The ferry line will reopen on Monday.
    Right:
        ---
        date: 2021-07-17
        lastmod: 2021-07-18
        ---
        # Ferry line to reopen

        The ferry line will reopen on Monday.
    """
    published, modified = article.metadata.published, article.metadata.modified
    if published is None or modified is None:
        return
    difference = gap(modified, published)
    if difference is None or difference < _SLACK:
        return
    yield Finding(
        f"the metadata give {said(modified)}, as the last change, before the publication on {said(published)}",
        place(article),
        severity="info" if difference < _SCHEDULED and (published.day - modified.day).days < 2 else None,
    )
