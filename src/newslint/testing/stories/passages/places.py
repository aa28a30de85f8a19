"""Passages whose places lie where they do."""

from __future__ import annotations

from newslint.testing.stories.draft import Draft
from newslint.testing.stories.registry import passage


@passage("places/city-country-conflict")
def conference(draft: Draft) -> str:
    """A city and its country."""
    country = draft.countries.pop()
    wrong = draft.countries.pop()
    city = draft.choose(*country.cities)
    said = draft.fact("places/city-country-conflict", country.name, wrong.name)
    return draft.choose(
        f"A team of divers from {city}, {said}, was expected to arrive overnight.",
        f"The plans were first shown at a trade fair in {city}, {said}, last spring.",
    )


@passage("places/capital-mismatch")
def capital(draft: Draft) -> str:
    """A country and its capital."""
    country = draft.countries.pop()
    city = draft.fact("places/capital-mismatch", country.capital, draft.choose(*country.cities))
    return draft.choose(
        f"A twin exhibition will be shown in {city}, the capital of {country.name}, in spring.",
        f"The band also played in {city}, the capital of {country.name}, where it rained.",
    )


_DIRECTIONS = (
    ("southwest China's Yunnan Province", "northeast China's Yunnan Province"),
    ("northeast China's Heilongjiang Province", "southwest China's Heilongjiang Province"),
    ("south China's Guangdong Province", "north China's Guangdong Province"),
    ("the northern German city of Hamburg", "the southern German city of Hamburg"),
    ("the southern Italian city of Catania", "the northern Italian city of Catania"),
    ("the northern Norwegian city of Tromso", "the southern Norwegian city of Tromso"),
    ("the southern Spanish city of Seville", "the northern Spanish city of Seville"),
)


@passage("places/direction-conflict")
def supplier(draft: Draft) -> str:
    """A place and the part of its country that it lies in."""
    right, wrong = draft.choose(*_DIRECTIONS)
    said = draft.fact("places/direction-conflict", right, wrong)
    return f"The pumps were made in {said}, and came by rail."


@passage("places/spelling-drift")
def harbour(draft: Draft) -> str:
    """A city, spelled alike twice."""
    right, wrong = draft.choose(
        ("Kyiv", "Kiev"), ("Mumbai", "Bombay"), ("Kolkata", "Calcutta"), ("Yangon", "Rangoon"), ("Odesa", "Odessa"),
        ("Lviv", "Lvov"), ("Marseille", "Marseilles"), ("Mombasa", "Mombassa"),
    )  # fmt: skip
    again = draft.fact("places/spelling-drift", right, wrong)
    return (
        f"A shipment of glass from {right} was held up at the border for a week.\n\n"
        f"Insurers in {again} have refused to pay for the delay."
    )


@passage("places/name-at-date")
def old_name(draft: Draft) -> str:
    """A country by the name it has."""
    right, wrong = "Eswatini", "Swaziland"
    if draft.day.year < 2019:
        right, wrong = "Zimbabwe", "Rhodesia"
    said = draft.fact("places/name-at-date", right, wrong)
    return f"Similar clay pits were opened in {said} this spring, according to the trade press."
