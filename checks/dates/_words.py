"""What the date rules share: sentences, gaps between mentions, and how dates are put into messages."""

from __future__ import annotations

import datetime

from newslint.article import Article, BlockKind, Span, once
from newslint.knowledge.calendar import WEEKDAY_NAMES
from newslint.language.dates import DateMention, dates_within
from newslint.language.publication import find_publication, find_update
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.tokens import BREAK, find_tokens

STORY_KINDS = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.PULL_QUOTE, BlockKind.TEASER, BlockKind.SUBHEADLINE}
)
SKIPPED_KINDS = frozenset({BlockKind.NOTE, BlockKind.CODE, BlockKind.CREDIT})
"""Corrections, desk notes, listings and credits speak of other texts than the story."""

_REPORTED_ERRORS = frozenset(
    "wrongly incorrectly mistakenly erroneously erroneous misstated misdated misprint misprinted typo typographical "
    "nonexistent non-existent mistake error sic joke hoax fictional fictitious imaginary".split()
)


@once
def _words_of_sentences(article: Article) -> dict[int, frozenset[str]]:
    return {}


def sentence_words(article: Article, span: Span) -> frozenset[str]:
    """The lower-case tokens of the sentence in which a span begins."""
    known = _words_of_sentences(article)
    sentence = sentence_at(article, span.start)
    if sentence.start not in known:
        tokens = find_tokens(article)
        inside = tokens.within(sentence)
        known[sentence.start] = frozenset(tokens.lower[inside.start : inside.stop])
    return known[sentence.start]


def is_reported_error(article: Article, span: Span) -> bool:
    """Whether the sentence itself says that something is wrong with what stands there."""
    if not _may_report_errors(article):
        return False
    words = sentence_words(article, span)
    if not _REPORTED_ERRORS.isdisjoint(words) or {"no", "such"} <= words or {"there", "is", "no"} <= words:
        return True
    return "exist" in words and not _NEGATIONS.isdisjoint(words)


@once
def _may_report_errors(article: Article) -> bool:
    """Whether the article has any of the words by which a sentence says that something is wrong."""
    words = find_tokens(article).words
    return "no" in words or "exist" in words or not words.isdisjoint(_REPORTED_ERRORS)


_NEGATIONS = frozenset({"not", "doesn't", "doesn’t", "no", "never"})


def gap(article: Article, left: Span, right: Span, longest: int = 8) -> list[str] | None:
    """The lower-case tokens between two spans; None over a block break or where more than `longest` stand there."""
    tokens = find_tokens(article)
    if right.start - left.end > 14 * longest or right.start < left.end:
        return None
    inside = tokens.within(Span(left.end, right.start))
    if len(inside) > longest or any(tokens.kinds[i] == BREAK for i in inside):
        return None
    return [tokens.lower[i] for i in inside]


def word_before(article: Article, span: Span) -> str:
    """The lower-case token before a span; empty at a block's start."""
    tokens = find_tokens(article)
    i = tokens.at(span.start) - 1
    return tokens.lower[i] if i >= 0 and tokens.kinds[i] != BREAK else ""


def word_after(article: Article, span: Span) -> str:
    """The lower-case token after a span; empty at a block's end."""
    tokens = find_tokens(article)
    i = tokens.at(span.end - 1) + 1
    return tokens.lower[i] if i < len(tokens) and tokens.kinds[i] != BREAK else ""


@once
def anchors(article: Article) -> tuple[datetime.date, ...]:
    """The days that may be meant by today: the dateline's alone, else those of publication and update."""
    story, update = find_story_date(article), find_update(article)
    if story is None:
        return ()
    if story.origin == "dateline" or update is None or update.stamp.day == story.day:
        return (story.day,)
    return story.day, update.stamp.day


@once
def known_days(article: Article) -> tuple[datetime.date, ...]:
    """Every day that dateline, publication and update give the story."""
    published, update = find_publication(article), find_update(article)
    stamps = [published.day if published else None, update.stamp.day if update else None]
    return anchors(article) + tuple(day for day in stamps if day is not None)


def neighbours_of(article: Article, span: Span) -> tuple[DateMention, ...]:
    """The dates of the sentence in which a span begins."""
    return dates_within(article, sentence_at(article, span.start))


_AP_WEEKDAYS = ("Mon", "Tues", "Wed", "Thurs", "Fri", "Sat", "Sun")
"""AP Stylebook, "days of the week", for tables."""


def weekday_like(written: str, weekday: int) -> str:
    """A weekday's name in the form of another one: abbreviated, in capitals."""
    name = WEEKDAY_NAMES[weekday]
    if not written.lower().endswith("day"):
        name = name[:3] if len(written) == 3 else _AP_WEEKDAYS[weekday]
    return name.upper() if written.isupper() else name


def ordinal(number: int) -> str:
    """`22nd`."""
    return f"{number}{ordinal_ending(number)}"


def ordinal_ending(number: int) -> str:
    """`st`, `nd`, `rd` or `th`."""
    return "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
