"""The two ends of a stated span where they are no range: `opened at 6 a.m. and closed at 10, four hours later`."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from newslint.article import Article, Span
from newslint.checks.dates._beside import is_closed
from newslint.checks.dates._words import gap
from newslint.knowledge.offices import HEADS
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
_TOOK_UP = frozenset(
    "joined became elected appointed began started opened founded enlisted took built arrived hired formed "
    "launched".split()
)
"""Verbs that say when a time of work or being began: `She joined the Survey in 1957 and stayed for 34 years, until`."""
_LEFT = frozenset("left retired resigned quit".split())
_STAYED = frozenset(
    "stayed remained served worked taught reigned ruled ran lasted stood held kept led edited presided".split()
)
_UNTIL = frozenset("until till before".split())
_IN_OFFICE = (["at", "the", "helm"], ["in", "charge"], ["in", "office"], ["in", "power"], ["on", "the", "throne"])
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
    if duration.unit == "year" and duration.direction in (None, "before") and not duration.adjective:
        told = _in_two_sentences(article, duration, dates[max(0, first - 3) : at + 1], before, after[:1])
        if told is not None:
            return told
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
        if "and" in (gap(article, before[1].span, duration.span, 12) or []):
            return None
        if _is_told_as_length(article, duration) and _are_ends(article, before[0].span, before[1].span):
            return _comparable(before[0], before[1])
    elif not before and len(after) == 2 and _is_bound_by(article, duration, after[0], after[1], sentence):
        return _comparable(after[0], after[1])
    elif duration.adjective and not before and len(after) == 2 and sentence.contains(after[1].span):
        if _are_ends(article, after[0].span, after[1].span) and _is_near(article, duration.span, after[0].span):
            return _comparable(after[0], after[1])
    return None


def _in_two_sentences(
    article: Article,
    duration: Duration,
    near: list[DateMention],
    before: list[DateMention],
    after: list[DateMention],
) -> tuple[DateMention, DateMention] | None:
    """`She joined the Survey in 1957 and stayed for 34 years, until she retired in 1991` (also `the same year` for one
    just told), `In 1952 she married. He died in 1999, after 47 years of marriage`."""
    tokens = find_tokens(article)
    first, last = tokens.at(duration.span.start), tokens.at(duration.span.end - 1)
    if tokens.lower[last + 1 : last + 3] == ["of", "marriage"]:
        weddings = [one for one in near if one.span.start < duration.span.start and _is_of_wedding(article, one)]
        ends = before[-1:] if tokens.lower[first - 1] == "after" else []
        if len(weddings) == 1 and ends and ends != weddings and _is_of_death(article, ends[0]):
            return _comparable(weddings[0], ends[0])
        return None
    sentence = tokens.within(sentence_at(article, duration.span.start))
    if tokens.lower[first - 1] != "for" or not after or after[0].span.start > tokens.ends[sentence.stop - 1]:
        return None
    between = gap(article, duration.span, after[0].span, 10) or []
    if not between or (between[0] not in _UNTIL and between[:2] not in ([",", "until"], [",", "till"])):
        return None
    start = before[-1] if len(before) == 1 else None
    opening = tokens.lower[sentence.start : first]
    if not before and ("same", "year") in pairwise(opening):
        earlier = [one for one in near if one.span.end < tokens.starts[sentence.start]]
        start = earlier[-1] if earlier else None
    has_stayed = not _STAYED.isdisjoint(opening) or ("was" in opening and not HEADS.isdisjoint(opening))
    if start is None or _TOOK_UP.isdisjoint(opening) or not has_stayed or "had" in opening:
        return None
    return _comparable(start, after[0])


def _is_of_wedding(article: Article, date: DateMention) -> bool:
    tokens = find_tokens(article)
    at = tokens.at(date.span.start)
    return "married" in tokens.lower[max(0, at - 8) : at + 5]


def _is_of_death(article: Article, date: DateMention) -> bool:
    tokens = find_tokens(article)
    at = tokens.at(date.span.start)
    return not {"died", "death", "dies"}.isdisjoint(tokens.lower[max(0, at - 6) : at])


def _is_bound_by(article: Article, duration: Duration, start: DateMention, end: DateMention, sentence: Span) -> bool:
    """`for 37 years, from 1952 until his death in 1999`; `the siege, which lasted 30 months, began in May 1990 and
    ended in October 1991`."""
    if duration.adjective or duration.direction is not None or not sentence.contains(end.span):
        return False
    if not _is_told_as_length(article, duration):
        return False
    opening = gap(article, duration.span, start.span, 5) or []
    between = gap(article, start.span, end.span, 6) or []
    if opening in ([",", "from"], ["from"]):
        return between[:1] in (["until"], ["till"]) and "," not in between
    tokens = find_tokens(article)
    first = tokens.at(duration.span.start)
    has_lasted = not {"lasted", "lasting"}.isdisjoint(tokens.lower[max(0, first - 2) : first])
    return has_lasted and opening[:1] == [","] and _are_ends(article, start.span, end.span)


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
    before, behind = tokens.lower[max(0, first - 5) : first], tokens.lower[max(0, second - 5) : second]
    if not _TOOK_UP.isdisjoint(before) and not _LEFT.isdisjoint(behind):
        return True
    return not _STARTS.isdisjoint(before[-3:]) and not _STOPS.isdisjoint(behind[-3:])


def _is_told_as_length(article: Article, duration: Duration) -> bool:
    tokens = find_tokens(article)
    at = tokens.at(duration.span.start)
    while at and tokens.lower[at - 1] in _BOUNDS:
        at -= 1
    if at and tokens.lower[at - 1] == "after":
        last = tokens.at(duration.span.end - 1)
        in_office = any(tokens.lower[last + 1 : last + 1 + len(words)] == words for words in _IN_OFFICE)
        return in_office or is_closed(article, duration.span)
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
