"""A date as it is written, and the small questions that reading one asks of the tokens."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Span
from newslint.language.tokens import BREAK, NUMBER, Tokens


class CalendarDate(NamedTuple):
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


def is_word(tokens: Tokens, i: int, word: str) -> bool:
    return 0 <= i < len(tokens.lower) and tokens.lower[i] == word


def is_any(tokens: Tokens, i: int, words: frozenset[str]) -> bool:
    return 0 <= i < len(tokens.lower) and tokens.lower[i] in words


def small_number(tokens: Tokens, i: int, taken: int) -> int | None:
    if not taken < i < len(tokens.lower) or i < 0 or tokens.kinds[i] != NUMBER:
        return None
    word = tokens.lower[i]
    if len(word) > 2 or not word.isdigit() or not word.isascii():
        return None
    if i > 0 and tokens.ends[i - 1] == tokens.starts[i] and tokens.lower[i - 1] in "$£€¥#:/":
        return None
    return int(word)


def closes(tokens: Tokens, i: int) -> bool:
    return i >= len(tokens.lower) or tokens.kinds[i] == BREAK or tokens.lower[i] in ",.;:)]—–-?!'’”\""
