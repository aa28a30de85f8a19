"""Acronyms: where they are used, and where the text says what they stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from newslint.article import Article, Block, BlockKind, Span, once
from newslint.knowledge.acronyms import WELL_KNOWN
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, Tokens, find_tokens, kind_of

SMALL_WORDS = frozenset(
    "of for the and in on to at by with from against de la le les du des del della der die das und et y e a al an "
    "into".split()
)
"""Words that names of organisations hold and that acronyms may leave out."""

_GENERIC = frozenset("forum group programme program scheme party project system initiative network union".split())
"""Nouns that stand in small letters behind a name and give the acronym no letter: `the Clean Seas forum (CS)`."""

_LONGEST_EXPANSION = 14
"""Words; the longest usual one is the NTSB's parent of ten."""

_INSIDE_A_NAME = frozenset({"-", "–", "&", ",", "'", "’", "/", '"', "”", "“", "'s", "’s"})
_COMPOUNDS = {north + side: (north, side) for north in ("north", "south") for side in ("east", "west")}
"""Words written as one that acronyms take as two: the `SE` of ASEAN."""

_BRACKET_ENDS = frozenset(")")
_NAME_ENDS = frozenset((")", ",", ".", ";", "\n\n"))
"""What ends a name behind its acronym: `WHO (World Health Organization)`, `PGD, or preimplantation diagnosis,`."""

_TAGS = frozenset("@#")
"""What makes letters an account or a hashtag."""

_NOT_HERE = frozenset({BlockKind.CODE, BlockKind.SOURCE_LINE, BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.NOTE})


class AcronymUse(NamedTuple):
    """One place where an acronym stands. `letters` has no full stops and no plural s."""

    letters: str
    span: Span
    token: int
    block: BlockKind


class Definition(NamedTuple):
    """A place that gives a name and its acronym together: `World Health Organization (WHO)`.

    `words` are the name's words as written. `fits` says that the letters come from the words; where they do not,
    the name is the longest run of capitalised words before the bracket.
    """

    letters: str
    acronym: Span
    expansion: Span
    words: tuple[str, ...]
    fits: bool


@once
def find_acronyms(article: Article) -> tuple[AcronymUse, ...]:
    """Every use of an acronym in the text: two to eight capitals in a row, bar words set in capitals for effect."""
    tokens = find_tokens(article)
    uses: list[AcronymUse] = []
    texts = tokens.texts
    in_capitals: dict[Block, bool] = {}
    for i in [i for i in tokens.capitals if _letters(texts[i])]:
        if _is_attached(tokens, i) or _is_shouted(tokens, i):
            continue
        block = article.block_at(tokens.starts[i])
        if block not in in_capitals:
            in_capitals[block] = article.words(block.span).isupper()
        if block.kind not in _NOT_HERE and not in_capitals[block]:
            uses.append(AcronymUse(_letters(texts[i]), tokens.span(i, i), i, block.kind))
    return tuple(uses)


@once
def count_acronyms(article: Article) -> Counter[str]:
    """How often each acronym is used."""
    return Counter(use.letters for use in find_acronyms(article))


@once
def find_definitions(article: Article) -> tuple[Definition, ...]:
    """Every place that gives a name and its acronym together, in the forms `Name (ABC)`, `Name, or ABC,`, `ABC (Name)`,
    `ABC, or name,` and `ABC, the Name,`."""
    tokens = find_tokens(article)
    lower = tokens.lower
    found: list[Definition] = []
    for use in find_acronyms(article):
        i = use.token
        if i and lower[i - 1] in ("(", "[") and i + 1 < len(tokens) and lower[i + 1] in (")", "]", ",", ";"):
            definition = _before(tokens, use, i - 2)
        elif lower[i + 1 : i + 3] == [",", "or"] and i + 3 < len(tokens):
            definition = _after(tokens, use, i + 3, _end(tokens, i + 3, _NAME_ENDS))
        elif i > 1 and lower[i - 1] in ("or", "as") and lower[i - 2] in (",", "known"):
            definition = _before(tokens, use, i - 3)
            definition = definition if definition and (definition.fits or _has_same_letters(definition)) else None
        elif i + 2 < len(tokens) and lower[i + 1] == "(":
            definition = _after(tokens, use, i + 2, _end(tokens, i + 2, _BRACKET_ENDS))
        elif i + 3 < len(tokens) and lower[i + 1] == "," and lower[i + 2] == "the":
            last = _run_end(tokens, i + 3)
            definition = _after(tokens, use, i + 3, last) if lower[last + 1 : last + 2] != ["("] else None
        else:
            continue
        if definition is not None:
            found.append(definition)
    return tuple(found)


