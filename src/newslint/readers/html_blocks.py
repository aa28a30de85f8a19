"""The blocks of a stretch of HTML: their text, what the markup says of them, and where they stand.

A tokenizer, not a tree, is what knows where text stands. The open elements are kept on a stack, with as much of HTML's
rules for missing end tags as matters for text. Every step is linear in the length of the markup, whatever it holds.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newslint.article import BlockKind
from newslint.pattern import Pattern
from newslint.readers.builder import MOST_RUNS, Run
from newslint.readers.errors import UnreadableError
from newslint.readers.html_names import BOLD, HEADINGS, INLINE, UNREAD, VOID, marks_of
from newslint.source_map import line_starts

if TYPE_CHECKING:
    from turbohtml import Token

TEXT, START_TAG, END_TAG, COMMENT, _DOCTYPE, REFERENCE = range(6)
"""The tokenizer's kinds of tokens."""

_PARAGRAPH_GAP = Pattern(r"\s*\n(?:[ \t]*\r?\n\s*|[ \t]{2,}(?=\S))")
_META_KINDS = frozenset({BlockKind.BYLINE, BlockKind.SOURCE_LINE})
_CLOSES = {
    "li": frozenset({"li"}),
    "dd": frozenset({"dd", "dt"}),
    "dt": frozenset({"dd", "dt"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
}
_BARRIERS = {
    "li": frozenset({"ul", "ol", "menu"}),
    "dd": frozenset({"dl"}),
    "dt": frozenset({"dl"}),
    "td": frozenset({"table"}),
    "th": frozenset({"table"}),
    "tr": frozenset({"table"}),
}


@dataclass(frozen=True, slots=True)
class _Open:
    """An open element with what its text inherits."""

    tag: str
    kind: BlockKind | None
    noise: int
    linked: bool
    bold: bool
    cell: int
    root: int
    heading: str


@dataclass(slots=True)
class HtmlBlock:
    """A block of a page. `noise` numbers the element that marks it as no part of the story, 0 for none; negative where
    it is that however much text it holds.

    `linked` and `bold` count the characters within links and bold type; `cell` numbers the table cell and `root` the
    element that gave the block its kind, 0 for none. `heading` is the heading element that it stands in, if any.
    """

    kind: BlockKind | None = None
    noise: int = 0
    cell: int = 0
    root: int = 0
    heading: str = ""
    runs: list[Run] = field(default_factory=list)
    size: int = 0
    linked: int = 0
    bold: int = 0

    @property
    def text(self) -> str:
        """The block's text with its white space collapsed."""
        return " ".join("".join(run.text for run in self.runs).replace("\xad", "").split())

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph of a story."""
        return self.size > 80 and self.kind in (None, BlockKind.PARAGRAPH) and self.linked < self.size * 0.5

    @property
    def start(self) -> int:
        """Where the block's text starts in the passage."""
        return self.runs[0].start


def html_blocks(text: str, start: int = 0, end: int | None = None) -> Iterator[HtmlBlock]:
    """The blocks of the HTML in a range of a text, in order; ranges of their runs count from the text's start."""
    import turbohtml

    markup = text if start == 0 and end is None else text[start:end]
    starts = line_starts(markup)
    reader = _BlockReader()
    held: Token | None = None
    held_at = 0
    for token in turbohtml.tokenize(markup, resolve_references=False):
        at = starts[token.line - 1] + token.col
        if held is not None:
            yield from reader.read(held, markup, held_at, at, start)
        held, held_at = token, at
    if held is not None:
        yield from reader.read(held, markup, held_at, len(markup), start)
    yield from reader.end_block()


def split_preformatted(block: HtmlBlock) -> Iterator[HtmlBlock]:
    """A block, or the paragraphs of the prose that a wire or an old page sets in <pre>."""
    if block.kind is BlockKind.CODE and _is_prose("".join(run.text for run in block.runs)):
        yield from split_paragraphs(block)
    else:
        yield block


def split_paragraphs(block: HtmlBlock) -> Iterator[HtmlBlock]:
    """The parts of a block between blank lines or before indents."""
    part = HtmlBlock(noise=block.noise)
    for run in block.runs:
        if len(run.text) != run.end - run.start:
            part.runs.append(run)
            continue
        at = 0
        for gap in _PARAGRAPH_GAP.finditer(run.text):
            part.runs.append(Run(run.text[at : gap.start()], run.start + at, run.start + gap.start()))
            yield _sized(part)
            part = HtmlBlock(noise=block.noise)
            at = gap.end()
        part.runs.append(Run(run.text[at:], run.start + at, run.end))
    yield _sized(part)


def _is_prose(text: str) -> bool:
    letters = sum(char.isalpha() or char == " " for char in text)
    return len(text) > 200 and letters > 0.85 * len(text.strip()) and text.count(". ") + text.count(".\n") > 1


def _sized(block: HtmlBlock) -> HtmlBlock:
    block.size = sum(len(run.text.strip()) for run in block.runs)
    return block


def _is_writers_address(above: _Open, tag: str, attributes: dict[str, str]) -> bool:
    return above.kind is BlockKind.BYLINE and tag == "a" and attributes.get("href", "").startswith("mailto:")


class _BlockReader:
    def __init__(self) -> None:
        self._stack: list[_Open] = [_Open("", None, 0, False, False, 0, 0, "")]
        self._open_tags: Counter[str] = Counter()
        self._block: HtmlBlock | None = None
        self._breaks = 0
        self._unread = 0
        self._count = 0
        self._runs = 0
        self._in_body = False

    def read(self, token: Token, markup: str, at: int, end: int, base: int) -> Iterator[HtmlBlock]:
        kind = token.type
        if kind == TEXT:
            if not self._unread:
                yield from self._text(token.data or "", markup[at:end], base + at)
        elif kind == REFERENCE:
            if not self._unread and token.data:
                yield from self._run(Run(token.data, base + at, base + at + len(token.source or "")))
        elif kind == START_TAG:
            yield from self._start(token, base + at, base + end)
        elif kind == END_TAG:
            yield from self._end(token.tag or "")

    def end_block(self) -> Iterator[HtmlBlock]:
        block, self._block, self._breaks = self._block, None, 0
        if block is not None and block.size:
            if block.kind is None and block.size > 100:
                self._in_body = True
            yield block

    def _text(self, data: str, raw: str, at: int) -> Iterator[HtmlBlock]:
        if len(raw) == len(data) or raw.replace("\r\n", "\n").replace("\r", "\n") == data:
            yield from self._run(Run(raw, at, at + len(raw)))
            return
        for part in raw.split("</>"):
            yield from self._run(Run(part, at, at + len(part)))
            at += len(part) + len("</>")

    def _run(self, run: Run) -> Iterator[HtmlBlock]:
        if not run.text:
            return
        self._runs += 1
        if self._runs > MOST_RUNS:
            raise UnreadableError("too-large", f"the page has over {MOST_RUNS} stretches of text; split it")
        size = len(run.text.strip())
        if size and self._breaks > 1:
            yield from self.end_block()
        if size:
            self._breaks = 0
        top = self._stack[-1]
        block = self._block
        if block is None:
            if not size:
                return
            block = self._block = HtmlBlock(top.kind, top.noise, top.cell, top.root, top.heading)
        block.runs.append(run)
        block.size += size
        if top.linked:
            block.linked += size
        if top.bold:
            block.bold += size

    def _start(self, token: Token, at: int, end: int) -> Iterator[HtmlBlock]:
        tag = token.tag or ""
        if self._unread:
            if tag not in VOID and not token.self_closing:
                self._push_unread(tag)
            return
        if tag == "br":
            self._breaks += 1
            if self._block is not None:
                self._block.runs.append(Run("\n", at, end))
            return
        if tag in VOID:
            if tag == "hr":
                yield from self.end_block()
            return
        if tag in UNREAD:
            if tag not in INLINE:
                yield from self.end_block()
            self._push_unread(tag)
            return
        inline = tag in INLINE or ":" in tag or self._stands_in_line()
        if not inline:
            yield from self.end_block()
            self._close_implied(tag)
        attributes = {name: value or "" for name, value in token.attrs or ()}
        if inline and self._block is not None and marks_of(tag, attributes).kind is BlockKind.CREDIT:
            self._block.runs.append(Run("\n", at, end))
        yield from self._open(tag, attributes, inline)

    def _stands_in_line(self) -> bool:
        """Whether what opens now stands within a line of a caption or credit, whatever its element."""
        top = self._stack[-1]
        return top.tag == "span" and top.kind in (BlockKind.CAPTION, BlockKind.CREDIT)

    def _open(self, tag: str, attributes: dict[str, str], inline: bool) -> Iterator[HtmlBlock]:
        above = self._stack[-1]
        marks = marks_of(tag, attributes)
        own = marks.kind
        noise, cell = above.noise, above.cell
        is_beside = marks.noise and not (tag == "a" and self._is_in_sentence() and not marks.firm)
        if not noise and (is_beside or _is_writers_address(above, tag, attributes)):
            self._count += 1
            noise = -self._count if marks.firm else self._count
            inline = False
            yield from self.end_block()
        if tag in ("td", "th"):
            self._count += 1
            cell = self._count
        kind = above.kind if own is None else own
        if inline:
            if own in _META_KINDS and not self._in_body and above.kind is None:
                if self._block is not None and self._block.kind != own:
                    yield from self.end_block()
            elif own is not BlockKind.CAPTION:
                kind = above.kind
        elif above.kind in (BlockKind.CAPTION, BlockKind.TABLE_CELL) and own not in (
            BlockKind.CREDIT,
            BlockKind.CAPTION,
            BlockKind.TEASER,
        ):
            kind = above.kind
        root = above.root
        if kind != above.kind or own is not None:
            self._count += 1
            root = self._count
        linked = above.linked or tag == "a"
        bold = above.bold or tag in BOLD
        self._push(_Open(tag, kind, noise, linked, bold, cell, root, tag if tag in HEADINGS else above.heading))

    def _is_in_sentence(self) -> bool:
        """Whether words of a paragraph stand before: a link there is part of the sentence, whatever its class."""
        return self._block is not None and self._block.kind is None and self._stack[-1].tag in ("p", *INLINE)

    def _push(self, element: _Open) -> None:
        self._stack.append(element)
        self._open_tags[element.tag] += 1

    def _push_unread(self, tag: str) -> None:
        self._unread += 1
        top = self._stack[-1]
        self._push(_Open(tag, top.kind, top.noise, top.linked, top.bold, -1, 0, ""))

    def _end(self, tag: str) -> Iterator[HtmlBlock]:
        if not self._open_tags[tag]:
            if tag in ("p", "br"):
                yield from self.end_block()
            return
        within = self._stack[-2:]
        in_line = len(within) == 2 and within[1].tag == tag and within[0].tag == "span"
        if tag not in INLINE and not (in_line and within[0].kind in (BlockKind.CAPTION, BlockKind.CREDIT)):
            yield from self.end_block()
        while True:
            element = self._pop()
            block = self._block
            if block is not None and element.kind in _META_KINDS and self._stack[-1].kind is None and not self._in_body:
                yield from self.end_block()
            if element.tag == tag:
                return

    def _pop(self) -> _Open:
        element = self._stack.pop()
        self._open_tags[element.tag] -= 1
        if element.cell < 0:
            self._unread -= 1
        return element

    def _close_implied(self, tag: str) -> None:
        """Close what a start tag closes: a paragraph, the previous item of a list, the previous cell of a table."""
        if self._open_tags["p"] and self._stack[-1].tag == "p":
            self._pop()
        closes = _CLOSES.get(tag)
        if closes is None or not any(self._open_tags[one] for one in closes):
            return
        barriers = _BARRIERS[tag]
        for i in range(len(self._stack) - 1, max(0, len(self._stack) - 50), -1):
            if self._stack[i].tag in barriers:
                return
            if self._stack[i].tag in closes:
                while len(self._stack) > i:
                    self._pop()
                return
