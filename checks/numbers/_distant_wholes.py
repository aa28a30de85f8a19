"""Lists whose whole stands elsewhere in the story, and one of whose figures has a slip."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.language.headlines import story_start
from newslint.language.intervals import sum_slack
from newslint.language.listed_figures import ListedFigures, find_listed_figures
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.slips import are_swapped, is_digit_slip
from newslint.language.tokens import find_tokens

NEAR = 0.25
"""How near to a whole the sum of a list must come to be meant for it."""


_MOST = 400
"""A text with more figures is a table; some of them add up to anything."""


class DistantWhole(NamedTuple):
    """A list, the whole that it does not make up, and its sum."""

    parts: tuple[Quantity, ...]
    whole: Quantity
    total: float


def wrong_distant_wholes(article: Article) -> Iterator[DistantWhole]:
    """`a £780m budget`, and further on `salaries would take £510m, works £54m and grants £225m`: with 45 for 54 the
    list makes up the budget; `to train 180 technicians`, and further on `Of the trainees, 95 will go to Hale, 60 to
    Thorne and 35 to Ash`."""
    for listed in find_listed_figures(article) if len(find_quantities(article)) <= _MOST else ():
        parts = listed.figures
        total = sum(part.value for part in parts)
        wholes = _wholes(article, listed, total)
        if not wholes:
            continue
        slips = [whole for whole in wholes if _has_slip(article, parts, whole, total - whole.value)]
        if len({whole.value for whole in slips}) == 1:
            yield DistantWhole(parts, slips[0], total)
        elif listed.taken_up and len({whole.value for whole in wholes}) == 1 and _are_told_alike(article, parts):
            yield DistantWhole(parts, wholes[-1], total)


def _wholes(article: Article, listed: ListedFigures, total: float) -> list[Quantity]:
    """The figures that a list may be of; none where the story has its sum."""
    parts = listed.figures
    kind, unit, largest = parts[0].kind, parts[0].unit, max(part.value for part in parts)
    found = []
    for whole in find_quantities(article):
        if whole.kind is not kind or whole.unit != unit or whole.value <= largest:
            continue
        if (
            abs(whole.value - total) <= max(sum_slack((whole, *parts)), 1e-9 * total)
            or whole.low <= total <= whole.high
        ):
            return []
        is_plain = not whole.is_approximate and not whole.ends and (bool(whole.noun) or kind is not Kind.COUNT)
        if is_plain and abs(total / whole.value - 1) <= NEAR and not listed.sentence.contains(whole.span):
            found.append(whole)
    return found


def _has_slip(article: Article, parts: tuple[Quantity, ...], whole: Quantity, surplus: float) -> bool:
    """Whether digits that changed places in one part explain why the list does not make up its whole, or one wrong
    digit where the story opens with the whole or the list is long."""
    scale = 1e6 if parts[0].value >= 1e9 else 1.0
    pairs = [(part.value / scale, (part.value - surplus) / scale) for part in parts]
    if any(are_swapped(one, other) for one, other in pairs):
        return True
    is_alike = whole.kind is not Kind.COUNT or all(part.noun in ("", whole.noun) for part in parts)
    if not is_alike or not (len(parts) > 3 or _opens(article, whole)):
        return False
    written = [(f"{one:.10g}", f"{other:.10g}") for one, other in pairs if other > 0]
    return any(len(one) == len(other) and is_digit_slip(one, other) for one, other in written)


def _opens(article: Article, whole: Quantity) -> bool:
    """Whether a figure stands in the headline or the lead."""
    lead = story_start(article)
    return lead is not None and whole.span.start < lead.span.end


def _are_told_alike(article: Article, parts: tuple[Quantity, ...]) -> bool:
    """Whether one word stands behind all parts but the first, so that nobody is counted twice: `60 in Thorne and 35 in
    Ash`."""
    tokens = find_tokens(article)
    behind = {tokens.after(part.last) for part in parts[1:]}
    return len(behind) == 1 and behind <= _WHERE


_WHERE = frozenset("in at to from for on with of".split())
