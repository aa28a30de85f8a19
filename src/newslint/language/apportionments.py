"""Apportionments: a whole told in one sentence or its opening, and the parts of the next that it is shared out in."""

from __future__ import annotations

import itertools

from newslint.article import Article, once
from newslint.language.breakdowns import MADE, Breakdown, closed_list
from newslint.language.disjoint_parts import EXCLUSIVE
from newslint.language.figures import figures_by_sentence
from newslint.language.quantities import Kind, Quantity
from newslint.language.tokens import BREAK, Tokens, find_tokens

_SUMS = frozenset("money total sum amount cash funds fund it that this which budget cost grant".split())
_TAKEN_UP = _SUMS | {"these", "those", "them"}
_SHARED = (Kind.COUNT, Kind.MONEY, Kind.MEASURE)
_WHOLES = (Kind.COUNT, Kind.MONEY)
_SUMMED = (Kind.MONEY, Kind.MEASURE)
_TOGETHER = frozenset("together combined between all total jointly".split())
_BODIES = frozenset(
    "commission panel team committee group delegation jury board crew council party squad cast staff force".split()
)
_NOT_SHARES = frozenset(
    "from than up down by including included least most among average compared against until rose fell grew another "
    "more less each per over under about nearly almost before after while whereas but when percent".split()
)
"""Words by which one of several figures is no part of the whole."""
_NOT_BETWEEN = _NOT_SHARES - {"from"}
LONGEST = 12
"""Tokens from one part of a list to the next: `$14 million and the utility that bought the dam $10 million`."""


@once
def find_apportionments(article: Article) -> tuple[Breakdown, ...]:
    """The apportionments of an article, in order: `The bank has 640 branches. Of these, 310 are in the capital and 330
    abroad`; `Of the money, Hale will pay $30 million, Thorne $15 million and Ash $10 million`; `A panel of eight will
    meet. It consists of six doctors and four nurses`; `The three counties together have 412 beds. Hale has 180, Thorne
    140 and Ash 92`. The opener of a list that need not name all is `of`."""
    tokens = find_tokens(article)
    found: list[Breakdown] = []
    told: Quantity | None = None
    money = Kind.MONEY
    for sentence, inside, before in figures_by_sentence(article):
        is_opened = bool(before) or len(inside) > 2 or article.text.startswith(_ANAPHORIC, sentence.start)
        if is_opened and 2 <= len(inside) <= 24:
            words = tokens.within(sentence)
            if shared := _shared(tokens, told, before, inside, words):
                found.append(shared)
        for quantity in inside:
            if quantity.kind is money:
                told = quantity
    return tuple(found)


_ANAPHORIC = ("Of", "of", "OF", "oF", ",")
"""How a sentence begins that takes up a sum told long before, behind a comma that a slip left there."""


def _shared(
    tokens: Tokens, told: Quantity | None, before: list[Quantity], inside: list[Quantity], words: range
) -> Breakdown | None:
    if opened := _after_colon(tokens, inside, words.stop):
        return opened
    first = inside[0].opening
    opening = [word for word in tokens.lower[words.start : first] if word != ","]
    wholes = [q for q in before if q.kind in _WHOLES and not q.ends]
    named = [q for q in wholes if q.noun or q.unit]
    if opening[:1] == ["of"]:
        return _of_it(tokens, opening, told, named, inside, words)
    if len(named) == 1 and _may_be_whole(tokens, named[0]):
        if not opening and not inside[0].noun and _may_go_on(tokens, inside):
            return closed_list(tokens, named[0], inside, first, words.stop, "of")
        if not opening and tokens.lower[inside[0].last + 1 : inside[0].last + 3] == ["of", "them"]:
            listed = closed_list(tokens, named[0], inside, first, words.stop, "of")
            return listed if listed and _are_told_apart(tokens, listed.parts) else None
        if _tells_kinds(opening) and (kinds := closed_list(tokens, named[0], inside, first, words.stop, ",")):
            return kinds if kinds.opener == "," else None
    if len(wholes) == 1 and MADE.intersection(opening) and _is_body(tokens, wholes[0]):
        return _body(tokens, opening, wholes[0], inside, words)
    if len(before) == 2 and len(inside) == before[0].value and _TOGETHER & _words_about(tokens, before):
        return _gapped(tokens, before[1], inside, words.stop, ":")
    return None


def _after_colon(tokens: Tokens, inside: list[Quantity], stop: int) -> Breakdown | None:
    """`Trade came to $112 million in 2017: exports made up $104 million and imports $8 million`."""
    at = next((k for k, q in enumerate(inside[:-2]) if q.kind in _SUMMED), -1)
    if at < 0 or not _may_be_whole(tokens, inside[at]) or inside[at].ends:
        return None
    whole, following = inside[at], inside[at + 1].opening
    if _MAKE_UP.isdisjoint(tokens.lower[whole.last + 1 : following]):
        return None
    colon = next((i for i in range(whole.last + 1, following) if tokens.lower[i] == ":"), following)
    if colon - whole.last > _NEAR or _MAKE_UP.isdisjoint(tokens.lower[colon + 1 : following]):
        return None
    return _gapped(tokens, whole, inside[at + 1 :], stop, ":")


_NEAR = 6
"""Tokens from a whole to the colon behind it."""
_MAKE_UP = frozenset(
    "made make makes contributed contributes contribute brought brings bring accounted accounts account pay pays paid "
    "will gave gives give provided provides provide put puts took takes take".split()
)


