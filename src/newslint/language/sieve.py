"""Words that tell a rule nothing, remembered from story to story: most words of a story stood in others."""

from __future__ import annotations

from collections.abc import Callable

_MOST_KNOWN = 50_000


class Sieve:
    """Holds back the words that a test finds sound; it is asked of each word once."""

    def __init__(self, is_sound: Callable[[str], bool]) -> None:
        self._is_sound = is_sound
        self._sound: set[str] = set()

    def rest(self, words: frozenset[str]) -> list[str]:
        """The words that are not sound."""
        unsound: list[str] = []
        for word in words.difference(self._sound):
            if not self._is_sound(word):
                unsound.append(word)
            elif len(self._sound) < _MOST_KNOWN:
                self._sound.add(word)
            else:
                self._sound = {word}
        return unsound
