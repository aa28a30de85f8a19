"""Where in a JSON value the objects stand that are articles."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any


def find_objects(
    value: Any,
    wanted: Callable[[dict[str, Any]], dict[str, Any] | None],
    within: Callable[[dict[str, Any]], Iterable[Any]],
    most: int,
) -> Iterator[dict[str, Any]]:
    """What `wanted` makes of the objects in a JSON value, lists in order and before what stands deeper.

    Where it makes nothing of an object, `within` says what else of it is looked at; `most` bounds how many values are.
    """
    waiting = deque([value])
    for _ in range(most):
        if not waiting:
            return
        node = waiting.popleft()
        if isinstance(node, list):
            waiting.extendleft(reversed(node))
        elif isinstance(node, dict):
            found = wanted(node)
            if found is not None:
                yield found
            else:
                waiting.extend(within(node))
