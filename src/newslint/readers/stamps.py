"""Points in time as machines write them."""

from __future__ import annotations

import datetime

from newslint.article import Stamp
from newslint.pattern import Pattern

_STAMP = Pattern(
    r"\s*(\d{4})-?(\d\d)-?(\d\d)"
    r"(?:[T\s]\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?\s*(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?)?\s*",
)


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
        return Stamp(datetime.date(int(year), int(month), int(day)), clock, zone)
    except ValueError:
        return None


def _mail_stamp(text: str) -> Stamp | None:
    from email.utils import parsedate_to_datetime

    if not any(char.isdigit() for char in text):
        return None
    moment = parsedate_to_datetime(text)
    return Stamp(moment.date(), moment.time(), moment.strftime("%z") or None)


def instant(stamp: Stamp) -> datetime.datetime | None:
    """The stamp as a moment in universal time; None where its clock time or zone is not known."""
    if stamp.clock is None or stamp.zone is None:
        return None
    offset = datetime.timedelta()
    if stamp.zone not in ("Z", "UTC", "GMT"):
        digits = stamp.zone[1:].replace(":", "")
        offset = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
        offset = -offset if stamp.zone[0] == "-" else offset
    naive = datetime.datetime.combine(stamp.day, stamp.clock)
    return naive.replace(tzinfo=datetime.UTC) - offset
