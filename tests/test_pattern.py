"""Patterns and openings: compiled and looked up late, and the same as what they stand for."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newslint.pattern import Openings, Pattern

letters = st.text(alphabet="ab ", max_size=6)


@given(letters)
def test_a_pattern_matches_as_re_does(text: str) -> None:
    ours, theirs = Pattern("A+b", re.IGNORECASE), re.compile("A+b", re.IGNORECASE)
    assert [match.span() for match in ours.finditer(text)] == [match.span() for match in theirs.finditer(text)]
    for one, other in ((ours.search(text), theirs.search(text)), (ours.match(text, 1), theirs.match(text, 1))):
        assert (one and one.span()) == (other and other.span())
    assert (ours.fullmatch(text) is None) == (theirs.fullmatch(text) is None)
    assert ours.split(text) == theirs.split(text)
    assert ours.sub(str.upper, text) == theirs.sub(lambda match: match.group().upper(), text)


def test_a_pattern_is_compiled_when_it_is_first_used() -> None:
    pattern = Pattern("a(b|")
    try:
        pattern.search("ab")
    except re.error:
        return
    raise AssertionError("a pattern that is none was let pass")


@given(st.lists(letters.filter(bool), min_size=1, max_size=5), letters)
def test_a_text_begins_with_an_opening_or_does_not(phrases: list[str], text: str) -> None:
    assert Openings(phrases).begin(text) == text.startswith(tuple(phrases))
