"""Quotation marks: which opens, which closes which, and which are broken, block by block.

Marks are paired on a stack. Apostrophes, elisions ('90s, rock 'n' roll), possessives (the boys' room) and feet and
inches (6'2") are told apart first by what stands around them, then by what keeps the block in balance. A quotation
that runs over paragraphs opens each and closes the last (Chicago Manual of Style 13.32, AP Stylebook, "quotation
marks"), and so is in order.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from newslint.article import PROSE, Article, Block, BlockKind, Span, once
from newslint.knowledge.elisions import CLIPPED_ENDINGS, ELISIONS
from newslint.language.tokens import QUOTE_MARKS, find_tokens
from newslint.pattern import Pattern

_OPENING = frozenset("“„‟«‘‚‛‹`")
_CLOSING = frozenset("”»’›´")
_SINGLE = frozenset("'‘’‚‛‹›`´")
_PARTNERS = {"“": "”", "„": "“”‟", "‟": "”", "«": "»", "»": "«"}
_MARKS = frozenset(QUOTE_MARKS)
_BEFORE_OPENING = frozenset("([{—–-/\n")
_AFTER_CLOSING = frozenset(".,;:!?…)]}—–-/\n*_")
_DEEPEST = 50
"""How many open single marks are looked through for an open double one: keeps nonsense linear."""
_STOPS = (". ", "! ", "? ")
_MOJIBAKE = frozenset("âÂÃ€¢™œ\x9d\x9c\x99")
"""Beside one of these a mark is part of a broken encoding, not a mark."""
_SAID = (
    "said|says|told|tells|added|adds|wrote|writes|tweeted|recalled|insisted|argued|warned|explained|asked|replied|"
    "announced|continued|noted|notes|commented|comments|claimed|revealed|concluded|stated|declared|admitted|testified"
)
_ATTRIBUTION = Pattern(
    rf"[,?!] (?:(?:{_SAID}) (?=[A-Z]|the |an? |his |her |its |one )"
    rf"|(?:he|she|they|it|(?!(?:and|but|who|which|i|we|you|as|that|they) )[a-z]+|[A-Z][\w’'.-]*(?: [\w’'.-]+){{0,6}}?) "
    rf"(?:\w+ly )?(?:{_SAID})"
    rf"(?= (?:on|in|at|to|of|for|during|after|before|about|when|while|last|this|later|reporters) | [A-Z]|[.,:])"
    rf"|according to )"
)
"""`, he said.` and `, said Mr Smith`: an attribution behind a comma, so the quotation before it should be closed."""
_FIRST_WORDS = frozenset("i we you it the this that he she they there my our what why how if no yes not".split())
_FAMILY_BREAK = (BlockKind.CAPTION, BlockKind.HEADING, BlockKind.CREDIT, BlockKind.NOTE, BlockKind.PULL_QUOTE)

FaultKind = Literal["unclosed", "unopened", "mismatched", "facing", "unmarked paragraph"]


@dataclass(frozen=True, slots=True)
class Pair:
    """An opening mark and its closing one, `None` where the quotation runs on to the next paragraph.

    `level` is 1 for the outermost quotation, 2 for one within it. `block` is the position of the block that holds it.
    """

    opening: Span
    closing: Span | None
    end: int
    level: int
    block: int
    continues: bool = False


@dataclass(frozen=True, slots=True)
class Fault:
    """A mark that something is wrong with. `stretch` is the text that should be, or may be, the quotation.

    `unclosed`: `mark` opens, nothing closes. `unopened`: `mark` closes, nothing opens. `mismatched`: `mark` opens, the
    mark in `other` of the other kind closes. `facing`: a curly mark that faces the wrong way. `unmarked paragraph`: a
    quotation runs on from `mark` to its closing mark in `other` through a paragraph that lacks its opening mark.
    """

    kind: FaultKind
    mark: Span
    stretch: Span
    other: Span | None = None


@dataclass(frozen=True, slots=True)
class MarkReading:
    """All pairs of an article by their opening mark, and all faults by their place."""

    pairs: tuple[Pair, ...]
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class _Mark:
    start: int
    end: int
    char: str
    single: bool
    before: str
    """The character before, neighbouring marks skipped; a line feed at the start of a block."""
    after: str
    inside_word: bool
    word: str
    """The lower-case word after an opening single mark, before a closing one."""
    introduced: bool
    """Whether a single mark that looks like an opening one is more than an odd apostrophe: behind a colon, a comma or
    a verb of saying, or before a word that no apostrophe clips. ‘Matšosane in mid-sentence is a name."""
    closes_later: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(slots=True)
class _Open:
    mark: _Mark
    level: int
    sure: bool = True
    wrong_way: bool = False


@dataclass(slots=True)
class _BlockReading:
    """What the marks of one block come to."""

    pairs: list[tuple[_Open, _Mark]] = field(default_factory=list)
    unclosed: list[_Open] = field(default_factory=list)
    unopened: list[_Mark] = field(default_factory=list)
    facing: list[_Mark] = field(default_factory=list)
    doubtful_opened: list[_Open] = field(default_factory=list)
    doubtful_closing: list[_Mark] = field(default_factory=list)
    """Single marks without a partner that are apostrophes in a story whose quotations stand in double marks."""
    marks: list[_Mark] = field(default_factory=list)


@once
def read_marks(article: Article) -> MarkReading:
    """The pairs and the faults of an article's quotation marks."""
    positions = find_tokens(article).where_any(_MARKS)
    if not positions:
        return MarkReading((), ())
    by_block = _marks_by_block(article, positions)
    readings = {i: _read_block(marks) for i, marks in by_block.items()}
    return _join_blocks(article, readings)


