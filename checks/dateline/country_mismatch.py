"""dateline/country-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.dateline._event import (
    Event,
    find_event,
    has_visitor,
    is_multilateral,
    never_mentions_its_country,
)
from newslint.checks.dateline._setting import Setting, Statement, contradicting, find_settings
from newslint.knowledge.agencies import AGENCY_HOMES
from newslint.knowledge.countries import country_name
from newslint.knowledge.datelines import stands_alone, venue_purposes
from newslint.language.datelines import Dateline, find_dateline
from newslint.rules import Finding, Related, rule

MEETINGS = frozenset({"talks", "mediation", "summits", "security talks", "nuclear talks", "regional summits"})
"""Purposes of venues where two foreign sides meet as a matter of course."""

BUREAUS = frozenset(
    "dubai nairobi almaty dakar amman abidjan riyadh doha tbilisi budapest jakarta bogota santiago brasilia caracas "
    "lagos accra manila kuala-lumpur athens".split()
)
"""Cities whose bureaus report on the countries around; kept by hand from wire practice."""

EMIGRANTS = frozenset("dubai doha riyadh jeddah manama muscat sharjah abu-dhabi".split())
"""Cities of the Gulf where most people are other countries' citizens."""


@rule(severity="warning")
def country_mismatch(article: Article) -> Iterator[Finding]:
    """The dateline's country is nowhere in the story, whose event is another country's.

    A dateline says where the story happened. When nothing in headline, body and captions has to do with the country
    of the dateline city, while the event took place "here" or in talks with another country's officials, either the
    dateline is wrong (a template, a slip of the hand) or the reader misses why the two sides met there. Silent where
    the venue is explained (on the sidelines of a conference, hosted by a third country), at the usual venues of talks
    and of international bodies, for sport, and for stories that never say where they happened, as those of bureaus
    that report on the countries around.

    Wrong:
        [[TASHKENT]], July 16 (Xinhua) -- Visiting Chinese Foreign Minister Wang Yi said here Thursday that China will
        provide more vaccines to Kazakhstan.

        Wang made the remarks during talks with Kazakh Foreign Minister Mukhtar Tleuberdi.
    Right:
        TASHKENT, July 16 (Xinhua) -- Chinese Foreign Minister Wang Yi met his Kazakh counterpart here Thursday on the
        sidelines of a regional conference.
    """
    dateline = find_dateline(article)
    settings = find_settings(article)
    if dateline is None or not settings or not never_mentions_its_country(article):
        return
    statement = contradicting(article)
    if statement is not None:
        yield _pointing(article, dateline, settings[0], statement)
        return
    at_home = {"US", AGENCY_HOMES.get(dateline.agency or "")}
    if not at_home.isdisjoint(settings[0].countries) or _is_venue(article, dateline):
        return
    event = find_event(article)
    if event is None or (not (event.placed and event.is_official) and _is_hub(dateline, event)):
        return
    other = country_name(event.other.country)
    if not event.is_official:
        plays = f"says “here” of what is told of {other}"
    elif event.placed:
        plays = f"places its event “here” with officials of {other}"
    else:
        plays = f"tells of talks with officials of {other}"
    yield Finding(
        f"the dateline is {_place(settings[0])}, but the story never mentions {_country(settings[0])} and {plays}: "
        f"check the dateline, or tell why it took place in {_city(settings[0])}",
        _span(dateline),
        tuple(
            Related(message, span)
            for message, span in (
                ("the event is placed here", event.placed),
                (f"{other} is named here", event.other.span),
            )
            if span
        ),
    )


def _pointing(article: Article, dateline: Dateline, setting: Setting, statement: Statement) -> Finding:
    return Finding(
        f"the dateline is {_place(setting)}, but the story never mentions {_country(setting)} and says "
        f"“{article.words(statement.span)}”: check the dateline",
        _span(dateline),
        (Related("the story says where it is here", statement.span),),
    )


def _span(dateline: Dateline) -> Span:
    return Span(dateline.city_span.start, dateline.places_end)


def _city(setting: Setting) -> str:
    return setting.cities[0].name if setting.cities else setting.place.name


def _country(setting: Setting) -> str:
    return country_name((setting.cities or setting.areas)[0].country)


def _place(setting: Setting) -> str:
    city, country = _city(setting), _country(setting)
    return city if city == country else f"{city}, {country}"


def _is_venue(article: Article, dateline: Dateline) -> bool:
    """Whether the story may be one of those for which others come to the dateline city."""
    purposes = venue_purposes(dateline.city)
    if not purposes:
        return False
    return is_multilateral(article) or (not MEETINGS.isdisjoint(purposes) and not has_visitor(article))


def _is_hub(dateline: Dateline, event: Event) -> bool:
    """Whether people of other countries live or report in the dateline city as a matter of course."""
    if stands_alone(dateline.city) or dateline.city.lower() in EMIGRANTS:
        return True
    return event.placed is None and dateline.city.lower() in BUREAUS
