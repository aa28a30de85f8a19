"""Breakdowns: a stated whole and the parts that the same sentence divides it into."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import BLOCK_BREAK, Article, Span, once
from newslint.language.counted import is_plural
from newslint.language.disjoint_parts import WHERE, are_all_kinds, are_places, is_told_apart, may_overlap
from newslint.language.figures import figures_by_sentence
from newslint.language.labels import MONTHS
from newslint.language.quantities import Kind, Quantity
from newslint.language.tokens import BREAK, NUMBER, Tokens, find_tokens


class Breakdown(NamedTuple):
    """A whole and its parts, a closed list. `single_things` counts the parts said as `a child`, each worth one;
    `span` covers the parts."""

    span: Span
    whole: Quantity
    parts: tuple[Quantity, ...]
    single_things: int = 0
    opener: str = ":"
    """What opens the list: `,` where it may be open (`900 jobs, 500 in Germany and 300 in France`), `with` or `of`
    where it need not name all (`with 500 in Germany and 300 in France`)."""


_SOME = frozenset("include includes included including".split())
"""What opens a list that need not name all, so that only too many are wrong."""
_HAVE = frozenset("has have had".split())
MADE = frozenset("comprising comprises comprise made comprised consisting consists composed namely".split())
_OPENERS = _SOME | _HAVE | MADE | frozenset(":—–(-")
_OPEN_LISTS = frozenset(
    "including included includes include among least most mostly others rest remaining remainder several some "
    "many few both other another dozens hundreds thousands respectively each per average extra further additional "
    "more compared than".split()
)
"""Words that leave a list open, count something twice or compare, so that its sum means nothing."""
_OPEN_WHOLES = _OPEN_LISTS - {"each", "per"}
"""The same between a whole and its colon: `50,000 on each acre: 21,000 for seed, ...`."""
_CLOSING = frozenset("other others another remaining rest remainder".split())
"""Words that close a list where its last part begins with them or is of them: `and 68 calls of other kinds`."""
_PEOPLE = frozenset(
    "person man woman boy girl child adult member student pupil teacher worker passenger guest soldier civilian".split()
)
_PERSONS = ("er", "or", "ist", "ian", "ant", "ee", "ete", "ect", "vet", "nurse", "judge", "ent")
_GROUPED = frozenset("dead injured victim staff member".split())
_SO_FAR = frozenset("this last season year month week so far in all competitions overall".split())
_COUNT, _MONEY, _MEASURE, _AGE, _DURATION = Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.AGE, Kind.DURATION
"""Kept apart, for a member asked of its class costs as much as a call."""
_SAME = (_COUNT, _MONEY, _MEASURE)


@once
def find_breakdowns(article: Article) -> tuple[Breakdown, ...]:
    """The breakdowns of an article, in order: `12 people: five men, four women and three children`, `five men and
    seven women, a total of 12`."""
    tokens = find_tokens(article)
    found: list[Breakdown] = []
    is_any_total = not tokens.words.isdisjoint(_TOTALS)
    for sentence, inside, _ in figures_by_sentence(article):
        if 3 <= len(inside) <= 24:
            found.extend(_opened(tokens, inside, tokens.within(sentence).stop))
            if is_any_total:
                found.extend(_summed_up(tokens, inside))
    return tuple(found)


def _opened(tokens: Tokens, quantities: list[Quantity], stop: int) -> list[Breakdown]:
    """Breakdowns whose whole comes first."""
    found = []
    for at, whole in enumerate(quantities[:-2]):
        if whole.kind not in _SAME or whole.ends or not _may_be_whole(tokens, whole):
            continue
        rest = [q for q in quantities[at + 1 :] if q.kind is not _DURATION or tokens.lower[q.first - 1] == ":"]
        if rest and not whole.noun and tokens.lower[whole.last + 1 : rest[0].first] in _OF_ALL:
            whole = whole.having(noun=rest[0].noun, noun_at=rest[0].noun_at)
            rest = rest[1:]
        elif not whole.noun and whole.kind is _COUNT and _is_taken_up(tokens, whole):
            whole = whole.having(noun=_THEM)
        start, opener = _opening(tokens, whole, rest[0].first) if rest else (-1, "")
        if start < 0 or (at and opener in (",", "clause") and _is_of_subject(tokens, quantities[at - 1], rest[0])):
            continue
        breakdown = closed_list(tokens, whole, quantities[at + 1 :], start, stop, opener)
        if breakdown is not None and not _is_closed_early(tokens, breakdown, start):
            found.append(breakdown)
            break
    return found


_THEM = "them"
"""Stands for the noun of a whole that is told before: `Of the 22, 14 came by day`."""


def _is_taken_up(tokens: Tokens, whole: Quantity) -> bool:
    """Whether a sentence opens with a number that it speaks of as known: `Of the 22, 14 came by day`."""
    before = tokens.lower[max(0, whole.first - 3) : whole.first]
    return before[-2:] in (["of", "the"], ["of", "those"], ["of", "these"]) and (
        len(before) < 3 or before[0] in (".", BLOCK_BREAK, "”", '"')
    )


def _is_of_subject(tokens: Tokens, subject: Quantity, part: Quantity) -> bool:
    """Whether a part is of the figure before the whole: `12 goals in 20 games, nine of them with his head`."""
    return subject.kind is _COUNT and tokens.lower[part.last + 1 : part.last + 3] in (
        ["of", "them"],
        ["of", "these"],
    )


_DASHES = ("-", "–", "—")


def _is_closed_early(tokens: Tokens, breakdown: Breakdown, start: int) -> bool:
    """Whether a second dash closes the aside before the last part: `11 titles - three of them big - and 13 wins`."""
    return tokens.lower[start - 1] in _DASHES and any(
        tokens.lower[i] in _DASHES and not tokens.touches_next(i) and not tokens.touches_next(i - 1)
        for i in range(start, breakdown.parts[-1].first)
    )


_OF_ALL = (["of", "the"], ["out", "of"], ["of", "its"], ["of", "their"], ["out", "of", "the"], ["of"])


def _may_be_whole(tokens: Tokens, whole: Quantity) -> bool:
    is_compound = whole.noun_at > whole.last and "-" in tokens.lower[whole.last + 1 : whole.noun_at]
    return (
        whole.value > 1 and whole.noun != "time" and (not is_compound or whole.noun in ("member", "strong", "person"))
    )


NEAR = 12
"""Within how many tokens behind a whole the list of its parts opens, unless a colon opens it."""
FAR = 22


def _opening(tokens: Tokens, whole: Quantity, following: int) -> tuple[int, str]:
    """The token after the colon, dash, bracket or `comprising` that opens the list of parts, and what opens it; -1
    without one."""
    end = max(whole.last, whole.noun_at)
    lower = tokens.lower
    for i in range(end + 1, min(following, end + FAR)):
        word = lower[i]
        if word == "," and following == i + 1:
            is_bare = _SO_FAR.issuperset(lower[end + 1 : i])
            if not is_bare and lower[following + 1 : following + 3] in _OF_WHICH:
                return following, "of"
            return (i + 1, "," if is_bare else "clause") if is_bare or i - end <= CLAUSE else (-1, "")
        if word == "," and lower[i + 1 : following] in _OF_WHICH:
            return following, "of"
        if word not in _OPENERS:
            if word == "." and lower[i - 1] in MONTHS:
                continue
            if word in (".", ";", "?", "!", "while", "but", "(", ")"):
                return -1, ""
            continue
        if word == "-" and (tokens.touches_next(i) or tokens.ends[i - 1] == tokens.starts[i]):
            continue
        if word == "made" and lower[i + 1 : i + 3] != ["up", "of"]:
            continue
        if i - end > NEAR:
            return (i + 1, "far") if word == ":" and following == i + 1 else (-1, "")
        if word in _SOME or word in _HAVE:
            if following == i + 1:
                return i + 1, "in" if word in _SOME else "has"
            continue
        if word in MADE:
            return i + {"of": 2, "up": 3}.get(lower[i + 1], 1), ":"
        return i + 1, "(" if word == "(" else ":"
    return -1, ""


CLAUSE = 12
"""Within how many tokens behind a whole the comma before its parts stands: `six people were hurt, three seriously`."""
_OF_WHICH = (["with"], ["of", "which"], ["of", "whom"], ["of", "them"], ["of", "these"])


def closed_list(
    tokens: Tokens, whole: Quantity, quantities: list[Quantity], start: int, stop: int, opener: str = ":"
) -> Breakdown | None:
    """The closed list of parts that begins at token `start`: every item begins with its number."""
    by_first = {}
    for quantity in quantities:
        if (whole.kind is _COUNT and quantity.kind is not _AGE) or _is_part(whole, quantity):
            by_first[quantity.opening] = quantity
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
        i, ended, by_and = _item_end(tokens, i, stop, set(by_first), closed=closed)
        closed = closed or by_and or (opener == "(" and ended and tokens.lower[i : i + 1] == [")"])
        if i < 0:
            return None
        last = i - 1
        if ended:
            break
    if len(parts) + singles < 2 or not parts or not closed:
        return None
    if len(parts) < 2 and not are_all_kinds(parts, singles):
        return None
    end = max(parts[-1].last, parts[-1].noun_at)
    if opener != "in" and _is_open(tokens, whole, parts, last, opener):
        return None
    breakdown = Breakdown(tokens.span(parts[0].first, end), whole, tuple(parts), singles, opener)
    return breakdown if _is_of_whole(tokens, breakdown, is_last=last >= stop - 2) else None


def _is_open(tokens: Tokens, whole: Quantity, parts: list[Quantity], last: int, opener: str) -> bool:
    """Whether words leave a list open; a colon's list may close with `68 calls of other kinds`."""
    first = parts[0].opening
    open_words = _OPEN_LISTS & set(tokens.lower[first : last + 1])
    open_words |= (_OPEN_WHOLES if opener == ":" else _OPEN_LISTS) & set(tokens.lower[whole.last + 1 : first])
    if open_words and opener in (":", "(", "of") and len(parts) > 2 and open_words <= _CLOSING:
        return not open_words.isdisjoint(tokens.lower[whole.last + 1 : parts[-1].opening - 2])
    return bool(open_words)


