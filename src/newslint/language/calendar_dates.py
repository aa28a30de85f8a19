"""Dates as they are written, before anyone asks which year is meant: `July 16, 2021`, `Thursday 16 July`, `2021-07-16`.

`language/dates.py` resolves them; the publication line and the dateline, from which years are inferred, are read from
these too.
"""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from newslint.article import Article, Span, once
from newslint.knowledge.calendar import (
    MONTH_ABBREVIATIONS,
    MONTHS,
)
from newslint.language.calendar_date import CalendarDate, closes, is_any, is_word, small_number
from newslint.language.numeric_dates import numeric_dates
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, Tokens, find_tokens
from newslint.language.weekday_dates import weekday_opening, with_weekday

_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_DASHES = frozenset({"-", "–", "—"})
_RANGE_WORDS = frozenset({"to", "through", "thru", "till", "until", "and"})
_COUNTED = frozenset("percent per % million billion trillion people km kg miles years points degrees".split())
"""What after a number shows that it counts things and is no day."""


@once
def find_calendar_dates(article: Article) -> tuple[CalendarDate, ...]:
    """The dates of an article that name a month, in order."""
    tokens = find_tokens(article)
    found: list[CalendarDate] = []
    taken = -1
    for i in tokens.where_any(_MONTH_WORDS):
        if i <= taken or tokens.kinds[i] not in (CAPITALISED, UPPER):
            continue
        read = _around_month(tokens, i, taken)
        if read is None:
            continue
        date, first, last = read
        opening = weekday_opening(tokens, date, first, taken) if first < i else None
        if opening is not None:
            found.append(opening)
        whole = with_weekday(tokens, date, first, last, taken)
        found.append(whole)
        taken = last if whole is date else tokens.at(whole.span.end - 1)
    numeric = numeric_dates(tokens)
    if numeric:
        found += numeric
        found.sort(key=_SPAN)
    return tuple(found)


_SPAN = attrgetter("span")


def date_from(article: Article, offset: int) -> CalendarDate | None:
    """The first date that begins at or after an offset."""
    dates = find_calendar_dates(article)
    at = bisect_left(dates, offset, key=lambda date: date.span.start)
    return dates[at] if at < len(dates) else None


_MONTH_WORDS = frozenset(MONTHS)


def _around_month(tokens: Tokens, i: int, taken: int) -> tuple[CalendarDate, int, int] | None:
    """The date around the month word at `i`, with its first and last token; tokens up to `taken` belong to others."""
    month = MONTHS[tokens.lower[i]]
    after = i
    if tokens.lower[i] in MONTH_ABBREVIATIONS and is_word(tokens, i + 1, ".") and tokens.touches_next(i):
        after = i + 1
    may_follow_day = i > 0 and (tokens.kinds[i - 1] == NUMBER or tokens.lower[i - 1] in _BEHIND_DAY)
    before = _day_before(tokens, i, taken) if may_follow_day else None
    if before is not None:
        first, day, day_span, last_day = before
        year, last = _year_after(tokens, after)
        year_span = tokens.span(last, last) if year is not None else None
        span = tokens.span(first, last)
        return CalendarDate(span, span, month, day, year, last_day, day_span, year_span), first, last
    day_after = _day_after(tokens, after)
    if day_after is not None:
        day, at, last_day, last = day_after
        year, last = _year_after(tokens, last)
        year_span = tokens.span(last, last) if year is not None else None
        span = tokens.span(i, last)
        return CalendarDate(span, span, month, day, year, last_day, tokens.span(at, at), year_span), i, last
    year, last = _year_after(tokens, after)
    if year is not None:
        span = tokens.span(i, last)
        return CalendarDate(span, span, month, year=year, year_span=tokens.span(last, last)), i, last
    if _month_alone(tokens, i):
        span = tokens.span(i, after if after > i else i)
        return CalendarDate(span, span, month), i, after
    return None


_BEHIND_DAY = _ORDINALS | {"of", "-"}


def _day_before(tokens: Tokens, i: int, taken: int) -> tuple[int, int, Span, int | None] | None:
    """`16 July`, `16th of July`, `10 to 28 April`: first token, day, its span, last day."""
    at = i - 1
    if is_word(tokens, at, "of"):
        at -= 1
        if not is_any(tokens, at, _ORDINALS):
            return None
    if is_any(tokens, at, _ORDINALS) and at > 0 and tokens.touches_next(at - 1):
        at -= 1
    if is_word(tokens, at, "-"):
        at -= 1
    day = small_number(tokens, at, taken)
    if day is None:
        return None
    between = at - 1
    if is_any(tokens, between, _RUNNING):
        start = between - 1
        if is_any(tokens, start, _ORDINALS):
            start -= 1
        first_day = small_number(tokens, start, taken)
        if first_day is not None:
            return start, first_day, tokens.span(start, start), day
    return at, day, tokens.span(at, at), None


