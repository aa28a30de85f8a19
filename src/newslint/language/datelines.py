"""The dateline: where, when and by which agency a story was filed.

Forms: `TASHKENT, July 16 (Xinhua) --`, `ALMATY, Kazakhstan (AP) —`, `PARIS (AFP) -`, `MOSCOW, July 16. /TASS/.`,
`Tripoli (Lebanon) (AFP) –`, `WASHINGTON —`, `Geneva, 16 July 2021 (UN News)`, `NEW DELHI: ...`,
`LONDON/PARIS, Feb 6 (Reuters) -`.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple

from newslint.article import Article, Block, BlockKind, Span, once
from newslint.knowledge.agencies import AGENCIES
from newslint.knowledge.ambiguity import needs_context
from newslint.knowledge.calendar import WEEKDAY_NAMES, day_or_none
from newslint.knowledge.gazetteer import lookup
from newslint.language.calendar_date import CalendarDate
from newslint.language.calendar_dates import find_calendar_dates
from newslint.language.publication import find_publication
from newslint.language.tokens import BREAK, CAPITALISED, UPPER, Tokens, find_tokens

_SEARCHED_BLOCKS = 14
"""How many blocks from the top may come before the one with the dateline: headline, lines, captions, teasers."""

_LONGEST_PLACE = 14
"""Tokens; `SAN PEDRO DE MACORIS, Dominican Republic` has 8."""

_SHORTEST_LEAD = 100
"""Characters; a first paragraph that is shorter is rather a line of a list: `Mumbai: 31 C`."""
_LARGE = 100_000
"""People from which on a city opens a story by its name in lower case alone."""

_CONNECTORS = frozenset(
    "de do da del di du des la le las los el al of the and und am an der den upon sur aux et".split()
)
_LABELS = frozenset(
    "a advertisement alert analysis background breaking caption check column commentary corrected correction dear "
    "editor's editorial exclusive explainer fact factbox feature file gallery image immediate interview key listen "
    "live more news note opinion photo photos pictures podcast poll press preview q q&a quiz quote read recap related "
    "release report review see source spoiler sponsored summary timeline trending update updated video warning watch "
    "wrapup".split()
)
"""Words in capitals before a dash or colon that are labels, no places."""


class DatelinePlace(NamedTuple):
    """One place of a dateline: the city's words and, after a comma, those of its country, state or region."""

    name: str
    span: Span
    region: str | None = None
    region_span: Span | None = None


class Dateline(NamedTuple):
    """The opening of a story. `span` runs from the first city to the agency or the date, without the dash.

    `places` has more than one entry for `LONDON/PARIS`. `day` is the dateline's date with its year, taken from the
    text or from the publication date; None where the dateline has no date, or no year can be told. `agency` is the
    agency's usual name, `agency_text` what stands there.
    """

    span: Span
    places: tuple[DatelinePlace, ...]
    date: CalendarDate | None = None
    day: datetime.date | None = None
    agency: str | None = None
    agency_text: str | None = None
    agency_span: Span | None = None

    @property
    def places_end(self) -> int:
        """The offset behind the last place."""
        last = self.places[-1]
        return (last.region_span or last.span).end

    @property
    def city(self) -> str:
        """The first place's name as written."""
        return self.places[0].name

    @property
    def city_span(self) -> Span:
        """Where the first place's name stands."""
        return self.places[0].span

    @property
    def region(self) -> str | None:
        """The country, state or region of the first place that has one."""
        return next((place.region for place in self.places if place.region), None)


_WITHOUT = frozenset((BlockKind.HEADLINE, BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.CODE))
"""The blocks that open with no dateline."""


@once
def find_dateline(article: Article) -> Dateline | None:
    """The article's dateline, or None. The first one where a corrected story repeats it."""
    for block in article.blocks[:_SEARCHED_BLOCKS]:
        if block.kind in _WITHOUT:
            continue
        dateline = _opening(article, block)
        if dateline is not None:
            return dateline
    return None


