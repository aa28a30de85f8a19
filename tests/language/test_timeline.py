"""The timeline: what is dated, how exactly, as what, in calendar order."""

from __future__ import annotations

import datetime

from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.language.timeline import ROLES, find_timeline

STORY = """Talks end in Tashkent

(Xinhua) 16:38, July 17, 2021

Photo taken on July 15, 2021 shows the venue. (Xinhua/Li Li)

TASHKENT, July 16 (Xinhua) -- The sixth round of talks was held here Thursday, and the next is planned for July 19-21
in London, the ministry said. The first was held in March 1990, and others in the 2000s and in 2014.
"""


def timeline(text: str) -> list[tuple[str, str, str]]:
    article = next(readers.read(text.encode(), "case", "text"))
    return [(dated.date, dated.role, article.words(dated.span)) for dated in find_timeline(article)]


def test_everything_dated_stands_in_calendar_order() -> None:
    assert timeline(STORY) == [
        ("1990-03", "event", "March 1990"),
        ("2000/2009", "event", "2000s"),
        ("2014", "event", "2014"),
        ("2021-07-15", "caption", "July 15, 2021"),
        ("2021-07-15", "event", "Thursday"),
        ("2021-07-16", "dateline", "July 16"),
        ("2021-07-17", "published", "July 17, 2021"),
        ("2021-07-19/2021-07-21", "event", "July 19-21"),
    ]


def test_a_date_that_nothing_places_is_left_out() -> None:
    assert timeline("The council met on Thursday, and will meet again on July 19.\n") == []
    assert timeline("The council will meet again on Feb. 30, 2021.\n") == []


@given(st.text(max_size=80), st.dates(datetime.date(1500, 1, 1), datetime.date(2100, 12, 31)))
def test_the_order_is_the_calendars_whatever_the_text(text: str, day: datetime.date) -> None:
    story = f"{text} {day:%B} {day.day}, {day.year} {text}"
    article = next(readers.read(story.encode("utf-8", "replace"), "case", "text"))
    found = find_timeline(article)
    assert [dated.first for dated in found] == sorted(dated.first for dated in found)
    assert all(dated.role in ROLES and dated.first <= dated.last for dated in found)
