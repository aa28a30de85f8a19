"""A headline's span of years and the year of the story that it counts from: `end 17-year drought`, `for the first time
since 2007`; `99-year-old bridge`, `The bridge opened in 1912`; `marks 150 years`, `its 150th anniversary`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, Span
from newslint.language.anniversaries import find_anniversaries
from newslint.language.dates import find_dates
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities, quantities_within
from newslint.language.story_date import find_story_date
from newslint.language.tokens import Tokens, find_tokens

_WAITS = frozenset("drought wait absence hiatus exile gap hoodoo jinx curse famine duck".split())
_MARKS = frozenset("mark marks marking celebrate celebrates celebrating toast toasts".split())
_MADE = frozenset("built opened founded completed erected established inaugurated launched constructed".split())
_LIVING = frozenset(
    "man woman boy girl child baby teenager person dog cat horse driver student pupil girl toddler pensioner".split()
)
_OFF = 1
"""Years by which a span may be off for days and inclusive counting."""


def spans_of_years(article: Article, headline: Block, opening: Span) -> Iterator[tuple[Span, Span, str]]:
    """The headline's span, the year it counts from in the story, and what the span then is, where the two disagree and
    the story never has the headline's."""
    tokens, story = find_tokens(article), find_story_date(article)
    quantities = find_quantities(article)
    told = quantities_within(article, headline.span)
    ours = [one for one in told if headline.span.contains(one.span) and _is_of_years(one)]
    if len(ours) != 1 or story is None:
        return
    said = ours[0]
    if any(one.value == said.value for one in quantities if one.span.start > headline.span.end):
        return
    behind = _behind(tokens, said)
    if said.kind is Kind.AGE:
        if aged := _aged(tokens, quantities, said):
            yield said.span, aged.span, f"{aged.value:.0f} years"
            return
        began = _made(tokens, behind)
    elif not _WAITS.isdisjoint(behind):
        began = _since(article, tokens, opening)
    elif not _MARKS.isdisjoint(tokens.lower[max(0, said.first - 3) : said.first]):
        yield from _anniversary(article, opening, said)
        return
    else:
        return
    if began is not None:
        year, at = began
        years = story.day.year - year
        if years > 0 and abs(years - said.value) > _OFF:
            yield said.span, at, f"{years} years"


def _behind(tokens: Tokens, figure: Quantity) -> list[str]:
    """The three words behind `99-year-old` or `17-year`."""
    at = figure.last + 1
    while tokens.lower[at : at + 1] in (["-"], ["old"]):
        at += 1
    return tokens.lower[at : at + 3]


def _is_of_years(one: Quantity) -> bool:
    is_years = one.kind is Kind.AGE or (one.kind is Kind.DURATION and one.unit == "year")
    return is_years and one.bound is Bound.EXACT and not one.ends


def _since(article: Article, tokens: Tokens, opening: Span) -> tuple[int, Span] | None:
    """The only year of `for the first time since 2007` in the story's opening."""
    found = []
    for date in find_dates(article):
        at = tokens.at(date.span.start)
        if date.alone is None or date.alone.decade or date.first is None or not opening.contains(date.span):
            continue
        before = tokens.lower[max(0, at - 8) : at]
        if before[-1:] == ["since"] and "first" in before:
            found.append((date.first.year, date.span))
    return found[0] if len({year for year, _ in found}) == 1 else None


def _made(tokens: Tokens, behind: list[str]) -> tuple[int, Span] | None:
    """The only year in which the thing of `99-year-old bridge` was made, by the story."""
    noun = behind[0] if behind else ""
    if not noun.isalpha() or noun in _LIVING:
        return None
    found = []
    for verb in tokens.where_any(_MADE):
        before = tokens.lower[max(0, verb - 9) : verb]
        if noun not in before or "." in before[before.index(noun) :]:
            continue
        for i in range(verb + 1, min(verb + 8, len(tokens))):
            if len(tokens.texts[i]) == 4 and "1000" <= tokens.texts[i] <= "2099" and tokens.texts[i].isdecimal():
                found.append((int(tokens.texts[i]), tokens.span(i, i)))
                break
            if tokens.lower[i] in (".", ";"):
                break
    return found[0] if len({year for year, _ in found}) == 1 else None


def _aged(tokens: Tokens, quantities: tuple[Quantity, ...], said: Quantity) -> Quantity | None:
    """The only other age in years of the same thing: `The 99-year-old bridge`."""
    noun = _behind(tokens, said)[:1]
    found = [one for one in quantities if one.kind is Kind.AGE and one is not said and _behind(tokens, one)[:1] == noun]
    return (
        found[0]
        if noun and noun[0].isalpha() and noun[0] not in _LIVING and len({one.value for one in found}) == 1
        else None
    )


def _anniversary(article: Article, opening: Span, said: Quantity) -> Iterator[tuple[Span, Span, str]]:
    """`Brigade marks 150 years` over `marked its 105th anniversary`."""
    told = [one for one in find_anniversaries(article) if opening.contains(one.span) and one.noun == "anniversary"]
    if len({one.years for one in told}) == 1 and told[0].years != said.value and not told[0].about:
        yield said.span, told[0].span, f"{told[0].years} years"
