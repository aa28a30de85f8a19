"""Quantities: what is one, what it is worth, what it counts, and what is none."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities


def read(text: str) -> Article:
    """An article whose only body paragraph is the text."""
    return next(readers.read(f"A headline without figures\n\n{text}\n".encode(), "x", None))


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a paragraph."""
    return find_quantities(read(text))


def only(text: str) -> Quantity:
    """The one quantity of a paragraph."""
    found = quantities(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("phrase", "value", "low", "high", "kind", "unit", "noun"),
    [
        ("65 schools closed.", 65, 64.5, 65.5, Kind.COUNT, "", "school"),
        ("the two dozen schools that closed.", 24, 18, 30, Kind.COUNT, "", "school"),
        ("a price of $26 1/2.", 26.5, 26.25, 26.75, Kind.MONEY, "USD", ""),
        ("half a million users left.", 5e5, 4.5e5, 5.5e5, Kind.COUNT, "", "user"),
        ("12\u202f000 people came.", 12_000, 11_500, 12_500, Kind.COUNT, "", "person"),
        ("12\xa0000\xa0000 users left.", 12e6, 11.5e6, 12.5e6, Kind.COUNT, "", "user"),
        ("a debt of 1.2 billion.", 1.2e9, 1.15e9, 1.25e9, Kind.COUNT, "", ""),
        ("a loan of Rs 4,500 crore.", 4.5e10, 4.45e10, 4.55e10, Kind.MONEY, "INR", ""),
        ("some 2 lakh voters.", 2e5, 1.5e5, 2.5e5, Kind.COUNT, "", "voter"),
        ("a gift of £30m to them.", 3e7, 2.95e7, 3.05e7, Kind.MONEY, "GBP", ""),
        ("a gift of HK$5 billion.", 5e9, 4.5e9, 5.5e9, Kind.MONEY, "HKD", ""),
        ("the 12 billion Danish crowns.", 1.2e10, 1.15e10, 1.25e10, Kind.MONEY, "DKK", ""),
        ("the R1.5bn loan.", 1.5e9, 1.45e9, 1.55e9, Kind.MONEY, "ZAR", ""),
        ("a 20-percent rise.", 20, 19.5, 20.5, Kind.PERCENT, "percent", ""),
        ("a rise of 1.5 percentage points.", 1.5, 1.45, 1.55, Kind.POINTS, "points", ""),
        ("a rise of 25 basis points.", 0.25, 0.245, 0.255, Kind.POINTS, "points", ""),
        ("a wall 30m high.", 30, 29.5, 30.5, Kind.MEASURE, "m", ""),
        ("a top speed of 120 km/h.", 120, 119.5, 120.5, Kind.MEASURE, "kmh", ""),
        ("it was -5C.", -5, -5.5, -4.5, Kind.MEASURE, "C", ""),
        ("he is 6 feet 3 inches tall.", 6.25, 6.25 - 1 / 24, 6.25 + 1 / 24, Kind.MEASURE, "ft", ""),
        ("at least 40 people came.", 40, 39.5, math.inf, Kind.COUNT, "", "person"),
        ("no more than 30 votes.", 30, 0, 30.5, Kind.COUNT, "", "vote"),
        ("12-13 people came.", 12.5, 11.5, 13.5, Kind.COUNT, "", "person"),
        ("between 6.8 million and 7.1 million bags.", 6.95e6, 6.75e6, 7.15e6, Kind.COUNT, "", "bag"),
        ("between 10 and 15 percent.", 12.5, 9.5, 15.5, Kind.PERCENT, "percent", ""),
        ("a row of 540,000 60-kg bags.", 5.4e5, 5.35e5, 5.45e5, Kind.COUNT, "", "bag"),
        ("one in four of them.", 0.25, 1 / 4.5, 1 / 3.5, Kind.FRACTION, "", ""),
        ("a woman of 52, a 52-year-old.", 52, 51.5, 52.5, Kind.AGE, "year", ""),
        ("the nine dead.", 9, 8.5, 9.5, Kind.COUNT, "", "dead"),
    ],
)
def test_reads_the_number_its_interval_and_what_it_is_of(
    phrase: str, value: float, low: float, high: float, kind: Kind, unit: str, noun: str
) -> None:
    quantity = quantities(f"They saw {phrase}")[-1 if kind is Kind.AGE else 0]
    if quantity.bound is Bound.ABOUT:
        low, high = value * 0.9 if low > value * 0.9 else low, max(high, value * 1.1)
    assert (quantity.kind, quantity.unit, quantity.noun) == (kind, unit, noun)
    assert (quantity.value, quantity.low, quantity.high) == pytest.approx((value, low, high))


@pytest.mark.parametrize(
    "text",
    [
        "He rang 555-1234 at 10:40 on March 3, 2025.",
        "COVID-19 and the F-16 came up on 9/11 and in the 1980s.",
        "They beat Kazakhstan 3-1 on Sunday.",
        "They met at 10 Downing Street from 10 to 28 April, and on June 3-5.",
        "The Halo 2 is on page 3 of No. 4.",
        "Die Quote liegt bei 9,3 im Schnitt.",
        "The Group of Seven met at Three Mile Island.",
        "One of them said that no one had come.",
        "It opened at 2 p.m. in 1987 and closed at 1600 GMT.",
        "In all 12 000 people came, or 1 200 000 in a year.",
    ],
)
def test_leaves_alone_what_counts_nothing(text: str) -> None:
    assert quantities(text) == ()


def test_marks_the_words_that_bound_a_number() -> None:
    assert only("Nearly 300 schools closed.").bound is Bound.NEARLY
    assert only("Almost half of the schools closed.").is_approximate
    assert only("As many as 300 schools closed.").bound is Bound.BELOW
    assert only("More than 300 schools closed.").bound is Bound.ABOVE


def test_finds_ordinals_and_ranges() -> None:
    assert only("It was the 30th school.").kind is Kind.ORDINAL
    assert only("It closed 10 to 15 schools.").ends == (10, 15)


@given(st.integers(min_value=1, max_value=10**9))
def test_a_whole_number_lies_in_its_own_interval(number: int) -> None:
    found = quantities(f"They counted {number:,} boxes there.")
    assert [(q.value, q.noun) for q in found] == [(number, "box")]
    assert found[0].low <= number <= found[0].high


@given(st.text(alphabet="0123456789 .,-–$%€and()'\n\t:;/mkC+°½", max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    article = read("They saw " + text)
    for quantity in find_quantities(article):
        assert 0 <= quantity.span.start < quantity.span.end <= len(article.text)
        assert quantity.low <= quantity.value <= quantity.high


def test_a_page_of_20000_numbers() -> None:
    assert len(find_quantities(read("from 1,234 to 5 million, " * 10_000))) == 20_000
