"""Quotations: their marks, levels, running on; apostrophes and inches told apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article, Span
from newslint.language.quotation_marks import read_marks
from newslint.language.quotations import find_quotations, is_quoted


def _read(text: str) -> Article:
    return next(readers.read(text.encode(), "story.txt", "text"))


def _quoted(text: str) -> list[str]:
    article = _read(text)
    return [article.words(quotation.span) for quotation in find_quotations(article)]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('The "pie" of their common interests grew.', ["pie"]),
        ("“We go,” she said. “It is late.”", ["We go,", "It is late."]),
        ("‘We go,’ she said. ‘It’s late.’", ["We go,", "It’s late."]),
        ("'We go,' she said. 'It's the boys' room.'", ["We go,", "It's the boys' room."]),
        ("“He told me, ‘Go home,’” she said.", ["He told me, ‘Go home,’", "Go home,"]),
        ("‘He told me, “Go home,”’ she said.", ["He told me, “Go home,”", "Go home,"]),
        ("Das «neue» Haus und das „alte“ Haus und das »dritte« Haus.", ["neue", "alte", "dritte"]),
        ("``We go,'' she said.", ["We go,"]),
        ('“We go," she said.', ["We go,"]),
        ("It was rock 'n' roll in the '90s, said the boys' band.", []),
        ("It was rock ’n’ roll in the ’90s, and ’twas good.", []),
        ("It was rock ‘n’ roll in the ‘90s, and ‘twas good.", []),
        ("He is 6'2\" and she is 5'1\" in socks.", []),
        ('A 14" drum and a 12" record.', []),
        ('"The drum is 14" across," he said.', ['The drum is 14" across,']),
        ('"I am 6\'2" tall," he said. "She is not."', ["I am 6'2\" tall,", "She is not."]),
        ('He was born "in 1990" and left.', ["in 1990"]),
        ("The teachers' union and the drivers' union met.", []),
        ("Doin' fine, the ol' mayor said, talkin' of O'Brien.", []),
        ("Headline: 'I never lie', says minister", ["I never lie"]),
    ],
)
def test_quoted_words(text: str, quoted: list[str]) -> None:
    assert _quoted(text) == quoted
    assert read_marks(_read(text)).faults == ()


def test_a_quotation_runs_over_paragraphs() -> None:
    article = _read("He said: “One.\n\n“Two ‘inner’ words.\n\n“Three,” he added.")
    one, two, inner, three = find_quotations(article)
    assert (one.runs_on, two.runs_on, inner.runs_on, three.runs_on) == (True, True, False, False)
    assert (one.continues, two.continues, inner.continues, three.continues) == (False, True, False, True)
    assert (two.level, inner.level) == (1, 2)
    assert read_marks(article).faults == ()


def test_a_nested_quotation_runs_over_paragraphs() -> None:
    article = _read("“She told us, ‘One.\n\n“‘Two,’ and left,” he said.")
    assert [article.words(quotation.span) for quotation in find_quotations(article)] == [
        "She told us, ‘One.",
        "‘Two,’ and left,",
        "Two,",
    ]
    assert read_marks(article).faults == ()


def test_paragraphs_of_a_running_quotation_joined_in_one() -> None:
    assert read_marks(_read('He said: "It is late. "It is cold," and left.')).faults == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("“We go, she said.", "unclosed"),
        ('"We go, she said. "It is late."', "unclosed"),
        ('"We go, she said.\n\n"It is late," said Mr Poe.', "unclosed"),
        ('We go," she said.', "unopened"),
        ("‘We go,” she said.", "mismatched"),
        ("“We go,’ she said.", "mismatched"),
        ("“We go,“ she said.", "facing"),
        ("She said: ”We go.”", "facing"),
        ("“One.\n\nTwo,” she said.", "unmarked paragraph"),
        ("‘We go, she said.", "unclosed"),
    ],
)
def test_faults(text: str, kind: str) -> None:
    assert [fault.kind for fault in read_marks(_read(text)).faults] == [kind]


def test_is_quoted() -> None:
    article = _read("He said: “One.\n\n“Two,” and left.")
    text = article.text
    assert is_quoted(article, Span(text.index("One"), text.index("One") + 3))
    assert is_quoted(article, Span(text.index("Two"), text.index("Two") + 3))
    assert not is_quoted(article, Span(text.index("left"), text.index("left") + 4))
    assert not is_quoted(article, Span(text.index("said"), text.index("One") + 3))


@given(st.text(alphabet="ab s.,1\n\"'“”‘’«»„`´", max_size=80))
def test_any_text_is_read_and_spans_hold(text: str) -> None:
    for article in readers.read(text.encode(), "story.txt", "text"):
        reading = read_marks(article)
        for quotation in find_quotations(article):
            assert quotation.opening.end <= quotation.span.end
            assert article.block_at(quotation.span.start).span.contains(quotation.outer)
        for fault in reading.faults:
            assert article.block_at(fault.mark.start).span.contains(fault.mark)


@given(st.lists(st.sampled_from(["“We go,” she said.", "'We go,' she said.", '"It\'s late."']), min_size=1, max_size=8))
def test_sound_quotations_have_no_faults(parts: list[str]) -> None:
    assert read_marks(_read(" ".join(parts))).faults == ()


@pytest.mark.parametrize("mark", ['"', "“", "’", "'", "‘ a", '" a', "“a ", "a” ", "''", "“\n\n"])
def test_thousands_of_marks_spoil_no_other_paragraph(mark: str) -> None:
    article = _read("He said " + mark * 5_000 + " ” " * 5_000 + "\n\nShe said: “We go.” It was late.")
    assert article.words(find_quotations(article)[-1].span) == "We go."
