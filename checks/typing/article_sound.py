"""typing/article-sound."""

from __future__ import annotations

from collections.abc import Iterator

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
        wanted = _wanted(article, tokens, i)
        if wanted is None or wanted == tokens.lower[i] or article.block_at(tokens.starts[i]).kind == BlockKind.CODE:
            continue
        written = wanted.capitalize() if tokens.texts[i][0].isupper() else wanted
        fix = Suggestion(f"write “{wanted}”", (Edit(tokens.span(i, i), written),))
        message = f"“{tokens.texts[i + 1]}” begins with a {'vowel' if wanted == 'an' else 'consonant'} sound: {wanted}"
        yield Finding(message, tokens.span(i, i + 1), fix=fix)


def _wanted(article: Article, tokens: Tokens, i: int) -> str | None:
    """Which of the two belongs before the next word; None where nothing is sure."""
    if i + 1 >= len(tokens) or tokens.touches_next(i) or not tokens.texts[i + 1].isalpha() or tokens.is_glued(i):
        return None
    begins = tokens.texts[i][0].isupper()
    if begins and (len(tokens.texts[i]) > 1 and tokens.texts[i].isupper()):
        return None
    if begins and sentence_at(article, tokens.starts[i]).start != tokens.starts[i]:
        return None
    before, word, kind = tokens.lower[i - 1] if i else "", tokens.texts[i + 1], tokens.kinds[i + 1]
    if before in LETTERS or before in ("-", "‑", "'", "’", "&", "/"):
        return None
    if kind == CAPITALISED and len(word) > 2:
        return _before_name(tokens, i, word)
    if kind != WORD or word in FUNCTION_WORDS or len(word) < 3 or not is_english_word(word):
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


def _before_name(tokens: Tokens, i: int, word: str) -> str | None:
    """For names only behind an English word, and only those whose sound the letter tells."""
    if i and (
        tokens.kinds[i - 1] == CAPITALISED
        or not (is_english_word(tokens.lower[i - 1]) or not tokens.lower[i - 1].isalpha())
    ):
        return None
    if word.startswith(CAPITALISED_LIKE_YOU):
        return "a"
    if word.startswith(LIKE_YOU_NAMES) or not word[1:].islower() or not word.isascii():
        return None
    return "an" if word[0] in "AEIO" else None
