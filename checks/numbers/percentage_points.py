"""numbers/percentage-points."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.changes import find_changes
from newslint.language.intervals import meet, number_text, ratio
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule


@rule(severity="info")
def percentage_points(article: Article) -> Iterator[Finding]:
    """A difference between two percentages is called percent where percentage points are meant.

    From 5 percent to 7 percent are two percentage points; in percent of the earlier rate it is a rise of 40. A
    change that is right as a percentage of the rate is left alone.

    Wrong:
        The jobless rate rose [[2 percent]], from 5 percent to 7 percent.
    Right:
        The jobless rate rose 2 percentage points, from 5 percent to 7 percent.
    """
    for change in find_changes(article):
        amount, start, end = change.amount, change.start, change.end
        if amount is None or amount.kind is not Kind.PERCENT or start.kind is not Kind.PERCENT or amount.ends:
            continue
        if _are_points(amount, start, end):
            yield _finding(article, amount, start, end)
    yield from _leads(article)


def _are_points(amount: Quantity, start: Quantity, end: Quantity) -> bool:
    """Whether a percentage is the difference of two others and no percentage of the earlier one."""
    points = sorted((abs(end.low - start.high), abs(end.high - start.low)))
    times = ratio(end, start)
    if times is None or not meet((amount.low, amount.high), (points[0], points[1])):
        return False
    relative = sorted((abs(100 * times[0] - 100), abs(100 * times[1] - 100)))
    return not meet((amount.low, amount.high), (relative[0], relative[1]))


_LEADS = frozenset("lead gap margin difference advantage spread".split())


def _leads(article: Article) -> Iterator[Finding]:
    """`Reid has 48 percent and Hale 41 percent, a lead of 7 percent`."""
    tokens = find_tokens(article)
    if tokens.words.isdisjoint(_LEADS):
        return
    percents = [q for q in find_quantities(article) if q.kind is Kind.PERCENT]
    for at in range(2, len(percents)):
        one, other, amount = percents[at - 2 : at + 1]
        after = tokens.lower[amount.last + 1 : amount.last + 2]
        is_lead = tokens.lower[amount.first - 1] == "of" and tokens.lower[amount.first - 2] in _LEADS
        if not (is_lead or (after and after[0] in _LEADS)) or any(q.ends for q in (one, other, amount)):
            continue
        if not sentence_at(article, amount.span.start).contains(one.span):
            continue
        if abs(abs(one.value - other.value) - amount.value) < 1e-6 and min(one.value, other.value) > 0:
            yield _finding(article, amount, one, other)


def _finding(article: Article, amount: Quantity, start: Quantity, end: Quantity) -> Finding:
    difference = number_text(abs(end.value - start.value))
    before, after = article.words(start.span), article.words(end.span)
    said = article.words(amount.span)
    return Finding(
        f"from {before} to {after} is a change of {difference} percentage points, not of {said}",
        amount.span,
        (Related("the earlier rate", start.span), Related("the later rate", end.span)),
        (Suggestion("say percentage points", (Edit(amount.span, f"{number_text(amount.value)} percentage points"),)),),
    )
