"""Dates as they are written, before anyone asks which year is meant: `July 16, 2021`, `Thursday 16 July`, `2021-07-16`.

`language/dates.py` resolves them; the publication line and the dateline, from which years are inferred, are read from
these too.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from newslint.article import Article, Span, once
from newslint.knowledge.calendar import (
    DAY_PARTS,
    MONTH_ABBREVIATIONS,
    MONTHS,
    NAMED_DAYS,
    WEEKDAY_ABBREVIATIONS,
    WEEKDAYS,
)
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, UPPER, WORD, Tokens, find_tokens

_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_DASHES = frozenset({"-", "–", "—"})
_RANGE_WORDS = frozenset({"to", "through", "thru", "till", "until", "and"})
_COUNTED = frozenset("percent per % million billion trillion people km kg miles years points degrees".split())
"""What after a number shows that it counts things and is no day."""


@dataclass(frozen=True, slots=True)
class CalendarDate:
    """A date that names its month: what was written, possible or not.

    `span` covers all of it, the weekday included; `date_span` leaves the weekday out. `day` is None for a month
    (`July 2021`); `last_day` is the end of a run of days in one month (`July 5-7`), `last_weekday` the end of a run
    of weekdays (`Monday-Wednesday, July 5-7`). Weekdays count from Monday, 0. `numeric` says that no month word
    stands there (`2021-07-16`).
    """

    span: Span
    date_span: Span
    month: int
    day: int | None = None
    year: int | None = None
    last_day: int | None = None
    day_span: Span | None = None
    year_span: Span | None = None
    weekday: int | None = None
    weekday_span: Span | None = None
    last_weekday: int | None = None
    numeric: bool = False


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
        found.append(_with_weekday(tokens, date, first, last, taken))
        taken = tokens.at(found[-1].span.end - 1)
    found += _numeric_dates(tokens)
    found.sort(key=lambda date: date.span)
    return tuple(found)


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
    if tokens.lower[i] in MONTH_ABBREVIATIONS and _is(tokens, i + 1, ".") and tokens.touches_next(i):
        after = i + 1
    before = _day_before(tokens, i, taken)
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


def _day_before(tokens: Tokens, i: int, taken: int) -> tuple[int, int, Span, int | None] | None:
    """`16 July`, `16th of July`, `10 to 28 April`: first token, day, its span, last day."""
    at = i - 1
    if _is(tokens, at, "of"):
        at -= 1
        if not _is_any(tokens, at, _ORDINALS):
            return None
    if _is_any(tokens, at, _ORDINALS) and at > 0 and tokens.touches_next(at - 1):
        at -= 1
    if _is(tokens, at, "-"):
        at -= 1
    day = _small_number(tokens, at, taken)
    if day is None:
        return None
    between = at - 1
    if _is_any(tokens, between, _DASHES | _RANGE_WORDS):
        start = between - 1
        if _is_any(tokens, start, _ORDINALS):
            start -= 1
        first_day = _small_number(tokens, start, taken)
        if first_day is not None:
            return start, first_day, tokens.span(start, start), day
    return at, day, tokens.span(at, at), None


def _day_after(tokens: Tokens, after: int) -> tuple[int, int, int | None, int] | None:
    """`July 16`, `July 16th`, `July 5-7`: day, its token, last day, last token."""
    at = after + 1
    if _is(tokens, at, "the"):
        at += 1
        if not _is_any(tokens, at + 1, _ORDINALS):
            return None
    day = _small_number(tokens, at, -1)
    if day is None or _is_any(tokens, at + 1, _COUNTED) or _is(tokens, at + 1, ":"):
        return None
    last = at + 1 if _is_any(tokens, at + 1, _ORDINALS) and tokens.touches_next(at) else at
    if day > 31 and not _closes(tokens, last + 1):
        return None
    if _is_any(tokens, last + 1, _DASHES | _RANGE_WORDS):
        end = last + 2
        if _is(tokens, end, "-") and _is(tokens, last + 1, "-"):
            return day, at, None, last
        last_day = _small_number(tokens, end, -1)
        if last_day is not None:
            end_last = end + 1 if _is_any(tokens, end + 1, _ORDINALS) and tokens.touches_next(end) else end
            opened = _is_any(tokens, after - 1, _RUN_OPENERS)
            if (opened or _ends_day_run(tokens, end_last + 1)) and not _is_any(tokens, end_last + 1, frozenset(MONTHS)):
                return day, at, last_day, end_last
    return day, at, None, last


_RUN_OPENERS = frozenset({"from", "between"})


def _ends_day_run(tokens: Tokens, i: int) -> bool:
    """Whether what follows the second number of `July 5 to 7` leaves it a day, not a count or an hour."""
    if _is(tokens, i, ":") and tokens.touches_next(i - 1):
        return False
    return _closes(tokens, i) or tokens.lower[i] in _AFTER_DAY


_AFTER_DAY = frozenset(
    "in at for as with when where while after before but and or if by on that which to during".split()
)


def _closes(tokens: Tokens, i: int) -> bool:
    return i >= len(tokens) or tokens.kinds[i] == BREAK or tokens.lower[i] in ",.;:)]—–-?!'’”\""


def _year_after(tokens: Tokens, last: int) -> tuple[int | None, int]:
    """The year that follows token `last`, `, 2021` or `2021`, and the token it is; else None and `last`."""
    at = last + 2 if _is(tokens, last + 1, ",") else last + 1
    year = _year_number(tokens, at)
    if year is None and _is(tokens, last + 1, "of"):
        at = last + 2
        year = _year_number(tokens, at)
    if year is None or _is_any(tokens, at + 1, _COUNTED):
        return None, last
    if at == last + 1 and not 1500 <= year <= 2200:
        return None, last
    return year, at


def _year_number(tokens: Tokens, i: int) -> int | None:
    if i >= len(tokens) or tokens.kinds[i] != NUMBER:
        return None
    word = tokens.lower[i]
    if not 4 <= len(word) <= 5 or not word.isdigit() or not word.isascii():
        return None
    return int(word)


def _small_number(tokens: Tokens, i: int, taken: int) -> int | None:
    if not taken < i < len(tokens) or i < 0 or tokens.kinds[i] != NUMBER:
        return None
    word = tokens.lower[i]
    if len(word) > 2 or not word.isdigit() or not word.isascii():
        return None
    if i > 0 and tokens.ends[i - 1] == tokens.starts[i] and tokens.lower[i - 1] in "$£€¥#:/":
        return None
    return int(word)


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
    return not (i + 1 < len(tokens) and tokens.kinds[i + 1] == CAPITALISED and word not in ("in",))


_MONTH_CUES = frozenset(
    "in since until till by from through last next this late early mid of during for to and before after every each "
    "between - – ( end beginning around".split()
)


def _with_weekday(tokens: Tokens, date: CalendarDate, first: int, last: int, taken: int) -> CalendarDate:
    """The date with the weekday that stands right before or after it, if one does."""
    if date.day is None:
        return date
    return _weekday_before(tokens, date, first, taken) or _weekday_after(tokens, date, last) or date


def _weekday_before(tokens: Tokens, date: CalendarDate, first: int, taken: int) -> CalendarDate | None:
    at = first - 1
    bracketed = _is(tokens, at, "(")
    if _is(tokens, at, "the") or bracketed:
        at -= 1
    if _is(tokens, at, ","):
        at -= 1
    if _is_any(tokens, at, DAY_PARTS):
        at -= 1
    if _is(tokens, at, ".") and at and tokens.touches_next(at - 1):
        at -= 1
    if not _is_weekday(tokens, at, taken):
        return None
    weekday, start, last_weekday = WEEKDAYS[tokens.lower[at]], at, None
    joiner = at - 1
    if joiner > taken and tokens.lower[joiner] in ("-", "–", "to", "through", "and", "&"):
        other = joiner - 1
        if _is(tokens, other, ".") and tokens.touches_next(other - 1):
            other -= 1
        if _is_weekday(tokens, other, taken):
            if date.last_day is None:
                return None
            weekday, start, last_weekday = WEEKDAYS[tokens.lower[other]], other, weekday
    if _is_named_day(tokens, start):
        return None
    last_token = tokens.at(date.span.end - 1)
    if bracketed and not _is(tokens, last_token + 1, ")"):
        return None
    end = tokens.ends[last_token + 1] if bracketed else date.span.end
    return _joined(date, Span(tokens.starts[start], end), weekday, tokens.span(start, at), last_weekday)


def _weekday_after(tokens: Tokens, date: CalendarDate, last: int) -> CalendarDate | None:
    at = last + 1
    if _is(tokens, at, "(") and _is_weekday(tokens, at + 1, -1):
        close = at + 3 if _is(tokens, at + 2, ".") else at + 2
        if _is(tokens, close, ")"):
            weekday = WEEKDAYS[tokens.lower[at + 1]]
            return _joined(date, Span(date.span.start, tokens.ends[close]), weekday, tokens.span(at + 1, at + 1))
    if _is(tokens, at, ","):
        word = at + 2 if _is(tokens, at + 1, "a") else at + 1
        if _is_weekday(tokens, word, -1) and (_closes(tokens, word + 1) or word == at + 2):
            if tokens.lower[word] in WEEKDAY_ABBREVIATIONS or not _starts_date(tokens, word):
                weekday = WEEKDAYS[tokens.lower[word]]
                return _joined(date, Span(date.span.start, tokens.ends[word]), weekday, tokens.span(word, word))
    if (
        (_is(tokens, at, "was") or _is(tokens, at, "is"))
        and _is(tokens, at + 1, "a")
        and _is_weekday(tokens, at + 2, -1)
    ):
        if not (at + 3 < len(tokens) and tokens.kinds[at + 3] == WORD):
            weekday = WEEKDAYS[tokens.lower[at + 2]]
            return _joined(date, Span(date.span.start, tokens.ends[at + 2]), weekday, tokens.span(at + 2, at + 2))
    return None


def _joined(
    date: CalendarDate, span: Span, weekday: int, weekday_span: Span, last_weekday: int | None = None
) -> CalendarDate:
    return replace(date, span=span, weekday=weekday, weekday_span=weekday_span, last_weekday=last_weekday)


def _starts_date(tokens: Tokens, i: int) -> bool:
    """Whether the weekday at `i` opens a date of its own: `on July 5, Tuesday, July 6`."""
    following = i + 2 if _is(tokens, i + 1, ",") else i + 1
    return _is_any(tokens, following, _MONTH_WORDS) or (
        _small_number(tokens, following, -1) is not None and _is_any(tokens, following + 1, _MONTH_WORDS)
    )


def _is_weekday(tokens: Tokens, i: int, taken: int) -> bool:
    return (
        taken < i < len(tokens) and i >= 0 and tokens.lower[i] in WEEKDAYS and tokens.kinds[i] in (CAPITALISED, UPPER)
    )


def _is_named_day(tokens: Tokens, i: int) -> bool:
    """Whether the weekday at `i` is part of a name: Good Friday, the Mail on Sunday."""
    before = tokens.lower[i - 1] if i else ""
    if tokens.lower[i] in WEEKDAY_ABBREVIATIONS and not _is(tokens, i + 1, "."):
        if i and (tokens.kinds[i - 1] in (CAPITALISED, UPPER) or before == "the"):
            return True
    return before in NAMED_DAYS or (before == "on" and i > 1 and tokens.lower[i - 2] in ("mail", "scotland", "wales"))


def _numeric_dates(tokens: Tokens) -> list[CalendarDate]:
    """`2021-07-16`, `2021/07/16`; `16/07/2021`, `07/16/2021` and `7/16/21` where only one order is possible."""
    found: list[CalendarDate] = []
    for i in tokens.where("-", "/", "."):
        if not (_is_touching_number(tokens, i) and _is(tokens, i + 2, tokens.lower[i])):
            continue
        if not (tokens.touches_next(i + 1) and _is_touching_number(tokens, i + 2)):
            continue
        if i >= 2 and tokens.touches_next(i - 2) and tokens.lower[i - 2] in "-/.":
            continue
        date = _numeric(tokens, (i - 1, i + 1, i + 3))
        if date is not None:
            first, last = i - 1, i + 3
            found.append(_with_weekday(tokens, date, first, last, -1))
    return found


def _is_touching_number(tokens: Tokens, i: int) -> bool:
    """Whether the mark at `i` stands between two touching numbers."""
    return (
        0 < i < len(tokens) - 1
        and tokens.kinds[i - 1] == NUMBER
        and tokens.kinds[i + 1] == NUMBER
        and tokens.touches_next(i - 1)
        and tokens.touches_next(i)
    )


def _numeric(tokens: Tokens, parts: tuple[int, int, int]) -> CalendarDate | None:
    words = [tokens.lower[i] for i in parts]
    if not all(word.isdigit() and word.isascii() for word in words):
        return None
    sizes = [len(word) for word in words]
    numbers = [int(word) for word in words]
    if sizes == [4, 2, 2] or (sizes[0] == 4 and max(sizes[1:]) <= 2 and tokens.lower[parts[0] + 1] == "/"):
        year, month, day = numbers
        day_at, year_at = parts[2], parts[0]
    elif sizes[2] == 4 and max(sizes[:2]) <= 2 and tokens.lower[parts[0] + 1] == "/":
        first, second, year = numbers
        if first > 12 >= second:
            day, month, day_at = first, second, parts[0]
        elif second > 12 >= first:
            day, month, day_at = second, first, parts[1]
        elif first == second:
            day, month, day_at = first, second, parts[0]
        else:
            return None
        year_at = parts[2]
    elif sizes[2] == 2 and max(sizes[:2]) <= 2 and numbers[1] > 12 and tokens.lower[parts[0] + 1] == "/":
        month, day, year = numbers[0], numbers[1], numbers[2] + (2000 if numbers[2] < 40 else 1900)
        day_at, year_at = parts[1], parts[2]
    else:
        return None
    if not 1 <= month <= 12:
        return None
    span = tokens.span(parts[0], parts[2])
    return CalendarDate(
        span, span, month, day, year, day_span=tokens.span(day_at, day_at), year_span=tokens.span(year_at, year_at),
        numeric=True,
    )  # fmt: skip


def _is(tokens: Tokens, i: int, word: str) -> bool:
    return 0 <= i < len(tokens) and tokens.lower[i] == word


def _is_any(tokens: Tokens, i: int, words: frozenset[str]) -> bool:
    return 0 <= i < len(tokens) and tokens.lower[i] in words
