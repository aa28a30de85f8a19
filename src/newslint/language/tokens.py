"""One pass over an article's text: what every finder starts from.

A finder asks `Tokens.where` for its trigger words and walks outward from them, so that a text without percentages
pays nothing for percentages.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate, compress

from newslint.article import BLOCK_BREAK, Article, Span, once
from newslint.language.characters import non_ascii
from newslint.pattern import Pattern

BREAK = 0
WORD = 1
CAPITALISED = 2
UPPER = 3
NUMBER = 4
QUOTE = 5
PUNCTUATION = 6
"""Kinds of tokens. `CAPITALISED` begins with a capital and goes on in lower case (or is one capital letter),
`UPPER` is two or more capitals (`NATO`, `U.S.`); a `BREAK` stands between two blocks."""

QUOTE_MARKS = "\"'“”„‟‘’‚‛«»‹›`´"

_LETTER, _DIGIT, _ALPHANUMERIC = r"[^\W\d_]", r"\d", r"[^\W_]"
_LATIN_LETTERS = "A-Za-z\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\u024f"
_LAST_LATIN = "\u024f"


def _token(letter: str, digit: str, alphanumeric: str) -> str:
    """A pattern that splits a text at its tokens and keeps them."""
    return (
        rf"({letter}(?:\.(?:{letter}\.)+|{letter}*(?:['’](?![sS](?!{letter})){letter}+)*)"
        r"|\n\n"
        rf"|{digit}+(?:[.,]{digit}+)*"
        rf"|['’][sS](?!{alphanumeric})"
        r"|\S)"
    )


_TOKEN = Pattern(_token(_LETTER, _DIGIT, _ALPHANUMERIC))
_LATIN_TOKEN = Pattern(_token(f"[{_LATIN_LETTERS}]", "[0-9]", f"[{_LATIN_LETTERS}0-9]"))
"""The same for text without letters and digits beyond Latin's; half as slow, for its classes are plain tables."""


def kind_of(word: str) -> int:
    """The kind of a token, which its characters alone tell."""
    first = word[0]
    if first.isalnum():
        if first.isdecimal():
            return NUMBER
        if first.islower():
            return WORD
        if len(word) > 1 and word.isupper():
            return UPPER
        return CAPITALISED if first.isupper() else WORD
    if word == "\n\n":
        return BREAK
    if first in QUOTE_MARKS:
        return WORD if len(word) > 1 else QUOTE
    return PUNCTUATION


_MOST_KNOWN = 20_000
_LONGEST_KNOWN = 40
_GLUE = frozenset("&@#_;")
_STOP = 64
_ODD = 32
_GLUED = 16
_LOOSE = 8
_CLOSING, _OPENING = frozenset(",.;!?)]"), frozenset("([")
_JOINTS = frozenset(".,?!;")
_STOPS = frozenset(".!?…\n")


_Piece = tuple[tuple[str, ...], tuple[str, ...], bytes, bytes]
"""What stands between two spaces, cut into tokens: their texts, the same in lower case, what is noted of each, widths.

Noted are the kinds, with `_STOP` added where a sentence may end: at end marks, words that end in a full stop, breaks;
with `_ODD` where a space may be lost: within `inMarch`, `in2021`, `over.He`; with `_GLUED` beside numbers and `_GLUE`;
with `_LOOSE` where a space stands before a closing mark or behind an opening one. The widths are those of the white
space before each token, the space before the piece included, and of the token; none where one is too long for a byte.
"""


class _Pieces(dict[str, _Piece]):
    """Pieces of text by how they are written, for most recur; emptied before it grows large."""

    def __missing__(self, written: str) -> _Piece:
        piece = _cut(written)
        if len(written) <= _LONGEST_KNOWN:
            if len(self) > _MOST_KNOWN:
                self.clear()
            self[written] = piece
        return piece


def _cut(written: str) -> _Piece:
    if len(written) <= _LONGEST_KNOWN:
        if written.isalpha():
            return _cut_plain(written, "")
        if written[-1:] in _TRAILING and written[:-1].isalpha():
            return _cut_plain(written[:-1], written[-1])
    parts = _parts(written)
    texts = tuple(parts[1::2])
    kinds = bytes(
        [kind_of(text) | _marks_of(parts, at) for at, text in zip(range(1, len(parts), 2), texts, strict=True)]
    )
    lengths = _lengths(parts)
    return (
        texts,
        tuple([text.lower() for text in texts]),
        kinds,
        bytes(lengths) if max(lengths, default=0) < 256 else b"",
    )


def _cut_plain(word: str, mark: str) -> _Piece:
    """A word, or a word and the mark behind it: what most pieces are, and no pattern need be asked for."""
    noted = kind_of(word)
    if word[0].islower() and not word.islower():
        noted |= _ODD
    if not mark:
        return (word,), (word.lower(),), bytes((noted,)), bytes((1, len(word)))
    if mark in _GLUE:
        noted |= _GLUED
    return (word, mark), (word.lower(), mark), bytes((noted, _TRAILING[mark])), bytes((1, len(word), 0, 1))


