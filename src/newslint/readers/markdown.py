"""Markdown (CommonMark and the common extensions), with front matter in YAML or TOML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from newslint.article import Article, BlockKind
from newslint.pattern import Pattern
from newslint.readers.builder import Builder, Run
from newslint.readers.decoding import decode
from newslint.readers.front_matter import front_metadata, read_front_matter
from newslint.readers.html_blocks import html_blocks
from newslint.readers.markdown_inline import inline_runs
from newslint.readers.passage import Passage
from newslint.source_map import Piece

_LINE = Pattern(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_FENCE = Pattern(r" {0,3}(`{3,}|~{3,})")
_HEADING = Pattern(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING_MARKS = Pattern(r"[ \t]+#+[ \t]*$")
_UNDERLINE = Pattern(r" {0,3}(=+|-{2,})[ \t]*$")
_RULE = Pattern(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_ITEM = Pattern(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?(?=\S)")
_QUOTE = Pattern(r" {0,3}>[ \t]?")
_DEFINITION = Pattern(r" {0,3}\[([^\]\n]{1,500})\]:[ \t]*\S")
_TABLE_RULE = Pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL = Pattern(r"(?:[^|\\]|\\.)+")
_IMAGE = Pattern(r"!\[([^\]\n]{0,1000})\]\([^()\s]{0,2000}(?:[ \t]+\"([^\"]{0,1000})\")?[ \t]*\)")
_HTML = Pattern(
    r" {0,3}<(?:!--|/?(?:address|article|aside|blockquote|center|details|div|dl|figure|figcaption|footer|form|h[1-6]"
    r"|header|hr|iframe|main|nav|ol|p|pre|script|section|style|summary|table|ul)\b)",
    flags=re.IGNORECASE,
)


@dataclass(slots=True)
class _Block:
    """Lines of one block: the range of each line's text without what marks the block.

    `level` is a heading's, 0 for others; `html` says that the lines are HTML, `quoted` that they stand after `>`.
    """

    kind: BlockKind | None
    lines: list[tuple[int, int]] = field(default_factory=list)
    level: int = 0
    html: bool = False
    quoted: bool = False


def read(data: bytes, path: str) -> Iterator[Article]:
    """The one article of a Markdown file.

    Raises UnreadableError for a file that is too large, no text, or empty.
    """
    decoded = decode(data)
    text = decoded.text
    front = read_front_matter(text)
    blocks = list(_blocks(text, front.end))
    labels = _labels(text, blocks)
    story = _Story(text, labels)
    if front.title is not None and not any(block.level == 1 for block in blocks):
        story.add_title(front.title)
    for block in blocks:
        story.add(block)
    metadata = front_metadata(front.fields)._replace(image_texts=tuple(pair for pair in story.image_texts if all(pair)))
    notes = tuple(note for note in (decoded.note, front.note) if note)
    yield story.builder.article(path, "markdown", metadata=metadata, notes=notes)


class _Story:
    """The article in the making, and the images seen."""

    def __init__(self, text: str, labels: frozenset[str]) -> None:
        self.builder = Builder(text)
        self.image_texts: list[tuple[str, str]] = []
        self._text = text
        self._labels = labels
        self._after_image = False

    def add_title(self, title: Run) -> None:
        self.builder.add_block(BlockKind.HEADLINE, Passage(self._text), [title])

    def add(self, block: _Block) -> None:
        if block.html:
            for found in html_blocks(self._text, block.lines[0][0], block.lines[-1][1]):
                self.builder.add_block(found.kind, Passage(self._text), found.runs)
            return
        passage = _passage(self._text, block.lines)
        if block.kind is BlockKind.CODE:
            self.builder.add_block(block.kind, passage, [Run(passage.text, 0, len(passage.text))])
            return
        kind = block.kind
        if block.level == 1 and not self.builder.titled:
            kind = BlockKind.HEADLINE
        elif kind is None and self._after_image and passage.text[0] in "*_" and passage.text[-1] == passage.text[0]:
            kind = BlockKind.CAPTION
        before = len(self.builder)
        self.builder.add_block(kind, passage, inline_runs(passage.text, self._labels))
        if kind is BlockKind.CAPTION and len(self.builder) > before and self.image_texts:
            self.image_texts[-1] = (self.image_texts[-1][0] or self.builder.last_text(), self.image_texts[-1][1])
        images = [(match[2] or "", match[1]) for match in _IMAGE.finditer(passage.text)]
        self.image_texts += images
        self._after_image = bool(images)


def _passage(text: str, lines: list[tuple[int, int]]) -> Passage:
    """The block's lines joined by line feeds."""
    pieces: list[Piece] = []
    parts: list[str] = []
    at = 0
    for i, (start, end) in enumerate(lines):
        if i:
            pieces.append(Piece(at, at + 1, lines[i - 1][1], start))
            parts.append("\n")
            at += 1
        pieces.append(Piece(at, at + end - start, start, end))
        parts.append(text[start:end])
        at += end - start
    return Passage("".join(parts), text, pieces)


