"""Shapes of names: runs of capitalised words as one name is written, whatever it names.

`find_names` tells neither people from places nor one person from another; `newslint.language.people` does.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import Final

from newslint.article import Article, BlockKind, Span, once
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.given_names import ARTICLES, FAMILY_FIRST, PARTICLES, SUFFIXES, given_names
from newslint.knowledge.not_names import CALENDAR, FUNCTION_WORDS, INSTITUTIONS, PEOPLES
from newslint.knowledge.offices import ABBREVIATED, HEADS, HONORIFICS, MODIFIERS
from newslint.language.tokens import (
    BREAK,
    CAPITALISED,
    PUNCTUATION,
    QUOTE,
    UPPER,
    WORD,
    Tokens,
    find_block_tokens,
    find_tokens,
)

LONGEST = 7
"""A run of more capitalised words is a heading in title case, not a name."""

_STOP = FUNCTION_WORDS | CALENDAR | PEOPLES
_TITLE_WORDS = HEADS | MODIFIERS | ABBREVIATED | set(HONORIFICS)
_INITIALS = frozenset("jk jd aj cj dj jb jj mj pj rj tj lj bj kj kd jp jr jm jl td ts pd wb ap sk mk vk ps ks".split())
_ABBREVIATED_PLACES = frozenset(
    "u.s. u.k. u.n. e.u. d.c. l.a. n.y. n.j. n.c. s.c. n.d. s.d. b.c. p.m. a.m. i.e.".split()
)
_SURNAMES_TOO = frozenset(
    "king bishop dean major prince pope judge baker butler carpenter driver farmer cook shah sheikh marshal deacon "
    "chancellor".split()
)


class Name:
    """A run of words written like one name.

    `parts` are its words as written, a particle joined to the word it belongs to (`van der Berg`, `al-Sisi`), without
    initials' full stops, suffix or possessive. `first` and `last` are token positions.
    """

    __slots__ = ("first", "in_title_case", "is_institution", "kind", "last", "parts", "span", "suffix")

    def __init__(
        self,
        span: Span,
        parts: tuple[str, ...],
        suffix: str,
        first: int,
        last: int,
        kind: BlockKind,
        is_institution: bool,
        in_title_case: bool,
    ) -> None:
        self.span: Final = span
        self.parts: Final = parts
        self.suffix: Final = suffix
        self.first: Final = first
        self.last: Final = last
        self.kind: Final = kind
        self.is_institution: Final = is_institution
        """Whether one of its words is found in names of organisations, places and works (Bank, Street)."""
        self.in_title_case: Final = in_title_case
        """Whether it stands in a headline or heading that capitalises every word."""


@once
def find_names(article: Article) -> tuple[Name, ...]:
    """The runs of capitalised words of an article that are written like names, in order."""
    tokens = find_tokens(article)
    kinds, lower = tokens.kinds, tokens.lower
    firsts, beyonds = find_block_tokens(article)
    names: list[Name] = []
    caption, code = BlockKind.CAPTION, BlockKind.CODE
    done = beyond = -1
    for i in tokens.capitals:
        word = lower[i]
        if i <= done or word in _NO_NAMES or kinds[i] != CAPITALISED:
            continue
        if word in _SELDOM_NAMES and not _is_seldom_name(tokens, i):
            continue
        if i >= beyond:
            at = bisect_right(firsts, i) - 1
            if at < 0 or i >= beyonds[at]:
                continue
            floor, beyond, kind = firsts[at], beyonds[at], article.blocks[at].kind
            in_title_case = kind is not caption and _is_title_case(tokens, range(floor, beyond))
        if kind is not code:
            name = _name_at(tokens, i, floor, beyond, kind, in_title_case)
            if name is not None:
                done = name.last
                names.append(name)
    return tuple(names)


def _is_seldom_name(tokens: Tokens, i: int) -> bool:
    """Whether a word that mostly is none is a name here."""
    return _is_month_name(tokens, i) or _is_said_name(tokens, i) or _is_tan_name(tokens, i) or _is_shah_name(tokens, i)


def _is_month_name(tokens: Tokens, i: int) -> bool:
    """Whether `April`, `May`, `June` or `August` is a given name: a name follows, and nothing before speaks of time."""
    if tokens.lower[i] not in _MONTH_NAMES or i + 1 >= len(tokens) or tokens.kinds[i + 1] != CAPITALISED:
        return False
    is_name = is_name_word(tokens.lower[i + 1]) and tokens.starts[i + 1] - tokens.ends[i] == 1
    before = tokens.lower[i - 1] if i else ""
    return is_name and (before in _BEFORE_PEOPLE or tokens.kinds[i - 1] in (QUOTE, BREAK) or before in HONORIFICS)


def _is_said_name(tokens: Tokens, i: int) -> bool:
    """Whether `Said` is a given name: a capital in mid-sentence, and a name behind it."""
    if tokens.texts[i] != "Said" or i == 0 or i + 1 >= len(tokens) or tokens.kinds[i + 1] != CAPITALISED:
        return False
    return tokens.kinds[i - 1] in (WORD, CAPITALISED) or tokens.texts[i - 1] == ","


def _is_tan_name(tokens: Tokens, i: int) -> bool:
    """Whether `Tan` is the family name and no Malaysian title: `Mr Tan`, but not `Tan Sri Hale`."""
    return tokens.texts[i] == "Tan" and tokens.lower[i + 1 : i + 2] != ["sri"]


def _is_shah_name(tokens: Tokens, i: int) -> bool:
    """Whether `Shah` is a surname and no Persian king's title: `Chief Minister Shah`, `Mr Shah`, `said Shah`."""
    if tokens.texts[i] != "Shah" or i == 0 or tokens.starts[i] - tokens.ends[i - 1] != 1:
        return False
    before = tokens.lower[i - 1]
    is_titled = before in _TITLE_WORDS and tokens.kinds[i - 1] == CAPITALISED
    return is_titled or before in ("said", "says") or (before == "." and tokens.lower[i - 2] in HONORIFICS)


