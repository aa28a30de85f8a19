"""sources/date-unsupported."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.sources._story import stands_in_story
from newslint.language.datelines import find_dateline
from newslint.language.dates import DateMention, find_dates
from newslint.language.headlines import stems
from newslint.language.relative_dates import find_relative_dates
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Severity, rule
from newslint.sources import find_source_words, likeness, nearest, passage_at, shown

_COARSE = {"day": 0, "week": 1, "month": 2, "year": 3, "decade": 4}


@rule(severity="error")
def date_unsupported(article: Article) -> Iterator[Finding]:
    """A date that no source has or implies.

    Weekdays and words such as "yesterday" are counted from the story's day on both sides; a month or year that holds
    a day of the source counts as there. Where no day is known to count from, a date that a weekday of the source may
    stand for is a warning, and one of which the source says nothing either way is left alone.

    Wrong:
        The council met on [[May 14]].

        Source:
            The council met on May 4 and will meet again on June 1.
    Right:
        The council met in May.

        Source:
            The council met on May 4 and will meet again on June 1.
    """
    if not article.sources:
        return
    theirs = [(source, date) for source in article.sources for date in find_dates(source)]
    dateline = find_dateline(article)
    for date in find_dates(article):
        if not stands_in_story(article, date.span) or (dateline and dateline.span.overlaps(date.span)):
            continue
        supporting = [one for one in theirs if _agree(date, one[1])]
        if supporting:
            yield from _moved(article, date, supporting, [one for one in theirs if one not in supporting])
            continue
        if _is_written_there(article, date):
            continue
        rivals = [(source, other) for source, other in theirs if _is_of_same_form(date, other)]
        severity = _severity(article, date, has_rivals=bool(rivals))
        if severity is None:
            continue
        related = nearest(article, date.span)
        if not related and rivals:
            source, other = rivals[0]
            related = (shown(passage_at(article, source, other.span)),)
        yield Finding(f"no source has the date {article.words(date.span)}", date.span, related, severity=severity)


def _moved(
    article: Article,
    date: DateMention,
    supporting: list[tuple[Article, DateMention]],
    others: list[tuple[Article, DateMention]],
) -> Iterator[Finding]:
    """A date that the sources have for something else, where they give this another."""
    sentence = sentence_at(article, date.span.start)
    told = stems(article, sentence) - stems(article, date.span)
    if len(told) < _FEWEST:
        return
    mine = [other for other in find_dates(article) if sentence.overlaps(other.span)]
    rivals = [
        (likeness(article, told, passage_at(article, source, other.span)), source, other)
        for source, other in others
        if _is_of_same_form(date, other) and not any(_agree(one, other) for one in mine)
    ]
    score, source, rival = max(rivals, key=lambda one: one[0], default=(0.0, article, date))
    if score < _MUCH_ALIKE:
        return
    if any(likeness(article, told, passage_at(article, *_place(one))) > score * _FAR_LESS for one in supporting):
        return
    message = f"no source has {article.words(date.span)} here; the source has {source.words(rival.span)}"
    yield Finding(message, date.span, (shown(passage_at(article, source, rival.span)),), severity="warning")


def _place(one: tuple[Article, DateMention]) -> tuple[Article, Span]:
    return one[0], one[1].span


_FEWEST = 3
"""Words of content beside a date; fewer tell of nothing in particular."""
_MUCH_ALIKE = 0.4
"""How much of them a passage must have to tell of the same day's doings."""
_FAR_LESS = 0.5
"""The share of that likeness from which on a passage may tell of the same as well."""


def _agree(date: DateMention, other: DateMention) -> bool:
    """Whether a draft's date says what a source's does, or tells it less exactly."""
    if date.first and date.last and other.first and other.last:
        if (date.first, date.last) == (other.first, other.last):
            return True
        if _COARSE[date.precision] >= _COARSE[other.precision]:
            if date.first <= other.first and other.last <= date.last:
                return True
        if date.precision == other.precision == "day" and date.first <= other.first <= date.last:
            return True
        if date.weekday_alone is None or other.weekday_alone is None:
            return False
    if date.written and other.written:
        one, two = date.written, other.written
        if one.month != two.month or (one.year and two.year and one.year != two.year):
            return False
        return one.day is None or one.day == two.day or (two.last_day is not None and one.day == two.last_day)
    if date.relative and other.relative:
        return (date.relative.unit, date.relative.offset) == (other.relative.unit, other.relative.offset)
    weekdays = _weekday(date), _weekday(other)
    if date.weekday_alone is not None or other.weekday_alone is not None:
        return weekdays[0] is not None and weekdays[0] == weekdays[1]
    return False


def _weekday(date: DateMention) -> int | None:
    if date.weekday_alone is not None:
        return date.weekday_alone
    return date.day.weekday() if date.day else None


def _is_written_there(article: Article, date: DateMention) -> bool:
    """Whether a year or decade stands in a source as written, whatever it is part of there."""
    return date.alone is not None and any(
        article.words(date.span).lower().strip("'’") in word for word in find_source_words(article)
    )


def _is_of_same_form(date: DateMention, other: DateMention) -> bool:
    if date.written:
        return other.written is not None and (date.written.day is None) == (other.written.day is None)
    if date.weekday_alone is not None:
        return other.weekday_alone is not None
    if date.alone:
        return other.alone is not None or (other.written is not None and other.written.year is not None)
    return other.relative is not None and other.relative.unit == date.precision


def _is_next_year(article: Article, year: int) -> bool:
    """Whether a source that counts from year to year has a neighbouring year."""
    return any(
        other.alone is not None and abs(other.alone.year - year) == 1
        for source in article.sources
        if find_tokens(source).has("year", "annual", "annually")
        for other in find_dates(source)
    )


def _severity(article: Article, date: DateMention, *, has_rivals: bool) -> Severity | None:
    """How sure it is that a date is wrong which no source has."""
    if date.alone and _is_next_year(article, date.alone.year):
        return "warning"
    if all(find_story_date(source) for source in article.sources) and date.first:
        return "error" if date.precision != "week" else "warning"
    if date.relative:
        return None
    relative = any(find_relative_dates(source) for source in article.sources)
    if date.weekday_alone is not None:
        if not has_rivals:
            return None
        return "warning" if relative else "error"
    if date.alone or (date.written and date.written.day is None):
        return "error" if has_rivals else "warning"
    implied = relative or any(
        other.weekday_alone is not None for source in article.sources for other in find_dates(source)
    )
    return "error" if has_rivals or not implied else "warning"
