"""Ages, births and lifespans: whose they are and of what time."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.language.ages import age_on, find_ages
from newslint.language.ages_of_then import date_of
from newslint.language.births import find_births
from newslint.language.lifespans import find_lifespans


def article(text: str) -> Article:
    return next(readers.read(text.encode(), "case"))


@pytest.mark.parametrize(
    ("text", "years", "name"),
    [
        ("Jean Bucham, 78, swam.", 78, "Jean Bucham"),
        ("The winner was 78-year-old Jean Bucham.", 78, "Jean Bucham"),
        ("Jean Bucham, a 78-year-old nurse, swam.", 78, "Jean Bucham"),
        ("Jean Bucham swam. She is 78.", 78, "Jean Bucham"),
        ("Jean Bucham, who is 78, swam.", 78, "Jean Bucham"),
        ("Jean Bucham swam.\n\nThe 78-year-old was cold.", 78, "Jean Bucham"),
        ("Jean Bucham met Ross Tulloch.\n\nThe 78-year-old was cold.", 78, None),
    ],
)
def test_whose_age(text: str, years: int, name: str | None) -> None:
    (age,) = find_ages(article(text))
    assert age.years == years and not age.is_past and not age.is_at_death
    assert (age.person.name if age.person else None) == name


@pytest.mark.parametrize("text", ["Jean Bucham was 34 when she won.", "Jean Bucham, 34 at the time, won."])
def test_ages_of_another_time(text: str) -> None:
    assert all(age.is_past for age in find_ages(article(text)))


@pytest.mark.parametrize(
    "text",
    ["Jean Bucham died at 78.", "Jean Bucham died on Monday, aged 78.", "Jean Bucham passed away at the age of 78."],
)
def test_ages_at_death(text: str) -> None:
    (age,) = find_ages(article(text))
    assert age.is_at_death and age.years == 78 and not age.is_past


@pytest.mark.parametrize(
    "text",
    [
        "Jean Bucham is 40 miles away.",
        "The deal is 78.5 pages long.",
        "The score was 78, a record.",
        "The 40-storey tower stands.",
    ],
)
def test_numbers_that_are_no_ages(text: str) -> None:
    assert find_ages(article(text)) == ()


def test_births_with_place_between() -> None:
    (birth,) = find_births(article("Jean Bucham was born in Port Louis, Mauritius, on 3 May 1980."))
    assert birth.first == birth.last == datetime.date(1980, 5, 3)
    assert birth.person is not None and birth.person.surname == "Bucham"


def test_lifespan_in_years() -> None:
    (life,) = find_lifespans(article("The poet Maria Holuba (1950-2010) is honoured."))
    assert life.born == (datetime.date(1950, 1, 1), datetime.date(1950, 12, 31))
    assert life.person is not None and life.person.name == "Maria Holuba"


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2000, 1, 1)), st.integers(0, 40_000))
def test_age_grows_by_one_a_year(born: datetime.date, days: int) -> None:
    day = born + datetime.timedelta(days)
    assert age_on(born, day) in (days // 366, days // 365, days // 366 + 1)
    assert age_on(born, born) == 0


@pytest.mark.parametrize(
    "text",
    [
        "John Smith, 45, " * 3_000,
        "The 45-year-old " * 5_000,
        "died at 45, born on May 3, 1980, " * 2_000,
        "(1950-2010) " * 5_000,
        "John Smith, who was born on May 3, 1980, is 45.\n\n" * 1_000,
    ],
)
def test_many_ages_are_read_in_linear_time(text: str) -> None:
    find_ages(article(text))
    find_births(article(text))
    find_lifespans(article(text))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Ann Berg, born on 4 March 1931, was 33 when she qualified in July 1964.", "July 1964"),
        ("Ann Berg was a vet. In May 1967, at the age of 36, she wrote a letter.", "May 1967"),
        ("Ann Berg got a prize in June 2004, when she was 73.", "June 2004"),
        ("Ann Berg was 41 in 1972.", "1972"),
        ("Ann Berg was 41 when she met the man who came home in 1972.", None),
    ],
)
def test_the_date_of_an_age_long_ago(text: str, date: str | None) -> None:
    story = article(text)
    (age,) = find_ages(story)
    found = date_of(story, age)
    assert (story.words(found.span) if found else None) == date
