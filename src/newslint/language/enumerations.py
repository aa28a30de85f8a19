"""Enumerations: a number of things announced and the things then named, in one sentence."""

from __future__ import annotations

from bisect import bisect_right
from operator import attrgetter
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.announcements import BODIES, COLLECTIVES, Announcement, find_announcements
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, NUMBER, QUOTE, UPPER, WORD, Tokens, find_tokens


class Enumeration(NamedTuple):
    """`Three things: a, b and c`, `two members, Ann Hall and Rita Berg,`: how many were announced, and how many items
    there are at least and at most (an `and` may stand inside an item). `span` covers announcement and items."""

    span: Span
    announcement: Span
    announced: int
    fewest: int
    most: int


FARTHEST = 14
"""Within how many tokens behind the announced noun the colon stands."""
_OPEN = frozenset(
    "including include includes like among example instance notably especially particularly such namely-some others "
    "etc another other either or nor respectively both more between plus".split()
)
_CLAUSES = frozenset("which who whose where".split())
_PLACES = frozenset("city town place village state county district region suburb site location airport".split())
_PARTICLES = frozenset("of the de van von der bin al la le du da dos di el ibn st and".split())
_BEFORE_ITEMS = frozenset(": , ; and & — – ( a the some about over to from by with in at than -".split())
"""What stands before a number that opens an item, so that the list may be of numbers; also what makes it a measure."""
_FIRST = attrgetter("first")


@once
def find_enumerations(article: Article) -> tuple[Enumeration, ...]:
    """The enumerations of an article that their sentence closes, in order."""
    tokens = find_tokens(article)
    quantities = find_quantities(article)
    found = []
    for announced in find_announcements(article):
        if not _may_be_listed(tokens, announced.noun_at):
            continue
        sentence = tokens.within(sentence_at(article, tokens.starts[announced.first]))
        listed = (
            _after_colon(tokens, announced, sentence)
            or _between_marks(tokens, announced, sentence)
            or _names_after(tokens, announced, sentence)
            or _subjects(tokens, announced, sentence)
        )
        if listed is None and (ages := _ages(tokens, announced, sentence)):
            found.append(ages)
            continue
        if listed is None:
            continue
        last = tokens.at(listed.span.end - 1)
        start = bisect_right(quantities, announced.noun_at, key=_FIRST)
        stop = bisect_right(quantities, last, start, key=_FIRST)
        inside = [q for q in quantities[start:stop] if q.kind is not Kind.AGE]
        if any(tokens.lower[q.first - 1] in _BEFORE_ITEMS and not _is_bare_age(tokens, q) for q in inside):
            if not _are_sums(tokens, announced, listed, inside):
                continue
        found.append(listed)
    return tuple(found)


def _are_sums(tokens: Tokens, announced: Announcement, listed: Enumeration, inside: list[Quantity]) -> bool:
    """Whether every item is a sum or an amount with its own source: `three sources: £120,000 in shares, £95,000 from a
    fund and £50,000 in loans`."""
    is_each = listed.fewest == listed.most == len(inside) and announced.last < announced.noun_at
    joints = [tokens.lower[q.opening - 1] for q in inside]
    is_closed = joints[:1] == [":"] and joints[-1:] == ["and"] and {*joints[1:-1]} <= {",", "and"}
    kinds = {(q.kind, q.unit) for q in inside}
    return is_each and is_closed and len(kinds) == 1 and inside[0].kind in (Kind.MONEY, Kind.MEASURE)


def _may_be_listed(tokens: Tokens, noun_at: int) -> bool:
    """Whether something opens a list behind an announced noun: a colon a little further on, or a mark or word at it."""
    following = tokens.lower[noun_at + 1 : noun_at + FARTHEST]
    return following[:1] != [] and (following[0] in _OPENING or following[0] == "left" or ":" in following)


def _is_bare_age(tokens: Tokens, quantity: Quantity) -> bool:
    return tokens.lower[quantity.first - 1] == "," and _age_end(tokens, quantity.first - 1) > quantity.first


