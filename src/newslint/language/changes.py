"""Changes: a figure that became another, and by how much the text says it did."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.change_words import DOWN, UP
from newslint.language.change_figures import (
    FILLERS,
    are_alike,
    is_plain,
    lead_word,
    next_figure,
    previous_figure,
    word_before,
)
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens

_CHANGE_WORDS = UP | DOWN
_NO_FIGURES = frozenset((Kind.ORDINAL, Kind.AGE))
_LEADING = FILLERS | frozenset("of from against versus vs : than on over with to were was".split())
"""The tokens right before a figure among which, or behind which, stands what opens an earlier figure."""
_MODALS = frozenset("would could may might should will can".split())
_AFTER_PAIR = _CHANGE_WORDS | frozenset(
    ", ( : a an or up down increase rise of gain jump drop decline decrease fall growth — – - representing marking "
    "by year years earlier ago last previous prior month months quarter week day in the same period before during "
    "nearly almost about roughly more than around some over just under slump surge plunge reduction climb that's "
    "which is was represents slightly less equivalent to at time fiscal season first second third fourth half "
    "january february march april may june july august september october november december corresponding "
    "yesterday $ £ € ¥ monday tuesday wednesday thursday friday saturday sunday share year-earlier respectively "
    "that for this ) on decade cutback saving markdown two three four five six seven eight nine ten".split()
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
    quantities = [q for q in find_quantities(article) if q.kind not in _NO_FIGURES]
    found: list[Change] = []
    for at, start in enumerate(quantities):
        if tokens.lower[start.opening - 1] not in _LEADING:
            continue
        opener = _opener(tokens, start)
        if opener < 0:
            continue
        sentence = tokens.within(sentence_at(article, start.span.start))
        if change := _change(tokens, quantities, at, opener, sentence):
            found.append(change)
    told = {change.amount.first for change in found if change.amount}
    others = [*_between_years(article, tokens, quantities), *_from_current(article, tokens, quantities)]
    found.extend(change for change in others if change.amount and change.amount.first not in told)
    return tuple(sorted(found, key=lambda change: change.span))


def _from_current(article: Article, tokens: Tokens, quantities: list[Quantity]) -> list[Change]:
    """`The fare, currently $5, will rise 20 percent to $6.50`."""
    found = []
    lower = tokens.lower
    for at, start in enumerate(quantities[:-2]):
        if lower[start.first - 1] not in _CURRENT or lower[start.last + 1] != "," or start.first < 3:
            continue
        if not _is_current(tokens, start.first - 1):
            continue
        sentence = tokens.within(sentence_at(article, start.span.start))
        if change := _opening(tokens, quantities, at, at + 1, sentence):
            found.append(change)
    return found


_CURRENT = frozenset("currently now was is".split())


def _between_years(article: Article, tokens: Tokens, quantities: list[Quantity]) -> list[Change]:
    """`There were 200 burglaries in 2014 and 240 in 2015, an increase of 40 per cent`."""
    found, percent = [], Kind.PERCENT
    for at, amount in enumerate(quantities):
        if amount.kind is not percent or at < 2:
            continue
        one, other = quantities[at - 2 : at]
        if one.kind is not other.kind or one.kind is percent:
            continue
        years = _year_after(tokens, one), _year_after(tokens, other)
        behind = max(other.last, other.noun_at) + 1
        beside = _NOW.get(tokens.lower[behind], 0) if not years[1] else 2
        is_now = not years[1] and (beside > 0 or "now" in tokens.lower[one.last : other.first])
        if (
            not (years[0] or (is_now and _is_of_last_year(tokens, one)))
            or (not years[1] and not is_now)
            or 0 < years[0] == years[1]
            or not are_alike(one, other)
            or amount.first - one.first > 24
        ):
            continue
        words = tokens.lower[behind + beside : amount.first]
        if words[:1] != [","] or words[1:2] not in (["a"], ["an"], ["up"], ["down"]) or len(words) > 5:
            continue
        near = {*words, *tokens.lower[amount.last + 1 : amount.last + 2]}
        sentence = sentence_at(article, one.span.start)
        if not near & _CHANGE_WORDS or not sentence.contains(amount.span):
            continue
        start, end = (one, other) if is_now or years[0] < years[1] else (other, one)
        direction = _direction(tokens, amount, tokens.within(sentence))
        found.append(Change(Span(one.span.start, amount.span.end), start, end, amount, direction))
    return found


_NOW = {"now": 1, "today": 1, "this": 2}
"""Words behind the later figure (`now`, `this year`), with how many there are."""


def _is_of_last_year(tokens: Tokens, quantity: Quantity) -> bool:
    i = max(quantity.last, quantity.noun_at) + 1
    return tokens.lower[i : i + 2] == ["last", "year"]


def _year_after(tokens: Tokens, quantity: Quantity) -> int:
    """The year that a figure is of: `240 in 2015`; 0 where none follows."""
    i = max(quantity.last, quantity.noun_at) + 1
    if tokens.lower[i : i + 1] not in (["in"], ["for"]) or i + 1 >= len(tokens):
        return 0
    text = tokens.texts[i + 1]
    return int(text) if len(text) == 4 and text.isdecimal() and "1900" <= text <= "2100" else 0


def _opener(tokens: Tokens, quantity: Quantity) -> int:
    """The token that opens the earlier figure (`from`, `compared with`, `against`), -1 where none does."""
    i = word_before(tokens, quantity)
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
    if word in ("were", "was"):
        return i - 2 if tokens.lower[i - 2 : i] in (["when", "there"], ["when", "it"]) else -1
    if word == "than" and tokens.lower[i - 1] in ("higher", "lower", "more", "less", "fewer", "greater", "larger"):
        return i - 1
    if word in ("below", "above") and tokens.lower[i - 1] in ("%", "percent", "cent"):
        return i
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
        following = next_figure(tokens, quantities, at, sentence)
        if following is not None and lead_word(tokens, quantities[following]) == "to":
            end = quantities[following]
            start = _as_said_with(start, end)
            if are_alike(start, end) and is_plain(tokens, start.last + 1, end.first, 9):
                return _with_amount(tokens, quantities, start, at, following, sentence)
        if following is not None and opener <= sentence.start + 1:
            return _opening(tokens, quantities, at, following, sentence)
    return _backward(tokens, quantities, at, opener, sentence)


def _as_said_with(start: Quantity, end: Quantity) -> Quantity:
    """An earlier figure with the percent sign or magnitude that is said once, behind the later one: `from 18 to 21
    percent`, `from 3.2 to 4.1 million`."""
    if start.kind is not Kind.COUNT or start.noun or start.unit:
        return start
    if end.kind is Kind.PERCENT and start.value <= 100:
        return start.having(kind=Kind.PERCENT, unit="percent")
    if end.value >= 1e6 and start.value < 1000 and start.last == start.first:
        factor = 10.0 ** (3 * (len(f"{end.value:.0f}") - 1) // 3 // 3 * 3)
        return start.having(
            value=start.value * factor, low=start.low * factor, high=start.high * factor, step=start.step * factor
        )
    return start


def _opening(tokens: Tokens, quantities: list[Quantity], at: int, following: int, sentence: range) -> Change | None:
    """`From 1,000 in 2010 the number of pupils has shrunk by 40 percent to 700`: the earlier figure opens the sentence,
    or stands beside its noun (`the fare, currently $5, will rise 20 percent to $6`)."""
    start, amount = quantities[at], quantities[following]
    last = next_figure(tokens, quantities, following, sentence)
    if last is None or amount.kind not in (Kind.PERCENT, Kind.FRACTION):
        return None
    end = quantities[last]
    words = tokens.lower[start.last + 1 : amount.first]
    if lead_word(tokens, end) != "to" or not are_alike(start, end) or not _CHANGE_WORDS & set(words[-4:]):
        return None
    if not is_plain(tokens, start.last + 1, amount.first, 14) or not is_plain(tokens, amount.last + 1, end.first, 5):
        return None
    return Change(_span(start, end), start, end, amount, _direction(tokens, amount, sentence))


def _is_current(tokens: Tokens, i: int) -> bool:
    """Whether the word before a figure says that it is the figure up to now: `, currently $5,`, `, which was $5,`."""
    lower = tokens.lower
    return (lower[i] in ("currently", "now") and lower[i - 1] == ",") or (
        lower[i] in ("was", "is") and lower[i - 2 : i] == [",", "which"]
    )


def _backward(tokens: Tokens, quantities: list[Quantity], at: int, opener: int, sentence: range) -> Change | None:
    """`to E from S`, `E, up A from S`, `E in 2020, compared with S`: the later figure stands before the earlier one."""
    start = quantities[at]
    before = previous_figure(tokens, quantities, at, sentence)
    longest = 26 if tokens.lower[opener - 1] == "," and not start.unit else 14
    if before is None or not is_plain(tokens, quantities[before].last + 1, opener, longest):
        return None
    nearest = quantities[before]
    if _is_whole(tokens, quantities, before):
        return None
    if nearest.kind in (Kind.PERCENT, Kind.POINTS, Kind.FRACTION) and _is_amount(tokens, nearest, start):
        earlier = previous_figure(tokens, quantities, before, sentence)
        if earlier is None:
            return None
        end = quantities[earlier]
        if tokens.lower[nearest.first - 1] == "or" and not _CHANGE_WORDS & set(
            tokens.lower[end.first - 4 : start.first]
        ):
            return None
        if tokens.lower[nearest.first - 1] == "(" and not _CHANGE_WORDS & set(
            tokens.lower[nearest.last : nearest.last + 3]
        ):
            return None
        is_marked = tokens.lower[nearest.first - 1] in ("up", "down") and tokens.lower[nearest.first - 2] == ","
        farthest = 26 if is_marked else 8
        if not are_alike(start, end) or not is_plain(tokens, end.last + 1, nearest.first, farthest):
            return None
        return Change(_span(end, start), start, end, nearest, _direction(tokens, nearest, sentence))
    if not are_alike(start, nearest):
        return None
    if not _is_end(tokens, nearest, opener):
        return None
    return _with_amount(tokens, quantities, start, at, before, sentence)


def _is_whole(tokens: Tokens, quantities: list[Quantity], at: int) -> bool:
    """Whether a figure is what the one right before it is of: `42 of the 120 seats, up from 30`."""
    part, whole = quantities[at - 1] if at else None, quantities[at]
    if part is None or tokens.after(part.last) != "of" or whole.first - part.last > 3:
        return False
    return tokens.lower[whole.first - 1] in ("the", "its", "their")


def _is_amount(tokens: Tokens, quantity: Quantity, start: Quantity) -> bool:
    if quantity.kind is not start.kind:
        return True
    if (
        tokens.lower[quantity.last + 1] in ("more", "less", "higher", "lower")
        and tokens.lower[quantity.last + 2] == "than"
    ):
        return True
    return lead_word(tokens, quantity) in ("by", "up", "down") or lead_word(tokens, quantity) in _CHANGE_WORDS


def _is_end(tokens: Tokens, quantity: Quantity, opener: int) -> bool:
    """Whether the figure before the earlier one is what it became."""
    if lead_word(tokens, quantity) in ("to", "at", "of", "was", "were", "reached", "hit", "totaled", "totalled"):
        return True
    between = tokens.lower[quantity.last + 1 : opener]
    return tokens.lower[opener] != "from" or "up" in between or "down" in between


def _with_amount(
    tokens: Tokens, quantities: list[Quantity], start: Quantity, at: int, other: int, sentence: range
) -> Change:
    """The change with the amount that stands before or behind its two figures; `start` is how the one at `at` reads."""
    end = quantities[other]
    first, last = min(at, other), max(at, other)
    span = _span(start, end)
    following = next_figure(tokens, quantities, last, sentence)
    before = previous_figure(tokens, quantities, first, sentence)
    if before is not None and _is_difference(tokens, quantities[before], start, end):
        before = previous_figure(tokens, quantities, before, sentence)
    if before is not None:
        amount = quantities[before]
        if _may_be_amount(tokens, amount, start) and _links(tokens, amount, quantities[first], start):
            direction = _direction(tokens, amount, sentence)
            return Change(Span(amount.span.start, span.end), start, end, amount, direction)
    if following is not None:
        amount = quantities[following]
        words = tokens.lower[quantities[last].last + 1 : amount.first]
        if words[:1] in (["a"], ["an"], ["per"]) and words[2:3] in ([","], ["—"], ["–"], ["("]):
            words = words[2:]
        if ":" in words and not _CHANGE_WORDS & {*words, *tokens.lower[amount.last : amount.last + 3]}:
            words = []
        allowed = all(word in _AFTER_PAIR or word[0].isdigit() for word in words) and len(words) <= 14
        if allowed and words and amount.kind in (Kind.PERCENT, Kind.POINTS, Kind.FRACTION):
            if amount.kind is not start.kind or _CHANGE_WORDS & {*words, *tokens.lower[amount.last : amount.last + 3]}:
                direction = _direction(tokens, amount, sentence)
                return Change(Span(span.start, amount.span.end), start, end, amount, direction)
    return Change(span, start, end, None, 0)


def _is_difference(tokens: Tokens, quantity: Quantity, start: Quantity, end: Quantity) -> bool:
    """Whether a figure is what one gives more than the other: `by $55, from $1310 to $1365`."""
    is_same = quantity.kind is start.kind and quantity.unit == start.unit and quantity.kind is not Kind.PERCENT
    return is_same and abs(abs(end.value - start.value) - quantity.value) < 1e-6 * max(1.0, quantity.value)


def _may_be_amount(tokens: Tokens, amount: Quantity, start: Quantity) -> bool:
    if amount.kind in (Kind.PERCENT, Kind.POINTS):
        return True
    return amount.kind is Kind.FRACTION and lead_word(tokens, amount) == "by"


def _links(tokens: Tokens, amount: Quantity, end: Quantity, start: Quantity) -> bool:
    """Whether an amount and the figures after it tell of one change."""
    words = tokens.lower[amount.last + 1 : end.first]
    colon = amount.last + 1 if words[:2] == [":", "from"] else amount.last
    if len(words) > 16 or not is_plain(tokens, colon + 1, end.first, 16):
        return _is_passed_on(tokens, amount, words)
    own = {*tokens.lower[max(0, amount.first - 4) : amount.first], *tokens.lower[amount.last + 1 : amount.last + 4]}
    if not own & _CHANGE_WORDS and lead_word(tokens, amount) != "by":
        return False
    if _MODALS & set(words):
        return False
    preceding = {*tokens.lower[max(0, amount.first - 4) : amount.first]} & _CHANGE_WORDS
    others = [word for word in words[1:] if word in _CHANGE_WORDS]
    own_noun = not preceding and others[:1] == [word for word in words[1:4] if word in _CHANGE_WORDS][:1]
    return not others or (own_noun and len(others) == 1)


_PRICES = frozenset(
    "rate rates fare fares price prices bill bills fee fees tariff tariffs rent rents toll tolls tax".split()
)
_LIFTS = frozenset("lift lifts raise raises take takes bring brings push pushes increase increases cut cuts".split())


def _is_passed_on(tokens: Tokens, amount: Quantity, words: list[str]) -> bool:
    """Whether a rise of prices passes on to a bill: `a rate rise of 4 per cent, which will lift the bill from`."""
    if "which" not in words or len(words) > 22:
        return False
    own = tokens.lower[max(0, amount.first - 4) : amount.first] + words[:3]
    relative = words[words.index("which") :]
    return (
        bool(_PRICES & set(own))
        and bool(_CHANGE_WORDS & set(own))
        and relative[1:2] in (["will"], ["would"], ["lifts"], ["takes"])
        and bool(_LIFTS & set(relative[1:4]))
        and bool(_PRICES & set(relative))
        and not {"and", "but", "while", ";"} & set(words)
    )


def _direction(tokens: Tokens, amount: Quantity, sentence: range) -> int:
    """Which way the words nearest to an amount say it goes."""
    lower = tokens.lower
    before = [lower[i] for i in range(amount.first - 1, max(sentence.start, amount.first - 6) - 1, -1)]
    after = lower[amount.last + 1 : min(amount.last + 4, sentence.stop)]
    for distance in range(6):
        for words in (before, after):
            if distance < len(words):
                if words[distance].startswith("improve"):
                    return 0
                if (
                    words is before
                    and distance
                    and words[distance] in ("more", "less")
                    and words[distance - 1] == "than"
                ):
                    continue
                if words[distance] in UP:
                    return 1
                if words[distance] in DOWN:
                    return -1
    return 0


def _span(one: Quantity, other: Quantity) -> Span:
    return Span(min(one.span.start, other.span.start), max(one.span.end, other.span.end))
