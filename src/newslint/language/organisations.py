"""Names of organisations, products and works: runs of capitalised words, as written."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from newslint.article import Article, BlockKind, Span, once
from newslint.language.acronyms import SMALL_WORDS, initials
from newslint.language.tokens import CAPITALISED, UPPER, Tokens, find_tokens

HEADS = frozenset(
    "academy administration agency airlines airport airways alliance army assembly associates association authority "
    "bank board brigade brothers bureau cabinet center centre chamber church clinic club coalition college command "
    "commission committee company confederation congress consortium cooperative corporation corps council court "
    "department directorate district division exchange federation festival fire force foundation fund gallery gazette "
    "group guard guild herald holdings hospital hotel industries institute institution laboratory league legion "
    "library ministry mission mosque museum network news observatory office orchestra organisation organization "
    "parliament partners party police post press production productions program programme project railway records "
    "school secretariat senate services society station store stores studio studios syndicate synod team telegraph "
    "temple theater theatre times tribunal tribune trust union university workers zoo courier chronicle journal hall "
    "stadium arena park bridge chamber board house institute committee show fair games cup trophy league awards "
    "railway railways bus ferries lines harbour harbor hospice surgery infirmary primary secondary grammar nursery "
    "home farms estates fund scheme initiative treaty agreement accord convention summit forum championship open "
    "marathon derby shire rovers wanderers athletic united rangers builders brewery winery mill mills works motors "
    "steel energy petroleum pharmaceuticals telecom insurance capital logistics mine mines dam canal ltd limited plc "
    "inc corp llc gmbh pvt pty cafe restaurant inn tavern garage bakery diner cinema".split()
)
"""Words that make a run of capitalised words the name of an organisation, a newspaper or a house."""

_INSIDE = frozenset({"of", "for", "and", "the", "&", "-", "'s", "’s", "'", "’", "de", "du", "la", "del"})
_OF_A_NAME = frozenset("shares stocks sales members workers employees customers owners users critics fans".split())
"""Words that open a sentence and belong to no name: `Shares of Acme Motors`."""
_HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.SUBHEADLINE, BlockKind.HEADING, BlockKind.CODE, BlockKind.BYLINE})


class CapitalisedName:
    """A run of capitalised words with what joins them.

    `words` are in lower case, hyphens and small words among them. `is_organisation` says that one of its words is
    such a head word as Ministry, Bank or Times.
    """

    __slots__ = ("is_organisation", "span", "words")

    def __init__(self, span: Span, words: tuple[str, ...], is_organisation: bool) -> None:
        self.span: Final = span
        self.words: Final = words
        self.is_organisation: Final = is_organisation


@once
def find_capitalised_names(article: Article) -> tuple[CapitalisedName, ...]:
    """Every run of two or more capitalised words in running text, with the small words inside it."""
    tokens = find_tokens(article)
    capitals, kinds, lower = tokens.capitals, tokens.kinds, tokens.lower
    names: list[CapitalisedName] = []
    last = -1
    for i, following in pairwise(capitals):
        if i <= last or following - i > _REACH or not (following == i + 1 or lower[i + 1] in _INSIDE):
            continue
        last = _run_end(tokens, i)
        if last == i:
            continue
        first = i + 1 if lower[i] == "the" or lower[i] in SMALL_WORDS else i
        if lower[first] in _OF_A_NAME and lower[first + 1] == "of" and last > first + 2:
            first += 2
        within = kinds[first : last + 1]
        count = within.count(CAPITALISED) + within.count(UPPER)
        if count > 1 and article.block_at(tokens.starts[first]).kind not in _HEADINGS:
            words = tuple(lower[first : last + 1])
            names.append(CapitalisedName(tokens.span(first, last), words, not HEADS.isdisjoint(words)))
    return tuple(names)


@once
def find_name_initials(article: Article) -> frozenset[str]:
    """The initials that the story's names give, with every number of leading words left out."""
    found: set[str] = set()
    for name in find_capitalised_names(article):
        words = tuple(word for word in name.words[:16] if word[0].isalpha())
        found.update(initials(words[first:]) for first in range(len(words) - 1))
    return frozenset(found)


def _run_end(tokens: Tokens, first: int) -> int:
    """The last token of the run of capitalised words that begins at `first`."""
    kinds = tokens.kinds
    last = first
    for j in range(first + 1, len(kinds)):
        if kinds[j] == CAPITALISED or kinds[j] == UPPER:
            last = j
        elif j - last >= _REACH or not _belongs(tokens, j):
            break
    return last


_REACH = 4
"""How far from one capitalised word of a name the next one may stand, in tokens."""


def _belongs(tokens: Tokens, i: int) -> bool:
    """Whether a small word stands inside a name (`Bank of the West`) and begins no other (`Fans of the Red Sox`)."""
    if tokens.lower[i] != "the":
        return tokens.lower[i] in _INSIDE
    following = tokens.kinds[i + 1 : i + 3]
    return tokens.lower[i - 1] in ("of", "for") and sum(kind in (CAPITALISED, UPPER) for kind in following) < 2
