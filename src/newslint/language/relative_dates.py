"""Words that say when by the story's own day: `yesterday`, `last week`, `next year`, `earlier this month`."""

from __future__ import annotations

import datetime
from typing import Literal, NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.calendar import DAY_PARTS, SEASONS, day_or_none, month_length
from newslint.language.tokens import Tokens, find_tokens

Unit = Literal["day", "week", "month", "year"]

_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
_STEPS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_DAY_WORDS, _STEP_WORDS = frozenset(_DAYS), frozenset(_STEPS)
_UNITS: dict[str, Unit] = {"week": "week", "month": "month", "year": "year"}
_OTHER_YEARS = frozenset("financial fiscal business academic school tax model calendar light leap".split())


class RelativeDate(NamedTuple):
    """A relative expression: so many units from the story's day. `span` includes `earlier` and `later`.

    `word` is the key word: `today`, `last year`; `part` the `earlier`, `later`, `early` or `late` before it, or empty.
    """

    span: Span
    unit: Unit
    offset: int
    word: str
    part: str = ""

    def resolve(self, today: datetime.date) -> tuple[datetime.date, datetime.date] | None:
        """First and last day meant, counted from `today`; weeks begin on Monday (ISO 8601)."""
        if self.unit == "day":
            day = _shifted(today, self.offset)
            return (day, day) if day else None
        if self.unit == "week":
            monday = _shifted(today, 7 * self.offset - today.weekday())
            sunday = _shifted(today, 7 * self.offset - today.weekday() + 6)
            return (monday, sunday) if monday and sunday else None
        if self.unit == "month":
            year, month = divmod(today.year * 12 + today.month - 1 + self.offset, 12)
            first = day_or_none(year, month + 1, 1)
            return (first, first.replace(day=month_length(month + 1, year))) if first else None
        first, last = day_or_none(today.year + self.offset, 1, 1), day_or_none(today.year + self.offset, 12, 31)
        return (first, last) if first and last else None


def _shifted(day: datetime.date, days: int) -> datetime.date | None:
    try:
        return day + datetime.timedelta(days)
    except OverflowError:
        return None


@once
def find_relative_dates(article: Article) -> tuple[RelativeDate, ...]:
    """The relative dates of an article, in order."""
    tokens = find_tokens(article)
    found = [
        RelativeDate(tokens.span(i, i), "day", _DAYS[tokens.lower[i]], tokens.lower[i])
        for i in tokens.where_any(_DAY_WORDS)
        if not _is_name(tokens, i)
    ]
    for i in tokens.where_any(_STEP_WORDS):
        relative = _stepped(tokens, i)
        if relative is not None:
            found.append(relative)
    found.sort(key=lambda one: one.span)
    return tuple(found)


def _stepped(tokens: Tokens, i: int) -> RelativeDate | None:
    """`last week`, `this year`, `earlier this month`, `this morning`, `last night`."""
    if i + 1 >= len(tokens.lower):
        return None
    step, noun = tokens.lower[i], tokens.lower[i + 1]
    first = i - 1 if i and tokens.lower[i - 1] in ("earlier", "later", "early", "late") else i
    if noun in _UNITS:
        if step == "previous" or (step == "coming" and i and tokens.lower[i - 1] != "the"):
            return None
        if i + 2 < len(tokens.lower) and tokens.lower[i + 2] == "-" and tokens.touches_next(i + 1):
            return None
        part = tokens.lower[first] if first < i else ""
        return RelativeDate(tokens.span(first, i + 1), _UNITS[noun], _STEPS[step], f"{step} {noun}", part)
    if noun in DAY_PARTS and step == "this":
        return RelativeDate(tokens.span(first, i + 1), "day", 0, f"this {noun}")
    if noun == "night" and step == "last":
        return RelativeDate(tokens.span(first, i + 1), "day", -1, "last night")
    if noun in SEASONS or noun in _OTHER_YEARS:
        return None
    return None


def _is_name(tokens: Tokens, i: int) -> bool:
    """Whether `Today` is a title: USA Today, the Today programme, Russia Today."""
    if tokens.texts[i][0].islower():
        return False
    before = tokens.texts[i - 1] if i else ""
    after = tokens.lower[i + 1] if i + 1 < len(tokens.lower) else ""
    return (
        before[:1].isupper() or after in ("show", "programme", "program", "newspaper") or before in ("the", "’s", "'s")
    )
