"""dates/event-date-drift."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.article import Article
from newslint.checks.dates._tense import is_past_form
from newslint.checks.dates._words import STORY_KINDS
from newslint.knowledge.calendar import in_words
from newslint.language.dates import DateMention, find_dates
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, find_tokens
from newslint.rules import Finding, Related, rule

_EVENTS = frozenset(
    "meeting summit hearing election vote referendum attack crash shooting launch ceremony talks match game trial "
    "debate rally protest funeral wedding concert auction verdict ballot primary runoff strike blast explosion fire "
    "accident raid incident conference inauguration hearing session".split()
)
_ANOTHER = frozenset(
    "another second third next previous earlier last first again follow-up followup rescheduled postponed moved "
    "brought weekly monthly regular original originally instead delayed later separate new also both twice".split()
)
"""Words that tell of a second event, or of a date that was changed."""

_SAYING = frozenset(
    "said told added announced reported wrote posted tweeted asked argued noted called declared insisted warned "
    "stated testified spoke talked released issued published was were had been did made".split()
)
_EMPTY = frozenset(
    "the a an to of in on at by for with from and or but that which who when where while as it its he she they their "
    "his her after before into over out up down is are was were be been has have had not no this these those more "
    "than about one two some all new former according".split()
)
_CLOSEST, _FURTHEST = datetime.timedelta(1), datetime.timedelta(21)


@dataclass(frozen=True, slots=True)
class _Event:
    """An event with its date: what happened (a verb, or a noun), who, and the words that follow."""

    mention: DateMention
    day: datetime.date
    what: str
    who: str
    words: frozenset[str]
    names: frozenset[str]


@rule(severity="warning")
def event_date_drift(article: Article) -> Iterator[Finding]:
    """One event carries two dates in one story.

    The lead has the vote on Monday, the ninth paragraph on Wednesday: one was changed and the other forgotten.
    Reported only where the same subject does the same thing to the same object, or where "the March 27 meeting" meets
    "the meeting on March 20"; second meetings, changed dates and quotations are left alone.

    Wrong:
        Council caps rentals

        Published Oct. 8, 2024

        The city council voted Monday to cap vacation rentals at 120 houses.

        When the council voted [[Wednesday]] to cap the vacation rentals, people at the back clapped.
    Right:
        Council caps rentals

        Published Oct. 8, 2024

        The city council voted Monday to cap vacation rentals at 120 houses.

        When the council voted in June to study a cap, people at the back clapped.
    """
    acts: dict[tuple[str, str], list[_Event]] = {}
    nouns: dict[str, list[_Event]] = {}
    for mention in find_dates(article):
        day = mention.day
        if day is None or mention.relative is not None:
            continue
        if article.block_at(mention.span.start).kind not in STORY_KINDS or is_quoted(article, mention.span):
            continue
        event = _act(article, mention, day)
        if event is not None:
            acts.setdefault((event.what, event.who), []).append(event)
        elif mention.written is not None:
            event = _named_event(article, mention, day)
            if event is not None:
                nouns.setdefault(event.what, []).append(event)
    for events in acts.values():
        yield from _drift(article, events, min_shared=2)
    for events in nouns.values():
        if {event.who for event in events} == {"the DATE NOUN", "NOUN on DATE"}:
            yield from _drift(article, events, min_shared=0)


def _drift(article: Article, events: list[_Event], *, min_shared: int) -> Iterator[Finding]:
    """The first event told with another day than the one before it, where just two days are told."""
    if len({event.day for event in events}) != 2:
        return
    first = events[0]
    other = next(event for event in events if event.day != first.day)
    if not _CLOSEST <= abs(other.day - first.day) <= _FURTHEST:
        return
    if min_shared and (len(first.words & other.words) < min_shared or first.names ^ other.names):
        return
    yield Finding(
        f"“{first.what}” is dated {in_words(other.day)} here and {in_words(first.day)} earlier in the story",
        other.mention.span,
        related=(Related("the other date", first.mention.span),),
    )


def _act(article: Article, mention: DateMention, day: datetime.date) -> _Event | None:
    """`The city council voted Monday to cap ...`: the verb right before the date, its subject, what follows."""
    tokens = find_tokens(article)
    sentence = tokens.within(sentence_at(article, mention.span.start))
    verb = tokens.at(mention.span.start) - 1
    if verb > sentence.start and tokens.lower[verb] == "on":
        verb -= 1
    if verb <= sentence.start or tokens.kinds[verb] != WORD or not is_past_form(tokens.lower[verb]):
        return None
    subject = verb - 1
    if tokens.lower[verb] in _SAYING or tokens.kinds[subject] not in (WORD, CAPITALISED, UPPER):
        return None
    if tokens.lower[subject] in _EMPTY or not _ANOTHER.isdisjoint(tokens.lower[sentence.start : sentence.stop]):
        return None
    last = tokens.at(mention.span.end - 1)
    following = range(last + 1, min(sentence.stop, last + 9))
    words = frozenset(tokens.lower[i] for i in following if tokens.kinds[i] == WORD and tokens.lower[i] not in _EMPTY)
    names = frozenset(tokens.lower[i] for i in following if tokens.kinds[i] in (CAPITALISED, UPPER, NUMBER))
    numbers = {name for name in names if name[0].isdigit()}
    return _Event(mention, day, tokens.lower[verb], tokens.lower[subject], words, names - numbers)


def _named_event(article: Article, mention: DateMention, day: datetime.date) -> _Event | None:
    """`the March 20 meeting` or `the meeting on March 20`."""
    tokens = find_tokens(article)
    first, last = tokens.at(mention.span.start), tokens.at(mention.span.end - 1)
    sentence = sentence_at(article, mention.span.start)
    if not _ANOTHER.isdisjoint(tokens.lower[i] for i in tokens.within(sentence)):
        return None
    if first and tokens.lower[first - 1] == "the" and last + 1 < len(tokens):
        noun = tokens.lower[last + 1]
        if noun in _EVENTS:
            return _Event(mention, day, noun, "the DATE NOUN", frozenset(), frozenset())
    if first >= 2 and tokens.lower[first - 1] == "on" and tokens.lower[first - 2] in _EVENTS:
        before = tokens.lower[max(0, first - 8) : first - 2]
        if "the" in before or "its" in before or "their" in before:
            return _Event(mention, day, tokens.lower[first - 2], "NOUN on DATE", frozenset(), frozenset())
    return None
