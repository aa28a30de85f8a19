"""What single lines are by their form: captions of many houses, and story lines that only look like them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint.readers import furniture

SCENE = "The mayor opens the bridge on Monday"


@pytest.mark.parametrize(
    "credit",
    [
        ". (Xinhua/Li An)", ". (AP Photo/Rui Dias)", ". (Photo by Ana Cruz/Xinhua)", ". (Town of Hull via AP)",
        ". (Ana Cruz/The Courier)", ". PHOTO: ANA CRUZ", ". Picture: Ana Cruz", ". Photo courtesy of Ana Cruz",
        ". | Photo Credit: Ana Cruz", ".Credit...Ana Cruz for The New York Times", ". — Reuters pic",
        ". © 2023 Ana Cruz/AP", ". Photograph: Ana Cruz/The Guardian", " [Ana Cruz/Reuters]", ". (File photo)",
        ". REUTERS/Ana Cruz/File Photo", ". Ana Cruz/Getty Images",
    ],
)  # fmt: skip
def test_a_credit_makes_a_caption(credit: str) -> None:
    assert furniture.is_caption(SCENE + credit) and not furniture.is_credit(SCENE + credit)


@pytest.mark.parametrize(
    "text",
    [
        "FILE PHOTO: The mayor opens the bridge",
        "Image caption, The bridge",
        "Aerial photo taken on May 3, 2021 shows the bridge in Hull, Britain.",
        "In this photo released by the town, workers open the bridge in Hull on May 3, 2021.",
        "Members of the choir sing at the town hall in Hull, England, Monday, May 3, 2021.",
    ],
)
def test_labels_and_scenes_make_a_caption(text: str) -> None:
    assert furniture.is_caption(text)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor opened the bridge on Monday, the agency said. (Xinhua)",
        "He asked for a photo of the bridge (the old one).",
        '"We had no money for pictures," she said, "or images."',
        "The two sides (Norway/Iceland) agreed on May 3, 2021.",
        "Four in ten were against it, according to a Reuters/Ipsos poll released on Wednesday.",
        "The bridge was opened in Hull, England, Monday, May 3, 2021.",
        "The band play their next show in Hull, England, Friday.",
        "Satellite photos taken on May 3 showed that the bridge had gone.",
        "The picture shows how little has changed since 2010, economists say.",
    ],
)
def test_story_lines_are_no_captions(text: str) -> None:
    assert not furniture.is_caption(text) and not furniture.is_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "(Xinhua) 16:38, July 17, 2021", "Xinhua) 16:38, July 17, 2021", "(Xinhua 16:38, July 17, 2021",
        "Published 14 June 2023", "Updated 4:10 PM GMT, April 26, 2023", "2016-03-28", "Thursday, February 23, 2006",
        "Sat 10 Feb 2024 09.00 GMT", "Source: Xinhua | 2021-07-17 16:38:12 | Editor: Li An",
        "3 April 2024 | Humanitarian Aid", "By Ann Lee (China Daily) 09:31, May 4, 2022", "3 hours ago",
    ],
)  # fmt: skip
def test_stamps(text: str) -> None:
    assert furniture.is_stamp(text)


@pytest.mark.parametrize(
    "text", ["The vote is on 14 June 2023", "In May 2021 it rained", "Kunming, March 3", "12 dead in Hull", "1945"]
)
def test_what_only_holds_a_date_is_no_stamp(text: str) -> None:
    assert not furniture.is_stamp(text)


@pytest.mark.parametrize("text", ["By Ann Lee", "BY ANN LEE AND BEN OKRI", "By Ann Lee, staff reporter", "By admin"])
def test_bylines(text: str) -> None:
    assert furniture.is_byline(text)


@pytest.mark.parametrize(
    "text",
    ["By nightfall, the names of the dead had been pinned to the door.", "By then it was too late to turn back."],
)
def test_sentences_that_begin_with_by(text: str) -> None:
    assert not furniture.is_byline(text)


@pytest.mark.parametrize("text", ["ENDS", "-30-", "###", "___", "* * *", "($1 = 7.1900 Danish crowns)", "Enditem"])
def test_end_marks_and_rate_tables_are_notes(text: str) -> None:
    assert furniture.is_note(text)


PIECES = st.lists(
    st.sampled_from(
        [
            "The bridge over the estuary in Hull was closed", "for repairs", "A pier", "By Ann Lee", "May 3, 2021", "ENDS",
            "photo", "Picture:", "image", "pics", "credit", "courtesy of", "©", "/", "Reuters", "EPA", "AFP", "(Xinhua)",
            "[file]", "video", "still from the", "grab of a", "screenshot of", "artist's impression of", "view of",
            "all rights reserved", "US$1 = 7.1", "Editor:", "Correction:", "-30-", "#", "- ", "a) ", "“No,” he said",
            "sings", "Monday", ".", ",",
        ]
    ),
    min_size=1,
    max_size=6,
)  # fmt: skip


@given(PIECES)
@settings(max_examples=500, deadline=None)
def test_a_plain_text_is_no_line_of_another_form(pieces: list[str]) -> None:
    text = " ".join(pieces).strip()
    if furniture.are_plain([text]) == [True]:
        forms = (furniture.is_note, furniture.is_credit, furniture.is_list_item, furniture.is_caption)
        assert not any(is_one(text) for is_one in forms)
