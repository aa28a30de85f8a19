"""The weekday that stands beside a date: `Thursday, July 16`, `16 July (Thursday)`, `Monday-Wednesday, July 5-7`."""

from __future__ import annotations

from newslint.article import Span
from newslint.knowledge.calendar import DAY_PARTS, MONTHS, NAMED_DAYS, WEEKDAY_ABBREVIATIONS, WEEKDAYS
from newslint.language.calendar_date import CalendarDate, closes, is_any, is_word, small_number
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, Tokens

_MONTH_WORDS = frozenset(MONTHS)


def with_weekday(tokens: Tokens, date: CalendarDate, first: int, last: int, taken: int) -> CalendarDate:
    """The date with the weekday that stands right before or after it, if one does."""
    if date.day is None:
        return date
    return _weekday_before(tokens, date, first, taken) or _weekday_after(tokens, date, last) or date


def weekday_opening(tokens: Tokens, date: CalendarDate, first: int, taken: int) -> CalendarDate | None:
    """The first date of `Monday 5 to Friday 9 July`, where the month stands once: `Monday 5`."""
    if date.day is None or date.last_day is not None or not is_any(tokens, first, _DIGITS):
        return None
    weekday = first - 1
    joiner = weekday - 1
    if not _is_weekday(tokens, weekday, taken) or not is_any(tokens, joiner, _JOINERS):
        return None
    at = joiner - 2 if is_any(tokens, joiner - 1, _ORDINALS) else joiner - 1
    day = small_number(tokens, at, taken)
    if day is None or not _is_weekday(tokens, at - 1, taken):
        return None
    span, day_span = tokens.span(at - 1, joiner - 1), tokens.span(at, at)
    return CalendarDate(
        span, day_span, date.month, day, date.year, day_span=day_span,
        weekday=WEEKDAYS[tokens.lower[at - 1]], weekday_span=tokens.span(at - 1, at - 1),
    )  # fmt: skip


_DIGITS = frozenset(str(day) for day in range(1, 32))
_JOINERS = frozenset({"to", "and", "-", "–", "until", "till", "&"})
_ORDINALS = frozenset({"st", "nd", "rd", "th"})


def _weekday_before(tokens: Tokens, date: CalendarDate, first: int, taken: int) -> CalendarDate | None:
    at = first - 1
    if at < 0 or tokens.lower[at] not in _BEFORE_DATE:
        return None
    bracketed = is_word(tokens, at, "(")
    if tokens.lower[at] in ("on", ","):
        at = _before_hour(tokens, at)
        if is_word(tokens, at, "on"):
            return None
    if is_word(tokens, at, "the") or bracketed:
        at -= 1
    if is_word(tokens, at, ","):
        at -= 1
    if is_any(tokens, at, DAY_PARTS):
        at -= 1
    if is_word(tokens, at, ".") and at and tokens.touches_next(at - 1):
        at -= 1
    if not _is_weekday(tokens, at, taken):
        return None
    weekday, start, last_weekday = WEEKDAYS[tokens.lower[at]], at, None
    joiner = at - 1
    if joiner > taken and tokens.lower[joiner] in ("-", "–", "to", "through", "and", "&"):
        other = joiner - 1
        if is_word(tokens, other, ".") and tokens.touches_next(other - 1):
            other -= 1
        if _is_weekday(tokens, other, taken):
            if date.last_day is None:
                return None
            weekday, start, last_weekday = WEEKDAYS[tokens.lower[other]], other, weekday
    if _is_named_day(tokens, start):
        return None
    last_token = tokens.at(date.span.end - 1)
    if bracketed and not is_word(tokens, last_token + 1, ")"):
        return None
    end = tokens.ends[last_token + 1] if bracketed else date.span.end
    return _joined(date, Span(tokens.starts[start], end), weekday, tokens.span(start, at), last_weekday)


