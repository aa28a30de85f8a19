"""Which files a run reads: paths, folders and globs become files, always in the same order."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator

from newslint.article import Article
from newslint.readers import MIXED_SUFFIXES, SUFFIXES, is_news
from newslint.readers import read as read_articles_of
from newslint.readers.decoding import LARGEST
from newslint.readers.errors import UnreadableError

STANDARD_INPUT = "-"
_NEVER_STORIES = frozenset({"node_modules", "__pycache__"})


def expand(paths: Iterable[str]) -> list[str]:
    """The files that these paths, folders and globs stand for, each once, in the order given.

    A folder stands for the stories in it and below it, told by the endings that the readers know, XML and JSON by their
    content, by name; hidden files and folders are left out. A path or glob that matches nothing stands for itself, so
    that reading it says so.
    """
    found: dict[str, None] = {}
    for path in paths:
        if path == STANDARD_INPUT or os.path.lexists(path):
            matches = [path]
        else:
            matches = _matches(path) or [path]
        for match in matches:
            found.update(dict.fromkeys(_stories_below(match) if os.path.isdir(match) else [match]))
    return list(found)


def read(path: str, limit: int = LARGEST) -> bytes:
    """The bytes of a file, or of standard input; `limit` is how many there may be.

    Raises UnreadableError, which says why, where there is no such file, it cannot be read or it is far too large.
    """
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise UnreadableError("unreadable", "standard input is closed")
            return sys.stdin.buffer.read(limit + 1)
        return read_bytes(path, limit)
    except FileNotFoundError:
        raise UnreadableError("unreadable", "no such file or folder") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UnreadableError("unreadable", f"cannot be read: {reason[0].lower()}{reason[1:]}") from None


def read_bytes(path: str, limit: int = sys.maxsize) -> bytes:
    """The bytes of a file, or more than `limit` of them; four times as quick as `open` for a small file.

    Raises UnreadableError where the file says that it is larger, OSError where it cannot be read.
    """
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        size = os.fstat(handle).st_size
        if size > limit:
            raise UnreadableError(
                "too-large", f"the file has {size // 1024**2} MB, over the limit of {limit // 1024**2} MB"
            )
        data = os.read(handle, size + 1)
        while len(data) != size and len(data) <= limit and (more := os.read(handle, 2**20)):
            data += more
        return data
    finally:
        os.close(handle)


def read_sources(paths: Iterable[str]) -> tuple[Article, ...]:
    """The texts that drafts were written from: every article in these files, in the order given.

    Raises UnreadableError, which names the file, for one that cannot be read, and where there is no text in any.
    """
    found: list[Article] = []
    files = expand(paths)
    for path in files:
        try:
            found.extend(read_articles_of(read(path), path))
        except UnreadableError as error:
            raise UnreadableError(error.code, f"{path}: {error}") from None
    if files and not any(article.text.strip() for article in found):
        raise UnreadableError("unreadable", f"{', '.join(files)}: no text to hold a draft against")
    return tuple(found)


def replace(path: str, data: bytes) -> None:
    """Put new contents in the place of a file's, all or nothing; permissions stay, a link stays a link.

    Raises OSError where that fails; the file then holds what it held.
    """
    import tempfile

    path = os.path.realpath(path)
    folder, name = os.path.split(path)
    handle, draft = tempfile.mkstemp(prefix=f".{name[:100]}.", suffix=".newslint", dir=folder)
    try:
        with open(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        _take_over(path, draft)
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise


def _take_over(path: str, draft: str) -> None:
    """Give a draft the permissions and, where that is allowed, the owner of the file that it will replace."""
    try:
        status = os.stat(path)
    except FileNotFoundError:
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(draft, 0o666 & ~mask)
        return
    if hasattr(os, "chown"):
        with contextlib.suppress(PermissionError):
            os.chown(draft, status.st_uid, status.st_gid)
    os.chmod(draft, status.st_mode & 0o7777)


def _matches(pattern: str) -> list[str]:
    import glob

    try:
        return sorted(glob.glob(pattern, recursive=True))
    except ValueError:
        return []


def _stories_below(folder: str) -> Iterator[str]:
    unreadable: list[OSError] = []
    for here, folders, names in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in _NEVER_STORIES)
        for name in sorted(names):
            path = os.path.join(here, name)
            if not name.startswith(".") and is_story(path):
                yield os.path.normpath(path) if folder == "." else path
    yield from (error.filename for error in unreadable)


def is_story(path: str) -> bool:
    """Whether a file among others is a story: by its ending, XML and JSON by their content."""
    suffix = os.path.splitext(path)[1].lower()
    if suffix not in MIXED_SUFFIXES:
        return suffix in SUFFIXES
    try:
        with open(path, "rb") as file:
            return is_news(file.read(40_000))
    except OSError:
        return True