_TRAILING = {mark: kind_of(mark) | (_STOP if mark in _STOPS else 0) for mark in ",.;:?!"}
"""The marks that mostly follow a word, with what is to be noted of them there."""


def _parts(written: str) -> list[str]:
    """The tokens of a text at the odd places, what stands between them at the even ones."""
    pattern = _TOKEN if any(c > _LAST_LATIN and c.isalnum() for c in non_ascii(written)) else _LATIN_TOKEN
    return pattern.split(written)


def _lengths(parts: list[str]) -> list[int]:
    lengths = list(map(len, parts[:-1]))
    if lengths:
        lengths[0] += 1
    return lengths


def _marks_of(parts: list[str], at: int) -> int:
    """What is to be noted of the token among these parts beside its kind."""
    text = parts[at]
    before = parts[at - 2] if at > 1 and not parts[at - 1] else " "
    behind = parts[at + 2] if at + 2 < len(parts) and not parts[at + 1] else " "
    marks = _STOP if text[-1] in _STOPS else 0
    if (behind[0].isalnum() and (text[0].isalnum() or text in _JOINTS)) or (text[0].islower() and not text.islower()):
        marks |= _ODD
    if before in _GLUE or before[0].isdecimal() or behind in _GLUE or behind[0].isdecimal():
        marks |= _GLUED
    if (text in _CLOSING and (at == 1 or parts[at - 1])) or (
        text in _OPENING and (at + 2 == len(parts) or parts[at + 1])
    ):
        marks |= _LOOSE
    return marks


def _joined(pieces: Iterable[_Piece]) -> tuple[list[str], list[str], bytes, bytes]:
    """The tokens of pieces that follow each other."""
    all_texts: list[str] = []
    all_lower: list[str] = []
    all_kinds: list[bytes] = []
    all_lengths: list[bytes] = []
    for texts, lower, kinds, lengths in pieces:
        all_texts.extend(texts)
        all_lower.extend(lower)
        all_kinds.append(kinds)
        all_lengths.append(lengths)
    return all_texts, all_lower, b"".join(all_kinds), b"".join(all_lengths)


_PIECES = _Pieces()
_KIND = bytes(marked % _LOOSE for marked in range(256))


def table_of(*kinds: int) -> bytes:
    """Some kinds of tokens as the table that `Tokens.are_among` wants."""
    return bytes(kind in kinds for kind in _KIND)


