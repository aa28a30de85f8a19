"""repetition/doubled-word."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.language.tokens import WORD, find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule

LEGAL_TWICE = frozenset("had that is very so really no ha bye yes now there far big more many much".split())
"""Words that English lets stand twice: `had had`, `that that`, for stress, or in names and cries."""


@rule(severity="error", fixable=True)
def doubled_word(article: Article) -> Iterator[Finding]:
    """One word stands twice in a row.

    Typing or editing left a word behind: "the the", also over a line break. Words that may follow themselves
    ("had had", "that that", "very very"), capitalised names (Bora Bora) and numbers are left alone.

    Wrong:
        The council approved [[the the]] budget on Monday night.
    Right:
        He had had enough of that, the mayor said.
    """
    tokens = find_tokens(article)
    lower, kinds = tokens.lower, tokens.kinds
    for i in range(1, len(lower)):
        if lower[i] != lower[i - 1] or kinds[i] != WORD or lower[i] in LEGAL_TWICE or len(lower[i]) == 1:
            continue
        if tokens.ends[i - 1] == tokens.starts[i]:
            continue
        fix = Suggestion(f"remove the second “{lower[i]}”", (Edit(Span(tokens.ends[i - 1], tokens.ends[i]), ""),))
        yield Finding(f"“{lower[i]}” stands twice in a row", tokens.span(i - 1, i), fix=fix)
