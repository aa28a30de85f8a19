"""Whether a story knows the country of its dateline, and what places its event in it or elsewhere."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from newslint.article import PROSE, Article, BlockKind, Span, once
from newslint.checks.dateline._setting import find_settings
from newslint.knowledge.folding import fold
from newslint.language.datelines import find_dateline
from newslint.language.places import PlaceMention, find_places
from newslint.language.quotations import is_quoted
from newslint.language.tokens import BREAK, CAPITALISED, UPPER, WORD, Tokens, find_tokens

OPENING = 6
"""Paragraphs in which a story places its event."""

_SENTENCE = 40
"""Tokens before `here` that are searched for its verb."""

_FEWEST = 3
"""Mentions of a country that make a story one about it."""
_NEARBY = 10
"""Tokens behind it."""

_METONYMS = {
    "kremlin": "RU", "duma": "RU", "pentagon": "US", "knesset": "IL", "bundestag": "DE", "bundeswehr": "DE",
    "bundesbank": "DE", "bundesliga": "DE", "reichstag": "DE", "elysee": "FR", "élysée": "FR", "matignon": "FR",
    "quirinale": "IT", "diet": "JP", "sejm": "PL", "rada": "UA", "riksdag": "SE", "storting": "NO", "folketing": "DK",
    "lok": "IN", "sabha": "IN", "rajya": "IN", "crore": "IN", "lakh": "IN", "cortes": "ES", "taoiseach": "IE",
    "dáil": "IE", "whitehall": "GB", "westminster": "GB", "holyrood": "GB", "blue": "KR", "zhongnanhai": "CN",
    "shura": "SA", "majlis": "IR", "vatican": "IT", "holy": "VA", "capitol": "US", "senate": "US", "fbi": "US",
    "nypd": "US", "yuan": "CN", "ruble": "RU", "rouble": "RU", "baht": "TH", "zloty": "PL", "forint": "HU",
}  # fmt: skip
"""Bodies and currencies that name a country without its name; kept by hand, only ever to keep a rule silent."""

_CURRENCIES = frozenset("dollar dollars pound pounds franc francs crown crowns peso pesos rupee rupees".split())

_OFFICIALS = frozenset(
    "president premier minister ministers chancellor king queen prince emir sultan speaker secretary councilor "
    "councillor ambassador envoy official officials government authorities parliament ministry leader leaders "
    "counterpart counterparts delegation governor mayor general commander chairman diplomat diplomats lawmakers "
    "cabinet pm fm".split()
)
_TITLE_WORDS = frozenset(
    "crown grand royal "
    "and of for the deputy first vice prime foreign state acting interim defence defense finance trade energy interior "
    "health education transport agriculture culture justice economy economic affairs public works national security "
    "council supreme top senior local central 's ’s - & party communist general executive".split()
)
_SAID_HERE = frozenset(
    "said told met meet meeting held signed arrived opened gathered concluded began begun attended launched "
    "inaugurated announced delivered started ended wrapped talks visit reporters unveiled addressed convened "
    "discussed kicked off ceremony summit conference journalists gathering agreed pledged reached staying "
    "stay agreement deal declared stressed reiterated noted added exchanged handed opens meets received "
    "welcomed called put cut built".split()
)
_AFTER_HERE = frozenset(
    "on monday tuesday wednesday thursday friday saturday sunday today yesterday late early this last at for during "
    "after as to that , . with by and earlier tonight in while when".split()
)
_NOT_A_PLACE = frozenset("click read see watch view available listen found sign subscribe donate register".split())
_TALKS = frozenset(
    "talks met meeting meets meet counterpart counterparts negotiations consultations visiting visit signed".split()
)
_EXPLAINED = frozenset(
    "sideline sidelines margin margins hosted hosting hosts host mediation mediated mediator mediators neutral "
    "stopover transit layover summits exile multilateral trilateral quadrilateral intergovernmental consulate "
    "consul diaspora expatriate expatriates expats pavilion tribunal asylum".split()
)
_GATHERINGS = frozenset("Forum Conference Summit Expo Games Olympics Championship Festival Exhibition Fair".split())
_BODIES = frozenset(
    "un eu nato asean opec who wto imf oecd apec sco brics iaea osce cis eaeu gcc mercosur ecowas unesco unicef fao "
    "wfp icc interpol fifa ioc u.n. e.u. unhcr unga csto opcw ilo itu undp iom oic".split()
)
_SPORT = frozenset(
    "match matches tournament championship championships cup medal medals olympic olympics league innings wicket "
    "wickets coach striker squad player players semifinal quarterfinal fixture batting bowling midfielder goalkeeper "
    "scored scorer".split()
)


class Event(NamedTuple):
    """What shows that a story plays elsewhere: the words that place it, and another country's official or name."""

    placed: Span | None
    other: PlaceMention
    is_official: bool


