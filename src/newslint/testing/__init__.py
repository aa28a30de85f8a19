"""The test kit: assertions on findings, expectation files, rule cases.

import newslint
from newslint.testing import assert_clean, assert_finds

def test_the_lead() -> None:
    assert_finds(newslint.check(story), "dates/weekday-mismatch", excerpt="Thursday, July 16, 2021")
"""

from newslint.testing.assertions import assert_clean, assert_finds

__all__ = ["assert_clean", "assert_finds"]
