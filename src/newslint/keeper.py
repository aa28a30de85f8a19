"""What keeps on itself what is found in it: `Keeper`. Apart, because mypyc gives no room to a class on its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Keeper:
    """What has room for results beside its own fields, each of which is set once."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        if hasattr(self, name):
            raise AttributeError(f"it is not changed; {name} can be another's: see having()")
        object.__setattr__(self, name, value)


class Kept:
    """What a function finds in a keeper: an attribute, which is there once it was asked for."""

    def __init__(self, function: Callable[[Any], object], name: str) -> None:
        self._function = function
        self._name = name

    def __get__(self, keeper: Keeper, owner: type[Keeper]) -> object:
        found = self._function(keeper)
        object.__setattr__(keeper, self._name, found)
        return found
