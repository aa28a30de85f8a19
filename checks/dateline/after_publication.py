"""dateline/after-publication."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article
from newslint.knowledge.calendar import in_words
from newslint.language.datelines import find_dateline
from newslint.language.publication import find_publication_line, find_update
from newslint.rules import Finding, Related, rule

GRACE = datetime.timedelta(days=1)
"""What time zones may put between the place of a story and that of its publication."""


@rule(severity="error")
def after_publication(article: Article) -> Iterator[Finding]:
    """The dateline's date is later than the day of publication.

    One day of grace is left for time zones, and a page that says when it was updated may carry the dateline of its
    update.

    Wrong:
        Coffee exports rise in February

        Published March 3, 2025

        KAMPALA, [[March 13]] (Reuters) - Coffee exports rose by a third in February, the authority said.
    Right:
        Coffee exports rise in February

        Published March 3, 2025

        KAMPALA, March 4 (Reuters) - Coffee exports rose by a third in February, the authority said.
    """
    dateline, published = find_dateline(article), find_publication_line(article)
    if dateline is None or dateline.day is None or dateline.date is None or published is None:
        return
    update = find_update(article)
    last = max(published.stamp.day, update.stamp.day) if update else published.stamp.day
    if dateline.day > last + GRACE:
        yield Finding(
            f"the dateline says {in_words(dateline.day)}, but the story was published on {in_words(last)}",
            dateline.date.span,
            (Related("published here", published.span),) if published.span else (),
        )
