"""Claims that a city is a capital: `Almaty, the capital of Kazakhstan`, `the Kazakh capital Almaty`."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, BlockKind, Span, once
from newslint.knowledge.capitals import is_philippine_province
from newslint.knowledge.countries import is_of_part
from newslint.knowledge.gazetteer import Place
from newslint.language.place_context import DIRECTIONS
from newslint.language.places import PlaceMention, find_places
from newslint.language.tokens import BREAK, CAPITALISED, PUNCTUATION, QUOTE, UPPER, WORD, Tokens, find_tokens

NATIONS_OF_BRITAIN = {
    "scottish": ("GB.SCT", "Scotland"), "welsh": ("GB.WLS", "Wales"), "english": ("GB.ENG", "England"),
    "northern irish": ("GB.NIR", "Northern Ireland"),
}  # fmt: skip
"""Adjectives of parts of a country that have capitals of their own, with the code and name of each part."""
_LEVELS = frozenset("provincial state regional national federal county administrative prefectural".split())
"""Adjectives that say of what a city is the capital, not in which sense."""
_OWN_LEVELS = frozenset({"provincial", "state"})
"""Adjectives that mean the city's own province or state."""
_IS = frozenset({"is", "remains"})
_DASHES = frozenset({"-", "–", "—", "(", ","})
_ENDS = frozenset((",", ".", ";", ")", "–", "—", ":", "\n\n", "-"))
_FOLLOWING = frozenset(
    "on in for to after before where when during by with as at from and since last late early".split()
)
_FURTHEST = 8
"""Tokens between `capital of` and the area: `capital of northwest China's Xinjiang`."""


class CapitalClaim(NamedTuple):
    """A city, the area whose capital the text calls it, and where the word `capital` stands.

    `area` is None for `the capital Sidon`, where the city's own country must be meant, and for `Vancouver, the
    provincial capital` and `Vancouver, the province's capital`, where its own area of that `level` is."""

    span: Span
    city: PlaceMention
    area: PlaceMention | None
    noun: Span
    level: str | None = None


@once
def find_capital_claims(article: Article) -> tuple[CapitalClaim, ...]:
    """The claims that a city is the capital of a country, state or province, in order.

    Capitals in a sense (commercial, cultural), former ones and what only was a capital are left out.
    """
    tokens = find_tokens(article)
    triggers = tokens.where("capital")
    if not triggers:
        return ()
    mentions = find_places(article)
    firsts = {mention.first: mention for mention in mentions}
    lasts = {mention.last: mention for mention in mentions}
    found: list[CapitalClaim] = []
    for i in triggers:
        if tokens.kinds[i] != WORD:
            continue
        claim = (
            _of(tokens, i, firsts, lasts)
            or _owned(tokens, i, firsts, lasts)
            or _of_its_area(tokens, i, firsts, lasts)
            or _bare(tokens, i, firsts, lasts)
        )
        if claim is not None:
            found.append(claim)
    return tuple(found)


def _of(tokens: Tokens, i: int, firsts: dict[int, PlaceMention], lasts: dict[int, PlaceMention]) -> CapitalClaim | None:
    """`Almaty, the capital of Kazakhstan`, `Almaty is the capital of ...`, `the capital of Kazakhstan, Almaty`."""
    k = i + 1
    if tokens.lower[k : k + 1] == ["city"]:
        k += 1
    if tokens.lower[k : k + 1] != ["of"]:
        return None
    area = _area(tokens, k + 1, firsts)
    start = i - 1
    if start >= 0 and tokens.lower[start] in _LEVELS:
        start -= 1
    if area is None or start < 0:
        return None
    if tokens.lower[start] == "the":
        start -= 1
    elif tokens.kinds[start] != BREAK and tokens.texts[start] not in (",", "(", "–", "—"):
        return None
    city = _before(tokens, start, lasts)
    if city is None:
        city = _behind(tokens, area.last + 1, firsts, apposed=True) or _named_by_is(tokens, area.last + 1, firsts)
    if area.countries == ("PH",) and city is not None and "PH" not in city.countries:
        return None
    return _claim(tokens, city, area, i)


def _named_by_is(tokens: Tokens, k: int, firsts: dict[int, PlaceMention]) -> PlaceMention | None:
    """The city of `The capital of Morocco is Rabat`, where nothing goes on behind it."""
    city = firsts.get(k + 1) if tokens.lower[k : k + 1] == ["is"] else None
    if city is None or city.kind != "city" or city.in_name:
        return None
    return city if tokens.texts[city.last + 1 : city.last + 2] in (["."], [","], []) else None


