"""Anniversaries: `the 30th anniversary`, `its 50th birthday`, `the centenary`, `marks 30 years since`."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.calendar import MONTHS
from newslint.knowledge.number_words import ORDINALS, TENS
from newslint.language.durations import read_number_before
from newslint.language.tokens import CAPITALISED, NUMBER, Tokens, find_tokens

_NAMED = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300,
    "tercentennial": 300, "sesquicentennial": 150, "semicentennial": 50, "quincentenary": 500, "quincentennial": 500,
}  # fmt: skip
_JUBILEES = {"silver": 25, "golden": 50, "diamond": 60, "platinum": 70}
_TENS_ORDINALS = {word[:-1] + "ieth": int(value) for word, value in TENS.items()}
_ABOUT = frozenset("nearly almost about around roughly approaching some".split())


class Anniversary(NamedTuple):
    """A stated return of an event: how many `years` after it. `span` covers the number and the noun.

    `noun` is "anniversary", "birthday", "centenary", "jubilee", or "year" (`marks 30 years since`). `named` says that
    it is part of a name or of somebody's private life (`the 25th Anniversary Tour`, `wedding anniversary`), `about`
    that the number is rough.
    """

    span: Span
    years: int
    noun: str
    named: bool = False
    about: bool = False


@once
def find_anniversaries(article: Article) -> tuple[Anniversary, ...]:
    """The anniversaries of an article, in order."""
    tokens = find_tokens(article)
    found = [one for i in tokens.where("anniversary", "anniversaries", "birthday") if (one := _numbered(tokens, i))]
    found += [_named(tokens, i, _NAMED[tokens.lower[i]]) for i in tokens.where_any(_NAMES)]
    for i in tokens.where("jubilee"):
        if i and tokens.lower[i - 1] in _JUBILEES:
            found.append(Anniversary(tokens.span(i - 1, i), _JUBILEES[tokens.lower[i - 1]], "jubilee", True))
    found += [one for i in tokens.where_any(_MARKING) if (one := _marked_years(tokens, i))]
    found += [one for i in tokens.where_any(_TURNING) if (one := _turned(tokens, i))]
    found += [one for i in tokens.where("year") if (one := _in_nth_year(tokens, i))]
    taken = {one.span.start for one in found}
    found += [one for i in tokens.where("since") if (one := _years_since(tokens, i)) and one.span.start not in taken]
    found.sort(key=lambda one: one.span)
    return tuple(found)


_NAMES = frozenset(_NAMED)
_MARKING = frozenset("mark marks marked marking celebrate celebrates celebrated celebrating".split())


_TURNING = frozenset(("turns", "turned", "turn", "turning"))
_INSTITUTIONS = frozenset(
    "school club museum station company firm bridge park festival hospital library theatre theater university zoo "
    "mill airport stadium magazine newspaper brewery charity market fair orchestra choir college mall tower "
    "lighthouse dam railway race laboratory institute centre center hotel shop café cafe restaurant factory".split()
)
"""What turns an age as people do, and was founded, opened or built."""
_NOT_YET = frozenset("will would soon also just recently has had".split())


def _in_nth_year(tokens: Tokens, i: int) -> Anniversary | None:
    """`The festival, now in its 60th year,`: as old, or a year younger."""
    ordinal = read_ordinal_before(tokens, i - 1)
    if ordinal is None or ordinal[0] < _OLD or tokens.lower[ordinal[1] - 2 : ordinal[1]] != ["in", "its"]:
        return None
    return Anniversary(tokens.span(ordinal[1], i), ordinal[0], "year", True, True)


_OLD = 10
"""Years; a younger thing's years are often counted by its editions."""


def _turned(tokens: Tokens, i: int) -> Anniversary | None:
    """`and it turns 60 next year`, `The museum, which turns 50 in May`: the age of a thing, not of a person."""
    if i + 1 >= len(tokens) or tokens.kinds[i + 1] != NUMBER or not tokens.texts[i + 1].isdecimal():
        return None
    k = i - 1
    while k > 0 and tokens.lower[k] in _NOT_YET:
        k -= 1
    if k > 8 and tokens.lower[k] == ",":
        k = next((j for j in range(k - 1, k - 8, -1) if tokens.lower[j] == ","), 1) - 1
    if k > 2 and tokens.lower[k] == "which":
        k -= 2
    if tokens.lower[k] != "it" and tokens.lower[k] not in _INSTITUTIONS:
        return None
    years = int(tokens.texts[i + 1])
    closing = tokens.lower[i + 2] if i + 2 < len(tokens) else "."
    is_dated = closing in (_TURNED_WHEN if tokens.lower[i] == "turned" else _TURNS_WHEN)
    return Anniversary(tokens.span(i + 1, i + 1), years, "year") if is_dated and _YOUNGEST < years < 1000 else None