@once
def never_mentions_its_country(article: Article) -> bool:
    """Whether the dateline's country is known, and nothing in the story outside the dateline names it."""
    dateline, settings = find_dateline(article), find_settings(article)
    own = _own(article)
    if dateline is None or not own:
        return False
    tokens = find_tokens(article)
    for mention in find_places(article):
        if not dateline.span.overlaps(mention.span) and not own.isdisjoint(mention.countries):
            if not _is_currency(tokens, mention):
                return False
    cities = {fold(setting.place.name) for setting in settings}
    if any(_METONYMS.get(tokens.lower[i]) in own for i in tokens.where_any(frozenset(_METONYMS))):
        return False
    return not any(
        tokens.starts[i] >= dateline.span.end or tokens.ends[i] <= dateline.span.start
        for city in cities
        if " " not in city
        for i in tokens.where(city)
    )


def _own(article: Article) -> frozenset[str]:
    return frozenset(code for setting in find_settings(article) for code in setting.countries)


def _is_currency(tokens: Tokens, mention: PlaceMention) -> bool:
    return mention.last + 1 < len(tokens) and tokens.lower[mention.last + 1] in _CURRENCIES


def opening_blocks(article: Article) -> list[Span]:
    """The first body blocks from the dateline on."""
    dateline = find_dateline(article)
    start = dateline.span.start if dateline else 0
    return [block.span for block in article.blocks if block.kind in PROSE and block.span.end > start][:OPENING]


def find_here(article: Article) -> Span | None:
    """The first `here` by which the story's opening places its event: `said here Thursday`."""
    tokens = find_tokens(article)
    blocks = opening_blocks(article)
    for i in tokens.where("here"):
        if not any(block.start <= tokens.starts[i] < block.end for block in blocks) or tokens.kinds[i] != WORD:
            continue
        before, after = tokens.lower[i - 1], tokens.lower[i + 1] if i + 1 < len(tokens) else "."
        if tokens.kinds[i - 1] == BREAK or before in _NOT_A_PLACE or is_quoted(article, tokens.span(i, i)):
            continue
        if after in _AFTER_HERE and _has_verb(tokens, i):
            return tokens.span(i, i)
        if before in _SAID_HERE and i + 1 < len(tokens) and tokens.kinds[i + 1] in (CAPITALISED, WORD):
            return tokens.span(i, i)
    return None


def _has_verb(tokens: Tokens, i: int) -> bool:
    """Whether the sentence tells, around `here` at token `i`, of something that happened."""
    before, after = range(i - 1, max(-1, i - _SENTENCE), -1), range(i + 1, min(len(tokens), i + _NEARBY))
    for direction in (before, after):
        for k in direction:
            if tokens.kinds[k] == BREAK or tokens.texts[k] in ".!?":
                break
            if tokens.lower[k] in _SAID_HERE or (tokens.kinds[k] == WORD and tokens.lower[k].endswith("ed")):
                return True
    return False


def find_event(article: Article) -> Event | None:
    """What places the event of a story with another country's officials or people, here or in talks; or None."""
    if _is_sport(article) or _is_explained(article):
        return None
    own = _own(article)
    officials = _officials(article, own)
    here = find_here(article)
    if here is not None:
        if officials:
            return Event(here, officials[-1], True)
        only = _only_country(article)
        return Event(here, only, False) if only else None
    if len({official.country for official in officials}) > 1 and _are_in_talks(article):
        return Event(None, officials[-1], True)
    return None


