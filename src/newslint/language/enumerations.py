"""Enumerations: a number of things announced and the things then named, in one sentence."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, QUOTE, UPPER, WORD, Tokens, find_tokens


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
_PLACES = frozenset("city town place village state county district region suburb site location airport".split())
_PARTICLES = frozenset("of the de van von der bin al la le du da dos di el ibn st and".split())
_BEFORE_ITEMS = frozenset(": , ; and & — – ( a the some about over to from by with in at than -".split())
"""What stands before a number that opens an item, so that the list may be of numbers; also what makes it a measure."""
_NOT_COUNTED = frozenset(
    "time hour minute day week month year point mile set word letter question percent dollar dozen second goal run "
    "game win half foot inch option sentence".split()
)


@once
def find_enumerations(article: Article) -> tuple[Enumeration, ...]:
    """The enumerations of an article that their sentence closes, in order."""
    tokens = find_tokens(article)
    quantities = find_quantities(article)
    found = []
    for quantity in quantities:
        if not _announces(quantity):
            continue
        sentence = tokens.within(sentence_at(article, quantity.span.start))
        listed = _after_colon(tokens, quantity, sentence) or _names_after(tokens, quantity, sentence)
        if listed is None:
            continue
        last = tokens.at(listed.span.end - 1)
        inside = (other for other in quantities if quantity.last < other.first <= last and other.kind is not Kind.AGE)
        if any(tokens.lower[other.first - 1] in _BEFORE_ITEMS for other in inside):
            continue
        found.append(listed)
    return tuple(found)


def _announces(quantity: Quantity) -> bool:
    return (
        quantity.kind is Kind.COUNT
        and 2 <= quantity.value <= 12
        and quantity.value % 1 == 0
        and not quantity.ends
        and not quantity.is_approximate
        and bool(quantity.noun)
        and quantity.noun not in _NOT_COUNTED
    )


def _after_colon(tokens: Tokens, quantity: Quantity, sentence: range) -> Enumeration | None:
    """A list after a colon, up to the end of its sentence."""
    lower = tokens.lower
    colon = -1
    for i in range(quantity.noun_at + 1, min(quantity.noun_at + FARTHEST, sentence.stop)):
        if lower[i] == ":":
            colon = i
            break
        if lower[i] in (",", ";", "(", ")", "—", "–", "and"):
            return None
    stop = _last_of(tokens, colon + 1, sentence.stop)
    if colon < 0 or "-" in lower[quantity.last + 1 : quantity.noun_at] or stop - colon < 4:
        return None
    words = lower[colon + 1 : stop]
    if (
        _OPEN & set(words)
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
        if quantity.value < fewest and not _are_short(words):
            return None
        fewest = min(fewest, most)
    announcement = tokens.span(quantity.first, quantity.noun_at)
    return Enumeration(tokens.span(quantity.first, stop - 1), announcement, int(quantity.value), fewest, most)


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


def _names_after(tokens: Tokens, quantity: Quantity, sentence: range) -> Enumeration | None:
    """Names between commas, dashes or brackets right after the noun: `two members, Ann Hall and Rita Berg,`."""
    lower = tokens.lower
    opener = quantity.noun_at + 1
    if opener >= sentence.stop or lower[opener] not in (",", "—", "–", "(", "-"):
        return None
    if lower[opener] == "-" and tokens.touches_next(opener):
        return None
    if quantity.first and lower[quantity.first - 1] in ("of", "other", "-"):
        return None
    items, commas, ands, i = 0, 0, 0, opener + 1
    two_words, last = True, opener
    while i < sentence.stop:
        end = _name_end(tokens, i, sentence.stop)
        if end == i:
            return None
        items += 1
        last = end - 1
        two_words = two_words and end - i >= 2
        if end >= sentence.stop:
            break
        word = lower[end]
        if word == "," and lower[end + 1 : end + 2] == ["and"]:
            ands += 1
            i = end + 2
        elif word == "," and not ands:
            commas += 1
            i = end + 1
            if i < sentence.stop and tokens.kinds[i] == WORD and lower[i] not in _PARTICLES:
                return None
        elif word == "and":
            ands += 1
            i = end + 1
        elif ands and word in (",", ")", "—", "–", ".", ";", "-"):
            break
        else:
            return None
    if ands != 1 or items < 2 or _OPEN & set(lower[opener + 1 : last + 1]) - {"one"}:
        return None
    if lower[last + 1 : last + 3] in ([",", "and"], [",", "as"], [",", "or"], [",", "plus"]):
        return None
    if items > quantity.value and (quantity.noun in _PLACES or not (two_words or _single_words(tokens, opener, last))):
        return None
    announcement = tokens.span(quantity.first, quantity.noun_at)
    span = tokens.span_with_bracket(quantity.first, last)
    return Enumeration(span, announcement, int(quantity.value), items, items)


def _single_words(tokens: Tokens, opener: int, last: int) -> bool:
    return all(tokens.lower[i] in (",", "and") or tokens.lower[i + 1] in (",", "and") for i in range(opener + 1, last))


def _name_end(tokens: Tokens, i: int, stop: int) -> int:
    """The token after the name that begins at token `i`; `i` itself where none begins there."""
    start = i
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
    return word in ("-", "'s", "’s", "’", "'")


def _goes_on(tokens: Tokens, i: int) -> bool:
    return tokens.kinds[i] in (CAPITALISED, UPPER) or tokens.lower[i] in _PARTICLES - {"and"}
