"""Points in time as machines write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Stamp
from newslint.readers.stamps import parse_stamp

DAY = datetime.date(2021, 7, 17)
CLOCK = datetime.time(16, 38)


@pytest.mark.parametrize(
    ("text", "stamp"),
    [
        ("2021-07-17", Stamp(DAY)),
        ("20210717", Stamp(DAY)),
        ("2021-07-17T16:38:00+08:00", Stamp(DAY, CLOCK, "+08:00")),
        ("2021-07-17T16:38:00.123Z", Stamp(DAY, CLOCK, "Z")),
        ("2021-07-17 16:38:00 +0800", Stamp(DAY, CLOCK, "+0800")),
        ("20210717T163800Z", Stamp(DAY, CLOCK, "Z")),
        ("20210717T1638-0500", Stamp(DAY, CLOCK, "-0500")),
        ("2021-07-17T16:38", Stamp(DAY, CLOCK)),
        ("Sat, 17 Jul 2021 16:38:00 +0800", Stamp(DAY, CLOCK, "+0800")),
        ("17 Jul 2021 16:38 GMT", Stamp(DAY, CLOCK, "+0000")),
    ],
)
def test_the_forms_in_use(text: str, stamp: Stamp) -> None:
    assert parse_stamp(text) == stamp


@pytest.mark.parametrize(
    "text", [None, "", "soon", "2021-13-01", "2021-02-30", "0001-01-01T00:00:00", "25:99", "9" * 100]
)
def test_what_is_no_time(text: str | None) -> None:
    assert parse_stamp(text) is None


@given(st.text(max_size=70))
def test_any_text_is_a_time_or_none(text: str) -> None:
    stamp = parse_stamp(text)
    assert stamp is None or stamp.day.year >= 1600
