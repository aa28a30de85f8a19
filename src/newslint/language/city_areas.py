"""Cities with the country or state that stands beside them: `Almaty, Kazakhstan`, `the Kazakh city of Almaty`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.countries import country_name
from newslint.knowledge.gazetteer import Place, lookup
from newslint.knowledge.not_names import CALENDAR
from newslint.knowledge.offices import ABBREVIATED, HEADS, MODIFIERS
from newslint.language.datelines import find_dateline
from newslint.language.place_context import DESCRIBING, area_at
from newslint.language.places import PlaceMention, find_places
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, QUOTE, UPPER, WORD, Tokens, find_tokens

Form = Literal["comma", "bracket", "of", "in"]
"""How the area stands beside the city: `Almaty, Kazakhstan`; `Almaty (Kazakhstan)`; `the Kazakh city of Almaty`;
`in Almaty in Kazakhstan`."""

_SETTLEMENTS = frozenset("city town village port resort suburb municipality metropolis hub".split())
_OF_THE_PAST = frozenset("ancient former formerly then colonial medieval historic historical old roman once".split())
_OPENERS = frozenset(
    "after following when while if as during before since because although though once until at in on for from with by "
    "speaking meeting playing having being under amid despite upon between outside near".split()
)
"""Words that open a clause or phrase which a comma ends: `In Paris, Germany beat Italy`."""
_CLAUSES = frozenset("after when while following before if although because since as during".split())
_CLOSERS = frozenset(
    "on in at for to from after before during when where while by with since until last this early late who that "
    "near under over because between next aged via".split()
)
_ASIDES = frozenset(
    "which who whose led represented like along together also too however meanwhile still though then as with the a an "
    "its their his another one both home world".split()
)
"""Words that, after `In Paris, Germany,`, may belong to Germany as the sentence's subject."""
_ENDS = frozenset(".;:)—–!?")
_LONGEST_PHRASE = 40
"""Tokens of an opening phrase."""
_FURTHEST = 5
_NORTHERN = frozenset(
    "northern southern eastern western central north south east west - northeastern northwestern southeastern "
    "southwestern coastal mainland".split()
)
_IN_THE_NORTH_OF = frozenset(
    "the far north south east west northeast northwest southeast southwest centre - of".split()
)
"""What may stand before the country or region behind a comma: `Khujand, northern Tajikistan`."""


class CityArea(NamedTuple):
    """A city and the country or region that the text gives it: the mention, the area's span and what it may mean."""

    city: PlaceMention
    area_span: Span
    areas: tuple[Place, ...]
    form: Form

    @property
    def span(self) -> Span:
        """From the first of the two to the end of the second."""
        return Span(min(self.city.span.start, self.area_span.start), max(self.city.span.end, self.area_span.end))


@once
def find_city_areas(article: Article) -> tuple[CityArea, ...]:
    """The cities of an article with the area beside them, in order, the dateline's left out.

    A name after a comma counts only where nothing speaks for a list (`in Almaty, Uzbekistan and Georgia`) or for the
    subject of a clause (`In Paris, Germany beat Italy`).
    """
    tokens = find_tokens(article)
    dateline = find_dateline(article)
    mentions = find_places(article)
    found: list[CityArea] = []
    for k, mention in enumerate(mentions):
        if mention.kind != "city" or (dateline and dateline.span.overlaps(mention.span)):
            continue
        if mention.in_name and not _is_called_city(tokens, mention):
            continue
        found += _behind(article, tokens, mention)
        found += _in_front(tokens, mention, mentions[k - 1] if k else None)
    return tuple(found)


