"""Which year a weekday and its date can be read in, and whether a mismatch is then sure.

In real news most weekdays that miss the publication year are right for another year that the story tells of.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from typing import Literal, NamedTuple

from newslint.article import Article, Span, once
from newslint.checks.dates._words import anchors, sentence_words
from newslint.knowledge.calendar import day_or_none
from newslint.language.anniversaries import find_anniversaries
from newslint.language.dates import DateMention, find_dates
from newslint.language.durations import find_durations
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tenses import governing_tense, is_past_form

_NEAR = datetime.timedelta(31)
"""A date without a year this close to the story's day means that very day, unless the story speaks of other years."""

_THESE_DAYS = datetime.timedelta(10)

_FAR = datetime.timedelta(120)
"""A date without a year further back than this may belong to any year."""

_AHEAD = frozenset("will would shall due scheduled next expected planned coming upcoming until by set".split())

_CLOSE = 600
"""Code points: last year, named this close to a date of these days, may be the date's own. An older year may be so
where the story has told of it before: just before for a date of these weeks."""

_GREGORIAN_SINCE = 1753
"""The first whole year of the Gregorian calendar in Britain and its colonies (Calendar Act 1750)."""


class Reading(NamedTuple):
    """A mismatch: the day as read, where its year comes from (in words, empty where it is written), how sure."""

    day: datetime.date
    year_from: str
    anchor: Span | None
    sure: bool
    is_past: bool


def read_weekday(article: Article, mention: DateMention, day: datetime.date, said: int) -> Reading | None:
    """The mismatch of a day and the weekday said of it, or None where they agree or may agree."""
    if day.weekday() == said or day.year < _GREGORIAN_SINCE:
        return None
    story = find_story_date(article)
    today = story.day if story else None
    is_past = today is None or day < today
    if mention.year_from == "text":
        return Reading(day, "", None, True, is_past)
    if today is None or story is None or is_quoted(article, mention.span):
        return None
    words = sentence_words(article, mention.span)
    if "next" in words and "year" in words and _fits(day, said, today.year + 1):
        return None
    is_ahead = _looks_ahead(article, mention.span, day, today)
    if any(
        (other := day_or_none(anchor.year, day.month, day.day))
        and other.weekday() == said
        and (not is_ahead or other >= today)
        for anchor in anchors(article)
    ):
        return None
    origin = f"the year is taken from {story.in_words}"
    if mention.year_from == "paragraph":
        return Reading(day, "the year is the one named before it", None, False, True)
    elsewhere = None
    if day <= today or governing_tense(article, mention.span) not in ("future", "planned"):
        elsewhere = _other_years(article, mention, day, said, today)
    if is_ahead and elsewhere and not _names_old_year(article, mention.span):
        elsewhere = None
    if elsewhere == "near" or (day <= today and _is_retold(article)):
        return None
    distance = abs(day - today)
    if distance <= _NEAR:
        return Reading(day, origin, story.span, elsewhere is None and day != today, is_past)
    if is_ahead:
        return Reading(day, origin, story.span, False, is_past)
    if distance <= _FAR and not _fits(day, said, today.year - 1):
        return Reading(day, origin, story.span, False, is_past)
    return None


def _fits(day: datetime.date, said: int, year: int) -> bool:
    other = day_or_none(year, day.month, day.day)
    return other is not None and other.weekday() == said


def _other_years(
    article: Article, mention: DateMention, day: datetime.date, said: int, today: datetime.date
) -> Literal["near", "somewhere"] | None:
    """Whether the weekday is right in another year that the text speaks of, near the date or further away.

    Years count that are written out, and those that `14 years ago` or `the 14th anniversary` mean; what is told as
    past happened in no coming year."""
    here = mention.span.start
    is_of_these_days = abs(day - today) <= _THESE_DAYS
    found: Literal["near", "somewhere"] | None = None
    for year, places in _years_spoken_of(article).items():
        if year == day.year or not _fits(day, said, year):
            continue
        if year > today.year and day <= today and _is_told_as_past(article, mention.span):
            continue
        if year >= today.year - 1:
            at = bisect_left(places, here)
            is_close = any(abs(here - one) < _CLOSE for one in places[max(0, at - 1) : at + 1])
        else:
            is_close = _is_retold_here(article, here, places, abs(day - today))
        if is_close or not (is_of_these_days or (year < today.year - 1 and abs(day - today) <= 2 * _NEAR)):
            return "near"
        found = "somewhere"
    return found


def _is_retold_here(article: Article, here: int, places: list[int], distance: datetime.timedelta) -> bool:
    """Whether an older year was told before a date so that the date may be of it: in its sentence or before for one of
    these days, just before it for one of these weeks, anywhere before it else."""
    told_in = sentence_at(article, here) if distance <= _THESE_DAYS else article.block_at(here).span
    at = bisect_left(places, told_in.end)
    return at > 0 and (distance > 2 * _NEAR or places[at - 1] >= _block_before(article, here))


def _names_old_year(article: Article, span: Span) -> bool:
    """Whether a year stands in a date's sentence."""
    return any(len(word) == 4 and word.isdecimal() for word in sentence_words(article, span))


def _block_before(article: Article, offset: int) -> int:
    """Where the block before the one at an offset begins."""
    start = article.block_at(offset).span.start
    return article.block_at(start - 3).span.start if start > 3 else start


def _is_told_as_past(article: Article, span: Span) -> bool:
    """Whether the date is that of a past verb, or its sentence has a past form and nothing that looks ahead."""
    if governing_tense(article, span) == "past":
        return True
    words = sentence_words(article, span)
    return any(is_past_form(word) for word in words) and _AHEAD.isdisjoint(words)


@once
def _years_spoken_of(article: Article) -> dict[int, list[int]]:
    """The years that the text writes out or counts back to, with where it does; within 200 years."""
    story = find_story_date(article)
    if story is None:
        return {}
    today = story.day.year
    years = [
        (other.first.year, other.span.start)
        for other in find_dates(article)
        if other.year_from == "text" and other.first is not None and other.precision != "decade"
    ]
    years += [
        (today - int(duration.value), duration.span.start)
        for duration in find_durations(article)
        if duration.unit == "year" and duration.direction is not None
    ]
    years += [(today - one.years, one.span.start) for one in find_anniversaries(article)]
    spoken: dict[int, list[int]] = {}
    for year, at in sorted(years, key=lambda pair: pair[1]):
        if today - 200 < year < today + 20:
            spoken.setdefault(year, []).append(at)
    return spoken


@once
def _is_retold(article: Article) -> bool:
    """Whether several weekdays miss the story's year and all fit one other: a story told from an earlier year."""
    story = find_story_date(article)
    if story is None:
        return False
    missed: list[tuple[datetime.date, int]] = []
    for mention in find_dates(article):
        written = mention.written
        if written is None or written.weekday is None or mention.first is None or mention.year_from == "text":
            continue
        if mention.first <= story.day and mention.first.weekday() != written.weekday:
            missed.append((mention.first, written.weekday))
    if len({one for one, _ in missed}) < 2:
        return False
    return any(
        all(_fits(one, weekday, year) for one, weekday in missed[:50])
        for year in range(story.day.year - 60, story.day.year + 2)
        if year != story.day.year
    )


def _looks_ahead(article: Article, span: Span, day: datetime.date, today: datetime.date) -> bool:
    """Whether the sentence tells of the date as coming, so that its year is sure."""
    if day <= today:
        return False
    tense = governing_tense(article, span)
    return tense in ("future", "planned") or (tense is None and day - today <= 2 * _NEAR)
