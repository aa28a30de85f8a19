"""dates/anniversary-claim."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.checks.dates._event_years import event_years
from newslint.checks.dates._founding import founding_of
from newslint.checks.dates._words import SKIPPED_KINDS, sentence_words
from newslint.language.anniversaries import find_anniversaries
from newslint.language.dates import find_dates
from newslint.language.quotations import is_quoted
from newslint.rules import Finding, rule

_KNOWN_BY_NAME = frozenset("wedding d-day holocaust armistice normandy hiroshima chernobyl wartime".split())

_SEPTEMBER = frozenset({"sept", "september", "9"})


@rule(severity="info")
def anniversary_claim(article: Article) -> Iterator[Finding]:
    """An anniversary implies a year that the text does not state.

    "The 30th anniversary of diplomatic ties next year", in 2021, implies 1992: say the year, so that the desk and the
    reader can check it. Asked once a story. Left alone where the implied year, or one beside it, stands anywhere in the
    text, in names, wedding anniversaries, birthdays and first anniversaries.

    Wrong:
        Envoys meet before jubilee

        Published July 17, 2021

        The two sides should take the [[30th anniversary]] of their ties next year as a new starting point, he said.
    Right:
        Envoys meet before jubilee

        Published July 17, 2021

        The two sides should take the 30th anniversary of their ties, begun in 1992, as a new starting point, he said.
    """
    stated: set[int] | None = None
    asked: set[int] = set()
    for anniversary in find_anniversaries(article):
        kind = article.block_at(anniversary.span.start).kind
        if anniversary.years < 2 or anniversary.named or anniversary.about or anniversary.noun in ("birthday", "year"):
            continue
        if kind in SKIPPED_KINDS or kind == BlockKind.HEADLINE or is_quoted(article, anniversary.span):
            continue
        falls = event_years(article, anniversary)
        if falls is None or anniversary.years in asked:
            continue
        words = sentence_words(article, anniversary.span)
        if not _KNOWN_BY_NAME.isdisjoint(words) or ("11" in words and not _SEPTEMBER.isdisjoint(words)):
            continue
        if any(word.isdecimal() and len(word) == 4 and int(word) not in falls.years for word in words):
            continue  # “at a 2014 hearing on the 25th anniversary”
        if stated is None:
            stated = _stated_years(article)
        implied = falls.years[0] - anniversary.years
        if not {implied - 1, implied, implied + 1}.isdisjoint(stated):
            continue
        if founding_of(article, anniversary, falls)[0]:
            continue
        asked.add(anniversary.years)
        yield Finding(
            f"the {article.words(anniversary.span)} in {falls.years[0]} implies {implied}, which the text does not say",
            anniversary.span,
        )


def _stated_years(article: Article) -> set[int]:
    return {mention.first.year for mention in find_dates(article) if mention.year_from == "text" and mention.first}
