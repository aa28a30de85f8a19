"""In which year an anniversary falls, and from which year it counts."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.checks.dates._words import gap, sentence_words
from newslint.language.anniversaries import Anniversary
from newslint.language.dates import DateMention, dates_within
from newslint.language.sentences import find_sentences, sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import WORD, find_tokens

_FOUNDING = frozenset(
    "founded founding established establishing establishment created creation opened opening launched launch formed "
    "formation born birth began started signed signing ended end died death killed introduced built inaugurated "
    "incorporated since independence outbreak invasion war revolution accord treaty agreement massacre attack attacks "
    "bombing disaster earthquake merger debut premiere premiered set first came became joined liberation coup battle "
    "published released landing assassination".split()
)
"""Words that make a year in the same sentence the one that an anniversary counts from."""

_REACH = 500
"""Code points around an anniversary in which its years are looked for."""

_SINCE = 12
"""Tokens from `30 years since` to its year."""

_BEGUN = frozenset("was opened founded established launched formed created set".split())
_AHEAD = frozenset("will upcoming ahead coming next approaches approaching prepares preparing plans".split())


class EventYears(NamedTuple):
    """The years in which an anniversary may fall. `stated` says that the text itself tells the year."""

    years: tuple[int, ...]
    stated: bool


def event_years(article: Article, anniversary: Anniversary) -> EventYears | None:
    """When the anniversary falls: by `next year` or `in 2022` in its sentence, else about the story's own day."""
    sentence = _surroundings(anniversary, sentence_at(article, anniversary.span.start))
    for mention in dates_within(article, sentence):
        if mention.first is None:
            continue
        if mention.relative is not None and mention.relative.unit in ("year", "month", "day", "week"):
            return EventYears((mention.first.year,), True)
        if _is_event_date(article, anniversary, mention):
            return EventYears((mention.first.year,), True)
    story = find_story_date(article)
    if story is None:
        return None
    years = [story.day.year]
    looks_ahead = not _AHEAD.isdisjoint(sentence_words(article, sentence))
    if looks_ahead or story.day.month == 12:
        years.append(story.day.year + 1)
    if story.day.month == 1:
        years.append(story.day.year - 1)
    years += [
        mention.first.year
        for mention in dates_within(article, sentence)
        if mention.first and mention.year_from == "text"
    ]
    return EventYears(tuple(years), False)


def _surroundings(anniversary: Anniversary, sentence: Span) -> Span:
    """The part of a sentence that stands near enough to be about the anniversary."""
    start = max(sentence.start, anniversary.span.start - _REACH)
    return Span(start, max(start, min(sentence.end, anniversary.span.end + _REACH)))


def _is_event_date(article: Article, anniversary: Anniversary, mention: DateMention) -> bool:
    """Whether the date says when the anniversary falls: `its 50th anniversary in 2019`, `on July 1, 2022`."""
    if mention.year_from != "text":
        return False
    if mention.span.end < anniversary.span.start:
        return _falls_in(article, anniversary, mention)
    between = gap(article, anniversary.span, mention.span, 3)
    return between is not None and all(word in ("in", "on", ",", "this", "celebrations") for word in between)


_CELEBRATES = frozenset("mark marks marked celebrate celebrates celebrated observe observed".split())


def _falls_in(article: Article, anniversary: Anniversary, mention: DateMention) -> bool:
    """`In 2014 the cathedral will celebrate the organ's 130th anniversary`; `in 1973, the year of its 60th
    anniversary`."""
    between = gap(article, mention.span, anniversary.span, 12)
    if between is None:
        return False
    if between[:4] == [",", "the", "year", "of"]:
        return True
    tokens = find_tokens(article)
    opens = tokens.at(sentence_at(article, mention.span.start).start) == tokens.at(mention.span.start) - 1
    if not opens or _CELEBRATES.isdisjoint(between):
        return False
    return all(word not in _FOUNDING or between[max(0, k - 1)] == "," for k, word in enumerate(between))


