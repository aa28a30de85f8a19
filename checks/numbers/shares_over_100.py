"""numbers/shares-over-100."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from newslint.article import PROSE, Article, BlockKind, Span, mentions_in
from newslint.checks.numbers._other_shares import changes, is_aside, is_before, is_of_part, is_progress
from newslint.language.intervals import number_text
from newslint.language.quantities import Kind, Quantity, find_quantities, positions_of
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, Tokens, find_tokens
from newslint.rules import Finding, Related, rule

_ENDS = frozenset("it him her them this that and or with at while said stood were are won on in by make made".split())
ROOM = 0.5
"""By how much shares may pass a hundred beyond the rounding of each, in percentage points."""
_DIVIDES = frozenset(
    "accounted accounts account accounting split divided share shares undecided unsure abstained neither".split()
)
_HOLDS = frozenset(
    "make makes made making hold holds held own owns owned take takes took taking buy buys bought receive receives "
    "received supply supplies supplied provide provides provided absorb absorbs absorbed generate generates generated "
    "uses used swallow swallows swallowed eat eats consume consumes consumed produces produced handle "
    "handles handled carry carries carried employ employs employed "
    "contribute contributes contributed control controls controlled represent represents represented deliver "
    "delivers delivered".split()
)
_VOTES = frozenset("vote votes ballots ballot".split())
_SIDES = (
    ({"support", "supported", "supporting", "favor", "favour", "favored", "favoured", "backed", "back"},
     {"oppose", "opposed", "opposing", "against"}),
    ({"approve", "approved"}, {"disapprove", "disapproved"}),
    ({"agree", "agreed"}, {"disagree", "disagreed"}),
    ({"yes"}, {"no"}),
    ({"for"}, {"against"}),
    ({"boys"}, {"girls"}),
    ({"men", "male", "males"}, {"women", "female", "females"}),
)  # fmt: skip
"""Pairs of words for two sides that nobody can take both of."""
_COMPARES = frozenset(
    "rose rise rises fell fall falls grew grow up down from compared than increase increased decrease decreased "
    "gained lost jumped dropped climbed slipped change changed versus earlier last previous previously multiple "
    "both each respectively among error also overlap either gave rating ratings chance probability confidence "
    "discount off not never now ago once today faster higher lower".split()
)
"""Words that compare shares of several wholes, times or polls, or let one answer count twice."""


@rule(severity="error")
def shares_over_100(article: Article) -> Iterator[Finding]:
    """The shares of one whole add up to more than a hundred percent.

    Only shares that one sentence divides a whole into are added: "accounted for", the two sides of a vote or a poll,
    shares of the vote. Rounding may carry a sum half a point over; figures of other years, groups or polls and answers
    that exclude nothing are left alone.

    Wrong:
        Europe accounted for [[61% of revenue, Asia for 27% and the Americas for 21%]].
    Right:
        Europe accounted for 61% of revenue, Asia for 27% and the Americas for 12%.
    """
    tokens = find_tokens(article)
    quantities = find_quantities(article)
    percents = [q for at in positions_of(article, Kind.PERCENT) if not is_progress(tokens, q := quantities[at])]
    if len(percents) < 2:
        return
    at = 0
    while at < len(percents):
        sentence = sentence_at(article, percents[at].span.start)
        shares = [percents[at]]
        while at + 1 < len(percents) and percents[at + 1].span.end <= sentence.end:
            at += 1
            shares.append(percents[at])
        at += 1
        if is_aside(tokens, shares[-1]):
            shares.pop()
        if len(shares) < 2 or not 101 <= sum(share.value for share in shares) <= 199:
            continue
        words = tokens.within(sentence)
        if sum("olds" in tokens.lower[max(0, q.first - 4) : q.first] for q in shares) > 1:
            continue  # shares of two ages: 15 to 24-year-olds (94%) and 25 to 34-year-olds (92%)
        if article.block_at(sentence.start).kind not in PROSE | {BlockKind.TEASER}:
            continue
        said = _words_of(tokens, words)
        if rest := _rest(tokens, shares):
            is_whole = _are_of_one_whole(tokens, shares[: shares.index(rest)], said - {"bought"} | {"took"})
        else:
            is_whole = _are_of_one_whole(tokens, shares, said)
        if not is_whole or sum(share.low for share in shares) <= 100 + ROOM:
            continue
        yield _finding(article, shares)
    yield from _remaining(article, percents)
    yield from _told_on(article, percents)


def _words_of(tokens: Tokens, words: range) -> set[str]:
    """The words of a sentence, without `last` of what is divided (`48 percent of last year's crop`) and `from` before
    words (`figures from the office show`)."""
    lower = tokens.lower
    said = {lower[i] for i in words if lower[i] not in ("last", "from")}
    if any(lower[i] == "last" and (lower[i - 1] != "of" or tokens.after(i + 1) not in ("'s", "’s")) for i in words):
        said.add("last")
    if any(lower[i] == "from" and not tokens.after(i).isalpha() for i in words):
        said.add("from")
    return said


def _rest(tokens: Tokens, shares: list[Quantity]) -> Quantity | None:
    """The last share, where it closes the whole: `..., while others bought the remaining 9%`, `which left 10%`."""
    rest = shares[-1]
    before = tokens.lower[rest.first - 2 : rest.first]
    is_rest = before in (["the", "remaining"], ["the", "other"], ["which", "left"], ["which", "leaves"])
    is_rest = is_rest or before in ([",", "leaving"], ["the", "rest"], ["rest", ","])
    return rest if is_rest and len(shares) > 2 else None


def _finding(article: Article, shares: list[Quantity]) -> Finding:
    total = number_text(sum(share.value for share in shares))
    figures = " + ".join(number_text(share.value) for share in shares)
    return Finding(
        f"{figures} is {total} percent of one whole",
        find_tokens(article).span(shares[0].first, shares[-1].last),
        tuple(Related("a share", share.span) for share in shares),
    )


_RESTS = (["the", "remaining"], ["the", "other"])
_MOST_SHARES = 5


def _remaining(article: Article, percents: list[Quantity]) -> Iterator[Finding]:
    """`... rose to 61 percent. Another 37 percent went by pipeline and the remaining 12 percent by rail`: the shares of
    the paragraph up to the remainder, which closes the whole."""
    tokens = find_tokens(article)
    if not tokens.has("remaining", "other"):
        return
    for at, rest in enumerate(percents):
        if tokens.lower[rest.first - 2 : rest.first] not in _RESTS or rest.is_approximate or rest.ends:
            continue
        block = article.block_at(rest.span.start)
        sentence = sentence_at(article, rest.span.start)
        earlier = [q for q in percents[max(0, at - 8) : at] if q.span.start >= block.span.start]
        shares = [q for q in earlier if not is_before(tokens, q)]
        inside = [q for q in shares if q.span.start >= sentence.start]
        if len(inside) == len(shares) or any(q.is_approximate or q.ends or q.value <= 0 for q in shares):
            continue
        if _has_fraction(article, block.span.start, rest) or is_of_part(tokens, [*inside, rest]):
            continue
        chain = [rest]
        while shares and sum(q.low for q in chain) <= 100 + ROOM and len(chain) < _MOST_SHARES:
            chain.insert(0, shares.pop())
            if abs(sum(q.value for q in chain) - 100) <= ROOM + sum(q.step for q in chain) / 2:
                break
        else:
            is_told = sum(q.low for q in chain) > 100 + ROOM and sum(q.value for q in chain) <= 160
            if is_told and len(chain) > len(inside) + 1 and not changes(tokens, chain):
                yield _finding(article, chain)


def _has_fraction(article: Article, start: int, rest: Quantity) -> bool:
    return any(
        q.kind is Kind.FRACTION and q.span.start >= start and q.first < rest.first for q in find_quantities(article)
    )


_NO_SIDE = frozenset("undecided unsure abstained neither".split())
_NO_OPINION = (
    ["no", "opinion"],
    ["not", "know"],
    ["n't", "know"],
    ["no", "answer"],
    ["don't", "know"],
    ["didn't", "know"],
)


_FEWEST_TOLD_ON = 3


def _told_on(article: Article, percents: list[Quantity]) -> Iterator[Finding]:
    """`48 percent support the plan. Another 41 percent are against it and 19 percent are undecided.`"""
    if len(percents) < _FEWEST_TOLD_ON:
        return
    tokens = find_tokens(article)
    for first, another in itertools.pairwise(percents):
        sentence = sentence_at(article, another.span.start)
        before = sentence_at(article, first.span.start)
        if not 0 < sentence.start - before.end <= 2:
            continue
        shares = list(mentions_in(percents, Span(before.start, sentence.end)))
        if not _FEWEST_TOLD_ON <= len(shares) <= _MOST_SHARES or any(_is_vague(tokens, q) for q in shares):
            continue
        words = tokens.lower[tokens.within(sentence).start : tokens.within(sentence).stop]
        earlier = tokens.lower[tokens.within(before).start : tokens.within(before).stop]
        if _COMPARES - {"not"} & {*words, *earlier}:
            continue
        goes_on = tokens.texts[another.first - 1] in ("Another", "Some", "Only", "Just") and _has_no_side(words)
        if not goes_on and not _goes_on_with_votes(tokens, shares, words):
            continue
        if 100 + ROOM + sum(q.step for q in shares) / 2 < sum(q.value for q in shares) <= 199:
            yield _finding(article, shares)


def _is_vague(tokens: Tokens, share: Quantity) -> bool:
    """Whether a share is a range or approximate; `Some` before a figure is how wires open a sentence."""
    return bool(share.ends) or (share.is_approximate and tokens.texts[share.opening] != "Some")


def _has_no_side(words: list[str]) -> bool:
    """Whether a sentence closes a poll with those who have no opinion."""
    return bool(_NO_SIDE & set(words)) or any(words[i : i + 2] in _NO_OPINION for i in range(len(words)))


def _goes_on_with_votes(tokens: Tokens, shares: list[Quantity], words: list[str]) -> bool:
    """`Reid took 54 percent of the vote. Hale won 39 percent and Moss 16 percent.`"""
    if not _VOTES & set(tokens.lower[shares[0].last + 1 : shares[0].last + 4]) or "in" in words or "among" in words:
        return False
    following = [tokens.after(share.last) for share in shares[1:]]
    return bool(_WON & set(words)) and all(word in (",", "and", ".", "while", ";") for word in following)


_WON = frozenset("won took got had received polled finished secured".split())


def _are_of_one_whole(tokens: Tokens, shares: list[Quantity], words: set[str]) -> bool:
    """Whether a sentence divides one whole into its shares."""
    if words & {"make", "makes", "made", "making"}:
        words = words - {"up"}
    if words & {"know", "decided", "sure"}:
        words = words - {"not"}
    if _came_from(tokens, shares):
        words = words - {"from"}
    if any(_is_vague(tokens, share) for share in shares) or _COMPARES & words:
        return False
    if len(_wholes(tokens, shares)) > 1:
        return False
    if len(shares) > 2 or {"undecided", "unsure", "abstained"} & words:
        if _DIVIDES & words and _are_a_list(tokens, shares):
            return True
    if any(one & words and other & words for one, other in _SIDES) and _are_a_list(tokens, shares):
        return _sides_stand_apart(tokens, shares)
    if not _are_a_list(tokens, shares):
        return False
    if len(shares) > 2 and (_are_stuff(tokens, shares) or _are_goals(tokens, shares)):
        return True
    if ("followed" in words and len(shares) > 2 and _CONTEST & words) or (
        _COUNTED & words and _is_result(tokens, shares)
    ):
        return True
    return (bool(_HOLDS & words) and _are_elliptical(tokens, shares)) or _divides_votes(tokens, shares)


_CONTEST = frozenset("leads led lead ahead vote votes ballots market race".split())
_COUNTED = frozenset("ballots votes vote counted runoff run-off election beat defeated referendum".split())
_GOES = frozenset("goes go went allocated earmarked spent used sold exported shipped".split())


def _is_result(tokens: Tokens, shares: list[Quantity]) -> bool:
    """`had 54 percent to Hale's 49 percent`, `by 54 percent to 49 percent`."""
    if len(shares) != 2:
        return False
    between = tokens.lower[shares[0].last + 1 : shares[1].first]
    return between in (["to"], ["against"]) or (
        between[:1] == ["to"] and between[-1] in ("'s", "’s") and len(between) < 5
    )


def _are_stuff(tokens: Tokens, shares: list[Quantity]) -> bool:
    """`65 percent cotton, 30 percent wool and 15 percent nylon`: what one thing is made of."""
    betweens = [tokens.lower[one.last + 1 : other.first] for one, other in itertools.pairwise(shares)]
    is_told = {"is", "are", "was", "were", ":"} & set(tokens.lower[max(0, shares[0].first - 3) : shares[0].first])
    last = tokens.lower[shares[-1].last + 1 : shares[-1].last + 3]
    plain = all(
        2 <= len(words) <= 4 and words[0].isalpha() and words[0] not in _ENDS | _FUNCTION and words[-1] in (",", "and")
        for words in betweens
    )
    return bool(is_told) and plain and len(last) == 2 and last[0].isalpha() and last[0] not in _ENDS | _FUNCTION


_FUNCTION = frozenset("of in to for from a the by as than are is was were who which have had has say says".split())


def _are_goals(tokens: Tokens, shares: list[Quantity]) -> bool:
    """`70 percent of the water goes to farms, 25 percent to industry and 15 percent to households`; `came 61% from
    Europe, 27% from Asia and 21% from the Americas`."""
    opening = tokens.lower[shares[0].last + 1 : shares[1].first]
    if _came_from(tokens, shares):
        return True
    if opening[:1] != ["of"] or not _GOES & set(opening) or not {"to", "on", "for", "in"} & set(opening):
        return False
    return len({tokens.after(share.last) for share in shares[1:]} | ({"to", "on", "for", "in"} & set(opening))) == 1


def _came_from(tokens: Tokens, shares: list[Quantity]) -> bool:
    before = tokens.lower[max(0, shares[0].first - 3) : shares[0].first]
    return not _CAME.isdisjoint(before) and all(tokens.after(share.last) == "from" for share in shares)


_CAME = frozenset("came come comes derived derives drawn".split())


def _wholes(tokens: Tokens, shares: list[Quantity]) -> set[str]:
    """What the shares are said to be of."""
    wholes = set()
    for share in shares:
        following = tokens.lower[share.last + 1 : share.last + 5]
        if following[:1] == ["of"]:
            wholes.add(next((word for word in following[1:] if word not in ("the", "its", "all", "their")), ""))
    return wholes


def _are_a_list(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether each share follows the one before it within a few words, joined by a comma, `and`, `while` or `to`."""
    for one, other in itertools.pairwise(shares):
        between = tokens.lower[one.last + 1 : other.first]
        if len(between) > 14 or not {",", "and", "while", "to", "against", ";", "("} & set(between):
            return False
    return True


