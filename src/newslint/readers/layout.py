"""What each paragraph of a plain page is: told by its form and by where on the page it stands.

A page has a head (headline, subheadline, source line, byline, teaser, in any order that a house likes), a story, and
a tail of credits and notes. What could be two things is a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from newslint.article import BlockKind
from newslint.pattern import Pattern
from newslint.readers import furniture

_PARAGRAPH = BlockKind.PARAGRAPH
"""Kept apart, for a member asked of its class costs as much as a call, and nearly all blocks are paragraphs."""
_HEAD = 8
"""Blocks from the top among which a page's head is looked for."""
_TAIL = 7
"""Blocks from the end among which lines that are no story are looked for."""
_END_MARKS = tuple(".!?…:;,")
_CLOSERS = "\"'”’»)]*_"
DATELINE = Pattern(
    r"(?:[A-Z][A-Z.'’-]+|[A-Z]\.)(?:[A-Za-z .,'’/-]|\d{1,2}(?:, \d{4})?){0,60}"
    r"(?:\((?:[A-Z][\w.'’/ -]{1,40})\)|/[A-Z][\w-]{1,30}/\.?)?\s*(?:--|—|–|-|:) ?(?=\S)"
    r"|[A-Z][\w .,'’-]{1,50}(?:\([A-Z][\w .'’-]{2,30}\) )?\((?:[A-Za-z][\w.'’/ ]{1,30})\)\s*(?:--|—|–|-) ?(?=\S)"
    r"|[A-Z][A-Za-z .,'’-]{1,40}\d{0,2}\.? /[A-Z]\w+/\."
)
"""`ALMATY, Kazakhstan (AP) —`, `LAS VEGAS —`, `MOSCOW, July 17. /TASS/.`, `Berlin (dpa) -`."""


def tell_kinds(texts: Sequence[str], follows: Sequence[bool], code: Sequence[bool]) -> list[BlockKind]:
    """The kind of each paragraph of a page, in order.

    `follows[i]` says that no blank line parts a paragraph from the one before, `code[i]` that it is a listing.
    """
    plain = furniture.are_plain(texts)
    kinds = [_PARAGRAPH if is_plain else _by_form(text) for text, is_plain in zip(texts, plain, strict=True)]
    if True in code:
        kinds = [BlockKind.CODE if is_code else kind for kind, is_code in zip(kinds, code, strict=True)]
    if True in follows:
        _underlined(texts, kinds, follows)
    headline = _headline(texts, kinds, follows)
    if headline is not None:
        kinds[headline] = BlockKind.HEADLINE
    if True in follows:
        _pictures(texts, kinds, follows)
    head_end = _head(texts, kinds, follows, 0 if headline is None else headline + 1)
    _tail(texts, kinds, head_end)
    _headings(texts, kinds, head_end)
    return kinds


def _by_form(text: str) -> BlockKind:
    """What a paragraph that is not plain is wherever it stands."""
    if text.startswith("#") and text.lstrip("#").startswith(" "):
        return BlockKind.HEADING
    if len(text) > 2 and text[0] == "|" and text[-1] == "|":
        return BlockKind.TABLE_CELL
    if furniture.is_note(text):
        return BlockKind.NOTE
    if furniture.is_credit(text):
        return BlockKind.CREDIT
    if furniture.is_list_item(text):
        return BlockKind.LIST_ITEM
    if furniture.is_caption(text):
        return BlockKind.CAPTION
    return _PARAGRAPH


def _underlined(texts: Sequence[str], kinds: list[BlockKind], follows: Sequence[bool]) -> None:
    """Markdown's underlined headings."""
    for i in range(1, len(texts)):
        if follows[i] and texts[i][0] in "=-" and furniture.is_rule(texts[i]) and kinds[i - 1] == _PARAGRAPH:
            if len(texts[i - 1]) < 200:
                kinds[i - 1] = BlockKind.HEADING


def _pictures(texts: Sequence[str], kinds: list[BlockKind], follows: Sequence[bool]) -> None:
    """Captions by the picture's credit in the line directly above or below them."""
    for i, kind in enumerate(kinds):
        if kind != BlockKind.CREDIT:
            continue
        below = i + 1 if i + 1 < len(kinds) and follows[i + 1] else None
        above = i - 1 if i and follows[i] else None
        if (below is None and above is None) or not furniture.is_photo_credit(texts[i]):
            continue
        for j in (below, above):
            if j is not None and kinds[j] == _PARAGRAPH and len(texts[j]) < 500:
                kinds[j] = BlockKind.CAPTION
                break


