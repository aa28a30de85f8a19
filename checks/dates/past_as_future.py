"""dates/past-as-future."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.dates._timetable import is_timetabled
from newslint.checks.dates._words import STORY_KINDS, known_days
from newslint.knowledge.calendar import in_words
from newslint.language.dates import find_dates
from newslint.language.quotations import is_quoted
from newslint.language.story_date import find_story_date
from newslint.language.tenses import governing_tense
from newslint.rules import Finding, Related, rule

_GRACE = datetime.timedelta(1)
_NEAR = datetime.timedelta(45)
"""A date without a year this close before the story is this year's; further off it may be next year's."""

_HISTORY = datetime.timedelta(3 * 366)
"""Further back than this, a date beside `will` is history: `will mark July 1, 1997`."""


@rule(severity="warning")
def past_as_future(article: Article) -> Iterator[Finding]:
    """A day before the story's own date is told of as coming.

    "The lecture will be broadcast on May 23" cannot stand in a story of June 12: the date is wrong, or the text is
    older than its dateline. What somebody said then ("said in June it would"), quotations and dates that are no time
    of the verb ("will study the law of May 23") are left alone.

    Wrong:
        Lecture draws a full house

        Published 12 June 2024

        The lecture will be broadcast on [[23 May 2024]], without the drum solo.
    Right:
        Lecture draws a full house

        Published 12 June 2024

        The lecture will be broadcast on 23 June 2024, without the drum solo.
    """
    days = known_days(article)
    if not days:
        return
    earliest = min(days)
    story = find_story_date(article)
    for mention in find_dates(article):
        day = mention.last
        if mention.written is None or mention.written.day is None or day is None or day >= earliest - _GRACE:
            continue
        if day < earliest - _HISTORY:
            continue
        if mention.year_from != "text" and (day < earliest - _NEAR or mention.year_from == "paragraph"):
            continue
        if mention.written.last_day is not None or article.block_at(mention.span.start).kind not in STORY_KINDS:
            continue
        if is_quoted(article, mention.span):
            continue
        if governing_tense(article, mention.span) != "future" and not is_timetabled(article, mention.span):
            continue
        related = (Related("the story's own date", story.span),) if story and story.span else ()
        yield Finding(
            f"{in_words(day)} is told of as coming, but lies {(earliest - day).days:,} days before the story of "
            f"{in_words(earliest)}",
            mention.span,
            related=related,
        )
