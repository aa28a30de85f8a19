"""Years that run up to the story's own day, or to the one date told beside them: `has kept the toll house for 14 years,
since 2008`; `retires on Friday after 31 years, having taken over in 1986`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from newslint.article import Article
from newslint.checks.dates._ages_of_things import ThingsAge, only_year
from newslint.checks.dates._words import STORY_KINDS, anchors
from newslint.language.dates import DateMention
from newslint.language.durations import Duration
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens

_SHORTEST = 2
"""Years; `for a year, since 2021` may be nearly two."""
_HAS = frozenset("has have 's ’s 've ’ve is are".split())
_HAD = frozenset("had was were did".split())
_SINCE_MARKS = frozenset({",", "(", "–", "—", "-"})
_LEADS_BACK = frozenset({*_SINCE_MARKS, "for", "that", "is", "means", "which", "and", "all", "or"})
_COUNTED_SINCE = frozenset("the those these past last for of all".split())
_OPENINGS = frozenset(
    "its his her their it he she they was were first opening founding foundation launch election appointment marriage "
    "took over joined opened began started founded formed the in of on spring summer autumn winter fall early late "
    "january february march april may june july august september october november december moved becoming "
    "became , back".split()
)
"""What may stand between `since` and its year: `since its founding in 2000`, `since she took over in the spring of`."""

_BEGINNINGS = frozenset(
    "joined joining taken took began begun beginning started starting founded opened arrived established set "
    "launched formed elected appointed hired become became bought inherited signed".split()
)
_PAST_ENDINGS = frozenset("pulled served poured locked closed shut retired left stepped".split())
_ENDING = _PAST_ENDINGS | frozenset(
    "leaving leaves leave retires retire retiring steps stepping step closes close closing shuts quits quitting "
    "departs departing ends end ending folds fold folding bows bow bowing hands hand handing hangs hanging goes gives "
    "giving pulls".split()
)
_RECENT = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow".split())
"""Days beside an ending in the past that make it the story's news."""
_PLACED = frozenset("at behind with on . , ; ) – — running of".split())
"""What follows the years spent in one place: `after 31 years behind the bar`; not `after 40 years as a teacher`."""
_POSTS = frozenset("job post role office charge power high shop same".split())
BEGUN = ("since", "after", "having")
"""The words by one of which years count up to a day."""


def years_until_now(article: Article, durations: tuple[Duration, ...]) -> Iterator[ThingsAge]:
    """The years that fit neither the year in which they began nor the story's."""
    days = anchors(article)
    if not days:
        return
    tokens = find_tokens(article)
    for own, told in groupby(durations, key=lambda duration: sentence_at(article, duration.span.start)):
        begun = only_year(article, own)
        if begun is None or begun.first is None or article.block_at(own.start).kind not in STORY_KINDS:
            continue
        passed = [day.year - begun.first.year for day in days]
        sentence = tokens.within(own)
        for duration in told:
            if duration.unit != "year" or duration.adjective or duration.direction or duration.value < _SHORTEST:
                continue
            if any(duration.low - 1 <= years <= duration.high + 1 for years in passed):
                continue
            is_told = _is_since(tokens, sentence, duration, begun) or _is_end_of_time(tokens, sentence, duration, begun)
            if is_told and not is_quoted(article, duration.span):
                yield ThingsAge(duration.span, int(duration.value), begun, days[0].year)


def _is_since(tokens: Tokens, sentence: range, duration: Duration, begun: DateMention) -> bool:
    """`has kept it for 14 years, since 2008`; `since 2008 – 14 years in all`; `In the 14 years since it opened in`."""
    lower = tokens.lower
    first, last = tokens.at(duration.span.start), tokens.at(duration.span.end - 1)
    at, end = tokens.at(begun.span.start), tokens.at(begun.span.end - 1)
    since = _since(lower, sentence, at)
    if since is None:
        return False
    if since > last:
        between = lower[last + 1 : min(since, last + 3)]
        is_joined = between == [] or (len(between) == 1 and between[0] in _SINCE_MARKS)
        is_told = is_joined and lower[first - 1] in _COUNTED_SINCE
    else:
        between = lower[end + 1 : min(first, end + _REACH + 2)]
        is_marked = bool(between) and between[0] in _SINCE_MARKS and len(between) <= _REACH
        is_told = is_marked and _LEADS_BACK.issuperset(between) and ("and" not in between or "that" in between)
    return is_told and _is_perfect(lower, sentence, min(first, since), max(last, end))