def _of_it(
    tokens: Tokens,
    opening: list[str],
    told: Quantity | None,
    named: list[Quantity],
    inside: list[Quantity],
    words: range,
) -> Breakdown | None:
    """`Of these, 310 are in the capital`, `Of the money, Hale will pay`: the only whole of the sentence before, or the
    last sum told."""
    anaphor = opening[2:3] if opening[1:2] == ["the"] else opening[1:2]
    if not anaphor or anaphor[0] not in _TAKEN_UP:
        return None
    whole = named[0] if len(named) == 1 else None
    if whole is None and anaphor[0] in _SUMS and not named:
        whole = told
    if whole is None or not _may_be_whole(tokens, whole):
        return None
    if opening[1:] == anaphor or opening[1:] == ["the", *anaphor]:
        return closed_list(tokens, whole, inside, inside[0].opening, words.stop, "of")
    return _gapped(tokens, whole, inside, words.stop, "of")


def _gapped(tokens: Tokens, whole: Quantity, inside: list[Quantity], stop: int, opener: str) -> Breakdown | None:
    """`Hale will pay $30 million, Thorne $15 million and the railway $10 million`: whoever has a part stands before
    it, and the verb once."""
    parts = [q for q in inside if q.kind is whole.kind and q.unit == whole.unit]
    if len(parts) < 2 or whole.kind not in _SHARED or any(q.is_approximate or q.ends for q in parts):
        return None
    if any(q.noun not in ("", whole.noun) for q in parts):
        return None
    for one, other in itertools.pairwise(parts):
        between = tokens.lower[max(one.last, one.noun_at) + 1 : other.opening]
        joints = [word for word in between if word in (",", "and", ";")]
        if not 2 <= len(between) <= LONGEST or not joints or between[-1] == "from":
            return None
        if not _NOT_BETWEEN.isdisjoint(between):
            return None
        if between[0] not in (",", "and", ";", "(") or ("and" in joints) != (other is parts[-1]):
            return None
    if not _NOT_SHARES.isdisjoint(tokens.lower[parts[-1].last + 1 : stop]):
        return None
    end = max(parts[-1].last, parts[-1].noun_at)
    return Breakdown(tokens.span(parts[0].first, end), whole, tuple(parts), 0, opener)


def _body(
    tokens: Tokens, opening: list[str], whole: Quantity, inside: list[Quantity], words: range
) -> Breakdown | None:
    """`A panel of eight will meet. It consists of six doctors and four nurses`; who leads it may not be counted."""
    verb = next(i for i, word in enumerate(opening) if word in MADE)
    if verb > _SUBJECT or opening[verb + 1 :] not in ([], ["of"], ["up", "of"]) or whole.value < _SMALLEST:
        return None
    listed = closed_list(tokens, whole, inside, inside[0].opening, words.stop)
    if listed is None:
        return None
    total = sum(part.value for part in listed.parts) + listed.single_things
    return listed if abs(total - whole.value) > 1 else None


_SUBJECT = 4
"""Tokens before the verb of a list: `The new commission is made up of`."""
_SMALLEST = 5


def _is_body(tokens: Tokens, whole: Quantity) -> bool:
    """Whether a figure is the size of a body of people: `a panel of eight`, `an eight-member panel`."""
    if whole.kind is not Kind.COUNT or whole.is_approximate:
        return False
    if tokens.lower[whole.first - 1] == "of" and not whole.noun:
        return tokens.lower[whole.first - 2] in _BODIES
    behind = tokens.lower[whole.noun_at + 1 : whole.noun_at + 3]
    return whole.noun in ("member", "person", "strong") and (not _BODIES.isdisjoint(behind) or whole.noun == "member")


def _may_be_whole(tokens: Tokens, whole: Quantity) -> bool:
    is_compound = whole.noun_at > whole.last and "-" in tokens.lower[whole.last + 1 : whole.noun_at]
    return whole.value > 1 and whole.noun != "time" and not is_compound


def _may_go_on(tokens: Tokens, inside: list[Quantity]) -> bool:
    """Whether bare numbers at a sentence's head count what the sentence before has counted: each has its fate."""
    return all(tokens.lower[q.last + 1 : q.last + 2] != ["of"] and not q.noun and not q.unit for q in inside)


def _are_told_apart(tokens: Tokens, parts: tuple[Quantity, ...]) -> bool:
    """Whether nobody can be of two parts: each has its own fate (`Five of them were injured and three died`)."""
    behind = [set(tokens.lower[part.last + 1 : part.last + 5]) for part in parts]
    return all(not part.noun and EXCLUSIVE & words for part, words in zip(parts, behind, strict=True))


def _tells_kinds(opening: list[str]) -> bool:
    """Whether a sentence tells what kinds those of the sentence before are: `There are 330 boys and 290 girls`."""
    return opening in (["there", "are"], ["there", "were"], ["they", "are"], ["they", "were"])


def _words_about(tokens: Tokens, figures: list[Quantity]) -> set[str]:
    """The words of a sentence from a little before its first figure to a little behind its last."""
    first, last = max(0, figures[0].first - 3), figures[-1].last + 4
    start = next((i + 1 for i in range(figures[0].first, first, -1) if tokens.kinds[i] == BREAK), first)
    return set(tokens.lower[start:last])
