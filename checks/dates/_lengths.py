"""How long two dates or two clock times are apart, as the least and the most that their precision allows."""

from __future__ import annotations

from newslint.language.clock_times import ClockTime
from newslint.language.dates import DateMention
from newslint.language.durations import Duration

DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_SLACK = {"day": 0.0, "week": 0.6, "month": 0.75, "year": 0.75}
"""How far rounding may take a span said in this unit, where both ends are known to the day."""

_FINER = {"day": 0, "week": 1, "month": 2, "year": 3}


def bounds(start: DateMention, end: DateMention) -> tuple[int, int] | None:
    """The least and the most days from one date to another, both ends counted in the most; None if unknown.

    Dates without a year that run backwards are taken to cross the year end."""
    if start.first is None or start.last is None or end.first is None or end.last is None:
        return None
    if start is end:
        return (end.last - start.first).days, (end.last - start.first).days + 1
    last, first = end.last, end.first
    if last < start.first and "text" not in (start.year_from, end.year_from):
        try:
            last, first = last.replace(year=last.year + 1), first.replace(year=first.year + 1)
        except ValueError:
            return None
    if last < start.first:
        return None
    return max(0, (first - start.last).days), (last - start.first).days + 1


def disagreement(duration: Duration, start: DateMention, end: DateMention) -> float:
    """How many units the stated span misses the least or the most that the two dates allow; 0 where it fits.

    A year off at the lower end of two bare years counts as 0.5: `five-year` for 1939 to 1945 is a query only."""
    if duration.unit not in DAYS:
        return 0.0
    found = bounds(start, end)
    if found is None:
        return 0.0
    size = DAYS[duration.unit]
    least, most = found[0] / size, found[1] / size
    slack = _SLACK[duration.unit]
    coarse = _FINER.get(start.precision, 9) > 0 or _FINER.get(end.precision, 9) > 0
    if coarse and duration.unit == "year" and start.precision == "year" and end.precision == "year":
        years = end.first.year - start.first.year if end.first and start.first else 0
        if duration.low <= years + 1 and duration.high >= years:
            return 0.0
        if duration.value == years - 1:
            return 0.5
        return max(years - duration.high, duration.low - years - 1, 0.0)
    if _FINER.get(start.precision, 9) > _FINER[duration.unit]:
        return 0.0
    return max(least - slack - duration.high, duration.low - most - slack, 0.0)


def minutes_between(start: ClockTime, end: ClockTime) -> int:
    """Minutes from one clock time to the next one, over midnight if need be; modulo 12 hours where a.m. and p.m. are
    not told apart."""
    distance = (end.minutes - start.minutes) % 1440
    return distance if is_unambiguous(start) and is_unambiguous(end) else distance % 720


def is_unambiguous(time: ClockTime) -> bool:
    """Whether a time names one moment of the day."""
    return time.half is not None or time.hour > 12 or time.hour == 0 or time.leading_zero
