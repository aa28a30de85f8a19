"""dates/duration-mismatch."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.dates._ages_of_things import wrong_ages, wrong_terms
from newslint.checks.dates._beside import bracketed
from newslint.checks.dates._ends import OTHER_SPANS, two_dates, two_times
from newslint.checks.dates._far_ends import far_ends
from newslint.checks.dates._lengths import DAYS, bounds, disagreement, minutes_between
from newslint.checks.dates._told_ends import told_ends
from newslint.checks.dates._until_now import BEGUN, years_until_now
from newslint.checks.dates._words import SKIPPED_KINDS, gap, word_after, word_before
from newslint.language.clock_times import ClockTime, find_clock_times
from newslint.language.date_ranges import DateRange, find_date_ranges
from newslint.language.dates import DateMention, find_dates
from newslint.language.durations import Duration, find_durations
from newslint.language.quotations import is_quoted
from newslint.language.tokens import NUMBER, find_tokens
from newslint.rules import Finding, Related, Severity, rule

_LEADS_BACK = frozenset(
    ", ( — – - a an the for total of in all or some spanning lasting nearly about almost just little slightly well "
    "more less over under than roughly around at least period i.e only run stint spell tenure reign career span "
    "stretch".split()
)
_PLANS = frozenset("plan strategy programme program contract budget".split())
_STINTS = frozenset("stint spell period tenure reign term run stretch rule".split())
_RATED = frozenset("% percent cent million billion tonne twice once people".split())


@rule(severity="error")
def duration_mismatch(article: Article) -> Iterator[Finding]:
    """A stated span of time and its two ends disagree.

    "The four-year war from 1939 to 1945", "at 06:00 ... at 10:40, five hours and 40 minutes later": the span or one of
    its ends is wrong. Both ends may be counted or neither, part years may be dropped or rounded up, and "nearly" or
    "more than" are taken as bounds. A year too short between two bare years is only queried.

    Wrong:
        The museum tells of the [[four-year war from 1939 to 1945]] in nine rooms.
    Right:
        The museum tells of the six-year war from 1939 to 1945 in nine rooms.
    """
    durations = find_durations(article)
    yield from _of_things(article, durations)
    if not durations:
        return
    ranges = find_date_ranges(article)
    far_dates = list(find_dates(article))
    dates = [one for one in far_dates if one.relative is None]
    times = [one for one in find_clock_times(article) if one.possible]
    range_starts = [one.span.start for one in ranges]
    date_starts = [one.span.start for one in dates]
    time_starts = [one.span.start for one in times]
    for k, duration in enumerate(durations):
        if k and gap(article, durations[k - 1].span, duration.span, 2) in (["of", "a"], ["of", "the"], ["of", "his"]):
            continue
        if article.block_at(duration.span.start).kind in SKIPPED_KINDS or is_quoted(article, duration.span):
            continue
        if _is_rate(article, duration):
            continue
        if duration.unit in DAYS:
            beside = _range_beside(article, duration, ranges, range_starts)
            found = (beside.start, beside.end) if beside else two_dates(article, duration, dates, date_starts)
            if found is not None:
                yield from _of_dates(article, duration, found, beside.span if beside else None)
            elif told := told_ends(article, duration, dates, date_starts):
                yield from _of_dates(article, duration, told, None, severity="warning")
            elif far := far_ends(article, duration, far_dates):
                yield from _of_dates(article, duration, far, None, severity="warning")
        else:
            yield from _of_times(article, duration, times, time_starts)


def _of_things(article: Article, durations: tuple[Duration, ...]) -> Iterator[Finding]:
    tokens = find_tokens(article)
    ages = [*wrong_ages(article, list(find_dates(article)))] if tokens.has("old") else []
    if durations and tokens.has("has"):
        ages += wrong_terms(article, durations)
    if durations and tokens.has(*BEGUN):
        ages += years_until_now(article, durations)
    for age in ages:
        year = age.begun.first.year if age.begun.first else age.until
        yield Finding(
            f"{year} to {age.until} is {age.until - year} years, not {age.years}",
            age.span,
            (Related("it begins here", age.begun.span),),
            severity="warning",
        )


def _is_rate(article: Article, duration: Duration) -> bool:
    """Whether `a year` says how often: `152 cubic kilometres a year from April 2002 to August 2005`."""
    tokens = find_tokens(article)
    first = tokens.at(duration.span.start)
    if tokens.lower[first] not in ("a", "an") or not first:
        return False
    return (
        tokens.lower[first - 1].endswith("s") or tokens.kinds[first - 1] == NUMBER or tokens.lower[first - 1] in _RATED
    )


def _range_beside(
    article: Article, duration: Duration, ranges: tuple[DateRange, ...], starts: list[int]
) -> DateRange | None:
    """The range that gives the span's ends: `five-year war from 1939 to 1945`, `from 1939 to 1945, six years`."""
    at = bisect_left(starts, duration.span.end)
    if duration.direction is not None:
        return None
    if at < len(ranges):
        between = gap(article, duration.span, ranges[at].span, 6)
        if (
            between is not None
            and (OTHER_SPANS.isdisjoint(between) or between == [":"] or _is_plan(between))
            and (between or ranges[at].form != "between" or _is_the_decade(article, duration))
        ):
            is_told_so = duration.adjective or between in ([","], ["("]) or _is_the_decade(article, duration)
            if ranges[at].form != "between" or is_told_so:
                return ranges[at] if _has_form_of_span(between, ranges[at]) else None
    if at and duration.adjective and word_after(article, duration.span) in _STINTS:
        if gap(article, ranges[at - 1].span, duration.span, 2) in ([",", "a"], [",", "an"]):
            return ranges[at - 1]
    if at and not duration.adjective:
        between = gap(article, ranges[at - 1].span, duration.span, 6)
        if between is not None and between and between[0] in (",", "(", "—", "–") and _LEADS_BACK.issuperset(between):
            return ranges[at - 1]
        if between is not None and _lasts(between):
            return ranges[at - 1]
        if _is_in_office(article, duration) and gap(article, ranges[at - 1].span, duration.span, 9) is not None:
            return ranges[at - 1] if ranges[at - 1].form == "from" else None
    return None


