"""A spool is a list, but for its memory."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.spool import PAGE, Spool


@given(st.sampled_from([0, 1, PAGE - 1, PAGE, PAGE + 1, 3 * PAGE + 7]), st.data())
def test_a_spool_holds_what_a_list_holds(number: int, data: st.DataObject) -> None:
    spool: Spool[dict[str, int]] = Spool()
    items = [{"number": i} for i in range(number)]
    for item in items:
        spool.append(item)
    assert len(spool) == number
    assert list(spool) == items
    assert list(zip(spool, spool, strict=True)) == [(item, item) for item in items]
    assert spool[-3:] == items[-3:]
    if items:
        i = data.draw(st.integers(-number, number - 1))
        assert spool[i] == items[i]
    with pytest.raises(IndexError):
        spool[number]
