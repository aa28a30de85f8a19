"""Places: each mention of a city, region or country by name, and each demonym, with what it most probably means."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from functools import lru_cache
from typing import Literal, NamedTuple

from newslint.article import Article, BlockKind, Span, once
from newslint.knowledge.agencies import AGENCIES
from newslint.knowledge.countries import demonym_countries
from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import Place, begins_name, longest
from newslint.knowledge.place_names import spellings
from newslint.language.datelines import find_dateline
from newslint.language.people import find_people
from newslint.language.place_context import is_cased, is_known_by_case, judge_context
from newslint.language.tokens import CAPITALISED, PUNCTUATION, UPPER, Tokens, find_block_tokens, find_tokens

MentionKind = Literal["city", "region", "country", "demonym"]

LIKELY = 0.8
"""A confidence from which on a mention is fit to be judged; below, only to show that a story knows of a country."""

_LONGEST = 7
"""Words; the longest names of the gazetteer."""
_CONNECTORS = frozenset(
    "and of the el al de da do dos del la le les los sur am upon on en du au an in di ez es e y under aux der".split()
)
_HYPHENS = frozenset("-‑")
_POINTED = frozenset({"st", "ste", "mt", "ft"})
_METROPOLIS = 10
"""How many times larger than its namesake a city must be to be meant in a story about the namesake's country."""


class PlaceMention(NamedTuple):
    """One mention of a place by its name, or of a country by its demonym.

    `name` is as written, without possessive. `places` are the gazetteer's places of that name, the most probable
    first, empty for a demonym; `kind` is the first one's. `countries` are ISO alpha-2 codes in the same order.
    `confidence` is how sure it is that this is a place and the first country its country: 0.95 for a name that means
    one thing or stands with its country, 0.8 by its context, 0.5 where it may as well be a word or a person, 0.3
    within a longer name (`in_name`: Manchester United, the Washington Post). `first` and `last` are token positions.
    """

    span: Span
    name: str
    kind: MentionKind
    places: tuple[Place, ...]
    countries: tuple[str, ...]
    confidence: float
    in_name: bool
    first: int
    last: int
    block: BlockKind

    @property
    def country(self) -> str:
        """The country that is most probably meant."""
        return self.countries[0]

    @property
    def place(self) -> Place | None:
        """The place that is most probably meant; None for a demonym."""
        return self.places[0] if self.places else None

    @property
    def is_likely(self) -> bool:
        """Whether it is fit to be judged."""
        return self.confidence >= LIKELY


@once
def find_places(article: Article) -> tuple[PlaceMention, ...]:
    """The mentions of places and the demonyms of an article, in order; the dateline's places are among them."""
    tokens = find_tokens(article)
    texts = tokens.texts
    firsts, beyonds = find_block_tokens(article)
    mentions: list[PlaceMention] = []
    code = BlockKind.CODE
    done = beyond = -1
    for i in tokens.capitals:
        if i <= done or not _may_begin(texts[i]):
            continue
        if i >= beyond:
            at = bisect_right(firsts, i) - 1
            if at < 0 or i >= beyonds[at]:
                continue
            beyond = beyonds[at]
            around = _Surroundings(article, tokens, range(firsts[at], beyond), article.blocks[at].kind)
        if around.kind is not code:
            mention = _mention_at(around, i)
            if mention is not None:
                done = mention.last
                mentions.append(mention)
    return _resolve(tokens, mentions)


class _Surroundings:
    """A block in which places are looked for, and what is found out of it when a name stands there."""

    def __init__(self, article: Article, tokens: Tokens, within: range, kind: BlockKind) -> None:
        self.article = article
        self.tokens = tokens
        self.within = within
        self.kind = kind
        self._is_cased: bool | None = None

    @property
    def is_cased(self) -> bool:
        """Whether its capitals tell nothing."""
        if self._is_cased is None:
            self._is_cased = is_cased(self.tokens, self.within)
        return self._is_cased


@lru_cache(maxsize=16384)
def _may_begin(word: str) -> bool:
    """Whether a place name or a demonym may begin with a word."""
    return begins_name(word) or bool(demonym_countries(word))


@once
def _people_tokens(article: Article) -> frozenset[int]:
    """The positions of the tokens that are part of people's names."""
    tokens = find_tokens(article)
    return frozenset([i for person in find_people(article) for i in tokens.within(person.span)])


@once
def _dateline_tokens(article: Article) -> range:
    """The positions of the tokens in the dateline's places."""
    dateline = find_dateline(article)
    return find_tokens(article).within(Span(dateline.span.start, dateline.places_end)) if dateline else range(0)