def _headline(texts: Sequence[str], kinds: list[BlockKind], follows: Sequence[bool]) -> int | None:
    """The position of the headline: the first line that can be one, with nothing but furniture above it."""
    for i, text in enumerate(texts[:4]):
        kind = kinds[i]
        if kind == BlockKind.HEADING:
            return i
        if kind != _PARAGRAPH:
            if kind in (BlockKind.NOTE, BlockKind.CAPTION, BlockKind.CREDIT):
                continue
            return None
        if _is_head_line(text) or (i and follows[i] and _is_head_line(texts[i - 1])):
            continue
        following = texts[i + 1] if i + 1 < len(texts) else None
        if following is None or len(text) > 220:
            return None
        if _is_dateline(text):
            return None
        if not _ends_sentence(text) or text.endswith(("?", "!")):
            return i
        if not text.endswith(":") and (furniture.is_byline(following) or furniture.is_stamp(following)):
            return i
        if i == 0 and text.endswith((":", "!")) and _is_title(following) and len(texts) > 2:
            continue
        return None
    return None


_LINES_OF_HEAD = (BlockKind.SOURCE_LINE, BlockKind.BYLINE)


def _head(texts: Sequence[str], kinds: list[BlockKind], follows: Sequence[bool], start: int) -> int:
    """Tell the lines of a page's head apart; returns where the story begins."""
    limit = min(len(texts), start + _HEAD)
    dateline = next((i for i in range(start, limit) if _is_story_start(texts[i], kinds[i])), None)
    for i in range(limit if dateline is None else dateline):
        if kinds[i] == _PARAGRAPH:
            if furniture.is_stamp(texts[i]) or _is_source(texts[i]):
                kinds[i] = BlockKind.SOURCE_LINE
            elif furniture.is_byline(texts[i]):
                kinds[i] = BlockKind.BYLINE
    for i in range(start, limit):
        if kinds[i] == _PARAGRAPH and _signs(texts, kinds, follows, i, dateline):
            kinds[i] = BlockKind.BYLINE
    lines = [i for i, kind in enumerate(kinds[:limit]) if kind in _LINES_OF_HEAD]
    last = lines[-1] if lines else start - 1
    end = dateline if dateline is not None else max(start, last + 1)
    if kinds[start:end].count(_PARAGRAPH) > 3:
        return max(start, last + 1)
    for i in range(start, end):
        if kinds[i] != _PARAGRAPH:
            continue
        if _ends_sentence(texts[i]):
            kinds[i] = BlockKind.TEASER
        elif len(texts[i]) < 250 and i < max(last, start + 1) and not _repeats_headline(texts, kinds, i):
            kinds[i] = BlockKind.SUBHEADLINE
    if start and end == start and _is_subheadline(texts, kinds, start):
        kinds[start] = BlockKind.SUBHEADLINE
        return start + 1
    return end


def _repeats_headline(texts: Sequence[str], kinds: list[BlockKind], i: int) -> bool:
    """Whether a paragraph is the headline again: pasted twice, and no heading of its own."""
    return any(
        kinds[j] == BlockKind.HEADLINE and texts[j].strip("#* ") == texts[i].strip("#* ") for j in range(min(i, 5))
    )


def _is_head_line(text: str) -> bool:
    return furniture.is_byline(text) or furniture.is_stamp(text) or _is_source(text)


def _is_source(text: str) -> bool:
    return len(text) < 100 and text.lower().startswith("source:")


def _signs(texts: Sequence[str], kinds: list[BlockKind], follows: Sequence[bool], i: int, dateline: int | None) -> bool:
    """Whether a line in the head is a name or a role that belongs to the byline or the source line beside it."""
    if not i or (dateline is not None and i > dateline) or not furniture.is_names(texts[i]):
        return False
    before = kinds[i - 1]
    if before == BlockKind.BYLINE and follows[i]:
        return True
    stamped = i + 1 < len(kinds) and kinds[i + 1] == BlockKind.SOURCE_LINE
    if before == BlockKind.SOURCE_LINE and dateline is not None and len(texts[i].split()) > 1:
        return True
    if stamped and before in (BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.TEASER, _PARAGRAPH):
        return len(texts[i].split()) > 1 or follows[i + 1]
    return False


