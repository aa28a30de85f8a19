"""Attribution: who speaks, before and after the quotation, by possessive, and by what goes on."""

from __future__ import annotations

import pytest

from newslint import readers
from newslint.article import Article
from newslint.language.attribution import find_attributions


def _read(text: str) -> Article:
    return next(readers.read(text.encode(), "story.txt", "text"))


def _speakers(text: str) -> list[str | None]:
    return [
        " ".join(attribution.speaker.parts) if attribution.speaker else None
        for attribution in find_attributions(_read(text))
    ]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“We go,” Anna Lindqvist said.", ["Anna Lindqvist"]),
        ("“We go,” said Anna Lindqvist, the mayor.", ["Anna Lindqvist"]),
        ("“We go,” Mayor Anna Lindqvist told Peter Marsh.", ["Anna Lindqvist"]),
        ("Mayor Anna Lindqvist said at the pier in the evening: “We go.”", ["Anna Lindqvist"]),
        ("Mayor Anna Lindqvist, who met Peter Marsh on Monday, said it was “a pity”.", ["Anna Lindqvist"]),
        ("Anna Lindqvist met Peter Marsh, and she called it “a pity”.", [None]),
        ("According to Anna Lindqvist, “the boats go”.", ["Anna Lindqvist"]),
        ("Peter Marsh said that Anna Lindqvist’s words, “we go”, were kept.", ["Anna Lindqvist"]),
        ("“We go,” he said.", [None]),
        ("“We go,” Anna Lindqvist said. “It is late.”", ["Anna Lindqvist", "Anna Lindqvist"]),
    ],
)
def test_speakers(text: str, speakers: list[str | None]) -> None:
    assert _speakers(text) == speakers


def test_a_quotation_that_runs_on_keeps_its_speaker() -> None:
    text = "“We go,” Anna Lindqvist said. “It is late.\n\n“It is cold.”"
    assert _speakers(text) == ["Anna Lindqvist"] * 3
    assert [one.is_continued for one in find_attributions(_read(text))] == [False, True, True]


def test_nobody_is_given() -> None:
    (attribution,) = find_attributions(_read("The song was “The boat that never came”."))
    assert attribution.speaker is None and not attribution.is_attributed


def test_one_who_quotes_another_is_told() -> None:
    (attribution,) = find_attributions(_read("Peter Marsh, quoting Anna Lindqvist, said it was “late”."))
    assert attribution.passed_on


def test_thousands_of_quotations() -> None:
    article = _read("“We go,” Anna Lindqvist said, and Peter Marsh added: “It is late.” " * 2000)
    assert len(find_attributions(article)) == 4000