def _behind(article: Article, tokens: Tokens, city: PlaceMention) -> Iterator[CityArea]:
    k = city.last + 1 + _is_called_city(tokens, city)
    if k + 1 >= len(tokens):
        return
    separator = tokens.texts[k]
    if separator == ",":
        told = _behind_owner(tokens, k + 1) or _described(tokens, k + 1)
        if told is not None:
            if not _is_listed(tokens, city):
                yield CityArea(city, tokens.span(told[0], told[1]), told[2], "of")
            return
        first = _behind_direction(tokens, k + 1)
        if tokens.kinds[first] not in (CAPITALISED, UPPER):
            return
        last, areas = area_at(tokens, first)
        if areas and _is_apposition(article, tokens, city, last):
            yield CityArea(city, tokens.span(first, last), areas, "comma")
    elif separator == "(" and tokens.kinds[k + 1] in (CAPITALISED, UPPER) and not _ends_name(tokens, city):
        last, areas = area_at(tokens, k + 1)
        if areas and tokens.texts[last + 1 : last + 2] == [")"]:
            yield CityArea(city, tokens.span(k + 1, last), areas, "bracket")
    elif separator == "in" and tokens.lower[city.first - 1] in ("in", "near", "of", "at", "outside"):
        last, areas = area_at(tokens, k + 1)
        if areas and tokens.kinds[k + 1] == CAPITALISED and _ends_there(tokens, last):
            yield CityArea(city, tokens.span(k + 1, last), areas, "in")


def _is_called_city(tokens: Tokens, city: PlaceMention) -> bool:
    """Whether `City` and a comma follow a name: `Qingdao City, east China's Shandong Province`."""
    return tokens.texts[city.last + 1 : city.last + 3] == ["City", ","]


def _behind_owner(tokens: Tokens, k: int) -> tuple[int, int, tuple[Place, ...]] | None:
    """First and last token and places of the area in `east China's Shandong Province` and `Austria's largest city`."""
    first = _behind_direction(tokens, k)
    if tokens.kinds[first] not in (CAPITALISED, UPPER):
        return None
    last, areas = area_at(tokens, first)
    if not areas or tokens.lower[last + 1 : last + 2] not in (["'s"], ["’s"]) or last + 2 >= len(tokens):
        return None
    if tokens.kinds[last + 2] == CAPITALISED:
        inner, regions = area_at(tokens, last + 2)
        own = tuple(region for region in regions if any(region.country == area.country for area in areas))
        return (last + 2, inner, own) if own and _ends_phrase(tokens, inner) else None
    noun = _settlement(tokens, last + 2)
    return (first, last, areas) if noun and _ends_phrase(tokens, noun) else None


def _described(tokens: Tokens, k: int) -> tuple[int, int, tuple[Place, ...]] | None:
    """The area of `, a port city in northern Austria`, as in `_behind_owner`."""
    if tokens.lower[k] not in ("a", "the"):
        return None
    noun = _settlement(tokens, k + 1)
    if not noun or tokens.lower[noun + 1 : noun + 2] != ["in"] or noun + 2 >= len(tokens):
        return None
    owned = _behind_owner(tokens, noun + 2)
    if owned is not None:
        return owned
    first = _behind_direction(tokens, noun + 1)
    first += tokens.lower[first] == "in"
    if tokens.kinds[first] not in (CAPITALISED, UPPER):
        return None
    last, areas = area_at(tokens, first)
    return (first, last, areas) if areas and _ends_phrase(tokens, last) else None


def _settlement(tokens: Tokens, k: int) -> int:
    """Where `largest city`, `second city`, `main port` that begins at token `k` ends; 0 where nothing of it does."""
    for j in range(k, min(len(tokens), k + _FURTHEST)):
        if tokens.lower[j] in _SETTLEMENTS and tokens.lower[j + 1 : j + 2] not in (["city"], ["town"]):
            return j
        if tokens.lower[j] not in DESCRIBING and tokens.lower[j] not in _SETTLEMENTS:
            return 0
    return 0


def _ends_phrase(tokens: Tokens, last: int) -> bool:
    """Whether a comma, a stop or a preposition follows."""
    k = last + 1
    if k >= len(tokens) or tokens.kinds[k] in (BREAK, QUOTE) or tokens.texts[k] in _ENDS or tokens.texts[k] == ",":
        return True
    return tokens.lower[k] in _CLOSERS


