"""Quotation marks: which opens, which closes which, and which are broken, over the blocks of an article.

`mark_pairing` pairs them within a block; here blocks are joined. A quotation that runs over paragraphs opens each and
closes the last (Chicago Manual of Style 13.32, AP Stylebook, "quotation marks"), and so is in order.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from newslint.article import PROSE, Article, Block, BlockKind, Span, new_tuple, once
from newslint.language.mark_pairing import MARKS, BlockReading, Mark, Opened, marks_by_block, read_block
from newslint.language.tokens import find_tokens
from newslint.pattern import Pattern

_STOPS = (". ", "! ", "? ")
_SAID = (
    "said|says|told|tells|added|adds|wrote|writes|tweeted|recalled|insisted|argued|warned|explained|asked|replied|"
    "announced|continued|noted|notes|commented|comments|claimed|revealed|concluded|stated|declared|admitted|testified"
)
_ATTRIBUTION = Pattern(
    rf"[,?!] (?:(?:{_SAID}) (?=[A-Z]|the |an? |his |her |its |one )"
    rf"|(?:he|she|they|it|(?!(?:and|but|who|which|i|we|you|as|that|they) )[a-z]+|[A-Z][\w’'.-]*(?: [\w’'.-]+){{0,6}}?"
    rf"|(?:the|an?|his|her|its|one)(?: [\w’'-]+){{1,4}}?) "
    rf"(?:\w+ly )?(?:{_SAID})"
    rf"(?= (?:on|in|at|to|of|for|during|after|before|about|when|while|last|this|later|reporters) | [A-Z]|[.,:])"
    rf"|according to )"
)
"""`, he said.` and `, said Mr Smith`: an attribution behind a comma, so the quotation before it should be closed."""
_NEXT_SPEAKER = Pattern(rf"[.!?] (?:[A-Z][\w’'.-]+ ){{2,5}}(?:\([^()]{{1,30}}\) )?(?:{_SAID}) (?=[a-z])")
"""`. Cllr Ann Lee (Lab) said that`: a sentence about what somebody else said, outside any quotation."""

FaultKind = Literal["unclosed", "unopened", "mismatched", "facing", "unmarked paragraph"]


class Pair(NamedTuple):
    """An opening mark and its closing one, `None` where the quotation runs on to the next paragraph.

    `level` is 1 for the outermost quotation, 2 for one within it. `block` is the position of the block that holds it.
    """

    opening: Span
    closing: Span | None
    end: int
    level: int
    block: int
    continues: bool = False


class Fault(NamedTuple):
    """A mark that something is wrong with. `stretch` is the text that should be, or may be, the quotation.

    `unclosed`: `mark` opens, nothing closes. `unopened`: `mark` closes, nothing opens. `mismatched`: `mark` opens, the
    mark in `other` of the other kind closes. `facing`: a curly mark that faces the wrong way. `unmarked paragraph`: a
    quotation runs on from `mark` to its closing mark in `other` through a paragraph that lacks its opening mark.
    """

    kind: FaultKind
    mark: Span
    stretch: Span
    other: Span | None = None


class MarkReading(NamedTuple):
    """All pairs of an article by their opening mark, and all faults by their place."""

    pairs: tuple[Pair, ...]
    faults: tuple[Fault, ...]


@once
def read_marks(article: Article) -> MarkReading:
    """The pairs and the faults of an article's quotation marks."""
    positions = find_tokens(article).where_any(MARKS)
    if not positions:
        return MarkReading((), ())
    by_block = marks_by_block(article, positions)
    readings = {i: read_block(marks) for i, marks in by_block.items()}
    return _join_blocks(article, readings)


def _join_blocks(article: Article, readings: dict[int, BlockReading]) -> MarkReading:
    pairs: list[Pair] = []
    faults: list[Fault] = []
    running: Opened | None = None
    settled: set[int] = set()
    if _quotes_in_single_marks(readings):
        for reading in readings.values():
            reading.unclosed = sorted(reading.unclosed + reading.doubtful_opened, key=lambda one: one.mark.start)
            reading.unopened = sorted(reading.unopened + reading.doubtful_closing, key=lambda mark: mark.start)
    for i, reading in readings.items():
        if running is None and not (reading.unclosed or reading.unopened or reading.facing):
            pairs += [
                new_tuple(Pair, (opened.mark.span, end, end.start, opened.level, i, False))
                for opened, end in reading.pairs
            ]
            continue
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
        if pending and block.kind in PROSE:
            following = _next_paragraph(article, i)
            is_broken = following is not None and _is_broken_line(article, block, article.blocks[following])
            if following is not None and (is_broken or _runs_to_end(article, reading, pending[0], block)):
                if is_broken:
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
        for opened, closed_at in reading.pairs:
            continues = continued is not None and opened.mark.start == first
            pairs.append(Pair(opened.mark.span, closed_at, closed_at.start, opened.level, i, continues))
        if running is not None:
            continues = continued is not None and running.mark.start == first
            pairs.append(Pair(running.mark.span, None, block.span.end, running.level, i, continues))
    pairs.sort(key=lambda pair: pair.opening.start)
    faults.sort(key=lambda fault: fault.mark.start)
    return MarkReading(tuple(pairs), tuple(faults))


