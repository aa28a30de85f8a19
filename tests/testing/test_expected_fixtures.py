"""Our own articles against the expectation files beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newslint.file_checker import FileChecker
from newslint.settings import Settings
from newslint.tasks import Task
from newslint.testing.expectations import differences, load_expectations

ARTICLES = Path(__file__).parents[2] / "fixtures" / "articles"


@pytest.mark.parametrize("sidecar", sorted(ARTICLES.glob("*.expect.yaml")), ids=lambda path: path.name)
def test_exactly_what_is_expected_is_found(sidecar: Path) -> None:
    story = sidecar.with_name(f"{sidecar.name.removesuffix('.expect.yaml')}.txt")
    (entry,) = FileChecker([Settings()]).check(Task(str(story), story.name)).entries
    assert differences(load_expectations(str(sidecar)), entry["findings"]) == ([], [])