_MONTH_NAMES = frozenset("april may june august".split())
_SELDOM_NAMES = _MONTH_NAMES | {"said", "tan", "shah"}
_NO_NAMES = (_STOP | _TITLE_WORDS) - _SELDOM_NAMES
_BEFORE_PEOPLE = frozenset("said says added told asked and mr mrs ms dr . with to for by".split())


def _is_title_case(tokens: Tokens, within: range) -> bool:
    """Whether a block is short, ends in no full stop, and has three capitals to each longer word in lower case."""
    if len(within) > 40 or tokens.texts[within.stop - 1] == ".":
        return False
    kinds, texts = tokens.kinds, tokens.texts
    capitals = kinds[within.start : within.stop].count(CAPITALISED)
    if capitals < 3:
        return False
    most = capitals // 3
    for i in within:
        if kinds[i] == WORD and len(texts[i]) > 3:
            most -= 1
            if most < 0:
                return False
    return True


def is_name_word(word: str) -> bool:
    """Whether a capitalised word (given in lower case) may be part of a name."""
    return word not in _STOP and word not in _TITLE_WORDS


def _name_at(tokens: Tokens, i: int, floor: int, beyond: int, kind: BlockKind, in_title_case: bool) -> Name | None:
    """The name whose first capitalised word is token `i`, or None where no name begins there."""
    lower, texts = tokens.lower, tokens.texts
    if _stands_alone(tokens, i, floor, beyond):
        is_institution = lower[i] in INSTITUTIONS and not _is_first_word(lower[i])
        return Name(tokens.span(i, i), (texts[i],), "", i, i, kind, is_institution, in_title_case)
    first = _with_particles(tokens, i, floor)
    parts: list[str] = []
    start = first
    j = i
    if first == i and first - 1 >= floor and is_initials(tokens, first - 1):
        first -= 1
        parts.append(texts[first])
    is_institution = False
    while True:
        end, word = _word_at(tokens, start, j, beyond)
        parts.append(word)
        if lower[j] in INSTITUTIONS and (len(parts) > 1 or not _is_first_word(lower[j])):
            is_institution = True
        last = end
        following = _next_word(tokens, end, beyond)
        if following is None:
            break
        start, j = following
        if (
            (lower[j] in _STOP and not _is_initial(tokens, j))
            or lower[j] in SUFFIXES
            or (lower[j] in _TITLE_WORDS and not _is_surname_here(tokens, parts, j, beyond))
        ):
            break
    suffix, last = _suffix(tokens, last, beyond)
    if len(parts) > 2 and first == i and lower[i - 1] == "to" and lower[i - 2] in _ENVOYS and floor <= i - 2:
        return _name_at(tokens, i + 1, i + 1, beyond, kind, in_title_case)  # `Ambassador to Kenya Luo Jianping`
    if len(parts) > 1 and first == i and _only_opens_sentence(tokens, i, floor):
        next_opens = lower[i + 1] not in _STOP and lower[i + 1] not in _TITLE_WORDS
        return _name_at(tokens, i + 1, i + 1, beyond, kind, in_title_case) if next_opens else None
    if len(parts) == 1 and len(parts[0]) == 1:
        return None
    if texts[i] == "I":
        return None
    return Name(
        tokens.span(first, last), tuple(parts), suffix, first, last, kind, is_institution or len(parts) > LONGEST,
        in_title_case,
    )  # fmt: skip


