"""What stands around a name: whether it is a place, part of a longer name, a person or a common word."""

from __future__ import annotations

from newslint.knowledge.ambiguity import is_common_word, needs_context
from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import Place, longest, lookup
from newslint.knowledge.not_names import CALENDAR, FUNCTION_WORDS
from newslint.knowledge.offices import ABBREVIATED, HEADS, HONORIFICS, MODIFIERS
from newslint.language.tokens import BREAK, CAPITALISED, QUOTE, UPPER, WORD, Tokens

LOCATING = frozenset(
    "in at near from to into around outside inside across throughout toward towards through via via beyond within "
    "between leaving visiting visited visit reached reach left".split()
)
"""Words after which a name is mostly a place."""

DIRECTIONS = frozenset(
    "north south east west northern southern eastern western northeast northwest southeast southwest northeastern "
    "northwestern southeastern southwestern central upper lower mid inner outer greater downtown metropolitan old "
    "rural coastal occupied mainland nearby neighboring neighbouring continental".split()
)
"""Words that may stand before a place's name, capitalised or not, and leave it a place."""

DESCRIBING = DIRECTIONS | frozenset(
    "'s ’s - coastal port border frontier second third fourth largest biggest main major big small tiny resort quiet "
    "industrial university lakeside seaside mountain mountainous ski holiday beach market mining oil steel desert "
    "inland provincial alpine tourist garrison frontline river riverside island fishing farming".split()
)
"""What may stand between a demonym or direction and `city of`: `the Turkish coastal city of Izmir`."""

_TITLES = HEADS | MODIFIERS | ABBREVIATED | set(HONORIFICS)
_PERSONAL = (HEADS & frozenset(
    "president premier chancellor minister secretary governor mayor senator congressman congresswoman representative "
    "speaker judge justice sheriff sergeant detective lieutenant captain major colonel general coach professor gov sen "
    "rep gen lt col maj capt sgt prof".split()
)) | set(HONORIFICS)  # fmt: skip
_NAMED_AFTER = frozenset(
    "university college bank duke duchess prince princess earl marquess viscount archbishop bishop church institute "
    "academy school hospital cathedral battle treaty convention court club museum tower".split()
)
"""`University of X`: the whole is a name of its own."""
_UNITS = frozenset("county parish township borough ward".split())
"""`Howard County` is no city."""
_COMMON = frozenset(
    "centre central western eastern northern southern north south east west north-east north-west south-east "
    "south-west littoral coast highland plateau delta rivers capital metropolitan union federal national".split()
)
"""Names of regions that are common words, also in British spelling."""
_HOLDING = frozenset({"in", "at", "near", "of"})
"""Words after which a name that could be a person's is a place: `in Jordan`, `the mayor of Lincoln`."""
_LONGEST_HEADLINE = 40
"""Tokens."""
_SMALL = 50_000


def is_cased(tokens: Tokens, within: range) -> bool:
    """Whether a block's capitals tell nothing: a headline in title case or a line in capitals."""
    if len(within) > _LONGEST_HEADLINE:
        return False
    most = len(tokens.capitals_within(within))
    if most < 3:
        return False
    kinds, texts = tokens.kinds, tokens.texts
    capitals = words = 0
    for i in within:
        if len(texts[i]) > 3:
            if kinds[i] == WORD:
                words += 1
                if words * 3 > most:
                    return False
            elif kinds[i] == CAPITALISED or kinds[i] == UPPER:
                capitals += 1
    return words + capitals > 2 and words * 3 <= capitals


def is_known_by_case(name: str, places: tuple[Place, ...]) -> bool:
    """Whether a name in capitals within mixed text is meant as a place: `US`, `UAE`, or five letters and more."""
    letters = name.replace(".", "")
    return len(letters) > 4 or (len(letters) < 4 and places[0].alternate and places[0].kind == "country")


def judge_context(
    tokens: Tokens, first: int, last: int, name: str, places: tuple[Place, ...], *, cased: bool, people: frozenset[int]
) -> tuple[float, bool] | None:
    """How sure a name is a place here, and whether it is part of a longer name; None where it is something else."""
    lower, kinds, texts = tokens.lower, tokens.kinds, tokens.texts
    before = lower[first - 1] if first and kinds[first - 1] != BREAK else ""
    located = before in LOCATING or (before in DIRECTIONS and first > 1)
    qualified = is_qualified(tokens, last)
    ambiguous = needs_context(name)
    is_country = places[0].kind == "country"
    if first in people and last in people and (before not in _HOLDING or last + 1 in people):
        if ambiguous or first == last or first - 1 in people or last + 1 in people:
            return None
    if not qualified and ((first == last and _is_word(lower[first])) or DIRECTIONS.issuperset(fold(name).split())):
        return None
    if ambiguous and not is_country and is_common_word(name):
        strong = before in ("in", "at", "near", "from", "to", "outside", "around") and kinds[first - 1] == WORD
        if not qualified and (cased or not strong):
            return None
    if ambiguous and not qualified and _is_person(tokens, first, last, before):
        return None
    if not cased and _is_in_name(tokens, first, last, before):
        return 0.3, True
    if qualified:
        return 0.95, False
    if not ambiguous:
        return _plain(tokens, first, places, located)
    is_owner = places[0].kind == "region" and texts[last + 1 : last + 2] in (["'s"], ["’s"])
    if is_country or located or is_owner or _is_attributive(tokens, last):
        return 0.8, False
    return 0.5, False


