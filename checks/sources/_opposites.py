"""Which words say the contrary of which, in any of their forms, and where a passage has the contrary of a sentence."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from newslint.article import Article, Span
from newslint.checks.sources._forms import root
from newslint.checks.sources._units import units
from newslint.knowledge.irregular_verbs import BASES
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.knowledge.opposites import CONVERSES, DENIALS, EXCLUSIVE, NEGATIONS, OPPOSITES, PERIODS
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, UPPER, WORD, Tokens, find_tokens
from newslint.sources import Passage

_REACH = 4
"""Tokens before a word among which one that denies it is looked for."""
_BESIDE = 3
"""Words of content on either side by which two words are told to be said of the same."""


class Opposite(NamedTuple):
    """A word of a sentence, and the word of a passage that says the contrary of the same."""

    at: int
    there: str
    passage: Passage


class _Sides(NamedTuple):
    """The group that a word is of and the group of its contraries, both in the form by which they are told."""

    mine: frozenset[str]
    theirs: frozenset[str]
    are_converse: bool = False
    are_periods: bool = False


@cache
def _groups() -> dict[str, tuple[_Sides, ...]]:
    """For a word in the form by which it is told, each group that it is of with its contraries."""
    found: dict[str, list[_Sides]] = {}
    for pairs, are_converse in ((OPPOSITES, False), (CONVERSES, True)):
        for pair in pairs:
            one, other = (frozenset(map(root, words)) for words in pair)
            for mine, theirs in ((one, other), (other, one)):
                for word in mine:
                    found.setdefault(word, []).append(_Sides(mine, theirs, are_converse))
    for words in (*EXCLUSIVE, PERIODS):
        whole = frozenset(map(_noun, words))
        for word in whole:
            found.setdefault(word, []).append(_Sides(frozenset({word}), whole - {word}, are_periods=words is PERIODS))
    return {word: tuple(groups) for word, groups in found.items()}


def _noun(word: str) -> str:
    """A noun without its number, marked as one: `feet` gives `foot` and `backs` no form of `to back`."""
    word = BASES.get(word, word)
    return f"{word.removesuffix('s') if len(word) > 3 else word} n."


def _forms(word: str) -> tuple[str, str]:
    return root(word), _noun(word)


def _groups_of(word: str) -> tuple[_Sides, ...]:
    one, other = _forms(word)
    return _groups().get(one, ()) + _groups().get(other, ())


def are_opposites(one: str, other: str) -> bool:
    """Whether a lower-case word says the contrary of another."""
    return any(root(other) in sides.theirs for sides in _groups_of(one))


def find_opposite(article: Article, sentence: Span, passages: list[Passage]) -> Opposite | None:
    """The first word of a sentence of which a passage has the contrary beside the same words, and none has its like."""
    tokens = find_tokens(article)
    within = tokens.within(sentence)
    own = {form for i in within for form in _forms(tokens.lower[i])}
    roots = [{form for word in _lower(passage) for form in _forms(word)} for passage in passages]
    for i in within:
        if _is_denied(tokens, i, within):
            continue
        for sides in _groups_of(tokens.lower[i]):
            if not _is_word(tokens, i, within) or own & sides.theirs or any(sides.mine & said for said in roots):
                continue
            for passage, said in zip(passages, roots, strict=True):
                there = find_tokens(passage.source)
                for j in there.within(passage.span) if sides.theirs & said else ():
                    if sides.theirs.isdisjoint(_forms(there.lower[j])) or not _is_word(there, j, _tokens_of(passage)):
                        continue
                    if _is_denied(there, j, _tokens_of(passage)):
                        continue
                    if sides.are_periods and not _are_set_alike(tokens, i, there, j):
                        continue
                    if sides.are_converse and not _are_of_one(article, within, i, passage, j):
                        continue
                    if say_of_same(article, sentence, i, passage, j):
                        return Opposite(i, there.lower[j], passage)
    return None


def _lower(passage: Passage) -> list[str]:
    tokens = find_tokens(passage.source)
    within = tokens.within(passage.span)
    return tokens.lower[within.start : within.stop]


def _is_word(tokens: Tokens, i: int, within: range) -> bool:
    """Whether a token is a word of its own and no part of a name: not `North` in `North Korea`."""
    return tokens.kinds[i] == WORD or i == within.start


def _is_denied(tokens: Tokens, i: int, within: range) -> bool:
    """Whether a word just before denies it, so that it may come to the contrary: `refused to accept`."""
    before = tokens.lower[max(within.start, i - _REACH) : i]
    return any(word in DENIALS or is_negation(word) for word in before)


def is_negation(word: str) -> bool:
    """Whether a lower-case word denies what follows it: `not`, `can't`."""
    return word.replace("’", "'") in NEGATIONS or word.endswith(("n't", "n’t"))


def _are_set_alike(tokens: Tokens, i: int, there: Tokens, j: int) -> bool:
    """Whether two words stand right before or behind the same token: `the next month`, `the next day`."""
    before, behind = tokens.lower[i - 1 : i], tokens.lower[i + 1 : i + 2]
    if before and before == there.lower[j - 1 : j] and before[0] not in _ARTICLES:
        return True
    return bool(behind) and behind == there.lower[j + 1 : j + 2] and behind[0] not in _STOPS


_ARTICLES, _STOPS = frozenset("a an the".split()), frozenset(".,;:?!")


def _are_of_one(article: Article, within: range, i: int, passage: Passage, j: int) -> bool:
    """Whether the last name before either word is the same."""
    ours, theirs = _name_before(article, within, i), _name_before(passage.source, _tokens_of(passage), j)
    return ours is not None and ours == theirs


def _name_before(article: Article, within: range, i: int) -> str | None:
    tokens = find_tokens(article)
    span = Span(tokens.starts[within.start], tokens.starts[i])
    return next((unit.key for unit in reversed(units(article, span)) if unit.is_name), None)


def _tokens_of(passage: Passage) -> range:
    return find_tokens(passage.source).within(passage.span)


def say_of_same(article: Article, sentence: Span, i: int, passage: Passage, j: int) -> bool:
    """Whether two words stand beside the same words of content; little words before the same one, and behind one."""
    tokens, there = find_tokens(article), find_tokens(passage.source)
    within, within_there = tokens.within(sentence), _tokens_of(passage)
    behind, behind_there = _behind(tokens, i, within), _behind(there, j, within_there)
    before, before_there = _before(tokens, i, within), _before(there, j, within_there)
    if tokens.lower[i] in FUNCTION_WORDS:
        return bool(behind) and behind[:1] == behind_there[:1] and not (before and {*before}.isdisjoint(before_there))
    return not {*behind, *before}.isdisjoint([*behind_there, *before_there])


def _behind(tokens: Tokens, i: int, within: range) -> list[str]:
    return _content(tokens, range(i + 1, within.stop))


def _before(tokens: Tokens, i: int, within: range) -> list[str]:
    return _content(tokens, range(i - 1, within.start - 1, -1))


def _content(tokens: Tokens, positions: range) -> list[str]:
    found: list[str] = []
    for i in positions:
        if tokens.kinds[i] == BREAK or tokens.lower[i] in ".;" or len(found) == _BESIDE:
            break
        if tokens.kinds[i] in (WORD, CAPITALISED, UPPER, NUMBER) and tokens.lower[i] not in FUNCTION_WORDS:
            found.append(root(tokens.lower[i]))
    return found
