"""Capitals of countries and regions in time."""

from __future__ import annotations

from datetime import date

import pytest

from newslint.knowledge.capitals import _table, capital_history, capitals_of, is_capital
from newslint.knowledge.countries import countries
from newslint.knowledge.gazetteer import lookup


@pytest.mark.parametrize(
    ("city", "area", "on", "standing"),
    [
        ("Astana", "KZ", None, "capital"),
        ("Nur-Sultan", "KZ", date(2021, 7, 17), "capital"),
        ("Almaty", "KZ", date(2021, 7, 17), "former"),
        ("Almaty", "KZ", date(1995, 5, 1), "capital"),
        ("Astana", "KZ", date(1995, 5, 1), "future"),
        ("Shymkent", "KZ", None, "no"),
        ("Yangon", "MM", None, "former"),
        ("Nay Pyi Taw", "MM", None, "capital"),
        ("Lagos", "NG", date(1990, 1, 1), "capital"),
        ("Lagos", "NG", None, "former"),
        ("La Paz", "BO", None, "capital"),
        ("Sucre", "BO", None, "capital"),
        ("Cape Town", "ZA", None, "capital"),
        ("Johannesburg", "ZA", None, "no"),
        ("The Hague", "NL", None, "capital"),
        ("Sydney", "AU", None, "no"),
        ("Kiev", "UA", None, "capital"),
        ("Tel Aviv", "IL", None, "disputed"),
        ("Jerusalem", "IL", None, "disputed"),
        ("Nusantara", "ID", None, "planned"),
        ("Bonn", "DE", date(1985, 1, 1), "capital"),
        ("Bonn", "DE", None, "former"),
        ("Istanbul", "TR", None, "former"),
        ("Urumqi", "CN.13", None, "capital"),
        ("Kashgar", "CN.13", None, "no"),
        ("Houston", "US.TX", None, "no"),
        ("AUSTIN", "US.TX", None, "capital"),
        ("Hyderabad", "IN.02", None, "former"),
        ("Anywhere", "ZZ", None, "unknown"),
    ],
)
def test_standing(city: str, area: str, on: date | None, standing: str) -> None:
    assert is_capital(city, area, on).standing == standing


def test_a_verdict_carries_what_a_message_needs() -> None:
    verdict = is_capital("Almaty", "KZ", date(2021, 7, 17))
    assert verdict.record is not None
    assert verdict.record.end == date(1997, 12, 10)
    assert [capital.city for capital in verdict.capitals] == ["Astana"]


def test_several_capitals() -> None:
    assert {capital.city for capital in capitals_of("ZA")} == {"Pretoria", "Cape Town", "Bloemfontein"}
    assert {capital.role for capital in capitals_of("BO")} == {"capital", "seat"}
    assert [capital.city for capital in capitals_of("MM", date(2000, 1, 1))] == ["Yangon"]


def test_on_any_day_there_is_a_capital_and_times_are_in_order() -> None:
    for area in _table():
        assert capitals_of(area), area
        for capital in capital_history(area):
            assert capital.start is None or capital.end is None or capital.start < capital.end, capital


def test_every_state_has_a_capital_that_the_gazetteer_knows() -> None:
    small = {"Diego Garcia", "Brades"}
    for code in countries():
        for capital in capitals_of(code):
            names = (capital.city, *capital.names)
            assert capital.city in small or any(lookup(name) for name in names), capital
    assert [code for code in countries() if not capitals_of(code)] == ["AQ", "BQ", "BV", "HM", "TK", "UM"]
