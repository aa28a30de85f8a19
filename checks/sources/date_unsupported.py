"""sources/date-unsupported."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, once
from newslint.checks.sources._frames import Frame, by_frame, frame, standing_in
from newslint.checks.sources._story import stands_in_story
from newslint.language.datelines import find_dateline
from newslint.language.dates import DateMention, find_dates
from newslint.language.headlines import stems
from newslint.language.relative_dates import find_relative_dates
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Severity, rule
from newslint.sources import Passage, find_source_words, likeness, nearest, passage_at, shown

_COARSE = {"day": 0, "week": 1, "month": 2, "year": 3, "decade": 4}


@rule(severity="error")
def date_unsupported(article: Article) -> Iterator[Finding]:
    """A date that no source has or implies.

    Weekdays and words such as "yesterday" are counted from the story's day on both sides; a month or year that holds
    a day of the source counts as there. An error where the source has another date for the same; a warning where it
    has none, for the draft's may come from elsewhere, and where it has the draft's for something else, unless the very
    same words stand around the two. Where no day is known to count from, a weekday of the source may stand for a date,
    and a weekday of which the source says nothing either way is left alone.

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
        framed = _in_same_frame(article, date)
        if framed is not None:
            yield _contradiction(article, date, framed, "error")
            continue
        supporting = [one for one in theirs if _agree(date, one[1])]
        others = [one for one in theirs if one not in supporting and _is_of_same_form(date, one[1])]
        if supporting:
            rival = _rival(article, date, others, _MUCH_ALIKE)
            if rival is not None and _tell_of_less(article, date, supporting, rival):
                yield _contradiction(article, date, rival, "warning")
            continue
        severity = None if _is_written_there(article, date) else _severity(article, date, has_rivals=bool(others))
        if severity is None:
            continue
        rival = _rival(article, date, others, _ALIKE)
        if rival is not None:
            yield _contradiction(article, date, rival, "error" if _is_plain(date, rival) else severity)
        else:
            said = article.words(date.span)
            yield Finding(f"no source has the date {said}", date.span, nearest(article, date.span), severity="warning")


def _in_same_frame(article: Article, date: DateMention) -> _Rival | None:
    """The source's date between the very words that one of the draft has around it, where none there is the same."""
    alike = standing_in(_frame(article, date), article, _framed)
    if any(_agree(date, other) or not _is_of_same_form(date, other) for _, other in alike):
        return None
    told = stems(article, sentence_at(article, date.span.start))
    for source, other in alike:
        passage = passage_at(article, source, other.span)
        score = likeness(article, told, passage)
        if score >= _FRAMED_ALIKE:
            return _Rival(score, source, other, passage)
    return None


@once
def _framed(source: Article) -> dict[Frame, list[DateMention]]:
    """The dates of a source by the words around them."""
    return by_frame(source, find_dates(source), _frame)


def _frame(article: Article, date: DateMention) -> Frame | None:
    within = find_tokens(article).within(date.span)
    return frame(article, within.start, within.stop - 1)


def _contradiction(article: Article, date: DateMention, rival: _Rival, severity: Severity) -> Finding:
    message = f"no source has {article.words(date.span)} here; the source has {rival.source.words(rival.date.span)}"
    return Finding(message, date.span, (shown(rival.passage),), severity=severity)


class _Rival(NamedTuple):
    """A date that a source has for what the draft's is of, and how much its passage is like the draft's sentence."""

    likeness: float
    source: Article
    date: DateMention
    passage: Passage


def _rival(
    article: Article, date: DateMention, others: list[tuple[Article, DateMention]], least: float
) -> _Rival | None:
    """The date in the passage most like the sentence of the draft's, which has no such date itself."""
    sentence = sentence_at(article, date.span.start)
    told = stems(article, sentence) - stems(article, date.span)
    if len(told) < _FEWEST:
        least = _SHORT_ALIKE
    mine = [one for one in find_dates(article) if sentence.overlaps(one.span) and _is_of_same_form(date, one)]
    best: _Rival | None = None
    for source, other in others:
        passage = passage_at(article, source, other.span)
        score = likeness(article, told, passage)
        if score >= max(least, best.likeness if best else 0.0) and not any(_agree(one, other) for one in mine):
            best = _Rival(score, source, other, passage)
    return best


def _is_plain(date: DateMention, rival: _Rival) -> bool:
    """Whether one weekday stands against another, in a passage that counts from no other day."""
    if date.weekday_alone is None or rival.date.weekday_alone is None or rival.likeness < _MUCH_ALIKE:
        return False
    return not any(rival.passage.span.overlaps(one.span) for one in find_relative_dates(rival.source))


def _tell_of_less(
    article: Article, date: DateMention, supporting: list[tuple[Article, DateMention]], rival: _Rival
) -> bool:
    """Whether the passages that have the draft's date tell far less of what its sentence tells than a rival's."""
    sentence = sentence_at(article, date.span.start)
    told = stems(article, sentence) - stems(article, date.span)
    return all(
        likeness(article, told, passage_at(article, source, other.span)) <= rival.likeness * _FAR_LESS
        for source, other in supporting
    )


_FRAMED_ALIKE = 0.5
"""How much of its sentence's words a passage must have where the words right before and behind a date are the same."""
_FEWEST, _SHORT_ALIKE = 3, 0.6
"""Words of content beside a date, fewer of which tell of nothing in particular, so that most must be shared."""
_ALIKE, _MUCH_ALIKE = 0.3, 0.4
"""How much of them a passage must have to tell of the same: for a date that no source has, for one that it has."""
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
    if date.weekday_alone is not None or other.weekday_alone is not None:
        return date.weekday is not None and date.weekday == other.weekday
    return False


def _is_written_there(article: Article, date: DateMention) -> bool:
    """Whether a year or decade stands in a source as written, whatever it is part of there."""
    return date.alone is not None and any(
        article.words(date.span).lower().strip("'’") in word for word in find_source_words(article)
    )


def _is_of_same_form(date: DateMention, other: DateMention) -> bool:
    if date.first and other.first and date.precision == other.precision:
        return True
    if date.written:
        return other.written is not None and (date.written.day is None or other.written.day is not None)
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
