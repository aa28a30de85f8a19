"""Plain text's lines become paragraphs: blank lines, single line breaks, hard wraps, listings.

A blank line always ends a paragraph. A single line break does so, too, unless the two lines are one wrapped
paragraph: see `_is_wrap`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from newslint.readers.furniture import is_furniture, is_list_item, is_rule

_LINE = re.compile(r"[^\r\n\f\v\x85\u2028\u2029]+")
_SENTENCE_ENDS = ".!?:;…"
_CLOSERS = "\"'”’»)]*_"
WIDEST = 120
"""Columns above which a line was never wrapped: it is a paragraph of its own."""
NARROWEST = 40
"""Columns under which a line break is the writer's: names, dates, headings, verse."""


class Paragraph(NamedTuple):
    """One block of a plain-text file.

    `lines` are the ranges of its lines in the file's text, without outer white space. `follows` says that no blank
    line parts it from the one before; `code` that it is a fenced listing.
    """

    lines: tuple[tuple[int, int], ...]
    follows: bool = False
    code: bool = False


class _Line(NamedTuple):
    start: int
    end: int
    indent: int
    text: str
    after_blank: bool


def find_paragraphs(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text, in order; white space alone makes none."""
    lines = list(_lines(text))
    fences = _fences(lines)
    width = _wrap_width(lines)
    run: list[_Line] = []
    follows = False
    at = 0
    while at < len(lines):
        line = lines[at]
        closing = fences.get(at)
        if run and (closing is not None or line.after_blank or not _is_wrap(run[-1], line, width, first=at == 1)):
            yield _paragraph(run, follows)
            run = []
        if not run:
            follows = not line.after_blank and at > 0
        if closing is not None:
            yield Paragraph(tuple((line.start, line.end) for line in lines[at : closing + 1]), follows, code=True)
            at = closing + 1
            continue
        run.append(line)
        at += 1
    if run:
        yield _paragraph(run, follows)


def _paragraph(run: list[_Line], follows: bool) -> Paragraph:
    return Paragraph(tuple((line.start, line.end) for line in run), follows)


def _lines(text: str) -> Iterator[_Line]:
    previous_end = 0
    for match in _LINE.finditer(text):
        line = match.group()
        stripped = line.strip()
        if not stripped or not (stripped[:20].isprintable() or any(char.isprintable() for char in stripped[:20])):
            continue
        indent = len(line) - len(line.lstrip())
        start = match.start() + indent
        gap = text[previous_end : match.start()]
        yield _Line(start, start + len(stripped), indent, stripped, _is_blank(gap))
        previous_end = match.end()


def _is_blank(gap: str) -> bool:
    """Whether what stands between two lines of text holds an empty line (or a page's end)."""
    return gap.count("\n") > 1 or "\f" in gap or "\u2029" in gap or (gap.count("\r") > 1 and "\n" not in gap)


def _fences(lines: list[_Line]) -> dict[int, int]:
    """Where each fenced listing begins and ends, as positions of its two fences (CommonMark's ``` and ~~~)."""
    fences: dict[int, int] = {}
    opened: tuple[int, str] | None = None
    for i, line in enumerate(lines):
        if not line.text.startswith(("```", "~~~")):
            continue
        mark = line.text[:3]
        if opened is None:
            opened = i, mark
        elif opened[1] == mark and not line.text.strip(mark[0]):
            fences[opened[0]] = i
            opened = None
    return fences


def _wrap_width(lines: list[_Line]) -> int:
    """The width to which a text is wrapped, 0 for one that is not.

    A text is wrapped where most of its lines that another line follows directly stop in mid-sentence.
    """
    broken = whole = width = 0
    for line, following in pairwise(lines):
        if following.after_blank or not NARROWEST <= len(line.text) <= WIDEST or len(following.text) > WIDEST:
            continue
        width = max(width, len(line.text), len(following.text))
        if _ends_sentence(line.text) or is_list_item(following.text):
            whole += 1
        else:
            broken += 1
    return width if broken and broken >= whole else 0


def _is_wrap(line: _Line, following: _Line, width: int, *, first: bool) -> bool:
    """Whether a line goes on in the one that follows it directly. `first`: the text begins with it."""
    text, after = line.text, following.text
    ends = _ends_sentence(text)
    if is_rule(text) or is_rule(after):
        return False
    if is_list_item(after) and (ends or is_list_item(text) or len(text) < width * 0.6 or not width):
        return False
    if is_furniture(text) or is_furniture(after):
        return False
    if not ends and after[0].islower():
        return True
    if not width or len(text) > WIDEST or len(after) > WIDEST:
        return False
    if following.indent >= line.indent + 2 and ends:
        return False
    is_full = len(text) + 1 + len(after.split(None, 1)[0]) > width
    if first or ends:
        return is_full and len(text) >= NARROWEST
    return is_full or len(text) > max(NARROWEST, width // 2)


def _ends_sentence(line: str) -> bool:
    return line.rstrip(_CLOSERS).endswith(tuple(_SENTENCE_ENDS))
