"""Datelines in the forms of the agencies, and what only looks like one."""

from __future__ import annotations

import datetime

import pytest

from newslint import readers
from newslint.article import Article
from newslint.language.datelines import find_dateline
from newslint.language.publication import find_publication, find_publication_line, find_update
from newslint.language.story_date import find_story_date


def read(text: str) -> Article:
    return next(readers.read(text.encode(), "story.txt", None))


def story(opening: str, line: str = "Published July 17, 2021") -> Article:
    return read(
        f"Minister visits the port again\n\n{line}\n\n{opening} The minister came to see the new quay on foot.\n"
    )


@pytest.mark.parametrize(
    ("opening", "city", "region", "day", "agency"),
    [
        ("TASHKENT, July 16 (Xinhua) --", "TASHKENT", None, "2021-07-16", "Xinhua"),
        ("ALMATY, Kazakhstan (AP) —", "ALMATY", "Kazakhstan", None, "AP"),
        ("KAMPALA, July 3 (Reuters) -", "KAMPALA", None, "2021-07-03", "Reuters"),
        ("PARIS (AFP) -", "PARIS", None, None, "AFP"),
        ("Paris (AFP) –", "Paris", None, None, "AFP"),
        ("MOSCOW, July 16. /TASS/.", "MOSCOW", None, "2021-07-16", "TASS"),
        ("WASHINGTON —", "WASHINGTON", None, None, None),
        ("Geneva, 16 July 2021 (UN News) –", "Geneva", None, "2021-07-16", "UN News"),
        ("NEW DELHI:", "NEW DELHI", None, None, None),
        ("LONDON/PARIS, Feb 6 (Reuters) -", "LONDON", None, "2021-02-06", "Reuters"),
        ("Washington, D.C., Oct. 1 (UPI) --", "Washington", "D.C.", "2021-10-01", "UPI"),
        ("ST. PETERSBURG, Russia, July 2 (Reuters) -", "ST. PETERSBURG", "Russia", "2021-07-02", "Reuters"),
        ("RIO DE JANEIRO (AP) --", "RIO DE JANEIRO", None, None, "AP"),
        ("XI'AN, Sept. 2 (Xinhua) --", "XI'AN", None, "2021-09-02", "Xinhua"),
        ("PORT-AU-PRINCE, Haiti (AP) —", "PORT-AU-PRINCE", "Haiti", None, "AP"),
        ("HONG KONG, June 3, 2021 (Reuters) -", "HONG KONG", None, "2021-06-03", "Reuters"),
        ("ATLANTA (CNN)", "ATLANTA", None, None, "CNN"),
        ("NEW DELHI, JULY 16:", "NEW DELHI", None, "2021-07-16", None),
        ("Jeddah, July 16, SPA --", "Jeddah", None, "2021-07-16", "SPA"),
        ("OSLO, Norway – July 16, 2021 –", "OSLO", "Norway", "2021-07-16", None),
    ],
)  # fmt: skip
def test_dateline(opening: str, city: str, region: str | None, day: str | None, agency: str | None) -> None:
    article = story(opening)
    dateline = find_dateline(article)
    assert dateline is not None
    assert (dateline.city, dateline.region, dateline.agency) == (city, region, agency)
    assert (dateline.day.isoformat() if dateline.day else None) == day
    assert article.words(dateline.city_span) == city
    assert article.words(dateline.span).startswith(city)


@pytest.mark.parametrize(
    "opening",
    ["UPDATE —", "(CNSNews.com) -", "SEE ALSO:", "Mr Smith - a lawyer -", "On July 16 (a Friday) -", "FILE -", "It"],
)
def test_no_dateline(opening: str) -> None:
    assert find_dateline(story(opening)) is None


@pytest.mark.parametrize("opening", ["Mumbai:", "(Nairobi) –", "Tashkent, Uzbekistan —"])
def test_a_lead_may_open_with_a_known_city_in_lower_case(opening: str) -> None:
    lead = (
        f"{opening} The minister came to see the new quay on foot, and stayed for a meal with its workers afterwards."
    )
    dateline = find_dateline(read(f"Minister visits the port again\n\n{lead}\n"))
    assert dateline is not None and dateline.city in opening