def _stands_alone(tokens: Tokens, i: int, floor: int, beyond: int) -> bool:
    """Whether what stands beside a capitalised word shows at once that nothing of it belongs to the name."""
    lower, kinds = tokens.lower, tokens.kinds
    if i > floor and (kinds[i - 1] == UPPER or lower[i - 1] in _JOINED_BEFORE):
        return False
    following = i + 1
    if following < beyond:
        kind, word = kinds[following], lower[following]
        if kind == WORD:
            joins = word in _JOINED_BEHIND
        elif word == ",":
            joins = following + 1 < beyond and lower[following + 1] in SUFFIXES
        else:
            joins = kind != PUNCTUATION or word in _HYPHENS
        if joins:
            return False
    return len(tokens.texts[i]) > 1


_HYPHENS = frozenset("-‑")
_JOINED_BEFORE = PARTICLES | _HYPHENS
_JOINED_BEHIND = PARTICLES | ARTICLES | SUFFIXES


_ENVOYS = frozenset(("ambassador", "envoy", "commissioner", "representative"))
"""Offices that are held to a country, whose name stands before the holder's."""


def _is_initial(tokens: Tokens, j: int) -> bool:
    """Whether `A.` or `I.` is an initial within a name and no little word: `Nelson A. Rockefeller`."""
    if len(tokens.texts[j]) > 1 or not tokens.touches_next(j) or tokens.texts[j + 1] != ".":
        return False
    return j + 2 < len(tokens) and tokens.kinds[j + 2] == CAPITALISED


def _is_first_word(word: str) -> bool:
    """Whether a word may open a person's name although organisations and places have it too: `Bill`, `Park`."""
    return word in given_names() or word in FAMILY_FIRST


def _only_opens_sentence(tokens: Tokens, i: int, floor: int) -> bool:
    """Whether a word has its capital from the beginning of a sentence: `Abandoning Hale`, `Workers Party`."""
    if i > floor and tokens.kinds[i - 1] not in (QUOTE, PUNCTUATION):
        return False
    if i > floor and tokens.texts[i - 1] in _NO_SENTENCE_START and tokens.lower[i - 2] != "caption":
        return False
    word = tokens.lower[i]
    if tokens.texts[i + 1] in ".-‑" or tokens.kinds[i + 1] != CAPITALISED:
        return False
    return word not in given_names() and word not in FAMILY_FIRST and is_english_word(word)


_NO_SENTENCE_START = frozenset(",;-/@#&%+=–‑")


def _with_particles(tokens: Tokens, i: int, floor: int) -> int:
    """The first token of the name word at `i`, with the small words in front that belong to it."""
    lower, kinds = tokens.lower, tokens.kinds
    first = i
    if first - 2 >= floor and lower[first - 1] in "-‑" and lower[first - 2] in ARTICLES:
        if tokens.touches_next(first - 1) and tokens.touches_next(first - 2):
            first -= 2
    while first - 1 >= floor and kinds[first - 1] == WORD and lower[first - 1] in PARTICLES:
        first -= 1
    return first


def _word_at(tokens: Tokens, start: int, j: int, beyond: int) -> tuple[int, str]:
    """The last token of the name word at `j` and the word, from its particles at `start` on: `Jae-in`, `J`."""
    texts, kinds = tokens.texts, tokens.kinds
    end = j
    if start == j and (j + 1 >= beyond or tokens.starts[j + 1] != tokens.ends[j]):
        return j, texts[j]
    if end + 1 < beyond and len(texts[j]) == 1 and texts[end + 1] == "." and tokens.touches_next(end):
        return end + 1, texts[j]
    while end + 2 < beyond and texts[end + 1] in "-‑" and tokens.touches_next(end) and tokens.touches_next(end + 1):
        joined = texts[end + 2]
        is_second_syllable = kinds[end + 2] == WORD and len(joined) < 6 and start != 0 and _follows_name(tokens, start)
        if kinds[end + 2] != CAPITALISED and not is_second_syllable:
            break
        end += 2
    words = [texts[start]]
    for k in range(start + 1, end + 1):
        words.append(texts[k] if tokens.touches_next(k - 1) else " " + texts[k])
    return end, "".join(words)


