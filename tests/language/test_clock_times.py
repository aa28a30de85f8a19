"""Clock times and their zones."""

from __future__ import annotations

import datetime

import pytest

from newslint import readers
from newslint.article import Article
from newslint.knowledge import time_zones
from newslint.language.clock_times import find_clock_times


def read(sentence: str) -> Article:
    return next(readers.read(f"Council opens the bridge\n\n{sentence}\n".encode(), "story.txt", None))


@pytest.mark.parametrize(
    ("sentence", "words", "minutes", "zone"),
    [
        ("It opened at 16:38.", "16:38", 998, None),
        ("It opened at 4:10 PM GMT.", "4:10 PM GMT", 970, "gmt"),
        ("It opened at 9 p.m. Beijing time.", "9 p.m. Beijing time", 1260, "beijing"),
        ("It opened at 0030 GMT.", "0030 GMT", 30, "gmt"),
        ("It opened at 6:30 a.m. local time.", "6:30 a.m. local time", 390, "local"),
        ("It opened at 10.30pm.", "10.30pm", 1350, None),
        ("It opened at noon ET.", "noon ET", 720, "et"),
        ("It opened at 12:15 a.m.", "12:15 a.m.", 15, None),
        ("It opened at 8pm/7pm", "8pm", 1200, None),
    ],
)
def test_clock_time(sentence: str, words: str, minutes: int, zone: str | None) -> None:
    article = read(sentence)
    time = find_clock_times(article)[0]
    assert time.possible
    assert (article.words(time.span), time.minutes, time.zone) == (words, minutes, zone)


@pytest.mark.parametrize(
    "sentence", ["odds of 100:30", "Psalm 119:105", "the $1:20 fee", "1200 people", "Route 66: a ride"]
)
def test_no_clock_time(sentence: str) -> None:
    assert find_clock_times(read(sentence)) == ()


@pytest.mark.parametrize("words", ["25:10", "13:75", "14 p.m.", "0075 GMT", "10.75pm"])
def test_impossible_times_are_found_as_such(words: str) -> None:
    [time] = find_clock_times(read(f"It opened at {words} here"))
    assert not time.possible


def test_offsets_come_from_the_time_zone_data() -> None:
    summer, winter = datetime.date(2023, 7, 1), datetime.date(2023, 1, 1)
    assert time_zones.offset("Europe/London", summer) == 60
    assert time_zones.offset("America/Los_Angeles", winter) == -480
    assert time_zones.offset("Asia/Almaty", datetime.date(2023, 4, 26)) == 360
    assert time_zones.offset("Asia/Almaty", datetime.date(2025, 4, 26)) == 300


def test_every_named_zone_exists() -> None:
    from zoneinfo import ZoneInfo

    named = [*time_zones.ZONE_ABBREVIATIONS.values(), *time_zones.ZONE_PLACES.values()]
    for zone in {zone for zones in named for zone in zones} | set(time_zones.CITY_ZONES.values()):
        assert ZoneInfo(zone).key == zone


def test_zones_by_city_and_country() -> None:
    assert time_zones.zone_of_city("ALMATY") == "Asia/Almaty"
    assert time_zones.zone_of_city("Ho Chi Minh City") == "Asia/Ho_Chi_Minh"
    assert time_zones.zones_of_country("Kenya") == ("Africa/Nairobi",)
    assert time_zones.zones_of_country("Atlantis") == ()
