"""Made-up stories: clean unless a defect is asked for, which then is found where it stands."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newslint import readers
from newslint.catalogue import all_rules
from newslint.linter import CheckedArticle, Linter
from newslint.settings import Settings
from newslint.testing import articles
from newslint.testing.stories.generator import MadeStory, UnknownDefectError, known_defects, write_story
from newslint.testing.stories.registry import all_passages
from newslint.testing.stories.style import STYLES

STORIES = 200
"""Clean stories a run of the tests checks; `python tools/measure_stories.py` checks ten thousand."""
PLANTED = 10
"""Stories with each defect."""


def check(story: MadeStory, *rules: str) -> CheckedArticle:
    linter = Linter(Settings(select=rules, input_format=story.format))
    return next(linter.check_bytes(story.text.encode(), "story"))


def test_made_up_stories_are_clean() -> None:
    for seed in range(STORIES):
        story = write_story(seed)
        loud = [(one.rule, one.finding.message) for one in check(story).findings if one.severity != "info"]
        assert not loud, (seed, story.text, loud)


@pytest.mark.parametrize("defect", known_defects())
def test_a_planted_defect_is_found_where_it_stands(defect: str) -> None:
    stories = [write_story(seed, defect=defect) for seed in range(PLANTED)]
    missed = [story for story in stories if not story.is_found_in(check(story, defect))]
    assert len(missed) <= 0.1 * PLANTED, (missed[0].planted, missed[0].text)


@given(st.integers(), st.sampled_from(known_defects()))
def test_the_key_says_what_was_planted_and_where(seed: int, defect: str) -> None:
    story = write_story(seed, defect=defect)
    planted = story.planted
    assert planted is not None and planted.rule == defect
    assert planted.replacement != planted.original
    if not defect.startswith("metadata/"):
        assert story.text[planted.start : planted.end].strip() == planted.replacement.strip()
    assert story == write_story(seed, defect=defect)


@given(articles())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_the_strategy_makes_stories_that_readers_read(story: MadeStory) -> None:
    assert story.planted is None
    article = next(readers.read(story.text.encode(), "story", story.format))
    assert article.headline and article.headline in story.text


def test_the_strategy_plants(monkeypatch: pytest.MonkeyPatch) -> None:
    rules: list[str] = []

    @given(articles(defect="numbers/total-mismatch", house="bbc"))
    @settings(max_examples=20)
    def collect(story: MadeStory) -> None:
        assert story.planted is not None and story.house == "bbc"
        rules.append(story.planted.rule)

    collect()
    assert set(rules) == {"numbers/total-mismatch"}


def test_every_passage_plants_the_defects_it_declares() -> None:
    for passage in all_passages().values():
        for defect in passage.defects:
            assert any(write_story(seed, defect=defect).planted for seed in range(3)), (passage.name, defect)


def test_every_house_can_be_written() -> None:
    assert {write_story(seed).house for seed in range(60)} == set(STYLES)


def test_defects_are_rules() -> None:
    assert set(known_defects()) <= set(all_rules())


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"defect": "dates/weekday-mismach"}, "did you mean “dates/weekday-mismatch”"),
        ({"defect": "structure/source-line", "house": "bbc"}, "in the style of bbc"),
        ({"house": "cnn"}, "unknown house “cnn”"),
    ],
)
def test_what_cannot_be_written_is_told(arguments: dict[str, str], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        articles(**arguments)
    with pytest.raises(ValueError, match=said):
        write_story(1, **arguments)


def test_an_unknown_defect_is_an_error_of_its_own() -> None:
    with pytest.raises(UnknownDefectError):
        write_story(1, defect="nobody/nothing")


def test_the_kit_needs_no_hypothesis_until_stories_are_asked_for() -> None:
    code = "import sys, newslint.testing; print('hypothesis' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.strip() == "False"
