"""Parts of a page beside the story: where each begins, and what ends it."""

from __future__ import annotations

import pytest

from newslint import readers
from newslint.article import Article, Span
from newslint.language.page_parts import page_parts

_STORY = "The pier is old and nobody walks on it in winter, for it is cold."
_OTHER = "The board has looked at every plank of it, and it has found two that are loose."


def _read(*paragraphs: str) -> Article:
    return next(readers.read("\n\n".join(paragraphs).encode(), "story.txt", "text"))


def _texts(article: Article, spans: frozenset[Span]) -> list[str]:
    return [article.words(span) for span in sorted(spans)]


@pytest.mark.parametrize("head", ["References", "More information:", "## Further reading"])
def test_a_heading_begins_the_references(head: str) -> None:
    article = _read(_STORY, head, _OTHER)
    assert _texts(article, page_parts(article).references) == [_OTHER]


def test_a_label_begins_one_reference() -> None:
    article = _read(_STORY, f"More information: {_OTHER}", _OTHER)
    assert _texts(article, page_parts(article).references) == [f"More information: {_OTHER}"]


@pytest.mark.parametrize(
    "head",
    ["The statement in full:", "Read the full letter below:", "## Full text", "In a letter, which reads as follows:"],
)
def test_a_document_is_announced(head: str) -> None:
    article = _read(_STORY, head, _OTHER)
    assert _texts(article, page_parts(article).documents) == [_OTHER]


def test_a_heading_ends_a_document() -> None:
    article = _read(_STORY, "The statement in full:", _OTHER, "## What is next", _STORY)
    assert _texts(article, page_parts(article).documents) == [_OTHER]


@pytest.mark.parametrize("head", ["Ingredients", "Serves 4", "Makes about 12 buns"])
def test_a_recipe_goes_on_over_its_headings(head: str) -> None:
    article = _read(_STORY, head, _OTHER, "## For the sauce", _STORY)
    assert _texts(article, page_parts(article).recipes) == [_OTHER, _STORY]


def test_a_story_alone_has_none() -> None:
    article = _read(_STORY, f"{_OTHER} The statement is full of holes.", _STORY)
    assert not any(page_parts(article))
