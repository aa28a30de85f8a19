"""JSON whose strings know where they stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

from newslint.readers.errors import UnreadableError
from newslint.readers.passage import Passage
from newslint.source_map import Piece, line_starts

DEEPEST = 100
"""Levels of arrays and objects above which JSON is refused."""

_BLANK = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?")
_ESCAPE = re.compile(
    r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})|\\(.)", re.DOTALL
)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_WORDS = {"true": True, "false": False, "null": None}


class JsonString(str):
    """A string of a JSON text. `start` and `end` bound it there, without its quotation marks."""

    __slots__ = ("end", "start")
    start: int
    end: int


@dataclass(slots=True)
class JsonDocument:
    """A JSON value, where it ends, and what to tell about it: keys that stand twice, halves of characters."""

    value: Any
    end: int
    notes: list[str] = field(default_factory=list)


def parse_json(text: str, start: int = 0, *, alone: bool = True) -> JsonDocument:
    """The JSON value that starts at an offset of a text, strings as `JsonString`.

    Line breaks inside strings are let pass. Where a key stands twice in an object, the last one counts. Raises
    UnreadableError for what is no JSON, is nested too deep or, with `alone`, has text after it.
    """
    parser = _Parser(text)
    value, end = parser.value(parser.skip(start), 0)
    after = parser.skip(end)
    if alone and after < len(text):
        raise parser.error("there is text after the JSON value", after)
    return JsonDocument(value, end, parser.notes)


def json_passage(string: JsonString, around: Passage) -> Passage:
    """A JSON string as a passage, with its way through the escapes and through the passage that the JSON stands in."""
    raw = around.text[string.start : string.end]
    pieces: list[Piece] = []
    at = 0

    def add(size: int, low: int, high: int) -> None:
        nonlocal at
        if size == high - low:
            for start, stop, file_start, file_end in around.stretches(string.start + low, string.start + high):
                here = at + start - string.start - low
                pieces.append(Piece(here, here + stop - start, file_start, file_end))
        else:
            pieces.append(Piece(at, at + size, *around.place(string.start + low, string.start + high)))
        at += size

    last = 0
    for match in _ESCAPE.finditer(raw):
        if match.start() > last:
            add(match.start() - last, last, match.start())
        add(len(_unescape(match)), match.start(), match.end())
        last = match.end()
    if last < len(raw):
        add(len(raw) - last, last, len(raw))
    return Passage(str(string), around.file_text, pieces)


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.notes: list[str] = []

    def error(self, what: str, at: int) -> UnreadableError:
        line = bisect_right(line_starts(self.text), at)
        return UnreadableError("damaged", f"damaged JSON: {what} (line {line})")

    def value(self, at: int, depth: int) -> tuple[Any, int]:
        text = self.text
        first = text[at : at + 1]
        if first == '"':
            return self.string(at)
        if first in ("{", "["):
            if depth >= DEEPEST:
                raise UnreadableError("too-deep", f"the JSON is nested more than {DEEPEST} levels deep")
            return self.object(at, depth) if first == "{" else self.array(at, depth)
        if (number := _NUMBER.match(text, at)) is not None:
            digits = number.group()
            return (int(digits) if digits.lstrip("-").isdigit() and len(digits) < 20 else float(digits)), number.end()
        for word, value in _WORDS.items():
            if text.startswith(word, at):
                return value, at + len(word)
        raise self.error("it ends too early" if not first else f"unexpected {first!r}", at)

    def string(self, at: int) -> tuple[JsonString, int]:
        match = _STRING.match(self.text, at)
        if match is None:
            raise self.error("a string without its closing quotation mark", at)
        raw = match.group()[1:-1]
        string = JsonString(_ESCAPE.sub(_unescape, raw) if "\\" in raw else raw)
        string.start, string.end = at + 1, match.end() - 1
        if "\ufffd" in string and "\\u" in raw and not self.notes:
            self.notes.append("half a surrogate pair in a JSON string reads as U+FFFD")
        return string, match.end()

    def object(self, at: int, depth: int) -> tuple[dict[str, Any], int]:
        found: dict[str, Any] = {}
        at = self.skip(at + 1)
        if self.text[at : at + 1] == "}":
            return found, at + 1
        while True:
            if self.text[at : at + 1] != '"':
                raise self.error("a key was expected", at)
            key, end = self.string(at)
            end = self.skip(end)
            if self.text[end : end + 1] != ":":
                raise self.error("a colon was expected", end)
            if key in found:
                self.notes.append(f"the JSON key “{key[:40]}” stands twice in one object; the last one counts")
            found[key], end = self.value(self.skip(end + 1), depth + 1)
            at, done = self._next(end, "}")
            if done:
                return found, at

    def array(self, at: int, depth: int) -> tuple[list[Any], int]:
        found: list[Any] = []
        at = self.skip(at + 1)
        if self.text[at : at + 1] == "]":
            return found, at + 1
        while True:
            item, end = self.value(at, depth + 1)
            found.append(item)
            at, done = self._next(end, "]")
            if done:
                return found, at

    def _next(self, at: int, close: str) -> tuple[int, bool]:
        at = self.skip(at)
        mark = self.text[at : at + 1]
        if mark not in (",", close) or not mark:
            raise self.error("it ends too early" if not mark else f"a comma or “{close}” was expected", at)
        return (at + 1, True) if mark == close else (self.skip(at + 1), False)

    def skip(self, at: int) -> int:
        match = _BLANK.match(self.text, at)
        return match.end() if match else at


def _unescape(match: re.Match[str]) -> str:
    high, low, unit, other = match.groups()
    if high:
        return chr(0x10000 + ((int(high, 16) - 0xD800) << 10) + int(low, 16) - 0xDC00)
    if unit:
        code = int(unit, 16)
        return "\ufffd" if 0xD800 <= code < 0xE000 else chr(code)
    return _ESCAPED.get(other, other)
