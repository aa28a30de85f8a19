"""dates/years-ago-mismatch."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.dates._ago_elsewhere import told_elsewhere
from newslint.checks.dates._beside import bracketed, is_closed, stand_together
from newslint.checks.dates._words import SKIPPED_KINDS, anchors
from newslint.knowledge.calendar import in_words
from newslint.language.dates import DateMention, find_dates
from newslint.language.durations import Duration, find_durations
from newslint.language.quotations import is_quoted
from newslint.language.story_date import find_story_date
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Related, rule

_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}

_ROUGH = frozenset("about around some nearly almost roughly more less than over just exactly at least".split())


@rule(severity="error")
def years_ago_mismatch(article: Article) -> Iterator[Finding]:
    """A stretch "ago" and the date beside it disagree.

    "50 years ago, in 1963" in a story of 2023: one of the two is wrong. Years may be one off either way, unless the
    month is given; "about", "nearly", "some" and decades allow more. Quotations are left alone.

    Wrong:
        Swimmer crosses the loch again

        Published 14 June 2023

        She first swam it [[50 years ago, in 1963]], when her brother said that nobody could.
    Right:
        Swimmer crosses the loch again

        Published 14 June 2023

        She first swam it 60 years ago, in 1963, when her brother said that nobody could.
    """
    days = anchors(article)
    if not days:
        return
    mentions = find_dates(article)
    starts = [mention.span.start for mention in mentions]
    story = find_story_date(article)
    related = (Related("the story's own date", story.span),) if story and story.span else ()
    durations = find_durations(article)
    found: list[Duration] = []
    for duration in durations:
        if duration.direction != "ago" or duration.unit not in _DAYS:
            continue
        if article.block_at(duration.span.start).kind in SKIPPED_KINDS or is_quoted(article, duration.span):
            continue
        beside = _date_beside(article, duration, mentions, starts)
        if beside is None or not all(_disagree(duration, beside, today) for today in days):
            continue
        found.append(duration)
        span = Span(min(duration.span.start, beside.span.start), max(_ago_end(article, duration), beside.span.end))
        yield Finding(_message(article, duration, beside, days[0]), bracketed(article, span), related=related)
    for duration, mention in told_elsewhere(article, durations, mentions, days):
        if duration not in found:
            yield Finding(
                _message(article, duration, mention, days[0]),
                duration.span,
                (Related("it counts from here", mention.span), *related),
                severity="warning",
            )


def _ago_end(article: Article, duration: Duration) -> int:
    return article.text.find("ago", duration.span.end) + 3


def _date_beside(
    article: Article, duration: Duration, mentions: tuple[DateMention, ...], starts: list[int]
) -> DateMention | None:
    """The date right after `ago`, or right before the number with a mark between."""
    ago = Span(duration.span.start, _ago_end(article, duration))
    at = before = bisect_left(starts, ago.end)
    behind = ago
    if at < len(mentions) and _is_this_time(mentions[at]) and mentions[at].span.start == ago.end + 1:
        behind = Span(ago.start, mentions[at].span.end)
        at += 1
    if at < len(mentions) and _counts(mentions[at], duration):
        if stand_together(article, behind, mentions[at].span):
            return mentions[at]
    if before and _counts(mentions[before - 1], duration) and mentions[before - 1].span.end <= ago.start:
        rough = _with_rough_words(article, ago)
        if stand_together(article, mentions[before - 1].span, rough, mark=True) and is_closed(article, behind):
            return mentions[before - 1]
    return None


def _is_this_time(mention: DateMention) -> bool:
    """`this month` in `ten years ago this month, in July 2011`."""
    return mention.relative is not None and mention.relative.offset == 0


def _with_rough_words(article: Article, ago: Span) -> Span:
    """The stretch with the approximating words before its number."""
    tokens = find_tokens(article)
    first = tokens.at(ago.start)
    while first and tokens.lower[first - 1] in _ROUGH:
        first -= 1
    return Span(tokens.starts[first], ago.end)


def _counts(mention: DateMention, duration: Duration) -> bool:
    """Whether a date is given finely enough, and by itself, to hold the stretch against."""
    if mention.relative is not None or mention.weekday_alone is not None or mention.first is None:
        return False
    if mention.precision == "decade" or mention.year_from == "paragraph":
        return False
    if duration.unit == "year":
        return mention.year_from == "text"
    return mention.precision == "day" or (mention.precision == "month" and duration.unit == "month")


def _disagree(duration: Duration, mention: DateMention, today: datetime.date) -> bool:
    """Whether no reading of the stretch and of the date fits the story's day."""
    if mention.first is None or mention.last is None:
        return False
    if duration.unit == "year" and mention.precision == "year":
        least = most = float(today.year - mention.first.year)
        below = above = 1.0
    else:
        least = (today - mention.last).days / _DAYS[duration.unit]
        most = (today - mention.first).days / _DAYS[duration.unit]
        below, above = {"year": (0.6, 0.99), "month": (1.0, 1.0), "week": (0.6, 0.99), "day": (1.0, 1.0)}[duration.unit]
    return most < duration.low - below or least > duration.high + above


def _message(article: Article, duration: Duration, mention: DateMention, today: datetime.date) -> str:
    said = article.words(duration.span)
    first = mention.first or today
    if duration.unit == "year":
        return f"{today.year} − {first.year} = {today.year - first.year} years, not {said}"
    return f"{article.words(mention.span)} lies {(today - first).days} days before {in_words(today)}, not {said}"
