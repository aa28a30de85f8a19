"""Tolls: how many people the story says were killed, injured, arrested or are missing."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, BlockKind, Span, once
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.tokens import Tokens, find_tokens

_FATES = {
    "killed": "dead", "killing": "dead", "kills": "dead", "kill": "dead", "dead": "dead", "died": "dead",
    "deaths": "dead", "dies": "dead", "die": "dead", "fatalities": "dead", "perished": "dead", "deceased": "dead",
    "injured": "injured", "injuring": "injured", "injures": "injured", "wounded": "injured", "wounding": "injured",
    "wounds": "injured", "hurt": "injured", "injuries": "injured",
    "arrested": "arrested", "arrests": "arrested", "detained": "arrested", "missing": "missing",
}  # fmt: skip
TRIGGERS = frozenset(_FATES) | {"claimed", "claims", "claiming", "victims"}
"""The words without which an article tells no toll."""
PEOPLE = frozenset(
    "person man woman child people dead other victim resident worker passenger student villager tourist soldier "
    "civilian protester demonstrator suspect survivor trekker employee prisoner inmate fighter rebel militant "
    "officer migrant miner guest pupil teacher hiker climber driver fan teenager boy girl life death arrest "
    "injury fatality".split()
)


class Toll(NamedTuple):
    """A number of people with one fate: `dead`, `injured`, `arrested` or `missing`.

    `is_definite` says that the text speaks of them as known (`the nine dead`); `is_part` that it tells only some of
    them. `span` covers the number and the word that tells the fate.
    """

    span: Span
    quantity: Quantity
    fate: str
    is_definite: bool


@once
def find_tolls(article: Article) -> tuple[Toll, ...]:
    """The tolls of an article, in order."""
    tokens = find_tokens(article)
    if not tokens.where_any(TRIGGERS):
        return ()
    found: list[Toll] = []
    for quantity in find_quantities(article):
        if quantity.kind is not Kind.COUNT or quantity.value % 1 or quantity.value > 1e6:
            continue
        toll = _toll(article, tokens, quantity)
        if toll is not None:
            found.append(toll)
    return tuple(found)


def _toll(article: Article, tokens: Tokens, quantity: Quantity) -> Toll | None:
    lower = tokens.lower
    start = quantity.opening
    end = max(quantity.last, quantity.noun_at)
    before = lower[start - 1] if start else ""
    if before in _FATES and before not in ("dead", "died", "die", "dies", "deaths", "missing", "injuries", "arrests"):
        if quantity.noun in PEOPLE or not quantity.noun:
            return Toll(tokens.span(start - 1, end), quantity, _FATES[before], False)
    if before in ("to", "at", "of") and "toll" in lower[max(0, start - 4) : start]:
        is_known = before == "of" and _is_known_toll(lower, start)
        return Toll(tokens.span(start - 3, end), quantity, "dead", is_known)
    if before == "all" and lower[end + 1 : end + 3] == ["of", "the"] and lower[end + 3 : end + 4] in _BY_FATE:
        return Toll(tokens.span(quantity.first, end + 3), quantity, _FATES[lower[end + 3]], True)
    if lower[max(0, start - 2) : start] in (["claimed", "the"], ["claiming", "the"]):
        return None
    if lower[max(0, start - 2) : start] == ["shot", "dead"]:
        return Toll(tokens.span(start - 2, end), quantity, "dead", False)
    if quantity.noun == "victim" and not quantity.modifiers and before in ("the", "all"):
        if lower[end + 1 : end + 2] and lower[end + 1] in _TREATED:
            return None
        return Toll(tokens.span(quantity.first, end), quantity, "dead", True)
    if before in ("claimed", "claiming", "claims") and quantity.noun == "life":
        return Toll(tokens.span(start - 1, end), quantity, "dead", False)
    return _followed(article, tokens, quantity, end, before)


_BY_FATE = (["dead"], ["injured"], ["wounded"], ["missing"], ["arrested"], ["detained"])
_TREATED = frozenset("treated injured wounded hurt in from taken rescued pulled".split())
"""Words behind victims of whom nothing says that they are the dead."""


def _is_known_toll(lower: list[str], start: int) -> bool:
    """Whether a toll is spoken of as known: `the death toll of 41`."""
    return lower[max(0, start - 4) : start - 1] in (["the", "death", "toll"], ["final", "death", "toll"])


_NOUNS = {"death": "dead", "fatality": "dead", "dead": "dead", "deceased": "dead", "missing": "missing",
          "arrest": "arrested"}  # fmt: skip


def _followed(article: Article, tokens: Tokens, quantity: Quantity, end: int, before: str) -> Toll | None:
    """`nine dead`, `nine people were killed`, `the nine people who died`, `nine deaths`."""
    lower = tokens.lower
    if quantity.noun in ("dead", "deceased", "death", "fatality", "injured", "wounded", "missing", "arrest"):
        fate = _NOUNS.get(quantity.noun, "injured")
        if not quantity.modifiers:
            return Toll(tokens.span(quantity.first, end), quantity, fate, before in ("the", "all"))
        return None
    if len(quantity.modifiers) == 1 and quantity.noun in PEOPLE and quantity.modifiers[0] in _FATES:
        return Toll(tokens.span(quantity.first, end), quantity, _FATES[quantity.modifiers[0]], before in ("the", "all"))
    if (quantity.noun and quantity.noun not in PEOPLE) or quantity.modifiers:
        return None
    i = end + 1
    is_known = before in ("the", "all")
    if (quantity.noun or is_known) and lower[i : i + 1] in (["who"], ["that"]):
        i += 1
    while i < len(lower) and i < end + 5 and lower[i] in ("were", "was", "have", "has", "had", "been", "are", "people"):
        i += 1
    if i >= len(lower) or lower[i] not in (
        "killed",
        "dead",
        "died",
        "die",
        "injured",
        "wounded",
        "hurt",
        "missing",
        "arrested",
        "detained",
    ):
        return None
    if (
        lower[i] in ("missing", "hurt")
        and i == end + 1
        and quantity.noun
        and not (is_known and lower[i] == "hurt")
        and lower[i + 1 : i + 2] not in (["."], [","])
    ):
        return None
    if not quantity.noun and i != end + 1 and before in ("of", "and"):
        return None
    is_headline = article.block_at(quantity.span.start).kind is BlockKind.HEADLINE
    if not quantity.noun and lower[i] in ("died", "die", "hurt") and not (is_headline or (is_known and i > end + 1)):
        return None
    return Toll(tokens.span(quantity.first, i), quantity, _FATES[lower[i]], before in ("the", "all"))
