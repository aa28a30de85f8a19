"""metadata/caption-alt-conflict."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, BlockKind, Span
from newslint.checks.metadata._moments import place
from newslint.language.people import PersonMention, find_people
from newslint.language.places import find_places
from newslint.rules import Finding, rule
from newslint.source_map import SourceMap


@rule(severity="info")
def caption_alt_conflict(article: Article) -> Iterator[Finding]:
    """An image's caption and its alternative text name different people or cities.

    One of the two was left from another picture, and readers who hear the page are told of someone else. Texts of
    which one names nobody, and names that the other text has in part, are left alone.

    Wrong:
        <h1>Ferry line to reopen</h1>
        <figure><img src="fair.jpg" alt="Mayor Anna Bergman opens the fair in Oslo">
        <figcaption>[[Harbour chief Mona Lindqvist opens the line in Gothenburg.]]</figcaption></figure>
        <p>The ferry line will reopen on Monday.</p>
    Right:
        <h1>Ferry line to reopen</h1>
        <figure><img src="quay.jpg" alt="Ms Lindqvist cuts a ribbon on the quay">
        <figcaption>Harbour chief Mona Lindqvist opens the line in Gothenburg.</figcaption></figure>
        <p>The ferry line will reopen on Monday.</p>
    """
    for caption, alternative in article.metadata.image_texts[:20]:
        if caption == alternative:
            continue
        conflict = _people(caption, alternative) or _cities(caption, alternative)
        if conflict is None:
            continue
        block = next((one for one in article.blocks if article.words(one.span) == caption), None)
        yield Finding(
            f"the caption names {conflict[0]}, the image's alternative text names {conflict[1]}",
            block.span if block else place(article),
        )


def _people(caption: str, alternative: str) -> tuple[str, str] | None:
    in_caption, in_alternative = _full_names(caption), _full_names(alternative)
    if not in_caption or not in_alternative:
        return None
    if any(_stands_in(person, alternative) for person in in_caption):
        return None
    if any(_stands_in(person, caption) for person in in_alternative):
        return None
    return _said(in_caption), _said(in_alternative)


def _cities(caption: str, alternative: str) -> tuple[str, str] | None:
    found = []
    for text in (caption, alternative):
        mentions = [one for one in find_places(_alone(text)) if one.is_likely and not one.in_name]
        cities = {one.name: one.country for one in mentions if one.kind == "city"}
        if not cities:
            return None
        found.append((cities, {one.country for one in mentions}))
    (one, countries), (other, others) = found
    return (", ".join(one), ", ".join(other)) if countries.isdisjoint(others) else None


def _full_names(text: str) -> list[PersonMention]:
    return [person for person in find_people(_alone(text)) if person.is_full]


def _stands_in(person: PersonMention, text: str) -> bool:
    return any(part.lower() in text.lower() for part in person.parts if len(part) > 2)


def _said(people: list[PersonMention]) -> str:
    return " and ".join(dict.fromkeys(f"{person.given} {person.surname}" for person in people))


def _alone(text: str) -> Article:
    """A text as an article of one caption."""
    return Article(text, (Block(BlockKind.CAPTION, Span(0, len(text))),), SourceMap(text, ()))