def _has_same_letters(definition: Definition) -> bool:
    """Whether an acronym has the initials of a name in another order: `the National Safety Board, or NBS,`."""
    return sorted(definition.letters) == sorted(initials(definition.words)[-len(definition.letters) :])


@lru_cache(maxsize=8192)
def _letters(text: str) -> str:
    """The letters of a token that is an acronym; empty where it is none."""
    if kind_of(text) == UPPER:
        letters = text.replace(".", "")
    elif text[-1] == "s" and len(text) > 2 and text[:-1].isupper():
        letters = text[:-1]
    else:
        return ""
    return letters if 2 <= len(letters) <= 8 and letters.isalpha() else ""


def _is_attached(tokens: Tokens, i: int) -> bool:
    """Whether a number or the sign of a tag touches a token in front."""
    return i > 0 and tokens.touches_next(i - 1) and (tokens.kinds[i - 1] == NUMBER or tokens.texts[i - 1] in _TAGS)


def _is_shouted(tokens: Tokens, i: int) -> bool:
    """Whether the token stands in a run of capitals: a dateline, a heading, a word stressed in a chat."""
    near = [j for j in (i - 1, i + 1) if 0 <= j < len(tokens)]
    return any(tokens.kinds[j] == UPPER and tokens.texts[j].replace(".", "") not in WELL_KNOWN for j in near)


def _before(tokens: Tokens, use: AcronymUse, last: int) -> Definition | None:
    """The definition whose name ends at token `last`."""
    if tokens.lower[last] in _GENERIC and tokens.texts[last].islower():
        last -= 1
    words = list(_name_backwards(tokens, last))
    best: int | None = None
    for count in range(1, len(words) + 1):
        first = words[count - 1]
        if tokens.lower[first] in SMALL_WORDS:
            continue
        if fits(use.letters, [tokens.texts[j] for j in reversed(words[:count])]):
            best = first
            break
    if best is not None:
        return _definition(tokens, use, best, last, fits=True)
    plain = words[: len(use.letters)]
    if _are_initials_out_of_order(use.letters, [tokens.lower[j] for j in plain]) and tokens.kinds[plain[0]] == WORD:
        return _definition(tokens, use, plain[-1], last, fits=False)
    capitals = _capitalised_run(tokens, words)
    if sum(tokens.kinds[j] in (CAPITALISED, UPPER) for j in capitals) < 2:
        return None
    return _definition(tokens, use, capitals[-1], last, fits=False)


def _are_initials_out_of_order(letters: str, words: list[str]) -> bool:
    """Whether a term in small letters has the letters in another order: `accelerator mass spectrometry (ASM)`."""
    initial = sorted(word[0] for word in words)
    return len(letters) > 2 and len(words) == len(letters) and initial == sorted(letters.lower())


def _after(tokens: Tokens, use: AcronymUse, first: int, last: int) -> Definition | None:
    """The definition whose name stands behind its acronym, from token `first` to `last`."""
    if tokens.lower[first] == "the":
        first += 1
    words = [tokens.texts[j] for j in range(first, last + 1) if _is_word(tokens, j)]
    if len(words) < 2:
        return None
    definition = _definition(tokens, use, first, last, fits=fits(use.letters, words))
    is_close = len(words) > 2 and (_has_same_letters(definition) or _is_bracketed_name(tokens, use, first, last))
    return definition if definition.fits or is_close else None


