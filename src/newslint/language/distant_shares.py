"""Shares whose part or whole stands in another sentence: `Of 640 members, 412 voted. Turnout was 64 per cent.`"""

from __future__ import annotations

from newslint.article import Article, Span, once
from newslint.language.quantities import Kind, Quantity, find_quantities, positions_of
from newslint.language.sentences import sentence_at
from newslint.language.shares import Share
from newslint.language.tokens import BREAK, Tokens, find_tokens

_IS = frozenset("was is stood at came to reached of thus up overall the final a".split())
_VOTERS = frozenset("eligible registered voters voter electors ballot ballots voted cast".split())
_THAT = frozenset("that this which".split())
_AMOUNTS = (["is"], ["was"], ["amounts", "to"], ["amounted", "to"], ["represents"], ["represented"], ["equals"],
            ["is", "equal", "to"], ["is", "equivalent", "to"], ["made", "up"], ["makes", "up"])  # fmt: skip
_CLOSES = (".", ",", ")", ";")
_NEAR = 60
"""Tokens within which the part and the whole stand before or behind a share."""


@once
def find_distant_shares(article: Article) -> tuple[Share, ...]:
    """The shares of an article whose part and whole stand in a neighbouring sentence, in order."""
    tokens = find_tokens(article)
    quantities = find_quantities(article)
    found = []
    for at in positions_of(article, Kind.PERCENT):
        said = quantities[at]
        if said.ends or said.is_approximate or said.first < 3:
            continue
        share = _turnout(article, tokens, quantities, at) or _of_the_known(article, tokens, quantities, at)
        if share := share or _that_is(article, tokens, quantities, at):
            found.append(share)
    return tuple(found)


def _before(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], start: int) -> list[Quantity]:
    """The figures of the sentence before the one that begins at token `start`, in one paragraph with it."""
    if start < 2 or tokens.kinds[start - 1] == BREAK:
        return []
    sentence = sentence_at(article, tokens.starts[start - 1])
    if sentence.end > tokens.starts[start]:
        return []
    return [q for q in quantities if sentence.contains(q.span)]


def _turnout(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Share | None:
    """`Of 640 eligible members, 412 voted. Turnout was 64 per cent.`"""
    said = quantities[at]
    if not tokens.has("turnout"):
        return None
    words = tokens.within(sentence_at(article, said.span.start))
    opening = tokens.lower[words.start : said.first]
    if "turnout" not in opening[:4] or not _IS.issuperset(word for word in opening if word not in ("turnout", "that")):
        return None
    if tokens.lower[said.last + 1 : said.last + 2] not in ([mark] for mark in _CLOSES):
        return None
    figures = _before(article, tokens, quantities[max(0, at - 8) : at], words.start)
    if len(figures) != 2 or any(q.kind is not Kind.COUNT or q.is_approximate or q.ends for q in figures):
        return None
    if _VOTERS.isdisjoint(tokens.lower[figures[0].first : words.start]):
        return None
    part, whole = sorted(figures, key=lambda q: q.value)
    is_of = "of" in tokens.lower[max(0, whole.first - 4) : whole.first]
    return Share(said.span, part, whole, said) if is_of and part.value < whole.value else None


def _of_the_known(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Share | None:
    """`780 of the workers, or 65 per cent, will be paid now. The remaining 420 ...`: part and remainder are all."""
    said, part = quantities[at], quantities[at - 1] if at else None
    if part is None or part.kind is not Kind.COUNT or part.noun or part.is_approximate or part.ends:
        return None
    between = tokens.lower[part.last + 1 : said.first]
    if between[:2] not in (["of", "the"], ["of", "its"], ["of", "their"], ["of", "them"]) or len(between) > 6:
        return None
    if between[-2:] != [",", "or"] and between[-1] != "(":
        return None
    block = article.block_at(said.span.start).span
    for rest in quantities[at + 1 : at + 4]:
        if not block.contains(rest.span) or rest.first - said.last > _NEAR:
            return None
        if tokens.lower[rest.first - 2 : rest.first] in (["the", "remaining"], ["the", "other"]):
            if rest.kind is not Kind.COUNT or rest.is_approximate or rest.ends or rest.noun in _TIMES:
                return None
            total = part.value + rest.value
            whole = rest.having(value=total, low=total, high=total)
            return Share(Span(part.span.start, said.span.end), part, whole, said, is_sum=True)
    return None


_TIMES = frozenset("day week month year hour minute time".split())


def _that_is(article: Article, tokens: Tokens, quantities: tuple[Quantity, ...], at: int) -> Share | None:
    """`She stole £92,000. That is 8 percent of its income of £1.15m.`"""
    said = quantities[at]
    if at + 1 >= len(quantities) or tokens.lower[said.last + 1] != "of":
        return None
    words = tokens.within(sentence_at(article, said.span.start))
    opening = tokens.lower[words.start : said.first]
    whole = quantities[at + 1]
    between = tokens.lower[said.last + 1 : whole.first]
    if opening[:1] == [] or opening[0] not in _THAT or opening[1:] not in _AMOUNTS or whole.first >= words.stop:
        return None
    if between[-1] not in ("of", "the", "its", "'s", "’s", "their") or len(between) > 8:
        return None
    parts = _before(article, tokens, quantities[max(0, at - 8) : at], words.start)
    alike = [q for q in parts if q.kind is whole.kind and q.unit == whole.unit]
    if len(alike) != 1 or len(parts) > 2 or alike[0].value >= whole.value or whole.kind is Kind.PERCENT:
        return None
    if tokens.lower[max(whole.last, whole.noun_at) + 1 : max(whole.last, whole.noun_at) + 2] not in (["."], [","]):
        return None
    return Share(said.span, alike[0], whole, said)
