"""typing/article-sound."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.article import Article, BlockKind
from newslint.knowledge.clashes import LETTERS
from newslint.knowledge.doublings import FUNCTION_WORDS
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.sounds import (
    CAPITALISED_LIKE_YOU,
    LIKE_ONE,
    LIKE_YOU,
    LIKE_YOU_NAMES,
    NOT_LIKE_YOU,
    SILENT_H,
    VOICED_H,
)
from newslint.language.english import is_clearly_foreign
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, WORD, Tokens, find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule

_VOWELS = frozenset("aeiou")


@rule(severity="warning", fixable=True)
def article_sound(article: Article) -> Iterator[Finding]:
    """A or an against the sound of the next word.

    "A hour", "an university": the ear decides, not the letter. Only words that are known to begin with that sound
    count; words whose h varies (historic, hotel, herb), letters and acronyms (an FBI agent, a UN envoy), numbers,
    foreign words and the letter A as a name (group A is, a cappella) are left alone.

    Wrong:
        The talks took [[a hour]], at [[an university]] in the north.
    Right:
        An hour later an MP told a European envoy of a one-off, an heirloom and an historic vote.
    """
    tokens = find_tokens(article)
    positions = tokens.where("a", "an")
    if not positions or is_clearly_foreign(article):
        return
    for i in positions:
        if i + 1 == len(tokens.texts):
            break
        wanted = _sound_of(tokens.texts[i + 1], tokens.kinds[i + 1])
        if wanted is None or wanted == tokens.lower[i] or not _is_article(article, tokens, i):
            continue
        written = wanted.capitalize() if tokens.texts[i][0].isupper() else wanted
        fix = Suggestion(f"write “{wanted}”", (Edit(tokens.span(i, i), written),))
        message = f"“{tokens.texts[i + 1]}” begins with a {'vowel' if wanted == 'an' else 'consonant'} sound: {wanted}"
        yield Finding(message, tokens.span(i, i + 1), fix=fix)


def _is_article(article: Article, tokens: Tokens, i: int) -> bool:
    """Whether `a` or `an` is an article before the next word: no letter, grade or abbreviation."""
    if tokens.touches_next(i) or tokens.is_glued(i):
        return False
    begins = tokens.texts[i][0].isupper()
    if begins and (len(tokens.texts[i]) > 1 and tokens.texts[i].isupper()):
        return False
    if begins and sentence_at(article, tokens.starts[i]).start != tokens.starts[i]:
        return False
    before = tokens.lower[i - 1] if i else ""
    if before in LETTERS or before in ("-", "‑", "'", "’", "&", "/"):
        return False
    if i and tokens.kinds[i + 1] == CAPITALISED:  # before a name, only behind an English word
        is_told = is_english_word(before) or not before.isalpha()
        if tokens.kinds[i - 1] == CAPITALISED or not is_told:
            return False
    return article.block_at(tokens.starts[i]).kind != BlockKind.CODE


@lru_cache(maxsize=8192)
def _sound_of(word: str, kind: int) -> str | None:
    """Which of the two belongs before a word; None where nothing is sure."""
    if len(word) < 3 or not word.isalpha():
        return None
    if kind == CAPITALISED:
        return _before_name(word)
    if kind != WORD or word in FUNCTION_WORDS or not is_english_word(word):
        return None
    return _before_word(word)


def _before_word(word: str) -> str | None:
    if word[0] == "h":
        if word.startswith(SILENT_H):
            return "an"
        return "a" if word in VOICED_H else None
    if word.startswith(LIKE_YOU) and not word.startswith(NOT_LIKE_YOU):
        return "a"
    if word in LIKE_ONE:
        return "a"
    if word[0] in _VOWELS:
        return "an"
    return "a" if any(char in _VOWELS or char == "y" for char in word) else None


def _before_name(word: str) -> str | None:
    """For names only where the letter tells the sound."""
    if word.startswith(CAPITALISED_LIKE_YOU):
        return "a"
    if word.startswith(LIKE_YOU_NAMES) or not word[1:].islower() or not word.isascii():
        return None
    return "an" if word[0] in "AEIO" else None
