"""dates/future-as-past."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from itertools import pairwise

from newslint.article import Article, Span
from newslint.checks.dates._words import STORY_KINDS, known_days, word_after, word_before
from newslint.knowledge.calendar import KNOWN_BY_DAY, in_words
from newslint.language.dates import DateMention, dates_within, find_dates
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_near
from newslint.language.story_date import find_story_date
from newslint.language.tenses import governing_tense, is_past_form
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Related, rule

_GRACE = datetime.timedelta(1)
"""Time zones: the day after publication may have begun where the story plays."""

_NEAR = datetime.timedelta(7)
"""A date without a year this close after publication is this year's; further off it may be last year's."""

_SOON = datetime.timedelta(25)
"""Up to here it is this year's where no other year stands near it."""

_LIVING_PAGE = 3
"""So many days after publication show that the page was kept up to date and only its date was not."""

_CLOSE = 800
"""Code points: about two paragraphs."""


@rule(severity="warning")
def future_as_past(article: Article) -> Iterator[Finding]:
    """A day after publication is told of as past.

    "The ministers met on July 20" cannot stand in a story of July 17: the date or the tense is wrong. What is planned,
    due, expected or announced for a day, quotations and conditions are left alone, and so is the day after
    publication, which may have begun elsewhere.

    Wrong:
        Quay opens after two years of works

        Published July 17, 2021

        The two ministers met on [[July 20, 2021]], and signed the treaty in the old harbour office.
    Right:
        Quay opens after two years of works

        Published July 17, 2021

        The two ministers are to meet on July 20, 2021, in the old harbour office.
    """
    days = known_days(article)
    if not days:
        return
    latest = max(days)
    later = list(_told_as_past(article, latest))
    if len({mention.first for mention in later}) >= _LIVING_PAGE:
        return
    story = find_story_date(article)
    related = (Related("the story's own date", story.span),) if story and story.span else ()
    for mention in later:
        day = mention.first or latest
        yield Finding(
            f"{in_words(day)} is told of as past, but lies {_days(day - latest)} after the story of {in_words(latest)}",
            mention.span,
            related=related,
        )


def _told_as_past(article: Article, latest: datetime.date) -> Iterator[DateMention]:
    """The days after the story that its verbs tell of as past."""
    for mention in find_dates(article):
        day = mention.first
        if mention.written is None or mention.written.day is None or day is None or day <= latest + _GRACE:
            continue
        if mention.year_from != "text" and (day > latest + _SOON or mention.year_from == "paragraph"):
            continue
        if mention.written.last_day is not None or article.block_at(mention.span.start).kind not in STORY_KINDS:
            continue
        if is_quoted(article, mention.span):
            continue
        if _is_planned_event(article, mention):
            continue
        is_past = governing_tense(article, mention.span) == "past"
        is_since = word_before(article, mention.span) == "since" and word_after(article, mention.span) != "last"
        if not (is_past or is_since or _is_told_behind(article, mention) or _is_at_meeting(article, mention)):
            continue
        if mention.year_from != "text" and KNOWN_BY_DAY.get((day.month, day.day), day.year) < day.year:
            continue
        if mention.year_from != "text" and _is_of_last_year(article, mention):
            continue
        is_soon = day <= latest + _NEAR
        if mention.year_from != "text" and _is_history(article, mention, day.year, is_soon=is_soon):
            continue
        if mention.year_from != "text" and not is_soon and _looks_ahead(article, mention):
            continue
        yield mention


def _is_planned_event(article: Article, mention: DateMention) -> bool:
    """Whether the date is that of what something was done for, `sent back for a vote on July 20`, or of what was to
    come, `the impending end of the curfew on July 20`."""
    tokens = find_tokens(article)
    at = tokens.at(mention.span.start)
    if tokens.lower[at - 1] != "on":
        return False
    if not _COMING.isdisjoint(tokens.lower[max(0, at - _BEFORE) : at]):
        return True
    is_for = any(tokens.lower[k : k + 2] in _FOR for k in range(max(0, at - 5), at - 2))
    return (is_for and tokens.lower[at - 2] in _EVENTS) or tokens.lower[at - 2] in ("race", "ballot", "contest")


