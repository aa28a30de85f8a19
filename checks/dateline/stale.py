"""dateline/stale."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.knowledge.calendar import in_words
from newslint.language.datelines import find_dateline
from newslint.language.publication import find_publication_line
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Related, rule

OLD = 7
"""Days: a weekly feature is still fresh."""
ARCHIVED = 400
"""Days from which on a page shows a story of its archive rather than an old dateline."""

MARKED = frozenset(
    "feature features obituary obituaries archive archives archived throwback retrospective anniversary yearender "
    "year-ender flashback profile longread reprint republished rerun wrapup lookback explainer interview "
    "analysis essay".split()
)
"""Labels of stories that may lie a while."""
_TOP = 6


@rule(severity="warning")
def stale(article: Article) -> Iterator[Finding]:
    """The dateline's date lies more than a week before publication.

    Last week's or last month's dateline was left in, or the month is a slip. Features, obituaries and stories from
    the archive that say so, and reviews of the year, may be older than that.

    Wrong:
        Coffee exports rise in February

        Published March 3, 2025

        KAMPALA, [[Feb 3]] (Reuters) - Coffee exports rose by a third in February, the authority said.
    Right:
        Coffee exports rise in February

        Published March 3, 2025

        KAMPALA, Feb 28 (Reuters) - Coffee exports rose by a third in February, the authority said.
    """
    dateline, published = find_dateline(article), find_publication_line(article)
    if dateline is None or dateline.day is None or dateline.date is None or published is None:
        return
    days = (published.stamp.day - dateline.day).days
    if not OLD < days < ARCHIVED or _is_marked(article):
        return
    yield Finding(
        f"the dateline's date, {dateline.day:%B} {dateline.day.day}, lies {days} days before publication on "
        f"{in_words(published.stamp.day)}",
        dateline.date.span,
        (Related("published here", published.span),) if published.span else (),
    )


def _is_marked(article: Article) -> bool:
    """Whether the top of the page, or its section, says that the story is of a kind that may lie."""
    section = (article.metadata.section or "").lower()
    if any(word in section for word in MARKED):
        return True
    tokens = find_tokens(article)
    dateline = find_dateline(article)
    end = dateline.span.start if dateline else 0
    tops = [block.span for block in article.blocks[:_TOP] if block.span.start <= end]
    if any(span.start <= tokens.starts[i] < min(span.end, end) for i in tokens.where_any(MARKED) for span in tops):
        return True
    headline = next(article.of_kind(BlockKind.HEADLINE), None)
    words = article.words(headline.span).lower() if headline else ""
    return "year in review" in words or "look back" in words or "of the year" in words or "year end" in words
