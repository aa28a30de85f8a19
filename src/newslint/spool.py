"""A sequence that grows without memory growing with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO, TypeVar, overload

Item = TypeVar("Item")

PAGE = 2000
"""Items that are kept in memory, and written and read at a time."""


class Spool(Sequence[Item]):
    """Items in the order in which they were added: the latest in memory, the others in a temporary file.

    To be read from front to back; an index costs the reading of a page. What is read is a copy.
    """

    def __init__(self) -> None:
        self._latest: list[Item] = []
        self._pages: list[int] = []
        self._file: IO[bytes] | None = None

    def append(self, item: Item) -> None:
        """Add an item. Raises OSError where the disk is full."""
        self._latest.append(item)
        if len(self._latest) == PAGE:
            import pickle
            import tempfile

            if self._file is None:
                self._file = tempfile.TemporaryFile()  # noqa: SIM115
            self._pages.append(self._file.seek(0, 2))
            pickle.dump(self._latest, self._file, pickle.HIGHEST_PROTOCOL)
            self._latest = []

    def __len__(self) -> int:
        return len(self._pages) * PAGE + len(self._latest)

    def __iter__(self) -> Iterator[Item]:
        for page in range(len(self._pages)):
            yield from self._page(page)
        yield from self._latest

    @overload
    def __getitem__(self, index: int) -> Item: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Item]: ...
    def __getitem__(self, index: int | slice) -> Item | Sequence[Item]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        page, place = divmod(range(len(self))[index], PAGE)
        return self._page(page)[place] if page < len(self._pages) else self._latest[place]

    def _page(self, page: int) -> list[Item]:
        import pickle

        assert self._file is not None
        self._file.seek(self._pages[page])
        items: list[Item] = pickle.load(self._file)
        return items