_COMING = frozenset("impending imminent upcoming forthcoming planned proposed intended expiry expiration".split())
_EVENTS = frozenset("vote hearing meeting match game summit debate session interview trial election".split())
_FOR = (["for", "a"], ["for", "the"], ["for", "another"])


def _is_at_meeting(article: Article, mention: DateMention) -> bool:
    """Whether something was done `at its meeting on July 20`, `at a ceremony on July 20`."""
    tokens = find_tokens(article)
    sentence = tokens.within(sentence_near(article, mention.span))
    at = tokens.at(mention.span.start)
    if at - 4 < sentence.start or tokens.lower[at - 1] != "on" or tokens.lower[at - 2] not in _MEETINGS:
        return False
    words = tokens.lower[sentence.start : at]
    if "at" not in words[-5:] or not _OPEN.isdisjoint(words):
        return False
    return any(is_past_form(word) for word in words)


_MEETINGS = frozenset("meeting session ceremony rally hearing congress conference assembly".split())


def _is_told_behind(article: Article, mention: DateMention) -> bool:
    """Whether the date's noun opens the sentence and its verb follows: `A vote on July 20 ended in a tie`."""
    tokens = find_tokens(article)
    sentence = tokens.within(sentence_near(article, mention.span))
    at, behind = tokens.at(mention.span.start), tokens.at(mention.span.end - 1) + 1
    if tokens.lower[at - 1] not in ("on", "of") or not 1 < at - sentence.start <= _LONGEST_SUBJECT:
        return False
    if tokens.lower[sentence.start] not in ("a", "an", "the") or behind + 1 >= sentence.stop:
        return False
    if not _OPEN.isdisjoint(tokens.lower[sentence.start : sentence.stop]):
        return False
    return tokens.lower[behind] in _TOLD and tokens.lower[behind + 1] != "by"


_LONGEST_SUBJECT = 7
"""Tokens from a sentence's article to its date: `The second vote in the council on July 20`."""
_TOLD = frozenset(
    "ended killed drew brought left failed passed injured destroyed damaged collapsed attracted raised was were".split()
)
_OPEN = frozenset(
    "will would is are due to set scheduled postponed cancelled canceled called planned if could may expected moved "
    "put".split()
)


def _is_of_last_year(article: Article, mention: DateMention) -> bool:
    """Whether the paragraph or the headline counts in years (`last year`, `for nearly a year`), so that a day without a
    year may be last year's; or something came `days before the primary on August 2`."""
    tokens = find_tokens(article)
    block = tokens.within(_near(article.block_at(mention.span.start).span, mention.span))
    head = (article.headline or "").lower()
    words = tokens.lower[block.start : block.stop]
    is_counted = any(one in ("last", "past", "a", "one") and word == "year" for one, word in pairwise(words))
    at = tokens.at(mention.span.start)
    return is_counted or "last year" in head or "before" in tokens.lower[max(block.start, at - _BEFORE) : at]


def _near(block: Span, span: Span) -> Span:
    """What stands in a block around a span, at most so far away."""
    return Span(max(block.start, span.start - _PARAGRAPH), min(block.end, span.end + _PARAGRAPH))


_PARAGRAPH = 1_000
"""Code points on either side of a date that are read of its paragraph."""
_BEFORE = 8
"""Within how many tokens before a date `before` makes it the day of what was still to come."""


def _looks_ahead(article: Article, mention: DateMention) -> bool:
    """Whether anything before a date in its sentence may look ahead: an infinitive, a modal, a plan."""
    tokens = find_tokens(article)
    start = tokens.within(sentence_near(article, mention.span)).start
    return not _AHEAD.isdisjoint(tokens.lower[start : tokens.at(mention.span.start)])


_AHEAD = _OPEN | {"to", "now", "next", "until", "can", "must"}


def _is_history(article: Article, mention: DateMention, year: int, *, is_soon: bool) -> bool:
    """Whether a year long past stands shortly before the date, which then may belong to it; for a date further ahead,
    last year too."""
    return any(
        other.year_from == "text" and other.first is not None and other.first.year < (year - 1 if is_soon else year)
        for other in dates_within(article, Span(max(0, mention.span.start - _CLOSE), mention.span.start))
    )


def _days(distance: datetime.timedelta) -> str:
    return "a day" if distance.days == 1 else f"{distance.days:,} days"
