"""The quotation marks of one block: what each is, and which closes which.

Marks are paired on a stack. Apostrophes, elisions ('90s, rock 'n' roll), possessives (the boys' room) and feet and
inches (6'2") are told apart first by what stands around them, then by what keeps the block in balance.
"""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, BlockKind, Span
from newslint.knowledge.elisions import CLIPPED_ENDINGS, ELISIONS
from newslint.language.tokens import QUOTE_MARKS, Tokens, find_tokens

MARKS = frozenset(QUOTE_MARKS)
_SINGLE = frozenset("'‘’‚‛‹›`´")
_BEFORE_OPENING = frozenset("([{—–-/\n")
_AFTER_CLOSING = frozenset(".,;:!?…)]}—–-/\n*_")
_OMISSION = "..."
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

    def __init__(
        self,
        span: Span,
        char: str,
        before: str,
        after: str,
        *,
        single: bool,
        inside_word: bool,
        word: str,
        introduced: bool,
    ) -> None:
        self.span = span
        self.start, self.end = span
        self.char = char
        self.before = before
        self.after = after
        self.single = single
        self.inside_word = inside_word
        self.word = word
        self.introduced = introduced
        self.closes_later = False


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
    by_block: dict[int, list[Mark]] = {}
    has_okina = any(tokens.texts[p] == "‘" and _is_between_letters(tokens, p) for p in positions)
    block = 0
    last_end = -1
    for position in positions:
        start, end, char = tokens.starts[position], tokens.ends[position], tokens.texts[position]
        if start < last_end:
            continue
        while article.blocks[block].span.end <= start:
            block += 1
        if article.blocks[block].kind == BlockKind.CODE:
            continue
        if text[start - 1 : start] in _MOJIBAKE or text[end : end + 1] in _MOJIBAKE:
            continue
        if char in "'`‘’" and text[start : start + 2] == char * 2:
            end, char = start + 2, {"'": '"', "`": "“", "‘": "“", "’": "”"}[char]
        last_end = end
        within = article.blocks[block].span
        before, after = _neighbours(text, start, end, within)
        if text.startswith(_OMISSION, end) and (before.isspace() or before in _BEFORE_OPENING):
            after = "…"  # "... and so on"
        single = char in _SINGLE
        is_behind = before.isalnum() or (before == "." and tokens.texts[position - 1].endswith("."))
        word = _word_beside(tokens.lower, position, opening=not is_behind) if single else ""
        inside = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() and start > within.start
        introduced = single and _is_introduced(text, start, char, after, word, within, has_okina=has_okina)
        by_block.setdefault(block, []).append(
            Mark(
                Span(start, end),
                char,
                before,
                after,
                single=single,
                inside_word=inside,
                word=word,
                introduced=introduced,
            )
        )
    return by_block


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


def _is_introduced(text: str, start: int, char: str, after: str, word: str, within: Span, *, has_okina: bool) -> bool:
    lead = text[max(within.start, start - 2) : start].strip()
    if lead[-1:] in (":", ",") or text.endswith(
        (" said", " says", " asked", " added"), within.start, max(0, start - 1)
    ):
        return True
    if char == "‘":
        return not has_okina and not (after.isupper() and lead.islower())
    return word in _FIRST_WORDS and (not lead or not lead.isalpha())


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
        if opens(mark) and mark.word not in ELISIONS and not (mark.word.isdigit() and len(mark.word) == 2):
            later = False
        elif _closes(mark) and not _may_be_possessive(mark):
            later = True


def opens(mark: Mark) -> bool:
    """Whether a mark stands as an opening one does: behind a space, before a word."""
    return (mark.before.isspace() or mark.before in _BEFORE_OPENING) and not (
        mark.after.isspace() or mark.after in ".,;:!?)]}"
    )


def _closes(mark: Mark) -> bool:
    """Whether a mark stands as a closing one does: behind a word or stop, before a space or stop."""
    return not (mark.before.isspace() or mark.before in "([{") and (
        mark.after.isspace() or mark.after in _AFTER_CLOSING
    )


def _may_be_possessive(mark: Mark) -> bool:
    """Whether a closing mark may be an apostrophe: the boys', doin', o', 6'."""
    return mark.before.isdigit() or (
        mark.before.isalpha() and (mark.word.endswith(("s", "z", "x", "in")) or mark.word in CLIPPED_ENDINGS)
    )


def _take_single(mark: Mark, stack: list[Opened], reading: BlockReading, elisions: list[Mark]) -> None:
    is_opening, is_closing = opens(mark), _closes(mark)
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
    top = len(stack) - 1
    depth = next((i for i in range(top, max(-1, top - _DEEPEST), -1) if not stack[i].mark.single), None)
    opened = stack[depth] if depth is not None else None
    is_opening, wrong_way = _direction(mark, opened.mark if opened else None)
    if is_opening:
        stack.append(Opened(mark, len(stack) + 1, wrong_way=wrong_way))
        if wrong_way:
            reading.facing.append(mark)
        return
    if opened is None or depth is None:
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


def _pair(opened: Opened, closing: Mark, reading: BlockReading) -> None:
    reading.pairs.append((opened, closing.span))
    if opened.wrong_way and opened.mark.single:
        reading.facing.append(opened.mark)


def _direction(mark: Mark, opened: Mark | None) -> tuple[bool, bool]:
    """Whether a double mark opens, and whether it faces the wrong way for that."""
    is_opening, is_closing = opens(mark), _closes(mark)
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
