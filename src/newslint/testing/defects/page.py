"""Datelines, headlines and credits that do not fit the story."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from random import Random

from newslint.article import Article, BlockKind, Span
from newslint.knowledge.calendar import MONTH_NAMES
from newslint.language.agency import find_agency
from newslint.language.credits import find_credits
from newslint.language.datelines import find_dateline
from newslint.language.dates import find_dates
from newslint.language.headlines import find_headline, is_in_title_case, lead
from newslint.language.people import find_people
from newslint.language.places import find_places
from newslint.language.publication import find_publication
from newslint.language.quantities import find_quantities
from newslint.language.quotations import find_quotations
from newslint.rules import Edit
from newslint.testing.defects._insertion import paragraph_before
from newslint.testing.defects._words import other_number
from newslint.testing.defects.registry import plants
from newslint.testing.slips import slip
from newslint.testing.stories.stock import AP_MONTHS, COUNTRIES

_STRANGERS = ("Achterberg", "Szymborski", "Fotheringham")
_CLAIMS = ("Never trust a quiet engine", "They took our voices away", "Give us back the winter")


@plants("dateline/unknown-place")
def misspelt_city(article: Article, random: Random) -> Iterator[Edit]:
    """The dateline's city gets a slip."""
    dateline = find_dateline(article)
    if dateline and len(dateline.places) == 1:
        place = dateline.places[0]
        misspelt = slip(random, article.words(place.span))
        if misspelt and len(place.name) > 6 and place.name.isalpha():
            yield Edit(place.span, misspelt)


@plants("dateline/country-mismatch")
def dateline_elsewhere(article: Article, random: Random) -> Iterator[Edit]:
    """A story of talks "here" gets the dateline of a capital that it does not know."""
    dateline = find_dateline(article)
    unknown = [one for one in COUNTRIES if one.name not in article.text and one.adjective not in article.text]
    if dateline and len(dateline.places) == 1 and not dateline.places[0].region and " talks with " in article.text:
        opening = lead(article)
        if opening and " here " in article.words(opening) and unknown:
            yield Edit(dateline.places[0].span, random.choice(unknown).capital.upper())


@plants("dateline/place-conflict")
def dateline_in_another_country(article: Article, random: Random) -> Iterator[Edit]:
    """The dateline's country becomes another one."""
    dateline = find_dateline(article)
    countries = [country.name for country in COUNTRIES]
    for place in dateline.places if dateline else ():
        if place.region_span and article.words(place.region_span) in countries:
            others = [name for name in countries if name not in article.text]
            yield Edit(place.region_span, random.choice(others))


@plants("dateline/agency-mismatch")
def another_agency(article: Article, random: Random) -> Iterator[Edit]:
    """The source line's agency becomes another than the dateline's."""
    dateline = find_dateline(article)
    if dateline is None or dateline.agency is None or find_agency(article) is None:
        return
    for block in article.of_kind(BlockKind.SOURCE_LINE):
        at = article.text.find(f"({dateline.agency})", block.span.start, block.span.end)
        if at >= 0:
            other = random.choice([name for name in ("Xinhua", "Reuters", "AFP") if name != dateline.agency])
            yield Edit(Span(at + 1, at + 1 + len(dateline.agency)), other)


def _moved_dateline(article: Article, days: int) -> Iterator[Edit]:
    dateline, published = find_dateline(article), find_publication(article)
    date = dateline.date if dateline else None
    if date is None or date.day_span is None or date.year_span or date.weekday_span or published is None:
        return
    text = article.words(date.date_span)
    day = published.day + datetime.timedelta(days=days)
    for months in (AP_MONTHS, MONTH_NAMES):
        for written in (f"{months[date.month - 1]} {date.day}", f"{date.day} {months[date.month - 1]}"):
            if text == written:
                name = months[day.month - 1]
                yield Edit(date.date_span, f"{name} {day.day}" if text[0].isalpha() else f"{day.day} {name}")
                return


@plants("dateline/after-publication")
def dateline_of_next_week(article: Article, random: Random) -> Iterator[Edit]:
    """The dateline's day comes after publication."""
    yield from _moved_dateline(article, random.randint(4, 20))


@plants("dateline/stale")
def dateline_of_last_month(article: Article, random: Random) -> Iterator[Edit]:
    """The dateline's day is weeks before publication."""
    yield from _moved_dateline(article, random.randint(-50, -15))


