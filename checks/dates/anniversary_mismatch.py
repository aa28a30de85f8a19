"""dates/anniversary-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.dates._event_years import EventYears, event_years
from newslint.checks.dates._founding import founding_of
from newslint.checks.dates._words import SKIPPED_KINDS, ordinal, sentence_words
from newslint.language.anniversaries import Anniversary, find_anniversaries
from newslint.language.dates import DateMention, dates_within
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_near
from newslint.rules import Finding, Related, Severity, rule

_OTHER_COUNTS = frozenset("fiscal edition editions season korean lunar annual".split())


@rule(severity="error")
def anniversary_mismatch(article: Article) -> Iterator[Finding]:
    """An anniversary, the year it counts from and the year it falls in disagree.

    All three are in the text: "established ties in 1990 and will mark the 30th anniversary next year" in a story of
    2021. Where the year it falls in is only the story's own, being one off is a warning. "Nearly" and "around",
    editions and fiscal counts are left alone, as are years that are not said to be the beginning. A founding told in
    another paragraph of the same thing ("The mill opened in 1868") counts where no year of the text fits.

    Wrong:
        Two neighbours plan a job fair

        Published March 11, 2023

        The two countries set up ties on April 25, 1961, and will mark the [[63rd anniversary]] next month.
    Right:
        Two neighbours plan a job fair

        Published March 11, 2023

        The two countries set up ties on April 25, 1961, and will mark the 62nd anniversary next month.
    """
    for anniversary in find_anniversaries(article):
        if article.block_at(anniversary.span.start).kind in SKIPPED_KINDS or is_quoted(article, anniversary.span):
            continue
        falls = event_years(article, anniversary)
        if falls is None or not _OTHER_COUNTS.isdisjoint(sentence_words(article, anniversary.span)):
            continue
        founded, far = founding_of(article, anniversary, falls)
        years = {mention.first.year for mention in founded if mention.first}
        if len(years) != 1 or _fits_two_years(article, anniversary):
            continue
        finding = _judge(article, anniversary, founded[0], falls, far=far)
        if finding is not None:
            yield finding


def _fits_two_years(article: Article, anniversary: Anniversary) -> bool:
    """Whether the sentence has the two years: `the 30th anniversary of the class of 1982 in 2012`."""
    beside = dates_within(article, sentence_near(article, anniversary.span))
    years = {one.first.year for one in beside if one.first and one.year_from == "text"}
    return any(year + anniversary.years in years for year in years)


_NEAR = 2
"""Years by which a year behind the event may be off and still be meant for its beginning."""


def _may_be_when_it_fell(article: Article, anniversary: Anniversary, founded: DateMention) -> bool:
    """Whether the year says when the anniversary was: `The 75th anniversary of Gettysburg, in 1938, drew 2,000 men`,
    `the 13th anniversary of the law — July 30, 1978 —`."""
    between = article.text[anniversary.span.end : founded.span.start]
    is_set_apart = between.rstrip().endswith(("—", "–", " -", "--"))
    is_in_year = between.endswith(", in ") and article.text.startswith(",", founded.span.end)
    return between.startswith(" of ") and (is_set_apart or is_in_year)


def _judge(
    article: Article, anniversary: Anniversary, founded: DateMention, falls: EventYears, *, far: bool
) -> Finding | None:
    if founded.first is None:
        return None
    begun = founded.first.year
    off = min((abs(year - begun - anniversary.years) for year in falls.years if year != begun), default=0)
    if off == 0 or begun > max(falls.years) or (anniversary.about and off <= max(2, anniversary.years // 10)):
        return None
    if off > _NEAR and _may_be_when_it_fell(article, anniversary, founded):
        return None
    severity: Severity | None = "warning" if far or (off == 1 and not falls.stated) else None
    if anniversary.noun == "year" and off == 1:
        return None
    year = falls.years[0]
    true, said = f"{year - begun} years", str(anniversary.years)
    if anniversary.noun != "year":
        true, said = f"the {ordinal(year - begun)} {anniversary.noun}", f"the {ordinal(anniversary.years)}"
    return Finding(
        f"{year} − {begun} = {year - begun}: in {year} it is {true}, not {said}",
        anniversary.span,
        related=(Related("it counts from here", founded.span),),
        severity=severity,
    )
