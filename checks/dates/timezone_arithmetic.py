"""dates/timezone-arithmetic."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

from newslint.article import Article, Span
from newslint.checks.dates._beside import bracketed
from newslint.checks.dates._lengths import is_unambiguous
from newslint.checks.dates._words import SKIPPED_KINDS, gap, neighbours_of, word_after
from newslint.checks.dates._zones import offsets, scenarios
from newslint.knowledge.calendar import WEEKDAYS
from newslint.knowledge.time_zones import zone_of_city
from newslint.language.clock_times import ClockTime, find_clock_times
from newslint.language.story_date import find_story_date
from newslint.language.tokens import CAPITALISED, UPPER, find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule

_FILLERS = frozenset("local time on the same day next morning evening night afternoon in at , and".split())
_EQUALS = frozenset({"or", "/"})
_WHICH_IS = ([",", "which", "is"], [",", "that", "is"])
_COMMA = ([","],)


@rule(severity="error")
def timezone_arithmetic(article: Article) -> Iterator[Finding]:
    """Two clock times given as one moment disagree with their time zones.

    "9 p.m. Beijing time (1600 GMT)" should read 1300 GMT. Zones come from the IANA database, local time from the
    dateline's city or country; where an abbreviation, a place or daylight saving leaves several offsets, any of them
    that fits is taken as right.

    Wrong:
        The launch is set for [[9 p.m. Beijing time (1600 GMT)]], the agency said.
    Right:
        The launch is set for 9 p.m. Beijing time (1300 GMT), the agency said.
    """
    times = [time for time in find_clock_times(article) if time.possible]
    for left, right in pairwise(times):
        if left.zone is None and not _has_zone(article, right):
            continue
        same = _same_moment(article, left, right)
        if (
            same is None
            or (not same and left.zone is None and right.zone is None)
            or article.block_at(left.span.start).kind in SKIPPED_KINDS
        ):
            continue
        behind = _city_behind(article, bracketed(article, Span(left.span.start, right.span.end)))
        readings = [
            (
                offsets(article, left, same or behind, day),
                offsets(article, right, _city_behind(article, right.span), day),
            )
            for day in scenarios(_day(article, left))
        ]
        gaps = {b - a for here, there in readings for a in here for b in there}
        if not gaps or len(gaps) > 3 or not all(here and there for here, there in readings):
            continue
        if not _agree(left, right, gaps):
            yield _finding(article, left, right, gaps)


def _same_moment(article: Article, left: ClockTime, right: ClockTime) -> str | None:
    """The place named with the first time, empty for none; None where the two are not given as one moment."""
    between = gap(article, left.span, right.span, 8)
    if between is None or not between:
        return None
    if between[-1] == "(":
        words = between[:-1]
        follower = word_after(article, right.span)
        if follower not in {")", ",", ";"} | WEEKDAYS.keys() | {"on", "the"} and not _city_behind(article, right.span):
            return None
    elif between[-1] in _EQUALS:
        words = between[:-1]
    elif left.zone and between in (_WHICH_IS if right.zone else _COMMA) and _has_zone(article, right):
        words = []
    else:
        return None
    named = [word for word in words if word not in _FILLERS and word not in WEEKDAYS and word not in (".", "'s", "’s")]
    if not named:
        return ""
    place = " ".join(named)
    return place if "in" in words and zone_of_city(place) else None


def _has_zone(article: Article, time: ClockTime) -> bool:
    return time.zone is not None or _city_behind(article, time.span) is not None


def _city_behind(article: Article, span: Span) -> str | None:
    """The city of `7.30 p.m. in Delhi`, where it has a known zone."""
    tokens = find_tokens(article)
    at = tokens.at(span.end - 1) + 1
    if tokens.lower[at : at + 1] != ["in"]:
        return None
    for size in (3, 2, 1):
        city = " ".join(tokens.lower[at + 1 : at + 1 + size])
        if tokens.kinds[at + 1 : at + 2] in ([CAPITALISED], [UPPER]) and zone_of_city(city):
            return city
    return _CAPITALS.get(tokens.lower[at + 1]) if at + 1 < len(tokens) else None


_CAPITALS = {"scotland": "edinburgh", "england": "london", "wales": "london", "britain": "london", "ireland": "dublin"}
"""Countries of one zone by a city of theirs: `9pm in Almaty (4pm in Scotland)`."""


def _day(article: Article, time: ClockTime) -> datetime.date | None:
    """The day in the time's sentence, else the story's."""
    for mention in neighbours_of(article, time.span):
        if mention.day is not None:
            return mention.day
    story = find_story_date(article)
    return story.day if story else None


def _agree(left: ClockTime, right: ClockTime, gaps: set[int]) -> bool:
    """Whether the second time is the first one in one of the possible distances between the zones.

    Cease-fires begin at a minute past midnight."""
    cycle = 1440 if is_unambiguous(left) and is_unambiguous(right) else 720
    slack = (0, 1, cycle - 1) if 0 in (left.minutes % 720, right.minutes % 720) else (0,)
    return any((left.minutes + minutes - right.minutes) % cycle in slack for minutes in gaps)


def _finding(article: Article, left: ClockTime, right: ClockTime, gaps: set[int]) -> Finding:
    wanted = sorted({(left.minutes + minutes) % 1440 for minutes in gaps})
    words = " or ".join(_like(article, right, minutes) for minutes in wanted)
    suggestions: tuple[Suggestion, ...] = ()
    if len(gaps) == 1:
        [ahead] = gaps
        suggestions = (
            _change(article, right, wanted[0]),
            _change(article, left, (right.minutes - ahead) % 1440),
        )
    return Finding(
        f"{article.words(left.span)} is {words}, not {article.words(right.span)}",
        bracketed(article, Span(left.span.start, right.span.end)),
        related=(Related("given as the same moment", right.span),),
        suggestions=suggestions,
    )


def _change(article: Article, time: ClockTime, minutes: int) -> Suggestion:
    written = _like(article, time, minutes)
    return Suggestion(f"write {written}", (Edit(time.span, written),))


def _like(article: Article, time: ClockTime, minutes: int) -> str:
    """A time of day written in the form of another one, zone included."""
    words = article.words(time.span)
    zone = "" if time.zone_span is None else words[time.zone_span.start - time.span.start :]
    hour, minute = divmod(minutes, 60)
    if time.half is not None:
        half = "a.m." if hour < 12 else "p.m."
        if "." not in words.split()[-1] and "m." not in words:
            half = half.replace(".", "")
        digits = str((hour - 1) % 12 + 1) + (f":{minute:02}" if minute else "")
        return f"{digits} {half} {zone}".strip()
    mark = ":" if ":" in words else "." if "." in words else ""
    return f"{hour:02}{mark}{minute:02} {zone}".strip()
