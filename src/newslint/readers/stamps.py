"""Points in time as machines write them."""

from __future__ import annotations

import datetime

from newslint.article import Stamp
from newslint.pattern import Pattern

_STAMP = Pattern(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T\s]\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?\s*",
)


_EARLIEST = 1600
"""The first year of newspapers; earlier ones, as 0001-01-01, are how systems say that they do not know."""


def parse_stamp(text: str | None) -> Stamp | None:
    """A time in ISO 8601 (`2021-07-17T16:38:00+08:00`, `20210717T163800Z`, `2021-07-17`) or in the form that mail and
    RSS use (RFC 2822: `Sat, 17 Jul 2021 16:38:00 +0800`); None for anything else."""
    if not text or len(text) > 60:
        return None
    match = _STAMP.fullmatch(text)
    try:
        if match is None:
            return _mail_stamp(text)
        year, month, day, hour, minute, _, zone = match.groups()
        clock = datetime.time(int(hour), int(minute)) if hour else None
        day_stated = datetime.date(int(year), int(month), int(day))
        return Stamp(day_stated, clock, zone) if day_stated.year >= _EARLIEST else None
    except ValueError:
        return None


def _mail_stamp(text: str) -> Stamp | None:
    from email.utils import parsedate_to_datetime

    if not any(char.isdigit() for char in text):
        return None
    moment = parsedate_to_datetime(text)
    return Stamp(moment.date(), moment.time().replace(second=0), moment.strftime("%z") or None)