def _labels(text: str, blocks: list[_Block]) -> frozenset[str]:
    """The link labels that the document defines; their definitions are taken out of the blocks."""
    labels: set[str] = set()
    for block in blocks:
        if block.html or block.kind not in (None, BlockKind.LIST_ITEM):
            continue
        kept = []
        for start, end in block.lines:
            match = _DEFINITION.match(text, start, end)
            if match is None:
                kept.append((start, end))
            elif match[1].startswith("^"):
                block.kind = BlockKind.NOTE
                kept.append((match.end() - 1, end))
            else:
                labels.add(match[1].lower())
        block.lines = kept
    blocks[:] = [block for block in blocks if block.lines]
    return frozenset(labels)


def _blocks(text: str, start: int) -> Iterator[_Block]:
    """The blocks of the file from an offset on."""
    current: _Block | None = None
    fence = ""
    blank = True
    for line_start, line_end in _lines(text, start):
        line = text[line_start:line_end]
        if fence:
            closing = _FENCE.match(line)
            if closing is not None and closing[1].startswith(fence):
                fence = ""
                if current is not None:
                    yield current
                current = None
            elif current is not None:
                current.lines.append((line_start, line_end))
            continue
        stripped = line.strip()
        if current is not None and current.html and stripped:
            current.lines.append((line_start, line_end))
            continue
        if not stripped:
            if current is not None and current.lines:
                yield current
            current, blank = None, True
            continue
        for finished, block in _line(text, line_start, line_end, current, blank):
            if finished is not None and finished.lines:
                yield finished
            current = block
        opening = _FENCE.match(line)
        if opening is not None:
            if current is not None and current.lines:
                yield current
            fence, current = opening[1], _Block(BlockKind.CODE)
        blank = False
    if current is not None and current.lines:
        yield current


def _line(
    text: str, start: int, end: int, current: _Block | None, blank: bool
) -> Iterator[tuple[_Block | None, _Block | None]]:
    """What a line that is not blank does: pairs of the block that it finishes and the one that goes on."""
    quoted = False
    while (quote := _QUOTE.match(text, start, end)) is not None:
        start, quoted = quote.end(), True
    line = text[start:end]
    if _FENCE.match(line):
        return
    if not line or (quoted and current is not None and not current.quoted):
        yield current, None
        current = None
    if not line:
        return
    if (
        (current is None or not current.lines)
        and blank
        and line.startswith(("    ", "\t"))
        and _ITEM.match(line) is None
    ):
        yield current, _Block(BlockKind.CODE, [(start, end)])
        return
    if current is not None and current.kind is BlockKind.CODE:
        current.lines.append((start, end))
        return
    if (heading := _HEADING.match(line)) is not None:
        closing = _CLOSING_MARKS.search(line)
        stop = start + closing.start() if closing else end
        yield current, None
        yield (
            _Block(BlockKind.HEADING, [(start + heading.end(), max(stop, start + heading.end()))], len(heading[1])),
            None,
        )
        return
    underline = _UNDERLINE.match(line)
    if underline is not None and current is not None and current.kind is None and len(current.lines) < 4:
        level = 1 if underline[1][0] == "=" else 2
        yield _Block(BlockKind.HEADING, current.lines, level), None
        return
    if _RULE.match(line):
        yield current, None
        return
    if _HTML.match(line) and not quoted:
        yield current, _Block(None, [(start, end)], html=True)
        return
    if line.lstrip().startswith("|") or (line.count("|") > 1 and _TABLE_RULE.match(line)):
        yield current, None
        if not _TABLE_RULE.match(line):
            for cell in _CELL.finditer(line):
                if cell.group().strip():
                    yield _Block(BlockKind.TABLE_CELL, [(start + cell.start(), start + cell.end())]), None
        return
    item = _ITEM.match(line)
    interrupts = current is None or current.kind is BlockKind.LIST_ITEM or not line.lstrip()[0].isdigit()
    if item is not None and (interrupts or line.lstrip()[:2] in ("1.", "1)")):
        yield current, _Block(BlockKind.LIST_ITEM, [(start + item.end(), end)])
        return
    indent = len(line) - len(line.lstrip())
    if current is None:
        yield None, _Block(None, [(start + indent, end)], quoted=quoted)
        return
    current.lines.append((start + indent, end))


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The lines from an offset on, each as the range of its text without its end and trailing white space."""
    while start < len(text):
        match = _LINE.match(text, start)
        if match is None:
            return
        yield start, start + len(match.group().rstrip())
        start = match.end()
