"""Settings of all tests: Hypothesis tries the same examples each time, so that only a change of code changes a result."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
