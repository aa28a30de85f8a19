"""Credits: roles and names in bylines and credit lines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.language.credits import find_credits, is_person


def read(text: str) -> Article:
    return next(readers.read(text.encode(), "story.txt", "text"))


def credits(line: str, *, at_top: bool = False) -> list[tuple[str, list[str]]]:
    """The credits of a page with this line as its byline or at its end."""
    if at_top:
        text = (
            f"Ferry pilots go back to school\n\n{line}\n\nThe pilots went back to school on Monday.\n\nIt was warm.\n"
        )
    else:
        text = f"Ferry pilots go back to school\n\nThe pilots went back to school on Monday.\n\n{line}\n"
    return [(credit.role, [name.text for name in credit.names]) for credit in find_credits(read(text))]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ana Cruz", ["Ana Cruz"]),
        ("BY ANA CRUZ AND BEN OKRI", ["ANA CRUZ", "BEN OKRI"]),
        ("By Ana Cruz and Ben Okri", ["Ana Cruz", "Ben Okri"]),
        ("By Ana Cruz, Ben Okri and Li An in Oslo", ["Ana Cruz", "Ben Okri", "Li An"]),
        ("By Ana Cruz, staff reporter", ["Ana Cruz", "staff reporter"]),
        ("By Ana Cruz | The Courier", ["Ana Cruz", "The Courier"]),
        ("By J. R. Lee Jr.", ["J. R. Lee Jr."]),
        ("By admin", ["admin"]),
        ("*Posted by Ana Cruz on Saturday 11 March 2023*", ["Ana Cruz"]),
        ("By Ana Cruz; acruz@courier.example", ["Ana Cruz", "acruz@courier.example"]),
    ],
)
def test_bylines(line: str, names: list[str]) -> None:
    found = credits(line, at_top=True)
    assert [name for _, some in found for name in some] == names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(Web editor: Guo Li, Bianji)", [("web editor", ["Guo Li", "Bianji"])]),
        (
            "(Reporting by Ana Cruz in Oslo and Ben Okri; Editing by Li An)",
            [("reporting", ["Ana Cruz", "Ben Okri"]), ("editing", ["Li An"])],
        ),
        (
            "Reporting by Ana Cruz. Additional reporting by Ben Okri. Editing by Li An",
            [("reporting", ["Ana Cruz"]), ("additional reporting", ["Ben Okri"]), ("editing", ["Li An"])],
        ),
        ("(Reporting by Ana Cruz, editing by Li An)", [("reporting", ["Ana Cruz"]), ("editing", ["Li An"])]),
        ("(Writing by Ana Cruz)", [("writing", ["Ana Cruz"])]),
        ("The Associated Press contributed to this report.", []),
    ],
)
def test_credit_lines(line: str, expected: list[tuple[str, list[str]]]) -> None:
    assert credits(line) == expected


def test_spans_are_the_names() -> None:
    article = read("The ferry is back.\n\nIt was warm.\n\n(Reporting by Ana Cruz; Editing by Li An)\n")
    for credit in find_credits(article):
        for name in credit.names:
            assert article.words(name.span) == name.text


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ana Cruz", True),
        ("Ludwig van der Berg", True),
        ("admin", False),
        ("Associated Press", False),
        ("Reuters Staff", False),
        ("acruz@courier.example", False),
        ("Transport correspondent", False),
    ],
)
def test_who_is_a_person(name: str, person: bool) -> None:
    assert is_person(name) == person


@given(st.text(alphabet="AByan ,;.:|&()@/*_-1", max_size=120))
@settings(max_examples=300, deadline=None)
def test_any_line_is_read(line: str) -> None:
    article = read(f"Ferry is back\n\nBy {line}\n\nIt was warm.\n\n(Editing by {line}\n")
    for credit in find_credits(article):
        for name in credit.names:
            assert article.words(name.span) == name.text and name.text.strip()
