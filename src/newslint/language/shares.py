"""Shares: a part, the whole it is of, and the share that the text says it is."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.part_and_whole import (
    OF_THEM,
    may_be_part,
    of_them,
    of_which,
    of_whole,
    only_names_the_whole,
    part_of,
    share_of,
)
from newslint.language.quantities import Kind, Quantity, find_quantities, positions_of
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens

_SAID = frozenset((Kind.PERCENT, Kind.FRACTION))
_PARTS = frozenset((Kind.COUNT, Kind.MONEY, Kind.MEASURE))
_LINKS = frozenset(
    ", ( or about just roughly some nearly almost over under more less than around only — – - i.e. a exactly precisely "
    "fully".split()
)


class Share(NamedTuple):
    """`12 of 48, or one in four`: the part, the whole, the share as said; `span` covers part and share, `is_sum` that
    the whole is worked out from part and remainder."""

    span: Span
    part: Quantity
    whole: Quantity
    said: Quantity
    is_sum: bool = False


@once
def find_shares(article: Article) -> tuple[Share, ...]:
    """The shares of an article, in order: part, whole and share stand in one sentence, or the whole in the one before,
    where `of that` takes it up."""
    quantities = find_quantities(article)
    tokens = find_tokens(article)
    found: list[Share] = []
    for at in positions_of(article, *_SAID):
        said = quantities[at]
        share = _share_around(tokens, quantities, at)
        if share is None or not _is_within(sentence_at(article, said.span.start), share):
            share = _share_told(article, tokens, quantities, at)
        if share is not None:
            found.append(share)
    return tuple(found)


def _is_within(sentence: Span, share: Share) -> bool:
    return (
        sentence.start <= share.part.span.start
        and sentence.start <= share.whole.span.start
        and sentence.end >= max(share.part.span.end, share.whole.span.end)
    )


def _share_told(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Share | None:
    """A share whose whole opens the sentence, is what it surveys, or is taken up from the sentence before."""
    said = quantities[at]
    part = _told_part(tokens, quantities, at)
    words = tokens.within(sentence_at(article, said.span.start)) if part else range(0)
    if part is None or part.first < words.start:
        return _of_parts(tokens, quantities, at)
    earlier = [q for q in quantities[max(0, at - 8) : at] if q.last < part.first and may_be_part(part, q)]
    inside = [q for q in earlier if q.first >= words.start]
    if _of_other(tokens, said) or tokens.lower[said.last + 1 : said.last + 3] == [",", "of"]:
        whole = _named_whole(tokens, quantities, at, part) or _workforce(tokens, quantities, at, part, words.start)
        return _share(tokens, part, whole, said) if whole is not None else None
    opening = tokens.lower[words.start : words.start + 2]
    if opening[0] == "of" or opening == ["out", "of"]:
        first = next((q for q in quantities[max(0, at - 8) : at] if q.first >= words.start), None)
        if opening[1] in _THAT and first is part:
            return _of_sentence_before(tokens, earlier, part, said, words.start)
        is_first = first in inside and _opens(tokens, first, words.start) if first is not None else False
        return _share(tokens, part, first, said) if first is not None and is_first else None
    if tokens.lower[part.last + 1 : part.last + 3] in _OF_THAT:
        return _of_sentence_before(tokens, earlier, part, said, words.start)
    if inside and of_which(tokens, inside[-1], part):
        return _share(tokens, part, inside[-1], said)
    if len(inside) == 1 and _is_surveyed(tokens, inside[0]) and not part.noun:
        return _share(tokens, part, inside[0], said)
    return None


_THAT = frozenset("that these those them this it which whom".split())
_OF_THAT = (["of", "that"], ["of", "it"], ["of", "them"], ["of", "those"], ["of", "these"])
_RATES = frozenset("rate turnout share stake proportion percentage".split())


def _told_part(tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Quantity | None:
    """The figure that a share is said to be: `78 play an instrument, or 56 percent`, `450 (40%)`, `62,300 voted, a
    turnout of 41 percent`."""
    said = quantities[at]
    if at == 0 or said.ends:
        return None
    part = quantities[at - 1]
    start = max(part.last, part.noun_at) + 1
    if not 0 < said.opening - start <= _LONGEST or part.ends or part.kind not in _PARTS:
        return None
    between = tokens.lower[start : said.opening]
    following = tokens.lower[said.last + 1 : said.last + 2]
    if not _ENDS.isdisjoint(between):
        return None
    if following in (["more"], ["less"], ["fewer"], ["higher"], ["lower"], ["above"], ["below"], ["up"], ["down"]):
        return None
    if between[-1] in ("or", "(", "—", "–"):
        return part
    if between[-1] == "-" and not tokens.touches_next(said.opening - 1):
        return part
    if len(between) > 2 and between[-1] == "of" and between[-2] in _RATES and between[-3] in ("a", "an", ","):
        return part
    if between[-1] == "," and _of_other(tokens, said):
        return part
    is_that = between[-2:] == ["which", "is"] or between[-2:] in (["equivalent", "to"], ["equal", "to"])
    return part if is_that or between[-1] == "representing" else None


_LONGEST = 14
_ENDS = frozenset((".", ";", ":", ")", "while", "but", "when", "after", "because", "compared", "from", "against"))


def _opens(tokens: Tokens, whole: Quantity, start: int) -> bool:
    """Whether only `of the`, `out of its` or `of the club's` stands before a whole at the head of a sentence."""
    words = tokens.lower[start : whole.opening]
    return len(words) <= 6 and only_names_the_whole([word for word in words if word != ","])


def _of_sentence_before(
    tokens: Tokens, earlier: list[Quantity], part: Quantity, said: Quantity, start: int
) -> Share | None:
    """The whole that `of that` takes up: the only figure of its kind in the sentence before."""
    before = [q for q in earlier if q.first < start and "\n\n" not in tokens.lower[q.last : start]]
    if not before:
        return None
    end = next((i for i in range(start - 2, max(0, start - 60) - 1, -1) if tokens.lower[i] in (".", "!", "?")), -1)
    nearest = [q for q in before if q.first > end]
    wholes = nearest or before[-1:]
    return _share(tokens, part, wholes[0], said) if len(wholes) == 1 and wholes[0].kind is part.kind else None


def _is_surveyed(tokens: Tokens, whole: Quantity) -> bool:
    before = [word for word in tokens.lower[whole.opening - 3 : whole.opening] if word not in ("the", "its", "their")]
    return before[-1:] != [] and (
        before[-1] in _ASKED or (before[-1] == "of" and before[-2:-1] != [] and before[-2] in _SURVEYS)
    )


_ASKED = frozenset("polled surveyed interviewed questioned".split())
_SURVEYS = frozenset("survey poll study sample trial".split())


def _named_whole(tokens: Tokens, quantities: tuple[Quantity, ...], at: int, part: Quantity) -> Quantity | None:
    """The whole that a share names: `40 percent of total exports of $12 billion`, `of the $12 billion total`, `of the
    total` after `300 of its 1,200 jobs`."""
    said, lower = quantities[at], tokens.lower
    if at + 1 < len(quantities):
        whole = quantities[at + 1]
        between = [word for word in lower[said.last + 1 : whole.opening] if word != ","]
        is_of = len(between) <= 6 and all(word[0].isalpha() or word in ("'s", "’s") for word in between)
        is_of = is_of and (between[-1] == "of" or only_names_the_whole(between)) and "than" not in between
        if is_of and may_be_part(part, whole) and not (between.count("of") > 2 or "and" in between):
            behind = lower[max(whole.last, whole.noun_at) + 1 : max(whole.last, whole.noun_at) + 2]
            return whole if behind not in (["in"], ["a"], ["per"]) or between[-1] != "of" else None
    if lower[said.last + 1 : said.last + 4] == ["of", "the", "total"]:
        if at > 1 and part_of(tokens, quantities[at - 2], part):
            return None
        earlier = [q for q in quantities[max(0, at - 3) : at - 1] if may_be_part(part, q)]
        behind = lower[part.last + 1 : part.last + 3]
        if len(earlier) == 1 and behind in _OF_THAT:
            return earlier[0]
    return None


def _workforce(
    tokens: Tokens, quantities: tuple[Quantity, ...], at: int, part: Quantity, start: int
) -> Quantity | None:
    """The staff that `300 jobs, or 15 percent of its workforce` is of: told in the sentence or just before."""
    said, lower = quantities[at], tokens.lower
    if lower[said.last + 1 : said.last + 3] not in (["of", "its"], ["of", "the"], ["of", "their"]):
        return None
    if tokens.after(said.last + 2) not in _STAFF or part.noun not in _JOBS:
        return None
    near = [q for q in quantities[max(0, at - 5) : at - 1] if q.first > start - 30 and may_be_part(part, q)]
    staffs = [
        q
        for q in near
        if q.noun in _JOBS | {"person"}
        and _EMPLOYS & set(lower[max(0, q.opening - 3) : q.opening])
        and tokens.after(q.noun_at) in (",", ".", "and", "worldwide")
    ]
    return staffs[0] if len(staffs) == 1 else None


_STAFF = frozenset("workforce staff employees payroll workers".split())
_JOBS = frozenset("job employee worker position post staff".split())
_EMPLOYS = frozenset("employs employed employing employ has have workforce staff".split())


def _of_parts(tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Share | None:
    """`Forty percent of members, 24 of 80, are women`."""
    if at + 2 >= len(quantities):
        return None
    said, part, whole = quantities[at : at + 3]
    between = tokens.lower[said.last + 1 : part.opening]
    if not 3 <= len(between) <= 5 or between[0] != "of" or between[-1] not in (",", "(") or part.noun:
        return None
    closes = tokens.lower[max(whole.last, whole.noun_at) + 1 : max(whole.last, whole.noun_at) + 2]
    if not part_of(tokens, part, whole) or closes not in ([","], [")"], ["."], ["cast"]):
        return None
    return _share(tokens, part, whole, said)


def _share_around(tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Share | None:
    said = quantities[at]
    before = quantities[at - 1] if at else None
    earlier = quantities[at - 2] if at > 1 else None
    after = quantities[at + 1] if at + 1 < len(quantities) else None
    later = quantities[at + 2] if at + 2 < len(quantities) else None
    is_near = before is not None and said.opening - max(before.last, before.noun_at) <= _NEAR
    if is_near and before is not None and earlier is not None and part_of(tokens, earlier, before):
        if _follows(tokens, before, said):
            return _share(tokens, earlier, before, said)
    if is_near and before is not None and _linked(tokens, before, said):
        if earlier is not None and part_of(tokens, earlier, before):
            return _share(tokens, earlier, before, said)
        if after is not None and share_of(tokens, said, after) and may_be_part(before, after):
            return _share(tokens, before, after, said)
        if earlier is not None and of_which(tokens, earlier, before):
            return _share(tokens, before, earlier, said)
        if earlier is not None and of_them(tokens, earlier, before):
            return _share(tokens, before, earlier, said)
        if earlier is not None and of_whole(tokens, earlier, before) and not _of_other(tokens, said):
            return _share(tokens, before, earlier, said)
    if after is not None and _linked(tokens, said, after) and not _of_other(tokens, said):
        if later is not None and part_of(tokens, after, later):
            return _share(tokens, after, later, said)
    if after is not None and later is not None and _is_turnout(tokens, said, after) and part_of(tokens, after, later):
        return _share(tokens, after, later, said)
    if before is not None and after is not None and _linked(tokens, said, after) and may_be_part(after, before):
        if tokens.lower[said.last + 1 : said.last + 3] in OF_THEM and tokens.after(after.last) != "of":
            return _share(tokens, after, before, said)
        if tokens.lower[said.last + 1 : after.first] == ["("] and of_whole(
            tokens, before, said.having(kind=before.kind, unit=before.unit)
        ):
            return _share(tokens, after, before, said)
    if after is not None and later is not None and share_of(tokens, said, after) and may_be_part(later, after):
        if _linked(tokens, after, later) and "or" in tokens.lower[after.last + 1 : later.first]:
            return _share(tokens, later, after, said)
        if _is_apposed(tokens, after, later):
            return _share(tokens, later, after, said)
    return None


def _is_turnout(tokens: Tokens, said: Quantity, part: Quantity) -> bool:
    """`Turnout was 60 percent, with 62,300 of the 89,000 voters casting ballots`."""
    words = tokens.lower[said.last + 1 : part.first]
    is_rate = tokens.lower[said.first - 1] in ("was", "is", "of") and tokens.lower[said.first - 2] in _RATES
    return is_rate and words in ([",", "with"], [",", "or"], [":"], ["—"], ["("], [",", "as"])


_NEAR = 11
"""Tokens from the end of a whole to the share that closes its statement, at most."""


def _share(tokens: Tokens, part: Quantity, whole: Quantity, said: Quantity) -> Share:
    span = tokens.span_with_bracket(min(part.first, said.first), max(part.last, said.last))
    return Share(span, part, whole, said)


def _linked(tokens: Tokens, one: Quantity, other: Quantity) -> bool:
    """Whether two figures are joined as one thing said twice: `12, or`, `12 people (`."""
    start = max(one.last, one.noun_at) + 1
    stop = other.opening
    if not 0 < stop - start <= 6:
        return False
    words = tokens.lower[start:stop]
    if words[:2] in OF_THEM:
        words = words[2:]
    if not words or len(words) > 4:
        return False
    if words[0] == "," and tokens.after(other.last) == "," and other.kind in _SAID and "or" not in words:
        return _EXACTLY.issuperset(words)
    return _LINKS.issuperset(words) and ("or" in words or words[0] in ("(", "—", "–"))


_EXACTLY = frozenset((",", "exactly", "precisely", "a", "about", "nearly", "almost"))
"""Words before a share between commas: `171, exactly half, live there`."""


def _is_apposed(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """`a quarter of the 48 flats, 16, are empty`."""
    before = tokens.lower[max(whole.last, whole.noun_at) + 1 : part.first]
    after = tokens.lower[part.last + 1 : part.last + 3]
    if part.noun or before not in ([","], ["("], ["-"], ["—"], ["–"]):
        return False
    if before == ["-"] and tokens.touches_next(part.first - 1):
        return False
    return after[:1] in ([","], [")"], ["—"], ["–"], ["-"]) or after in (["in", "all"], ["of", "them"])


def _follows(tokens: Tokens, whole: Quantity, said: Quantity) -> bool:
    """Whether a share closes the statement of a part and its whole: `12 of the 48 tests failed, or 25 percent`."""
    start = max(whole.last, whole.noun_at) + 1
    stop = said.opening
    words = tokens.lower[start:stop]
    following = tokens.lower[said.last + 1 : said.last + 2]
    is_of_total = tokens.lower[said.last + 1 : said.last + 4] == ["of", "the", "total"]
    is_of_total = is_of_total or words[-3:] == [",", "which", "is"]
    if (
        len(words) > 10
        or (following == ["of"] and not is_of_total)
        or following in (["more"], ["less"], ["fewer"], ["higher"], ["lower"], ["above"])
    ):
        return False
    if any(word in (".", ";", ":", ")", "while", "but") for word in words):
        return False
    if words[-1:] == [","] and len(words) <= 3:
        is_total = tokens.lower[said.last + 1 : said.last + 4] == ["of", "the", "total"]
        return following in ([","], ["."], [")"]) or is_total
    if words[-1:] == ["of"] and len(words) > 2 and words[-2] in _RATES:
        return words[-3] in ("a", "an", ",")
    is_that = words[-3:] == [",", "which", "is"] or words[-2:] in (["equivalent", "to"], ["equal", "to"])
    is_that = is_that or (words[-1:] in (["was"], ["is"]) and _is_rate(tokens, start - 8, stop))
    return is_that or words[-2:] == [",", "or"] or words[-1:] in (["("], ["-"], ["—"], ["–"], ["representing"])


def _is_rate(tokens: Tokens, start: int, stop: int) -> bool:
    """Whether the words before `was 46 per cent` name a rate: `Turnout, at 412 of 640, was`."""
    return not _RATES.isdisjoint(tokens.lower[max(0, start) : stop])


def _of_other(tokens: Tokens, said: Quantity) -> bool:
    """Whether a share is of something that it names itself."""
    return tokens.lower[said.last + 1 : said.last + 2] == ["of"]