def _follows_name(tokens: Tokens, start: int) -> bool:
    """Whether a capitalised word stands before, as the family name does in `Moon Jae-in`."""
    return tokens.kinds[start - 1] == CAPITALISED and tokens.starts[start] - tokens.ends[start - 1] == 1


def _next_word(tokens: Tokens, end: int, beyond: int) -> tuple[int, int] | None:
    """The first token and the capitalised token of the name word that follows one that ends at `end`."""
    kinds, lower, starts, ends, texts = tokens.kinds, tokens.lower, tokens.starts, tokens.ends, tokens.texts
    j = end + 1
    if j >= beyond or (starts[j] - ends[end] != 1 and not (texts[end] == "." and tokens.touches_next(end))):
        return None
    kind = kinds[j]
    if kind == CAPITALISED:
        return j, j
    if kind == PUNCTUATION:
        return None
    if kind == WORD and (lower[j] in PARTICLES or lower[j] in ARTICLES):
        k = j
        while k + 1 < beyond and k - j < 3 and kinds[k] == WORD and lower[k] in PARTICLES and texts[k + 1] not in "-‑":
            k += 1
        if k + 2 < beyond and lower[k] in ARTICLES and texts[k + 1] in "-‑":
            k += 2
        return (j, k) if kinds[k] == CAPITALISED else None
    if kinds[j] == QUOTE and j + 3 < beyond and kinds[j + 1] == CAPITALISED:
        closing = j + 2 if kinds[j + 2] == QUOTE else j + 3
        if closing + 1 < beyond and kinds[closing] == QUOTE and kinds[closing + 1] == CAPITALISED:
            if starts[closing + 1] - ends[closing] == 1 and tokens.touches_next(closing - 1):
                return closing + 1, closing + 1
    if is_initials(tokens, j) and j + 1 < beyond and kinds[j + 1] == CAPITALISED and starts[j + 1] - ends[j] == 1:
        return j, j
    return None


def is_initials(tokens: Tokens, i: int) -> bool:
    """Whether token `i` is the initials of given names written together: `JK`, `J.K.`, `H.W.`, but not `U.S.`."""
    word = tokens.lower[i]
    if tokens.kinds[i] != UPPER:
        return False
    return word in _INITIALS or (word.endswith(".") and len(word) in (4, 6) and word not in _ABBREVIATED_PLACES)


def _is_surname_here(tokens: Tokens, parts: list[str], j: int, beyond: int) -> bool:
    """Whether a capitalised title word is a surname at `j`, after a given name and with nothing behind it to name."""
    if parts[0].lower() not in given_names() or (len(parts) > 1 and tokens.lower[j] not in _SURNAMES_TOO):
        return False
    following = j + 1
    if following < beyond and tokens.lower[following] in SUFFIXES:
        return True
    if following >= beyond or tokens.kinds[following] != CAPITALISED:
        return True
    return tokens.lower[following] in _STOP


def _suffix(tokens: Tokens, last: int, beyond: int) -> tuple[str, int]:
    """`Jr`, `II` behind a name, and the last token with it."""
    texts, lower = tokens.texts, tokens.lower
    at = last + 1
    if at < beyond and texts[at] == ",":
        at += 1
    if (
        at < beyond
        and lower[at] in SUFFIXES
        and texts[at][0].isupper()
        and tokens.starts[at] - tokens.ends[at - 1] == 1
    ):
        if at + 1 < beyond and texts[at + 1] == "." and tokens.touches_next(at) and lower[at] in ("jr", "sr"):
            return texts[at], at + 1
        return texts[at], at
    return "", last


def two_word_names(tokens: Tokens, name: Name) -> list[Name]:
    """Every two neighbouring words of a run, as names of their own: what a headline in title case may hold."""
    if name.last - name.first + 1 != len(name.parts):
        return []
    return [piece_of(tokens, name, i, i + 2) for i in range(len(name.parts) - 1)]


def piece_of(tokens: Tokens, name: Name, start: int, end: int) -> Name:
    """Some words of a run in which each word is one token, as a name of its own."""
    first, last = name.first + start, name.first + end - 1
    return Name(tokens.span(first, last), name.parts[start:end], "", first, last, name.kind, False, name.in_title_case)
