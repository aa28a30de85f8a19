"""Shares of a whole that was told before and is only taken up: `She has 640 hens. A fifth of them, 128, are white.`"""

from __future__ import annotations

from newslint.article import Article, Span, once
from newslint.language.counted import singular
from newslint.language.figures import Figures, figures_by_sentence
from newslint.language.quantities import Kind, Quantity, find_quantities, positions_of
from newslint.language.shares import Share
from newslint.language.tokens import BREAK, Tokens, find_tokens

_SAID = (Kind.PERCENT, Kind.FRACTION)
_PARTS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_THEM = frozenset("them those these".split())
_TOTALS = frozenset("total whole sum lot".split())
_SUMS = frozenset("budget outlay cost costs bill price spending package fund grant money amount debt loan deal".split())
_COLLECTIONS = frozenset(
    "collection workforce staff electorate membership catch haul herd flock fleet class intake stock field".split()
)
_THAT = frozenset("that this which".split())
_AMOUNTS = frozenset(
    "is was means makes made gives gave equals represents represented to it them up at a about".split()
)
_DIED = frozenset("died killed dead deaths perished".split())
_DEAD = frozenset("death dead victim fatality".split())
_NO_WHOLE = frozenset("more less than other others another from against compared average".split())
_FAR = 12
"""Tokens from a part to the share that it is said to be: `11 of them children below 10, or 61 percent`."""


@once
def find_shares_told_on(article: Article) -> tuple[Share, ...]:
    """The shares of an article whose whole is taken up by a word for it (`of them`, `of the total`, `of all
    deaths`, `of the budget`), in order."""
    tokens = find_tokens(article)
    if not _are_told(article, tokens):
        return ()
    found: list[Share] = []
    earlier: list[Figures] = []
    budgets: list[Quantity] = []
    money = Kind.MONEY
    for figures in figures_by_sentence(article):
        for at, said in enumerate(figures.inside):
            if said.kind in _SAID and not said.ends and tokens.lower[said.last + 1 : said.last + 2] == ["of"]:
                if share := _taken_up(tokens, figures, earlier, budgets, at):
                    found.append(share)
        earlier = [*earlier[-1:], figures]
        if len(budgets) < _MOST:
            budgets += [q for q in figures.inside if q.kind is money and _is_budget(tokens, q)]
    return tuple(found)


def _are_told(article: Article, tokens: Tokens) -> bool:
    """Whether a share stands before a word by which its whole may be taken up."""
    quantities = find_quantities(article)
    for at in positions_of(article, *_SAID):
        if tokens.after(quantities[at].last) == "of" and _reference(tokens, quantities[at])[0]:
            return True
    return False


_MOST = 20


def _is_budget(tokens: Tokens, quantity: Quantity) -> bool:
    """Whether a sum is told as a budget: `a Rs780 billion ($7.45bn) budget`, `a budget of $48 million`."""
    before = tokens.lower[max(0, quantity.first - 3) : quantity.first]
    behind = tokens.lower[quantity.last + 1 : quantity.last + 8]
    behind = behind[: behind.index(",")] if "," in behind else behind
    return not _BUDGETS.isdisjoint(before) or not _BUDGETS.isdisjoint(behind)


_BUDGETS = frozenset(("budget", "outlay"))


def _taken_up(
    tokens: Tokens, figures: Figures, earlier: list[Figures], budgets: list[Quantity], at: int
) -> Share | None:
    said = figures.inside[at]
    noun, end = _reference(tokens, said)
    if not noun:
        return None
    words = tokens.within(figures.sentence)
    part, before = _part_beside(tokens, figures.inside, at, end), figures.inside[:at]
    if part is None and at == 0 and _sums_up(tokens, said, words.start) and figures.before:
        part, before = figures.before[-1], figures.before[:-1]
    elif part is None:
        return None
    else:
        before = [q for q in before if q.first < min(part.first, said.first)]
    whole = _whole(tokens, before, part, noun)
    if whole is None and not any(q.kind in _PARTS for q in before):
        near = [one for one in earlier if _is_just_before(tokens, one, figures, before_it=part in figures.before)]
        whole = _whole(tokens, near[-1].inside, part, noun) if near else None
    if whole is None and noun in ("budget", "outlay"):
        alike = [q for q in budgets if q.unit == part.unit and q.value > part.value and not q.ends]
        whole = alike[0] if len({q.value for q in alike}) == 1 else None
    if whole is None:
        return None
    return Share(Span(min(part.span.start, said.span.start), max(part.span.end, said.span.end)), part, whole, said)


def _reference(tokens: Tokens, said: Quantity) -> tuple[str, int]:
    """The word for the whole behind a share, in the singular, and its token: `them`, `total`, `death`; empty where the
    share is of something named for the first time."""
    at = said.last + 2
    words = tokens.lower[at : at + 4]
    if words[:1] and words[0] in _THEM:
        is_all = len(words) > 1 and (words[1] in _ENDS or (words[0] == "those" and words[1] in _ASKED))
        return ("them", at) if is_all else ("", -1)
    if words[:1] not in (["the"], ["all"], ["its"], ["their"]) or len(words) < 3:
        return "", -1
    at += 1
    if words[1] in ("total", "whole", "entire") and words[2] in _SUMS | _COLLECTIONS:
        at += 1
    noun = tokens.lower[at]
    if tokens.after(at) not in _ENDS:
        return "", -1
    return (noun if noun in _SUMS else singular(noun)), at


