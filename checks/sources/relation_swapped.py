"""sources/relation-swapped."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.checks.sources._names import Named, find_named
from newslint.checks.sources._story import stands_in_story
from newslint.knowledge.directed_verbs import DIRECTED_VERBS
from newslint.knowledge.folding import fold, stem
from newslint.language.names import find_names
from newslint.language.tokens import BREAK, Tokens, find_tokens
from newslint.rules import Finding, Related, rule
from newslint.sources import passage_at

_FARTHEST = 6
"""Tokens between a verb and the names that it ties together."""
_BE = frozenset("is are was were be been being gets got".split())
_ENDS = frozenset(".;!?:")


class _Deed(NamedTuple):
    """Who did what to whom: the last words of both names, folded, and the verb."""

    span: Span
    doer: str
    verb: str
    target: str


@rule(severity="warning")
def relation_swapped(article: Article) -> Iterator[Finding]:
    """The draft and its source tell of two names and one deed, but who did it to whom is turned round.

    Active and passive are read alike. Verbs that go both ways (met, married, faced) are left alone, as is a deed
    that the source tells in both directions.

    Wrong:
        [[Lindholm sued Solberg]] over the lease.

        Source:
            Gerda Lindholm was sued by Astrid Solberg over the lease of the harbour.
    Right:
        Solberg sued Lindholm over the lease.

        Source:
            Gerda Lindholm was sued by Astrid Solberg over the lease of the harbour.
    """
    if not article.sources:
        return
    theirs = [(source, deed) for source in article.sources for deed in _deeds(source)]
    for ours in _deeds(article):
        if not stands_in_story(article, ours.span):
            continue
        alike = [(source, deed) for source, deed in theirs if deed.verb == ours.verb]
        if any((deed.doer, deed.target) == (ours.doer, ours.target) for _, deed in alike):
            continue
        for source, deed in alike:
            if (deed.doer, deed.target) == (ours.target, ours.doer):
                passage = passage_at(article, source, deed.span)
                yield Finding(
                    f"“{article.words(ours.span)}” turns the source round: “{source.words(deed.span)}”",
                    ours.span,
                    (Related(f"the source says “{passage.text}”", passage.span, source),),
                )
                break


@once
def _deeds(article: Article) -> tuple[_Deed, ...]:
    """Every directed verb with a name on either side of it, close by and in one sentence."""
    tokens = find_tokens(article)
    verbs = tokens.where_any(frozenset(DIRECTED_VERBS))
    if not verbs:
        return ()
    known = find_named(article)
    taken = {one.span.start for one in known}
    lone = [Named(one.span, one.parts[-1:]) for one in find_names(article) if one.span.start not in taken]
    named = [*known, *lone]
    ending = {tokens.at(one.span.end - 1): one for one in named}
    starting = {tokens.at(one.span.start): one for one in named}
    found: list[_Deed] = []
    for i in verbs:
        if tokens.texts[i][0].isupper():
            continue
        before, after = _name_before(tokens, ending, i), _name_after(tokens, starting, i)
        if before is None or after is None:
            continue
        one, other = _key(before), _key(after)
        passive = _is_passive(tokens, i, tokens.at(after.span.start))
        if passive is None or one == other:
            continue
        doer, target = (other, one) if passive else (one, other)
        found.append(_Deed(Span(before.span.start, after.span.end), doer, DIRECTED_VERBS[tokens.lower[i]], target))
    return tuple(found)


def _key(named: Named) -> str:
    return fold(stem(named.words[-1]))


def _name_before(tokens: Tokens, ending: dict[int, Named], verb: int) -> Named | None:
    for i in range(verb - 1, max(-1, verb - _FARTHEST - 1), -1):
        if tokens.kinds[i] == BREAK or tokens.lower[i] in _ENDS or tokens.lower[i] in DIRECTED_VERBS:
            return None
        if i in ending:
            return None if tokens.lower[i + 1] in ("'s", "’s", "'", "’") else ending[i]
    return None


def _name_after(tokens: Tokens, starting: dict[int, Named], verb: int) -> Named | None:
    for i in range(verb + 1, min(len(tokens), verb + _FARTHEST)):
        if tokens.kinds[i] == BREAK or tokens.lower[i] in _ENDS or tokens.lower[i] in DIRECTED_VERBS:
            return None
        if i in starting:
            return starting[i]
    return None


def _is_passive(tokens: Tokens, verb: int, after: int) -> bool | None:
    """Whether the second name is the doer; None where a preposition makes it something else."""
    between = tokens.lower[verb + 1 : after]
    is_passive = any(tokens.lower[i] in _BE for i in range(max(0, verb - 3), verb))
    if "by" in between:
        return True
    if is_passive or _PREPOSITIONS & set(between):
        return None
    return False


_PREPOSITIONS = frozenset("to in on at of for with from over after before that and as when if while about".split())
