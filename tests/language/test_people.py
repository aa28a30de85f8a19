"""Names, titles and ages beside them, and who is who."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.language.names import find_names
from newslint.language.people import PersonMention, find_people
from newslint.language.persons import find_persons


def article(text: str) -> Article:
    return next(readers.read(text.encode(), "case"))


def people(text: str) -> list[tuple[str, str]]:
    return [(mention.given, mention.surname) for mention in find_people(article(text))]


def only(text: str) -> PersonMention:
    mentions = find_people(article(text))
    assert len(mentions) == 1, mentions
    return mentions[0]


@pytest.mark.parametrize(
    ("text", "given", "surname"),
    [
        ("The plan was backed by Foreign Minister Wang Yi on Friday.", "Yi", "Wang"),
        ("Talks with President Moon Jae-in went on.", "Jae-in", "Moon"),
        ("A letter from Kim Jong Un arrived.", "Jong Un", "Kim"),
        ("The model Kim Kardashian left.", "Kim", "Kardashian"),
        ("Commission President Ursula von der Leyen agreed.", "Ursula", "von der Leyen"),
        ("President Abdel Fattah al-Sisi agreed.", "Abdel Fattah", "al-Sisi"),
        ("Crown Prince Mohammed bin Salman agreed.", "Mohammed", "bin Salman"),
        ("The report by Sean O’Brien was late.", "Sean", "O’Brien"),
        ("The speech by J.K. Rowling was late.", "J.K.", "Rowling"),
        ("The speech by George H.W. Bush was late.", "George H.W.", "Bush"),
        ("It was John F. Kennedy’s idea.", "John F", "Kennedy"),
        ("The vote of Alexandria Ocasio-Cortez counted.", "Alexandria", "Ocasio-Cortez"),
        ('The singer Robert "Bob" Smith left.', "Robert", "Smith"),
        ("The pastor, Martin Luther King Jr., spoke.", "Martin Luther", "King"),
        ("The novelist Stephen King spoke.", "Stephen", "King"),
        ("José Ñúñez was there.", "José", "Ñúñez"),
    ],
)
def test_names_of_many_forms(text: str, given: str, surname: str) -> None:
    mention = only(text)
    assert (mention.given, mention.surname) == (given, surname)


@pytest.mark.parametrize(
    ("text", "title", "offices"),
    [
        (
            "Visiting Chinese State Councilor and Foreign Minister Wang Yi spoke.",
            "State Councilor and Foreign Minister",
            ("state councillor", "foreign minister"),
        ),
        ("A call from Sen. John Thune came late.", "Sen.", ("senator",)),
        ("It fell to Lt. Gov. Dan Forest to vote.", "Lt. Gov.", ("lieutenant governor",)),
        (
            "The deputy emergency minister, Marat Toleubekov, flew in.",
            "emergency minister",
            ("deputy emergency minister",),
        ),
        (
            "Marat Toleubekov, the deputy emergency minister, flew in.",
            "emergency minister",
            ("deputy emergency minister",),
        ),
        ("Then Chief Executive Kirsten Aagaard left.", "Chief Executive", ("chief executive",)),
        ("The gift was from Ms Buchan.", "Ms", ("ms",)),
        ("Grace Nakato, the ministry's commissioner for coffee, left.", "commissioner", ("commissioner",)),
    ],
)
def test_titles(text: str, title: str, offices: tuple[str, ...]) -> None:
    found = only(text).title
    assert found is not None
    assert title in found.text
    assert found.offices == offices


def test_a_former_office_is_told_from_a_present_one() -> None:
    former = only("A book by former President Jimmy Carter came out.").title
    assert former is not None and former.is_past
    present = only("A book by President Jimmy Carter came out.").title
    assert present is not None and not present.is_past


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Jean Buchan, 78, swam.", 78),
        ("Jean Buchan (78) swam.", 78),
        ("Jean Buchan, aged 78, swam.", 78),
        ("The swimmer was 78-year-old Jean Buchan.", 78),
        ("Jean Buchan, 78 miles away, swam.", None),
        ("Jean Buchan, 1978, oil on canvas.", None),
    ],
)
def test_ages_in_apposition(text: str, age: int | None) -> None:
    assert only(text).age == age


@pytest.mark.parametrize(
    "text",
    [
        "The Marjory Stoneman Douglas High School reopened.",
        "Shares of Bright Horizon Bank fell in Great Western Road.",
        "On Monday, October rain fell on Christmas Market stalls.",
        "The United Nations General Assembly met in July.",
        "Secretary of State was the office she wanted.",
    ],
)
def test_what_is_nobody(text: str) -> None:
    assert people(text) == []


def test_a_later_surname_belongs_to_the_full_name() -> None:
    text = "Talks with Wang Yi began.\n\nWang left. Foreign Minister Mukhtar Tleuberdi stayed. Tleuberdi's car waited."
    persons = find_persons(article(text))
    assert [(person.name, len(person.mentions)) for person in persons] == [("Wang Yi", 2), ("Mukhtar Tleuberdi", 2)]


def test_relatives_share_a_surname() -> None:
    text = "Bill Clinton spoke. Hillary Clinton listened. Mrs. Clinton left. Clinton stayed."
    persons = find_persons(article(text))
    assert [len(person.mentions) for person in persons] == [1, 1]


def test_short_forms_of_a_given_name_are_one_person() -> None:
    persons = find_persons(article("Robert Hale came. Bob Hale left. R. Hale slept. Hale woke."))
    assert [len(person.mentions) for person in persons] == [4]


def test_father_and_son_are_two() -> None:
    assert len(find_persons(article("John Hale Sr. came with John Hale Jr. by car."))) == 2


@given(st.text(alphabet="AaBb .,-'’\n\"JrIMr1", max_size=300))
def test_any_text_is_read_without_exception(text: str) -> None:
    read = article(text)
    for mention in find_people(read):
        assert 0 <= mention.span.start < mention.span.end <= len(read.text)
    find_persons(read)


@pytest.mark.parametrize(
    "text",
    [
        "Alpha " * 10_000,
        "John Smith, " * 5_000,
        "President John van der " * 3_000,
        "Mr. " * 10_000,
        "al-" * 5_000 + "Sisi",
        "A-" * 5_000 + "B",
        "deputy minister and " * 3_000 + "Wang",
        " ".join(f"John Sm{chr(97 + i % 26)}{chr(97 + i // 26 % 26)}th said." for i in range(3_000)),
    ],
)
def test_long_runs_are_read_in_linear_time(text: str) -> None:
    find_names(article(text))
    find_persons(article(text))


@pytest.mark.parametrize(
    ("text", "offices"),
    [
        ("A call from Secretary of State Antony Blinken came.", ("state secretary",)),
        ("A call from Minister for Foreign Affairs Sergei Lavrov came.", ("foreign minister",)),
        ("A call from White House chief of staff John Kelly came.", ("staff chief",)),
        ("A call from Wisconsin Gov. Scott Walker came.", ("governor",)),
        ("A call from Freedom Caucus chair Rep. Mark Meadows came.", ("chairman", "representative")),
    ],
)
def test_titles_with_complements(text: str, offices: tuple[str, ...]) -> None:
    title = only(text).title
    assert title is not None and title.offices == offices


def test_a_representative_of_a_body_is_no_title_of_its_first_word() -> None:
    assert people("A representative of the Karachi Chamber of Commerce said no.") == []


def test_a_rare_given_name_is_proven_by_the_surname_that_speaks() -> None:
    text = "A corner fell to Blessing Okafor after nine minutes. “I ran,” Okafor said."
    assert people(text) == [("Blessing", "Okafor"), ("", "Okafor")]
    assert people("A corner fell to Blessing Okafor after nine minutes. The ball was Okafor’s.") == []
    assert people("The firm met with Flying Norway on Monday. Norway said no.") == []
