"""Shares that a figure is said to be: `The 1,979 ballots were 55 percent of the city's 3,598 registered voters`, `A
crowd of 14,300 filled two-thirds of the ground, which holds 22,000`."""

from __future__ import annotations

from newslint.article import Article, once
from newslint.language.part_and_whole import may_be_part, only_names_the_whole
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.shares import Share
from newslint.language.tokens import Tokens, find_tokens

_SAID = frozenset((Kind.PERCENT, Kind.FRACTION))
_ARE = frozenset(
    "is are was were covers cover covered fills fill filled represents represent represented equals equalled equaled "
    "forms form formed constitutes constitute constituted comprises meets met occupies occupied".split()
)
_ARE_IN_TWO = (["make", "up"], ["makes", "up"], ["made", "up"], ["account", "for"], ["accounts", "for"],
               ["accounted", "for"], ["amount", "to"], ["amounts", "to"], ["amounted", "to"], ["take", "up"],
               ["takes", "up"], ["took", "up"])  # fmt: skip
_BREAKS = frozenset((",", ".", ";", ":", "(", ")", "and", "but", "while", "or", "than", "—", "–", "by", "to"))
_HOLDS = frozenset("holds seats hold seat accommodates".split())
_CROWDS = frozenset("crowd audience attendance gate".split())
_VOTERS = frozenset("ballot vote voter elector person resident".split())
_CLAUSE = 10
"""Tokens from a subject's figure to its share: `The 210 schools that have no water of their own make up`."""
_HEAD = 5
"""Tokens before the figure in its sentence: `Across the state the 210 schools`."""
_TWICE = 2.0
"""How many times the share said the figures' own may be, where the two are of one whole."""


@once
def find_shares_of_subjects(article: Article) -> tuple[Share, ...]:
    """The shares of an article whose part is the subject of a sentence that says what share of a whole it is."""
    tokens, quantities = find_tokens(article), find_quantities(article)
    found: list[Share] = []
    for at, said in enumerate(quantities):
        if said.kind in _SAID and at and not said.ends and tokens.after(said.last) == "of":
            share = _share(article, tokens, quantities, at)
            if share is not None:
                found.append(share)
    return tuple(found)


def _share(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Share | None:
    said, part = quantities[at], quantities[at - 1]
    if part.kind is Kind.PERCENT or part.ends or at + 1 >= len(quantities):
        return None
    between = tokens.lower[max(part.last, part.noun_at) + 1 : said.opening]
    if not 0 < len(between) <= _CLAUSE or not _BREAKS.isdisjoint(between[:-2]):
        return None
    if between[-1] not in _ARE and between[-2:] not in _ARE_IN_TWO:
        return None
    sentence = tokens.within(sentence_at(article, said.span.start))
    whole = quantities[at + 1]
    if part.opening - sentence.start > _HEAD or part.opening < sentence.start or whole.last >= sentence.stop:
        return None
    if not may_be_part(part, whole) or whole.ends or not _is_of(tokens, part, said, whole):
        return None
    times = part.value / whole.value / (said.value if said.kind is Kind.FRACTION else said.value / 100)
    return Share(said.span, part, whole, said) if 1 / _TWICE < times < _TWICE else None


def _is_of(tokens: Tokens, part: Quantity, said: Quantity, whole: Quantity) -> bool:
    """Whether a share is of the whole behind it, and of what its part counts."""
    words = tokens.lower[said.last + 1 : whole.opening]
    is_crowd = part.opening > 1 and tokens.lower[part.opening - 1] == "of" and tokens.lower[part.opening - 2] in _CROWDS
    if is_crowd and words[-1] in _HOLDS and words[-2] in ("which", "that") and len(words) <= _CLAUSE:
        return True
    if len(words) > 6 or not only_names_the_whole(words):
        return False
    return is_crowd or part.noun in ("", whole.noun) or not whole.noun or {part.noun, whole.noun} <= _VOTERS
