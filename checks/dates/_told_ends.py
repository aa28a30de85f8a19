"""The ends of a stretch told around it in freer orders: `began in 1952 and took four years; it opened in 1958`, `Work
began in 1952. Four years later, in 1956,`, `seven years after it closed in 2008`."""

from __future__ import annotations

from bisect import bisect_left

from newslint.article import Article, Span
from newslint.checks.dates._ages_of_things import sentence_before
from newslint.checks.dates._beside import is_closed
from newslint.checks.dates._words import gap
from newslint.language.dates import DateMention
from newslint.language.durations import Duration
from newslint.language.sentences import sentence_at
from newslint.language.tenses import is_past_form
from newslint.language.tokens import WORD, Tokens, find_tokens

_STARTS = frozenset(
    "began begun begins started starts opened opens launched closed shut suspended halted elected".split()
)
_ENDS = {
    "closed": {"reopened"}, "shut": {"reopened"}, "suspended": {"resumed"}, "halted": {"resumed"},
    "opened": {"closed", "ended", "shut"}, "opens": {"closes", "ends"}, "elected": {"retired", "resigned", "left"},
    "launched": {"ended", "closed"},
}  # fmt: skip
_ENDED = frozenset("ended ends finished completed opened concluded over".split())
"""What ends a stretch that a verb begins; `began` and `started` have the common ones."""
_LENGTHS = frozenset("took takes lasted lasts for after".split())
_LINKS = frozenset({",", "in", "on", "–", "—", "("})
_MOST = 3
"""Dates that are looked at on each side of a stretch: with more than two it is not told by its ends."""
_REACH = 6
_CLAUSE = 8


def told_ends(
    article: Article, duration: Duration, dates: list[DateMention], starts: list[int]
) -> tuple[DateMention, DateMention] | None:
    """The two dates between which a stretch lies; `starts` are where the dates begin."""
    if duration.adjective:
        return None
    own = sentence_at(article, duration.span.start)
    first, at = bisect_left(starts, own.start), bisect_left(starts, duration.span.end)
    stop = bisect_left(starts, own.end)
    before, after = dates[max(first, at - _MOST) : at], dates[at : min(stop, at + _MOST)]
    if duration.direction == "later":
        earlier = dates[max(0, first - 2) : first]
        return _comparable(*_later(article, duration, own, earlier, before, after))
    if duration.direction == "after":
        return _comparable(*_since_then(article, duration, before, after))
    if duration.direction is None and len(before) + len(after) == 2:
        return _comparable(*_around(article, duration, before, after))
    return None


_Ends = tuple[DateMention | None, DateMention | None]


def _later(
    article: Article, duration: Duration, own: Span, earlier: list[DateMention], before: list[DateMention],
    after: list[DateMention],
) -> _Ends:  # fmt: skip
    """`Work began in 1952. Four years later, in 1956, it opened`; `It ended on May 16, two weeks later`."""
    last = sentence_before(article, own)
    told = [one for one in earlier if last and last.contains(one.span)]
    if len(told) != 1:
        return None, None
    behind = Span(duration.span.start, article.text.find("later", duration.span.end) + len("later"))
    if len(after) == 1 and not before and duration.span.start - own.start < _NEAR:
        between = gap(article, behind, after[0].span, 3)
        return (told[0], after[0]) if between and _LINKS.issuperset(between) else (None, None)
    if len(before) == 1 and not after and is_closed(article, behind):
        between = gap(article, before[0].span, duration.span, 2)
        return (told[0], before[0]) if between in ([","], ["–"], ["—"], ["("]) else (None, None)
    return None, None


_NEAR = 5
"""Code points from a sentence's start within which a stretch opens it."""


def _since_then(article: Article, duration: Duration, before: list[DateMention], after: list[DateMention]) -> _Ends:
    """`was sold in 2019, seven years after it closed in 2008`; `Seven years after it closed in 2008, in 2019, it`."""
    behind = Span(duration.span.start, article.text.find("after", duration.span.end) + len("after"))
    if not after or not _is_clause(gap(article, behind, after[0].span, _CLAUSE)):
        return None, None
    if len(before) == 1 and len(after) == 1:
        is_beside = gap(article, before[0].span, duration.span, 2) in ([","], ["–"], ["—"])
        return (after[0], before[0]) if is_beside else (None, None)
    if not before and len(after) == 2 and gap(article, after[0].span, after[1].span, 2) in ([",", "in"], [",", "on"]):
        return after[0], after[1]
    return None, None


def _is_clause(words: list[str] | None) -> bool:
    """`it closed in`, `the bridge was built in`: who did what, in one breath."""
    if not words or words[-1] not in ("in", "on") or not {",", "and", "or", "that", "which", "had"}.isdisjoint(words):
        return False
    return len(words) > 2 and is_past_form(words[-2])


def _around(article: Article, duration: Duration, before: list[DateMention], after: list[DateMention]) -> _Ends:
    tokens = find_tokens(article)
    at = tokens.at(duration.span.start)
    if tokens.lower[at - 1] not in _LENGTHS or duration.bound not in ("exact", "about"):
        return None, None
    if len(before) == 1 and len(after) == 1:
        if _is_from_for_until(article, duration, before[0], after[0]):
            return before[0], after[0]
        between = tokens.lower[at : tokens.at(after[0].span.start)]
        if tokens.lower[at - 1] == "for" or {",", ";"}.isdisjoint(between):
            return None, None
        if _is_pair(tokens, before[0], after[0]):
            return before[0], after[0]
        return (after[0], before[0]) if _is_pair(tokens, after[0], before[0]) else (None, None)
    if len(before) == 2 and tokens.lower[at - 1] == "after" and is_closed(article, duration.span):
        is_near = gap(article, before[1].span, duration.span, 1) == ["after"]
        return (before[0], before[1]) if is_near and _is_pair(tokens, before[0], before[1]) else (None, None)
    return None, None


def _is_from_for_until(article: Article, duration: Duration, start: DateMention, end: DateMention) -> bool:
    """`from July 4 for two weeks, until July 18`."""
    tokens = find_tokens(article)
    opening = tokens.lower[tokens.at(start.span.start) - 1]
    return (
        opening in ("from", "on")
        and gap(article, start.span, duration.span, 1) == ["for"]
        and gap(article, duration.span, end.span, 4)
        in ([",", "until"], ["until"], [",", "to"], [",", "through"], ["and", "reopen", "on"], ["and", "end", "on"])
    )


def _is_pair(tokens: Tokens, start: DateMention, end: DateMention) -> bool:
    """Whether the verb before one date begins what the verb before the other ends."""
    began, ended = _verb(tokens, start), _verb(tokens, end)
    if began not in _STARTS:
        return False
    return ended in _ENDS.get(began, _ENDED)


def _verb(tokens: Tokens, date: DateMention) -> str:
    """The nearest verb before a date in its clause."""
    first = tokens.at(date.span.start)
    for i in range(first - 1, max(0, first - _REACH), -1):
        if tokens.lower[i] in (",", ";", ".", "and"):
            return ""
        if tokens.kinds[i] == WORD and (is_past_form(tokens.lower[i]) or tokens.lower[i] in _STARTS):
            return tokens.lower[i]
    return ""


def _comparable(start: DateMention | None, end: DateMention | None) -> tuple[DateMention, DateMention] | None:
    if start is None or end is None or start.precision != end.precision:
        return None
    if start.weekday_alone is not None or end.weekday_alone is not None or start.precision == "decade":
        return None
    return None if "paragraph" in (start.year_from, end.year_from) else (start, end)
