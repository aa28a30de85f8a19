"""Dates that the calendar, or the story itself, contradicts."""