def _is_subheadline(texts: Sequence[str], kinds: list[BlockKind], i: int) -> bool:
    return (
        i + 1 < len(texts)
        and kinds[i] == _PARAGRAPH
        and kinds[i - 1] == BlockKind.HEADLINE
        and len(texts[i]) < 200
        and len(texts[i].split()) > 3
        and not _ends_sentence(texts[i])
        and kinds[i + 1] in (_PARAGRAPH, BlockKind.CAPTION)
    )


def _tail(texts: Sequence[str], kinds: list[BlockKind], head_end: int) -> None:
    """Credits and notes that only their place at the end gives away."""
    for i in range(max(head_end, len(texts) - _TAIL), len(texts)):
        if kinds[i] != _PARAGRAPH:
            continue
        if furniture.is_contribution(texts[i]):
            kinds[i] = BlockKind.CREDIT
        elif furniture.is_tail_note(texts[i]) or (len(texts[i]) < 80 and furniture.is_stamp(texts[i])):
            kinds[i] = BlockKind.NOTE
        elif i == len(texts) - 1 and (furniture.is_byline(texts[i], in_head=False) or _is_source(texts[i])):
            kinds[i] = BlockKind.CREDIT


def _headings(texts: Sequence[str], kinds: list[BlockKind], head_end: int) -> None:
    """Sub-headings: short lines without an end mark between paragraphs of the story."""
    for i in range(max(head_end, 1), len(texts) - 1):
        if (
            len(texts[i]) <= _LONGEST_TITLE
            and kinds[i] == _PARAGRAPH
            and len(texts[i + 1]) > len(texts[i])
            and kinds[i + 1] not in (BlockKind.NOTE, BlockKind.CREDIT)
            and kinds[i - 1] != BlockKind.HEADLINE
            and _is_title(texts[i])
            and not _repeats_headline(texts, kinds, i)
        ):
            kinds[i] = BlockKind.HEADING


_LONGEST_TITLE = 90
_PAGE_FURNITURE = Pattern(
    r"\W*(?:advertisement|ad|sponsored|related|read (?:more|also|next)|see also|also read|share|story continued|click"
    r"|sign up|subscribe|watch|listen|more (?:from|on|stories)|support (?:us|our)|follow|save|print|comments?)\b",
    2,
)


def _is_title(text: str) -> bool:
    """A short line without an end mark that begins like a sentence or a quotation."""
    if (
        len(text) > _LONGEST_TITLE
        or text[-2:-1] in (".", "!")
        or (_ends_sentence(text) and not text.endswith(("'", "’", "?")))
    ):
        return False
    if not (text[0].isupper() or text[0] in "'‘\"“*_" or text[0].isdigit()) or _PAGE_FURNITURE.match(text):
        return False
    words = text.split()
    if len(words) <= 8 and len(text) <= 60:
        return True
    long_words = [word for word in words if len(word) > 3]
    return len(words) <= 12 and all(word[0].isupper() or not word[0].isalpha() for word in long_words)


def _is_story_start(text: str, kind: BlockKind) -> bool:
    return kind == _PARAGRAPH and _is_dateline(text)


def _is_dateline(text: str) -> bool:
    if len(text) < 100 and text.endswith(("-", "—", "–")):
        return DATELINE.match(text + " …") is not None and ("(" in text or "/" in text)
    second = text[1:2]
    if not (second.isupper() or second in ".'’-" or "(" in text or " /" in text):
        return False
    match = DATELINE.match(text, 0, min(len(text), 140))
    if match is None:
        return False
    opening = match.group()
    if _is_slug(opening) and not _ends_sentence(text):
        return False
    return (
        len(text) > match.end() + 30
        and ("(" in opening or "/" in opening or opening.rstrip(" -—–:").isupper() or "--" in opening or "—" in opening)
        and not (opening.rstrip().endswith(":") and "(" not in opening)
    )


def _is_slug(opening: str) -> bool:
    """Whether a hyphen joins the opening to a headline, as behind an agency's slug: `UPDATE 2-`, `EXCLUSIVE-`."""
    return opening.endswith("-") and not opening.endswith((" -", "--"))


def _ends_sentence(text: str) -> bool:
    text = text.rstrip(_CLOSERS)
    return text.endswith(_END_MARKS) and not text.endswith("U.S.")
