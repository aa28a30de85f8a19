"""Crowds: how many came to watch, told in the story and in its line of facts."""

from __future__ import annotations

from newslint.article import Article
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.slips import is_digit_slip
from newslint.language.tokens import find_tokens

_CROWDS = frozenset("crowd attendance attendances att spectators fans".split())
_OTHER_CROWDS = frozenset("average season's last year's previous aggregate combined sold capacity record total".split())
_NEAR = 4
"""Tokens before a figure within which a word for the crowd stands: `Attendance: 4,312`, `a crowd of some 4,312`."""


def drifted_crowds(article: Article) -> tuple[Quantity, Quantity] | None:
    """The two figures of one crowd that differ by a slip: `a crowd of 4,312`, `Attendance: 4,132.`; the later first.

    Only where the story tells of two crowds, both to the last one, one of them in the match's line of facts."""
    tokens = find_tokens(article)
    if not tokens.where_any(_CROWDS):
        return None
    crowds = [q for q in find_quantities(article) if _is_crowd(article, q)]
    values = {f"{q.value:.0f}" for q in crowds}
    if len(values) != 2 or not is_digit_slip(*values) or len({len(value) for value in values}) != 1:
        return None
    other = next(q for q in crowds if q.value != crowds[0].value)
    is_one = sentence_at(article, other.span.start) == sentence_at(article, crowds[0].span.start)
    lines = [q for q in (crowds[0], other) if not _LINE.isdisjoint(tokens.lower[max(0, q.first - 2) : q.first])]
    return None if is_one or not lines else (other, crowds[0])


_LINE = frozenset("attendance att".split())
"""Words right before a figure in a match's line of facts."""


def _is_crowd(article: Article, quantity: Quantity) -> bool:
    if quantity.kind is not Kind.COUNT or quantity.value < _SMALLEST or quantity.value % _ROUND == 0:
        return False
    if quantity.is_approximate or quantity.ends:
        return False
    tokens = find_tokens(article)
    before = tokens.lower[max(0, quantity.first - _NEAR) : quantity.first]
    is_told = not _CROWDS.isdisjoint(before) and before[-1] in (
        ":",
        "of",
        "was",
        "—",
        "–",
        "-",
        "at",
        "att",
        "attendance",
    )
    is_watched = quantity.noun in ("fan", "spectator") and before[-2:] in (["front", "of"], ["watched", "by"])
    if before[-1:] == ["before"] and quantity.noun in ("fan", "spectator"):
        is_watched = True
    return (is_told or is_watched) and _OTHER_CROWDS.isdisjoint(before[-3:])


_SMALLEST = 100
_ROUND = 50