def founding_dates(
    article: Article, anniversary: Anniversary, *, in_sentence_before: int = 0, in_sentence_after: bool = False
) -> list[DateMention]:
    """The dates, with their years written, that the anniversary's sentence, or the one before or after, counts it from.

    The one after must speak on of the same thing: `It opened in 1954`."""
    sentence = sentence_at(article, anniversary.span.start)
    if in_sentence_before:
        sentences = find_sentences(article)
        at = bisect_left(sentences, sentence)
        at -= in_sentence_before
        if at < 0 or article.block_at(sentences[at].start) != article.block_at(sentence.start):
            return []
        sentence = sentences[at]
    elif in_sentence_after:
        sentences = find_sentences(article)
        at = bisect_left(sentences, sentence) + 1
        if at >= len(sentences) or article.block_at(sentences[at].start) != article.block_at(sentence.start):
            return []
        sentence = sentences[at]
        opening = article.words(sentence).lower().split()[:2]
        if opening[:1] != ["it"] or not _BEGUN.issuperset(opening[1:]):
            return []
    sentence = _surroundings(anniversary, sentence)
    return [
        mention
        for mention in dates_within(article, sentence)
        if mention.year_from == "text"
        and mention.precision != "decade"
        and not _is_event_date(article, anniversary, mention)
        and _has_founding_cue(article, anniversary, mention, sentence)
    ]


def _is_anothers(article: Article, anniversary: Anniversary, mention: DateMention) -> bool:
    """Whether somebody else's anniversary follows: `was founded in 1924 and its museum marks its 10th anniversary`."""
    between = gap(article, mention.span, anniversary.span, 10)
    return (
        between is not None
        and between[:1] == ["and"]
        and between[1:2] in (["its"], ["the"], ["their"], ["a"])
        and between[-1] in ("its", "their")
    )


_OPENED = frozenset("founded opened established formed launched started".split())


def _is_told_behind(lower: list[str], last: int, anniversary: int) -> bool:
    """`in 1948, the year he opened the diner`; `In 1973 she founded a firm, which marked its 50th anniversary`."""
    behind = lower[last + 1 : last + 7]
    if behind[:3] == [",", "the", "year"]:
        return not _OPENED.isdisjoint(behind)
    is_owner = last < anniversary and lower[anniversary - 1] == "its" and "which" in lower[last + 1 : anniversary]
    return is_owner and not _OPENED.isdisjoint(behind[:4]) and anniversary - last < _REACH // 20


def _is_event_of(between: list[str]) -> bool:
    """`the 40th anniversary of the flood of 1982`."""
    return between[:2] == ["of", "the"] and between[-1] == "of" and 3 < len(between) < 8 and "class" not in between


_WHOSE = [",", "whose"]


def _has_founding_cue(article: Article, anniversary: Anniversary, mention: DateMention, sentence: Span) -> bool:
    tokens = find_tokens(article)
    at = tokens.at(mention.span.start)
    first = tokens.at(sentence.start)
    if anniversary.noun == "year" and mention.span.start > anniversary.span.end:
        between = tokens.lower[tokens.at(anniversary.span.end) : at]
        if "since" in between:
            return len(between) <= _SINCE and "," not in between
    if not _FOUNDING.isdisjoint(tokens.lower[max(first, at - 8) : at]):
        return not _is_anothers(article, anniversary, mention)
    if "wedding" in tokens.lower[tokens.at(anniversary.span.start) : tokens.at(anniversary.span.end - 1)]:
        return not {"married", "wed"}.isdisjoint(tokens.lower[max(first, at - 4) : at])
    last = tokens.at(mention.span.end - 1)
    if _is_told_behind(tokens.lower, last, tokens.at(anniversary.span.start)):
        return True
    if _is_event_of(tokens.lower[tokens.at(anniversary.span.end) : at]) or tokens.lower[last + 1 : last + 3] == _WHOSE:
        return True
    if (
        tokens.lower[at - 2 : at] == ["of", "the"]
        and mention.alone is not None
        and tokens.at(anniversary.span.end) == at - 2
    ):
        return tokens.kinds[last + 1 : last + 2] == [WORD] and tokens.lower[last + 2 : last + 3] not in (["'s"], ["’s"])
    after_anniversary = mention.span.start > anniversary.span.end and "of" in tokens.lower[
        tokens.at(anniversary.span.end) : at
    ]  # fmt: skip
    return after_anniversary and (
        tokens.lower[at - 1] in ("the", "in", "on", "his", "her", "its", "their")
        and (tokens.lower[at - 1] in ("in", "on") or not _FOUNDING.isdisjoint(tokens.lower[last + 1 : last + 4]))
    )