def _opening(article: Article, block: Block) -> Dateline | None:
    tokens = find_tokens(article)
    first = tokens.at(block.span.start)
    bracketed = first + 1 < len(tokens) and tokens.lower[first] == "("
    if bracketed:
        first += 1
    if first >= len(tokens) or tokens.kinds[first] not in (CAPITALISED, UPPER):
        return None
    dates = {
        tokens.at(date.span.start): date for date in find_calendar_dates(article) if block.span.contains(date.span)
    }
    at = first
    limit = min(len(tokens), first + _LONGEST_PLACE)
    while at < limit and at not in dates and _belongs_to_place(tokens, at):
        at += 1
    end_of_place = at
    while end_of_place > first and tokens.lower[end_of_place - 1] in (",", "-", "/", "."):
        if tokens.lower[end_of_place - 1] == "." and end_of_place - 2 > first and at not in dates:
            break
        end_of_place -= 1
    if bracketed:
        if tokens.lower[at : at + 1] != [")"] or _dash(tokens, at + 1) in (None, ":"):
            return None
        at += 1
    region = None if bracketed else _bracketed_region(tokens, at)
    if region is not None:
        at += region + 2
    date = dates.get(at)
    if date is None and _dash(tokens, at) in ("—", "–", "-"):
        date = dates.get(at + 1) or dates.get(at + 2)
        if date is not None and (date.day is None or not _dash(tokens, tokens.at(date.span.end))):
            date = None
    if date is not None and date.day is not None:
        at = tokens.at(date.span.end)
        if at < len(tokens) and tokens.lower[at] in (".", ","):
            at += 1
    else:
        date = None
    agency, agency_span, at = _agency(article, at)
    dash = _dash(tokens, at) or (agency_span is None and end_of_place < at and _dash(tokens, end_of_place))
    if end_of_place == first:
        return None
    if bracketed or not _is_dateline(article, first, end_of_place, date, agency, agency_span, bool(dash)):
        if not (dash and agency is None and date is None and _opens_with_city(article, block, first, end_of_place)):
            return None
    places = _places(article, first, end_of_place)
    if region is not None and places[-1].region is None:
        inside = tokens.span(end_of_place + 1, end_of_place + region)
        places = (*places[:-1], places[-1]._replace(region=article.words(inside), region_span=inside))
    last = agency_span or (date.span if date else tokens.span(end_of_place - 1, end_of_place - 1))
    return Dateline(
        Span(tokens.starts[first], last.end),
        places,
        date,
        resolve_dateline_day(article, date) if date else None,
        _agency_name(agency, article) if agency else None,
        agency,
        agency_span,
    )


def _bracketed_region(tokens: Tokens, at: int) -> int | None:
    """How many tokens the country or state takes that stands in brackets at token `at`, before the agency's.

    `Tripoli (Lebanon) (AFP) –` is what AFP's pages have."""
    if tokens.lower[at : at + 1] != ["("]:
        return None
    end = next((i for i in range(at + 2, min(at + 7, len(tokens))) if tokens.lower[i] == ")"), None)
    if end is None or tokens.lower[end + 1 : end + 2] != ["("]:
        return None
    words = tokens.text[tokens.starts[at + 1] : tokens.ends[end - 1]]
    is_area = any(place.kind != "city" for place in lookup(words, abbreviations=True))
    return end - at - 1 if is_area else None


def _belongs_to_place(tokens: Tokens, i: int) -> bool:
    word = tokens.lower[i]
    if tokens.kinds[i] in (CAPITALISED, UPPER):
        return True
    if word in _CONNECTORS or word in ("'s", "’s", "'", "’", "‘", "`"):
        return True
    if word == ",":
        return True
    if word == "/":
        return i > 0 and tokens.touches_next(i) and tokens.touches_next(i - 1)
    if word == ".":
        return i > 0 and len(tokens.lower[i - 1]) <= 5 and tokens.touches_next(i - 1)
    return (
        word == "-" and i > 0 and tokens.touches_next(i - 1) and tokens.touches_next(i) and tokens.lower[i + 1] != "-"
    )


def _agency(article: Article, at: int) -> tuple[str | None, Span | None, int]:
    """The bracketed agency at token `at`, `(Xinhua)` or `/TASS/`: its words, their span, the token behind it."""
    tokens = find_tokens(article)
    if at >= len(tokens) or tokens.lower[at] not in ("(", "/"):
        is_bare = 0 < at < len(tokens) and tokens.kinds[at] == UPPER and tokens.lower[at] in AGENCIES
        if is_bare and tokens.texts[at - 1] == "," and _dash(tokens, at + 1):
            return tokens.texts[at], tokens.span(at, at), at + 1
        return None, None, at
    closing = ")" if tokens.lower[at] == "(" else "/"
    for end in range(at + 1, min(at + 9, len(tokens))):
        if tokens.kinds[end] == BREAK:
            break
        if tokens.lower[end] == closing and end > at + 1:
            span = tokens.span(at + 1, end - 1)
            return article.words(span), tokens.span(at, end), end + 1
    return None, None, at


def _dash(tokens: Tokens, at: int) -> str | None:
    """The dash or colon at token `at` that ends a dateline."""
    if at >= len(tokens):
        return None
    if tokens.lower[at] == "." and at + 1 < len(tokens) and tokens.lower[at + 1] in "-–—":
        at += 1
    word = tokens.lower[at]
    if word in ("—", "–"):
        return word
    if word == "-":
        doubled = at + 1 < len(tokens) and tokens.lower[at + 1] == "-"
        spaced = at > 0 and not tokens.touches_next(at - 1)
        return word if doubled or spaced or not tokens.touches_next(at) else None
    if word == ":":
        return word if not tokens.touches_next(at) else None
    return None


