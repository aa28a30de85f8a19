"""facts/contradiction."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.facts._people import wrong_ages, wrong_titles
from newslint.checks.facts._things import wrong_acronyms, wrong_areas, wrong_events, wrong_figures
from newslint.rules import Finding, rule


@rule(severity="error")
def contradiction(article: Article) -> Iterator[Finding]:
    """The story gives another value than the fact sheet.

    Titles and offices are judged at the story's date, as are ages by the date of birth, and figures by the latest
    that the sheet has up to then. Former and coming office-holders, quotations, rounded figures and whatever the
    sheet does not cover are left alone.

    Wrong:
        PORT LARKIN, May 5, 2025 (AP) - [[Mayor]] Gerda Lindholm closed the harbour.

        Facts:
            people:
              - name: Gerda Lindholm
                titles:
                  - title: mayor of Port Larkin
                    from: 2015-01-01
                    to: 2023-12-31
    Right:
        PORT LARKIN, May 5, 2025 (AP) - Former mayor Gerda Lindholm closed the harbour.

        Facts:
            people:
              - name: Gerda Lindholm
                titles:
                  - title: mayor of Port Larkin
                    from: 2015-01-01
                    to: 2023-12-31
    """
    if article.facts is None:
        return
    for find in (wrong_titles, wrong_ages, wrong_areas, wrong_acronyms, wrong_figures, wrong_events):
        yield from find(article, article.facts)
