"""facts/spelling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article, Span
from newslint.knowledge.ambiguity import needs_context
from newslint.knowledge.countries import demonym_countries
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.gazetteer import is_known
from newslint.knowledge.given_names import common_surnames, fold_name, given_names
from newslint.language.names import find_names
from newslint.language.quotations import is_quoted
from newslint.language.slips import is_slip
from newslint.language.tokens import Tokens, find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule

if TYPE_CHECKING:
    from newslint.facts import FactSheet, Misspelling

_SHORTEST = 5
"""Letters of a name that one slip does not make another name."""


@rule(severity="error", fixable=True)
def spelling(article: Article) -> Iterator[Finding]:
    """A name or word that the fact sheet lists as wrong, or a name within one slip of a listed one.

    A listed wrong form has one right answer, which is the fix; house spellings are left alone inside quotations. What
    is one letter, or one swap, from a listed name is only suggested, and left alone where it is a name, a place or a
    word of its own.

    Wrong:
        Mayor Gerda [[Lindholn]] closed the harbour.

        Facts:
            people:
              - name: Gerda Lindholm
    Right:
        Mayor Gerda Lindholm closed the harbour.

        Facts:
            people:
              - name: Gerda Lindholm
    """
    sheet = article.facts
    if sheet is None:
        return
    tokens = find_tokens(article)
    reported: list[Span] = []
    for wrong in sheet.misspellings:
        for span in _places(tokens, wrong):
            if any(span.overlaps(other) for other in reported):
                continue
            if wrong.is_name or not is_quoted(article, span):
                reported.append(span)
                fix = Suggestion(f"write “{wrong.right}”", (Edit(span, wrong.right),))
                yield Finding(f"“{article.words(span)}” is “{wrong.right}” by the fact sheet", span, fix=fix)
    for span, right in _slips(article, sheet, tokens):
        if not any(span.overlaps(other) for other in reported):
            suggestion = Suggestion(f"write “{right}”", (Edit(span, right),))
            message = f"“{article.words(span)}” is one slip from “{right}” of the fact sheet"
            yield Finding(message, span, suggestions=(suggestion,))


def _places(tokens: Tokens, wrong: Misspelling) -> Iterator[Span]:
    """Where a wrong form stands: names as written, words in any case."""
    words = Tokens(wrong.wrong)
    size = len(words)
    for i in tokens.where(words.lower[0]) if size else ():
        if tokens.lower[i : i + size] != words.lower:
            continue
        if not wrong.is_name or tokens.texts[i : i + size] == words.texts:
            yield tokens.span(i, i + size - 1)


def _slips(article: Article, sheet: FactSheet, tokens: Tokens) -> Iterator[tuple[Span, str]]:
    """The words of names that are one slip from the same word of a listed name, and that word."""
    listed = [name.split() for name in sheet.names]
    known = {fold_name(word) for words in listed for word in words} | {fold_name(name) for name in article.house.names}
    by_ends: dict[str, set[tuple[str, ...]]] = {}
    for full in listed:
        for word in full:
            if len(word) >= _SHORTEST:
                for end in (word[:1].lower(), word[-1:].lower()):
                    by_ends.setdefault(end, set()).add(tuple(full))
    for name in find_names(article):
        for k, part in enumerate(name.parts):
            folded = fold_name(part)
            if len(folded) < _SHORTEST or folded in known or name.last - name.first + 1 != len(name.parts):
                continue
            candidates = sorted(by_ends.get(folded[:1], set()) | by_ends.get(folded[-1:], set()))
            for words in candidates:
                right = next((word for word in words if is_slip(folded, fold_name(word))), None)
                if right is not None and _is_meant(tokens, name.parts, k, words, right):
                    yield tokens.span(name.first + k, name.first + k), right
                    break


def _is_meant(tokens: Tokens, parts: tuple[str, ...], k: int, words: tuple[str, ...], right: str) -> bool:
    """Whether a near miss is the listed name: its other words are there too, or the story has it right elsewhere.

    What is a name, a place or a word of its own is another: relatives share a surname, `Greeks` are no Greek.
    """
    folded, wanted = fold_name(parts[k]), fold_name(right)
    if {folded, wanted} & given_names() or folded in common_surnames() or is_english_word(folded):
        return False
    if is_english_word(wanted) or folded.rstrip("s") == wanted.rstrip("s") or demonym_countries(parts[k]):
        return False
    others = {fold_name(other) for i, other in enumerate(parts) if i != k}
    if others:
        return bool(others & {fold_name(word) for word in words if word != right})
    return tokens.has(right.lower()) and not is_known(parts[k]) and not needs_context(parts[k])
