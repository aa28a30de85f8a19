"""Scores and votes written as two or three figures with hyphens: `3-1`, `6-2-1`."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.counted import counted_noun
from newslint.language.labels import is_label
from newslint.language.measures import measure_at
from newslint.language.numerals import Numeral
from newslint.language.tokens import NUMBER, Tokens, find_tokens

JOINTS = frozenset(("-", "–", "‑"))
_SCORED = frozenset(
    "vote margin majority win winner victory defeat loss lead draw tie decision ruling record score result "
    "scoreline triumph success advantage edge thrashing rout hammering decider shootout split verdict season "
    "start run friendly game home away aggregate reverse stalemate".split()
)
"""Nouns after a score that it does not count."""


class Score(NamedTuple):
    """A score or vote: its figures in the order of the text, where it stands, its first and last token."""

    span: Span
    first: int
    last: int
    figures: tuple[int, ...]


@once
def find_scores(article: Article) -> tuple[Score, ...]:
    """The scores and votes of an article; ranges that count something (`12-13 people`), dates and phone numbers are
    none."""
    tokens = find_tokens(article)
    found: list[Score] = []
    for joint in tokens.where_any(JOINTS):
        if found and joint <= found[-1].last:
            continue
        if score := _score_at(tokens, joint):
            found.append(score)
    return tuple(found)


def _score_at(tokens: Tokens, joint: int) -> Score | None:
    first = last = joint - 1
    if first < 0 or not _is_figure(tokens, first) or not tokens.touches_next(first):
        return None
    if first > 0 and tokens.ends[first - 1] == tokens.starts[first] and tokens.lower[first - 1] not in ("(", "[", "“"):
        if tokens.lower[first - 1] not in ('"', "'", "‘", "—"):
            return None
    figures = [int(tokens.texts[first])]
    while (
        last + 2 < len(tokens)
        and tokens.lower[last + 1] in JOINTS
        and tokens.touches_next(last)
        and tokens.touches_next(last + 1)
        and _is_figure(tokens, last + 2)
    ):
        last += 2
        figures.append(int(tokens.texts[last]))
    if not 2 <= len(figures) <= 3 or is_label(tokens, first) or is_label(tokens, last):
        return None
    if tokens.touches_next(last) and (tokens.lower[last + 1] in JOINTS or tokens.lower[last + 1][0].isalpha()):
        return None
    if measure_at(tokens, Numeral(last, last, figures[-1], 1.0)):
        return None
    noun = counted_noun(tokens, last + 1, single=True)
    if len(figures) == 2 and noun[2] >= 0 and figures[0] < figures[1] and not _SCORED & {noun[0], *noun[1]}:
        if counted_noun(tokens, last + 1, single=False)[2] >= 0:
            return None
    return Score(tokens.span(first, last), first, last, tuple(figures))


def _is_figure(tokens: Tokens, i: int) -> bool:
    return tokens.kinds[i] == NUMBER and len(tokens.texts[i]) <= 3 and tokens.texts[i].isdecimal()
