"""Changes: a figure that became another, and by how much the text says it did."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.change_words import DOWN, UP
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, Tokens, find_tokens

_CHANGE_WORDS = UP | DOWN
_OPENERS = frozenset(("compared", "against", "versus", "vs", "from", "with"))
_FILLERS = frozenset(
    "a an the its their his her our just only about around some roughly nearly almost over total "
    "of previous revised record year-earlier earlier last year's prior last year ' 's ’s approximately under "
    "close to an estimated estimated an".split()
)
_BREAKERS = frozenset(
    "while but as when where which who after before because although though whereas and if including excluding "
    "despite amid until since followed".split()
)
_SMALL_CHANGE = frozenset(("cent", "penny", "kopek"))
_MODALS = frozenset("would could may might should will can".split())
_AFTER_PAIR = frozenset(
    ", ( a an or up down increase rise of gain jump drop decline decrease fall growth — – - representing marking "
    "by year years earlier ago last previous prior month months quarter week day in the same period before during "
    "nearly almost about roughly more than around some over just under slump surge plunge reduction climb that's "
    "which is was represents slightly less equivalent to at time fiscal season first second third fourth half "
    "january february march april may june july august september october november december corresponding "
    "yesterday $ £ € ¥ monday tuesday wednesday thursday friday saturday sunday share year-earlier respectively "
    "that for this ) on".split()
)


class Change(NamedTuple):
    """A figure and what it became: `start` and `end` in time, `amount` as the text says it (percent, points or a
    fraction; None where it says none) and its direction, 1 up, -1 down, 0 unknown. `span` covers all of it."""

    span: Span
    start: Quantity
    end: Quantity
    amount: Quantity | None
    direction: int


@once
def find_changes(article: Article) -> tuple[Change, ...]:
    """The changes from one stated figure to another, each within one sentence, in order."""
    tokens = find_tokens(article)
    quantities = [q for q in find_quantities(article) if q.kind not in (Kind.ORDINAL, Kind.AGE)]
    found: list[Change] = []
    for at, start in enumerate(quantities):
        opener = _opener(tokens, start)
        if opener < 0:
            continue
        sentence = tokens.within(sentence_at(article, start.span.start))
        if change := _change(tokens, quantities, at, opener, sentence):
            found.append(change)
    return tuple(found)


def lead_word(tokens: Tokens, quantity: Quantity) -> str:
    """The word before a quantity and the articles and approximators that belong to it."""
    i = _before(tokens, quantity)
    return tokens.lower[i] if i >= 0 else ""


def _before(tokens: Tokens, quantity: Quantity) -> int:
    i = (quantity.approximator if quantity.approximator >= 0 else quantity.first) - 1
    steps = 0
    while i >= 0 and steps < 4 and tokens.lower[i] in _FILLERS and tokens.lower[i] not in ("to", "at", "of", "over"):
        i -= 1
        steps += 1
    return i


def _opener(tokens: Tokens, quantity: Quantity) -> int:
    """The token that opens the earlier figure (`from`, `compared with`, `against`), -1 where none does."""
    i = _before(tokens, quantity)
    if i < 0:
        return -1
    word = tokens.lower[i]
    if word == "of" and i > 1 and tokens.lower[i - 1] in ("total", "level"):
        i -= 2
        while i > 0 and tokens.lower[i] in ("a", "an", "the", "record"):
            i -= 1
        word = tokens.lower[i]
    if word in ("from", "against", "versus", "vs"):
        return i
    if word == ":":
        return _bracket(tokens, i)
    if word == "than" and tokens.lower[i - 1] in ("higher", "lower", "more", "less", "fewer", "greater", "larger"):
        return i - 1
    if word in ("on", "over") and (
        tokens.lower[i - 1] in _CHANGE_WORDS or tokens.lower[i - 1] in ("%", "percent", "cent")
    ):
        return i
    if word in ("with", "to") and i and tokens.lower[i - 1] == "compared":
        return i - 1
    return -1


def _bracket(tokens: Tokens, colon: int) -> int:
    """The bracket that opens `(2023: £50m)`, the way results are reported in London; -1 for another colon."""
    for i in range(colon - 1, max(-1, colon - 5), -1):
        if tokens.lower[i] == "(":
            return i if any(tokens.texts[j].isdecimal() for j in range(i + 1, colon)) else -1
    return -1


def _change(tokens: Tokens, quantities: list[Quantity], at: int, opener: int, sentence: range) -> Change | None:
    start = quantities[at]
    if tokens.lower[opener] == "from":
        following = _next(tokens, quantities, at, sentence)
        if following is not None and lead_word(tokens, quantities[following]) == "to":
            end = quantities[following]
            if _are_alike(start, end) and _is_plain(tokens, start.last + 1, end.first, 9):
                return _with_amount(tokens, quantities, at, following, sentence)
    return _backward(tokens, quantities, at, opener, sentence)


def _backward(tokens: Tokens, quantities: list[Quantity], at: int, opener: int, sentence: range) -> Change | None:
    """`to E from S`, `E, up A from S`, `E in 2020, compared with S`: the later figure stands before the earlier one."""
    start = quantities[at]
    before = _previous(tokens, quantities, at, sentence)
    if before is None or not _is_plain(tokens, quantities[before].last + 1, opener, 14):
        return None
    nearest = quantities[before]
    if nearest.kind in (Kind.PERCENT, Kind.POINTS, Kind.FRACTION) and _is_amount(tokens, nearest, start):
        earlier = _previous(tokens, quantities, before, sentence)
        if earlier is None:
            return None
        end = quantities[earlier]
        if tokens.lower[nearest.first - 1] == "(" and not _CHANGE_WORDS & set(
            tokens.lower[nearest.last : nearest.last + 3]
        ):
            return None
        is_marked = tokens.lower[nearest.first - 1] in ("up", "down") and tokens.lower[nearest.first - 2] == ","
        farthest = 18 if is_marked else 8
        if not _are_alike(start, end) or not _is_plain(tokens, end.last + 1, nearest.first, farthest):
            return None
        return Change(_span(end, start), start, end, nearest, _direction(tokens, nearest, sentence))
    if not _are_alike(start, nearest):
        return None
    if not _is_end(tokens, nearest, opener):
        return None
    return _with_amount(tokens, quantities, at, before, sentence)


def _is_amount(tokens: Tokens, quantity: Quantity, start: Quantity) -> bool:
    if quantity.kind is not start.kind:
        return True
    return lead_word(tokens, quantity) in ("by", "up", "down") or lead_word(tokens, quantity) in _CHANGE_WORDS


def _is_end(tokens: Tokens, quantity: Quantity, opener: int) -> bool:
    """Whether the figure before the earlier one is what it became."""
    if lead_word(tokens, quantity) in ("to", "at", "of", "was", "were", "reached", "hit", "totaled", "totalled"):
        return True
    between = tokens.lower[quantity.last + 1 : opener]
    return tokens.lower[opener] != "from" or "up" in between or "down" in between


def _with_amount(tokens: Tokens, quantities: list[Quantity], at: int, other: int, sentence: range) -> Change:
    """The change with the amount that stands before or behind its two figures."""
    start, end = quantities[at], quantities[other]
    first, last = min(at, other), max(at, other)
    span = _span(start, end)
    following = _next(tokens, quantities, last, sentence)
    before = _previous(tokens, quantities, first, sentence)
    if before is not None:
        amount = quantities[before]
        if _may_be_amount(tokens, amount, start) and _links(tokens, amount, quantities[first], start):
            direction = _direction(tokens, amount, sentence)
            return Change(Span(amount.span.start, span.end), start, end, amount, direction)
    if following is not None:
        amount = quantities[following]
        words = tokens.lower[quantities[last].last + 1 : amount.first]
        allowed = all(word in _AFTER_PAIR or word[0].isdigit() for word in words) and len(words) <= 14
        if allowed and words and amount.kind in (Kind.PERCENT, Kind.POINTS, Kind.FRACTION):
            if amount.kind is not start.kind or _CHANGE_WORDS & {*words, *tokens.lower[amount.last : amount.last + 3]}:
                direction = _direction(tokens, amount, sentence)
                return Change(Span(span.start, amount.span.end), start, end, amount, direction)
    return Change(span, start, end, None, 0)


def _may_be_amount(tokens: Tokens, amount: Quantity, start: Quantity) -> bool:
    if amount.kind in (Kind.PERCENT, Kind.POINTS):
        return True
    return amount.kind is Kind.FRACTION and lead_word(tokens, amount) == "by"


def _links(tokens: Tokens, amount: Quantity, end: Quantity, start: Quantity) -> bool:
    """Whether an amount and the figures after it tell of one change."""
    words = tokens.lower[amount.last + 1 : end.first]
    if len(words) > 16 or not _is_plain(tokens, amount.last + 1, end.first, 16):
        return False
    own = {*tokens.lower[max(0, amount.first - 4) : amount.first], *tokens.lower[amount.last + 1 : amount.last + 4]}
    if not own & _CHANGE_WORDS and lead_word(tokens, amount) != "by":
        return False
    if _MODALS & set(words):
        return False
    preceding = {*tokens.lower[max(0, amount.first - 4) : amount.first]} & _CHANGE_WORDS
    others = [word for word in words[1:] if word in _CHANGE_WORDS]
    own_noun = not preceding and others[:1] == [word for word in words[1:4] if word in _CHANGE_WORDS][:1]
    return not others or (own_noun and len(others) == 1)


def _direction(tokens: Tokens, amount: Quantity, sentence: range) -> int:
    """Which way the words nearest to an amount say it goes."""
    lower = tokens.lower
    before = [lower[i] for i in range(amount.first - 1, max(sentence.start, amount.first - 6) - 1, -1)]
    after = lower[amount.last + 1 : min(amount.last + 4, sentence.stop)]
    for distance in range(6):
        for words in (before, after):
            if distance < len(words):
                if words[distance] in UP:
                    return 1
                if words[distance] in DOWN:
                    return -1
    return 0


def _previous(tokens: Tokens, quantities: list[Quantity], at: int, sentence: range) -> int | None:
    """The quantity of the same sentence before another, past bracketed conversions, durations and compounds."""
    i = at - 1
    while i >= 0 and quantities[i].first >= sentence.start:
        if not _is_aside(tokens, quantities[i], quantities[at]):
            return i
        i -= 1
    return None


def _next(tokens: Tokens, quantities: list[Quantity], at: int, sentence: range) -> int | None:
    i = at + 1
    while i < len(quantities) and quantities[i].last < sentence.stop:
        if not _is_aside(tokens, quantities[i], quantities[at]):
            return i
        i += 1
    return None


def _is_aside(tokens: Tokens, quantity: Quantity, other: Quantity) -> bool:
    """Whether a quantity is a conversion in brackets, how long something took, or a size such as `60-kg`."""
    lower = tokens.lower
    if quantity.kind is Kind.MEASURE and "-" in lower[quantity.first : quantity.first + 2]:
        return True
    if quantity.kind is Kind.DURATION and other.kind is not Kind.DURATION:
        return lead_word(tokens, quantity) not in ("to", "at", "from")
    if lower[quantity.first - 1] == "or" and lower[max(quantity.last, quantity.noun_at) + 1 :][:1] == [","]:
        return quantity.kind is not Kind.PERCENT and quantity.noun == "point"
    if _is_per_share(lower, quantity) and not _is_per_share(lower, other):
        return True
    i = quantity.first - 1
    while i >= 0 and lower[i] in _FILLERS:
        i -= 1
    if i < 0 or lower[i] != "(" or quantity.kind is Kind.PERCENT:
        return False
    return quantity.kind is not Kind.COUNT or bool(quantity.unit)


def _is_per_share(lower: list[str], quantity: Quantity) -> bool:
    return lower[quantity.last + 1 : quantity.last + 3] in (["a", "share"], ["per", "share"])


def _is_plain(tokens: Tokens, first: int, stop: int, longest: int) -> bool:
    """Whether the tokens from `first` up to `stop` are few and open no other clause."""
    if stop - first > longest or stop < first:
        return False
    depth = 0
    for i in range(first, stop):
        word = tokens.lower[i]
        if word == "(":
            depth += 1
        elif word == ")":
            depth -= 1
        elif depth == 0 and (word in _BREAKERS or word in (";", ":", "?", "!") or tokens.kinds[i] == BREAK):
            return False
    return True


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities can be two values of one thing."""
    if one.ends or other.ends or Kind.FRACTION in (one.kind, other.kind):
        return False
    if _SMALL_CHANGE & {one.unit, other.unit} and one.unit != other.unit:
        return False
    if one.unit and other.unit:
        is_bare_name = one.kind is other.kind is Kind.MONEY and (one.unit.islower() or other.unit.islower())
        return one.unit == other.unit or is_bare_name
    if one.unit or other.unit:
        bare = other if one.unit else one
        return bare.kind is Kind.COUNT and not bare.noun
    return not (one.noun and other.noun) or one.noun == other.noun


def _span(one: Quantity, other: Quantity) -> Span:
    return Span(min(one.span.start, other.span.start), max(one.span.end, other.span.end))
