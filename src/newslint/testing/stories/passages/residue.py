"""Passages that say little and offer places for slips of any kind."""

from __future__ import annotations

from newslint.testing.stories.draft import Draft
from newslint.testing.stories.registry import passage


@passage()
def weather(draft: Draft) -> str:
    """A paragraph of weather."""
    return draft.choose(
        "The rain had not stopped since the morning, and the lamps along the quay were lit at noon. Nobody minded.",
        "A cold wind came down from the hills, and the stalls on the square were taken in before dark.",
        "It was the first warm evening of the season. The cafes put their chairs out, and the bells rang late.",
    )


@passage()
def spokesman(draft: Draft) -> str:
    """A statement in reported speech, with an aside in brackets."""
    body = draft.bodies.pop()
    return draft.choose(
        f"A spokesman for the {body} (which has its seat above the market) said that the papers would be published.",
        f"The {body} said that it would look into the matter. It did not give a date (nor did anybody ask for one).",
    )


@passage()
def voices(draft: Draft) -> str:
    """Two sentences of speech."""
    person = draft.person()
    first = draft.style.quote(draft.choose("We can't wait any longer,", "It isn't the money,", "They don't answer,"))
    second = draft.style.quote(draft.choose("Somebody has to say it.", "It is about trust.", "So we wrote again."))
    return f"{first} said {person.name}, who lives across the street. {second}"
