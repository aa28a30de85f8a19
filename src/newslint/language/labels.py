"""Digits that count nothing: dates, years, clock times, phone and model numbers, addresses, numbered things."""

from __future__ import annotations

from newslint.article import Article, BlockKind
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, PUNCTUATION, UPPER, WORD, Tokens

MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec".split()
)
HYPHENS = frozenset("-–—‑")
_LABELS = frozenset(
    "no nos number page pages p pp chapter section article paragraph clause item figure table room gate platform "
    "line route highway interstate flight apartment apt suite unit floor level grade type phase stage version "
    "volume issue episode season scope category class group division tier area district ward precinct proposition "
    "measure amendment resolution psalm verse act scene part channel day week year round game race lot seed pool "
    "size exit junction mile marker formula apollo boeing airbus covid top under over-the-top title schedule form "
    "model appendix annex zone sector block box house lane bus train tram pier terminal step lap heat set inning "
    "quarter hole".split()
)
"""Words that a number names rather than counts: `page 3`, `phase 2`. Some (`under 18s`) only where no noun follows."""
_NEVER_COUNTED = frozenset("pages nos pp page chapter figure section article phase".split())
_STREETS = frozenset(
    "street st avenue ave road rd lane drive boulevard blvd place square court terrace way highway hwy parkway".split()
)
_CLOCK = frozenset("a.m. p.m. am pm o'clock o’clock gmt bst utc est edt pst pdt cet hrs noon".split())
_COUNTED_WITHOUT_COMMA = frozenset(
    "people men women children troops soldiers workers jobs homes houses votes students pupils users patients cases "
    "deaths seats tonnes tons members police officers passengers refugees migrants protesters dollars euros pounds "
    "fans others runners spectators families villagers residents visitors".split()
)
_FUNCTION_WORDS = frozenset(
    "in on at by for of to from with the a an and or but some about around over under only just nearly almost more "
    "than all its their his her our my at least up another these those this that as between after before since until "
    "when while if had has have is are was were will would could may can did does do not no it he she they we you i "
    "there here then also even still because so yet now once both each every other what which who how per plus up "
    "out off into against during within without through including".split()
)

LABELS_BEFORE = (_LABELS - _FUNCTION_WORDS) | _NEVER_COUNTED
"""The words in small letters that may make the digits right behind them a name."""


def year_at(tokens: Tokens, i: int) -> bool:
    """Whether the digits at token `i` are a year rather than a count of something."""
    text = tokens.texts[i]
    if len(text) != 4 or not text.isdecimal() or not "1000" <= text <= "2100":
        return False
    following = tokens.lower[i + 1] if i + 1 < len(tokens.lower) else ""
    if text >= "1900":
        return following not in _COUNTED_WITHOUT_COMMA
    before = tokens.lower[i - 1] if i else ""
    if following in _COUNTED_WITHOUT_COMMA:
        return False
    return before in ("in", "since", "of", "until", "from", "by", "before", "after", "between", "the", ",", "circa")


def is_label(tokens: Tokens, i: int) -> bool:
    """Whether the digits at token `i` are part of a name, a date, a time or another number of several parts."""
    lower, ends = tokens.lower, tokens.ends
    touches_before = i > 0 and ends[i - 1] == tokens.starts[i]
    if touches_before and _glued_before(tokens, i):
        return True
    following = lower[i + 1] if i + 1 < len(lower) else ""
    if following in LABELS_BEHIND and _is_label_before(tokens, i, following):
        return True
    before = lower[i - 1] if i else ""
    if (before in _BEFORE_DAY or following in _JOINING) and len(tokens.texts[i]) <= 2:
        if _after_month(tokens, i, before) or _day_range(tokens, i):
            return True
    return following != "" and tokens.kinds[i + 1] in _CAPITALS and _is_street_number(tokens, i)


def _is_label_before(tokens: Tokens, i: int, following: str) -> bool:
    """Whether what follows the digits makes them a time, a date, an ordinal or part of a longer number."""
    lower, size = tokens.lower, len(tokens.lower)
    if tokens.touches_next(i):
        if following == ":" and tokens.touches_next(i + 1) and i + 2 < size and tokens.kinds[i + 2] == NUMBER:
            return True
        if following == "/" and i + 2 < size and tokens.kinds[i + 2] == NUMBER:
            return True
        if following in HYPHENS and _starts_phone_number(tokens, i):
            return True
        if following in _GLUED_BEHIND:
            return True
    if following in _CLOCK or (following == "." and lower[i + 1 : i + 4] == [".", "a", "."]):
        return True
    return following in MONTHS and tokens.kinds[i + 1] in (CAPITALISED, UPPER) and len(tokens.texts[i]) <= 2


