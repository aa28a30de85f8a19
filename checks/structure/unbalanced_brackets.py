"""structure/unbalanced-brackets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Block, BlockKind, Span, new_tuple
from newslint.language.tokens import find_block_tokens, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Finding, rule

_PARTNERS = {")": "(", "]": "["}
_NAMES = {"(": "bracket", "[": "square bracket"}
_LIST_MARKER = Pattern(r"(?:^|(?<=[\s(\[“\"]))(?:\d{1,3}|[A-Za-z]|[ivxlIVXL]{1,5})\.?$")
_MARKERS = Pattern(r"(?<!\S)(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\.?\)(?=\s)")
_SMILEY = Pattern(r"(?:(?:^|(?<=\W))[:;=]['’]?[-o^~*]?|(?:^|(?<=\s))[8xX]-)[()\[\]]*$")
_SMILEY_AHEAD = Pattern(r"[-o^~*]?['’]?[:;](?=\s|$)")
_BEFORE_SMILE = frozenset(":;='’-o^~*()[]")
_BEHIND_SMILE = frozenset("-o^~*'’:;")
"""What stands before the last bracket of a smiley, and behind the first one of a smiley that is turned round."""
_INTERVAL = Pattern(r"\s*[-−–+]?[\d.∞a-z]{1,8}\s*[,;:…]\s*[-−–+]?[\d.∞a-z]{1,8}\s*")
_NO_PROSE = (BlockKind.CODE, BlockKind.SOURCE_LINE)
_LONGEST_RUN = 40
"""Blocks that a bracket may run over, as with an aside or a note of several paragraphs."""


class _Bracket(NamedTuple):
    block: int
    offset: int
    char: str


@rule(severity="error")
def unbalanced_brackets(article: Article) -> Iterator[Finding]:
    """A bracket stands without its partner.

    Cutting or typing lost one of the two, and the reader cannot tell where the aside ends. Several of a kind right
    beside each other get one finding. List markers (`a)`, `1)`), smileys, half-open intervals, brackets that open one
    paragraph and close a later one, and the source line, which has a rule of its own, are left alone.

    Wrong:
        The path runs for 9 miles [[(]]14 kilometers before it reaches the sea.
    Right:
        The path runs for 9 miles (14 kilometers) before it reaches the sea.
    """
    tokens = find_tokens(article)
    places = tokens.where("(", ")", "[", "]")
    if not places:
        return
    alone: list[_Bracket] = []
    index = -1
    opened: list[_Bracket] = []
    firsts, _ = find_block_tokens(article)
    for i in places:
        at = bisect_right(firsts, i) - 1
        if at != index:
            alone += opened
            opened = []
            index = at
        block = article.blocks[index]
        if block.kind not in _NO_PROSE:
            bracket = new_tuple(_Bracket, (index, tokens.starts[i], tokens.texts[i]))
            _take(article, block, bracket, opened, alone)
    alone += opened
    alone.sort(key=lambda bracket: bracket.offset)
    for row in _rows(_without_runs(article, alone)):
        yield _finding(article, row)


def _rows(alone: list[_Bracket]) -> list[list[_Bracket]]:
    """Lone brackets of one kind that stand right beside each other."""
    rows: list[list[_Bracket]] = []
    for bracket in alone:
        before = rows[-1][-1] if rows else None
        if before is not None and before.char == bracket.char and before.offset + 1 == bracket.offset:
            rows[-1].append(bracket)
        else:
            rows.append([bracket])
    return rows


def _finding(article: Article, row: list[_Bracket]) -> Finding:
    first, last = row[0], row[-1]
    opens = first.char in "(["
    name = _NAMES.get(first.char) or _NAMES[_PARTNERS[first.char]]
    place = f"before “{_beside(article, last)}”" if opens else f"behind “{_beside(article, first)}”"
    if len(row) > 1:
        said = f"{len(row)} {name}s that {'open' if opens else 'close'} {place}"
        message = f"{said} {'are never closed' if opens else 'were never opened'}"
    else:
        said = f"the {name} that {'opens' if opens else 'closes'} {place}"
        message = f"{said} {'is never closed' if opens else 'was never opened'}"
    return Finding(message, Span(first.offset, last.offset + 1))


def _take(article: Article, block: Block, bracket: _Bracket, opened: list[_Bracket], alone: list[_Bracket]) -> None:
    """Pair a bracket with the last open one, keep it open, or count it as alone."""
    text, at = article.text, bracket.offset
    smiley = _is_smiley(text, block, at)
    if bracket.char in "([":
        if opened and _faces_backwards(text, block, at):
            opened.pop()
            alone.append(bracket)
        elif not smiley:
            opened.append(bracket)
        return
    if smiley and len(opened) < 1 + text.count(bracket.char, at + 1, block.span.end):
        return
    if opened and (opened[-1].char == _PARTNERS[bracket.char] or _INTERVAL.fullmatch(text, opened[-1].offset + 1, at)):
        opened.pop()
    elif len(opened) > 1 and opened[-2].char == _PARTNERS[bracket.char]:
        alone.append(opened.pop())
        opened.pop()
    elif not _is_list_marker(text, block, at):
        alone.append(bracket)


def _faces_backwards(text: str, block: Block, at: int) -> bool:
    """Whether an opening bracket stands where only a closing one can: `(HPA( said`."""
    after = text[at + 1 : min(at + 2, block.span.end)]
    return at > block.span.start and text[at - 1].isalnum() and not after.strip(" .,;:")


def _is_smiley(text: str, block: Block, at: int) -> bool:
    """`:-)`, `;(` and, the other way round, `(:`, with white space or the block's end beside them."""
    if text[at - 1] not in _BEFORE_SMILE and (text[at] in ")]" or text[at + 1 : at + 2] not in _BEHIND_SMILE):
        return False
    if text[at] in "([":
        if _SMILEY_AHEAD.match(text, at + 1, block.span.end):
            return at == block.span.start or text[at - 1].isspace()
        after = text[at + 1 : min(at + 2, block.span.end)]
        if after.strip("([.!?,"):
            return False
    return _SMILEY.search(text[max(block.span.start, at - 6) : at]) is not None


def _is_list_marker(text: str, block: Block, at: int) -> bool:
    """`a)` or `a.)` at a paragraph's start, behind a mark, `and` or `or`, or as one of several in it."""
    match = _LIST_MARKER.search(text, max(block.span.start, at - 6), at)
    if match is None:
        return False
    before = text[block.span.start : match.start()].rstrip(' “"([')
    if not before or before[-1] in ",;:.–—-?!" or before.endswith((" and", " or")):
        return True
    return sum(1 for _ in _MARKERS.finditer(text, block.span.start, block.span.end)) > 1


def _without_runs(article: Article, alone: list[_Bracket]) -> list[_Bracket]:
    """The lone brackets but for those that open one paragraph and close a later one."""
    left: list[_Bracket] = []
    for bracket in alone:
        before = left[-1] if left else None
        if (
            before is not None
            and bracket.char in _PARTNERS
            and before.char == _PARTNERS[bracket.char]
            and before.block < bracket.block <= before.block + _LONGEST_RUN
            and (bracket.block <= before.block + 2 or _at_edge(article, before, bracket))
        ):
            left.pop()
        else:
            left.append(bracket)
    return left


def _at_edge(article: Article, opening: _Bracket, closing: _Bracket) -> bool:
    """Whether the opening bracket begins its paragraph, or the closing one ends its own."""
    end = article.blocks[closing.block].span.end
    begins = opening.offset - article.blocks[opening.block].span.start <= 2
    return begins or not article.text[closing.offset + 1 : end].strip(".”\"’' *_")


def _beside(article: Article, bracket: _Bracket) -> str:
    """The nearest words inside the lone bracket."""
    span = article.blocks[bracket.block].span
    if bracket.char in "([":
        return " ".join(article.text[bracket.offset + 1 : min(span.end, bracket.offset + 61)].split()[:3])
    return " ".join(article.text[max(span.start, bracket.offset - 60) : bracket.offset].split()[-3:])
