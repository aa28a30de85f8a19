"""The quotation marks of one block: what each is, and which closes which.

Marks are paired on a stack. Apostrophes, elisions ('90s, rock 'n' roll), possessives (the boys' room) and feet and
inches (6'2") are told apart first by what stands around them, then by what keeps the block in balance.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

from newslint.article import Article, BlockKind, Span
from newslint.knowledge.elisions import CLIPPED_ENDINGS, ELISIONS
from newslint.language.tokens import QUOTE_MARKS, Tokens, find_block_tokens, find_tokens

MARKS = frozenset(QUOTE_MARKS)
_SINGLE = frozenset("'‘’‚‛‹›`´")
_BEFORE_OPENING = frozenset("([{—–-/\n")
_AFTER_CLOSING = frozenset(".,;:!?…)]}—–-/\n*_")
_OMISSION = "..."
_TYPED_TWICE = {"'": '"', "`": "“", "‘": "“", "’": "”"}
"""Single marks, two of which make a double one."""
_DEEPEST = 50
"""How many open single marks are looked through for an open double one: keeps nonsense linear."""
_MOJIBAKE = frozenset("âÂÃ€¢™œ\x9d\x9c\x99")
"""Beside one of these a mark is part of a broken encoding, not a mark."""
_FIRST_WORDS = frozenset("i we you it the this that he she they there my our what why how if no yes not".split())
"""Words that no apostrophe clips: before them a straight single mark opens a quotation."""


class Mark:
    """A quotation mark or apostrophe and what stands around it.

    `before` is the character before, neighbouring marks skipped; a line feed at the start of a block. `word` is the
    lower-case word after an opening single mark, before a closing one. `introduced` says whether a single mark that
    looks like an opening one is more than an odd apostrophe: behind a colon, a comma or a verb of saying, or before a
    word that no apostrophe clips. ‘Matšosane in mid-sentence is a name.
    """

    __slots__ = (
        "after", "before", "char", "closes", "closes_later", "end", "inside_word", "introduced", "opens", "single",
        "span", "start", "word",
    )  # fmt: skip

    def __init__(self, span: Span, char: str, before: str, after: str) -> None:
        self.span = span
        self.start, self.end = span.start, span.end
        self.char = char
        self.before = before
        self.after = after
        self.opens, self.closes = _stance(before, after)
        self.single = char in _SINGLE
        self.inside_word = False
        self.word = ""
        self.introduced = False
        self.closes_later = False


@lru_cache(maxsize=4096)
def _stance(before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between two characters stands as an opening one does, and whether as a closing one does.

    The one stands behind a space, before a word; the other behind a word or stop, before a space or stop.
    """
    is_behind_space, is_before_space = before.isspace(), after.isspace()
    opens = (is_behind_space or before in _BEFORE_OPENING) and not (is_before_space or after in ".,;:!?)]}")
    closes = not (is_behind_space or before in "([{") and (is_before_space or after in _AFTER_CLOSING)
    return opens, closes


class Opened(NamedTuple):
    """A mark that opens a quotation. `sure` says that it is more than an odd apostrophe."""

    mark: Mark
    level: int
    sure: bool = True
    wrong_way: bool = False


class BlockReading:
    """What the marks of one block come to.

    The doubtful are single marks without a partner that are apostrophes in a story whose quotations stand in double
    marks.
    """

    def __init__(self, marks: list[Mark]) -> None:
        self.marks = marks
        self.pairs: list[tuple[Opened, Span]] = []
        self.unclosed: list[Opened] = []
        self.unopened: list[Mark] = []
        self.facing: list[Mark] = []
        self.doubtful_opened: list[Opened] = []
        self.doubtful_closing: list[Mark] = []