def _is_bracketed_name(tokens: Tokens, use: AcronymUse, first: int, last: int) -> bool:
    """Whether nothing but a name stands in brackets, with as many capitals as the acronym has: `FRB (Federal Roads
    Administration)`."""
    if tokens.lower[first - 1] != "(" or tokens.lower[last + 1 : last + 2] != [")"]:
        return False
    capitals = [j for j in range(first, last + 1) if tokens.kinds[j] == CAPITALISED]
    small = [j for j in range(first, last + 1) if tokens.kinds[j] != CAPITALISED]
    is_name = all(tokens.lower[j] in SMALL_WORDS for j in small)
    return is_name and len(capitals) == len(use.letters) and tokens.lower[first][0] == use.letters[0].lower()


def _end(tokens: Tokens, first: int, ends: frozenset[str]) -> int:
    """The last token before one that ends a name."""
    last = first
    while last + 1 < len(tokens) and tokens.lower[last + 1] not in ends and last - first < _LONGEST_EXPANSION:
        last += 1
    return last


def _run_end(tokens: Tokens, first: int) -> int:
    """The last token of a run of capitalised words and what joins them."""
    last = first
    for j in range(first, min(len(tokens), first + _LONGEST_EXPANSION)):
        if tokens.kinds[j] in (CAPITALISED, UPPER):
            last = j
        elif tokens.lower[j] not in SMALL_WORDS and tokens.lower[j] not in ("-", "–", "&", "'s", "’s"):
            break
    return last


def _definition(tokens: Tokens, use: AcronymUse, first: int, last: int, *, fits: bool) -> Definition:
    words = tuple(tokens.texts[j] for j in range(first, last + 1) if _is_word(tokens, j))
    return Definition(use.letters, use.span, tokens.span(first, last), words, fits)


def _name_backwards(tokens: Tokens, last: int) -> Iterator[int]:
    """The word tokens before a bracket, from the nearest backwards, up to the sentence's start."""
    taken = 0
    j = last
    while j >= 0 and taken < _LONGEST_EXPANSION:
        if _is_word(tokens, j):
            yield j
            taken += 1
        elif tokens.lower[j] not in _INSIDE_A_NAME:
            return
        j -= 1


def _is_word(tokens: Tokens, i: int) -> bool:
    return tokens.kinds[i] in (WORD, CAPITALISED, UPPER) and tokens.lower[i] not in ("'s", "’s")


def _capitalised_run(tokens: Tokens, words: list[int]) -> list[int]:
    """Of the words before a bracket, those that make up a capitalised name, from the nearest backwards."""
    run: list[int] = []
    for j in words:
        is_inner = bool(run) and tokens.lower[j] in SMALL_WORDS
        if not is_inner and tokens.kinds[j] not in (CAPITALISED, UPPER):
            break
        run.append(j)
        if len(run) > 1 and "," in tokens.lower[j + 1 : j + 2]:
            run.pop()
            break
    while run and (tokens.kinds[run[-1]] == WORD or tokens.lower[run[-1]] in SMALL_WORDS):
        run.pop()
    return run


def fits(letters: str, words: list[str]) -> bool:
    """Whether an acronym's letters can come from a name's words as newsrooms form them: first letters, small words
    dropped or kept, several letters from the start of one word (`Southeast` gives `SE` or `S`)."""
    target = letters.lower()
    reached = {0}
    parts = [part for word in words for part in _COMPOUNDS.get(word.lower(), (word.lower().replace(".", ""),))]
    for number, text in enumerate(parts):
        following = {at for at in reached if number and text in SMALL_WORDS}
        for at in reached:
            taken = 0
            while at + taken < len(target) and taken < len(text) and text[taken] == target[at + taken]:
                taken += 1
                following.add(at + taken)
        reached = following
    return len(target) in reached


def initials(words: tuple[str, ...]) -> str:
    """A name's first letters in capitals, small words left out."""
    return "".join(word[0].upper() for word in words if word.lower() not in SMALL_WORDS)
