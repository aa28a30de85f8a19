"""Points in time that metadata state: which of two is the earlier, and how to say them."""

from __future__ import annotations

import datetime

from newslint.article import Article, BlockKind, Span, Stamp
from newslint.knowledge.calendar import in_words

WIRE_FORMATS = frozenset({"newsml", "ninjs", "nitf"})
"""Formats in which agencies send stories out: their times are those of sending, before anything is published."""


_EASTMOST = datetime.timedelta(hours=14)
_WESTMOST = datetime.timedelta(hours=12)
"""The outermost offsets from universal time in use."""


def gap(earlier: Stamp, later: Stamp) -> datetime.timedelta | None:
    """The least time from one stamp to another that both allow; None where that is none.

    A stamp without a clock time may be any moment of its day in any zone, one without a known zone any moment within
    half a day. Two that lack the same are taken to mean the same by it.
    """
    first, second = _offset(earlier.zone), _offset(later.zone)
    if (earlier.clock is None) == (later.clock is None) and (first is None) == (second is None):
        difference = _moment(later, second) - _moment(earlier, first)
    else:
        difference = _moment(later, second, doubt=-1) - _moment(earlier, first, doubt=1)
    return difference if difference > datetime.timedelta() else None


def said(stamp: Stamp) -> str:
    """`July 17, 2021, 16:38 +08:00`."""
    if stamp.clock is None:
        return in_words(stamp.day)
    return f"{in_words(stamp.day)}, {stamp.clock:%H:%M}" + (f" {stamp.zone}" if stamp.zone else "")


def place(article: Article) -> Span:
    """Where a finding about the metadata is shown: at the headline, else at the story's first block."""
    headline = next(article.of_kind(BlockKind.HEADLINE), None)
    return (headline or article.blocks[0]).span


def _moment(stamp: Stamp, offset: datetime.timedelta | None, doubt: int = 0) -> datetime.datetime:
    """A stamp in universal time; with `doubt`, the first (-1) or the last (1) moment that it may mean."""
    clock = stamp.clock or (datetime.time(23, 59) if doubt > 0 else datetime.time())
    moment = datetime.datetime.combine(stamp.day, clock).replace(tzinfo=None)
    if offset is not None:
        return moment - offset
    return moment + doubt * (_WESTMOST if doubt > 0 else _EASTMOST)


def _offset(zone: str | None) -> datetime.timedelta | None:
    if zone in ("Z", "UTC", "GMT"):
        return datetime.timedelta()
    digits = (zone or "")[1:].replace(":", "")
    if not zone or zone[0] not in "+-" or not digits.isdigit():
        return None
    offset = datetime.timedelta(hours=int(digits[:2]), minutes=int(digits[2:] or 0))
    return -offset if zone[0] == "-" else offset