def _is_dateline(
    article: Article,
    first: int,
    end: int,
    date: CalendarDate | None,
    agency: str | None,
    agency_span: Span | None,
    dash: bool,
) -> bool:
    """Whether a place, a date, an agency and a dash make a dateline together."""
    tokens = find_tokens(article)
    words = [i for i in range(first, end) if tokens.kinds[i] in (CAPITALISED, UPPER)]
    if not words or len(words) > 9:
        return False
    in_capitals = tokens.kinds[words[0]] == UPPER and len(tokens.texts[words[0]].replace(".", "")) > 1
    labelled = any(tokens.lower[i] in _LABELS for i in words[:3])
    if labelled or tokens.lower[first] in ("on", "in", "at", "from", "by", "since"):
        return False
    if agency is not None:
        known = _agency_name(agency, article) is not None
        return known if not in_capitals and date is None else known or dash or date is not None
    if not dash:
        return False
    if date is not None:
        return True
    after_colon = _dash(tokens, end) == ":"
    city_end = next((i for i in range(first, end) if tokens.lower[i] in (",", "/")), end)
    all_capitals = all(tokens.kinds[i] != CAPITALISED for i in range(first, city_end))
    return in_capitals and all_capitals and len(words) <= (3 if after_colon else 6)


def _opens_with_city(article: Article, block: Block, first: int, end: int) -> bool:
    """Whether the first paragraph opens with a known city in lower case: `Mumbai: ...`, `(Nairobi) – ...`."""
    if block.kind is not BlockKind.PARAGRAPH or block.span.length < _SHORTEST_LEAD:
        return False
    if block is not next(article.of_kind(BlockKind.PARAGRAPH), None):
        return False
    tokens = find_tokens(article)
    comma = next((i for i in range(first, end) if tokens.lower[i] == ","), end)
    name = article.words(tokens.span(first, comma - 1))
    if needs_context(name) and comma == end:
        return False
    if comma < end and not lookup(article.words(tokens.span(comma + 1, end - 1)), abbreviations=True):
        return False
    return any(place.kind == "city" and place.population >= _LARGE for place in lookup(name))


def _agency_name(text: str, article: Article) -> str | None:
    """An agency's usual name from the words in the bracket; the words themselves where the house lists them."""
    folded = text.lower().strip(" .")
    if folded in AGENCIES:
        return AGENCIES[folded]
    if text in article.house.agencies:
        return text
    head = folded.partition("/")[0].strip()
    return AGENCIES.get(head)


def _places(article: Article, first: int, end: int) -> tuple[DatelinePlace, ...]:
    """The places between two tokens: parted by slashes, each a city and, after its first comma, its region."""
    tokens = find_tokens(article)
    places: list[DatelinePlace] = []
    start = first
    for i in [*(i for i in range(first, end) if tokens.lower[i] == "/"), end]:
        comma = next((k for k in range(start, i) if tokens.lower[k] == ","), i)
        if comma > start:
            name = tokens.span(start, comma - 1)
            region = tokens.span(comma + 1, i - 1) if comma + 1 < i else None
            places.append(DatelinePlace(article.words(name), name, article.words(region) if region else None, region))
        start = i + 1
    return tuple(places)


def resolve_dateline_day(article: Article, date: CalendarDate) -> datetime.date | None:
    """The day of a dateline: its own year, else the one that brings it nearest to publication (`as_of` without).

    Where neither is known, the pictures' dates tell the year, if the lead's weekday bears it out.
    """
    if date.day is None:
        return None
    if date.year is not None:
        return day_or_none(date.year, date.month, date.day)
    published = find_publication(article)
    anchor = published.day if published else article.as_of
    if anchor is None:
        return _day_by_pictures(article, date)
    return nearest_day(anchor, date.month, date.day)


def _day_by_pictures(article: Article, date: CalendarDate) -> datetime.date | None:
    """The day of a dateline that lies near all the captions' full dates and whose weekday, or the eve's, opens the
    story: `NIAMEY, Aug 24 - ... on Friday`, with a picture of August 21, 2018."""
    taken = [
        day
        for one in find_calendar_dates(article)
        if one.year and one.day and article.block_at(one.span.start).kind is BlockKind.CAPTION
        if (day := day_or_none(one.year, one.month, one.day))
    ]
    day = nearest_day(max(taken), date.month, date.day or 0) if taken else None
    if day is None or any(abs(day - one) > _NEAR for one in taken):
        return None
    tokens = find_tokens(article)
    lead = tokens.within(article.block_at(date.span.start).span)
    told = {WEEKDAY_NAMES[day.weekday()], WEEKDAY_NAMES[day.weekday() - 1]}
    return day if any(tokens.texts[i] in told for i in lead) else None


_NEAR = datetime.timedelta(days=31)


def nearest_day(anchor: datetime.date, month: int, day: int) -> datetime.date | None:
    """The day of this month and day nearest to an anchor: the year before it, its own or the next."""
    candidates = [day_or_none(year, month, day) for year in (anchor.year - 1, anchor.year, anchor.year + 1)]
    return min((one for one in candidates if one), key=lambda one: abs(one - anchor), default=None)