_ASKED = frozenset("asked surveyed questioned polled interviewed".split())
_ENDS = frozenset((",", ".", ")", ";", "—", "–", "and", "are", "were", "is", "was", "have", "had", "will"))


def _part_beside(tokens: Tokens, inside: list[Quantity], at: int, end: int) -> Quantity | None:
    """The part that a share is said to be in its sentence: `160, or a fifth of them`, `a fifth of them, 160,`."""
    said = inside[at]
    if at + 1 < len(inside) and inside[at + 1].opening == end + 2 and tokens.lower[end + 1] in (",", "(", "—", "–"):
        part = inside[at + 1]
        is_apposed = not part.noun and tokens.after(part.last) in (",", ")", "—", "–", ".")
        return part if is_apposed and part.kind in _PARTS and not part.ends else None
    for part in reversed(inside[max(0, at - 2) : at]):
        if part.kind not in _PARTS or part.ends or tokens.lower[part.first - 1] in _LIMITS:
            continue
        between = tokens.lower[max(part.last, part.noun_at) + 1 : said.opening]
        joint = [word for word in between if word != "a"][-1:]
        is_near = len(between) <= _FAR and not {".", ";", ":", "while", "but", "and"} & set(between)
        is_or = joint in (["or"], ["("], [","], ["—"], ["–"]) or between[-2:] in (["which", "is"], ["which", "was"])
        return part if is_near and is_or and _NO_WHOLE.isdisjoint(between) else None
    return None


_LIMITS = frozenset("below under over above aged age than".split())
"""Words before a number that says how old or how large things are."""


def _sums_up(tokens: Tokens, said: Quantity, start: int) -> bool:
    """Whether a sentence opens with what the one before comes to: `That is 40 percent`, `This means half`."""
    head = tokens.lower[start : said.opening]
    return 2 <= len(head) <= 5 and head[0] in _THAT and _AMOUNTS.issuperset(head[1:])


def _is_just_before(tokens: Tokens, one: Figures, figures: Figures, *, before_it: bool) -> bool:
    """Whether a sentence's figures stand right before what is told of their part, in one paragraph."""
    if one.inside is figures.before and before_it:
        return False
    last = one.inside[-1].last
    first = figures.inside[0].first
    return 0 < first - last <= _REACH and BREAK not in tokens.kinds[last:first]


_REACH = 45


def _whole(tokens: Tokens, before: list[Quantity], part: Quantity, noun: str) -> Quantity | None:
    """The only figure before a part that it can be of and that the word for the whole takes up."""
    alike = [q for q in before if q.kind is part.kind and q.unit == part.unit and q is not part]
    alike = [q for q in alike if not (q.kind is Kind.COUNT and not q.noun and q.value < part.value)]
    if len(alike) != 1:
        return None
    whole = alike[0]
    if whole.value <= part.value or whole.ends:
        return None
    is_of_it = part.noun in ("", whole.noun) or (noun in _TOTALS and part.first - whole.last <= _BESIDE)
    if not is_of_it:
        return None
    if whole.kind is Kind.COUNT and not whole.noun:
        return None
    return whole if _names(tokens, whole, noun) else None


_BESIDE = 5
"""Tokens from a whole to a part of another name: `350 members include 140 women`."""


def _names(tokens: Tokens, whole: Quantity, noun: str) -> bool:
    """Whether a word takes up a figure: its own noun, a pronoun, `total`, what is spent, those who died."""
    if noun in ("them", whole.noun) or noun in _TOTALS:
        return noun != "them" or whole.kind is Kind.COUNT
    near = tokens.lower[max(0, whole.first - 4) : max(whole.last, whole.noun_at) + 6]
    if whole.kind is Kind.MONEY:
        return noun in _SUMS and not _SYNONYMS.get(noun, frozenset((noun,))).isdisjoint(near)
    if noun in _COLLECTIONS:
        return _OWN.get(noun, frozenset(near)).intersection(near) != frozenset()
    return noun in _DEAD and not _DIED.isdisjoint(near)


_SYNONYMS = {
    **dict.fromkeys(("cost", "costs", "bill", "price"), frozenset("cost costs costing price priced bill".split())),
    **dict.fromkeys(("budget", "outlay", "spending"), frozenset("budget outlay spending spend spends spent".split())),
    **dict.fromkeys(("grant", "money", "amount"), frozenset("grant money granted raised received gave given".split())),
}
"""Words beside a sum that a word for it takes up."""
_WORKERS = frozenset("worker workers employee employees jobs staff employs employed employing".split())
_OWN = {
    "workforce": _WORKERS,
    "staff": _WORKERS,
    "membership": frozenset("members member".split()),
    "electorate": frozenset("voters electors".split()),
}
"""Words of which one stands beside the whole that such a collection is."""