def _owned(
    tokens: Tokens, i: int, firsts: dict[int, PlaceMention], lasts: dict[int, PlaceMention]
) -> CapitalClaim | None:
    """`the Kazakh capital Almaty`, `Kazakhstan's capital, Almaty,`, `Almaty, the Kazakh capital,`."""
    k = i - 1
    if k >= 0 and tokens.lower[k] in _LEVELS and k not in lasts:
        k -= 1
    is_owner = k >= 0 and tokens.lower[k] in ("'s", "’s", "'", "’")
    area = lasts.get(k - 1 if is_owner else k)
    if area is None or (area.kind not in ("demonym", "country", "region")) or area.in_name:
        return None
    if not is_owner and area.kind == "country" and not area.name.isupper():
        return None
    is_of_another = is_of_part(area.name) and area.name.lower() not in NATIONS_OF_BRITAIN
    if (area.kind == "demonym" and is_of_another) or (area.kind != "demonym" and not area.is_likely):
        return None
    following = i + 1
    if tokens.lower[following : following + 1] == ["city"]:
        following += 1
    if tokens.lower[following : following + 1] == ["of"]:
        following += 1
    start = area.first - 1
    if start >= 0 and tokens.lower[start] == "the":
        start -= 1
    behind = i + 2 if tokens.lower[i + 1 : i + 2] == ["city"] else i + 1
    follower = tokens.lower[behind] if behind < len(tokens) else "."
    city = _before(tokens, start, lasts) if follower in _ENDS or follower in _FOLLOWING else None
    if city is None:
        city = _behind(tokens, following, firsts, apposed=False)
    return _claim(tokens, city, area, i)


def _of_its_area(
    tokens: Tokens, i: int, firsts: dict[int, PlaceMention], lasts: dict[int, PlaceMention]
) -> CapitalClaim | None:
    """`Erdenet, the country's capital,`, `the West African nation's capital, Lagos`, `the state's capital Dallas`."""
    level = _OWNERS.get(tokens.lower[i - 2]) if i > 2 and tokens.lower[i - 1] in ("'s", "’s") else None
    if level is None:
        return None
    start = i - 3
    while start > 0 and tokens.kinds[start] == CAPITALISED:
        start -= 1
    if tokens.lower[start] != "the":
        return None
    follower = tokens.lower[i + 1] if i + 1 < len(tokens) else "."
    city = _before(tokens, start - 1, lasts) if follower in _ENDS or follower in _FOLLOWING else None
    if city is None:
        city = _behind(tokens, i + 1, firsts, apposed=False)
    if city is None or not city.is_likely:
        return None
    span = Span(min(city.span.start, tokens.starts[start]), max(city.span.end, tokens.ends[i]))
    return CapitalClaim(span, city, None, tokens.span(i, i), level)


_OWNERS = {"country": "national", "nation": "national", "state": "state", "province": "provincial"}


def _bare(
    tokens: Tokens, i: int, firsts: dict[int, PlaceMention], lasts: dict[int, PlaceMention]
) -> CapitalClaim | None:
    """`in the capital Sidon`, `in the capital, Sidon,`, `in Sidon, the capital`, `in Sidon, the provincial capital`."""
    level = tokens.lower[i - 1] if i and tokens.lower[i - 1] in _OWN_LEVELS else None
    start = i - 2 if level else i - 1
    follower = tokens.lower[i + 1] if i + 1 < len(tokens) else "."
    if start > 1 and tokens.lower[start] == "the" and tokens.texts[start - 1] == "," and follower in _ENDS:
        city = _before(tokens, start - 1, lasts)
        is_placed = city is not None and city.first > 0 and tokens.lower[city.first - 1] in _INTO
        if (
            follower == ","
            and tokens.lower[i + 2 : i + 3]
            and tokens.lower[i + 2] not in _FOLLOWING | {"where", "said"}
        ):
            return None
        if city is not None and is_placed and city.is_likely:
            return CapitalClaim(Span(city.span.start, tokens.ends[i]), city, None, tokens.span(i, i), level)
    if level and start >= 0 and tokens.lower[start] == "the" and tokens.texts[i + 1 : i + 2] == [","]:
        city = _behind(tokens, i + 1, firsts, apposed=True)
        if city is not None and city.is_likely:
            return CapitalClaim(Span(tokens.starts[i], city.span.end), city, None, tokens.span(i, i), level)
    if i < 2 or tokens.lower[i - 1] != "the" or tokens.lower[i - 2] not in _INTO:
        return None
    k = i + 2 if tokens.lower[i + 1 : i + 2] == ["city"] else i + 1
    city = _behind(tokens, k, firsts, apposed=False)
    if city is None or not city.is_likely or city.in_name:
        return None
    return CapitalClaim(Span(tokens.starts[i], city.span.end), city, None, tokens.span(i, i))