def _marks_by_block(article: Article, positions: list[int]) -> dict[int, list[_Mark]]:
    tokens, text = find_tokens(article), article.text
    by_block: dict[int, list[_Mark]] = {}
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
        single = char in _SINGLE
        word = _word_beside(tokens.lower, position, opening=not before.isalnum()) if single else ""
        inside = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum() and start > within.start
        introduced = single and _is_introduced(text, start, char, after, word, within)
        by_block.setdefault(block, []).append(_Mark(start, end, char, single, before, after, inside, word, introduced))
    return by_block


def _neighbours(text: str, start: int, end: int, within: Span) -> tuple[str, str]:
    """The characters around a mark, with up to three neighbouring marks skipped on either side."""
    before = start - 1
    while before >= within.start and before > start - 4 and text[before] in _MARKS:
        before -= 1
    after = end
    while after < within.end and after < end + 3 and text[after] in _MARKS:
        after += 1
    return text[before] if before >= within.start else "\n", text[after] if after < within.end else "\n"


def _is_introduced(text: str, start: int, char: str, after: str, word: str, within: Span) -> bool:
    lead = text[max(within.start, start - 2) : start].strip()
    if lead[-1:] in (":", ",") or text.endswith(
        (" said", " says", " asked", " added"), within.start, max(0, start - 1)
    ):
        return True
    if char == "‘":
        return not (after.isupper() and lead.islower())
    return word in _FIRST_WORDS and (not lead or not lead.isalpha())


def _word_beside(lower: list[str], position: int, *, opening: bool) -> str:
    beside = position + 1 if opening else position - 1
    return lower[beside] if 0 <= beside < len(lower) else ""


def _read_block(marks: list[_Mark]) -> _BlockReading:
    reading = _BlockReading(marks=marks)
    stack: list[_Open] = []
    elisions: list[_Mark] = []
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


def _look_ahead(marks: list[_Mark]) -> None:
    """Tell every single mark whether a sure closing one follows before the next sure opening one."""
    later = False
    for mark in reversed(marks):
        if not mark.single:
            continue
        mark.closes_later = later
        if _opens(mark) and mark.word not in ELISIONS and not (mark.word.isdigit() and len(mark.word) == 2):
            later = False
        elif _closes(mark) and not _may_be_possessive(mark):
            later = True


def _opens(mark: _Mark) -> bool:
    """Whether a mark stands as an opening one does: behind a space, before a word."""
    return (mark.before.isspace() or mark.before in _BEFORE_OPENING) and not (
        mark.after.isspace() or mark.after in ".,;:!?)]}"
    )


def _closes(mark: _Mark) -> bool:
    """Whether a mark stands as a closing one does: behind a word or stop, before a space or stop."""
    return not (mark.before.isspace() or mark.before in "([{") and (
        mark.after.isspace() or mark.after in _AFTER_CLOSING
    )


def _may_be_possessive(mark: _Mark) -> bool:
    """Whether a closing mark may be an apostrophe: the boys', doin', o', 6'."""
    return mark.before.isdigit() or (
        mark.before.isalpha() and (mark.word.endswith(("s", "z", "x", "in")) or mark.word in CLIPPED_ENDINGS)
    )


