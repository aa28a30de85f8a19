"""Listed figures: three or more figures of one unit that a sentence lists, each beside what it is of."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.counted import is_plural, singular
from newslint.language.figures import figures_by_sentence
from newslint.language.quantities import Kind, Quantity
from newslint.language.tokens import Tokens, find_tokens

_LISTED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_FARTHEST = 14
"""Tokens from one figure of a list to the next: `1,480, followed by the southern province of Lorne with 1,120`."""
_NO_LIST = frozenset(
    "than up down including included includes least most among average compared against rose fell grew another more "
    "less fewer each per over about nearly before after while whereas but percent or plus additional extra others "
    "remaining rest until since whom which them".split()
)
"""Words between or around figures by which they are no parts of one whole, or not all of its parts."""


class ListedFigures(NamedTuple):
    """The figures of a list in order. `taken_up` is the noun, in the singular, by which its sentence says at its head
    what they are parts of (`Of the trainees, 95 ...`); empty where it says nothing."""

    sentence: Span
    figures: tuple[Quantity, ...]
    taken_up: str = ""


@once
def find_listed_figures(article: Article) -> tuple[ListedFigures, ...]:
    """The lists of figures of an article, in order: `Hale had 1,480 cases, followed by Thorne with 1,120 and Ash with
    640`, `salaries would take £510m, works £45m and grants £225m`."""
    tokens = find_tokens(article)
    found: list[ListedFigures] = []
    for sentence, inside, _ in figures_by_sentence(article):
        if not 3 <= len(inside) <= _MOST:
            continue
        units = [(q.kind, q.unit) for q in inside if q.kind in _LISTED]
        for kind, unit in dict.fromkeys(units):
            if units.count((kind, unit)) > 2:
                words = tokens.within(sentence)
                for run in _runs(tokens, [q for q in inside if q.kind is kind and q.unit == unit], words.stop):
                    head = _taken_up(tokens, words.start, run[0].opening)
                    found.append(ListedFigures(sentence, tuple(run), head))
    return tuple(found)


_MOST = 24


def _runs(tokens: Tokens, figures: list[Quantity], stop: int) -> list[list[Quantity]]:
    """The lists of three or more among the figures of one unit: commas or semicolons between them, `and` before the
    last."""
    found: list[list[Quantity]] = []
    run: list[Quantity] = []
    for figure in figures:
        if figure.is_approximate or figure.ends or figure.value <= 0 or _is_whole(tokens, figure):
            run = []
            continue
        joint = _joint(tokens, run[-1], figure) if run else ""
        if not joint or any(q.noun and figure.noun and q.noun != figure.noun for q in run):
            run = [figure]
            continue
        run.append(figure)
        if joint == "and":
            if len(run) > 2 and _NO_LIST.isdisjoint(tokens.lower[figure.last + 1 : min(stop, figure.last + _BEHIND)]):
                found.append(run)
            run = []
    return found


def _is_whole(tokens: Tokens, figure: Quantity) -> bool:
    """Whether a figure is what the figures behind it are of: `Of the 22, 14 came by day, five at dusk`."""
    before = tokens.lower[max(0, figure.first - 2) : figure.first]
    return before in (["of", "the"], ["of", "those"], ["of", "these"]) and tokens.after(figure.last) == ","


def _joint(tokens: Tokens, one: Quantity, other: Quantity) -> str:
    """What joins two figures of a list, `,` or `and`; empty where they are none."""
    between = tokens.lower[one.last + 1 : other.opening]
    if not 0 < len(between) <= _FARTHEST or between[-1] in _ENDS_RANGE or not _NO_LIST.isdisjoint(between):
        return ""
    if "and" in between or "&" in between:
        return "and"
    return "," if "," in between or ";" in between else ""


_ENDS_RANGE = ("to", "from", "of")
_BEHIND = 7
"""How many tokens behind the last figure may say that the list is open, or of something else."""


def _taken_up(tokens: Tokens, start: int, first: int) -> str:
    """The noun of `Of the trainees,` and `Of the 12 new schools'` kin, in the singular."""
    head = tokens.lower[start:first]
    if head[:1] != ["of"] or head[-1:] != [","] or not 3 <= len(head) <= 6 or head[1] not in _THOSE:
        return ""
    return singular(head[-2]) if is_plural(head[-2]) else ""


_THOSE = frozenset("the these those its their".split())
