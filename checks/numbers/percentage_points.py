"""numbers/percentage-points."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.changes import find_changes
from newslint.language.intervals import meet, number_text, ratio
from newslint.language.quantities import Kind
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
        points = sorted((abs(end.low - start.high), abs(end.high - start.low)))
        times = ratio(end, start)
        if times is None or not meet((amount.low, amount.high), (points[0], points[1])):
            continue
        relative = sorted((abs(100 * times[0] - 100), abs(100 * times[1] - 100)))
        if meet((amount.low, amount.high), (relative[0], relative[1])):
            continue
        difference = number_text(abs(end.value - start.value))
        before, after = article.words(start.span), article.words(end.span)
        said = article.words(amount.span)
        yield Finding(
            f"from {before} to {after} is a change of {difference} percentage points, not of {said}",
            amount.span,
            (Related("the earlier rate", start.span), Related("the later rate", end.span)),
            (
                Suggestion(
                    "say percentage points", (Edit(amount.span, f"{number_text(amount.value)} percentage points"),)
                ),
            ),
        )
