"""The unusual characters of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.article import Article
from newslint.language.characters import find_unusual_characters, non_ascii
from newslint.source_map import SourceMap


@given(st.text(alphabet=st.one_of(st.characters(), st.characters(categories=["Cs"]), st.characters(max_codepoint=127))))
def test_all_characters_beyond_ascii_are_told(text: str) -> None:
    assert non_ascii(text) == {char for char in text if ord(char) > 127}


@given(st.text(alphabet=st.one_of(st.characters(), st.characters(max_codepoint=160))))
def test_the_unusual_are_those_and_control_characters(text: str) -> None:
    found = find_unusual_characters(Article(text, (), SourceMap(text, ())))
    usual = {*map(chr, range(32, 127)), *"\t\n\v\f\r"}
    assert sorted(found) == sorted(set(text) - usual)
