"""Captions: what a picture shows, when, who stands where, and whose picture it is."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from newslint.article import Article, Block, BlockKind, Span, mentions_in, once
from newslint.caption_forms import LIBRARY, split_caption
from newslint.knowledge.agencies import AGENCIES
from newslint.language.dates import DateMention, find_dates
from newslint.language.tokens import NUMBER, PUNCTUATION, UPPER, Tokens, find_tokens
from newslint.pattern import Pattern

_FILE_WORDS = frozenset(
    "archive archives archival undated throwback earlier then reconstruction illustration rendering".split()
)
"""What marks a picture as not of the day. `Handout` and `courtesy` say who gave it, not when it was taken."""
_OLD = frozenset("file files old previous vintage historic historical library stock past".split())
_PICTURES = frozenset("photo photos picture pictures image images photograph photographs footage shot snapshot".split())
_SIDES = {
    "l": "left", "r": "right", "c": "center", "left": "left", "right": "right", "center": "center",
    "centre": "center", "middle": "center", "top": "top", "bottom": "bottom", "front": "front", "back": "back",
}  # fmt: skip
_PHOTO_SOURCE = Pattern(r"(?:image|photo|picture) (?:source|credit|copyright)\b[,:]? *", 2)
_BY = Pattern(r"(?:photo|photograph|picture|image|credit|courtesy)s?(?: (?:by|of))?\b[:.]* *", 2)


class PositionMarker(NamedTuple):
    """`(L)`, `(2nd R, front)`, `, center,`: who stands where. `place` is in lower case, left and right in full."""

    span: Span
    place: str


class Caption(NamedTuple):
    """One caption. `text` is its own words, without label and credit; None where there are none.

    `credit` is the credit within the caption, `source` the one in a line of its own beside it (`Image source, ...`),
    both without brackets. `agency` is the agency's usual name, `photographer` what else the credit names. `date` is
    when the picture was taken, as far as the text says so. `is_file` says that the text marks it as no new picture.
    """

    block: Block
    text: Span | None
    labelled: bool
    credit: Span | None = None
    source: Span | None = None
    agency: str | None = None
    photographer: str | None = None
    date: DateMention | None = None
    is_file: bool = False
    markers: tuple[PositionMarker, ...] = ()

    @property
    def is_credited(self) -> bool:
        """Whether anything says whose picture it is."""
        return self.credit is not None or self.source is not None


@once
def find_captions(article: Article) -> tuple[Caption, ...]:
    """The captions of an article, in reading order."""
    caption = BlockKind.CAPTION
    return tuple([_read(article, i) for i, block in enumerate(article.blocks) if block.kind == caption])


def _read(article: Article, i: int) -> Caption:
    block = article.blocks[i]
    base = block.span.start
    parts = split_caption(article.words(block.span))
    text = Span(base + parts.start, base + parts.end) if parts.end > parts.start else None
    credit = Span(base + parts.credit[0], base + parts.credit[1]) if parts.credit else None
    source = _source_beside(article, i)
    owner = credit or source
    agency, photographer = _whose(article.words(owner)) if owner else (None, None)
    return Caption(
        block,
        text,
        parts.labelled,
        credit,
        source,
        agency,
        photographer,
        _taken(article, text) if text else None,
        _is_file(article, block),
        _markers(article, text) if text else (),
    )


def _source_beside(article: Article, i: int) -> Span | None:
    """The picture credit in the line before a caption, else in the line after it.

    A page's markup says of a line what in plain text only its words can."""
    for j in (i - 1, i + 1):
        if 0 <= j < len(article.blocks) and _is_credit(article, j):
            span = article.blocks[j].span
            words = article.words(span)
            match = _PHOTO_SOURCE.match(words) or _BY.match(words.lstrip("(["))
            if (match or LIBRARY.fullmatch(words) or article.format == "html") and (
                j < i or not words.lower().startswith("image source")
            ):
                return span
    return None


def _is_credit(article: Article, j: int) -> bool:
    """Whether a block is a credit, also one that stands alone in the place of a caption."""
    block = article.blocks[j]
    if block.kind != BlockKind.CAPTION:
        return block.kind == BlockKind.CREDIT
    parts = split_caption(article.words(block.span))
    return parts.credit is not None and parts.end <= parts.start


def _whose(credit: str) -> tuple[str | None, str | None]:
    """The agency and the photographer of a credit: `Photo by Ann Lee/Xinhua`, `Li An/Handout via AP`."""
    agency = photographer = None
    label = _PHOTO_SOURCE.match(credit) or _BY.match(credit)
    rest = credit[label.end() :] if label else credit
    for part in rest.replace(" via ", "/").replace(", ", "/").strip(" .()[]").split("/"):
        name = part.strip().removesuffix(" Photo").removesuffix(" Images").strip()
        known = AGENCIES.get(name.lower()) or ("Getty" if name == "Getty" else None)
        if known:
            agency = known
        elif name and name.lower() not in ("handout", "pool", "file", "file photo") and photographer is None:
            photographer = name
    return agency, photographer


