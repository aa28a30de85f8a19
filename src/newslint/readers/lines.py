"""Plain text's lines become paragraphs: blank lines, single line breaks, hard wraps, listings.

A blank line always ends a paragraph. A single line break does so, too, unless the two lines are one wrapped
paragraph: see `_is_wrap`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from newslint.readers.furniture import is_furniture, is_list_item, is_rule

_LINE = re.compile(r"\S[^\r\n\f\v\x85\u2028\u2029]*")
"""A line from its first visible character on."""
_OTHER_ENDS = "\r\f\v\x85\u2028\u2029"
_SENTENCE_ENDS = tuple(".!?:;…")
_CLOSERS = "\"'”’»)]*_"
WIDEST = 120
"""Columns above which a line was never wrapped: it is a paragraph of its own."""
NARROWEST = 40
"""Columns under which a line break is the writer's: names, dates, headings, verse."""


class Paragraphs(NamedTuple):
    """The blocks of a plain-text file, as parallel lists.

    `texts` are their words, line breaks read as spaces, and `lines` the ranges of their lines in the file's text,
    without outer white space. `follow` says of each that no blank line parts it from the one before; `code` that it is
    a fenced listing.
    """

    texts: list[str]
    lines: list[tuple[tuple[int, int], ...]]
    follow: list[bool]
    code: list[bool]


class _Lines(NamedTuple):
    """The lines of a text that hold anything, as parallel lists.

    `words` are without outer white space, `places` where they stand; `follow` says of each that no blank line parts it
    from the one before.
    """

    words: list[str]
    places: list[tuple[int, int]]
    follow: list[bool]


def find_paragraphs(text: str) -> Paragraphs:
    """The paragraphs of a text, in order; white space alone makes none."""
    lines = _lines(text)
    places, follow = lines.places, lines.follow
    fences = _fences(lines.words) if "```" in text or "~~~" in text else {}
    if True not in follow and not fences:
        return Paragraphs(lines.words, list(zip(places, strict=True)), follow, [False] * len(follow))
    width = _wrap_width(lines) if True in follow else 0
    found = Paragraphs([], [], [], [])
    at, size = 0, len(places)
    while at < size:
        closing = fences.get(at) if fences else None
        if closing is not None:
            end = closing + 1
        else:
            end = at + 1
            while end < size and follow[end] and end not in fences and _is_wrap(text, lines, end, width):
                end += 1
        found.texts.append(" ".join(lines.words[at:end]))
        found.lines.append(tuple(places[at:end]))
        found.follow.append(follow[at])
        found.code.append(closing is not None)
        at = end
    return found


def _lines(text: str) -> _Lines:
    if [end for end in _OTHER_ENDS if end in text]:
        return _lines_of_any_end(text)
    words: list[str] = []
    places: list[tuple[int, int]] = []
    follow: list[bool] = []
    start, is_next = 0, False
    for whole in text.split("\n"):
        line = whole.strip()
        if line and (line[0].isprintable() or _is_visible(line)):
            first = start if whole[0] == line[0] else start + len(whole) - len(whole.lstrip())
            words.append(line)
            places.append((first, first + len(line)))
            follow.append(is_next)
            is_next = True
        else:
            is_next = False
        start += len(whole) + 1
    return _Lines(words, places, follow)


def _is_visible(line: str) -> bool:
    return any(char.isprintable() for char in line[:20])


def _lines_of_any_end(text: str) -> _Lines:
    words: list[str] = []
    places: list[tuple[int, int]] = []
    follow: list[bool] = []
    previous_end = -1
    for match in _LINE.finditer(text):
        line = match.group().rstrip()
        if not _is_visible(line):
            continue
        start = match.start()
        follow.append(previous_end >= 0 and not _is_blank(text[previous_end:start]))
        previous_end = start + len(line)
        words.append(line)
        places.append((start, previous_end))
    return _Lines(words, places, follow)


def _is_blank(gap: str) -> bool:
    """Whether what stands between two lines of text holds an empty line (or a page's end)."""
    return (
        gap == "\n\n"
        or gap.count("\n") > 1
        or "\f" in gap
        or "\u2029" in gap
        or (gap.count("\r") > 1 and "\n" not in gap)
    )


def _fences(lines: list[str]) -> dict[int, int]:
    """Where each fenced listing begins and ends, as positions of its two fences (CommonMark's ``` and ~~~)."""
    fences: dict[int, int] = {}
    opened: tuple[int, str] | None = None
    for i, line in enumerate(lines):
        if not line.startswith(("```", "~~~")):
            continue
        mark = line[:3]
        if opened is None:
            opened = i, mark
        elif opened[1] == mark and not line.strip(mark[0]):
            fences[opened[0]] = i
            opened = None
    return fences


def _wrap_width(lines: _Lines) -> int:
    """The width to which a text is wrapped, 0 for one that is not.

    A text is wrapped where most of its lines that another line follows directly stop in mid-sentence.
    """
    broken = whole = width = 0
    for (line, following), follows in zip(pairwise(lines.words), lines.follow[1:], strict=True):
        if not follows or not NARROWEST <= len(line) <= WIDEST or len(following) > WIDEST:
            continue
        width = max(width, len(line), len(following))
        if _ends_sentence(line) or is_list_item(following):
            whole += 1
        else:
            broken += 1
    return width if broken and broken >= whole else 0


def _is_wrap(text: str, lines: _Lines, at: int, width: int) -> bool:
    """Whether a line goes on in the one at `at`, which follows it directly."""
    line, after = lines.words[at - 1], lines.words[at]
    ends = _ends_sentence(line)
    if is_rule(line) or is_rule(after):
        return False
    if is_list_item(after) and (ends or is_list_item(line) or len(line) < width * 0.6 or not width):
        return False
    if is_furniture(line) or is_furniture(after):
        return False
    if not ends and after[0].islower():
        return True
    if not width or len(line) > WIDEST or len(after) > WIDEST:
        return False
    if ends and _indent(text, lines.places[at][0]) >= _indent(text, lines.places[at - 1][0]) + 2:
        return False
    is_full = len(line) + 1 + len(after.split(None, 1)[0]) > width
    if at == 1 or ends:  # what begins a text is rather its headline
        return is_full and len(line) >= NARROWEST
    return is_full or len(line) > max(NARROWEST, width // 2)


def _indent(text: str, start: int) -> int:
    """How much white space stands before a line's first visible character."""
    at = start
    while at and text[at - 1] != "\n" and text[at - 1] not in _OTHER_ENDS:
        at -= 1
    return start - at


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSERS).endswith(_SENTENCE_ENDS)