def _quotes_in_single_marks(readings: dict[int, BlockReading]) -> bool:
    """Whether a story's outer quotations stand in single marks, as in many British papers."""
    outer = [opened.mark.single for reading in readings.values() for opened, _ in reading.pairs if opened.level == 1]
    singles = sum(outer)
    return singles > 2 and singles > 2 * (len(outer) - singles)


def _close_joined_paragraphs(article: Article, reading: BlockReading) -> None:
    """Take `"One. "Two."` for a running quotation whose paragraphs were joined: each opens, the last closes."""
    for opened in reading.unclosed[:8]:
        later = (mark for mark in reading.marks if mark.start > opened.mark.start and mark.single == opened.mark.single)
        following = next(later, None)
        if (
            following is not None
            and following.before.isspace()
            and following.opens
            and _ends_sentence(article.text[opened.mark.end : following.start].rstrip())
            and _ATTRIBUTION.search(article.text, opened.mark.end, following.start) is None
            and _NEXT_SPEAKER.search(article.text, opened.mark.end, following.start) is None
        ):
            reading.unclosed.remove(opened)
            end = following.start - 1
            reading.pairs.append((opened, Span(end, end)))


def _ends_sentence(text: str) -> bool:
    """Whether a text ends in a stop, or in an inner quotation that does."""
    if text[-1:] in ("'", "’") and (" '" in text or "‘" in text):
        text = text[:-1]
    return text[-1:] in (".", "!", "?")


def _runs_to_end(article: Article, reading: BlockReading, opened: Opened, block: Block) -> bool:
    """Whether nothing speaks against a quotation's going on behind its paragraph."""
    if any(mark.single == opened.mark.single and mark.start > opened.mark.start for mark in _paired(reading)):
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


def _paired(reading: BlockReading) -> list[Mark]:
    return [opened.mark for opened, _ in reading.pairs]


def _next_paragraph(article: Article, i: int) -> int | None:
    """The position of the paragraph in which a quotation would go on: captions and the page's furniture are skipped.

    A scraped page has captions and links among its paragraphs, known by having no stop."""
    for j in range(i + 1, min(i + _FARTHEST, len(article.blocks))):
        block = article.blocks[j]
        if block.kind in PROSE and block.kind != BlockKind.PULL_QUOTE:
            text = article.words(block.span)
            if not any(char.isalnum() for char in text):
                continue
            is_line = text[-1:].isalnum() or text[-1] == ")"
            longest = _LONGEST_LABEL if text[0].islower() else _LONGEST_LINE
            if is_line and len(text) < longest and text[0] not in MARKS:
                continue
            return j
    return None


_FARTHEST = 6
_LONGEST_LABEL = 60
_LONGEST_LINE = 300
"""Characters of a line without a stop that may stand between two paragraphs of one quotation."""


def _is_broken_line(article: Article, block: Block, following: Block) -> bool:
    """Whether two blocks are one paragraph that a line break has torn apart in mid-sentence."""
    return article.text[block.span.end - 1] not in '.!?…:;”"' and article.text[following.span.start].islower()


def _takes_up(reading: BlockReading | None, block: Block, opened: Mark) -> bool:
    if reading is None:
        return False
    first = reading.marks[0]
    return first.start - block.span.start <= 2 and first.single == opened.single and (
        any(first is mark for mark in _paired(reading)) or any(first is open_.mark for open_ in reading.unclosed)
    )  # fmt: skip


def _closing_without_opening(reading: BlockReading | None, opened: Mark) -> Mark | None:
    if reading is None or not reading.unopened:
        return None
    first = reading.unopened[0]
    return first if first.single == opened.single else None


def _unclosed(reading: BlockReading, opened: Opened, block: Block, continued: Opened | None) -> Fault:
    later = (
        mark.start
        for mark in reading.marks
        if mark.start > opened.mark.start and (opened.mark.single or not mark.single)
    )
    began = continued.mark.span if continued and opened.mark is reading.marks[0] else None
    return Fault("unclosed", opened.mark.span, Span(opened.mark.start, next(later, block.span.end)), began)


def _unopened(reading: BlockReading, mark: Mark, block: Block) -> Fault:
    earlier = [other.end for other in reading.marks if other.start < mark.start and other.single == mark.single]
    start = earlier[-1] if earlier else block.span.start
    return Fault("unopened", mark.span, Span(start, mark.end))
