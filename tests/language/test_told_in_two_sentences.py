"""What one sentence says of a figure of the sentence before."""

from __future__ import annotations

import pytest

from newslint import readers
from newslint.article import Article
from newslint.language.apportionments import find_apportionments
from newslint.language.ballots import find_ballots
from newslint.language.changes_told_on import find_changes_told_on
from newslint.language.distant_shares import find_distant_shares
from newslint.language.records import find_records


def article_of(text: str) -> Article:
    return next(readers.read(f"Council hears of the old quay\n\n{text}\n\nIt rains.\n".encode(), "story.txt", None))


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("The deal is $60 million. Of that, Hale will pay $30 million and Thorne $20 million.", 6e7, [3e7, 2e7]),
        ("The bank has 640 branches. Of these, 310 are here and 330 abroad.", 640, [310, 330]),
        ("A panel of eight will meet. It consists of six doctors and four nurses.", 8, [6, 4]),
        ("The school has 640 pupils. There are 330 boys and 290 girls.", 640, [330, 290]),
        ("Trade came to $12 million: exports made up $9 million and imports $3 million.", 1.2e7, [9e6, 3e6]),
    ],
)
def test_apportionments(text: str, whole: float, parts: list[float]) -> None:
    [found] = find_apportionments(article_of(text))
    assert (found.whole.value, [part.value for part in found.parts]) == (whole, parts)


def test_a_list_that_goes_on_about_something_else_is_no_apportionment() -> None:
    assert not find_apportionments(
        article_of("The school has 640 pupils. There were 33 boys and 29 girls in the club.")
    )


@pytest.mark.parametrize(
    ("text", "games", "parts", "is_whole"),
    [
        ("They won eight of their ten matches, lost one and had one abandoned.", 10, [8, 1, 1], True),
        ("They played 20 games, winning 12, losing five and drawing three.", 20, [12, 5, 3], True),
        ("Hale won eight and lost two of their 12 games.", 12, [8, 2], False),
    ],
)
def test_records(text: str, games: float, parts: list[float], is_whole: bool) -> None:
    [found] = find_records(article_of(text))
    assert (found.games.value, [part.value for part in found.parts], found.is_whole) == (games, parts, is_whole)


def test_ballots_with_and_without_abstentions() -> None:
    text = "The vote, attended by 38 of the 42 councillors, was close. Of 640 members, 412 cast a ballot."
    assert [(figure.value, counts_all) for figure, counts_all in find_ballots(article_of(text))] == [
        (38, True),
        (412, False),
    ]


def test_shares_of_the_sentence_before() -> None:
    [share] = find_distant_shares(article_of("Of 640 eligible members, 412 voted. Turnout was 64 per cent."))
    assert (share.part.value, share.whole.value, share.said.value) == (412, 640, 64)


def test_changes_of_the_sentence_before() -> None:
    [change] = find_changes_told_on(article_of("The fare was $400. A year earlier it was $320, so it rose 25 percent."))
    assert change.amount is not None
    assert (change.start.value, change.end.value, change.amount.value) == (320, 400, 25)


def test_thousands_of_sentences_take_no_longer_than_they_are_long() -> None:
    text = (
        "The deal is $60 million. Of that, Hale will pay $30 million and Thorne $20 million. They voted 12 to 9. "
        * 2000
    )
    article = article_of(text)
    assert len(find_apportionments(article)) == 2000
    assert not find_records(article)
    assert not find_ballots(article)
    assert not find_changes_told_on(article)