def _mention_at(around: _Surroundings, i: int) -> PlaceMention | None:
    tokens = around.tokens
    words, positions = _words(tokens, i, around.within.stop)
    count, places, demonym_count, countries = _known(tuple(words))
    if not (count or demonym_count):
        return None
    people = _people_tokens(around.article)
    if demonym_count and not (demonym_count <= count and places[0].kind == "country") and demonym_count >= count:
        last = positions[demonym_count - 1]
        if i in people:
            return None
        span = tokens.span(i, last)
        confidence = 0.95 if len(countries) == 1 else 0.5
        name = tokens.text[span.start : span.end]
        return PlaceMention(span, name, "demonym", (), countries, confidence, False, i, last, around.kind)
    if not count:
        return None
    last = positions[count - 1]
    span = tokens.span(i, last)
    name = tokens.text[span.start : span.end]
    in_dateline = i in _dateline_tokens(around.article)
    if tokens.kinds[i] == UPPER and not (in_dateline or around.is_cased or is_known_by_case(name, places)):
        return None
    if in_dateline:
        confidence, in_name = 0.95, False
    elif name.lower() in AGENCIES:
        return None
    else:
        context = judge_context(tokens, i, last, name, places, cased=around.is_cased, people=people)
        if context is None:
            return None
        confidence, in_name = context
    return PlaceMention(
        span, name, places[0].kind, places, _countries(places), confidence, in_name, i, last, around.kind
    )  # fmt: skip


def _words(tokens: Tokens, i: int, beyond: int) -> tuple[list[str], list[int]]:
    """The words from token `i` on that may make up one name, and their positions; hyphens are left out."""
    kinds, lower, texts, starts, ends = tokens.kinds, tokens.lower, tokens.texts, tokens.starts, tokens.ends
    words, positions = [texts[i]], [i]
    j = i + 1
    while j < beyond and len(words) < _LONGEST:
        kind, gap = kinds[j], starts[j] - ends[j - 1]
        if kind == PUNCTUATION and gap == 0:
            if (texts[j] in _HYPHENS and tokens.touches_next(j)) or (texts[j] == "." and lower[j - 1] in _POINTED):
                j += 1
                continue
        if gap > 1 or not (kind == CAPITALISED or kind == UPPER or lower[j] in _CONNECTORS):
            break
        words.append(texts[j])
        positions.append(j)
        j += 1
    return words, positions


@lru_cache(maxsize=16384)
def _known(words: tuple[str, ...]) -> tuple[int, tuple[Place, ...], int, tuple[str, ...]]:
    """The longest place name and the longest demonym at the beginning of some words: how many words, what they mean."""
    count, places = longest(words)
    for size in range(min(3, len(words)), 0, -1):
        countries = demonym_countries(" ".join(words[:size]))
        if countries and not (size == 1 and words[0].isupper() and places):
            return count, places, size, countries
    return count, places, 0, ()


def _countries(places: tuple[Place, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(place.country for place in places))


def _resolve(tokens: Tokens, mentions: list[PlaceMention]) -> tuple[PlaceMention, ...]:
    """The mentions with their places put in order by what stands beside them and what else the story names."""
    votes: Counter[str] = Counter()
    for mention in mentions:
        if len(mention.countries) == 1 and mention.is_likely:
            votes[mention.country] += 1
    resolved: list[PlaceMention] = []
    for k, mention in enumerate(mentions):
        if len(mention.places) > 1:
            area = mentions[k + 1] if k + 1 < len(mentions) else None
            beside = area if area and area.kind != "demonym" and _follows(tokens, mention, area) else None
            places = _ordered(mention.name, mention.places, beside.places if beside else (), votes)
            if places is not mention.places:
                mention = mention._replace(places=places, kind=places[0].kind, countries=_countries(places))
        resolved.append(mention)
    return tuple(resolved)


def _follows(tokens: Tokens, mention: PlaceMention, area: PlaceMention) -> bool:
    return area.first == mention.last + 2 and tokens.texts[mention.last + 1] in (",", "(")


def _ordered(name: str, places: tuple[Place, ...], areas: tuple[Place, ...], votes: Counter[str]) -> tuple[Place, ...]:
    for area in areas:
        if area.kind != "city":
            inside = [place for place in places if place.kind == "city" and is_inside(place, area)]
            if inside:
                return (*inside, *[place for place in places if place not in inside])
    default = _default(name, places)
    if not votes[default.country]:
        others = [place for place in places if votes[place.country] and not place.alternate]
        if others:
            best = max(others, key=lambda place: (votes[place.country], place.population))
            is_rival = default.kind != "city" or best.kind == "region"
            if is_rival or default.population < best.population * _METROPOLIS:
                return (best, *[place for place in places if place is not best])
    return places if places[0] is default else (default, *[place for place in places if place is not default])


def _default(name: str, places: tuple[Place, ...]) -> Place:
    """What a name means out of context: a country, else the largest city unless a region's name is the same."""
    if places[0].kind == "country":
        return places[0]
    usual = {fold(spelling) for spelling in spellings(name)}
    own = [place for place in places if not place.alternate or fold(place.name) in usual] or list(places)
    own.sort(key=lambda place: -place.population if place.kind == "city" else -_METROPOLIS * _LARGE)
    city = next((place for place in own if place.kind == "city"), None)
    if own[0].kind == "region" and city and (city.country == own[0].country or city.population > _LARGE):
        return city
    return own[0]


_LARGE = 1_000_000


def is_inside(place: Place, area: Place) -> bool:
    """Whether a city lies in a country or first-level region of the gazetteer; British counties are not told apart."""
    if place.country != area.country:
        return False
    return area.kind == "country" or place.region.split(".")[0] == area.region.split(".")[0]