def _after_colon(tokens: Tokens, announced: Announcement, sentence: range) -> Enumeration | None:
    """A list after a colon, up to the end of its sentence."""
    lower = tokens.lower
    colon = -1
    for i in range(announced.noun_at + 1, min(announced.noun_at + FARTHEST, sentence.stop)):
        if lower[i] == ":":
            colon = i
            break
        if lower[i] in (",", ";", "(", ")", "—", "–", "and"):
            return None
    stop = _last_of(tokens, colon + 1, sentence.stop)
    if colon < 0 or announced.is_compound or announced.noun in COLLECTIVES or stop - colon < 4:
        return None
    words = lower[colon + 1 : stop]
    if (
        (_OPEN | _CLAUSES) & set(words)
        or words[0] in ("first", "firstly", "one")
        or any(tokens.kinds[i] == QUOTE for i in range(colon + 1, stop))
    ):
        return None
    if any(word in (":", "(", "—", "–", "?", "!", ".") for word in words):
        return None
    if ";" in words:
        fewest = most = words.count(";") + 1
    else:
        closing = _closing_and(words)
        if closing < 0:
            return None
        commas = words.count(",")
        fewest = commas + (1 if words[closing - 1] == "," else 2)
        fewest, most = (2 if not commas else fewest), commas + words.count("and") + words.count("&") + 1
        if words[closing - 1] == ",":
            most -= 1
        if announced.value < fewest and not _are_short(words):
            return None
        fewest = min(fewest, most)
    return _enumeration(tokens, announced, stop - 1, fewest, most)


def _between_marks(tokens: Tokens, announced: Announcement, sentence: range) -> Enumeration | None:
    """Short items in brackets or between dashes: `three colours (red, green and blue)`."""
    opener = announced.noun_at + 1
    closing = _CLOSING.get(tokens.lower[opener])
    if closing is None or announced.is_compound or announced.noun in COLLECTIVES or tokens.touches_next(opener - 1):
        return None
    stop = next((i for i in range(opener + 1, min(sentence.stop, opener + FARTHEST)) if tokens.lower[i] in closing), -1)
    words = tokens.lower[opener + 1 : stop]
    if stop < 0 or "," not in words or words.count("and") != 1 or not _are_short(words):
        return None
    if not _OPEN.isdisjoint(words) or not all(word.isalpha() or word == "," for word in words):
        return None
    is_closed = "," not in words[words.index("and") :]
    items = words.count(",") + 1 + (words[words.index("and") - 1] != ",")
    return _enumeration(tokens, announced, stop - 1, items, items) if is_closed else None


_CLOSING = {"(": (")",), "—": ("—",), "–": ("–",)}


def _enumeration(tokens: Tokens, announced: Announcement, last: int, fewest: int, most: int) -> Enumeration:
    announcement = tokens.span(announced.first, announced.noun_at)
    span = tokens.span_with_bracket(announced.first, last)
    return Enumeration(span, announcement, announced.value, fewest, most)


def _last_of(tokens: Tokens, first: int, stop: int) -> int:
    """The token after the last word of a list that ends with its sentence."""
    while stop > first and tokens.lower[stop - 1] in (".", "!", "?"):
        stop -= 1
    return stop


def _closing_and(words: list[str]) -> int:
    """The position of the `and` before the last item, -1 where none follows the last comma."""
    commas = [i for i, word in enumerate(words) if word == ","]
    last = commas[-1] if commas else -1
    return next((i for i in range(last + 1, len(words)) if words[i] in ("and", "&") and i), -1)


def _are_short(words: list[str]) -> bool:
    """Whether every item is so short that its comma can only part it from the next."""
    size = 0
    for word in words:
        size = 0 if word in (",", "and") else size + 1
        if size > 3:
            return False
    return True


def _names_after(tokens: Tokens, announced: Announcement, sentence: range) -> Enumeration | None:
    """Names after the noun between commas, dashes or brackets, after `of` or `are`: `two members, Ann Hall and Rita
    Berg,`, `a two-judge bench of Justices Ann Hall and Rita Berg`, `the two dead were identified as ...`."""
    lower = tokens.lower
    opener = _opener(tokens, announced, sentence)
    if opener < 0 or opener + 1 >= sentence.stop:
        return None
    is_apposed = lower[opener] in _MARKS
    if is_apposed and announced.first and lower[announced.first - 1] in ("other", "-"):
        return None
    if is_apposed and lower[max(0, announced.first - 2) : announced.first] in _SOME_OF:
        return None
    names = _names(tokens, opener, sentence.stop)
    if names is None:
        return None
    items, last, is_plain, closes_by_comma = names
    if _OPEN & set(lower[opener + 1 : last + 1]) - {"one", "and"}:
        return None
    following = lower[last + 1 : last + 3]
    if following in ([",", "as"], [",", "or"], [",", "plus"]) or (
        following == [",", "and"] and not _is_another_kind(lower[last + 3 : last + 5], announced, items)
    ):
        return None
    if items > announced.value:
        goes_on = following[:1] == [","] and tokens.kinds[last + 2 : last + 3] != [WORD]
        is_pair = closes_by_comma or goes_on
        if not is_plain or (announced.noun in _PLACES and is_pair):
            return None
    return _enumeration(tokens, announced, last, items, items)


