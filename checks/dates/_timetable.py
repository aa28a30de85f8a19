"""Present forms that tell of a timetable: `The show opens on May 23`, `The deadline is May 23`."""

from __future__ import annotations

from newslint.article import Article, Span
from newslint.language.sentences import sentence_near
from newslint.language.tenses import before_clock, is_past_form, without_bullet
from newslint.language.tokens import find_tokens

_STARTS = frozenset(
    "opens begins starts premieres airs reopens meets resumes closes ends expires runs hits goes launches".split()
)
_START_TOGETHER = frozenset("open begin start close resume go".split())
"""The same of several: `Applications close on`, `Doors open at`."""

_NEXT = frozenset("next deadline polling closing election funeral hearing inquest final".split())
"""Words in the subject of `is` that make the date one to come."""

_LISTED = frozenset("scheduled due set expected slated planned booked billed listed fixed pencilled called".split())
_RUNNING = frozenset("runs open continues lasts stays remains on".split())
_DONE = frozenset(
    "was were had did if when whether since that who which after period year season lent ramadan entry story film "
    "novel book chapter diary timeline".split()
)
"""Words that make the date one of the past, or one of a book or a year's round."""
_CLOSE = 9
"""Tokens between such a verb and its date: `takes place at the village hall on`."""


def is_timetabled(article: Article, span: Span) -> bool:
    """Whether the words before a date at `span` tell of it as coming without `will`.

    Not where anything before it in the sentence is told as past, nor in a list of dates."""
    tokens = find_tokens(article)
    sentence = without_bullet(tokens, tokens.within(sentence_near(article, span)))
    at = before_clock(tokens, tokens.at(span.start) - 1, sentence.start)
    words = tokens.lower[sentence.start : at + 1]
    if len(words) < 2 or not _DONE.isdisjoint(words) or _is_told_as_past(words):
        return False
    last = words[-1]
    if last == "is":
        return not _NEXT.isdisjoint(words)
    if last == "by":
        return "must" in words and "be" in words
    if last in ("until", "till"):
        return not _RUNNING.isdisjoint(words[-_CLOSE:]) or "can" in words[-_CLOSE:]
    if last == "for":
        return words[-2] in _LISTED and words[-4:-2] == ["has", "been"]
    if last == "from":
        return _is_to_be(words[:-1])
    if last == "on":
        words = tokens.lower[sentence.start : before_clock(tokens, at - 1, sentence.start) + 1] or words[:-1]
    while words[-1:] in (["next"], ["again"]):
        words = words[:-1]
    return _is_to_be(words) or _is_present(words)


def _is_told_as_past(words: list[str]) -> bool:
    return any(
        is_past_form(word) and word not in _LISTED and words[max(0, k - 1)] != "be" for k, word in enumerate(words)
    )


def _is_to_be(words: list[str]) -> bool:
    """`to be held`, `plans to meet`, `can have their say`."""
    if words[-3:-1] == ["to", "be"] and is_past_form(words[-1]):
        return True
    if words[-2:-1] == ["to"] and words[-3:-2] in (["plans"], ["plan"]):
        return True
    return "can" in words[-_CLOSE:] and "say" in words[-_CLOSE:]


def _is_present(words: list[str]) -> bool:
    close = words[-_CLOSE:]
    if words[-1:] == ["is"]:
        return not _NEXT.isdisjoint(words)
    for k in range(len(close) - 1, -1, -1):
        if close[k] in (",", ";", ":", "and", "but", "to") and close[k:] != ["to", "the", "polls"]:
            return False
        if close[k : k + 2] == ["takes", "place"]:
            return True
        if close[k] in _STARTS:
            return k == len(close) - 1 or close[k + 1] in _PLACES or close[k:] == ["hits", "cinemas"]
        if close[k] in _START_TOGETHER and k and close[k - 1].endswith("s"):
            return close[k:] in ([close[k]], ["go", "on", "sale"], ["go", "to", "the", "polls"])
    return False


_PLACES = frozenset({"at", "in", "on"})