def _officials(article: Article, own: frozenset[str]) -> list[PlaceMention]:
    """The demonyms and countries that stand before an official's title in the opening, the first of each country.

    The host's come last: the country of a visitor (`Visiting Chinese State Councilor`) is put first."""
    tokens = find_tokens(article)
    blocks = opening_blocks(article)
    found: dict[str, PlaceMention] = {}
    for mention in find_places(article):
        if mention.country in found or not own.isdisjoint(mention.countries) or not mention.is_likely:
            continue
        if mention.kind not in ("demonym", "country") or not any(block.contains(mention.span) for block in blocks):
            continue
        if _is_official(tokens, mention):
            found[mention.country] = mention
    return sorted(found.values(), key=lambda mention: not _is_visitor(tokens, mention))


def _is_visitor(tokens: Tokens, mention: PlaceMention) -> bool:
    return mention.first > 0 and tokens.lower[mention.first - 1] == "visiting"


def _is_official(tokens: Tokens, mention: PlaceMention) -> bool:
    """Whether a title follows: `Kazakh Deputy Prime Minister`, `Uganda's president`."""
    k = mention.last + 1
    while k < len(tokens) and k <= mention.last + 6 and tokens.kinds[k] != BREAK:
        word = tokens.lower[k]
        if word in _OFFICIALS:
            return True
        if word not in _TITLE_WORDS:
            return False
        k += 1
    return False


def _only_country(article: Article) -> PlaceMention | None:
    """The one country that the story is about, or one of the two, where it names hardly any other."""
    counts: Counter[str] = Counter()
    first: dict[str, PlaceMention] = {}
    dateline = find_dateline(article)
    for mention in find_places(article):
        if mention.is_likely and not (dateline and dateline.span.overlaps(mention.span)):
            counts[mention.country] += 1
            if mention.block in PROSE:
                first.setdefault(mention.country, mention)
    top = counts.most_common(2)
    if sum(count for _, count in top) < _FEWEST or sum(count for _, count in top) * 5 < 4 * counts.total():
        return None
    return next((first[country] for country, _ in reversed(top) if country in first), None)


def _are_in_talks(article: Article) -> bool:
    """Whether the opening tells of talks without saying in which city they were held."""
    tokens = find_tokens(article)
    blocks = opening_blocks(article)[:4]
    talks = any(block.start <= tokens.starts[i] < block.end for block in blocks for i in tokens.where_any(_TALKS))
    placed = any(
        mention.kind == "city" and any(block.contains(mention.span) for block in blocks)
        for mention in find_places(article)
        if not any(mention.span.overlaps(setting.place.span) for setting in find_settings(article))
    )
    return talks and not placed


def is_multilateral(article: Article) -> bool:
    """Whether the story tells of a body of many countries."""
    tokens = find_tokens(article)
    if any(tokens.kinds[i] == UPPER for i in tokens.where_any(_BODIES)):
        return True
    return any(
        tokens.lower[i + 1 : i + 2] == [second]
        for first, second in (("united", "nations"), ("european", "union"), ("african", "union"), ("world", "bank"))
        for i in tokens.where(first)
    )


def has_visitor(article: Article) -> bool:
    """Whether the opening tells of a visit, so that one side is at home."""
    tokens = find_tokens(article)
    blocks = opening_blocks(article)[:3]
    return any(
        block.start <= tokens.starts[i] < block.end
        for block in blocks
        for i in tokens.where("visiting", "visit", "arrived")
    )


def _is_explained(article: Article) -> bool:
    """Whether the story gives a reason for two sides to meet away from home."""
    tokens = find_tokens(article)
    if tokens.where_any(_EXPLAINED):
        return True
    summits = [i for i in tokens.where("summit") if tokens.lower[i + 1 : i + 2] != ["talks"]]
    if any(tokens.lower[i + 1 : i + 2] in (["country"], ["-"]) for i in tokens.where("third")):
        return True
    gatherings = [i for i in tokens.where_any(frozenset(map(str.lower, _GATHERINGS))) if tokens.texts[i] in _GATHERINGS]
    blocks = opening_blocks(article) if gatherings or summits else []
    headline = next(article.of_kind(BlockKind.HEADLINE), None)
    top = [*blocks, headline.span] if headline else blocks
    return any(block.start <= tokens.starts[i] < block.end for block in top for i in (*gatherings, *summits))


def _is_sport(article: Article) -> bool:
    tokens = find_tokens(article)
    return sum(1 for word in _SPORT if tokens.has(word)) >= 2
