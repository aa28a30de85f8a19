"""Slips of the keyboard, made on purpose."""

from __future__ import annotations

from random import Random


def slip(random: Random, word: str) -> str | None:
    """A word with one slip inside it: two letters swapped or one left out. None for a word too short for that."""
    places = [
        i for i in range(1, len(word) - 2) if word[i : i + 2].isalpha() and word[i].lower() != word[i + 1].lower()
    ]
    if not places:
        return None
    i = random.choice(places)
    return word[:i] + word[i + 1] + word[i] + word[i + 2 :] if random.random() < 0.5 else word[:i] + word[i + 1 :]
