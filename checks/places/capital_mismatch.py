"""places/capital-mismatch."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article
from newslint.knowledge.capitals import Verdict, is_capital
from newslint.knowledge.countries import country_name
from newslint.language.capitals import NATIONS_OF_BRITAIN, CapitalClaim, find_capital_claims
from newslint.language.places import PlaceMention, find_places
from newslint.language.sentences import sentence_near
from newslint.language.story_date import find_story_date
from newslint.language.tokens import NUMBER, find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule


@rule(severity="error")
def capital_mismatch(article: Article) -> Iterator[Finding]:
    """A city is called the capital of a country or state whose capital, at the story's date, it is not.

    "Almaty, the capital of Kazakhstan" has been wrong since 1997. Countries with several seats of government, capitals
    of provinces and states, and renamed capitals are known; commercial, cultural and former capitals are left alone,
    as is what a capital once was. "In the capital Sidon", without a country, is queried where no province's or state's
    capital can be meant.

    Wrong:
        Officials in [[Almaty, the capital of Kazakhstan]], said on Monday that the talks would go on.
    Right:
        Officials in Almaty, the commercial capital of Kazakhstan, said on Monday that the talks would go on.
    """
    story_date = find_story_date(article)
    on = story_date.day if story_date else None
    for claim in find_capital_claims(article):
        if claim.area is None and claim.level is None and _may_be_of_a_region(article, claim.city):
            continue
        answers = [_answer(claim, area, on) for area in _areas(claim)]
        if not answers or any(answer is None for answer in answers) or _is_of_another_time(article, claim, on):
            continue
        answer = answers[0]
        if answer is None:
            continue
        yield Finding(
            answer.message,
            claim.span,
            suggestions=tuple(_suggestions(article, claim, answer)),
            severity=None if claim.area or claim.level else "warning",
        )


_REGIONS = frozenset(
    "province provincial state regional region governorate prefecture county island islands territory emirate oblast "
    "republic autonomous department canton kingdom empire dynasty".split()
)


def _may_be_of_a_region(article: Article, city: PlaceMention) -> bool:
    """Whether `the capital Bukavu` may be that of a province: the story names it, or speaks of one close by."""
    tokens = find_tokens(article)
    within = tokens.within(article.block_at(city.span.start).span)
    if not _REGIONS.isdisjoint(tokens.lower[within.start : within.stop]):
        return True
    regions = {(place.country, place.region) for place in city.places}
    return any(
        mention.kind == "region" and any((one.country, one.region) in regions for one in mention.places)
        for mention in find_places(article)
        if mention is not city and mention.name != city.name
    )


class _Answer(NamedTuple):
    message: str
    capitals: tuple[str, ...]
    is_former: bool


def _areas(claim: CapitalClaim) -> tuple[tuple[str, str], ...]:
    """The codes under which the area's capitals are on record, with its name."""
    area = claim.area
    if claim.level is not None and claim.level != "national":
        return tuple(_regions_of(claim.city, claim.level))
    if area is None:
        return tuple((code, country_name(code)) for code in dict.fromkeys(claim.city.countries))
    if area.name.lower() in NATIONS_OF_BRITAIN:
        return (NATIONS_OF_BRITAIN[area.name.lower()],)
    if area.kind == "demonym":
        return tuple((code, country_name(code)) for code in area.countries)
    return tuple(
        (place.country if place.kind == "country" else f"{place.country}.{place.region}", place.name)
        for place in area.places
        if place.kind != "city"
    )


_FIRST_LEVEL = {
    "provincial": frozenset("CA CN PK AF ZA AR".split()),
    "state": frozenset("US AU IN MX BR NG DE MY".split()),
}
"""Countries whose first level is called so, with the capitals of all of it on record."""


_WITHOUT = {
    "provincial": frozenset("US GB IE AU NZ DE FR IN BR MX".split()),
    "state": frozenset("CA GB IE NZ FR ES IT CN PK".split()),
}
"""Countries that have nothing called so."""


def _regions_of(city: PlaceMention, level: str) -> Iterator[tuple[str, str]]:
    """The codes and names of the provinces or states of the cities of a name; nothing where one may have others."""
    cities = [place for place in city.places if place.kind == "city" and place.country not in _WITHOUT[level]]
    if any(place.country not in _FIRST_LEVEL[level] for place in cities):
        return
    for place in cities:
        noun = "state" if level == "state" else "province"
        yield f"{place.country}.{place.region}", f"that {noun}"


def _answer(claim: CapitalClaim, area: tuple[str, str], on: datetime.date | None) -> _Answer | None:
    """What is wrong with the claim for one area that its words may mean; None where it may be right."""
    code, name = area
    verdict = is_capital(claim.city.name, code, on)
    if verdict.standing not in ("no", "former", "future") or not verdict.capitals:
        return None
    capitals = tuple(capital.city for capital in verdict.capitals)
    real = " and ".join(capitals)
    is_one = len(capitals) == 1
    message = f"the capital of {name} is {real}, not {claim.city.name}" if is_one else (
        f"the capitals of {name} are {real}, not {claim.city.name}"
    )  # fmt: skip
    return _Answer(message + _since(verdict), capitals, verdict.standing == "former")


def _since(verdict: Verdict) -> str:
    record = verdict.record
    if verdict.standing == "former" and record and record.end:
        return f", which was the capital until {record.end.year}"
    if verdict.standing == "future" and record and record.start:
        return f", which became the capital in {record.start.year}"
    return ""


def _is_of_another_time(article: Article, claim: CapitalClaim, on: datetime.date | None) -> bool:
    """Whether a year or a word of time beside the claim sets it in the past: `the capital until 1997`."""
    tokens = find_tokens(article)
    within = tokens.within(sentence_near(article, claim.span, 60))
    for i in within:
        text = tokens.texts[i]
        if tokens.kinds[i] == NUMBER and len(text) == 4 and text.isdigit() and "1000" < text < "2100":
            if on is None or int(text) < on.year - 1:
                return True
    after = tokens.lower[tokens.at(claim.span.end - 1) + 1 : tokens.at(claim.span.end - 1) + 4]
    return any(word in ("until", "till", "then", "once", "formerly", "before") for word in after)


def _suggestions(article: Article, claim: CapitalClaim, answer: _Answer) -> Iterator[Suggestion]:
    for capital in answer.capitals[:2]:
        written = capital.upper() if claim.city.name.isupper() else capital
        yield Suggestion(f"if the capital is meant: {written}", (Edit(claim.city.span, written),))
    word = "former capital" if answer.is_former else "largest city"
    if answer.is_former:
        yield Suggestion(f"if {claim.city.name} is meant: {word}", (Edit(claim.noun, word),))