_CAPITALS = frozenset((CAPITALISED, UPPER))
_JOINING = HYPHENS | {"to", "and", "or", "until"}
_BEFORE_DAY = MONTHS | _JOINING | {".", ","}
"""The tokens before digits by which they may be a day of a month."""
_GLUED_BEHIND = frozenset(("s", "'s", "’s", "th", "st", "nd", "rd", "@", "_", "x"))
LABELS_BEHIND = MONTHS | HYPHENS | _CLOCK | _GLUED_BEHIND | {":", "/", "."}
"""The tokens behind digits that may make them a label."""


def _glued_before(tokens: Tokens, i: int) -> bool:
    """Whether the digits touch a word, a colon, a slash or a hyphened word before them: `G20`, `COVID-19`, `10:40`."""
    before = tokens.lower[i - 1]
    if before in (":", "/", "#", "@", "_", ".", "&", "\\"):
        return before != "." or (i > 1 and tokens.touches_next(i - 2))
    if before in ("'", "’", "‘"):
        return len(tokens.texts[i]) == 2
    if before in HYPHENS:
        if before == "—" or i < 2 or tokens.ends[i - 2] != tokens.starts[i - 1]:
            return False
        earlier = tokens.lower[i - 2]
        if tokens.kinds[i - 2] == NUMBER:
            return before == "-" and _is_chain(tokens, i)
        return tokens.kinds[i - 2] != PUNCTUATION and earlier not in ("to", "or")
    return tokens.kinds[i - 1] != PUNCTUATION and before[-1:].isalpha()


def _is_chain(tokens: Tokens, i: int) -> bool:
    """Whether the digits at token `i` close a chain of three or more (a phone number, a record), or one of two groups
    that has the lengths of a phone number."""
    if i >= 4 and tokens.lower[i - 3] in HYPHENS and tokens.kinds[i - 4] == NUMBER:
        return sum(len(tokens.texts[j]) for j in (i - 4, i - 2, i)) > 6
    return (len(tokens.texts[i - 2]), len(tokens.texts[i])) in ((3, 4), (4, 2)) or year_at(tokens, i - 2)


def _starts_phone_number(tokens: Tokens, i: int) -> bool:
    if i + 2 >= len(tokens.lower) or tokens.kinds[i + 2] != NUMBER or not tokens.touches_next(i + 1):
        return False
    if len(tokens.texts[i]) == 3 and len(tokens.texts[i + 2]) == 4:
        return True
    return i + 4 < len(tokens.lower) and tokens.lower[i + 3] in HYPHENS and len(tokens.texts[i + 4]) == 4


def _after_month(tokens: Tokens, i: int, before: str) -> bool:
    if len(tokens.texts[i]) > 2:
        return False
    if before in MONTHS:
        return tokens.kinds[i - 1] != WORD
    return before == "." and i > 1 and tokens.lower[i - 2] in MONTHS and tokens.touches_next(i - 2)


def _day_range(tokens: Tokens, i: int) -> bool:
    """Whether the digits are the first or last day of `10 to 28 April`, `July 5-7`."""
    lower, kinds = tokens.lower, tokens.kinds
    if len(tokens.texts[i]) > 2:
        return False
    if i + 3 < len(lower) and kinds[i + 2] == NUMBER and lower[i + 3] in MONTHS and kinds[i + 3] == CAPITALISED:
        if lower[i + 1] in HYPHENS or lower[i + 1] in ("to", "and", "or", "until"):
            return True
    if i >= 3 and kinds[i - 2] == NUMBER and len(tokens.texts[i - 2]) <= 2 and lower[i] <= _LAST_DAY[len(lower[i])]:
        if lower[i - 1] == "," and tokens.after(i).isalpha() and tokens.after(i) not in ("and", "or", "to"):
            return False
        joined = lower[i - 1] in HYPHENS or lower[i - 1] in ("and", "to", "or", ",", "until")
        return joined and _after_month(tokens, i - 2, lower[i - 3])
    return False


_LAST_DAY = ("", "9", "31")
"""The largest day of a month in one digit and in two: `On June 16, 54 people voted`."""


