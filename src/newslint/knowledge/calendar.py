"""The words of the calendar in English-language news: months, weekdays, seasons, fixed holidays.

Abbreviations are those of the AP Stylebook ("months", "days of the week"), the Guardian and Reuters style guides
and the three-letter forms of CLDR; the Gregorian rules are those of ISO 8601.
"""

from __future__ import annotations

import datetime

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

MONTH_ABBREVIATIONS = {
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | MONTH_ABBREVIATIONS
"""Lower-case names and abbreviations, without full stop, to 1-12."""

WEEKDAY_ABBREVIATIONS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
WEEKDAYS = {name.lower(): number for number, name in enumerate(WEEKDAY_NAMES)} | WEEKDAY_ABBREVIATIONS
"""Lower-case names and abbreviations, without full stop, to 0 (Monday) - 6 (Sunday)."""

KNOWN_BY_DAY = {(1, 6): 2021, (7, 7): 2005, (9, 11): 2001, (10, 7): 2023}
"""Month and day by which an event is called ever after, with its year: "the attack of Oct. 7"."""

SEASONS = frozenset({"spring", "summer", "autumn", "fall", "winter"})
DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night", "noon", "midday", "midnight", "lunchtime", "dawn"})
"""Words that may stand between a weekday and its date: `Thursday evening, July 15`."""

NAMED_DAYS = frozenset(
    "black good bloody super cyber easter ash maundy palm fat shrove giving holy whit spy mad ruby man girl casual "
    "boxing pancake small".split()
)
"""What before a weekday makes it a name: Good Friday, Bloody Sunday, Man Friday, Cyber Monday."""

MONTH_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_length(month: int, year: int | None) -> int:
    """How many days a month has; without a year, the most it can have."""
    if month == 2 and year is not None and not is_leap(year):
        return 28
    return MONTH_LENGTHS[month - 1]


def is_leap(year: int) -> bool:
    """Whether a year of the Gregorian calendar has a February 29."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def day_or_none(year: int, month: int, day: int) -> datetime.date | None:
    """The day, or None where `datetime` has no such day (impossible, or outside the years 1 to 9999)."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def in_words(day: datetime.date) -> str:
    """`July 16, 2021`, the form of the messages."""
    return f"{MONTH_NAMES[day.month - 1]} {day.day}, {day.year}"


def weekday_name(day: datetime.date) -> str:
    """`Friday`."""
    return WEEKDAY_NAMES[day.weekday()]


def year_in_digits(word: str) -> int:
    """The year of the last or of this century that a word may be; 0 where it is none."""
    return int(word) if len(word) == 4 and word.isdecimal() and "1900" <= word <= "2099" else 0
