"""Where a dateline sets its story, and where the story's own words set it: `here in Almaty`, `this Kazakh city`."""

from __future__ import annotations

import math
from typing import NamedTuple

from newslint.article import PROSE, Article, Span, once
from newslint.knowledge.containment import conflict_of, lies_in
from newslint.knowledge.countries import countries_of
from newslint.knowledge.datelines import is_no_city
from newslint.knowledge.gazetteer import Place, lookup
from newslint.knowledge.place_names import is_same_place
from newslint.language.datelines import Dateline, DatelinePlace, find_dateline
from newslint.language.places import PlaceMention, find_places
from newslint.language.quotations import is_quoted
from newslint.language.tokens import CAPITALISED, NUMBER, WORD, Tokens, find_tokens

NEAR = 80
"""Kilometres within which two cities may both be here: a capital and its airport, a city and its suburbs."""

_SETTLEMENTS = frozenset("city town village capital port resort metropolis suburb municipality hamlet hub".split())
_AREAS = frozenset("province state region country nation republic kingdom island".split())
_MOST = 20
"""Statements that are looked at."""
_BETWEEN = 6
"""Tokens that may stand between `this` and its noun."""
_ABOUT_PEOPLE = frozenset(
    "mostly mainly predominantly largely majority heavily ethnic traditionally former formerly colonial style era "
    "once ancient occupied ruled held influenced".split()
)
"""Words that turn a demonym to people or times: `this mainly Kurdish town`, `this Spanish colonial city`."""
_OF_A_KIND = frozenset("ranking rankings guide list side club team derby index break tour series pair trio".split())
"""Nouns that make `city` one of a kind: `this Chinese city ranking`."""
_PREPOSITIONS = frozenset("in to of at near outside around across through throughout on inside into".split())


class Setting(NamedTuple):
    """One place of a dateline: what it may be. Of `cities` only those in `areas`; none where a place too small for the
    gazetteer may lie there."""

    place: DatelinePlace
    cities: tuple[Place, ...]
    areas: tuple[Place, ...]

    @property
    def countries(self) -> frozenset[str]:
        """The countries in which the dateline may be set, every side of a dispute counted."""
        found = {code for city in self.cities for code in countries_of(city)}
        return frozenset(found | {area.country for area in self.areas})


@once
def find_settings(article: Article) -> tuple[Setting, ...]:
    """Where the dateline may be set; empty where there is none, where it names no city, or one of its is unknown."""
    dateline = find_dateline(article)
    if dateline is None:
        return ()
    settings = [_setting(place) for place in dateline.places]
    if any(not setting.cities and not setting.areas for setting in settings):
        return ()
    return tuple(settings)


def _setting(place: DatelinePlace) -> Setting:
    areas = areas_of(place)
    if is_no_city(place.name):
        return Setting(place, (), areas)
    cities = sorted(lookup(place.name), key=lambda city: (city.kind != "city", city.alternate, -city.population))
    inside = [city for city in cities if any(lies_in(city, area) for area in areas)]
    if areas and not inside and conflict_of(place.name, areas) is None:
        return Setting(place, (), areas)
    return Setting(place, tuple(inside or cities), areas)


def areas_of(place: DatelinePlace) -> tuple[Place, ...]:
    """The countries and regions that a dateline's words behind the city may mean."""
    if place.region is None:
        return ()
    for part in (place.region, *place.region.split(",")):
        found = tuple(area for area in lookup(part.strip(), abbreviations=True) if area.kind != "city")
        if found:
            return found
    return ()


def in_words(dateline: Dateline) -> str:
    """The dateline's places as written, for messages."""
    place = dateline.places[0]
    return f"{place.name}, {place.region}" if place.region else place.name


class Statement(NamedTuple):
    """Words that say where `here` is: their span, the mention in them, and what they call it (`city`), if they do."""

    span: Span
    mention: PlaceMention
    noun: str | None


@once
def find_statements(article: Article) -> tuple[Statement, ...]:
    """What the story's own words, outside quotations, say of where it is set, in order."""
    tokens = find_tokens(article)
    if not tokens.has("here", "this"):
        return ()
    mentions = {mention.first: mention for mention in find_places(article)}
    found = [_here_in(tokens, i, mentions) for i in tokens.where("here")]
    found += [_this(tokens, i, mentions) for i in tokens.where("this")]
    return tuple(
        sorted(
            (one for one in found if one and _is_told(article, one.span)),
            key=lambda statement: statement.span.start,
        )
    )


def _is_told(article: Article, span: Span) -> bool:
    return article.block_at(span.start).kind in PROSE and not is_quoted(article, span)


def _here_in(tokens: Tokens, i: int, mentions: dict[int, PlaceMention]) -> Statement | None:
    """`here in Almaty`, `here, in the Lao capital`."""
    k = i + 1
    if k < len(tokens) and tokens.texts[k] == ",":
        k += 1
    if k + 1 >= len(tokens) or tokens.lower[k] not in ("in", "at"):
        return None
    if tokens.lower[k + 1] in ("the", "this"):
        return _described(tokens, i, k + 1, mentions)
    mention = mentions.get(k + 1)
    if mention is None or mention.kind == "demonym" or not mention.is_likely or _is_owner(tokens, mention):
        return None
    return Statement(tokens.span(i, mention.last), mention, None)