def _take_single(mark: _Mark, stack: list[_Open], reading: _BlockReading, elisions: list[_Mark]) -> None:
    opens, closes = _opens(mark), _closes(mark)
    opened = stack[-1] if stack and stack[-1].mark.single else None
    if mark.inside_word or (opens == closes and not (opened and mark.after.isspace())):
        return
    if opens:
        if mark.word.isdigit() and len(mark.word) == 2:
            return  # the '90s, the class of '68
        if mark.word in ELISIONS:
            elisions.append(mark)
        elif mark.char in "’´":
            if mark.closes_later:
                stack.append(_Open(mark, len(stack) + 1, wrong_way=mark.char == "’"))
        else:
            stack.append(_Open(mark, len(stack) + 1, sure=mark.closes_later or mark.introduced))
        return
    if opened and _may_be_possessive(mark) and mark.closes_later:
        return
    ends_words = mark.before in ".,!?;…"
    if opened:
        stack.pop()
    elif ends_words and reading.unclosed:
        opened = reading.unclosed.pop()  # “He said, ‘One,” she told us. “Two.’”
    elif ends_words and elisions:
        opened = _Open(elisions.pop(), len(stack) + 1)
    if opened:
        _pair(opened, mark, reading)
        if mark.char == "‘" and ends_words:
            reading.facing.append(mark)
    elif ends_words and mark.char != "‘" and not (stack and stack[0].mark.single):
        reading.unopened.append(mark)
    elif not stack and mark.before.isalpha() and mark.char in "'’" and not _may_be_possessive(mark):
        reading.doubtful_closing.append(mark)


def _take_double(mark: _Mark, stack: list[_Open], reading: _BlockReading, measured: list[int]) -> None:
    top = len(stack) - 1
    depth = next((i for i in range(top, max(-1, top - _DEEPEST), -1) if not stack[i].mark.single), None)
    opened = stack[depth] if depth is not None else None
    is_opening, wrong_way = _direction(mark, opened.mark if opened else None)
    if is_opening:
        stack.append(_Open(mark, len(stack) + 1, wrong_way=wrong_way))
        if wrong_way:
            reading.facing.append(mark)
        return
    if opened is None or depth is None:
        if mark.before.isdigit() and mark.char in '"”':
            return
        if measured and mark.char in '"”':
            i = measured.pop()
            reading.pairs[i] = (reading.pairs[i][0], mark)
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


def _pair(opened: _Open, closing: _Mark, reading: _BlockReading) -> None:
    reading.pairs.append((opened, closing))
    if opened.wrong_way and opened.mark.single:
        reading.facing.append(opened.mark)


def _direction(mark: _Mark, opened: _Mark | None) -> tuple[bool, bool]:
    """Whether a double mark opens, and whether it faces the wrong way for that."""
    opens, closes = _opens(mark), _closes(mark)
    if mark.char in "„‟":
        return True, False
    if mark.char in "«»":
        if opened and opened.char in "«»":
            return opened.char == mark.char, False
        return True, False
    if mark.char == "“":
        if opened is None or (opens and not closes):
            return True, False
        if opened.char == "„":
            return False, False
        return not (closes and not opens), closes and not opens
    if mark.char == "”":
        if opened is not None or not opens or closes:
            return False, False
        return True, True
    if opens != closes:
        return opens, False
    return opened is None, False


def _join_blocks(article: Article, readings: dict[int, _BlockReading]) -> MarkReading:
    pairs: list[Pair] = []
    faults: list[Fault] = []
    running: _Open | None = None
    settled: set[int] = set()
    if _quotes_in_single_marks(readings):
        for reading in readings.values():
            reading.unclosed = sorted(reading.unclosed + reading.doubtful_opened, key=lambda one: one.mark.start)
            reading.unopened = sorted(reading.unopened + reading.doubtful_closing, key=lambda mark: mark.start)
    for i, reading in readings.items():
        block = article.blocks[i]
        continued = running
        running = None
        _close_joined_paragraphs(article, reading)
        pending, unopened = list(reading.unclosed), [mark for mark in reading.unopened if mark.start not in settled]
        while pending and unopened:
            later = next((mark for mark in unopened if mark.start > pending[0].mark.start), None)
            if later is None:
                break
            opened = pending.pop(0)
            unopened.remove(later)
            faults.append(Fault("mismatched", opened.mark.span, Span(opened.mark.start, later.end), later.span))
        if pending and block.kind in PROSE and _runs_to_end(article, reading, pending[0], block):
            following = _next_paragraph(article, i)
            if following is not None:
                if _is_broken_line(article, block, article.blocks[following]):
                    closing = _closing_without_opening(readings.get(following), pending[0].mark)
                    if closing is not None:
                        settled.add(closing.start)
                        running = pending[0]
                        pending = []
                elif _takes_up(readings.get(following), article.blocks[following], pending[0].mark):
                    running = pending[0]
                    pending = []
                elif closing := _closing_without_opening(readings.get(following), pending[0].mark):
                    opened = pending.pop(0)
                    settled.add(closing.start)
                    start = article.blocks[following].span.start
                    stretch = Span(start, closing.end)
                    faults.append(Fault("unmarked paragraph", opened.mark.span, stretch, closing.span))
        for opened in pending[:1]:
            faults.append(_unclosed(reading, opened, block, continued))
        if not pending:
            for mark in unopened[:1]:
                faults.append(_unopened(reading, mark, block))
        faults += [Fault("facing", mark.span, mark.span) for mark in reading.facing]
        first = reading.marks[0].start
        for opened, closing in reading.pairs:
            continues = continued is not None and opened.mark.start == first
            span = closing.span
            pairs.append(Pair(opened.mark.span, span, span.start, opened.level, i, continues))
        if running is not None:
            continues = continued is not None and running.mark.start == first
            pairs.append(Pair(running.mark.span, None, block.span.end, running.level, i, continues))
    pairs.sort(key=lambda pair: pair.opening.start)
    faults.sort(key=lambda fault: fault.mark.start)
    return MarkReading(tuple(pairs), tuple(faults))


