"""captions/after-publication."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article
from newslint.language.captions import find_captions, last_day
from newslint.language.publication import find_publication_line, find_update
from newslint.rules import Finding, Related, rule

_GRACE = datetime.timedelta(days=1)
"""A picture taken after midnight in one time zone may be published the day before in another."""


@rule(severity="error")
def after_publication(article: Article) -> Iterator[Finding]:
    """A caption's date lies after the story's publication.

    No picture can be younger than the page that shows it. A page that gives the time of an update is measured by
    that; one day is allowed for time zones; dates of coming events in a caption ("ahead of the vote on July 20") are
    no dates of pictures.

    Wrong:
        Ferry runs aground

        Published 14 June 2023

        Image caption, The ferry came off the rocks on Sunday [[18 June 2023]]

        The ferry ran aground off Oban on Tuesday.
    Right:
        Ferry runs aground

        Published 14 June 2023

        Image caption, The ferry came off the rocks on Sunday 11 June 2023

        The ferry ran aground off Oban on Saturday.
    """
    published = find_publication_line(article)
    if published is None:
        return
    update = find_update(article)
    latest = max(published.stamp.day, update.stamp.day) if update else published.stamp.day
    for caption in find_captions(article):
        day = last_day(caption)
        if day is None or caption.date is None or caption.date.precision != "day" or caption.date.written is None:
            continue
        if day <= latest + _GRACE:
            continue
        related = (Related("published here", published.span),) if published.span else ()
        yield Finding(
            f"the picture is dated {article.words(caption.date.written.date_span)}, "
            f"{(day - latest).days} days after the story's publication on {latest.isoformat()}",
            caption.date.written.date_span,
            related,
        )
