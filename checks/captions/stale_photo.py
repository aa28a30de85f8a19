"""captions/stale-photo."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from newslint.article import Article, BlockKind, mentions_in, once
from newslint.language.captions import find_captions, last_day
from newslint.language.dates import find_dates
from newslint.language.story_date import find_story_date
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, rule

_DAYS = 60
"""Older pictures than this are commonly labelled as file pictures."""
_DEATHS = frozenset("died dies obituary funeral".split())
_LOOKING_BACK = _DEATHS | frozenset(
    "anniversary dead remembered remembering remembers memorial mourn mourned mourns tribute tributes history "
    "flashback commemorates commemorated commemorate retrospective decades".split()
)


@rule(severity="info")
def stale_photo(article: Article) -> Iterator[Finding]:
    """A picture is much older than the story, and nothing says so.

    A caption's date lies more than 60 days before the story, and the caption has no word such as file, archive or
    earlier: readers will take the picture for one of the event. Left alone are captions that mark their picture as
    old, stories that look back (anniversaries, obituaries), pictures of a month that the story itself tells of, and
    captions that do not give the year.

    Wrong:
        Vaccines reach the islands

        (Xinhua) 16:38, July 17, 2021

        Nurses unpack boxes at an airport in Suva, Fiji, [[April 2, 2020]]. (Xinhua/Ana Cruz)
    Right:
        Vaccines reach the islands

        (Xinhua) 16:38, July 17, 2021

        File photo: Nurses unpack boxes at an airport in Suva, Fiji, April 2, 2020. (Xinhua/Ana Cruz)
    """
    story = find_story_date(article)
    if story is None:
        return
    seen: set[str] = set()
    for caption in find_captions(article):
        words = article.words(caption.text) if caption.text else ""
        if words in seen:
            continue
        seen.add(words)
        day = last_day(caption)
        if day is None or caption.date is None or caption.is_file or (story.day - day).days <= _DAYS:
            continue
        if _looks_back(article) or _is_told(article, day):
            continue
        days = (story.day - day).days
        yield Finding(
            f"the picture is of {article.words(caption.date.span)}, {days} days before {story.in_words} "
            f"({story.day.isoformat()}), and the caption does not say that it is a file picture",
            caption.date.span,
        )


@once
def _looks_back(article: Article) -> bool:
    """Whether the headline tells of a death or an anniversary, or the story opens with a death."""
    tokens = find_tokens(article)
    headlines = [block.span for block in article.of_kind(BlockKind.HEADLINE, BlockKind.SUBHEADLINE)]
    opening = next((block.span for block in article.body()), None)
    return any(
        any(span.contains(tokens.span(i, i)) for span in headlines)
        or (tokens.lower[i] in _DEATHS and opening is not None and opening.contains(tokens.span(i, i)))
        for i in tokens.where_any(_LOOKING_BACK)
    )


def _is_told(article: Article, day: datetime.date) -> bool:
    """Whether the story tells of the picture's month."""
    return (day.year, day.month) in _months_told(article)


@once
def _months_told(article: Article) -> frozenset[tuple[int, int]]:
    """The months, with their years, of which the story's paragraphs tell."""
    return frozenset(
        (date.first.year, date.first.month)
        for block in article.body()
        for date in mentions_in(find_dates(article), block.span)
        if date.first is not None and date.year_from == "text" and date.precision in ("day", "month")
    )
