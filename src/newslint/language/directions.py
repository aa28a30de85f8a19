"""Directions beside places: `north China's Hebei`, `the southern city of Hamburg`, `Kent in eastern England`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.place_context import DESCRIBING
from newslint.language.places import PlaceMention, find_places
from newslint.language.tokens import Tokens, find_tokens

_SIMPLE = frozenset("north south east west northern southern eastern western".split())
_COMPOUND = frozenset(
    "northeast northwest southeast southwest northeastern northwestern southeastern southwestern".split()
)
_WORDS = _SIMPLE | _COMPOUND
_AREA_NOUNS = frozenset(
    "city town village port resort province state region county prefecture district capital municipality island oblast "
    "department governorate suburb hub".split()
)
_FURTHEST = 4


class DirectedPlace(NamedTuple):
    """A place that the text puts into one part of a country or region.

    `direction` is the word as the compass has it (`south-western` is `southwest`). `within` is the mention of the
    country or region, a demonym among them; None where the text names none (`the southern city of Hamburg`).
    """

    span: Span
    direction: str
    direction_span: Span
    place: PlaceMention
    within: PlaceMention | None


@once
def find_directed_places(article: Article) -> tuple[DirectedPlace, ...]:
    """The places that stand with a direction word, in order."""
    tokens = find_tokens(article)
    triggers = tokens.where_any(_WORDS)
    if not triggers:
        return ()
    mentions = find_places(article)
    firsts = {mention.first: mention for mention in mentions}
    lasts = {mention.last: mention for mention in mentions}
    within_names = {i for mention in mentions for i in range(mention.first, mention.last + 1)}
    found: list[DirectedPlace] = []
    done = -1
    for i in triggers:
        if i <= done or i in within_names:
            continue
        if tokens.texts[i] in ("North", "South") and tokens.lower[i + 1 : i + 2] in (["'s"], ["’s"]):
            continue  # a country by its first word: the North's capital Pyongyang
        last, direction = _direction(tokens, i)
        done = last
        found += _directed(tokens, i, last, direction, firsts, lasts)
    return tuple(found)


def _direction(tokens: Tokens, i: int) -> tuple[int, str]:
    """The last token of the direction word that begins at `i`, and its compass form: `south`, `-`, `west`."""
    lower = tokens.lower
    k, word = i, lower[i]
    if word in ("north", "south"):
        if i + 2 < len(tokens) and lower[i + 1] in "-‑" and lower[i + 2].startswith(("east", "west")):
            k, word = i + 2, word + lower[i + 2]
    return k, word.removesuffix("ern")


def _directed(
    tokens: Tokens,
    i: int,
    last: int,
    direction: str,
    firsts: dict[int, PlaceMention],
    lasts: dict[int, PlaceMention],
) -> Iterator[DirectedPlace]:
    span = tokens.span(i, last)
    lower = tokens.lower
    area = firsts.get(last + 1)
    before = lower[i - 1] if i else ""
    if area is not None and area.kind in ("country", "region"):
        k = area.last + 1
        owned = firsts.get(k + 1) if k < len(tokens) and lower[k] in ("'s", "’s", "'", "’") else None
        if owned is not None and owned.kind in ("city", "region"):
            yield DirectedPlace(Span(span.start, owned.span.end), direction, span, owned, area)
            return
        if before == "in" and _stands_alone(tokens, area):
            place = lasts.get(i - 2) or (
                lasts.get(i - 3) if tokens.texts[i - 2] == "," else _described(tokens, i, lasts)
            )
            if place is not None and place.kind in ("city", "region"):
                yield DirectedPlace(Span(place.span.start, area.span.end), direction, span, place, area)
                return
        if (
            before == ","
            and _stands_alone(tokens, area)
            and tokens.texts[area.last + 1 : area.last + 2] in ([","], ["."])
        ):
            place = lasts.get(i - 2)
            if place is not None and place.kind == "city" and not _is_listed(tokens, place):
                yield DirectedPlace(Span(place.span.start, area.span.end), direction, span, place, area)
                return
    part = _part_of_country(tokens, i, last, firsts, lasts)
    if part is not None:
        yield DirectedPlace(tokens.span(part.first, last), direction, span, part, None)
        return
    named = _named(tokens, last, firsts)
    if named is not None:
        place, area = named
        yield DirectedPlace(Span(span.start, place.span.end), direction, span, place, area)


def _part_of_country(
    tokens: Tokens, i: int, last: int, firsts: dict[int, PlaceMention], lasts: dict[int, PlaceMention]
) -> PlaceMention | None:
    """The city that a phrase behind it puts into a part of its country: `Almaty, in the country's southeast,`,
    `Almaty, in the southeast of the country`, `Almaty in the southeast of Kazakhstan`."""
    lower = tokens.lower
    country = firsts.get(last + 2) if lower[last + 1 : last + 2] == ["of"] else None
    if lower[last + 1 : last + 4] == ["of", "the", "country"] or (country and country.kind == "country"):
        before = i - 1
    elif i > 2 and i - 2 in lasts and lasts[i - 2].kind == "country" and lower[i - 1] in ("'s", "’s"):
        return _owned_part(tokens, i, last, lasts)
    elif lower[i - 2 : i] in (["country", "'s"], ["country", "’s"]) and lower[last + 1 : last + 2] in _PHRASE_ENDS:
        before = i - 3
    else:
        return None
    if lower[before - 1 : before + 1] != ["in", "the"]:
        return None
    k = before - 2
    place = lasts.get(k - 1 if tokens.texts[k] == "," else k) or _described(tokens, before, lasts)
    if place is None or place.kind != "city" or place.in_name or not place.is_likely:
        return None
    if country is not None and place.country not in country.countries:
        return None
    return place


def _owned_part(tokens: Tokens, i: int, last: int, lasts: dict[int, PlaceMention]) -> PlaceMention | None:
    """`Almaty, in Kazakhstan's southeast,`."""
    country = lasts[i - 2]
    k = country.first - 1
    if k < 2 or tokens.lower[k] != "in" or tokens.lower[last + 1 : last + 2] not in _PHRASE_ENDS:
        return None
    place = lasts.get(k - 2 if tokens.texts[k - 1] == "," else k - 1)
    is_there = place is not None and place.kind == "city" and place.is_likely and place.country in country.countries
    return place if is_there else None


def _described(tokens: Tokens, before: int, lasts: dict[int, PlaceMention]) -> PlaceMention | None:
    """The place in front of what it is: `Hamburg, a port in the north of Germany`, up to token `before`'s `in`."""
    k = before - 2
    if k < 3 or tokens.lower[k] not in _AREA_NOUNS:
        return None
    for j in range(k - 1, max(1, k - _FURTHEST), -1):
        if tokens.lower[j] in ("a", "the"):
            return lasts.get(j - 2) if tokens.texts[j - 1] == "," else None
        if tokens.lower[j] not in DESCRIBING:
            return None
    return None


