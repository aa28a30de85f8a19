"""Dates as written and as resolved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.knowledge.calendar import MONTH_NAMES
from newslint.language.calendar_dates import find_calendar_dates
from newslint.language.dates import find_dates


def read(sentence: str) -> Article:
    text = f"Council opens the bridge\n\nPublished July 17, 2021\n\n{sentence}\n"
    return next(readers.read(text.encode(), "story.txt", None))


@pytest.mark.parametrize(
    ("sentence", "words", "first", "last"),
    [
        ("It met on July 16, 2021.", "July 16, 2021", "2021-07-16", "2021-07-16"),
        ("It met on 16 July 2021.", "16 July 2021", "2021-07-16", "2021-07-16"),
        ("It met on the 16th of July, 2021.", "16th of July, 2021", "2021-07-16", "2021-07-16"),
        ("It met on Feb 19 in Rome.", "Feb 19", "2021-02-19", "2021-02-19"),
        ("He was born on Oct. 3, 1951, in Rome.", "Oct. 3, 1951", "1951-10-03", "1951-10-03"),
        ("Filed 2021-07-16 by hand.", "2021-07-16", "2021-07-16", "2021-07-16"),
        ("It met on Friday, July 16.", "Friday, July 16", "2021-07-16", "2021-07-16"),
        ("It met on July 16 (Friday).", "July 16 (Friday)", "2021-07-16", "2021-07-16"),
        ("It met on Fri., July 16.", "Fri., July 16", "2021-07-16", "2021-07-16"),
        ("It met on Friday 16th July.", "Friday 16th July", "2021-07-16", "2021-07-16"),
        ("It opened in July 2020.", "July 2020", "2020-07-01", "2020-07-31"),
        ("It opened in May.", "May", "2021-05-01", "2021-05-31"),
        ("It opened in 1998.", "1998", "1998-01-01", "1998-12-31"),
        ("It was big in the 1980s.", "1980s", "1980-01-01", "1989-12-31"),
        ("It met on Thursday.", "Thursday", "2021-07-15", "2021-07-15"),
        ("It will meet on Thursday.", "Thursday", "2021-07-22", "2021-07-22"),
        ("It met yesterday.", "yesterday", "2021-07-16", "2021-07-16"),
        ("It meets next year.", "next year", "2022-01-01", "2022-12-31"),
        ("It runs July 5-7, 2021, here.", "July 5-7, 2021", "2021-07-05", "2021-07-07"),
        ("It ran from 10 to 28 April.", "10 to 28 April", "2021-04-10", "2021-04-28"),
        ("It ran Monday-Wednesday, July 5-7.", "Monday-Wednesday, July 5-7", "2021-07-05", "2021-07-07"),
    ],
)  # fmt: skip
def test_one_date(sentence: str, words: str, first: str, last: str) -> None:
    article = read(sentence)
    mentions = [mention for mention in find_dates(article) if mention.span.start > article.text.index("2021\n")]
    assert [article.words(mention.span) for mention in mentions] == [words]
    assert (str(mentions[0].first), str(mentions[0].last)) == (first, last)


@pytest.mark.parametrize(
    "sentence",
    [
        "Theresa May spoke to 16 people.",
        "They may march on, and 2000 people may follow.",
        "The 1200 cases came to $1999 each.",
        "A 2015-model car hit Route 1950.",
    ],
)
def test_no_date(sentence: str) -> None:
    article = read(sentence)
    start = article.text.index(sentence)
    assert [article.words(m.span) for m in find_dates(article) if m.span.start >= start and m.alone is None] == []


def test_impossible_dates_have_no_day() -> None:
    article = read("It met on Feb. 30, 2021 and 31/02/0000 and on May 3, 99999.")
    for mention in find_dates(article)[1:]:
        assert mention.first is None and mention.last is None


@given(st.dates())
def test_a_written_day_is_read_back(day: object) -> None:
    import datetime

    assert isinstance(day, datetime.date)
    article = read(f"It met on {MONTH_NAMES[day.month - 1]} {day.day}, {day.year:04}.")
    assert day in [mention.day for mention in find_dates(article)[1:]]


@given(st.text(alphabet="July 16,2021-/.()MayThursday 'the0931\n"))
def test_any_text_is_read_without_exception(text: str) -> None:
    article = read(text)
    for date in find_calendar_dates(article):
        assert article.words(date.span)
    find_dates(article)


def test_a_thousand_dates_in_one_paragraph() -> None:
    article = read(" ".join(f"On Thursday, July {i % 40}, {i} it met." for i in range(1000)))
    assert len(find_dates(article)) > 900