def _is_street_number(tokens: Tokens, i: int) -> bool:
    kinds, size = tokens.kinds, len(tokens.kinds)
    if i + 2 >= size or kinds[i + 1] not in (CAPITALISED, UPPER):
        return False
    for j in range(i + 2, min(i + 5, size)):
        if tokens.lower[j] in _STREETS and kinds[j] == CAPITALISED:
            return True
        if kinds[j] not in (CAPITALISED, UPPER):
            return False
    return False


def named_by(tokens: Tokens, i: int, *, counts_something: bool) -> bool:
    """Whether the word before token `i` makes its digits a name (`Halo 2`, `page 3`, `No. 10`).

    `counts_something` says that a unit or a counted noun follows, which most labels do not allow.
    """
    if i == 0:
        return False
    before = tokens.lower[i - 1]
    if before == ".":
        return i > 1 and tokens.lower[i - 2] in ("no", "nos", "art", "p", "pp", "vol", "ch", "sec", "fig", "v", "vs")
    if counts_something:
        return before in _NEVER_COUNTED or (before in _LABELS and tokens.kinds[i - 1] == CAPITALISED)
    if before in _LABELS and before not in _FUNCTION_WORDS:
        return True
    if tokens.kinds[i - 1] not in (CAPITALISED, UPPER) or before in _FUNCTION_WORDS:
        return False
    return len(tokens.texts[i]) <= 4 and tokens.texts[i].isdecimal()


def is_name(article: Article, tokens: Tokens, i: int) -> bool:
    """Whether a capitalised number word is part of a name (`Group of Seven`, `Three Mile Island`)."""
    if tokens.kinds[i] != CAPITALISED or i == 0 or tokens.kinds[i - 1] == BREAK:
        return False
    before = tokens.texts[i - 1]
    if not before[-1:].isalnum():
        return False
    follows_name = tokens.kinds[i - 1] == CAPITALISED or tokens.lower[i - 1] in ("of", "the")
    followed = i + 1 < len(tokens.lower) and tokens.kinds[i + 1] == CAPITALISED
    if not follows_name and not followed:
        return False
    return article.block_at(tokens.starts[i]).kind is not BlockKind.HEADLINE


def is_age_of(tokens: Tokens, last: int, unit: str) -> bool:
    """Whether a span of time that ends at token `last` is somebody's age: `a 52-year-old`."""
    lower = tokens.lower
    if unit not in ("year", "month", "week", "day") or "old" not in lower[last + 1 : last + 3]:
        return False
    return lower[last + 1] in ("old", "-")


def is_age(tokens: Tokens, i: int) -> bool:
    """Whether the bare number at token `i` is somebody's age: `aged 5`, `Ann Hall, 54,`."""
    lower = tokens.lower
    before = lower[i - 1] if i else ""
    if before not in _BEFORE_AGES:
        return False
    if before in ("aged", "age", "ages"):
        return True
    if before == "at":
        return _opens_with_age(tokens, i)
    if i < 2 or not _may_be_years(tokens.texts[i]) or not _names(tokens, i - 2):
        return False
    following = lower[i + 1] if i + 1 < len(lower) else "."
    if before == "(":
        return following == ")"
    return following in (",", ".", ")", ";") or tokens.kinds[min(i + 1, len(lower) - 1)] == BREAK


_BEFORE_AGES = frozenset(("aged", "age", "ages", "at", ",", "("))


def _opens_with_age(tokens: Tokens, i: int) -> bool:
    """Whether a sentence opens with somebody's age: `At 86, Ines Porto`, `At 86, she`."""
    if tokens.texts[i - 1] != "At" or not _may_be_years(tokens.texts[i]) or i + 3 >= len(tokens):
        return False
    is_named = tokens.kinds[i + 2] == tokens.kinds[i + 3] == CAPITALISED
    return tokens.lower[i + 1] == "," and (is_named or tokens.lower[i + 2] in ("he", "she"))


def _may_be_years(text: str) -> bool:
    return len(text) <= 2 and text.isdecimal()


def _names(tokens: Tokens, i: int) -> bool:
    """Whether token `i` may end what a person is called by: a name, `the woman`."""
    return tokens.texts[i][-1:].isalpha() and (
        tokens.kinds[i] == CAPITALISED or tokens.lower[i] in ("man", "woman", "boy", "girl", "mother", "father")
    )
