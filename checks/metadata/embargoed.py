"""metadata/embargoed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span, Stamp
from newslint.checks.metadata._moments import WIRE_FORMATS, gap, place, said
from newslint.knowledge.calendar import day_or_none
from newslint.language.calendar_dates import find_calendar_dates
from newslint.language.publication import find_stamp_lines
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Related, rule

_BEFORE = frozenset("under strict strictly press news story media not for release * - ( [".split())
"""What may stand before the word in a line that sets an embargo."""


@rule(severity="error", any_language=True)
def embargoed(article: Article) -> Iterator[Finding]:
    """The story is published before its embargo ends.

    Whoever set the embargo in the metadata, or in a line such as "EMBARGOED UNTIL MARCH 5, 2021", did not allow that
    day. Agencies send embargoed stories out ahead: in their formats only a publication date on the page itself counts,
    and the embargo alone is worth a notice.

    Wrong:
        ---
        date: 2021-03-03
        embargo: 2021-03-05
        ---
        # [[Ferry line to reopen]]

        The ferry line will reopen on Monday.
    Right:
        ---
        date: 2021-03-05T00:05:00Z
        embargo: 2021-03-05T00:01:00Z
        ---
        # Ferry line to reopen

        The ferry line will reopen on Monday.
    """
    embargo, said_at = article.metadata.embargo, None
    if embargo is None:
        embargo, said_at = _visible_embargo(article)
    if embargo is None:
        return
    related = (Related("the embargo", said_at),) if said_at else ()
    for line in find_stamp_lines(article):
        inside = (
            said_at
            and line.span
            and any(block.span.contains(said_at) and block.span.contains(line.span) for block in article.blocks)
        )
        if line.span and not inside and gap(line.stamp, embargo) is not None:
            yield Finding(
                f"published {said(line.stamp)}, before the embargo ends: {said(embargo)}", line.span, related=related
            )
            return
    published = article.metadata.published
    if published is None or gap(published, embargo) is None:
        return
    if article.format not in WIRE_FORMATS:
        yield Finding(
            f"published {said(published)}, before the embargo ends: {said(embargo)}", place(article), related=related
        )
    elif article.as_of is None or article.as_of < embargo.day:
        yield Finding(f"under embargo until {said(embargo)}", place(article), severity="info")


def _visible_embargo(article: Article) -> tuple[Stamp | None, Span | None]:
    """The day until which a line outside the story holds it back, and where the line says so."""
    tokens = find_tokens(article)
    for i in tokens.where("embargo", "embargoed"):
        block = article.block_at(tokens.starts[i])
        before = tokens.lower[tokens.within(block.span).start : i]
        opens = all(word in _BEFORE for word in before) and block.span.length < 160
        if not opens and block.kind is not BlockKind.NOTE:
            continue
        for date in find_calendar_dates(article):
            if block.span.contains(date.span) and date.span.start > tokens.starts[i] and date.year and date.day:
                day = day_or_none(date.year, date.month, date.day)
                if day is not None:
                    return Stamp(day), date.span
    return None, None