def _weekday_after(tokens: Tokens, date: CalendarDate, last: int) -> CalendarDate | None:
    at = last + 1
    if at >= len(tokens.lower) or tokens.lower[at] not in _BEHIND_DATE:
        return None
    day = at + 2 if is_word(tokens, at + 1, "a") else at + 1
    if is_word(tokens, at, "(") and _is_weekday(tokens, day, -1):
        close = day + 2 if is_word(tokens, day + 1, ".") else day + 1
        if is_word(tokens, close, ")"):
            weekday = WEEKDAYS[tokens.lower[day]]
            return _joined(date, Span(date.span.start, tokens.ends[close]), weekday, tokens.span(day, day))
    if tokens.lower[at : at + 2] == [",", "which"]:
        at += 2
    if is_word(tokens, at, ","):
        word = at + 2 if is_word(tokens, at + 1, "a") else at + 1
        if _is_weekday(tokens, word, -1) and (closes(tokens, word + 1) or word == at + 2):
            if tokens.lower[word] in WEEKDAY_ABBREVIATIONS or not _starts_date(tokens, word):
                weekday = WEEKDAYS[tokens.lower[word]]
                return _joined(date, Span(date.span.start, tokens.ends[word]), weekday, tokens.span(word, word))
    if (
        (is_word(tokens, at, "was") or is_word(tokens, at, "is"))
        and is_word(tokens, at + 1, "a")
        and _is_weekday(tokens, at + 2, -1)
    ):
        if not (at + 3 < len(tokens.lower) and tokens.kinds[at + 3] == WORD):
            weekday = WEEKDAYS[tokens.lower[at + 2]]
            return _joined(date, Span(date.span.start, tokens.ends[at + 2]), weekday, tokens.span(at + 2, at + 2))
    return None


def _before_hour(tokens: Tokens, at: int) -> int:
    """The token before `at 10 a.m.` in `Thursday at 10 a.m. on July 5`, whose last token stands before `at`; else
    `at`."""
    i = at - 1
    if i < 2 or tokens.lower[i] not in _HOUR_ENDS:
        return at
    while i > 0 and (tokens.lower[i] in _HOUR_ENDS or tokens.lower[i] == ":" or tokens.kinds[i] == NUMBER):
        i -= 1
    return i - 1 if i > 0 and tokens.lower[i] == "at" and tokens.lower[i - 1] in WEEKDAYS else at


_HOUR_ENDS = frozenset("a.m. p.m. a.m p.m am pm . noon midnight".split())
_BEFORE_DATE = frozenset({*DAY_PARTS, *WEEKDAYS, "(", "the", ",", ".", "on"})
_BEHIND_DATE = frozenset(("(", ",", "was", "is"))
"""The tokens beside a date among which, or past which, its weekday may stand."""


def _joined(
    date: CalendarDate, span: Span, weekday: int, weekday_span: Span, last_weekday: int | None = None
) -> CalendarDate:
    return date._replace(span=span, weekday=weekday, weekday_span=weekday_span, last_weekday=last_weekday)


def _starts_date(tokens: Tokens, i: int) -> bool:
    """Whether the weekday at `i` opens a date of its own: `on July 5, Tuesday, July 6`."""
    following = i + 2 if is_word(tokens, i + 1, ",") else i + 1
    return is_any(tokens, following, _MONTH_WORDS) or (
        small_number(tokens, following, -1) is not None and is_any(tokens, following + 1, _MONTH_WORDS)
    )


def _is_weekday(tokens: Tokens, i: int, taken: int) -> bool:
    return (
        taken < i < len(tokens.lower)
        and i >= 0
        and tokens.lower[i] in WEEKDAYS
        and tokens.kinds[i] in (CAPITALISED, UPPER)
    )


def _is_named_day(tokens: Tokens, i: int) -> bool:
    """Whether the weekday at `i` is part of a name: Good Friday, the Mail on Sunday."""
    before = tokens.lower[i - 1] if i else ""
    if tokens.lower[i] in WEEKDAY_ABBREVIATIONS and not is_word(tokens, i + 1, "."):
        if i and (tokens.kinds[i - 1] in (CAPITALISED, UPPER) or before == "the"):
            return True
    return before in NAMED_DAYS or (before == "on" and i > 1 and tokens.lower[i - 2] in ("mail", "scotland", "wales"))