_OTHER_TIMES = frozenset(
    "who whose which that since before after until till born died killed founded elected by ahead due will "
    "scheduled between marking marks mark anniversary commemorate commemorating poster next upcoming "
    "starting beginning effective".split()
)
"""Words after which a caption's date tells of something else than the picture."""


def _taken(article: Article, text: Span) -> DateMention | None:
    """The date at a caption's end or behind its place, unless it tells of another event."""
    taken = None
    tokens = find_tokens(article)
    for date in mentions_in(find_dates(article), text):
        in_range = date.written is not None and date.written.last_day is not None
        if (
            date.written is not None
            and date.first is not None
            and not in_range
            and not _of_something_else(tokens, date, is_last=not article.text[date.span.end : text.end].strip(" ."))
        ):
            taken = date
    return taken


def _of_something_else(tokens: Tokens, date: DateMention, *, is_last: bool) -> bool:
    """Whether the words before a date, back to the last comma or stop, make it another event's.

    A picture taken "after the final on Sunday" is of Sunday, too, where nothing follows."""
    i = tokens.at(date.span.start) - 1
    if i >= 0 and tokens.lower[i] == ",":
        return False
    if i >= 0 and tokens.lower[i] == "from":
        return True
    if i >= 0 and tokens.lower[i] in ("-", "–", "—", "to", "through") and i > 0 and tokens.kinds[i - 1] == NUMBER:
        return True
    if "for" in tokens.lower[max(0, i - 2) : i + 1]:
        return True
    for _ in range(9):
        if i < 0 or (tokens.kinds[i] == PUNCTUATION and tokens.lower[i] in ".,;:"):
            return False
        if tokens.lower[i] in _OTHER_TIMES and not (is_last and tokens.lower[i] == "after"):
            return True
        i -= 1
    return False


def _is_file(article: Article, block: Block) -> bool:
    """Whether a caption marks its picture as one from the file: `FILE PHOTO`, `an old picture`, `archive`."""
    tokens = find_tokens(article)
    inside = tokens.within(block.span)
    for i in inside:
        word = tokens.lower[i]
        if word in _FILE_WORDS or (word in ("file", "files") and tokens.kinds[i] == UPPER):
            return True
        if word in _OLD:
            near = range(max(inside.start, i - 1), min(inside.stop, i + 3))
            if any(tokens.lower[j] in _PICTURES for j in near) or tokens.lower[i - 1] in ("/", "(", ","):
                return True
    return False


def _markers(article: Article, text: Span) -> tuple[PositionMarker, ...]:
    """The positions of a caption, in brackets or between commas."""
    tokens = find_tokens(article)
    inside = tokens.within(text)
    found: list[PositionMarker] = []
    for i in inside:
        if tokens.lower[i] in _BETWEEN_COMMAS and i > inside.start and i + 1 < len(tokens):
            if tokens.lower[i - 1] == "," and (tokens.lower[i + 1] in _AFTER_MARKER or i + 1 == inside.stop):
                found.append(PositionMarker(tokens.span(i, i), _SIDES[tokens.lower[i]]))
        if tokens.lower[i] in _PLACES and tokens.lower[i + 1 : i + 2] == ["from"] and tokens.lower[i - 1] == ",":
            side = _SIDES.get(tokens.lower[i + 2], "") if i + 3 < len(tokens) else ""
            if side in ("left", "right") and tokens.lower[i + 3] in _AFTER_MARKER:
                found.append(PositionMarker(tokens.span(i, i + 2), f"{_PLACES[tokens.lower[i]]} {side}"))
        if tokens.lower[i] != "(":
            continue
        end = next((j for j in range(i + 1, min(i + 9, inside.stop)) if tokens.lower[j] == ")"), None)
        if end is None:
            continue
        words = [tokens.lower[j] for j in range(i + 1, end) if tokens.lower[j] not in (",", "from", "the", "on", "in")]
        if words and any(word in _SIDES for word in words) and all(word in _SIDES or _counts(word) for word in words):
            place = " ".join(
                sorted(_SIDES.get(word, _PLACES.get(word, word)) for word in words if word not in _ENDINGS)
            )
            found.append(PositionMarker(tokens.span(i, end), place))
    return tuple(found)


_BETWEEN_COMMAS = frozenset({"left", "right", "center", "centre"})
_AFTER_MARKER = frozenset((",", ".", ";", "and", "with"))
_PLACES = {"second": "2", "third": "3", "fourth": "4", "fifth": "5", "sixth": "6"}
_ENDINGS = frozenset("nd rd th".split())
"""What ends a number: `2nd` is two tokens."""
_ROWS = frozenset("row rear first second third fourth fifth sixth st nd rd th 1st 2nd 3rd 4th 5th to far".split())


def _counts(word: str) -> bool:
    return word in _ROWS or word.isdigit()


def last_day(caption: Caption) -> datetime.date | None:
    """The latest day on which a caption's picture can have been taken, where its year is written."""
    date = caption.date
    if date is None or date.written is None or date.written.year is None:
        return None
    return date.last
