"""Years and decades that stand alone: `in 1998`, `since 2015`, `the 1980s`, `the '90s`."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.calendar import SEASONS
from newslint.language.calendar_dates import find_calendar_dates
from newslint.language.tokens import BREAK, CAPITALISED, UPPER, WORD, Tokens, find_tokens

_YEAR_WORDS = frozenset(str(year) for year in range(1000, 2200))
_ERAS = frozenset({"ad", "ce", "a.d", "a.d."})
_SHORT_DECADES = frozenset(str(decade) for decade in range(0, 100, 10)) | {"00"}
_SURE_CUES = frozenset("in since during late early mid circa until till autumn year summer winter spring fall".split())
_CUES = frozenset(
    "by from through of before after between to and or around about the a for than ( – — - / ; , back as & vs "
    "years established founded est".split()
)
_DASHES = frozenset("-–—/")
_FUNCTION_WORDS = frozenset(
    "and or but to the a an in on at for with when where while as after before that which who by from of is was were "
    "has have had he she it they we until because if than through between into over under against during".split()
)


class YearMention(NamedTuple):
    """A year, or a decade by its first year (`decade` true), outside a fuller date. `cue` is the word before it."""

    span: Span
    year: int
    decade: bool = False
    cue: str = ""


@once
def find_years(article: Article) -> tuple[YearMention, ...]:
    """The years and decades that stand alone, in order."""
    tokens = find_tokens(article)
    positions = [i for i in tokens.numbers if tokens.lower[i] in _YEAR_WORDS]
    shorts = [
        i for i in tokens.where_any(_SHORT_DECADES) if i and tokens.lower[i - 1] in "'’‘" and _is_decade(tokens, i)
    ]
    ancient = [one for i in tokens.where_any(_ERAS) if (one := _with_era(tokens, i))]
    if not positions and not shorts and not ancient:
        return ()
    in_dates = {date.year_span.start for date in find_calendar_dates(article) if date.year_span}
    found = ancient
    for i in positions:
        if tokens.starts[i] in in_dates:
            continue
        year = int(tokens.lower[i])
        if _is_decade(tokens, i):
            last = i + 1 if tokens.lower[i + 1] in ("s", "'s", "’s") else i
            if year % 10 == 0:
                found.append(YearMention(tokens.span(i, last), year, True, tokens.lower[i - 1] if i else ""))
        elif _is_year(tokens, i, year):
            found.append(YearMention(tokens.span(i, i), year, False, tokens.lower[i - 1] if i else ""))
    for i in shorts:
        decade = int(tokens.lower[i])
        found.append(YearMention(tokens.span(i - 1, i + 1), (2000 if decade == 0 else 1900) + decade, True, "the"))
    found.sort(key=lambda one: one.span)
    return tuple(found)


def _with_era(tokens: Tokens, i: int) -> YearMention | None:
    """A year of three digits or fewer whose era is token `i`: `AD 134`, `134 CE`."""
    if tokens.kinds[i] != UPPER:
        return None
    for k in (i + 1, i - 1):
        if (
            0 <= k < len(tokens.lower)
            and tokens.lower[k].isdecimal()
            and len(tokens.lower[k]) <= 3
            and int(tokens.lower[k])
        ):
            before = tokens.lower[k - 1] if k else ""
            following = tokens.lower[k + 1] if k + 1 < len(tokens.lower) else ""
            if before in _DASHES or following in _DASHES or (k > i and tokens.starts[k] == tokens.ends[i]):
                return None
            return YearMention(tokens.span(min(i, k), max(i, k)), int(tokens.lower[k]))
    return None


def _is_decade(tokens: Tokens, i: int) -> bool:
    """`1980s`; `1980's` where `the` stands before it."""
    if i + 1 >= len(tokens.lower) or not tokens.touches_next(i):
        return False
    if tokens.lower[i + 1] == "s":
        return True
    return tokens.lower[i + 1] in ("'s", "’s") and i > 0 and tokens.lower[i - 1] == "the"


def _is_year(tokens: Tokens, i: int, year: int) -> bool:
    """Whether a four-digit number is a year: by the word before it, and by what it does not count."""
    before = tokens.lower[i - 1] if i else ""
    after = tokens.lower[i + 1] if i + 1 < len(tokens.lower) else ""
    counts = i + 1 < len(tokens.lower) and tokens.kinds[i + 1] == WORD and after not in _FUNCTION_WORDS
    touching = i > 0 and tokens.touches_next(i - 1)
    if counts and touching and before in _DASHES and after.endswith("ed") and tokens.lower[i - 2] in _YEAR_WORDS:
        counts = False  # `The war of 1939-1945 lasted`
    if before in _DASHES and touching and not (i > 1 and tokens.lower[i - 2] in _YEAR_WORDS):
        return False
    if (touching and before in ".,:$£€¥#@+") or after in ("%", "percent", "hours", "hrs", "gmt", "utc"):
        return False
    if tokens.touches_next(i) and after in (":", "°"):
        return False
    if (
        i + 2 < len(tokens.lower)
        and after == "-"
        and tokens.touches_next(i)
        and tokens.kinds[i + 2] in (WORD, CAPITALISED, UPPER)
    ):
        return False
    if before in SEASONS or before in _SURE_CUES:
        return not counts or year >= 1700
    if not 1500 <= year <= 2150:
        return False
    if before in _CUES or before in _YEAR_WORDS:
        return not counts or (before == "the" and year % 100 != 0)
    return tokens.kinds[i - 1] == BREAK if i else True
