"""Ages of people without a name: `An 84-year-old man was found at a stop. The man, who is 94, said he had waited`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.language.people import is_age
from newslint.language.quotations import is_quoted
from newslint.language.tokens import NUMBER, Tokens, find_tokens

_PEOPLE = frozenset(
    "man woman boy girl driver motorcyclist cyclist passenger pedestrian student teenager suspect victim farmer "
    "fisherman worker resident tourist hiker swimmer pensioner mother father patient".split()
)
_MOST = 20
"""Unnamed people that are looked at."""
_HYPHENS = ("-", "‑", "–")


def drifting_ages(article: Article) -> Iterator[tuple[Span, Span, str]]:
    """The second age of somebody unnamed, the first one's place and who it is, paragraph by paragraph.

    Only where the paragraph tells of one such person."""
    tokens = find_tokens(article)
    first: dict[tuple[int, str], list[tuple[Span, str]]] = {}
    for i in tokens.where("old"):
        noun = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
        if i < 5 or noun not in _PEOPLE or tokens.texts[i - 1] not in _HYPHENS or tokens.lower[i - 2] != "year":
            continue
        if tokens.lower[i - 5] in ("a", "an") and tokens.kinds[i - 4] == NUMBER and is_age(tokens.texts[i - 4]):
            block = article.block_at(tokens.starts[i]).span.start
            first.setdefault((block, noun), []).append((tokens.span(i - 4, i - 4), tokens.texts[i - 4]))
    for (block, noun), ages in list(first.items())[:_MOST]:
        if len(ages) != 1:
            continue
        (there, years) = ages[0]
        for k in tokens.where(noun):
            if tokens.starts[k] < there.end or article.block_at(tokens.starts[k]).span.start != block:
                continue
            at = _age_of(tokens, k)
            if at and tokens.texts[at] != years and not is_quoted(article, tokens.span(at, at)):
                yield tokens.span(at, at), there, noun
                break


def _age_of(tokens: Tokens, k: int) -> int:
    """Where the age of `The man, who is 94`, `the man, 94,` stands; 0 where none does."""
    lower = tokens.lower
    if lower[k - 1] != "the" or lower[k + 1 : k + 2] != [","]:
        return 0
    at = k + 4 if lower[k + 2 : k + 4] == ["who", "is"] else k + 2
    is_told = at + 1 < len(tokens) and tokens.kinds[at] == NUMBER and is_age(tokens.texts[at])
    return at if is_told and lower[at + 1] in (",", "and", ".") else 0