@plants("headline/number-mismatch")
def other_figure_in_headline(article: Article, random: Random) -> Iterator[Edit]:
    """A figure of the headline that the story has becomes another one, which it has not."""
    headline = find_headline(article)
    if headline is None:
        return
    quantities = find_quantities(article)
    for quantity in quantities:
        if (
            not headline.span.contains(quantity.span)
            or quantity.is_range
            or quantity.is_approximate
            or quantity.value < 2
        ):
            continue
        below = [one for one in quantities if one.span.start > headline.span.end and one.value == quantity.value]
        changed = quantity.value + 103
        if any(one.noun and one.noun == quantity.noun for one in below) and quantity.value < 1000:
            text = other_number(article.words(quantity.span), changed)
            if text and f"{changed:.0f}" not in article.text:
                yield Edit(quantity.span, text)


@plants("headline/name-not-in-body")
def stranger_in_headline(article: Article, random: Random) -> Iterator[Edit]:
    """A place in the headline becomes one that the story does not know."""
    headline = find_headline(article)
    unknown = [one for one in COUNTRIES if one.name not in article.text and one.adjective not in article.text]
    if headline is None or len(article.text) < 800 or not unknown or is_in_title_case(article):
        return
    for mention in find_places(article):
        if (
            headline.span.contains(mention.span)
            and mention.kind == "city"
            and mention.is_likely
            and not mention.in_name
        ):
            yield Edit(mention.span, random.choice(random.choice(unknown).cities))
    for person in find_people(article):
        below = article.text[headline.span.end :]
        if headline.span.contains(person.span) and person.is_full and " ".join(person.parts) in below:
            yield Edit(Span(person.span.end - len(person.surname), person.span.end), random.choice(_STRANGERS))


@plants("headline/quote-not-in-body")
def other_quote_in_headline(article: Article, random: Random) -> Iterator[Edit]:
    """The headline quotes words that nobody says."""
    headline = find_headline(article)
    for quotation in find_quotations(article):
        if headline and headline.span.contains(quotation.span) and article.words(quotation.span).count(" ") > 1:
            yield Edit(quotation.span, random.choice(_CLAIMS))


@plants("headline/date-mismatch")
def other_day_in_headline(article: Article, random: Random) -> Iterator[Edit]:
    """A weekday of the headline that the story has becomes another one, which it has not."""
    headline = find_headline(article)
    opening = lead(article)
    names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    for date in find_dates(article):
        text = article.words(date.span)
        if headline is None or opening is None or not headline.span.contains(date.span) or text not in names:
            continue
        if text in article.words(opening) and not article.text[date.span.end :].startswith(("'s", "’s")):
            yield Edit(date.span, random.choice([name for name in names if name not in article.text] or [text]))


@plants("headline/duplicate")
def headline_again(article: Article, random: Random) -> Iterator[Edit]:
    """The headline stands again above the first paragraph."""
    headline = find_headline(article)
    first = next(article.of_kind(BlockKind.PARAGRAPH), None)
    if headline and first:
        yield paragraph_before(first, article.words(headline.span))


@plants("credits/byline-mismatch")
def other_reporter(article: Article, random: Random) -> Iterator[Edit]:
    """The reporter of the credit gets another name than the byline's."""
    found = find_credits(article)
    writers = {name.text for one in found if one.block.kind == BlockKind.BYLINE for name in one.names}
    for one in found:
        if one.block.kind == BlockKind.CREDIT and one.role == "reporting" and len(one.names) == 1 and len(writers) == 1:
            if one.names[0].text in writers:
                yield Edit(one.names[0].span, f"{one.names[0].text.split()[0]} {random.choice(_STRANGERS)}")


@plants("credits/duplicate-name")
def name_again(article: Article, random: Random) -> Iterator[Edit]:
    """The second name of a credit becomes the first."""
    for one in find_credits(article):
        are_people = all(" " in name.text and name.text.replace(" ", "").isalpha() for name in one.names[:2])
        if len(one.names) > 1 and one.names[0].text != one.names[1].text and are_people:
            first, second = one.names[0], one.names[1]
            between = article.text[first.span.end : second.span.start]
            yield Edit(Span(first.span.start, second.span.end), first.text + between + first.text)


@plants("credits/placeholder")
def no_name(article: Article, random: Random) -> Iterator[Edit]:
    """The name of the byline becomes a template's word."""
    for one in find_credits(article):
        if one.block.kind != BlockKind.BYLINE or len(one.names) != 1:
            continue
        before = article.text[one.block.span.start : one.names[0].span.start]
        if before.lower().endswith("by ") and " " in one.names[0].text:
            yield Edit(one.names[0].span, random.choice(("admin", "author_name")))