def marks_by_block(article: Article, positions: list[int]) -> dict[int, list[Mark]]:
    """The marks at these positions among the tokens, by the position of their block."""
    tokens, text = find_tokens(article), article.text
    firsts, beyonds = find_block_tokens(article)
    by_block: dict[int, list[Mark]] = {}
    has_okina = "‘" in text and any(tokens.texts[p] == "‘" and _is_between_letters(tokens, p) for p in positions)
    beyond = last_end = -1
    for position in positions:
        start, end, char = tokens.starts[position], tokens.ends[position], tokens.texts[position]
        if start < last_end:
            continue
        if position >= beyond:
            block = bisect_right(firsts, position) - 1
            beyond, within = beyonds[block], article.blocks[block].span
            marks: list[Mark] = []
            if article.blocks[block].kind is not BlockKind.CODE:
                by_block[block] = marks
        mark = _mark_at(text, start, end, char, within)
        if mark is not None:
            last_end = mark.end
            marks.append(mark)
            if mark.single:
                ends_word = mark.before.isalnum() or (mark.before == "." and tokens.texts[position - 1].endswith("."))
                mark.word = _word_beside(tokens.lower, position, opening=not ends_word)
                mark.introduced = _is_introduced(text, mark, within, has_okina=has_okina)
    return {block: marks for block, marks in by_block.items() if marks}


def _mark_at(text: str, start: int, end: int, char: str, within: Span) -> Mark | None:
    """The mark at a place of a block; None for a part of a broken encoding, and between steps of a path."""
    before = text[start - 1] if start > within.start else "\n"
    after = text[end] if end < within.end else "\n"
    if before in _MOJIBAKE or after in _MOJIBAKE:
        return None
    if char == "»" and before.isspace() and after.isspace() and "«" not in text:
        return None  # Front Page » Transport » Buses
    if after == char and char in _TYPED_TWICE:
        end, char = end + 1, _TYPED_TWICE[char]
        after = text[end] if end < within.end else "\n"
    inside_word = before.isalnum() and after.isalnum()
    is_omission = after == "." and text.startswith(_OMISSION, end)
    if before in MARKS or after in MARKS:
        before, after = _neighbours(text, start, end, within)
    if is_omission and (before.isspace() or before in _BEFORE_OPENING):
        after = "…"  # "... and so on"
    mark = Mark(Span(start, end), char, before, after)
    mark.inside_word = inside_word
    return mark


def _neighbours(text: str, start: int, end: int, within: Span) -> tuple[str, str]:
    """The characters around a mark, with up to three neighbouring marks skipped on either side."""
    before = start - 1
    while before >= within.start and before > start - 4 and text[before] in MARKS:
        before -= 1
    after = end
    while after < within.end and after < end + 3 and text[after] in MARKS:
        after += 1
    return text[before] if before >= within.start else "\n", text[after] if after < within.end else "\n"


def _is_between_letters(tokens: Tokens, position: int) -> bool:
    """Whether a mark stands within a word, as the Hawaiian ʻokina is typed: Ka‘ili."""
    before, after = tokens.starts[position] - 1, tokens.ends[position]
    return before >= 0 and tokens.text[before].isalpha() and tokens.text[after : after + 1].isalpha()


def _is_introduced(text: str, mark: Mark, within: Span, *, has_okina: bool) -> bool:
    start = mark.start
    lead = text[max(within.start, start - 2) : start].strip()
    if lead[-1:] in (":", ",") or text.endswith(
        (" said", " says", " asked", " added"), within.start, max(0, start - 1)
    ):
        return True
    if mark.char == "‘":
        return not has_okina and not (mark.after.isupper() and lead.islower())
    return mark.word in _FIRST_WORDS and (not lead or not lead.isalpha())


def _word_beside(lower: list[str], position: int, *, opening: bool) -> str:
    beside = position + 1 if opening else position - 1
    return lower[beside] if 0 <= beside < len(lower) else ""


def read_block(marks: list[Mark]) -> BlockReading:
    """Pair the marks of one block."""
    reading = BlockReading(marks)
    stack: list[Opened] = []
    elisions: list[Mark] = []
    measured: list[int] = []
    _look_ahead(marks)
    for mark in marks:
        if mark.single:
            _take_single(mark, stack, reading, elisions)
        else:
            _take_double(mark, stack, reading, measured)
    reading.unclosed += [opened for opened in stack if opened.sure]
    reading.doubtful_opened = [opened for opened in stack if not opened.sure]
    reading.unclosed.sort(key=lambda opened: opened.mark.start)
    return reading


def _look_ahead(marks: list[Mark]) -> None:
    """Tell every single mark whether a sure closing one follows before the next sure opening one."""
    later = False
    for mark in reversed(marks):
        if not mark.single:
            continue
        mark.closes_later = later
        if mark.opens and mark.word not in ELISIONS and not (mark.word.isdigit() and len(mark.word) == 2):
            later = False
        elif mark.closes and not _may_be_possessive(mark):
            later = True


