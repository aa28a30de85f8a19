"""residue/invisible-character."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.knowledge.look_alikes import LOOK_ALIKES
from newslint.language.characters import find_unusual_characters
from newslint.language.tokens import find_tokens
from newslint.pattern import Pattern
from newslint.rules import Edit, Finding, Suggestion, rule

_INVISIBLE = Pattern(
    "[\xad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc\x00-\x08\x0e-\x1f\x7f]"
)
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_WORD_JOINER = "\u2060"
"""Posts have it between emoji, so that they stay in one line."""
_FOREIGN = Pattern("[\u0370-\u03ff\u0400-\u052f\uff21-\uff5a]")
_RIGHT_TO_LEFT = Pattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


@rule(severity="warning", fixable=True, any_language=True)
def invisible_character(article: Article) -> Iterator[Finding]:
    """A character that nobody can see, or a letter of another alphabet that passes for a Latin one.

    A zero-width space or a word joiner inside a word, marks of writing direction and soft hyphens come with pasting; a
    Cyrillic "а" in "Kazakhstаn" as well. Search and spelling go wrong on them. A paragraph gets one finding for
    either. Direction marks beside right-to-left text, joiners in emoji and in the scripts that need them, and units
    and formulas with Greek letters (μm, Δt) are left alone.

    Wrong:
        The [[Kazakhst\u0430n]] delegation left on Monday.
    Right:
        The delegation flew 5 μm above Δt in Казахстан.
    """
    text = article.text
    if text.isascii():
        return
    unusual = find_unusual_characters(article)
    for block in article.blocks if _INVISIBLE.search(unusual) else ():
        if block.kind == BlockKind.CODE:
            continue
        found = _INVISIBLE.finditer(text, block.span.start, block.span.end)
        places = [match.start() for match in found if _is_idle(text, match.start())]
        if places:
            yield _invisible(article, places)
    if _FOREIGN.search(unusual):
        yield from _look_alikes(article)


def _is_idle(text: str, at: int) -> bool:
    """Whether an invisible character has no work to do where it stands."""
    char, around = text[at], text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    if char in _DIRECTION:
        return not _RIGHT_TO_LEFT.search(text, max(0, at - 200), at + 200)
    if char == _WORD_JOINER and any(unicodedata.category(other) == "So" for other in around):
        return False
    if char in _JOINERS:
        return around.isascii() or all(unicodedata.name(other, "").startswith("LATIN") for other in around)
    return True


def _invisible(article: Article, places: list[int]) -> Finding:
    text = article.text
    name = unicodedata.name(text[places[0]], f"U+{ord(text[places[0]]):04X}").lower()
    count = len(places)
    said = f"an invisible character ({name}) stands" if count == 1 else f"{count} invisible characters stand"
    fix = Suggestion(
        "take it out" if count == 1 else "take them out", tuple(Edit(Span(at, at + 1), "") for at in places)
    )
    return Finding(f"{said} {'here' if count == 1 else f'in this paragraph ({name})'}", _word(text, places[0]), fix=fix)


def _word(text: str, at: int) -> Span:
    """The word around an invisible character, or the character alone."""
    start, end = at, at + 1
    while start > 0 and at - start < 30 and text[start - 1].isalnum():
        start -= 1
    while end < len(text) and end - at < 30 and text[end].isalnum():
        end += 1
    return Span(start, end)


def _look_alikes(article: Article) -> Iterator[Finding]:
    tokens = find_tokens(article)
    words = sorted({tokens.at(match.start()) for match in _FOREIGN.finditer(article.text)} - {len(tokens)})
    latin = {i: _as_latin(tokens.texts[i]) for i in words}
    speaks_it = any(text is None and not _is_mixed(tokens.texts[i]) for i, text in latin.items())
    last_block: Span | None = None
    for i in words:
        text = latin[i]
        block = article.block_at(tokens.starts[i])
        if text is None or block.kind == BlockKind.CODE or block.span == last_block:
            continue
        if speaks_it and not _is_mixed(tokens.texts[i]):
            continue
        last_block = block.span
        here = [j for j in words if block.span.start <= tokens.starts[j] < block.span.end and latin[j] is not None]
        letter = next(char for char in tokens.texts[i] if not char.isascii() and _FOREIGN.match(char))
        name = unicodedata.name(letter, "a foreign letter").lower()
        fix = Suggestion("write it in Latin letters", tuple(Edit(tokens.span(j, j), latin[j] or "") for j in here))
        yield Finding(f"“{text}” is written with a letter of another alphabet ({name})", tokens.span(i, i), fix=fix)


def _is_mixed(word: str) -> bool:
    return any("a" <= char.lower() <= "z" for char in word)


def _as_latin(word: str) -> str | None:
    """A word in which look-alikes pass for Latin letters, in Latin letters; None for any other word."""
    letters = [LOOK_ALIKES.get(char) or _full_width(char) or char for char in word]
    if letters == list(word) or any(_FOREIGN.match(char) for char in letters):
        return None
    if not _is_mixed(word) and not all("\u0400" <= char <= "\u052f" for char in word):
        return None
    return "".join(letters)


def _full_width(char: str) -> str | None:
    return unicodedata.normalize("NFKC", char) if "\uff21" <= char <= "\uff5a" else None
