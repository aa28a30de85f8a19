"""A century that takes up a year told before it: `In June 1783 ... It was the worst flood of the 17th century`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.centuries import Century
from newslint.language.dates import DateMention
from newslint.language.sentences import sentence_at
from newslint.language.tokens import WORD, Tokens, find_tokens

_SUPERLATIVES = frozenset(
    "worst best largest biggest greatest deadliest longest strongest first last only heaviest costliest bloodiest "
    "finest coldest hottest driest wettest most one".split()
)
_OPENERS = frozenset("it this that both they".split())
_MAKERS = frozenset(
    "made drawn drew wrote written built painted surveyed compiled carved designed kept composed mapped charted sent "
    "left signed".split()
)
_IT = frozenset("it them this that".split())
_MOST = 40
"""Centuries that are looked at."""
_FARTHEST = 700
"""Code points between a year and the century that takes it up."""


def told_on(
    article: Article, centuries: tuple[Century, ...], mentions: list[DateMention]
) -> Iterator[tuple[Century, DateMention]]:
    """The centuries counted by their digits (the 17th for 1783), each with the year that they take up.

    Only where no year of the story lies in the century that is said."""
    years = {mention.first.year for mention in mentions if mention.first}
    for century in centuries[:_MOST]:
        if any(century.first_year <= year <= century.last_year for year in years):
            continue
        near = [one for one in mentions if _is_counted_by_digits(century, one) and _is_near(article, century, one)]
        taken = [one for one in near if _takes_up(article, century, one)]
        if taken:
            yield century, taken[-1]


def _is_counted_by_digits(century: Century, mention: DateMention) -> bool:
    return mention.first is not None and mention.first.year // 100 == century.number and mention.first.year % 100 > 0


def _is_near(article: Article, century: Century, mention: DateMention) -> bool:
    """Whether a year stands in the paragraph of a century, or not far above it."""
    distance = century.span.start - mention.span.start
    if distance < 0:
        return sentence_at(article, century.span.start).contains(mention.span)
    return distance < _FARTHEST


def _takes_up(article: Article, century: Century, mention: DateMention) -> bool:
    tokens = find_tokens(article)
    first, last = tokens.at(century.span.start), tokens.at(century.span.end - 1)
    sentence = tokens.within(sentence_at(article, century.span.start))
    if mention.span.start > century.span.end:
        return ":" in tokens.lower[last + 1 : last + 2]
    if century.adjective:
        return tokens.lower[first - 1] == "the" and (
            _made_it(tokens, last, sentence) or _has_year(tokens, last, mention)
        )
    opening = tokens.lower[sentence.start : first]
    is_named = opening[-2:] == ["of", "the"] and not _SUPERLATIVES.isdisjoint(opening)
    return is_named and opening[0] in _OPENERS and opening[1:2] in (["was"], ["were"], ["is"])


def _made_it(tokens: Tokens, last: int, sentence: range) -> bool:
    """`the 18th-century officer who had made it`, where the year is that of what was made."""
    behind = tokens.lower[last + 1 : min(sentence.stop, last + 9)]
    if "who" not in behind[:4]:
        return False
    behind = behind[behind.index("who") :]
    return not _MAKERS.isdisjoint(behind) and not _IT.isdisjoint(behind)


def _has_year(tokens: Tokens, last: int, mention: DateMention) -> bool:
    """Whether a noun behind a century is the one that has the year: `the 1846 survey`, `a survey of 1846`."""
    first, end = tokens.at(mention.span.start), tokens.at(mention.span.end - 1)
    nouns = tokens.lower[end + 1 : end + 2]
    if tokens.lower[first - 1] == "of":
        nouns.append(tokens.lower[first - 2])
    return any(
        tokens.kinds[i] == WORD and len(tokens.texts[i]) >= _SHORTEST and tokens.lower[i] in nouns
        for i in range(last + 1, min(last + 3, len(tokens)))
    )


_SHORTEST = 4