def _behind_direction(tokens: Tokens, k: int) -> int:
    """The token behind `northern`, `in northern` or `in the far north of`; else `k`.

    `northern Ireland` and the like are names of their own, written small.
    """
    lower = tokens.lower
    i = k + (lower[k] == "in")
    words = _IN_THE_NORTH_OF if i > k and lower[i : i + 1] == ["the"] else _NORTHERN
    first = i
    while i + 1 < len(lower) and tokens.kinds[i] != CAPITALISED and lower[i] in words:
        i += 1
    if i == first or i + 1 >= len(lower) or lookup(f"{tokens.texts[i - 1].title()} {tokens.texts[i]}"):
        return k
    return i


def _in_front(tokens: Tokens, city: PlaceMention, area: PlaceMention | None) -> Iterator[CityArea]:
    """`the Kazakh city of Almaty`, `Kazakh city Almaty`, `the Texas town of Paris`, `Kazakhstan's southern
    city of Shymkent`, `in Pakistan's Lahore`."""
    i = city.first
    if area is not None and _is_owned(tokens, city, area):
        owners = tuple(place for place in area.places if place.kind != "city")
        if owners:
            yield CityArea(city, area.span, owners, "of")
        return
    noun = i - 2 if i and tokens.lower[i - 1] in ("of", ",") else i - 1
    if (
        area is None
        or noun < 1
        or tokens.lower[noun] not in _SETTLEMENTS
        or (noun == i - 1 and not _is_plain(tokens, noun, area))
        or (tokens.lower[i - 1] == "," and not _is_apposed(tokens, city, area))
    ):
        return
    if not 0 <= noun - 1 - area.last < _FURTHEST or not (area.kind == "demonym" or area.is_likely or area.in_name):
        return
    between = range(area.last + 1, noun)
    if any(tokens.lower[k] not in DESCRIBING for k in between):
        return
    if area.first and tokens.lower[area.first - 1] in _OF_THE_PAST:
        return
    if area.kind == "demonym":
        areas = tuple(place for code in area.countries for place in lookup(country_name(code))[:1])
    else:
        areas = tuple(place for place in area.places if place.kind != "city")
    if areas:
        yield CityArea(city, area.span, areas, "of")


def _is_apposed(tokens: Tokens, city: PlaceMention, area: PlaceMention) -> bool:
    """Whether `Kazakhstan's largest city, Almaty,` stands so, with nothing behind the name but a mark."""
    is_owner = area.kind == "country" and tokens.lower[area.last + 1] in ("'s", "’s")
    return is_owner and tokens.texts[city.last + 1 : city.last + 2] in ([","], ["."])


def _is_plain(tokens: Tokens, noun: int, area: PlaceMention) -> bool:
    """Whether `Kazakh city Almaty` may do without `of`; villages of other countries' names lie anywhere."""
    return area.kind == "demonym" and tokens.lower[noun] in ("city", "port", "resort")


def _is_owned(tokens: Tokens, city: PlaceMention, area: PlaceMention) -> bool:
    """Whether a city stands right behind `in Pakistan's` and no noun behind it: not `in Italy's Paris embassy`."""
    if area.kind not in ("country", "region") or any(
        place.country != area.country or (place.kind != area.kind and area.kind == "country") for place in area.places
    ):
        return False
    if area.last + 2 != city.first or tokens.lower[area.last + 1] not in ("'s", "’s"):
        return False
    if not area.first or tokens.lower[area.first - 1] not in ("in", "from", "near", "to", "outside"):
        return False
    k = city.last + 1
    return k >= len(tokens) or tokens.texts[k] in ".,;" or tokens.lower[k] in _CLOSERS or tokens.lower[k] in _BEHIND


_BEHIND = frozenset("district said told".split())
"""What may stand behind the city of `in Bihar's Patna`."""


