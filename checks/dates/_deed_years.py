"""What is done once, told of one thing with two years: `The mill closed in 1994`, then `the mill, closed in 1984,`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.checks.dates._words import STORY_KINDS
from newslint.language.dates import DateMention, find_dates
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, UPPER, WORD, Tokens, find_tokens

_DEEDS = {
    "opened": "open", "inaugurated": "open", "closed": "close", "shut": "close", "founded": "found",
    "established": "found", "built": "build", "demolished": "demolish", "began": "begin", "started": "begin",
}  # fmt: skip
_VERBS = frozenset(_DEEDS)
_BARE = frozenset(("work", "construction"))
_AUXILIARIES = frozenset("was were had been first finally also officially".split())
_OPENERS = frozenset("when since after before that where until while because , and but".split())
_PREPOSITIONS = frozenset("by in on at of near to for from with and , which who that".split())
_BEHIND = frozenset("for to after because following as during with again or – —".split())
"""Behind a year these may make the deed one of several: `was closed in 2015 for repairs`."""
_MOST = 60
"""Dates that are looked at."""
_REACH = 12
"""Tokens from a deed's verb back to its subject's `the`."""
_LONGEST = 3
"""Words of a subject's name: `the old paper mill`."""


class Deed(NamedTuple):
    """A year with the deed that it dates, and the thing it was done to: its noun and the words before that."""

    mention: DateMention
    year: tuple[int, int]
    """The year, and the month where the year is the story's own."""
    what: str
    noun: str
    words: frozenset[str]


def two_years(article: Article) -> Iterator[tuple[Deed, Deed]]:
    """The first telling of a deed, and the one that has another year; none where the story has three."""
    tokens = find_tokens(article)
    if tokens.count(_VERBS) < 2:
        return
    deeds: list[Deed] = []
    for mention in find_dates(article)[:_MOST]:
        if mention.first is None or mention.precision == "decade" or mention.relative is not None:
            continue
        if mention.year_from != "text" and mention.precision != "month":
            continue
        deed = _deed(article, tokens, mention)
        if deed is not None and not is_quoted(article, mention.span):
            deeds.append(deed)
    for later in deeds:
        alike = [one for one in deeds if one.what == later.what and one.noun == later.noun]
        alike = [one for one in alike if bool(one.year[1]) == bool(later.year[1])]
        if len({one.year for one in alike}) != 2 or not all(_is_one_thing(one, later) for one in alike):
            continue
        first = alike[0]
        if first.year != later.year:
            yield first, later


def _is_one_thing(one: Deed, other: Deed) -> bool:
    """Whether the same words name both, or `the work` takes up `work on the lock`."""
    return one.words == other.words or (one.noun in _BARE and not (one.words and other.words))


def _deed(article: Article, tokens: Tokens, mention: DateMention) -> Deed | None:
    at, last = tokens.at(mention.span.start), tokens.at(mention.span.end - 1)
    lower = tokens.lower
    if lower[at - 1] not in ("in", "on") or lower[at - 2] not in _DEEDS or mention.first is None:
        return None
    if article.block_at(mention.span.start).kind not in STORY_KINDS:
        return None
    behind = lower[last + 1 : last + 2]
    is_row = behind == ["and"] and (lower[last + 2] in ("in", "on", "again") or lower[last + 2].isdecimal())
    if is_row or not _BEHIND.isdisjoint(behind):
        return None
    start = tokens.within(sentence_at(article, mention.span.start)).start
    found = _thing(tokens, at - 3, start)
    if found is None:
        return None
    month = mention.first.month if mention.year_from != "text" else 0
    return Deed(mention, (mention.first.year, month), _DEEDS[lower[at - 2]], *found)


def _thing(tokens: Tokens, i: int, start: int) -> tuple[str, frozenset[str]] | None:
    """The noun of the subject that ends before a verb, with the words between it and its `the`."""
    lower = tokens.lower
    while i > start and lower[i] in _AUXILIARIES:
        i -= 1
    if lower[i] == "which" and lower[i - 1] == ",":
        i -= 2
    elif lower[i] == "," and i > start:
        i -= 1
    floor = max(start, i - _REACH)
    opens = i
    while opens > floor and lower[opens - 1] not in _OPENERS:
        opens -= 1
    if lower[opens] != "the" and lower[opens] not in _BARE:
        return None
    words: list[str] = []
    for k in range(opens + (lower[opens] == "the"), i + 1):
        if lower[k] in _PREPOSITIONS:
            break
        if tokens.kinds[k] not in (WORD, CAPITALISED, UPPER):
            return None
        words.append(lower[k])
    if words and words[-1] in _BARE and lower[opens + 1] in ("on", "of") and i > opens + 2:
        return words[-1], frozenset(lower[opens + 2 : i + 1]) - {"the"}
    return (words[-1], frozenset(words[:-1])) if words and len(words) <= _LONGEST else None
