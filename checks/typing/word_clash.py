"""typing/word-clash."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.knowledge.clashes import (
    BEFORE_SUBJECTS,
    CLEFT,
    DETERMINERS,
    HEADLESS,
    LETTERS,
    OF,
    PREPOSITIONS,
    RELATIVES,
    SUBJECTS,
    VERBS,
)
from newslint.language.english import is_clearly_foreign
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, WORD, Tokens, find_tokens
from newslint.rules import Finding, Severity, rule

_SECONDS: dict[str, set[str]] = {}
for _first, _second in DETERMINERS | HEADLESS | VERBS | OF | PREPOSITIONS | RELATIVES:
    _SECONDS.setdefault(_first, set()).add(_second)
_ASKING = frozenset("will would can could must should".split())
"""Verbs that may open a question behind another: `the question was should growers wait`."""
_DETERMINERS = frozenset(second for _, second in DETERMINERS)
_BEFORE_NOUNS = frozenset("to the a there his her their its own political living last".split())
"""What shows that a verb of these is a noun: `the will says`, `a would-be`."""
_POSSESSIVES = frozenset("my your his her its our their".split())
_ALWAYS_LATIN = frozenset("la priori posteriori fortiori cappella capella side".split())
_NAMING = frozenset("make makes made making call calls called calling consider considers considered".split())
"""Verbs that give their object a name: make these your aims."""
_NOT_PROSE = (BlockKind.CODE, BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.HEADING, BlockKind.TABLE_CELL)


@rule(severity="error")
def word_clash(article: Article) -> Iterator[Finding]:
    """Two little words that cannot stand together.

    "The this", "a the", "who was been", "is are", "would of": one of the two was left behind by a change of mind, or
    one word between them is lost. Only pairs of a closed list count. The clipped grammar of headlines, names (The The),
    letters that are grades or groups, hyphenated words, clauses as subjects ("what it is was unclear") and "would of
    course" are left alone; within a quotation, where dialect is free, only two determiners count, as a warning.

    Wrong:
        The council put off [[the this]] vote until June.
    Right:
        What it is was unclear, and she would of course have given an A the teacher kept.
    """
    tokens = find_tokens(article)
    lower = tokens.lower
    positions = _clashing(tokens)
    if not positions or is_clearly_foreign(article):
        return
    for i in positions:
        if _is_slip(article, tokens, i):
            first, second = tokens.texts[i], tokens.texts[i + 1]
            span = tokens.span(i, i + 1)
            severity: Severity | None = None
            if is_quoted(article, span):
                if (lower[i], lower[i + 1]) not in DETERMINERS:
                    continue
                severity = "warning"
            yield Finding(f"“{first}” and “{second}” cannot stand together", span, severity=severity)


def _clashing(tokens: Tokens) -> list[int]:
    """Where two little words that clash stand beside each other, in order."""
    following = [*tokens.lower[1:], ""]
    found: list[int] = []
    for word in tokens.words.intersection(_SECONDS):
        seconds = _SECONDS[word]
        for i in tokens.where(word):
            if following[i] in seconds:
                found.append(i)
    return sorted(found)


def _is_slip(article: Article, tokens: Tokens, i: int) -> bool:
    """Whether the clashing words at `i` and behind it are what they seem."""
    lower, kinds = tokens.lower, tokens.kinds
    pair = lower[i], lower[i + 1]
    if kinds[i + 1] != WORD or tokens.touches_next(i) or tokens.is_glued(i) or tokens.is_glued(i + 1):
        return False
    if article.block_at(tokens.starts[i]).kind in _NOT_PROSE:
        return False
    if kinds[i] != WORD:
        if kinds[i] != CAPITALISED or sentence_at(article, tokens.starts[i]).start != tokens.starts[i]:
            return False
    before = lower[i - 1] if i else ""
    after = lower[i + 2] if i + 2 < len(lower) else ""
    if after in ("-", "‑") and tokens.touches_next(i + 1):
        return False
    if before in ("-", "‑") and tokens.touches_next(i - 1):
        return False
    if pair in DETERMINERS or pair in HEADLESS:
        return _misses_noun(pair, before, after)
    if pair in VERBS:
        if before in SUBJECTS and i > 1 and lower[i - 2] not in BEFORE_SUBJECTS:
            return False
        if pair[1] in _ASKING and (before in CLEFT or after in SUBJECTS or after in _DETERMINERS):
            return False
        if before in _BEFORE_NOUNS or (kinds[i] != WORD and pair[0] == "will"):
            return False
        return CLEFT.isdisjoint(lower[max(0, i - 10) : max(0, i - 1)])
    return pair not in OF or after not in ("course", "necessity")


def _misses_noun(pair: tuple[str, str], before: str, after: str) -> bool:
    first, second = pair
    if second == "a" and (after in _ALWAYS_LATIN or len(after) == 1):
        return False
    if first == "a" and (before in LETTERS or before == "from" or len(after) == 1):
        return False
    if first in ("these", "those") and before in _NAMING:
        return False
    if first == "his" and before == "of":
        return False
    if second in ("his", "my", "your", "our") and after == "and":
        return False
    if second == "and" and after in _POSSESSIVES:
        return False  # my and my children's lives
    return (second, after) not in (("be", "all"), ("to", "and"), ("by", "and"), ("if", "and"))
