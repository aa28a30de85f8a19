"""captions/after-publication."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article
from newslint.language.captions import Caption, find_captions
from newslint.language.datelines import find_dateline
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
    that, one that gives no time by its dateline; one day is allowed for time zones; a date without its year counts
    where it ends the caption; dates of coming events in a caption ("ahead of the vote on July 20") are none of its own.

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
        yield from _after_dateline(article)
        return
    update = find_update(article)
    stamps = [published.stamp, article.metadata.published, article.metadata.modified, update.stamp if update else None]
    latest = max(stamp.day for stamp in stamps if stamp is not None)
    later = [(caption, day) for caption in find_captions(article) if (day := _day_after(article, caption, latest))]
    days = {day for _, day in later}
    is_updated = len(later) > 1 and len(days) == 1 and max(days) <= latest + _UPDATED
    for caption, day in later[: 1 if is_updated else None]:
        if caption.date is None or caption.date.written is None:
            continue
        place = caption.date.written.date_span
        related = [Related("published here", published.span)] if published.span else []
        related += [Related("another picture of that day", other.block.span) for other, _ in later[1:] if is_updated]
        yield Finding(
            f"the picture is dated {article.words(place)}, "
            f"{(day - latest).days} days after the story's publication on {latest.isoformat()}",
            place,
            tuple(related),
            severity=None if caption.date.written.year is not None and not is_updated else "warning",
        )


def _after_dateline(article: Article) -> Iterator[Finding]:
    """The pictures younger than a dateline's date, where nothing says when the page appeared."""
    dateline = find_dateline(article)
    if dateline is None or dateline.day is None:
        return
    for caption in find_captions(article):
        day = _day_after(article, caption, dateline.day + _GRACE)
        if day is not None and caption.date is not None and caption.date.written is not None:
            place = caption.date.written.date_span
            yield Finding(
                f"the picture is dated {article.words(place)}, {(day - dateline.day).days} days after the dateline's "
                f"{dateline.day.isoformat()}",
                place,
                (Related("the dateline", dateline.span),),
                severity="warning",
            )


_UPDATED = datetime.timedelta(days=7)
"""Several pictures of one day this soon after the publication tell of a page that was updated under its old date."""


def _day_after(article: Article, caption: Caption, latest: datetime.date) -> datetime.date | None:
    """The day of a caption's picture, where it lies after publication."""
    if caption.date is None or caption.date.written is None or caption.date.last is None:
        return None
    day = caption.date.first if caption.date.precision == "month" else caption.date.last
    if caption.date.precision not in ("day", "month") or day is None or day <= latest + _GRACE:
        return None
    if caption.date.written.year is None and (day > latest + _SOON or not _is_last(article, caption)):
        return None
    return day


def _is_last(article: Article, caption: Caption) -> bool:
    """Whether nothing follows a caption's date."""
    if caption.date is None or caption.text is None:
        return False
    return not article.text[caption.date.span.end : caption.text.end].strip(" .")
