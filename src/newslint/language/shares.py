"""Shares: a part, the whole it is of, and the share that the text says it is."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens

_SAID = (Kind.PERCENT, Kind.FRACTION)
_LINKS = frozenset(
    ", ( or about just roughly some nearly almost over under more less than around only — – - i.e. a".split()
)


_TO_WHOLE = frozenset("of out the a total its their all our his her those these".split())


class Share(NamedTuple):
    """`12 of 48, or one in four`: the part, the whole, the share as said; `span` covers part and share."""

    span: Span
    part: Quantity
    whole: Quantity
    said: Quantity


@once
def find_shares(article: Article) -> tuple[Share, ...]:
    """The shares of an article whose part, whole and share stand in one sentence, in order."""
    quantities = find_quantities(article)
    tokens = find_tokens(article)
    found: list[Share] = []
    for at, said in enumerate(quantities):
        if said.kind not in _SAID:
            continue
        share = _share_around(tokens, quantities, at)
        if share is not None:
            sentence = sentence_at(article, said.span.start)
            if sentence.start <= share.part.span.start and sentence.start <= share.whole.span.start:
                if sentence.end >= max(share.part.span.end, share.whole.span.end):
                    found.append(share)
    return tuple(found)


def _share_around(tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Share | None:
    said = quantities[at]
    before = quantities[at - 1] if at else None
    earlier = quantities[at - 2] if at > 1 else None
    after = quantities[at + 1] if at + 1 < len(quantities) else None
    later = quantities[at + 2] if at + 2 < len(quantities) else None
    if before is not None and earlier is not None and _part_of(tokens, earlier, before):
        if _follows(tokens, before, said):
            return _share(tokens, earlier, before, said)
    if before is not None and _linked(tokens, before, said):
        if earlier is not None and _part_of(tokens, earlier, before):
            return _share(tokens, earlier, before, said)
        if after is not None and _share_of(tokens, said, after) and _counts(before, after):
            return _share(tokens, before, after, said)
        if earlier is not None and _of_which(tokens, earlier, before):
            return _share(tokens, before, earlier, said)
        if earlier is not None and _of_them(tokens, earlier, before):
            return _share(tokens, before, earlier, said)
        if earlier is not None and _of_whole(tokens, earlier, before) and not _of_other(tokens, said):
            return _share(tokens, before, earlier, said)
    if after is not None and _linked(tokens, said, after) and not _of_other(tokens, said):
        if later is not None and _part_of(tokens, after, later):
            return _share(tokens, after, later, said)
    if after is not None and later is not None and _share_of(tokens, said, after) and _counts(later, after):
        if _linked(tokens, after, later) and "or" in tokens.lower[after.last + 1 : later.first]:
            return _share(tokens, later, after, said)
        if _is_apposed(tokens, after, later):
            return _share(tokens, later, after, said)
    return None


def _share(tokens: Tokens, part: Quantity, whole: Quantity, said: Quantity) -> Share:
    span = tokens.span_with_bracket(min(part.first, said.first), max(part.last, said.last))
    return Share(span, part, whole, said)


def _counts(part: Quantity, whole: Quantity) -> bool:
    """Whether one may be a part of the other: both count, or both are money or measures of one unit."""
    if part.kind is not whole.kind and part.kind is not Kind.COUNT:
        return False
    if whole.kind not in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) or whole.noun == "time":
        return False
    return (part.unit == whole.unit or not part.unit) and part.value < whole.value * 1.0001 and whole.value > 2


def _linked(tokens: Tokens, one: Quantity, other: Quantity) -> bool:
    """Whether two figures are joined as one thing said twice: `12, or`, `12 people (`."""
    start = max(one.last, one.noun_at) + 1
    stop = other.opening
    words = tokens.lower[start:stop]
    if words[:2] in _OF_THEM:
        words = words[2:]
    if not words or len(words) > 4:
        return False
    return _LINKS.issuperset(words) and ("or" in words or words[0] in ("(", "—", "–"))


def _is_apposed(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """`a quarter of the 48 flats, 16, are empty`."""
    before = tokens.lower[max(whole.last, whole.noun_at) + 1 : part.first]
    after = tokens.lower[part.last + 1 : part.last + 3]
    return before == [","] and not part.noun and (after[:1] == [","] or after == ["in", "all"])


def _follows(tokens: Tokens, whole: Quantity, said: Quantity) -> bool:
    """Whether a share closes the statement of a part and its whole: `12 of the 48 tests failed, or 25 percent`."""
    start = max(whole.last, whole.noun_at) + 1
    stop = said.opening
    words = tokens.lower[start:stop]
    following = tokens.lower[said.last + 1 : said.last + 2]
    if len(words) > 8 or following in (["of"], ["more"], ["less"], ["fewer"], ["higher"], ["lower"], ["above"]):
        return False
    if any(word in (".", ";", ":", ")", "while", "but") for word in words):
        return False
    if words == [","]:
        return following == [","] or (said.kind is Kind.FRACTION and following in (["."], [")"]))
    return words[-2:] == [",", "or"] or words[-1:] in (["("], ["-"], ["—"], ["–"])


def _part_of(tokens: Tokens, part: Quantity, whole: Quantity) -> bool:
    """`12 of the 48`, `12 out of 48 schools`, `12 schools of 48`."""
    if not _counts(part, whole):
        return False
    start = max(part.last, part.noun_at) + 1
    stop = whole.opening
    words = [word for word in tokens.lower[start:stop] if word != ","]
    if len(words) > 6 or "of" not in words[:2]:
        return False
    return _only_names_the_whole(words)


def _only_names_the_whole(words: list[str]) -> bool:
    """Whether words lead to a whole and nothing else: `of the`, `out of a total of`, `of the country's`."""
    if any(word in ("'s", "’s") or word.endswith(("'s", "’s")) for word in words):
        return all(word[0].isalpha() or word in ("'s", "’s") for word in words)
    return _TO_WHOLE.issuperset(words)


def _share_of(tokens: Tokens, said: Quantity, whole: Quantity) -> bool:
    """`25 percent of the 48 schools`, `25 percent, of the 48`."""
    stop = whole.opening
    words = [word for word in tokens.lower[said.last + 1 : stop] if word not in (",", ")")]
    return 0 < len(words) <= 6 and words[0] == "of" and _only_names_the_whole(words)


def _of_whole(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """`Of the 48 others who took part, 12`: the whole opens the sentence."""
    if not _counts(part, whole) or part.first - whole.last > 24:
        return False
    i = whole.opening - 1
    while i >= 0 and tokens.lower[i] in ("the", "those", "these", "its", "their", "all", "a", "total"):
        i -= 1
    if i >= 0 and tokens.lower[i] in ("'s", "’s"):
        i = next((k for k in range(i - 1, max(-1, i - 6), -1) if tokens.texts[k] in ("Of", "of")), -1)
    if i < 0 or tokens.texts[i] not in ("Of", "of") or not (part.noun == whole.noun or not part.noun):
        return False
    opens = i == 0 or tokens.texts[i] == "Of" or tokens.lower[i - 1] in (",", "out")
    return opens and "," in tokens.lower[whole.last : part.first] and "." not in tokens.lower[whole.last : part.first]


def _of_which(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """`240,000 cars last year, of which 60,000`."""
    stop = part.opening
    words = tokens.lower[whole.last + 1 : stop]
    if not _counts(part, whole) or len(words) > 14 or "." in words:
        return False
    return words[-3:] in ([",", "of", "which"], [",", "of", "whom"], [",", "of", "them"], [",", "of", "these"])


def _of_them(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """`We worked at 48 stations, and at 36 of them`."""
    words = tokens.lower[max(whole.last, whole.noun_at) + 1 : part.first]
    if not _counts(part, whole) or not whole.noun or part.noun or len(words) > 14 or "." in words:
        return False
    return tokens.lower[part.last + 1 : part.last + 3] in _OF_THEM


_OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"], ["of", "whom"], ["of", "which"])


def _of_other(tokens: Tokens, said: Quantity) -> bool:
    """Whether a share is of something that it names itself."""
    return tokens.lower[said.last + 1 : said.last + 2] == ["of"]