_PHRASE_ENDS = ([","], ["."], [")"])


def _named(
    tokens: Tokens, last: int, firsts: dict[int, PlaceMention]
) -> tuple[PlaceMention, PlaceMention | None] | None:
    """What `city of` names behind a direction: `southern German city of Hamburg`, `southern city Hamburg`."""
    area: PlaceMention | None = None
    k = last + 1
    while k < len(tokens) and k <= last + 1 + _FURTHEST:
        if k in firsts and area is None:
            area = firsts[k]
            k = area.last + 1
            continue
        word = tokens.lower[k]
        if word in _AREA_NOUNS:
            following = k + 2 if tokens.lower[k + 1 : k + 2] == ["of"] else k + 1
            place = firsts.get(following)
            if place is not None and place.kind in ("city", "region") and not place.in_name:
                return place, area
            if word != "port" and word != "capital":
                return None
        elif word not in DESCRIBING:
            return None
        k += 1
    return None


def _stands_alone(tokens: Tokens, area: PlaceMention) -> bool:
    """Whether a country's name is no owner of what follows."""
    return tokens.lower[area.last + 1 : area.last + 2] not in (["'s"], ["’s"], ["'"], ["’"])


def _is_listed(tokens: Tokens, place: PlaceMention) -> bool:
    return place.first > 0 and tokens.texts[place.first - 1] == ","
