"""Repetition: exact and near copies, and what differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.language.repetition import (
    Repeat,
    find_repeats,
    likeness,
    read_passage,
    say_changes,
    share_elsewhere,
    those_that_may_repeat,
)
from newslint.language.tokens import find_tokens


def _read(text: str) -> Article:
    return next(readers.read(text.encode(), "story.txt", "text"))


def _repeats(text: str, near: float = 0.8) -> tuple[Article, list[Repeat]]:
    article = _read(text)
    return article, list(find_repeats((read_passage(article, block.span) for block in article.blocks), near=near))


def test_exact_copies_leave_case_and_marks_aside() -> None:
    article, repeats = _repeats("The lamp is on, it’s late.\n\nNobody came.\n\nThe lamp is on; it's LATE!")
    assert [article.words(repeat.again.span) for repeat in repeats] == ["The lamp is on; it's LATE!"]
    assert article.words(repeats[0].first.span) == "The lamp is on, it’s late."
    assert repeats[0].changes == ()


def test_near_copies_say_what_changed() -> None:
    first = "The keeper lit the old lamp on the pier before the boats came in."
    article, (repeat,) = _repeats(f"{first}\n\nNobody came.\n\n{first.replace('lamp', 'light')}")
    assert say_changes(article, repeat.changes) == "“lamp” there is “light” here"
    article, (repeat,) = _repeats(f"{first}\n\n{first.replace('old ', '')}")
    assert say_changes(article, repeat.changes) == "“old” is gone here"


def test_words_are_compared_in_lower_case_without_marks() -> None:
    article = _read("It’s o’clock; the LAMP is on.")
    passage = read_passage(article, article.blocks[0].span)
    assert passage.words == ("it", "'s", "o'clock", "the", "lamp", "is", "on")
    written = [article.words(find_tokens(article).span(i, i)) for i in passage.tokens]
    assert written == ["It", "’s", "o’clock", "the", "LAMP", "is", "on"]


def test_only_what_has_much_in_common_may_repeat() -> None:
    article = _read(
        "Keepers lit lamps tonight.\n\nOld keepers lit lamps.\n\nIt is on to him.\n\nNobody came to see it."
    )
    spans = [block.span for block in article.blocks]
    assert those_that_may_repeat(article, spans) == spans[:2]
    assert [share_elsewhere(article, span) for span in spans] == [1, 1, 1, 0]


def test_copies_of_short_words_may_repeat() -> None:
    article = _read("It is on to him now.\n\nNobody came.\n\nIt is on to him now!")
    spans = [block.span for block in article.blocks]
    assert those_that_may_repeat(article, spans) == [spans[0], spans[2]]


def test_other_passages_are_no_repeats() -> None:
    text = "The keeper lit the lamp on the pier.\n\nThe keeper lit a fire in the house on the hill."
    assert _repeats(text)[1] == []


@given(st.lists(st.sampled_from("lamp boat pier lake keeper".split()), min_size=4, max_size=30))
def test_a_copy_is_always_found(words: list[str]) -> None:
    text = " ".join(words).capitalize() + "."
    _, repeats = _repeats(f"{text}\n\nNobody else came to see it that night.\n\n{text}")
    assert len(repeats) == 1


@given(st.lists(st.text(alphabet="ab", min_size=1, max_size=2), max_size=12).map(tuple))
def test_likeness_of_itself_is_one(words: tuple[str, ...]) -> None:
    assert likeness(words, words) == 1


def test_thousands_of_passages() -> None:
    same = "The keeper lit the old lamp on the pier before the boats came in.\n\n" * 2000
    nearly = "".join(
        f"The keeper lit the old lamp on pier {i} before the boats came in again.\n\n" for i in range(2000)
    )
    assert len(_repeats(same)[1]) == 1999
    assert len(_repeats(nearly)[1]) == 1999
