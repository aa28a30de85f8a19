"""Durations, anniversaries, centuries and ranges of dates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.language.anniversaries import find_anniversaries
from newslint.language.centuries import find_centuries
from newslint.language.date_ranges import find_date_ranges
from newslint.language.durations import find_durations


def read(sentence: str) -> Article:
    text = f"Council opens the bridge\n\nPublished July 17, 2021\n\n{sentence}\n"
    return next(readers.read(text.encode(), "story.txt", None))


@pytest.mark.parametrize(
    ("sentence", "words", "value", "unit", "bound", "direction"),
    [
        ("It lasted five years.", "five years", 5, "year", "exact", None),
        ("a five-year war", "five-year", 5, "year", "exact", None),
        ("He came four hours and 40 minutes later.", "four hours and 40 minutes", 280, "minute", "exact", "later"),
        ("Two decades ago he left.", "Two decades", 20, "year", "about", "ago"),
        ("It was nearly thirty-five years ago.", "thirty-five years", 35, "year", "less", "ago"),
        ("It took more than 12 weeks.", "12 weeks", 12, "week", "more", None),
        ("half a century ago", "half a century", 50, "year", "about", "ago"),
        ("two and a half years after", "two and a half years", 2.5, "year", "exact", "after"),
        ("It ran for 1,000 days.", "1,000 days", 1000, "day", "exact", None),
    ],
)
def test_duration(sentence: str, words: str, value: float, unit: str, bound: str, direction: str | None) -> None:
    article = read(sentence)
    [duration] = find_durations(article)
    assert article.words(duration.span) == words
    assert (duration.value, duration.unit, duration.bound, duration.direction) == (value, unit, bound, direction)
    assert duration.low <= duration.value <= duration.high


@pytest.mark.parametrize(
    "sentence", ["The 52-year-old said so.", "It is a 20-year low.", "Some years later.", "$5 days"]
)
def test_no_duration(sentence: str) -> None:
    article = read(sentence)
    assert [article.words(one.span) for one in find_durations(article) if one.unit != "day"] == []


@pytest.mark.parametrize(
    ("sentence", "years", "named"),
    [
        ("the 30th anniversary of the accord", 30, False),
        ("its fiftieth anniversary", 50, False),
        ("the twenty-first anniversary", 21, False),
        ("the 25-year anniversary", 25, False),
        ("the club's centenary", 100, False),
        ("their golden jubilee", 50, True),
        ("the 25th Anniversary Tour", 25, True),
        ("their 40th wedding anniversary", 40, True),
        ("It marks 30 years since the strike.", 30, False),
    ],
)
def test_anniversary(sentence: str, years: int, named: bool) -> None:
    [anniversary] = find_anniversaries(read(sentence))
    assert (anniversary.years, anniversary.named) == (years, named)


@pytest.mark.parametrize(
    ("sentence", "number"),
    [("in the 19th century", 19), ("a twentieth-century house", 20), ("the twenty-first century", 21)],
)
def test_century(sentence: str, number: int) -> None:
    [century] = find_centuries(read(sentence))
    assert century.number == number
    assert century.last_year - century.first_year == 100


def test_no_century_before_christ() -> None:
    assert find_centuries(read("a wall of the 5th century BC")) == ()


@pytest.mark.parametrize(
    ("sentence", "words", "form"),
    [
        ("It ran from July 15 to July 20.", "from July 15 to July 20", "from"),
        ("It grew between 2010 and 2015.", "between 2010 and 2015", "between"),
        ("The painter (1950-2010) left.", "1950-2010", "dash"),
        ("It ran from 10 to 28 April.", "from 10 to 28 April", "days"),
        ("It ran from Dec. 28, 2020, to Jan. 3, 2021.", "from Dec. 28, 2020, to Jan. 3, 2021", "from"),
        ("It runs July 15 to July 20.", "July 15 to July 20", "from"),
    ],
)
def test_range(sentence: str, words: str, form: str) -> None:
    article = read(sentence)
    [found] = find_date_ranges(article)
    assert (article.words(found.span), found.form) == (words, form)


@given(st.integers(1, 9999), st.sampled_from(["days", "weeks", "months", "years"]))
def test_a_written_duration_is_read_back(number: int, unit: str) -> None:
    [duration] = find_durations(read(f"It lasted {number} {unit}."))
    assert (duration.value, duration.unit) == (number, unit.rstrip("s"))


@given(st.text(alphabet="a 0123456789-yearsonethtwitycdu.,'()–", max_size=200))
def test_any_text_is_read_without_exception(text: str) -> None:
    article = read(text)
    for finder in (find_durations, find_anniversaries, find_centuries, find_date_ranges):
        for one in finder(article):
            assert article.words(one.span)
