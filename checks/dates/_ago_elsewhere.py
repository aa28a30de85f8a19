"""Years that have passed since something whose year stands elsewhere: `closed in 1994`, then `closed 15 years ago`."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.dates._words import STORY_KINDS
from newslint.language.dates import DateMention
from newslint.language.durations import Duration
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tenses import is_past_form
from newslint.language.tokens import CAPITALISED, WORD, Tokens, find_tokens

_AUXILIARIES = frozenset("was were had been has have first finally also".split())
_PASSED = frozenset("after for".split())
_MOST = 60
"""Stretches and years that are compared; a text with more is a chronicle."""
_REACH = 6
"""Tokens between a verb and its date or its stretch: `opened its doors to the public in 1998`."""
_LONG = 100
"""Years from which a number that is not round is counted, not remembered."""
_AGAIN = frozenset("reopened visited won lost met played said told came went returned beat again moved".split())


def told_elsewhere(
    article: Article,
    durations: tuple[Duration, ...],
    mentions: tuple[DateMention, ...],
    days: tuple[datetime.date, ...],
) -> Iterator[tuple[Duration, DateMention]]:
    """The stretches of years that fit no year of the story, each with the year that it must count from."""
    stretches = [one for one in durations if one.unit == "year" and one.bound == "exact" and not one.adjective][:_MOST]
    if not stretches:
        return
    years = [one for one in mentions if one.year_from == "text" and one.first and one.precision != "decade"][:_MOST]
    for duration in stretches:
        passed = int(duration.value)
        if any(one.first and abs(day.year - one.first.year - passed) <= 1 for one in years for day in days):
            continue
        if article.block_at(duration.span.start).kind not in STORY_KINDS:
            continue
        found = _a_century_off(article, duration, years, days) or _of_same_deed(article, duration, years)
        if found is not None:
            yield duration, found


def _a_century_off(
    article: Article, duration: Duration, years: list[DateMention], days: tuple[datetime.date, ...]
) -> DateMention | None:
    """`After 336 years we are still finding out`, where the story tells of 1783 in 2019."""
    passed = int(duration.value)
    if passed < _LONG or passed % 10 == 0:
        return None
    tokens = find_tokens(article)
    first = tokens.at(duration.span.start)
    if duration.direction != "ago" and (first == 0 or tokens.lower[first - 1] not in _PASSED):
        return None
    off = [one for one in years if one.first and abs(days[0].year - one.first.year - passed) == _LONG]
    return off[0] if len({one.first.year for one in off if one.first}) == 1 else None


def _of_same_deed(article: Article, duration: Duration, years: list[DateMention]) -> DateMention | None:
    """The only year in which the same thing did the same: `the mine closed in 1994`, `when the mine closed 15 years
    ago`."""
    if duration.direction != "ago" or is_quoted(article, duration.span):
        return None
    tokens = find_tokens(article)
    deed = _deed(article, tokens, tokens.at(duration.span.start))
    if deed is None:
        return None
    same = [one for one in years if _deed(article, tokens, tokens.at(one.span.start)) == deed]
    return same[0] if len({one.first.year for one in same if one.first}) == 1 else None


def _deed(article: Article, tokens: Tokens, at: int) -> tuple[str, str] | None:
    """The verb shortly before a time, and the noun with `the` or the name before it."""
    floor = tokens.within(sentence_at(article, tokens.starts[at])).start
    for i in range(at - 1, max(floor, at - _REACH), -1):
        if tokens.lower[i] in (",", "and", "that", "which", "who", "since", "after", "before"):
            return None
        if tokens.kinds[i] == WORD and tokens.lower[i] not in _AUXILIARIES and is_past_form(tokens.lower[i]):
            subject = _subject(tokens, i - 1, floor)
            return (tokens.lower[i], subject) if subject and tokens.lower[i] not in _AGAIN else None
    return None


def _subject(tokens: Tokens, i: int, floor: int) -> str:
    while i > floor and tokens.lower[i] in _AUXILIARIES:
        i -= 1
    if i < floor or tokens.kinds[i] not in (WORD, CAPITALISED):
        return ""
    is_definite = tokens.kinds[i] == CAPITALISED or (i > floor - 1 and tokens.lower[i - 1] == "the")
    return tokens.lower[i] if is_definite else ""