_FIRST = tuple(range(2_000))
"""The positions in most texts, made once."""
_IS_CAPITAL = table_of(CAPITALISED, UPPER)
_IS_NUMBER = table_of(NUMBER)
_IS_STOP = bytes(marked >= _STOP for marked in range(256))
_IS_ODD = bytes(marked // _ODD % 2 for marked in range(256))
_IS_LOOSE = bytes(marked // _LOOSE % 2 for marked in range(256))


class Tokens:
    """The tokens of an article as parallel lists, and an index from lower-case forms to positions.

    `starts`, `ends`: offsets in the article's text. `kinds`: one of the kinds above. `lower`: the token in lower
    case. `texts`: as written. `text`: the article's text. A hyphen is a token of its own, as is the `'s` that follows
    a name; `U.S.` and `p.m.` are one token, `Sept.` is two.
    """

    __slots__ = (
        "_capitals", "_index", "_marked", "_numbers", "_within", "_words",
        "ends", "kinds", "lower", "starts", "text", "texts",
    )  # fmt: skip

    def __init__(self, text: str) -> None:
        self.text = text
        texts, lower, marked, lengths = _joined(map(_PIECES.__getitem__, text.split(" ")))
        edges = list(accumulate(lengths, initial=-1))
        if edges[-1] != len(text):  # several spaces, or white space of another kind, at the edge of a piece
            texts, lower, marked, _ = _joined([_cut(text)])
            edges = list(accumulate(_lengths(_parts(text)), initial=-1))
        self.starts: list[int] = edges[1::2]
        self.ends: list[int] = edges[2::2]
        self.texts = texts
        self.lower = lower
        self._marked = marked
        self.kinds: list[int] = list(marked.translate(_KIND))
        index: dict[str, list[int]] = {}
        for i, word in enumerate(lower):
            positions = index.get(word)
            if positions is None:
                index[word] = [i]
            else:
                positions.append(i)
        self._index = index
        self._words = frozenset(index)
        self._capitals: list[int] | None = None
        self._numbers: list[int] | None = None
        self._within: dict[tuple[int, int], range] = {}

    def __len__(self) -> int:
        return len(self.starts)

    @property
    def words(self) -> frozenset[str]:
        """Every lower-case form that occurs."""
        return self._words

    def recurring(self, letters: int) -> list[int]:
        """The positions, in order, of the words of at least so many letters that occur more than once."""
        every = self._index.items()
        return sorted([i for word, places in every if len(word) >= letters and len(places) > 1 for i in places])

    def how_many(self, kind: int) -> int:
        """How many tokens are of a kind."""
        return self._marked.translate(_KIND).count(kind)

    def after(self, i: int) -> str:
        """The token behind one, in lower case; empty behind the last."""
        return self.lower[i + 1] if i + 1 < len(self.lower) else ""

    def where(self, *words: str) -> list[int]:
        """The positions of the tokens with one of these lower-case forms, in order."""
        if len(words) == 1:
            return self._index.get(words[0], [])
        return self.where_any(words)

    def where_any(self, words: Iterable[str]) -> list[int]:
        """Like `where`, for a large set of trigger words."""
        present = self._words.intersection(words)
        if not present:
            return []
        index = self._index
        return sorted([i for word in present for i in index[word]])

    def has(self, *words: str) -> bool:
        """Whether any of these lower-case forms occurs."""
        return not self._words.isdisjoint(words)

    def count(self, words: frozenset[str]) -> int:
        """How many tokens have one of these lower-case forms."""
        index = self._index
        return sum([len(index[word]) for word in self._words.intersection(words)])

    @property
    def capitals(self) -> list[int]:
        """The positions of the words that begin with a capital, in order."""
        if self._capitals is None:
            positions = _FIRST if len(self._marked) <= len(_FIRST) else range(len(self._marked))
            self._capitals = list(compress(positions, self._marked.translate(_IS_CAPITAL)))
        return self._capitals

    def are_among(self, kinds: bytes) -> bytes:
        """For each token 1 where its kind is one of those of which `table_of` made a table, else 0."""
        return self._marked.translate(kinds)

    def stops(self) -> list[int]:
        """The positions at which a sentence may end, in order: end marks, words that end in a full stop, breaks."""
        return self._noted(_IS_STOP)

    def odd(self) -> list[int]:
        """The positions, in order, at which a space may be lost: a capital stands within a word (`inMarch`), or a word,
        number or mark touches the word or number behind it (`in2021`, `over.He`)."""
        return self._noted(_IS_ODD)

    def loose(self) -> list[int]:
        """The positions, in order, of closing marks behind a space and of opening ones before a space."""
        return self._noted(_IS_LOOSE)

    def _noted(self, table: bytes) -> list[int]:
        """The positions of which a table says 1, where they are few."""
        noted, found = self._marked.translate(table), []
        i = noted.find(1)
        while i >= 0:
            found.append(i)
            i = noted.find(1, i + 1)
        return found

    def unglued(self, positions: list[int]) -> list[int]:
        """Those of some positions that are not glued."""
        marked = self._marked
        return [i for i in positions if not marked[i] & _GLUED]

    def capitals_within(self, positions: range) -> list[int]:
        """Those of the positions at which a word begins with a capital, in order."""
        capitals = self.capitals
        return capitals[bisect_left(capitals, positions.start) : bisect_left(capitals, positions.stop)]

    @property
    def numbers(self) -> list[int]:
        """The positions of the numbers in digits, in order."""
        if self._numbers is None:
            self._numbers = self._noted(_IS_NUMBER)
        return self._numbers

    def span(self, first: int, last: int) -> Span:
        """The span from one token to another, both included."""
        return Span(self.starts[first], self.ends[last])

    def at(self, offset: int) -> int:
        """The position of the first token that ends after an offset; `len(self)` behind the last."""
        return bisect_right(self.ends, offset)

    def within(self, span: Span) -> range:
        """The positions of the tokens that lie within a span."""
        place = (span.start, span.end)
        found = self._within.get(place)
        if found is None:  # which is half as often as rules ask
            found = range(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))
            self._within[place] = found
        return found

    def span_with_bracket(self, first: int, last: int) -> Span:
        """Like `span`, with the closing bracket right after it where the span has only the opening one."""
        following = last + 1
        if following < len(self.lower) and self.lower[following] == ")" and "(" in self.lower[first:following]:
            return self.span(first, following)
        return self.span(first, last)

    def is_glued(self, i: int) -> bool:
        """Whether a word is a piece of something longer that the pattern cuts: `3a`, `my6sense`, `Ni&ntilde;o`."""
        return self._marked[i] & _GLUED != 0

    def touches_next(self, i: int) -> bool:
        """Whether no white space stands between a token and the next one."""
        return i + 1 < len(self.starts) and self.ends[i] == self.starts[i + 1]


@once
def find_tokens(article: Article) -> Tokens:
    """The tokens of an article."""
    return Tokens(article.text)


@once
def lower_text(article: Article) -> str:
    """An article's text in lower case."""
    return article.text.lower()


@once
def find_block_tokens(article: Article) -> tuple[list[int], list[int]]:
    """The position of each block's first token, and the one behind its last, in the order of the blocks."""
    tokens, blocks = find_tokens(article), article.blocks
    breaks = tokens.where(BLOCK_BREAK)
    if [*[tokens.starts[i] for i in breaks], len(article.text)] == [block.span.end for block in blocks]:
        return [0, *[i + 1 for i in breaks]], [*breaks, len(tokens)]
    within = [tokens.within(block.span) for block in blocks]
    return [positions.start for positions in within], [positions.stop for positions in within]