def _day_after(tokens: Tokens, after: int) -> tuple[int, int, int | None, int] | None:
    """`July 16`, `July 16th`, `July 5-7`: day, its token, last day, last token."""
    at = after + 1
    if is_word(tokens, at, "the"):
        at += 1
        if not is_any(tokens, at + 1, _ORDINALS):
            return None
    day = small_number(tokens, at, -1)
    if day is None:
        return None
    if day <= 31 and at + 1 < len(tokens.lower) and tokens.lower[at + 1] not in _AFTER_NUMBER:
        return day, at, None, at
    if is_any(tokens, at + 1, _COUNTED):
        return None
    if is_word(tokens, at + 1, ":") and tokens.touches_next(at + 1):
        return None
    last = at + 1 if is_any(tokens, at + 1, _ORDINALS) and tokens.touches_next(at) else at
    if day > 31 and not closes(tokens, last + 1):
        return None
    if is_any(tokens, last + 1, _RUNNING):
        end = last + 2
        if is_word(tokens, end, "-") and is_word(tokens, last + 1, "-"):
            return day, at, None, last
        last_day = small_number(tokens, end, -1)
        if last_day is not None:
            end_last = end + 1 if is_any(tokens, end + 1, _ORDINALS) and tokens.touches_next(end) else end
            opened = is_any(tokens, after - 1, _RUN_OPENERS)
            if (opened or _ends_day_run(tokens, end_last + 1)) and not is_any(tokens, end_last + 1, _MONTH_WORDS):
                return day, at, last_day, end_last
    return day, at, None, last


_RUNNING = _DASHES | _RANGE_WORDS
_AFTER_NUMBER = _COUNTED | _ORDINALS | _RUNNING | {":"}
"""The tokens behind a number by which it may be no day, or not the only one."""
_RUN_OPENERS = frozenset({"from", "between"})


def _ends_day_run(tokens: Tokens, i: int) -> bool:
    """Whether what follows the second number of `July 5 to 7` leaves it a day, not a count or an hour."""
    if is_word(tokens, i, ":") and tokens.touches_next(i - 1):
        return False
    return closes(tokens, i) or tokens.lower[i] in _AFTER_DAY


_AFTER_DAY = frozenset(
    "in at for as with when where while after before but and or if by on that which to during".split()
)


def _year_after(tokens: Tokens, last: int) -> tuple[int | None, int]:
    """The year that follows token `last`, `, 2021` or `2021`, and the token it is; else None and `last`."""
    following = tokens.lower[last + 1] if last + 1 < len(tokens.lower) else ""
    at = last + 2 if following == "," else last + 1
    year = _year_number(tokens, at)
    if year is None and following == "of":
        at = last + 2
        year = _year_number(tokens, at)
    if year is None or is_any(tokens, at + 1, _COUNTED):
        return None, last
    if at == last + 1 and not 1500 <= year <= 2200:
        return None, last
    return year, at


def _year_number(tokens: Tokens, i: int) -> int | None:
    """The year at token `i`; pages also glue the hour to it, `December 15, 20163:33 PM`."""
    if i >= len(tokens.lower) or tokens.kinds[i] != NUMBER:
        return None
    word = tokens.lower[i]
    if not 4 <= len(word) <= 6 or not word.isdigit() or not word.isascii():
        return None
    if len(word) > 4 and is_word(tokens, i + 1, ":") and tokens.touches_next(i):
        return int(word[:4])
    return int(word) if len(word) < 6 else None


def _month_alone(tokens: Tokens, i: int) -> bool:
    """Whether a month word without day and year is the month: `in March`, `last May`, not `Theresa May`."""
    word = tokens.lower[i]
    if word in MONTH_ABBREVIATIONS:
        return False
    before = tokens.lower[i - 1] if i else ""
    if word in ("may", "march", "april", "june", "august"):
        return before in _MONTH_CUES
    if i and tokens.kinds[i - 1] == CAPITALISED and before not in _MONTH_CUES and before not in MONTHS:
        return False
    return not (i + 1 < len(tokens.lower) and tokens.kinds[i + 1] == CAPITALISED and word not in ("in",))


_MONTH_CUES = frozenset(
    "in since until till by from through last next this late early mid of during for to and before after every each "
    "between - – ( end beginning around".split()
)
