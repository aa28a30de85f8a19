"""The unusual characters of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newslint.language.characters import non_ascii


@given(st.text(alphabet=st.one_of(st.characters(), st.characters(categories=["Cs"]), st.characters(max_codepoint=127))))
def test_all_characters_beyond_ascii_are_told(text: str) -> None:
    assert non_ascii(text) == {char for char in text if ord(char) > 127}