def _divides_votes(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether the shares are of one vote: none of them goes on with a place or a year of its own."""
    is_apart = any(tokens.lower[share.last + 1 : share.last + 2] in (["in"], ["among"]) for share in shares[1:])
    is_apart = is_apart or any(_names_place(tokens, share) for share in shares[1:])
    return bool(_wholes(tokens, shares) & _VOTES) and not is_apart


def _are_elliptical(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether the verb stands once: `hold 60 percent of the shares and the state 45 percent`."""
    for one, other in itertools.pairwise(shares):
        between = tokens.lower[one.last + 1 : other.first]
        joint = max((i for i, word in enumerate(between) if word in (",", "and", "while", ";", "(")), default=-9)
        if (
            _names_place(tokens, one)
            or _names_place(tokens, other)
            or _HOLDS & set(between)
            or len([word for word in between[joint + 1 :] if word != "-"]) > 3
            or tokens.lower[other.last + 1 : other.last + 2] == ["of"]
        ):
            return False
    return True


def _names_place(tokens: Tokens, share: Quantity) -> bool:
    """Whether a share is in a place of its own: `62 percent of electricity in Norway`."""
    i = next((i for i in range(share.last + 1, min(share.last + 5, len(tokens))) if tokens.lower[i] == "in"), -1)
    if not 0 < i < len(tokens) - 2:
        return False
    is_direction = tokens.lower[i + 1] == "the" and tokens.lower[i + 2] in _DIRECTIONS
    return tokens.kinds[i + 1] == CAPITALISED or is_direction


_DIRECTIONS = frozenset("north south east west centre center capital city".split())


def _sides_stand_apart(tokens: Tokens, shares: list[Quantity]) -> bool:
    """Whether the two sides stand with two different shares."""
    near = [tokens.lower[max(0, share.first - 6) : share.last + 8] for share in shares]
    for one, other in _SIDES:
        first = [i for i, words in enumerate(near) if one & set(words)]
        second = [i for i, words in enumerate(near) if other & set(words)]
        if first and second and (set(first) != set(second) or len(shares) == 2) and _of_one_thing(near, one, other):
            return True
    return False


def _of_one_thing(near: list[list[str]], one: set[str], other: set[str]) -> bool:
    """Whether the second side opposes what the first supports: it names nothing, a pronoun, or the same thing."""
    objects = []
    for side in (one, other):
        words = next(words for words in near if side & set(words))
        at = next(i for i, word in enumerate(words) if word in side)
        objects.append([word for word in words[at + 1 : at + 4] if word not in ("the", "a", "of", "to", "for")])
    last = objects[1][:1]
    return not last or last == objects[0][:1] or last[0] in _ENDS or last[0].isdecimal() or not last[0].isalpha()
