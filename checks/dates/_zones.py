"""How far ahead of UTC a clock time in a story is, by its zone's name, its place and the day."""

from __future__ import annotations

import datetime

from newslint.article import Article, Span, mentions_in
from newslint.knowledge.gazetteer import lookup
from newslint.knowledge.time_zones import (
    FIXED_OFFSETS,
    REMOTE_ZONES,
    ZONE_ABBREVIATIONS,
    ZONE_PLACES,
    offset,
    zone_of_city,
    zones_by_words,
    zones_of_country,
)
from newslint.language.clock_times import ClockTime
from newslint.language.datelines import find_dateline
from newslint.language.places import find_places
from newslint.language.tokens import find_tokens

_SHIFT = datetime.timedelta(8)
"""This close to a change of clocks the offsets on both sides are taken as right."""

_TOLD_BY_COUNTRY = {
    "Asia/Dhaka": ("bangladesh", "dhaka", "bangladeshi"),
    "Europe/Dublin": ("ireland", "irish", "dublin"),
    "Asia/Jerusalem": ("israel", "israeli", "jerusalem", "gaza"),
    "Asia/Shanghai": ("china", "chinese", "beijing", "taiwan"),
}
"""What in a text lets an abbreviation of several countries mean this one."""

_STANDARD = {
    "est": -300, "cst": -360, "mst": -420, "pst": -480, "eastern standard": -300, "pacific standard": -480, "cet": 60,
    "eet": 120, "central european": 60, "aest": 600, "nzst": 720,
}  # fmt: skip
"""Names of winter time, in minutes from UTC, that writers use in summer as well."""


def scenarios(day: datetime.date | None) -> tuple[datetime.date, ...]:
    """The days to try: around the day, so that a change of clocks counts either way; without one, winter and summer."""
    if day is None or not datetime.date.min + _SHIFT < day < datetime.date.max - _SHIFT:
        return datetime.date(2021, 1, 15), datetime.date(2021, 7, 15)
    return day - _SHIFT, day + _SHIFT


def offsets(article: Article, time: ClockTime, place: str | None, day: datetime.date) -> frozenset[int]:
    """The offsets from UTC, in minutes, that a time may have on a day; empty where nothing tells.

    `place` is a city named with the time (`9 p.m. in Beijing`); a local time without one is the dateline's, or that
    of a place named before it in its paragraph, else that of the house settings.
    """
    zone = time.zone
    if zone is None or zone == "local":
        named = zone_of_city(place) if place else None
        zones = (named,) if named else _dateline_zones(article) + _zones_near(article, time)
        house = (article.house.time_zone,) if article.house.time_zone else ()
        return _of_zones(_told_of(article, zones or house), day)
    if zone in _STANDARD:
        return _of_zones(ZONE_ABBREVIATIONS.get(zone) or ZONE_PLACES[zone], day) | {_STANDARD[zone]}
    if zone not in ZONE_ABBREVIATIONS:
        return _of_zones(_told_of(article, zones_by_words(zone)), day)
    told = _told_by_country(article, ZONE_ABBREVIATIONS[zone][1:])
    if zone in FIXED_OFFSETS:
        return _of_zones(told, day) | {FIXED_OFFSETS[zone]}
    return _of_zones((ZONE_ABBREVIATIONS[zone][0], *told), day)


def _told_of(article: Article, zones: tuple[str, ...]) -> tuple[str, ...]:
    """The zones without those of outlying islands and regions that the text does not speak of."""
    tokens = find_tokens(article)
    told = tuple(zone for zone in zones if zone not in REMOTE_ZONES or tokens.has(*REMOTE_ZONES[zone]))
    return told or zones


def _told_by_country(article: Article, zones: tuple[str, ...]) -> tuple[str, ...]:
    """The rarer zones of an abbreviation whose country the text speaks of."""
    tokens = find_tokens(article)
    return tuple(zone for zone in zones if tokens.has(*_TOLD_BY_COUNTRY.get(zone, ())))


def _dateline_zones(article: Article) -> tuple[str, ...]:
    dateline = find_dateline(article)
    if dateline is None:
        return ()
    zone = zone_of_city(dateline.city)
    if zone is not None:
        return (zone,)
    countries = {place.country for place in lookup(dateline.city) if place.kind == "city"}
    if dateline.region is not None:
        countries &= {place.country for place in lookup(dateline.region, abbreviations=True)}
    return zones_of_country(countries.pop()) if len(countries) == 1 else ()


def _zones_near(article: Article, time: ClockTime) -> tuple[str, ...]:
    """The zones of the places named before a time in its paragraph, the dateline left out."""
    start = article.block_at(time.span.start).span.start
    dateline = find_dateline(article)
    if dateline is not None and dateline.span.start >= start:
        start = dateline.span.end
    zones: list[str] = []
    for place in mentions_in(find_places(article), Span(start, max(start, time.span.start))):
        city_zone = zone_of_city(place.name)
        zones += (city_zone,) if city_zone else zones_of_country(place.country)
    return tuple(zones)


def _of_zones(zones: tuple[str, ...], day: datetime.date) -> frozenset[int]:
    return frozenset(offset(zone, day) for zone in zones)