def _this(tokens: Tokens, i: int, mentions: dict[int, PlaceMention]) -> Statement | None:
    """`in this southeastern Kazakh city`."""
    if i == 0 or tokens.lower[i - 1] not in _PREPOSITIONS or (i > 1 and tokens.lower[i - 2] == "here"):
        return None
    return _described(tokens, i, i, mentions)


def _described(tokens: Tokens, start: int, i: int, mentions: dict[int, PlaceMention]) -> Statement | None:
    """What `this` or `the` at token `i` stands before: adjectives, a demonym or place, and a noun for a place."""
    mention: PlaceMention | None = None
    k = i + 1
    while k < len(tokens) and k <= i + 1 + _BETWEEN:
        word = tokens.lower[k]
        if k in mentions and (mention is None or mentions[k].kind == "demonym"):
            mention = mentions[k]
            k = mention.last + 1
            if k < len(tokens) and tokens.texts[k] == "-":
                mention = None
            continue
        if word in _ABOUT_PEOPLE:
            return None
        if word in _SETTLEMENTS or word in _AREAS:
            following = tokens.lower[k + 1] if k + 1 < len(tokens) else ""
            if following in _SETTLEMENTS:
                k += 1
                continue
            if mention is None:
                return _of(tokens, start, k, mentions)
            is_meant = (mention.kind == "demonym" or mention.is_likely) and k <= mention.last + _BETWEEN // 2
            is_owner = word in _AREAS and following in ("'s", "’s")
            if not is_meant or tokens.kinds[k] != WORD or is_owner or following in _OF_A_KIND:
                return None
            return Statement(tokens.span(start, k), mention, word)
        if word in ("'s", "’s") or (word != "-" and tokens.kinds[k] not in (WORD, NUMBER, CAPITALISED)):
            return None
        k += 1
    return None


def _of(tokens: Tokens, start: int, k: int, mentions: dict[int, PlaceMention]) -> Statement | None:
    """`this city of Almaty`."""
    mention = mentions.get(k + 2)
    if mention and tokens.lower[k] in _SETTLEMENTS and tokens.lower[k + 1] == "of" and mention.kind == "city":
        if mention.is_likely or mention.confidence > 0.4:
            return Statement(tokens.span(start, mention.last), mention, None)
    return None


def _is_owner(tokens: Tokens, mention: PlaceMention) -> bool:
    k = mention.last + 1
    return k < len(tokens) and tokens.lower[k] in ("'s", "’s")


def contradicting(article: Article) -> Statement | None:
    """The first statement that no place of the dateline fits."""
    settings = find_settings(article)
    if not settings:
        return None
    for statement in find_statements(article)[:_MOST]:
        if not any(_fits(setting, statement) for setting in settings) and not _was_named(article, statement):
            return statement
    return None


def _fits(setting: Setting, statement: Statement) -> bool:
    mention = statement.mention
    if mention.kind == "demonym" or mention.kind == "country":
        if not setting.countries.isdisjoint(mention.countries):
            return statement.noun != "capital" or _may_be_capital(setting)
        return False
    if mention.in_name or is_same_place(mention.name, setting.place.name):
        return True
    if statement.noun is not None and not setting.cities and setting.countries.isdisjoint(mention.countries):
        return False
    if not setting.cities:
        return mention.kind != "region" or _may_be_area(setting, mention)
    if mention.kind == "region":
        return any(_in_region(city, region) for city in setting.cities for region in mention.places)
    cities = [other for other in mention.places if other.kind == "city"]
    return any(_distance(city, other) <= NEAR for city in setting.cities for other in cities)


def _may_be_area(setting: Setting, mention: PlaceMention) -> bool:
    """Whether a region may be that of the dateline: not Alberta for `NELSON, B.C.`"""
    regions = [area for area in setting.areas if area.kind == "region"]
    if len(regions) != len(setting.areas):
        return True
    return any(lies_in(area, one) or lies_in(one, area) for area in regions for one in mention.places)


def _may_be_capital(setting: Setting) -> bool:
    return not setting.cities or any(city.is_capital or city.kind != "city" for city in setting.cities)


def _in_region(city: Place, region: Place) -> bool:
    if region.kind == "city":
        return _distance(city, region) <= NEAR
    is_capital_area = city.region == "DC" and region.region in ("VA", "MD")
    is_next_door = city.country == region.country and _distance(city, region) <= 2 * NEAR
    return lies_in(city, region) or is_capital_area or is_next_door


def _distance(one: Place, other: Place) -> float:
    """Kilometres between two places, on a flat map: close enough for what is near."""
    up = one.latitude - other.latitude
    right = (one.longitude - other.longitude) * math.cos(math.radians(one.latitude))
    return 111.2 * math.hypot(up, right)


def _was_named(article: Article, statement: Statement) -> bool:
    """Whether a city of the same country was named shortly before, so that `this Kazakh city` may mean that one."""
    if statement.noun is None or statement.span.start == 0:
        return False
    dateline = find_dateline(article)
    start = max(statement.span.start - 250, dateline.span.end if dateline else 0)
    return any(
        mention.kind == "city" and mention.country in statement.mention.countries
        for mention in find_places(article)
        if start <= mention.span.start < statement.span.start
    )
