"""The two ends of a stated span where they are no range: `opened at 6 a.m. and closed at 10, four hours later`."""

from __future__ import annotations

from bisect import bisect_left

from newslint.article import Article, Span
from newslint.checks.dates._beside import is_closed
from newslint.checks.dates._words import gap
from newslint.language.clock_times import ClockTime
from newslint.language.dates import DateMention
from newslint.language.durations import Duration
from newslint.language.sentences import sentence_at
from newslint.language.tokens import find_tokens

OTHER_SPANS = frozenset(
    "average averages rolling bond bonds note notes yield yields treasury treasuries mortgage loan warranty old high "
    "low extension notice delay week weekend workweek and or but each every per another after before later ago for . ! "
    "? ; : cases deaths covers cover records looks looked".split()
)
"""Between a span and its ends these show that the span is of something else."""

_PREPOSITIONS = frozenset(", on in the ( by and".split())
_BESIDE = ([","], ["—"], ["–"], ["("], [",", "or"], [",", "lasting"], [",", "after"])
_STARTS = frozenset(
    "began begun begins started starts opened opens launched starting beginning since from between founded established "
    "formed".split()
)
_STOPS = frozenset(
    "ended ends closed closes finished finishes concluded ending closing until till to and shut folded "
    "disbanded retired".split()
)
_BOUNDS = frozenset("just over more less than a little under about nearly almost well slightly at least".split())
_LASTED = frozenset("lasted lasting lasts took takes spanned spanning for ran".split())


def two_dates(
    article: Article, duration: Duration, dates: list[DateMention], starts: list[int]
) -> tuple[DateMention, DateMention] | None:
    """The two dates that a span lies between, both in its sentence; `starts` are where the dates begin."""
    sentence = sentence_at(article, duration.span.start)
    first, at = bisect_left(starts, sentence.start), bisect_left(starts, duration.span.end)
    before = dates[first:at]
    after = dates[at : at + 2]
    if duration.direction == "later":
        if len(before) == 2 and gap(article, before[1].span, duration.span, 3) in _BESIDE:
            return _comparable(before[0], before[1])
        if len(before) == 1 and after and sentence.contains(after[0].span):
            between = gap(article, _with_direction(article, duration), after[0].span, 4)
            if between and _PREPOSITIONS.issuperset(between):
                return _comparable(before[0], after[0])
    elif duration.direction == "after" and len(before) == 1 and after:
        between = gap(article, _with_direction(article, duration), after[0].span, 2)
        if between is not None and between in ([], ["the"], ["its"], ["his"], ["her"], ["their"]):
            if gap(article, before[0].span, duration.span, 2) in _BESIDE:
                return _comparable(after[0], before[0])
    elif duration.direction is None and not duration.adjective and len(before) == 2:
        if _is_told_as_length(article, duration) and _are_ends(article, before[0].span, before[1].span):
            return _comparable(before[0], before[1])
    elif duration.adjective and not before and len(after) == 2 and sentence.contains(after[1].span):
        if _are_ends(article, after[0].span, after[1].span) and _is_near(article, duration.span, after[0].span):
            return _comparable(after[0], after[1])
    return None


def two_times(
    article: Article, duration: Duration, times: list[ClockTime], starts: list[int]
) -> tuple[ClockTime, ClockTime] | None:
    """The two clock times that a span lies between, both in its sentence; `starts` are where the times begin."""
    sentence = sentence_at(article, duration.span.start)
    first, at = bisect_left(starts, sentence.start), bisect_left(starts, duration.span.start)
    before = times[first:at]
    after = [time for time in times[at : at + 3] if sentence.contains(time.span)]
    if len(before) == 2:
        if gap(article, before[1].span, duration.span, 3) in _BESIDE:
            return before[0], before[1]
        if _is_told_as_length(article, duration) and _are_ends(article, before[0].span, before[1].span):
            return before[0], before[1]
    if not before and len(after) == 2 and duration.direction is None:
        opening = gap(article, duration.span, after[0].span, 6)
        if opening is None or not OTHER_SPANS.isdisjoint(opening):
            return None
        joiner = gap(article, after[0].span, after[1].span, 1)
        if opening and opening[-1] in ("from", "between") and joiner in (["to"], ["until"], ["and"], ["till"]):
            return after[0], after[1]
        if duration.adjective and _are_ends(article, after[0].span, after[1].span):
            return after[0], after[1]
    return None


def _are_ends(article: Article, start: Span, end: Span) -> bool:
    """Whether the words before two moments say that something began and ended there."""
    tokens = find_tokens(article)
    first, second = tokens.at(start.start), tokens.at(end.start)
    return not _STARTS.isdisjoint(tokens.lower[max(0, first - 3) : first]) and not _STOPS.isdisjoint(
        tokens.lower[max(0, second - 3) : second]
    )


def _is_told_as_length(article: Article, duration: Duration) -> bool:
    tokens = find_tokens(article)
    at = tokens.at(duration.span.start)
    while at and tokens.lower[at - 1] in _BOUNDS:
        at -= 1
    if at and tokens.lower[at - 1] == "after":
        return is_closed(article, duration.span)
    return not _LASTED.isdisjoint(tokens.lower[max(0, at - 2) : at])


def _is_near(article: Article, left: Span, right: Span) -> bool:
    between = gap(article, left, right, 6)
    return between is not None and OTHER_SPANS.isdisjoint(between)


def _with_direction(article: Article, duration: Duration) -> Span:
    """The span with `later` or `after` behind it."""
    end = article.text.find(duration.direction or "", duration.span.end) + len(duration.direction or "")
    return Span(duration.span.start, end)


def _comparable(start: DateMention, end: DateMention) -> tuple[DateMention, DateMention] | None:
    """The two dates, where both are as fine and as sure as the other."""
    if start.precision != end.precision or start.weekday_alone is not None or end.weekday_alone is not None:
        return None
    if start.precision == "decade" or "paragraph" in (start.year_from, end.year_from):
        return None
    return start, end