_YOUNGEST = 4
_TURNED_WHEN = frozenset(("this", "last"))
_TURNS_WHEN = _TURNED_WHEN | frozenset("next in on . , ; and at with later".split())


def _years_since(tokens: Tokens, i: int) -> Anniversary | None:
    """`It is 30 years this month since`, `It has been 30 years since`, `30 years have passed since`."""
    unit = next((k for k in range(i - 1, max(0, i - 5), -1) if tokens.lower[k] == "years"), None)
    if unit is None:
        return None
    number = read_number_before(tokens, unit - 1)
    if number is None or not number[0].is_integer() or number[1] < 1:
        return None
    before, between = tokens.lower[number[1] - 1], tokens.lower[unit + 1 : i]
    if before not in _ABOUT and before not in ("is", "be", "been", "’s", "'s") and between != ["have", "passed"]:
        return None
    if between[:1] == ["in"] and between[1:] and between[1] in MONTHS:
        between = between[2:]
    if between not in (
        [],
        ["this", "month"],
        ["this", "week"],
        ["this", "year"],
        ["next", "month"],
        ["next", "week"],
        ["have", "passed"],
        ["on"],
    ):
        return None
    return Anniversary(tokens.span(number[1], unit), int(number[0]), "year", about=before in _ABOUT)


def _marked_years(tokens: Tokens, i: int) -> Anniversary | None:
    """`marks 30 years since`, `celebrating its 50 years of`."""
    for unit in range(i + 2, min(i + 6, len(tokens) - 1)):
        if tokens.lower[unit] == "years" and tokens.lower[unit + 1] in ("since", "of", "as", "in", "this"):
            number = read_number_before(tokens, unit - 1)
            if number is None or not number[0].is_integer() or number[1] <= i:
                return None
            return Anniversary(tokens.span(number[1], unit), int(number[0]), "year")
    return None


def _numbered(tokens: Tokens, i: int) -> Anniversary | None:
    """The anniversary whose noun is token `i`: `30th anniversary`, `fiftieth birthday`, `30-year anniversary`."""
    at = i - 1
    named = tokens.kinds[i] == CAPITALISED or (i + 1 < len(tokens) and tokens.kinds[i + 1] == CAPITALISED)
    if at >= 0 and tokens.lower[at] in ("wedding", "work", "death"):
        named = named or tokens.lower[at] != "death"
        at -= 1
    ordinal = read_ordinal_before(tokens, at)
    if ordinal is None and at >= 2 and tokens.lower[at] == "year" and tokens.lower[at - 1] == "-":
        number = read_number_before(tokens, at - 2)
        ordinal = (int(number[0]), number[1]) if number and number[0].is_integer() else None
    if ordinal is None:
        return None
    years, first = ordinal
    if not 1 <= years <= 5000:
        return None
    noun = "birthday" if tokens.lower[i] == "birthday" else "anniversary"
    about = first > 0 and (
        tokens.lower[first - 1] in _ABOUT or tokens.lower[max(0, first - 2) : first] == ["nearly", "the"]
    )
    return Anniversary(tokens.span(first, i), years, noun, named, about)


def _named(tokens: Tokens, i: int, years: int) -> Anniversary:
    named = tokens.kinds[i] == CAPITALISED or (i + 1 < len(tokens) and tokens.kinds[i + 1] == CAPITALISED)
    return Anniversary(tokens.span(i, i), years, "centenary", named)


def read_ordinal_before(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The ordinal, `30th`, `thirtieth` or `twenty-first`, whose last token is `at`: its value and first token."""
    if at < 0:
        return None
    word = tokens.lower[at]
    if word in ("st", "nd", "rd", "th"):
        if at and tokens.kinds[at - 1] == NUMBER and tokens.touches_next(at - 1):
            text = tokens.lower[at - 1].replace(",", "")
            return (int(text), at - 1) if text.isdigit() else None
        return None
    if word in _TENS_ORDINALS:
        return _TENS_ORDINALS[word], at
    if word in ("hundredth", "100"):
        return 100, at
    if word in ORDINALS:
        if at >= 2 and tokens.lower[at - 1] == "-" and tokens.lower[at - 2] in TENS:
            return int(TENS[tokens.lower[at - 2]] + ORDINALS[word]), at - 2
        return int(ORDINALS[word]), at
    return None
