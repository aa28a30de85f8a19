"""Dates in figures alone: `2021-07-16`, `16/07/2021`, `16.07.2021` at the top of a page."""

from __future__ import annotations

from newslint.language.calendar_date import CalendarDate, is_word
from newslint.language.tokens import NUMBER, Tokens
from newslint.language.weekday_dates import with_weekday


def numeric_dates(tokens: Tokens) -> list[CalendarDate]:
    """`2021-07-16`, `2021/07/16`; `16/07/2021`, `16-07-2021`, `07/16/2021` and `7/16/21` where only one order is
    possible; `16.07.2021` in the lines above a story."""
    found = _dotted(tokens)
    for i in tokens.where("-", "/"):
        if not (_is_touching_number(tokens, i) and is_word(tokens, i + 2, tokens.lower[i])):
            continue
        if not (tokens.touches_next(i + 1) and _is_touching_number(tokens, i + 2)):
            continue
        if i >= 2 and tokens.touches_next(i - 2) and tokens.lower[i - 2] in "-/.":
            continue
        date = _numeric(tokens, (i - 1, i + 1, i + 3))
        if date is not None:
            first, last = i - 1, i + 3
            found.append(with_weekday(tokens, date, first, last, -1))
    return found


def _dotted(tokens: Tokens) -> list[CalendarDate]:
    found: list[CalendarDate] = []
    for i in tokens.numbers:
        if i > _TOP:
            break
        word = tokens.lower[i]
        if len(word) < 8 or word[-5] != ".":
            continue
        parts = word.split(".")
        if len(parts) != 3 or not all(part.isdecimal() and part.isascii() for part in parts):
            continue
        day, month, year = (int(part) for part in parts)
        if 1 <= day <= 31 and 1 <= month <= 12 and year >= 1600:
            span = tokens.span(i, i)
            found.append(CalendarDate(span, span, month, day, year, numeric=True))
    return found


_TOP = 150
"""Tokens in which the lines above a story stand."""


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
    elif sizes[2] == 4 and max(sizes[:2]) <= 2 and tokens.lower[parts[0] + 1] in "/-":
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
