from __future__ import annotations

import pytest

from newslint import readers
from newslint.article import Article
from newslint.language.attributions import find_attributions


def read(text: str) -> Article:
    return next(readers.read(text.encode(), "story.txt", "text"))


def speakers(text: str) -> list[str]:
    article = read(text)
    return [article.words(found.speaker.span) for found in find_attributions(article)]


@pytest.mark.parametrize(
    "text",
    [
        '"The harbour is ours," said Hale.',
        '"The harbour is ours," Hale said.',
        '"The harbour is ours," said Mayor Hale, 52.',
        '"The harbour is ours," Hale told reporters.',
        'Hale said: "The harbour is ours."',
        'Hale told Wirth: "The harbour is ours."',
        'According to Hale, "the harbour is ours".',
        "“The harbour is ours,” said Mr. Hale on Monday.",
    ],
)
def test_the_name_beside_a_quotation_is_its_speaker(text: str) -> None:
    assert speakers(text) == ["Hale"]


@pytest.mark.parametrize(
    "text",
    [
        '"The harbour is ours," she said.',
        '"The harbour is ours," a spokesman told Hale.',
        '"The harbour is ours," the mayor said in Hale.',
        '"The harbour is ours." Hale said nothing.',
        'Hale left when he said: "The harbour is ours."',
        "Hale said that the harbour is ours.",
        'The "best" harbour is Hale.',
        '"',
        "",
    ],
)
def test_nobody_else_is(text: str) -> None:
    assert speakers(text) == []


def test_a_long_text_takes_no_long_time() -> None:
    assert len(speakers('"The harbour is ours," said Hale. ' * 2000)) == 2000
