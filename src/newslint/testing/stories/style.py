"""How a house writes dates, percentages, quotations and captions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from newslint.knowledge.calendar import MONTH_NAMES
from newslint.testing.stories.stock import AP_MONTHS


@dataclass(frozen=True, slots=True)
class Style:
    """A house's style. `name` is the house's; `marks` are its quotation marks.

    `dates_its_dateline` is for houses that put the story's day into the dateline, so that publication may be later.
    """

    name: str
    percent_word: str
    marks: str
    dates_its_dateline: bool = False
    day_first: bool = False
    months: tuple[str, ...] = MONTH_NAMES
    agency: str | None = None

    def day_month(self, day: datetime.date, number: int | None = None) -> str:
        """`July 16` or `16 July`; `number` is another day of the month than the date's own."""
        month, number = self.months[day.month - 1], number or day.day
        return f"{number} {month}" if self.day_first else f"{month} {number}"

    def date(self, day: datetime.date, number: int | None = None) -> str:
        """`July 16, 2021` or `16 July 2021`."""
        return f"{self.day_month(day, number)}{'' if self.day_first else ','} {day.year}"

    def percent(self, number: float | str) -> str:
        """`20 percent`, `20 per cent` or `20%`."""
        return f"{number}{'' if self.percent_word == '%' else ' '}{self.percent_word}"

    def quote(self, words: str) -> str:
        """Words in the house's quotation marks."""
        return f"{self.marks[0]}{words}{self.marks[1]}"


XINHUA = Style("xinhua", "percent", '""', True, months=AP_MONTHS, agency="Xinhua")
AP = Style("ap", "%", "“”", months=AP_MONTHS, agency="AP")
REUTERS = Style("reuters", "%", '""', True, months=AP_MONTHS, agency="Reuters")
BBC = Style("bbc", "%", '""', day_first=True)
INDIAN = Style("indian", "per cent", "“”")
LOCAL = Style("local", "percent", '""', months=AP_MONTHS)

STYLES = {style.name: style for style in (XINHUA, AP, REUTERS, BBC, INDIAN, LOCAL)}
"""The six houses by name: three agencies, a British broadcaster, an Indian daily, an American local paper."""