def _ends_name(tokens: Tokens, city: PlaceMention) -> bool:
    """Whether a capitalised word stands right before, so that a person's name ends here: `Feliciano Lopez (Spain)`."""
    i = city.first - 1
    return i >= 0 and tokens.kinds[i] == CAPITALISED and tokens.starts[city.first] - tokens.ends[i] == 1


def _is_apposition(article: Article, tokens: Tokens, city: PlaceMention, last: int) -> bool:
    """Whether the area that ends at token `last` belongs to the city before the comma."""
    return not _is_listed(tokens, city) and _closes(article, tokens, city, last)


def _is_listed(tokens: Tokens, city: PlaceMention) -> bool:
    """Whether a capitalised name and a comma stand before the city, as in a list."""
    i = city.first - 1
    if i < 1 or tokens.kinds[i] == BREAK:
        return False
    if tokens.kinds[i] in (CAPITALISED, UPPER) and tokens.starts[city.first] - tokens.ends[i] == 1:
        return tokens.texts[i - 1] not in (".", "?", "!") and tokens.kinds[i - 1] not in (BREAK, QUOTE)
    return tokens.texts[i] == "," and tokens.kinds[i - 1] in (CAPITALISED, UPPER)


def _closes(article: Article, tokens: Tokens, city: PlaceMention, last: int) -> bool:
    k = last + 1
    if k >= len(tokens) or tokens.kinds[k] in (BREAK, QUOTE) or tokens.texts[k] in _ENDS:
        return True
    word = tokens.lower[k]
    if word == "(":
        return True
    if word == "-":
        return tokens.lower[k + 1 : k + 2] == ["based"]
    if word == ",":
        return _closes_with_comma(article, tokens, city, k)
    if tokens.kinds[k] in (CAPITALISED, UPPER):
        return word in CALENDAR
    return tokens.kinds[k] == WORD and word in _CLOSERS and not _is_in_clause(article, tokens, city)


def _closes_with_comma(article: Article, tokens: Tokens, city: PlaceMention, comma: int) -> bool:
    k = comma + 1
    if k >= len(tokens) or tokens.kinds[k] in (BREAK, NUMBER, QUOTE):
        return True
    word = tokens.lower[k]
    if tokens.kinds[k] in (CAPITALISED, UPPER):
        return word in CALENDAR or word in HEADS or word in MODIFIERS or word in ABBREVIATED
    if word in ("and", "or"):
        if k + 1 >= len(tokens) or tokens.kinds[k + 1] != WORD:
            return False
        return tokens.lower[k + 1].endswith("ed") or tokens.lower[k + 1] in ("said", "is", "was", "has")
    if _is_in_clause(article, tokens, city):
        return word not in _ASIDES and not word.endswith("ed")
    return True


def _is_in_clause(article: Article, tokens: Tokens, city: PlaceMention) -> bool:
    """Whether the comma behind the city may end an opening phrase, so that the next name is the subject."""
    start = tokens.at(sentence_at(article, city.span.start).start)
    if tokens.kinds[start] == QUOTE:
        start += 1
    opener = tokens.lower[start]
    if start < city.first and (opener in _OPENERS or opener.endswith(("ing", "ed"))):
        in_apposition = tokens.texts[city.first - 1] == ","
        return in_apposition or all(
            tokens.texts[k] != "," for k in range(max(start, city.first - _LONGEST_PHRASE), city.first)
        )
    for k in range(city.first - 1, max(start, city.first - 14), -1):
        if tokens.texts[k] == ",":
            return False
        if tokens.lower[k] in _CLAUSES:
            return True
    return False


def _ends_there(tokens: Tokens, last: int) -> bool:
    """Whether a country's name stands for itself, neither as owner nor before another name."""
    k = last + 1
    if k >= len(tokens) or tokens.kinds[k] == BREAK:
        return True
    return tokens.kinds[k] not in (CAPITALISED, UPPER) and tokens.lower[k] not in ("'s", "’s", "'", "’", "-", "and")
