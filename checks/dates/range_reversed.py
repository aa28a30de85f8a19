"""dates/range-reversed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.dates._words import SKIPPED_KINDS, sentence_words, word_after, word_before
from newslint.language.date_ranges import DateRange, find_date_ranges
from newslint.language.tokens import find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule

_COMPARED = frozenset("levels level figures prices rates standards season model edition base".split())
_COUNTED_BACK = frozenset(
    "back backward backwards reverse reversed countdown rewind rewound backdated reverted comparison compare comparing "
    "comparisons compared difference differences gap change changes changed versus".split()
)
"""Words that set two years against each other, in either order."""

_LEVELS = frozenset(
    "fell rose dropped declined increased decreased up down grew shrank slipped jumped fall rise drop decline increase "
    "decrease climbed soared plunged doubled tripled went".split()
)
"""`Fell from 2010 to 2005` may count things; `fell by a fifth from 2010 to 2005` does not."""

_ADVERBS = frozenset("sharply slightly again steadily further".split())
_MOVED = frozenset(
    "moved moving move brought bring bringing forward rescheduled advanced shifted shift pulled changed accelerated "
    "sooner corrected amended".split()
)
"""`Moved the vote from July 20 to July 15` is no stretch of time."""

_CLOSE = 14
"""Tokens before a range in which a word of moving may govern it."""
_PARTING = frozenset({".", ";", "\n\n"})

_BEFORE_CHRIST = frozenset("bc bce b.c. b.c.e.".split())
_YEAR_PAIR_CUES = frozenset("( from in the of during between for".split())


@rule(severity="error")
def range_reversed(article: Article) -> Iterator[Finding]:
    """A range of dates or years ends before it begins.

    "From July 20 to July 15", "between 2010 and 2005", a lifespan that ends before it starts: the ends are swapped or
    one is wrong. Ranges across the year end (Dec. 28 to Jan. 3), years before Christ, short forms of seasons (2010-05)
    and comparisons ("fell from 2010 to 2005 levels", "the gap between 2010 and 2005") are left alone.

    Wrong:
        The trainees attend classes [[from March 31 to March 13]], the college said.
    Right:
        The trainees attend classes from Dec. 28 to Jan. 3, the college said.
    """
    for span in find_date_ranges(article):
        if article.block_at(span.span.start).kind in SKIPPED_KINDS:
            continue
        message = _reversed(span)
        if message is None and _was_held_this_year(article, span):
            yield Finding("the range ends before it begins", span.span, severity="warning")
            continue
        if message is None or _is_left_alone(article, span):
            continue
        yield Finding(message, span.span, suggestions=_swap(article, span))


def _reversed(span: DateRange) -> str | None:
    """What is wrong with a range; None where it runs forward or may do so."""
    start, end = span.start, span.end
    if span.form == "days":
        written = start.written
        if written is None or written.day is None or written.last_day is None or written.day <= written.last_day:
            return None
        return f"the range ends on the {written.last_day}, before it begins on the {written.day}"
    if start.alone and end.alone:
        if start.alone.decade or end.alone.decade or start.alone.year <= end.alone.year:
            return None
        return f"the range ends in {end.alone.year}, before it begins in {start.alone.year}"
    first, last = start.written, end.written
    if first is None or last is None:
        return None
    if first.day is None or last.day is None:
        both = first.year is not None and last.year is not None and first.day is None and last.day is None
        if both and (last.year or 0, last.month) < (first.year or 0, first.month):
            return "the range ends before it begins"
        return None
    if first.year is not None and last.year is not None:
        is_reversed = (last.year, last.month, last.day) < (first.year, first.month, first.day)
    else:
        is_reversed = first.month == last.month and last.day < first.day
    return "the range ends before it begins" if is_reversed else None


def _was_held_this_year(article: Article, span: DateRange) -> bool:
    """Whether an event was `held from Sept. 10 to June 10 this year`; seasons may begin the year before."""
    start, end = span.start.written, span.end.written
    if start is None or end is None or start.year or end.year or start.day is None or end.day is None:
        return False
    if start.month <= end.month or article.text[span.span.end : span.span.end + 10] != " this year":
        return False
    tokens = find_tokens(article)
    at = tokens.at(span.span.start)
    return not _HELD.isdisjoint(tokens.lower[max(0, at - 5) : at])


_HELD = frozenset({"held", "hosted", "staged"})


def _is_left_alone(article: Article, span: DateRange) -> bool:
    before, after = word_before(article, span.span), word_after(article, span.span)
    if after in _COMPARED or after in _BEFORE_CHRIST:
        return True
    words = sentence_words(article, span.span)
    if not _MOVED.isdisjoint(words) and _is_moved(article, span):
        return True
    if span.start.alone is None:
        return False
    if span.form == "dash" and before not in _YEAR_PAIR_CUES:
        return True
    if span.form == "dash":
        return False
    return not _COUNTED_BACK.isdisjoint(words) or (span.form == "from" and _may_count(article, span))


def _is_moved(article: Article, span: DateRange) -> bool:
    """Whether a word of moving stands close by: `moved the vote from July 20 to July 15`."""
    tokens = find_tokens(article)
    first, last = tokens.at(span.span.start), tokens.at(span.span.end - 1)
    before = tokens.lower[max(0, first - _CLOSE) : first]
    stop = max((k + 1 for k, word in enumerate(before) if word in _PARTING), default=0)
    return not _MOVED.isdisjoint(before[stop:]) or not _MOVED.isdisjoint(tokens.lower[last + 1 : last + 4])


def _may_count(article: Article, span: DateRange) -> bool:
    """Whether the two numbers may be amounts: the verb of a rise or fall stands right before them."""
    tokens = find_tokens(article)
    at = tokens.at(span.span.start) - 1
    while at > 0 and tokens.lower[at] in _ADVERBS:
        at -= 1
    return at >= 0 and tokens.lower[at] in _LEVELS


def _swap(article: Article, span: DateRange) -> tuple[Suggestion, ...]:
    if span.form == "days":
        return ()
    left, right = span.start.span, span.end.span
    swapped = (Edit(left, article.words(right)), Edit(right, article.words(left)))
    one_year = (span.start.written is not None and span.start.written.year is None) != (
        span.end.written is not None and span.end.written.year is None
    )
    return () if one_year or Span(left.start, left.end).overlaps(right) else (Suggestion("swap the two", swapped),)
