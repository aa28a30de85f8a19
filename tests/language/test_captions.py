"""Captions: their words, credits, dates and position markers."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.caption_forms import photo_credit, split_caption
from newslint.checks.captions.duplicate import duplicate
from newslint.language.captions import Caption, find_captions, last_day


def read(text: str) -> Article:
    return next(readers.read(text.encode(), "story.txt", "text"))


def only(text: str) -> tuple[Article, Caption]:
    article = read(text)
    (caption,) = find_captions(article)
    return article, caption


@pytest.mark.parametrize(
    ("text", "words", "credit"),
    [
        ("A man walks, May 2, 2021. (Xinhua/Zhao Ge)", "A man walks, May 2, 2021.", "Xinhua/Zhao Ge"),
        ("A man walks. (AP Photo/Rui Dias)", "A man walks.", "AP Photo/Rui Dias"),
        ("A man walks. (Photo by Le Minh/Xinhua)", "A man walks.", "Photo by Le Minh/Xinhua"),
        ("A man walks. (Peruvian Army via AP)", "A man walks.", "Peruvian Army via AP"),
        ("A man walks. REUTERS/Sipho Ndlovu/File Photo", "A man walks.", "REUTERS/Sipho Ndlovu/File Photo"),
        ("A man walks. Photograph: Tran Ha/Reuters", "A man walks.", "Photograph: Tran Ha/Reuters"),
        ("A man walks. Drew Ames/Getty Images", "A man walks.", "Drew Ames/Getty Images"),
        ("A man walks. © UNICEF/Thoko Banda", "A man walks.", "© UNICEF/Thoko Banda"),
        ("FILE PHOTO: A man walks. [Photo/VCG]", "A man walks.", "Photo/VCG"),
        ("Image caption, A man walks", "A man walks", None),
        ("A man walks (2 of 9 images)", "A man walks (2 of 9 images)", None),
        ("A man walks, according to a poll by Reuters/Ipsos released on Wednesday.", None, None),
        ("The band (AC/DC)", "The band (AC/DC)", None),
    ],
)
def test_a_caption_is_split_into_words_and_credit(text: str, words: str | None, credit: str | None) -> None:
    parts = split_caption(text)
    assert text[parts.start : parts.end] == (words if words is not None else text)
    assert (text[parts.credit[0] : parts.credit[1]] if parts.credit else None) == credit


@pytest.mark.parametrize(
    ("credit", "agency", "photographer"),
    [
        ("(Xinhua/Zhao Ge)", "Xinhua", "Zhao Ge"),
        ("(Photo by Le Minh/Xinhua)", "Xinhua", "Le Minh"),
        ("(Kursiv Daily/Handout via Xinhua)", "Xinhua", "Kursiv Daily"),
        ("(AP Photo/Rui Dias, File)", "AP", "Rui Dias"),
        ("(Photo: Rui Dias, AP)", "AP", "Rui Dias"),
    ],
)
def test_a_credit_names_its_agency_and_photographer(credit: str, agency: str, photographer: str) -> None:
    _, caption = only(f"A man walks in Oslo, Norway, May 2, 2021. {credit}\n\nIt was warm.\n")
    assert (caption.agency, caption.photographer) == (agency, photographer)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Boats leave the harbour in Oslo, Norway, May 2, 2021. (Xinhua/Zhao Ge)", datetime.date(2021, 5, 2)),
        ("Photo taken on May 2, 2021 shows boats in Oslo. (Xinhua/Zhao Ge)", datetime.date(2021, 5, 2)),
        ("Image caption, The boats on Sunday 2 May 2021", datetime.date(2021, 5, 2)),
        ("Image caption, The boats in May 2021", datetime.date(2021, 5, 31)),
        ("Kari Moe, who was elected in May 2016, speaks in Oslo. (Xinhua/Zhao Ge)", None),
        ("Workers hang lamps ahead of the fair on May 2, 2021. (Xinhua/Zhao Ge)", None),
        ("Boats leave the harbour in Oslo, Norway, Tuesday. (AP Photo/Rui Dias)", None),
    ],
)
def test_a_pictures_day(text: str, day: datetime.date | None) -> None:
    article, caption = only(f"{text}\n\nIt was warm.\n")
    assert last_day(caption) == day, article.words(caption.block.span)


@pytest.mark.parametrize(
    ("text", "is_file"),
    [
        ("FILE PHOTO: A man walks in Oslo, May 2, 2021. REUTERS/Ida Holm", True),
        ("FILE - A man walks in Oslo, May 2, 2021. (AP Photo/Rui Dias)", True),
        ("A man walks in Oslo, May 2, 2021. (AP Photo/Rui Dias, File)", True),
        ("A man in an old picture from Oslo, May 1921. (City Archive/NTB)", True),
        ("A man walks on the old pier in Oslo, May 2, 2021. (AP Photo/Rui Dias)", False),
        ("A man walks in Oslo, May 2, 2021. (Harbour Daily/Handout via Xinhua)", False),
    ],
)
def test_a_file_picture_says_so(text: str, is_file: bool) -> None:
    assert only(f"{text}\n\nIt was warm.\n")[1].is_file == is_file


def test_the_source_in_the_line_above_belongs_to_the_caption() -> None:
    article, caption = only("Image source, Ann Tait\nImage caption, The ferry\n\nIt was warm.\n")
    assert caption.source is not None and article.words(caption.source) == "Image source, Ann Tait"
    assert caption.photographer == "Ann Tait"


def test_position_markers() -> None:
    _, caption = only(
        "Ana Cruz (L), Ben Okri (2nd R, front) and Li An (R) of Ohio walk. (AP Photo/Rui Dias)\n\nThe end.\n"
    )
    assert [marker.place for marker in caption.markers] == ["left", "2 front right", "right"]


@given(st.text(alphabet="AaBb ./:()[]©1,\n“”", max_size=200))
@settings(max_examples=300, deadline=None)
def test_any_text_can_be_split(text: str) -> None:
    parts = split_caption(text)
    assert 0 <= parts.start <= parts.end <= len(text)
    credit = photo_credit(text)
    assert credit is None or credit[0] <= credit[1] < credit[2] <= len(text)


def test_thousands_of_captions() -> None:
    page = "".join(
        f"Workers load sacks of rice number {i} at a depot in Davao, May 2, 2021. (Xinhua/Ana Cruz)\n\n"
        for i in range(3000)
    )
    article = read(page)
    assert len(find_captions(article)) == 3000
    assert list(duplicate.check(article)) == []
