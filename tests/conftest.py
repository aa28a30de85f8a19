"""Settings of all tests: Hypothesis tries the same examples each time, so that results change with the code alone."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")
