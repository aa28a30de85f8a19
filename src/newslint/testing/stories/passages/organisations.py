"""Passages about bodies that keep their names and letters."""

from __future__ import annotations

from newslint.testing.stories.draft import Draft
from newslint.testing.stories.registry import passage

_FIRST = {"Association": "Alliance", "Federation": "Forum", "League": "Lobby"}
"""What bodies are called, and another word with the same initial."""
_MIDDLE = ("Highland", "Northern", "Valley", "Estuary", "Inland", "Outer")


def _name(draft: Draft) -> tuple[str, str]:
    group = draft.groups.pop().capitalize()
    first, middle, last = draft.choose(*_FIRST), draft.choose(*_MIDDLE), draft.choose("Craft", "Guild", "Trade")
    return f"{first} of {middle} {last} {group}", f"{first[0]}{middle[0]}{last[0]}{group[0]}"


@passage("organisations/acronym-mismatch", "organisations/acronym-undefined", "organisations/acronym-late")
def association(draft: Draft) -> str:
    """A body, its acronym in brackets, and the acronym again."""
    name, letters = _name(draft)
    swapped = letters[0] + letters[2] + letters[1] + letters[3]
    if letters[1] == letters[2]:
        swapped = letters[:3] + ("X" if letters[3] != "X" else "Q")
    said = draft.fact("organisations/acronym-mismatch", letters, swapped)
    first = f"The {name} ({said}) has asked for a second opinion."
    second = f"A list kept by the {letters} has {draft.between(20, 90)} names on it."
    if draft.defect == "organisations/acronym-undefined":
        return draft.fact("organisations/acronym-undefined", f"{first} {second}", second)
    if draft.defect == "organisations/acronym-late":
        return draft.fact("organisations/acronym-late", f"{first} {second}", f"{second} {first}")
    if draft.defect == "organisations/acronym-mismatch":
        return first
    return f"{first} {second}"


@passage("organisations/acronym-redefined")
def rival(draft: Draft) -> str:
    """Two bodies with two acronyms."""
    name, letters = _name(draft)
    head = name.split()[0]
    namesake = f"The {name.replace(head, _FIRST[head])} ({letters})"
    other = draft.fact("organisations/acronym-redefined", f"The {letters}", namesake)
    return f"The {name} ({letters}) will pay for half of it.\n\n{other} has done so twice before."


@passage("organisations/name-drift")
def ministry(draft: Draft) -> str:
    """A ministry, named alike twice."""
    right, wrong = draft.choose(
        ("Ministry of Transport", "Ministry of Transports"),
        ("Agency for Inland Water", "Agency for Inland Waters"),
        ("Institute of Coastal Botany", "Institute of Coastal Bottany"),
    )
    again = draft.fact("organisations/name-drift", right, wrong)
    return f"The {right} set the fee in spring.\n\nOn paper the {again} may still change it, but nobody expects that."