def _is_word(word: str) -> bool:
    return word in CALENDAR or word in _COMMON or word in FUNCTION_WORDS


def _plain(tokens: Tokens, first: int, places: tuple[Place, ...], located: bool) -> tuple[float, bool]:
    """How sure a name is that is no word and no person's name."""
    best = places[0]
    if all(place.alternate for place in places):
        return (0.95 if located or best.kind != "city" or best.population > _SMALL else 0.5), False
    if best.kind == "city" and best.population < _SMALL and not located:
        return 0.5, False
    return 0.95, False


def is_qualified(tokens: Tokens, last: int) -> bool:
    """Whether a comma and the name of a country or state follow a name."""
    k = last + 2
    if k >= len(tokens) or tokens.texts[last + 1] not in (",", "(") or tokens.kinds[k] not in (CAPITALISED, UPPER):
        return False
    return bool(area_at(tokens, k)[1])


def area_at(tokens: Tokens, i: int) -> tuple[int, tuple[Place, ...]]:
    """The country or region whose name begins at token `i`, also in short (`Calif.`, `TX`): its last token, its places.

    No places where none begins there, or where the name is a city's only.
    """
    texts, kinds, starts, ends = tokens.texts, tokens.kinds, tokens.starts, tokens.ends
    text = texts[i]
    if kinds[i] == CAPITALISED and i + 1 < len(tokens) and texts[i + 1] == "." and ends[i] == starts[i + 1]:
        short = lookup(text + ".", abbreviations=True)
        if short and not _areas(lookup(text)):
            return i + 1, _areas(short)
    if kinds[i] == UPPER and len(text.replace(".", "")) < 4:
        return i, _areas(lookup(text, abbreviations=True))
    words, positions = [text], [i]
    j = i + 1
    while j < len(tokens) and len(words) < 6:
        if texts[j] in "-‑" and tokens.touches_next(j) and ends[j - 1] == starts[j]:
            j += 1
            continue
        if starts[j] - ends[j - 1] > 1 or kinds[j] not in (CAPITALISED, UPPER, WORD):
            break
        words.append(texts[j])
        positions.append(j)
        j += 1
    count, places = longest(words)
    return (positions[count - 1], _areas(places)) if count else (i, ())


def _areas(places: tuple[Place, ...]) -> tuple[Place, ...]:
    return tuple(place for place in places if place.kind != "city")


def _is_person(tokens: Tokens, first: int, last: int, before: str) -> bool:
    """Whether a name that people bear stands behind a personal title: `President Lincoln`, `Mr. Washington`."""
    if before == "." and first > 1:
        before = tokens.lower[first - 2]
    return before in _PERSONAL and tokens.texts[first - 1] != "general"


def _is_attributive(tokens: Tokens, last: int) -> bool:
    """Whether a title follows: `Texas Gov. Greg Abbott`, `London Mayor`."""
    j = last + 1
    return j < len(tokens) and tokens.lower[j] in _TITLES and tokens.starts[j] - tokens.ends[last] == 1


def _is_in_name(tokens: Tokens, first: int, last: int, before: str) -> bool:
    """Whether capitalised words beside a name make it part of a longer one."""
    kinds, lower, starts, ends, texts = tokens.kinds, tokens.lower, tokens.starts, tokens.ends, tokens.texts
    j = last + 1
    if j < len(tokens) and kinds[j] in (CAPITALISED, UPPER) and starts[j] - ends[last] == 1:
        if lower[j] in _UNITS or (lower[j] not in _TITLES and lower[j] not in CALENDAR):
            return True
    if not before:
        return False
    i = first - 1
    if kinds[i] in (CAPITALISED, UPPER) and starts[first] - ends[i] == 1:
        begins = i == 0 or kinds[i - 1] in (BREAK, QUOTE) or texts[i - 1] in (".", "?", "!", ":")
        if lower[i] in DIRECTIONS or lower[i] in CALENDAR or (begins and lower[i] in FUNCTION_WORDS):
            return False
        return lower[i] not in _TITLES
    return before == "of" and i > 0 and kinds[i - 1] == CAPITALISED and lower[i - 1] in _NAMED_AFTER