@pytest.mark.parametrize(
    "opening", ["(Reuters) –", "(AP) —", "Weather:", "Reading:", "Jordan, a lawyer:", "(Updated) –"]
)
def test_other_words_open_a_lead_as_well(opening: str) -> None:
    lead = (
        f"{opening} The minister came to see the new quay on foot, and stayed for a meal with its workers afterwards."
    )
    assert find_dateline(read(f"Minister visits the port again\n\n{lead}\n")) is None


def test_two_cities() -> None:
    dateline = find_dateline(story("CHARLOTTESVILLE, Va./WASHINGTON (Reuters) -"))
    assert dateline is not None
    assert [(place.name, place.region) for place in dateline.places] == [
        ("CHARLOTTESVILLE", "Va."),
        ("WASHINGTON", None),
    ]


def test_the_year_of_a_dateline_is_the_one_nearest_to_publication() -> None:
    dateline = find_dateline(story("OSLO, Dec. 30 (Reuters) -", "Published January 2, 2022"))
    assert dateline is not None and dateline.day == datetime.date(2021, 12, 30)
    assert find_story_date(story("OSLO, Dec. 30 (Reuters) -", "Published January 2, 2022")) is not None


@pytest.mark.parametrize(
    ("line", "stamp"),
    [
        ("(Xinhua) 16:38, July 17, 2021", "2021-07-17T16:38"),
        ("Xinhua) 16:38, July 17, 2021", "2021-07-17T16:38"),
        ("Published 14 June 2023", "2023-06-14"),
        ("Updated 4:10 PM GMT, April 26, 2023", "2023-04-26T16:10"),
        ("February 6, 2025 8:05 AM GMT", "2025-02-06T08:05"),
        ("2016-03-28", "2016-03-28"),
        ("Oct. 8, 2024", "2024-10-08"),
        ("By Ellen Marsh\n2020-07-06", "2020-07-06"),
        ("Ann Lee · CBC News · Posted: Jun 22, 2022 5:00 AM NT", "2022-06-22T05:00"),
        ("Ann Lee, health reporter, BBC News 22 June 2022", "2022-06-22"),
        ("PTI | Mumbai | Updated: 22-06-2022 08:15 IST", "2022-06-22T08:15"),
        ("Bulletin of the Allotment Society, No. 12, June 22, 2022", "2022-06-22"),
        ("22.06.2022", "2022-06-22"),
        ("*Posted by Tamsin Okoro on Saturday 11 March 2023*", "2023-03-11"),
    ],
)
def test_publication(line: str, stamp: str) -> None:
    found = find_publication(story("The", line))
    assert found is not None and found.isoformat() == stamp


def test_published_and_updated() -> None:
    article = story("The", "Published 14 June 2023, updated 16 June 2023")
    published, update = find_publication_line(article), find_update(article)
    assert published is not None and published.stamp.day == datetime.date(2023, 6, 14)
    assert update is not None and update.stamp.day == datetime.date(2023, 6, 16)


def test_a_sentence_with_a_date_is_no_publication_line() -> None:
    assert find_publication(read("Port opens\n\nThe port opened on May 3, 2019, after long works.\n")) is None


@pytest.mark.parametrize(
    "line",
    [
        "Council vote set for Wednesday, June 22, 2022",
        "Timeline | June 22, 2021: the bridge collapses",
        "Photo by Ann Lee · June 22, 2021",
        "Ann Lee: June 22, 1952 – May 3, 2021",
        "Senate Bill No. 12, June 22, 2021",
    ],
)
def test_a_heading_with_a_date_is_no_publication_line(line: str) -> None:
    assert find_publication(story("The", line)) is None


def test_as_of_counts_only_without_any_date() -> None:
    article = read("Port opens\n\nThe port opened on Monday.\n")
    assert find_story_date(article) is None
