"""What a reader raises for a file that it cannot read."""

from __future__ import annotations


class UnreadableError(Exception):
    """A file or an article in it that cannot be read; `code` is for machines, the message for people."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code
