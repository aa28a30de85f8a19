"""captions/after-publication."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article
from newslint.language.captions import Caption, find_captions
from newslint.language.publication import find_publication_line, find_update
from newslint.rules import Finding, Related, rule

_GRACE = datetime.timedelta(days=1)
"""A picture taken after midnight in one time zone may be published the day before in another."""
_SOON = datetime.timedelta(days=60)
"""A date without its year may be last year's where it would lie further ahead than this."""


@rule(severity="error")
def after_publication(article: Article) -> Iterator[Finding]:
    """A caption's date lies after the story's publication.

    No picture can be younger than the page that shows it. A page that gives the time of an update is measured by
    that; one day is allowed for time zones; a date without its year counts where it ends
    the caption; dates of coming events in a caption ("ahead of the vote on July 20") are no dates of pictures.

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
        if caption.date is None or caption.date.written is None or caption.date.last is None:
            continue
        day = caption.date.last
        says_year = caption.date.written.year is not None
        if caption.date.precision != "day" or day <= latest + _GRACE:
            continue
        if not says_year and (day > latest + _SOON or not _is_last(article, caption)):
            continue
        related = (Related("published here", published.span),) if published.span else ()
        yield Finding(
            f"the picture is dated {article.words(caption.date.written.date_span)}, "
            f"{(day - latest).days} days after the story's publication on {latest.isoformat()}",
            caption.date.written.date_span,
            related,
            severity=None if says_year else "warning",
        )


def _is_last(article: Article, caption: Caption) -> bool:
    """Whether nothing follows a caption's date."""
    if caption.date is None or caption.text is None:
        return False
    return not article.text[caption.date.span.end : caption.text.end].strip(" .")
