"""repetition/doubled-word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.article import Article, BlockKind, Span
from newslint.knowledge.doublings import (
    FUNCTION_WORDS,
    LEGAL_TWICE,
    NAMES,
    NAMING,
    PARTS_OF_NAMES,
    TWO_OBJECTS,
    takes_particle,
)
from newslint.knowledge.english_words import is_english_word
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, NUMBER, PUNCTUATION, WORD, Tokens, find_tokens
from newslint.rules import Edit, Finding, Severity, Suggestion, rule

_OPENERS = frozenset("of in to on at for by from with and will has have had".split())
_ENDERS = frozenset("the a an his her its their this be been".split())
_TIMES = frozenset("same day first second third next last eve following morning weekend anniversary".split())
_ARTICLES = frozenset("the a an whether its their his her".split())
_OF_OBJECTS = {
    "on": frozenset("vote votes voted voting agree agreed decide decided rely relies relied build act based".split()),
    "to": frozenset(
        "listen listened refer refers referred respond responded reply replied object belong belongs".split()
    ),
}
"""Verbs whose particle opens the phrase of what they are about, so that another before an article is a slip."""
_CLEFT = frozenset("what all thing things problem point question truth reality fact who where how".split())
"""Words that a clause begins with whose verb may meet another: `what it is is a mess`."""


@rule(severity="error", fixable=True)
def doubled_word(article: Article) -> Iterator[Finding]:
    """One word stands twice in a row.

    Typing or editing left a word behind: "the the", also over a line break, or "in the in the". Words that may follow
    themselves ("had had", "that that"), what is said twice for stress or thrice, names (Bora Bora), a verb's
    particle before a preposition ("checked in in May"), "what it is is", subspecies in Latin, hyphenated words ("in
    in-depth talks") and numbers are left alone. In a quotation, where a speaker may stammer, it is a warning.

    Wrong:
        The council approved [[the the]] budget on Monday night.
    Right:
        He had had enough of that, the mayor said, when she checked in in May.
    """
    tokens = find_tokens(article)
    lower, kinds, starts, ends = tokens.lower, tokens.kinds, tokens.starts, tokens.ends
    twice = _words_twice_in_a_row(lower)
    for i in [i for word in twice for before, i in pairwise(tokens.where(word)) if i - before == 1]:
        is_word = kinds[i] == WORD and starts[i] > ends[i - 1]
        if (is_word and _is_slip(article, tokens, i)) or _is_slip_in_name(tokens, i):
            yield _finding(article, tokens, i, 1)
    for word in tokens.words.intersection(_ENDERS):
        for before, i in pairwise(tokens.where(word)):
            if i - before == 2 and i > 2 and lower[i - 1] == lower[i - 3] and kinds[i] == kinds[i - 1] == WORD:
                begins_clause = lower[i - 1] == "and" and i > 3 and kinds[i - 4] == PUNCTUATION
                if lower[i - 1] in _OPENERS and starts[i - 1] > ends[i - 2] and not begins_clause:
                    yield _finding(article, tokens, i, 2)
            if i - before == 2 and lower[i + 1 : i + 2] == [lower[i - 1]] and _is_noun_again(tokens, i + 1):
                yield _finding(article, tokens, i + 1, 2)


def _words_twice_in_a_row(lower: list[str]) -> set[str]:
    found: set[str] = set()
    before = ""
    for word in lower:
        if word == before:
            found.add(word)
        before = word
    return found


def _finding(article: Article, tokens: Tokens, i: int, words: int) -> Finding:
    """The finding for words that end at token `i` and stood before already."""
    said = " ".join(tokens.texts[i - words + 1 : i + 1])
    extra = Span(tokens.ends[i - words], tokens.ends[i])
    whole = tokens.span(i - 2 * words + 1, i)
    fix = Suggestion(f"remove the second “{said}”", (Edit(extra, ""),))
    severity: Severity | None = "warning" if is_quoted(article, whole) else None
    return Finding(f"“{said}” stands twice in a row", whole, fix=fix, severity=severity)


def _is_noun_again(tokens: Tokens, i: int) -> bool:
    """Whether a noun stands twice with its article, and the sentence goes on: `the inquiry the inquiry would`."""
    word, kinds = tokens.lower[i], tokens.kinds
    return (
        kinds[i] == kinds[i - 1] == kinds[i - 2] == WORD
        and kinds[i + 1 : i + 2] == [WORD]
        and len(word) > 3
        and tokens.lower[i - 1] in ("the", "a", "an")
        and word not in ("more", "less", "first", "most", "same")
        and not word.endswith(("er", "est"))
        and tokens.lower[i - 4] not in NAMING  # call a spade a spade
    )


def _is_slip_in_name(tokens: Tokens, i: int) -> bool:
    """Whether a part of a name stands twice: `Harbour Street Street`; another capital may begin a name of its own."""
    if tokens.lower[i] not in PARTS_OF_NAMES or not tokens.kinds[i] == tokens.kinds[i - 1] == CAPITALISED:
        return False
    following = i + 1
    if following < len(tokens) and (
        tokens.kinds[following] == CAPITALISED or (tokens.touches_next(i) and tokens.texts[following] in "-‑'’")
    ):
        return False
    return tokens.starts[i] - tokens.ends[i - 1] == 1


_IN_TIME = (["the", "past"], ["the", "last"], ["recent", "years"], ["recent", "months"], ["the", "future"])
_RELATIVE = frozenset("that which where what whatever situation position place".split())


def _opens_object(tokens: Tokens, i: int) -> bool:
    """Whether a particle at `i` opens the phrase of what the verb is about, and none of time: `vote on on the deal`."""
    verb, (article, noun) = tokens.lower[i - 2], (*tokens.lower[i + 1 : i + 3], "", "")[:2]
    return verb in _OF_OBJECTS.get(tokens.lower[i], ()) and article in _ARTICLES and noun not in _TIMES


def _is_slip(article: Article, tokens: Tokens, i: int) -> bool:
    """Whether the word at `i`, which the one before equals, is a slip."""
    lower, kinds, word = tokens.lower, tokens.kinds, tokens.lower[i]
    before = lower[i - 2] if i > 1 else ""
    after = lower[i + 1] if i + 1 < len(tokens) else ""
    if tokens.is_glued(i - 1) or tokens.is_glued(i):
        return False
    if word in LEGAL_TWICE or not word.isalpha() or article.block_at(tokens.starts[i]).kind == BlockKind.CODE:
        return False
    if before == "-" or (after in ("-", "‑") and tokens.touches_next(i)) or before == word or after == word:
        return False
    if kinds[i - 1] == CAPITALISED:
        begins = sentence_at(article, tokens.starts[i]).start == tokens.starts[i - 1]
        return begins and word in FUNCTION_WORDS and word not in NAMES
    if kinds[i - 1] != WORD:
        return False
    if len(word) == 1:
        return word == "a" and i + 1 < len(tokens) and kinds[i + 1] == WORD
    if takes_particle(before, word) and not _opens_object(tokens, i):
        return False
    if word in ("is", "was", "are", "were", "it", "you"):
        return not _CLEFT.intersection(lower[max(0, i - 9) : i - 1]) and before not in (",", "—", "–")
    if word == "first" and after in ("lady", "ladies", "family", "minister", "secretary"):
        return False  # the first first lady
    if word == "her":
        return before not in TWO_OBJECTS
    if word == "in" and lower[i + 1 : i + 3] in _IN_TIME and not _RELATIVE.isdisjoint(lower[max(0, i - 8) : i - 1]):
        return False  # the situation that we were placed in in the past year
    if word in FUNCTION_WORDS:
        return True
    if i > 1 and kinds[i - 2] == CAPITALISED and not is_english_word(word):
        return False  # a subspecies: Pan troglodytes troglodytes
    is_apposed = before in (",", ";", "—", "–") and (not after or after in ",.;:!?—–\n\n")  # shunned neighbours, ...
    if before in NAMING:
        return False  # calling liars liars
    is_counted = kinds[i - 2] == NUMBER if i > 1 else False
    is_marked = i + 1 < len(tokens) and kinds[i + 1] == PUNCTUATION and after in "!"
    return not is_apposed and not is_counted and not is_marked and not is_quoted(article, tokens.span(i - 1, i))
