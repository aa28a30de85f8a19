"""Hypothesis strategies for stories: clean ones in the styles of several houses, and ones with a defect planted.

    from hypothesis import given
    from newslint.testing import articles

    @given(articles(defect="dates/weekday-mismatch"))
    def test_my_checker_finds_wrong_weekdays(story: MadeStory) -> None:
        assert my_checker(story.text)

A failing example shrinks to a story of few passages. Needs Hypothesis (`pip install newslint[testing]`).
"""

from __future__ import annotations

from hypothesis import strategies as st

from newslint.testing.stories.generator import MadeStory, houses_for, write_story
from newslint.testing.stories.registry import all_passages


def articles(*, defect: str | None = None, house: str | None = None) -> st.SearchStrategy[MadeStory]:
    """Stories made up, each consistent in all that it says; with `defect`, a rule's id, one planted at a known place.

    `house` keeps to the style of one house, a name in `newslint.testing.stories.style.STYLES`. Raises
    UnknownDefectError for a rule whose defect no story, or none of that house, can have.
    """
    houses = houses_for(defect, house)
    others = sorted(name for name, passage in all_passages().items() if not passage.is_lead)
    return st.builds(
        lambda house, passages, seed: write_story(seed, house=house, passages=passages, defect=defect),
        house=st.sampled_from(houses),
        passages=st.lists(st.sampled_from(others), max_size=5, unique=True),
        seed=st.integers(0, 2**32 - 1),
    )
