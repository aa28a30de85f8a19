"""The texts that speed is measured with."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_stories_are_the_same_each_time_and_of_the_usual_length(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "benchmarks"))
    from stories import stories

    made = list(stories(20))
    assert made == list(stories(20))
    assert made[:5] == list(stories(5))
    assert len(set(made)) == 20
    assert 3000 < sum(map(len, made)) / 20 < 4500


def test_worst_texts_are_named_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "benchmarks"))
    from worst_texts import worst_texts

    names = [one.name for one in worst_texts()]
    assert len(names) == len(set(names)) > 60