_MARKS = (",", "—", "–", "(", "-")
_SOME_OF = (["one", "of"], ["some", "of"], ["many", "of"], ["most", "of"], ["any", "of"])
_KIN = frozenset("son daughter child brother sister grandchild grandson granddaughter stepson sibling".split())
_NUMBERS = frozenset("two three four five six seven eight nine ten 10 11 12 one several".split())


def _is_another_kind(words: list[str], announced: Announcement, items: int) -> bool:
    """Whether the words after a closed list and `, and` count others: `three sons, Tom, Bill and Ray, and a daughter`.

    `Three people, Ann Hall and Rita Berg, and a driver` counts the driver in."""
    first = words[0] if words else ""
    if first in _NUMBERS or items > announced.value:
        return True
    return announced.noun in _KIN and first in ("a", "an", "his", "her", "their", "its")


_IDENTIFIED = frozenset("were are was have been identified named later by police as being".split())


_OPENING = _IDENTIFIED | frozenset(_MARKS) | {"of", "comprising", "namely"}
"""The tokens behind an announced noun that names or subjects may follow."""


def _opener(tokens: Tokens, announced: Announcement, sentence: range) -> int:
    """The token before the first name of a list; -1 where none can follow."""
    lower, i = tokens.lower, announced.noun_at + 1
    if i >= sentence.stop:
        return -1
    if lower[i] in _MARKS:
        return -1 if lower[i] == "-" and tokens.touches_next(i) else i
    if lower[i] == "of":
        before = lower[announced.first - 1] if announced.first else ""
        is_place = announced.noun in _PLACES and before in ("the", "these")
        is_body = announced.is_compound and lower[announced.noun_at] in BODIES
        return i if is_place or is_body or announced.noun in COLLECTIVES else -1
    if lower[i] in ("comprising", "namely"):
        return i
    if (
        lower[i] == "left"
        and lower[i + 1 : i + 3] == [",", "against"]
        and announced.noun in ("match", "game", "fixture")
    ):
        return i + 2
    last = i
    while last < min(sentence.stop, i + 6) and lower[last] in _IDENTIFIED:
        last += 1
    is_named = last > i and (lower[last - 1] == "as" or (last == i + 1 and lower[i] in ("are", "were")))
    return last - 1 if is_named else -1


def _names(tokens: Tokens, opener: int, stop: int) -> tuple[int, int, bool, bool] | None:
    """How many names follow token `opener` in a closed list, its last token, whether every name stands in two words
    or every one in one, and whether a comma stands before the last `and`."""
    lower = tokens.lower
    items, ands, i, two_words, last, comma_and = 0, 0, opener + 1, True, opener, False
    one_word = True
    while i < stop:
        end = _name_end(tokens, i, stop)
        if end == i:
            return None
        items += 1
        last = end - 1
        two_words, one_word = two_words and end - i >= 2, one_word and end - i == 1
        if end < stop and (after_age := _age_end(tokens, end)) > end:
            last, end = after_age - 1, after_age
        if end >= stop:
            break
        word = lower[end]
        if word == "," and lower[end + 1 : end + 2] == ["and"]:
            if ands:
                break
            ands, comma_and, i = ands + 1, last < 0 or lower[last] != ",", end + 2
        elif word == "," and not ands:
            i = end + 1
            if i < stop and tokens.kinds[i] == WORD and lower[i] not in _PARTICLES:
                return None
        elif word == "and":
            if ands and not (two_words and lower[opener] == "of"):
                return None
            ands, i = ands + 1, end + 1
        elif ands and (word in (",", ")", "—", "–", ".", ";", "-") or (lower[opener] == "of" and word not in _GO_ON)):
            break
        else:
            return None
    if not ands or items < 2:
        return None
    return items, last, two_words or one_word, comma_and


_GO_ON = frozenset("or & who which whose from at in".split())


