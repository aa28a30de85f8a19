"""headline/date-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.dates import DateMention, find_dates
from newslint.language.headlines import find_headline, lead, sentence_stems, stems
from newslint.language.story_date import find_story_date
from newslint.rules import Finding, Related, rule

_WEEKDAY_REACH = 14
"""Days from the story's own within which a weekday alone is understood (a week in the AP Stylebook, and some grace)."""


@rule(severity="warning")
def date_mismatch(article: Article) -> Iterator[Finding]:
    """The headline's date or weekday is another one in the story, for the same event.

    The story's opening tells the headline's event (most of the headline's words stand in one sentence) with another
    day, and never gives the headline's. Names such as Black Friday are left alone.

    Wrong:
        Port Larkin council to vote on rental cap [[Tuesday]]

        The Port Larkin council will vote on the rental cap on Wednesday, the mayor said.
    Right:
        Port Larkin council to vote on rental cap Wednesday

        The Port Larkin council will vote on the rental cap on Wednesday, the mayor said.
    """
    headline = find_headline(article)
    opening = lead(article)
    if headline is None or opening is None:
        return
    dates = find_dates(article)
    ours = [date for date in dates if headline.span.contains(date.span) and _names_a_day(date)]
    if not ours:
        return
    theirs = [date for date in dates if date.span.start > headline.span.end and _names_a_day(date)]
    told = stems(article, headline.span)
    for date in ours:
        if any(_may_be_one(date, other) for other in theirs if not _is_long_ago(article, date, other)):
            continue
        wanted = told - stems(article, date.span)
        for other in theirs:
            shared = wanted & sentence_stems(article, other.span.start)
            if opening.contains(other.span) and 2 * len(shared) >= len(wanted) and len(shared) > 2:
                yield Finding(
                    f"the headline says {article.words(date.span)}, the story says {article.words(other.span)}",
                    date.span,
                    (Related("the story's day", other.span),),
                )
                break


def _names_a_day(date: DateMention) -> bool:
    return date.weekday_alone is not None or (date.written is not None and date.written.day is not None)


def _is_long_ago(article: Article, weekday: DateMention, date: DateMention) -> bool:
    """Whether a date lies too far from the story's day to be what a bare weekday means."""
    today = find_story_date(article)
    if weekday.weekday_alone is None or date.day is None or today is None:
        return False
    return abs((date.day - today.day).days) > _WEEKDAY_REACH


def _may_be_one(one: DateMention, other: DateMention) -> bool:
    """Whether two mentions may mean one day: the same day of a month, or a weekday and a date that falls on it."""
    if one.written and other.written:
        return (one.written.month, one.written.day) == (other.written.month, other.written.day)
    weekdays = {one.weekday, other.weekday}
    return len(weekdays) == 1 or None in weekdays