_INTO = frozenset("in to from near of around outside at toward towards into reached left entered and for".split())


def _claim(tokens: Tokens, city: PlaceMention | None, area: PlaceMention, i: int) -> CapitalClaim | None:
    if city is None or not area.is_likely:
        return None
    noun = tokens.span(i, i)
    start = min(city.span.start, area.span.start, noun.start)
    end = max(city.span.end, area.span.end, noun.end)
    return CapitalClaim(Span(start, end), city, area, noun)


def _area(tokens: Tokens, k: int, firsts: dict[int, PlaceMention]) -> PlaceMention | None:
    """The country, state or province behind `capital of`: the last of `northwest China's Xinjiang`."""
    limit = min(len(tokens), k + _FURTHEST)
    while k < limit:
        mention = firsts.get(k)
        if (mention is None or mention.kind == "city") and tokens.kinds[k] == CAPITALISED:
            province = _province(tokens, k)
            if province is not None:
                return province
        if mention is not None:
            k = mention.last + 1
            owns = k < len(tokens) and tokens.lower[k] in ("'s", "’s")
            inner = _area(tokens, k + 1, firsts) if owns else None
            if owns:
                return inner
            if mention.kind == "demonym":
                continue
            return mention if mention.kind in ("country", "region") and not _goes_on(tokens, k) else None
        if tokens.lower[k] not in DIRECTIONS and tokens.lower[k] not in ("the", "-", "state", "province", "of"):
            return None
        k += 1
    return None


def _province(tokens: Tokens, k: int) -> PlaceMention | None:
    """The Philippine province whose name begins at token `k`: `capital of Antique`."""
    last = k
    while last + 1 < len(tokens) and last - k < _LONGEST_PROVINCE and tokens.kinds[last + 1] == CAPITALISED:
        last += 1
    if last > k and tokens.lower[last] == "province":
        last -= 1
    name = " ".join(tokens.texts[k : last + 1])
    if not is_philippine_province(name):
        return None
    places = (Place(name, "region", "PH", name, 0, 0.0, 0.0),)
    return PlaceMention(
        tokens.span(k, last), name, "region", places, ("PH",), 0.95, False, k, last, BlockKind.PARAGRAPH
    )


_LONGEST_PROVINCE = 3


def _goes_on(tokens: Tokens, k: int) -> bool:
    """Whether a name runs on behind its known part."""
    return k < len(tokens) and tokens.kinds[k] in (CAPITALISED, UPPER) and tokens.lower[k] not in ("province", "state")


def _before(tokens: Tokens, k: int, lasts: dict[int, PlaceMention]) -> PlaceMention | None:
    """The city before `, the capital` or `is the capital`, where token `k` is the comma or verb."""
    if k < 1 or (tokens.texts[k] not in _DASHES and tokens.lower[k] not in _IS):
        return None
    if k > 2 and tokens.lower[k] == "is" and tokens.lower[k - 2 : k] == [",", "which"]:
        k -= 2
    city = lasts.get(k - 1)
    if city is None or city.kind != "city" or city.in_name or _is_listed(tokens, city):
        return None
    return city


def _is_listed(tokens: Tokens, city: PlaceMention) -> bool:
    i = city.first - 1
    return i > 0 and tokens.texts[i] == "," and tokens.kinds[i - 1] in (CAPITALISED, UPPER)


def _behind(tokens: Tokens, k: int, firsts: dict[int, PlaceMention], *, apposed: bool) -> PlaceMention | None:
    """The city that begins at token `k`, or behind a comma there; in apposition only where its end shows it."""
    has_comma = tokens.texts[k : k + 1] in ([","], ["("], ["–"], ["—"])
    if has_comma:
        k += 1
    elif apposed:
        return None
    city = firsts.get(k)
    if city is None or city.kind != "city" or (city.in_name and has_comma):
        return None
    after = city.last + 1
    if after >= len(tokens):
        return city
    word = tokens.lower[after]
    if word in ("'s", "’s"):
        return None
    if has_comma:
        return city if tokens.kinds[after] in (BREAK, PUNCTUATION, QUOTE) or word in _FOLLOWING - {"and"} else None
    return city