def _age_end(tokens: Tokens, comma: int) -> int:
    """The token after the age that follows a name between commas (`Tom Hale, 34,`); `comma` itself where none does."""
    if tokens.lower[comma] != "," or comma + 2 >= len(tokens) or tokens.kinds[comma + 1] != NUMBER:
        return comma
    age = tokens.texts[comma + 1]
    is_age = age.isdecimal() and 0 < int(age) < 120
    return comma + 2 if is_age and tokens.lower[comma + 2] in (",", "and", ")", ".", "—", "–", "-") else comma


def _subjects(tokens: Tokens, announced: Announcement, sentence: range) -> Enumeration | None:
    """`four agreements, on mining, fisheries, customs and health`: more subjects than there are agreements."""
    lower, opener = tokens.lower, announced.noun_at + 1
    if lower[opener : opener + 1] != [","] or announced.noun not in _ON_ONE:
        return None
    if lower[opener + 1 : opener + 2] not in (["on"], ["covering"], ["about"], ["concerning"]):
        return None
    stop = _last_of(tokens, opener + 2, sentence.stop)
    words = lower[opener + 2 : stop]
    if (_OPEN | _CLAUSES | {"(", ":", ";", "on"}) & set(words) or words.count("and") != 1:
        return None
    closing = _closing_and(words)
    items = words.count(",") + (1 if closing > 0 and words[closing - 1] == "," else 2)
    if closing < 0 or items <= announced.value or not all(len(item.split(" ")) <= 6 for item in _items(words)):
        return None
    return _enumeration(tokens, announced, stop - 1, items, items)


def _ages(tokens: Tokens, announced: Announcement, sentence: range) -> Enumeration | None:
    """`Four juveniles, ages 12, 13 and 13,`: as many ages as people, or fewer that the people share (`Six girls, ages
    12 and 13`), so that two ages of four people tell nothing."""
    i = announced.noun_at + 1
    if tokens.lower[i : i + 1] != [","] or tokens.lower[i + 1 : i + 2] not in (["ages"], ["aged"]):
        return None
    items, i = 0, i + 2
    while i + 1 < sentence.stop and tokens.kinds[i] == NUMBER and tokens.texts[i].isdecimal():
        items += 1
        last = i
        if tokens.lower[i + 1] == "and":
            i += 2
            if tokens.kinds[i : i + 1] == [NUMBER] and tokens.after(i) in (",", ".", ")", ";"):
                return _enumeration(tokens, announced, i, items + 1, items + 1) if items > 1 else None
            return None
        if tokens.lower[i + 1] != "," or last + 2 >= sentence.stop:
            return None
        i += 2
    return None


_ON_ONE = frozenset(
    "agreement deal accord memorandum memoranda law bill treaty contract report book resolution decree protocol "
    "document pact convention".split()
)
"""Things that each have one subject."""


def _items(words: list[str]) -> list[str]:
    return " ".join("," if word == "and" else word for word in words).split(" , ")


def _name_end(tokens: Tokens, i: int, stop: int) -> int:
    """The token after the name that begins at token `i`; `i` itself where none begins there."""
    start = i
    if tokens.lower[i] == "the" and i + 1 < stop and tokens.kinds[i + 1] in (CAPITALISED, UPPER):
        i += 1
    if tokens.kinds[i] not in (CAPITALISED, UPPER):
        return start
    while i < stop and (tokens.kinds[i] in (CAPITALISED, UPPER) or _belongs(tokens, i, stop)):
        i += 1
    return i


def _belongs(tokens: Tokens, i: int, stop: int) -> bool:
    """Whether a token that is no capitalised word belongs to the name before it: an initial's stop, `of`, `'s`."""
    word = tokens.lower[i]
    if word == ".":
        return len(tokens.texts[i - 1]) <= 2 and tokens.ends[i - 1] == tokens.starts[i]
    if word == "&":
        return i + 1 < stop and tokens.kinds[i + 1] in (CAPITALISED, UPPER)
    if word in _PARTICLES - {"and"}:
        return i + 1 < stop and _goes_on(tokens, i + 1)
    if word == "-":
        return tokens.touches_next(i) and tokens.ends[i - 1] == tokens.starts[i]
    return word in ("'s", "’s", "’", "'")


def _goes_on(tokens: Tokens, i: int) -> bool:
    return tokens.kinds[i] in (CAPITALISED, UPPER) or tokens.lower[i] in _PARTICLES - {"and"}