def _since(lower: list[str], sentence: range, at: int) -> int | None:
    """The `since` of a year, or the `having joined in` that says the same; its token."""
    for k in range(at - 1, max(sentence.start - 1, at - _REACH), -1):
        if lower[k] == "since":
            return k if _OPENINGS.issuperset(lower[k + 1 : at]) else None
        if lower[k] == "having":
            return k if _BEGINNINGS.intersection(lower[k + 1 : at]) and lower[k - 1] == "," else None
    return None


def _is_perfect(lower: list[str], sentence: range, first: int, last: int) -> bool:
    """Whether the sentence tells of years that still run: not `had kept it for 24 years, since 1968, when`."""
    if _HAS.isdisjoint(lower[sentence.start : sentence.stop]) or not _HAD.isdisjoint(lower[sentence.start : first]):
        return False
    if not _BREAKS.isdisjoint(lower[last + 1 : min(sentence.stop, last + 4)]):
        return False
    opens = first - sentence.start <= _OPENING
    return not opens or _HAD.isdisjoint(lower[last + 1 : sentence.stop])


_OPENING = 3
_BREAKS = frozenset("when until till".split())
_REACH = 8


def _is_end_of_time(tokens: Tokens, sentence: range, duration: Duration, begun: DateMention) -> bool:
    """`is leaving after 31 years, having joined in 1986`; `Founded in 1986, the shop closes after 31 years`."""
    lower = tokens.lower
    first, last = tokens.at(duration.span.start), tokens.at(duration.span.end - 1)
    before = first - 1
    while before > sentence.start and lower[before] in ("more", "than", "nearly", "almost", "over", "just", "about"):
        before -= 1
    if lower[before] != "after" or not _is_of_place(lower, last + 1):
        return False
    at = tokens.at(begun.span.start)
    start = _beginning(lower, sentence, at)
    if start is None:
        return False
    if at > last:
        between = lower[last + 1 : min(start, last + _FAR)]
        if start - last > _FAR or "," not in between or not _told_on(between[between.index(",") + 1 :], lower[start]):
            return False
    clause = lower[max(sentence.start, before - _CLAUSE) : before]
    ends = [word for word in clause if word in _ENDING]
    if not ends or not _BROKEN.isdisjoint(clause[clause.index(ends[-1]) :]):
        return False
    return ends[-1] not in _PAST_ENDINGS or not _RECENT.isdisjoint(
        lower[max(sentence.start, before - _FAR) : min(sentence.stop, last + _FAR)]
    )


_CLAUSE = 9
_FAR = 30
"""Tokens from the years to the verb of the beginning behind them, or to the day of the ending."""
_BROKEN = frozenset("; : that because although while had".split())


def _is_of_place(lower: list[str], at: int) -> bool:
    if at >= len(lower):
        return False
    if lower[at] == "in":
        return not _POSTS.isdisjoint(lower[at + 1 : at + 4])
    return lower[at] in _PLACED


def _beginning(lower: list[str], sentence: range, at: int) -> int | None:
    """The verb shortly before a year that tells of a beginning, in the same clause."""
    for k in range(at - 1, max(sentence.start - 1, at - _REACH), -1):
        if lower[k] in (",", ";", "and"):
            return None
        if lower[k] in _BEGINNINGS:
            return k
    return None


def _told_on(words: list[str], verb: str) -> bool:
    """Whether the words before the verb make it the same person's: `, having joined`, `, where she began`."""
    return words in ([], ["having"], ["having", "first"]) or (
        words[:1] in (["where"], ["which"]) and len(words) <= 2 and verb != "founded"
    )