def _quotes_in_single_marks(readings: dict[int, _BlockReading]) -> bool:
    """Whether a story's outer quotations stand in single marks, as in many British papers."""
    outer = [opened.mark.single for reading in readings.values() for opened, _ in reading.pairs if opened.level == 1]
    singles = sum(outer)
    return singles > 2 and singles > 2 * (len(outer) - singles)


def _close_joined_paragraphs(article: Article, reading: _BlockReading) -> None:
    """Take `"One. "Two."` for a running quotation whose paragraphs were joined: each opens, the last closes."""
    for opened in reading.unclosed[:8]:
        later = (mark for mark in reading.marks if mark.start > opened.mark.start and mark.single == opened.mark.single)
        following = next(later, None)
        if (
            following is not None
            and following.before.isspace()
            and _opens(following)
            and article.text[opened.mark.end : following.start].rstrip()[-1:] in (".", "!", "?")
            and _ATTRIBUTION.search(article.text, opened.mark.end, following.start) is None
        ):
            reading.unclosed.remove(opened)
            end = following.start - 1
            reading.pairs.append((opened, replace(following, start=end, end=end)))


def _runs_to_end(article: Article, reading: _BlockReading, opened: _Open, block: Block) -> bool:
    """Whether nothing speaks against a quotation's going on behind its paragraph."""
    if any(mark.single == opened.mark.single and mark.start > opened.mark.start for mark, _ in _opened(reading)):
        return False
    text = article.text
    nested = reading.marks[-1] is not opened.mark
    if (
        opened.mark.after.islower()
        and not nested
        and not any(stop in text[opened.mark.end : block.span.end] for stop in _STOPS)
    ):
        return False
    return _ATTRIBUTION.search(text, opened.mark.end, block.span.end) is None


def _opened(reading: _BlockReading) -> list[tuple[_Mark, _Mark]]:
    return [(opened.mark, closing) for opened, closing in reading.pairs]


def _next_paragraph(article: Article, i: int) -> int | None:
    """The position of the paragraph in which a quotation would go on: captions and the page's furniture are skipped."""
    for j in range(i + 1, min(i + 5, len(article.blocks))):
        block = article.blocks[j]
        if block.kind in PROSE and block.kind not in _FAMILY_BREAK:
            text = article.words(block.span)
            if text[-1:].isalpha() and len(text) < 60 and text[0] not in _MARKS:
                continue
            return j
    return None


def _is_broken_line(article: Article, block: Block, following: Block) -> bool:
    """Whether two blocks are one paragraph that a line break has torn apart in mid-sentence."""
    return article.text[block.span.end - 1] not in '.!?…:;”"' and article.text[following.span.start].islower()


def _takes_up(reading: _BlockReading | None, block: Block, opened: _Mark) -> bool:
    if reading is None:
        return False
    first = reading.marks[0]
    return first.start - block.span.start <= 2 and first.single == opened.single and (
        any(first is mark for mark, _ in _opened(reading)) or any(first is open_.mark for open_ in reading.unclosed)
    )  # fmt: skip


def _closing_without_opening(reading: _BlockReading | None, opened: _Mark) -> _Mark | None:
    if reading is None or not reading.unopened:
        return None
    first = reading.unopened[0]
    return first if first.single == opened.single else None


def _unclosed(reading: _BlockReading, opened: _Open, block: Block, continued: _Open | None) -> Fault:
    later = (
        mark.start
        for mark in reading.marks
        if mark.start > opened.mark.start and (opened.mark.single or not mark.single)
    )
    began = continued.mark.span if continued and opened.mark is reading.marks[0] else None
    return Fault("unclosed", opened.mark.span, Span(opened.mark.start, next(later, block.span.end)), began)


def _unopened(reading: _BlockReading, mark: _Mark, block: Block) -> Fault:
    earlier = [other.end for other in reading.marks if other.start < mark.start and other.single == mark.single]
    start = earlier[-1] if earlier else block.span.start
    return Fault("unopened", mark.span, Span(start, mark.end))