def _may_be_possessive(mark: Mark) -> bool:
    """Whether a closing mark may be an apostrophe: the boys', doin', o', 6'."""
    return mark.before.isdigit() or (
        mark.before.isalpha() and (mark.word.endswith(("s", "z", "x", "in")) or mark.word in CLIPPED_ENDINGS)
    )


def _take_single(mark: Mark, stack: list[Opened], reading: BlockReading, elisions: list[Mark]) -> None:
    is_opening, is_closing = mark.opens, mark.closes
    opened = stack[-1] if stack and stack[-1].mark.single else None
    if mark.inside_word or (is_opening == is_closing and not (opened and mark.after.isspace())):
        return
    if is_opening:
        if mark.word.isdigit() and len(mark.word) == 2:
            return  # the '90s, the class of '68
        if mark.word in ELISIONS:
            elisions.append(mark)
        elif mark.char in "’´":
            if mark.closes_later:
                stack.append(Opened(mark, len(stack) + 1, wrong_way=mark.char == "’"))
        else:
            stack.append(Opened(mark, len(stack) + 1, sure=mark.closes_later or mark.introduced))
        return
    if opened and _may_be_possessive(mark) and mark.closes_later:
        return
    ends_words = mark.before in ".,!?;…"
    if opened:
        stack.pop()
    elif ends_words and reading.unclosed:
        opened = reading.unclosed.pop()  # “He said, ‘One,” she told us. “Two.’”
    elif ends_words and elisions:
        opened = Opened(elisions.pop(), len(stack) + 1)
    if opened:
        _pair(opened, mark, reading)
        if mark.char == "‘" and ends_words:
            reading.facing.append(mark)
    elif ends_words and mark.char != "‘" and not (stack and stack[0].mark.single):
        if not mark.word.endswith("s."):  # the U.S.' allies
            reading.unopened.append(mark)
    elif not stack and mark.before.isalpha() and mark.char in "'’" and not _may_be_possessive(mark):
        reading.doubtful_closing.append(mark)


def _take_double(mark: Mark, stack: list[Opened], reading: BlockReading, measured: list[int]) -> None:
    depth = _open_double(stack)
    opened = stack[depth] if depth >= 0 else None
    is_opening, wrong_way = _direction(mark, opened.mark if opened else None)
    if is_opening:
        stack.append(Opened(mark, len(stack) + 1, wrong_way=wrong_way))
        if wrong_way:
            reading.facing.append(mark)
        return
    if opened is None:
        if mark.before.isdigit() and mark.char in '"”':
            return
        if measured and mark.char in '"”':
            i = measured.pop()
            reading.pairs[i] = (reading.pairs[i][0], mark.span)
        else:
            reading.unopened.append(mark)
        return
    reading.unclosed += [inner for inner in stack[depth + 1 :] if inner.sure]
    del stack[depth:]
    if mark.before.isdigit():
        measured.append(len(reading.pairs))
    if wrong_way:
        reading.facing.append(mark)
    _pair(opened, mark, reading)


def _open_double(stack: list[Opened]) -> int:
    """Where on the stack the last double mark stands, -1 where none is open."""
    top = len(stack) - 1
    for i in range(top, max(-1, top - _DEEPEST), -1):
        if not stack[i].mark.single:
            return i
    return -1


def _pair(opened: Opened, closing: Mark, reading: BlockReading) -> None:
    reading.pairs.append((opened, closing.span))
    if opened.wrong_way and opened.mark.single:
        reading.facing.append(opened.mark)


def _direction(mark: Mark, opened: Mark | None) -> tuple[bool, bool]:
    """Whether a double mark opens, and whether it faces the wrong way for that."""
    is_opening, is_closing = mark.opens, mark.closes
    if mark.char in "„‟":
        return True, False
    if mark.char in "«»":
        if opened and opened.char in "«»":
            return opened.char == mark.char, False
        return True, False
    if mark.char == "“":
        if opened is None or (is_opening and not is_closing):
            return True, False
        if opened.char == "„":
            return False, False
        return not (is_closing and not is_opening), is_closing and not is_opening
    if mark.char == "”":
        if opened is not None or not is_opening or is_closing:
            return False, False
        return True, True
    if is_opening != is_closing:
        return is_opening, False
    return opened is None, False