def _is_in_office(article: Article, duration: Duration) -> bool:
    """`Mayor from 1990 to 2010, she said her 20 years in office`."""
    tokens = find_tokens(article)
    last = tokens.at(duration.span.end - 1)
    return word_before(article, duration.span) in ("his", "her") and (
        tokens.lower[last + 1 : last + 3] in (["in", "office"], ["in", "charge"], ["in", "power"])
    )


def _is_plan(between: list[str]) -> bool:
    """`The ten-year plan for 2020-2030`."""
    return between[1:] == ["for"] and between[0] in _PLANS


def _lasts(between: list[str]) -> bool:
    """`The festival (July 4-12) lasts`, `The war of 1939-1945 took`: what may stand there."""
    words = between[1:] if between[:1] in ([")"], [","]) else between
    words = words[1:] if words[:1] == ["will"] else words
    return words in (["lasts"], ["lasted"], ["last"], ["took"], ["takes"], ["lasted", "for"], ["lasts", "for"])


def _is_the_decade(article: Article, duration: Duration) -> bool:
    """`the decade between 2003 and 2013`, `in the six years between 2014 and 2020`."""
    if article.words(duration.span).lower().startswith("the "):
        return True
    return duration.unit == "year" and word_before(article, duration.span) == "the"


def _has_form_of_span(between: list[str], range_: DateRange) -> bool:
    """Whether words and range read as one: a range with a dash stands in brackets or right after the noun."""
    if between[:1] == [","] and not _GOES_ON.issuperset(between[1:]):
        return False
    return range_.form in ("from", "between") or len(between) <= 2 or between[-1] in ("(", ",", "on")


_GOES_ON = frozenset("running spanning stretching lasting held covering initially i.e. namely that is".split())
"""What may stand between the comma behind a span and its range: `for five days, running from March 20 to March 24`."""


def _of_dates(
    article: Article,
    duration: Duration,
    ends: tuple[DateMention, DateMention],
    beside: Span | None,
    severity: Severity | None = None,
) -> Iterator[Finding]:
    start, end = ends
    off = disagreement(duration, start, end)
    found = bounds(start, end)
    if off <= 0 or found is None or found[1] <= 0:
        return
    spans = [duration.span, beside] if beside else [duration.span, start.span, end.span]
    whole = Span(min(span.start for span in spans), max(span.end for span in spans))
    both = article.words(start.span) if start is end else f"{article.words(start.span)} to {article.words(end.span)}"
    yield Finding(
        f"{both} is {_length(duration, start, end)}, not “{article.words(duration.span)}”",
        bracketed(article, whole) if beside else duration.span,
        related=() if beside else (Related("it begins here", start.span), Related("it ends here", end.span)),
        severity="info" if off == 0.5 else severity,
    )


def _length(duration: Duration, start: DateMention, end: DateMention) -> str:
    """`6 years`, `4 or 5 days`: the true distance in words."""
    if start.precision == "year" and end.precision == "year" and start.first and end.first:
        return f"{end.first.year - start.first.year} years"
    least, most = bounds(start, end) or (0, 0)
    if duration.unit == "day" and least != most:
        return f"{least} or {most} days"
    size = DAYS[duration.unit]
    return f"about {(least + most) / 2 / size:.1f} {duration.unit}s"


def _of_times(article: Article, duration: Duration, times: list[ClockTime], starts: list[int]) -> Iterator[Finding]:
    """`at 06:00 and came out at 10:40, five hours later`; `a three-hour session from 2 p.m. to 4 p.m.`"""
    pair = two_times(article, duration, times, starts)
    if pair is None or (pair[0].zone != pair[1].zone and pair[1].zone is not None):
        return
    distance = minutes_between(*pair)
    size = 60 if duration.unit == "hour" else 1
    slack = 30.0 if duration.unit == "hour" else 1.0
    if duration.low * size - slack <= distance <= duration.high * size + slack or distance == 0:
        return
    yield Finding(
        f"{article.words(pair[0].span)} to {article.words(pair[1].span)} is {_clock(distance)}, not "
        f"“{article.words(duration.span)}”",
        duration.span,
        related=(Related("it begins here", pair[0].span), Related("it ends here", pair[1].span)),
    )


def _clock(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    words = [f"{hours} hour{'s' * (hours != 1)}"] if hours else []
    if rest:
        words.append(f"{rest} minute{'s' * (rest != 1)}")
    return " and ".join(words)
