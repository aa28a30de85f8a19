"""Breakdowns: a stated whole and the parts that the same sentence divides it into."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.counted import is_plural
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import find_sentences
from newslint.language.tokens import BREAK, Tokens, find_tokens


class Breakdown(NamedTuple):
    """A whole and its parts, a closed list. `single_things` counts the parts said as `a child`, each worth one;
    `span` covers the parts."""

    span: Span
    whole: Quantity
    parts: tuple[Quantity, ...]
    single_things: int = 0
    is_apposed: bool = False
    """Whether only a comma opens the list (`900 jobs, 500 in Germany and 300 in France`), so that it may be open."""


_OPENERS = frozenset(
    (
        ":",
        "—",
        "–",
        "(",
        "comprising",
        "comprises",
        "comprised",
        "consisting",
        "consists",
        "composed",
        "made",
        "namely",
        "-",
    )
)
_MADE = frozenset("comprising comprises made comprised consisting composed namely".split())
_OPEN_LISTS = frozenset(
    "including included includes include among least most mostly others rest remaining remainder several some "
    "many few both other another dozens hundreds thousands respectively each per average extra further additional "
    "more compared than".split()
)
"""Words that leave a list open, count something twice or compare, so that its sum means nothing."""
_PEOPLE = frozenset(
    "person man woman boy girl child adult member student pupil teacher worker passenger guest soldier civilian".split()
)
_SO_FAR = frozenset("this last season year month week so far in all competitions overall".split())
_SAME = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)


@once
def find_breakdowns(article: Article) -> tuple[Breakdown, ...]:
    """The breakdowns of an article, in order: `12 people: five men, four women and three children`, `five men and
    seven women, a total of 12`."""
    tokens, quantities = find_tokens(article), find_quantities(article)
    if len(quantities) < 3:
        return ()
    found: list[Breakdown] = []
    at = 0
    for sentence in find_sentences(article):
        inside: list[Quantity] = []
        while at < len(quantities) and quantities[at].span.end <= sentence.end:
            if quantities[at].span.start >= sentence.start:
                inside.append(quantities[at])
            at += 1
        if 3 <= len(inside) <= 24:
            stop = tokens.within(sentence).stop
            found.extend(_opened(tokens, inside, stop))
            found.extend(_summed_up(tokens, inside))
    return tuple(found)


def _opened(tokens: Tokens, quantities: list[Quantity], stop: int) -> list[Breakdown]:
    """Breakdowns whose whole comes first."""
    found = []
    for at, whole in enumerate(quantities[:-1]):
        if whole.kind not in _SAME or whole.ends or not _may_be_whole(tokens, whole):
            continue
        following = next((q for q in quantities[at + 1 :] if q.kind is not Kind.DURATION), None)
        start = _opening(tokens, whole, following.first) if following else -1
        if start < 0:
            continue
        breakdown = closed_list(tokens, whole, quantities[at + 1 :], start, stop)
        if breakdown is not None:
            found.append(breakdown)
            break
    return found


def _may_be_whole(tokens: Tokens, whole: Quantity) -> bool:
    is_compound = "-" in tokens.lower[whole.last + 1 : whole.noun_at]
    return (
        whole.value > 1 and whole.noun != "time" and (not is_compound or whole.noun in ("member", "strong", "person"))
    )


def _opening(tokens: Tokens, whole: Quantity, following: int) -> int:
    """The token after the colon, dash, bracket or `comprising` that opens the list of parts; -1 without one."""
    end = max(whole.last, whole.noun_at)
    for i in range(end + 1, min(following, end + 9)):
        word = tokens.lower[i]
        if word == "," and following == i + 1 and _SO_FAR.issuperset(tokens.lower[end + 1 : i]):
            return i + 1
        if word not in _OPENERS:
            if word in (".", ";", ",") and word != ",":
                return -1
            continue
        if word == "-" and (tokens.touches_next(i) or tokens.ends[i - 1] == tokens.starts[i]):
            continue
        if word == "made" and tokens.lower[i + 1 : i + 3] != ["up", "of"]:
            continue
        if word in _MADE:
            return i + {"of": 2, "up": 3}.get(tokens.lower[i + 1], 1)
        return i + 1
    return -1


def closed_list(tokens: Tokens, whole: Quantity, quantities: list[Quantity], start: int, stop: int) -> Breakdown | None:
    """The closed list of parts that begins at token `start`: every item begins with its number."""
    by_first = {}
    for quantity in quantities:
        by_first[quantity.approximator if 0 <= quantity.approximator < quantity.first else quantity.first] = quantity
    parts: list[Quantity] = []
    singles = 0
    closed = False
    i, last = start, start
    while i < stop:
        part = by_first.get(i)
        if part is not None:
            if not _is_part(whole, part) or part in parts:
                return None
            parts.append(part)
            i = max(part.last, part.noun_at) + 1
        elif _is_single(tokens, whole, i, stop):
            singles += 1
            i += 1
        else:
            return None
        i, ended, by_and = _item_end(tokens, i, stop, set(by_first))
        closed = closed or by_and
        if i < 0:
            return None
        last = i - 1
        if ended:
            break
    if len(parts) < 2 or not closed or len(parts) + singles < 2:
        return None
    if _OPEN_LISTS & set(tokens.lower[whole.last + 1 : last + 1]):
        return None
    is_apposed = tokens.lower[start - 1] == ","
    is_last = last >= stop - 2 or sum(part.value for part in parts) > whole.value
    if is_apposed and (singles or not is_last or not all(_is_of(tokens, whole, part) for part in parts)):
        return None
    end = max(parts[-1].last, parts[-1].noun_at)
    return Breakdown(tokens.span(parts[0].first, end), whole, tuple(parts), singles, is_apposed)


def _is_single(tokens: Tokens, whole: Quantity, i: int, stop: int) -> bool:
    """Whether an item of a list is one thing or person: `a child`, `the driver`."""
    if whole.kind is not Kind.COUNT or tokens.lower[i] not in ("a", "an", "the", "his", "her", "their"):
        return False
    if tokens.lower[i] not in ("a", "an") and whole.noun not in _PEOPLE:
        return False
    for j in range(i + 1, min(stop, i + 5)):
        if tokens.lower[j] in (",", "and", ".", ";", ")"):
            return True
        if is_plural(tokens.lower[j]):
            return False
    return True


def _is_of(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """Whether a part after a bare comma is one of the whole: it names nothing else, or kinds of people."""
    following = tokens.lower[part.last + 1 : part.last + 2]
    if whole.kind is not Kind.COUNT or not whole.noun:
        return False
    is_people = whole.noun in ("person", "member") and part.noun in _PEOPLE
    return part.noun in ("", whole.noun) or following == ["of"] or is_people


def _item_end(tokens: Tokens, i: int, stop: int, starts: set[int]) -> tuple[int, bool, bool]:
    """Where the next item begins; whether the list ends there; whether `and` stood before it. -1 where an item holds
    a second number or a comma that opens no item."""
    while i < stop:
        word = tokens.lower[i]
        if word in (";", ",", "and", "&"):
            following, by_and = i + 1, word in ("and", "&")
            if word in (",", ";") and tokens.lower[i + 1 : i + 2] in (["and"], ["&"]):
                following, by_and = i + 2, True
            if following in starts:
                return following, False, by_and
            if following < stop and tokens.lower[following] in ("a", "an") and word != ",":
                return following, False, by_and
            if word == ",":
                return (i, True, False) if not any(j > i for j in starts if j < stop) else (-1, True, False)
            if word != "and":
                return -1, True, False
        elif word in (".", ")", "—", "–", "!", "?", ":") or tokens.kinds[i] == BREAK:
            return i, True, False
        elif i in starts:
            return -1, True, False
        i += 1
    return stop, True, False


def _is_part(whole: Quantity, part: Quantity) -> bool:
    is_bare_sum = whole.kind is Kind.MONEY and part.kind is Kind.COUNT and not part.noun and part.value >= 1000
    if (part.kind is not whole.kind and not is_bare_sum) or part.ends or part.value < 0:
        return False
    return part.unit == whole.unit or not part.unit


def _summed_up(tokens: Tokens, quantities: list[Quantity]) -> list[Breakdown]:
    """`five men and seven women, a total of 13`; `12 men and 15 women, a combined 27`; `..., 27 in all`."""
    found = []
    for at in range(2, len(quantities)):
        whole = quantities[at]
        if whole.kind not in _SAME or whole.is_approximate or whole.ends or not _says_total(tokens, whole):
            continue
        parts: list[Quantity] = []
        stop = whole.first
        for part in reversed(quantities[:at]):
            between = tokens.lower[max(part.last, part.noun_at) + 1 : stop]
            is_some = tokens.lower[part.last + 1 : part.last + 2] == ["of"]
            if is_some or not _is_part(whole, part) or not _joins(between, is_last=not parts):
                break
            parts.append(part)
            stop = part.approximator if 0 <= part.approximator < part.first else part.first
        if len(parts) < 2 or _OPEN_LISTS - {"each"} & set(tokens.lower[parts[-1].first - 3 : whole.first]):
            continue
        if "each" in tokens.lower[parts[-1].first : whole.first]:
            continue
        parts.reverse()
        found.append(Breakdown(tokens.span(parts[0].first, whole.last), whole, tuple(parts)))
    return found


def _says_total(tokens: Tokens, whole: Quantity) -> bool:
    before = tokens.lower[max(0, whole.first - 3) : whole.first]
    after = tokens.lower[max(whole.last, whole.noun_at) + 1 : max(whole.last, whole.noun_at) + 3]
    if before[-3:] in (["a", "total", "of"], ["for", "total", "of"]) or before[-2:] == ["a", "combined"]:
        return True
    return after in (["in", "all"], ["in", "total"]) or after[:1] == ["altogether"]


def _joins(between: list[str], *, is_last: bool) -> bool:
    """Whether the words between two figures only join two items of a list, or its end and the total."""
    if len(between) > (9 if is_last else 6):
        return False
    if any(word in (".", ":", "(", ")", "?", "while", "but", "who", "which", "that", "when") for word in between):
        return False
    if is_last:
        return bool({",", "—", "–", ";"} & set(between))
    return bool({",", "and"} & set(between))