def _is_of_whole(tokens: Tokens, breakdown: Breakdown, *, is_last: bool) -> bool:
    """Whether the words around a list's opening and its parts show that the parts are the whole's."""
    whole, parts, singles, opener = breakdown.whole, breakdown.parts, breakdown.single_things, breakdown.opener
    if opener in (":", "("):
        return True
    if opener in ("in", "has"):
        is_over = sum(part.value for part in parts) > whole.value
        is_group = whole.noun in _PEOPLE or whole.noun.endswith(_PERSONS) or whole.noun in _GROUPED or not whole.noun
        if opener == "has":
            return is_group and are_all_kinds(parts, singles) and tokens.lower[whole.first - 1] == "of"
        return is_over and not singles and is_group and is_told_apart(tokens, parts)
    if are_all_kinds(parts, singles) and whole.kind is _COUNT:
        return opener == "," or whole.noun in _PEOPLE or whole.noun.endswith(_PERSONS)
    if singles:
        return False
    exceeds = sum(part.value for part in parts) > whole.value
    if opener == "clause" and not are_places(tokens, whole, parts):
        return False
    if opener == "," and not (is_last or exceeds):
        return False
    if whole.kind is _MONEY and opener == "of":
        return True
    return all(_is_of(tokens, whole, part) for part in parts) and not (exceeds and may_overlap(tokens, parts))


