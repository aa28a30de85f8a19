"""dateline/unknown-place."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.dateline._setting import areas_of
from newslint.knowledge.containment import lies_in
from newslint.knowledge.datelines import is_no_city
from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import is_known, is_known_in, lookup, nearest
from newslint.language.datelines import DatelinePlace, find_dateline
from newslint.language.names import find_names
from newslint.language.places import find_places
from newslint.language.slips import is_derived, is_slip
from newslint.language.tokens import find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule

SHORTEST = 5
"""Letters below which a name has too many neighbours."""


@rule(severity="warning")
def unknown_place(article: Article) -> Iterator[Finding]:
    """The dateline's city is no known place, but a slip of the keyboard away from one.

    Vessels, bases, regions, neighbourhoods and small places have datelines too, so a name that is near no large city
    is left alone, as is one that the story uses again; one that carries its country or state is questioned only where
    the city meant lies there.

    Wrong:
        [[TASHKANT]], July 16 (Xinhua) -- The foreign minister said here Thursday that the talks would go on.
    Right:
        ABOARD AIR FORCE ONE (AP) — The president said on Thursday that the talks would go on.
    """
    dateline = find_dateline(article)
    for place in dateline.places if dateline else ():
        name = place.name
        if len(name) < SHORTEST or lookup(name) or article.house.has_dateline_city(name):
            continue
        if is_known(name):
            meant = _told_of(article, place)
        else:
            meant = (() if is_no_city(name) else _meant(place)) or _in_story(article, place)
        if not meant or _recurs(article, place):
            continue
        written = [city.upper() if name.isupper() else city for city in meant]
        yield Finding(
            f"{name} is no known place; did you mean {' or '.join(written)}?",
            place.span,
            suggestions=tuple(Suggestion(f"write {city}", (Edit(place.span, city),)) for city in written),
        )


def _meant(place: DatelinePlace) -> tuple[str, ...]:
    """The known cities that the name may be a slip for, in the dateline's own country or state if it has one."""
    areas = areas_of(place)
    near = [city for city in nearest(place.name) if any(one.kind == "city" for one in lookup(city))]
    if place.region is not None:
        near = [city for city in near if any(lies_in(one, area) for one in lookup(city) for area in areas)]
    return tuple(near[:2])


def _told_of(article: Article, place: DatelinePlace) -> tuple[str, ...]:
    """The cities meant by the name of a hamlet that lies in no country of the story, while they do."""
    if place.region is not None or is_no_city(place.name):
        return ()
    meant = _meant(place)
    if not meant:
        return ()
    mentions = find_places(article)
    if any(is_known_in(place.name, country) for mention in mentions for country in mention.countries):
        return ()
    told = {mention.country for mention in mentions if mention.confidence >= _SURE}
    return tuple(
        city
        for city in meant
        if any(one.country in told for one in lookup(city)) and _joined(city) != _joined(place.name)
    )


_SURE = 0.8
"""How sure a place must be to say of which country the story tells."""


def _joined(name: str) -> str:
    return fold(name).replace(" ", "")


def _in_story(article: Article, place: DatelinePlace) -> tuple[str, ...]:
    """The name in the story of which the dateline's is a slip, as of a small town: `FORT FRACNES`, `Fort Frances`."""
    tokens = find_tokens(article)
    words = fold(place.name).split()
    own = tokens.within(place.span)
    for name in find_names(article):
        if len(name.parts) != len(words) or name.first in own or name.in_title_case:
            continue
        parts = [fold(part) for part in name.parts]
        pairs = [(part, word) for part, word in zip(parts, words, strict=True) if part != word]
        if len(pairs) == 1 and min(map(len, pairs[0])) >= SHORTEST and is_slip(*pairs[0]) and not is_derived(*pairs[0]):
            return (" ".join(name.parts),)
    return ()


def _recurs(article: Article, place: DatelinePlace) -> bool:
    """Whether the story uses the name again, as it would that of a small place."""
    tokens = find_tokens(article)
    first = tokens.within(place.span)
    if not first:
        return False
    words = [tokens.lower[i] for i in first]
    return any(i not in first and tokens.lower[i : i + len(words)] == words for i in tokens.where(words[0]))
