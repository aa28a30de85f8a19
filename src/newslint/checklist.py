"""What there is to check in a story: the fact-checker's printout, with what the text itself confirms or contradicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from newslint.article import Article, BlockKind, Span
from newslint.knowledge.calendar import in_words, weekday_name
from newslint.knowledge.countries import country_name
from newslint.language.anniversaries import find_anniversaries
from newslint.language.attribution import find_attributions
from newslint.language.dates import DateMention, find_dates
from newslint.language.persons import find_persons
from newslint.language.places import find_places
from newslint.language.quantities import find_quantities
from newslint.language.tokens import find_tokens
from newslint.linter import CheckedArticle
from newslint.rules import is_on_content

SUPERLATIVES = frozenset(
    "first last only largest biggest smallest highest lowest oldest youngest longest shortest tallest fastest deepest "
    "richest poorest deadliest worst best most least record unprecedented unique never always".split()
)
"""Words of claims that one counterexample refutes."""
_BEFORE_VERBS = frozenset("to will would can could may might must should shall not".split())
"""Words behind which they claim nothing: `to last`, `will record`."""

_NO_STORY = frozenset({BlockKind.SOURCE_LINE, BlockKind.CREDIT, BlockKind.NOTE, BlockKind.CODE})


class Kind(StrEnum):
    """What sort of thing is to be checked."""

    NAME = "name"
    PLACE = "place"
    DATE = "date"
    ANNIVERSARY = "anniversary"
    FIGURE = "figure"
    QUOTATION = "quotation"
    SUPERLATIVE = "superlative"


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to check: where it stands, its words, and what is known of it.

    `notes` are what the text, the fact sheet or the sources say for it, `objections` the messages of findings on it.
    """

    span: Span
    kind: Kind
    words: str
    notes: tuple[str, ...] = ()
    objections: tuple[str, ...] = ()


def checklist(checked: CheckedArticle) -> tuple[Item, ...]:
    """Everything to check in a checked story, in order of position; nothing for one that could not be read."""
    article = checked.article
    if article is None:
        return ()
    found = [
        *_names(article),
        *_places(article),
        *_dates(article),
        *_figures(article),
        *_quotations(article),
        *_superlatives(article),
    ]
    items = []
    for item in sorted(found, key=lambda item: (item.span, item.kind)):
        if article.block_at(item.span.start).kind in _NO_STORY:
            continue
        items.append(replace(item, objections=tuple(_objections(checked, item))))
    return tuple(items)


def _objections(checked: CheckedArticle, item: Item) -> Iterator[str]:
    """What findings say against an item; of a name or a figure in a quotation, nothing about its marks."""
    for one in checked.findings:
        if one.finding.span.overlaps(item.span) and (item.kind is Kind.QUOTATION or is_on_content(one.rule)):
            yield one.finding.message


def _names(article: Article) -> Iterator[Item]:
    """Each person at the first mention, with every title that the story gives."""
    sheet = {name.lower() for name in article.facts.names} if article.facts else set()
    for person in find_persons(article):
        titles = dict.fromkeys(mention.title.text for mention in person.mentions if mention.title)
        notes = []
        if len(person.mentions) > 1:
            notes.append(f"named {len(person.mentions)} times")
        if person.name.lower() in sheet:
            notes.append("on the fact sheet")
        words = f"{person.name} ({'; '.join(titles)})" if titles else person.name
        yield Item(person.mentions[0].span, Kind.NAME, words, tuple(notes))


def _places(article: Article) -> Iterator[Item]:
    """Each place at the first mention, with the country that the gazetteer has it in."""
    seen: set[str] = set()
    for place in find_places(article):
        if place.kind not in ("city", "region") or not place.is_likely or place.name.lower() in seen:
            continue
        seen.add(place.name.lower())
        yield Item(place.span, Kind.PLACE, place.name, (f"{place.kind}, {country_name(place.country)}",))


def _dates(article: Article) -> Iterator[Item]:
    anniversaries = find_anniversaries(article)
    for anniversary in anniversaries:
        yield Item(anniversary.span, Kind.ANNIVERSARY, article.words(anniversary.span))
    for date in find_dates(article):
        if not any(one.span.contains(date.span) for one in anniversaries):
            yield Item(date.span, Kind.DATE, article.words(date.span), tuple(_date_notes(date)))


def _date_notes(date: DateMention) -> Iterator[str]:
    if date.day is None:
        return
    if date.written is not None and date.written.weekday is not None:
        if date.written.weekday == date.day.weekday():
            yield f"the weekday fits: {in_words(date.day)} was a {weekday_name(date.day)}"
    elif date.written is None or date.year_from != "text":
        yield f"by the story's date {weekday_name(date.day)}, {in_words(date.day)}"


def _figures(article: Article) -> Iterator[Item]:
    figures = find_quantities(article)
    counts = Counter((figure.kind, figure.unit, figure.value) for figure in figures)
    tokens = find_tokens(article)
    for figure in figures:
        last = max(figure.last, figure.noun_at)
        again = counts[figure.kind, figure.unit, figure.value]
        notes = (f"given {again} times",) if again > 1 else ()
        yield Item(figure.span, Kind.FIGURE, article.words(tokens.span(figure.first, last)), notes)


def _quotations(article: Article) -> Iterator[Item]:
    for attribution in find_attributions(article):
        span = attribution.quotation.span
        speaker = attribution.speaker
        notes = (f"said by {' '.join(speaker.parts)}",) if speaker else ()
        if article.words(span).strip():
            yield Item(span, Kind.QUOTATION, article.words(span).strip(), notes)


def _superlatives(article: Article) -> Iterator[Item]:
    tokens = find_tokens(article)
    dates = find_dates(article)
    for i in tokens.where_any(SUPERLATIVES):
        if tokens.lower[i - 1] in _BEFORE_VERBS or any(date.span.contains(tokens.span(i, i)) for date in dates):
            continue
        last = i
        while last + 1 < len(tokens) and last - i < 2 and tokens.lower[last + 1].isalpha():
            last += 1
        yield Item(tokens.span(i, i), Kind.SUPERLATIVE, article.words(tokens.span(i, last)))