def _is_single(tokens: Tokens, whole: Quantity, i: int, stop: int) -> bool:
    """Whether an item of a list is one thing or person: `a child`, `the driver`."""
    if whole.kind is not _COUNT or tokens.lower[i] not in ("a", "an", "the", "his", "her", "their"):
        return False
    if tokens.lower[i] not in ("a", "an") and whole.noun not in _PEOPLE:
        return False
    has_age = tokens.kinds[i + 1] == NUMBER if i + 1 < stop else False
    for j in range(i + 1, min(stop, i + (9 if has_age else 5))):
        if tokens.lower[j] in (",", "and", ".", ";", ")"):
            return True
        if is_plural(tokens.lower[j]) or tokens.lower[j] in _SEVERAL:
            return False
    return True


_SEVERAL = frozenset("couple pair family group dozen score crew team".split())


def _is_of(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """Whether a part after a bare comma is one of the whole: it names nothing else, or kinds of people."""
    following = tokens.lower[part.last + 1 : part.last + 2]
    if whole.kind is _MONEY:
        return bool(following) and following[0] in WHERE
    if whole.kind is not _COUNT or not whole.noun:
        return False
    is_people = whole.noun in ("person", "member") and part.noun in _PEOPLE
    return part.noun in ("", whole.noun) or following == ["of"] or is_people


def _item_end(tokens: Tokens, i: int, stop: int, starts: set[int], *, closed: bool) -> tuple[int, bool, bool]:
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
                return (i, True, False) if closed or not any(j > i for j in starts if j < stop) else (-1, True, False)
            if word != "and":
                return -1, True, False
        elif word in (".", ")", "—", "–", "!", "?", ":") or tokens.kinds[i] == BREAK or _is_dash(tokens, i):
            return i, True, False
        elif i in starts:
            return -1, True, False
        i += 1
    return stop, True, False


def _is_dash(tokens: Tokens, i: int) -> bool:
    """Whether a hyphen stands for a dash, with a space on either side."""
    return tokens.lower[i] == "-" and tokens.ends[i - 1] < tokens.starts[i] and not tokens.touches_next(i)


def _is_part(whole: Quantity, part: Quantity) -> bool:
    is_bare_sum = whole.kind in (_MONEY, _MEASURE) and part.kind is _COUNT
    is_bare_sum = is_bare_sum and not part.noun and part.value >= 1000
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
        earlier = quantities[:at]
        announced = earlier[-1] if whole.kind is not _COUNT and earlier[-1].noun else None
        for part in reversed(earlier[:-1] if announced else earlier):
            between = tokens.lower[max(part.last, part.noun_at) + 1 : stop]
            is_some = tokens.lower[part.last + 1 : part.last + 2] == ["of"]
            if is_some or not _is_part(whole, part) or not _joins(between, is_last=not parts):
                break
            parts.append(part)
            stop = part.opening
        if (
            len(parts) < 2
            or (announced and announced.value != len(parts))
            or _OPEN_LISTS - {"each"} & set(tokens.lower[parts[-1].first - 3 : whole.first])
        ):
            continue
        if "each" in tokens.lower[parts[-1].first : whole.first]:
            continue
        parts.reverse()
        found.append(Breakdown(tokens.span(parts[0].first, whole.last), whole, tuple(parts)))
    return found


_TOTALS = frozenset("total combined all altogether together giving".split())
"""The words of which one says that a figure is a total."""


def _says_total(tokens: Tokens, whole: Quantity) -> bool:
    before = tokens.lower[max(0, whole.first - 3) : whole.first]
    after = tokens.lower[max(whole.last, whole.noun_at) + 1 : max(whole.last, whole.noun_at) + 3]
    if before[-3:] in (["a", "total", "of"], ["for", "total", "of"]) or before[-2:] == ["a", "combined"]:
        return True
    if before[-2:-1] == ["giving"] and before[-1] in ("them", "it", "him", "her"):
        return True
    return after in (["in", "all"], ["in", "total"]) or after[:1] in (["altogether"], ["together"])


def _joins(between: list[str], *, is_last: bool) -> bool:
    """Whether the words between two figures only join two items of a list, or its end and the total."""
    if len(between) > (9 if is_last else 6):
        return False
    if any(word in (".", ":", "(", ")", "?", "while", "but", "who", "which", "that", "when") for word in between):
        return False
    if is_last:
        return bool({",", "—", "–", ";"} & set(between))
    return bool({",", "and"} & set(between))
