"""headline/date-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.dates import DateMention, find_dates
from newslint.language.headlines import find_headline, lead, sentence_stems, stems
from newslint.language.slips import is_digit_slip
from newslint.language.story_date import find_story_date
from newslint.language.tokens import find_tokens
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
    ours = [date for date in dates if headline.span.contains(date.span) and (_names_a_day(date) or _is_month(date))]
    if not ours:
        return
    theirs = [date for date in dates if date.span.start > headline.span.end]
    theirs = [date for date in theirs if _names_a_day(date) or _is_month(date)]
    told = stems(article, headline.span)
    for date in ours:
        if any(_may_be_one(date, other) for other in theirs if not _is_beside_it(article, date, other)):
            continue
        wanted = told - stems(article, date.span)
        for other in theirs:
            if _is_month(date) != _is_month(other):
                continue
            shared = wanted & sentence_stems(article, other.span.start)
            if opening.contains(other.span) and _is_same_event(article, date, other, len(shared), len(wanted)):
                yield Finding(
                    f"the headline says {article.words(date.span)}, the story says {article.words(other.span)}",
                    date.span,
                    (Related("the story's day", other.span),),
                )
                break


def _is_same_event(article: Article, date: DateMention, other: DateMention, shared: int, wanted: int) -> bool:
    """Whether the story's day is of what the headline tells: enough words are the same, fewer where the two days look
    like a slip of the pen or stand behind one word, and nothing was only said on it."""
    if 2 * shared >= wanted and shared > 2:
        return True
    if _is_of_saying(article, other) or (_is_month(other) and _is_aside(article, other)):
        return False
    one, two = date.written, other.written
    is_slip = one and two and one.month == two.month and is_digit_slip(str(one.day), str(two.day))
    if is_slip and shared:
        return True
    return shared > 1 and 2 * shared >= wanted and (date.written is None) == (other.written is None)


def _is_aside(article: Article, date: DateMention) -> bool:
    """Whether a month stands in a relative clause or tells since when: `which stopped in March`, `since March`."""
    tokens = find_tokens(article)
    first = tokens.at(date.span.start)
    return not _ASIDES.isdisjoint(tokens.lower[max(0, first - 4) : first])


_ASIDES = frozenset("which who that since after before until from".split())


def _is_of_saying(article: Article, date: DateMention) -> bool:
    """Whether a day is that of a statement: `the operator said on Friday`."""
    tokens = find_tokens(article)
    first = tokens.at(date.span.start)
    return not SAYING.isdisjoint(tokens.lower[max(0, first - 4) : first])


SAYING = frozenset("said says told announced reported confirmed added warned declared".split())


def _names_a_day(date: DateMention) -> bool:
    return date.weekday_alone is not None or (date.written is not None and date.written.day is not None)


def _is_month(date: DateMention) -> bool:
    return date.written is not None and date.written.day is None


def _is_beside_it(article: Article, date: DateMention, other: DateMention) -> bool:
    """Whether a day of the story can be none of the headline's: too long ago, or the weekday of a statement."""
    is_other_kind = (date.weekday_alone is None) != (other.weekday_alone is None)
    return _is_long_ago(article, date, other) or (is_other_kind and _is_of_saying(article, other))


def _is_long_ago(article: Article, weekday: DateMention, date: DateMention) -> bool:
    """Whether a date lies too far from the story's day to be what a bare weekday means."""
    today = find_story_date(article)
    if weekday.weekday_alone is None or date.day is None or today is None:
        return False
    return abs((date.day - today.day).days) > _WEEKDAY_REACH


def _may_be_one(one: DateMention, other: DateMention) -> bool:
    """Whether two mentions may mean one day: the same day of a month, or a weekday and a date that falls on it."""
    if one.written and other.written:
        if _is_month(one) or _is_month(other):
            return one.written.month == other.written.month
        return (one.written.month, one.written.day) == (other.written.month, other.written.day)
    if _is_month(one) or _is_month(other):
        return False
    weekdays = {one.weekday, other.weekday}
    return len(weekdays) == 1 or None in weekdays
