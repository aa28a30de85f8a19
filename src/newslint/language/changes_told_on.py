"""Changes told in two sentences: `The fare was $4. It will rise by 25 percent to $5.`, `Sales rose 25 percent. They
came to $240 million, against $192 million a year earlier.`"""

from __future__ import annotations

import itertools

from newslint.article import Article, Span, mentions_in, once
from newslint.knowledge.change_words import DOWN, UP
from newslint.language.change_figures import are_alike, lead_word
from newslint.language.changes import Change, find_changes
from newslint.language.figures import figures_by_sentence
from newslint.language.labels import MONTHS
from newslint.language.quantities import Kind, Quantity
from newslint.language.tokens import BREAK, Tokens, find_tokens

_CHANGES = UP | DOWN | frozenset("cut raised loss gain fewer".split())
_GO_ON = (["it"], ["they"], ["this", "year"], ["now"], ["today"], ["last", "year"], ["a", "year"], ["the", "year"],
          ["in"], ["by"])  # fmt: skip
"""How a sentence opens that goes on about the figure of the one before."""
_EARLIER = frozenset("earlier previous last ago before".split())
_LONGEST = 9
_RATES = (Kind.PERCENT, Kind.FRACTION)


@once
def find_changes_told_on(article: Article) -> tuple[Change, ...]:
    """The changes of an article whose figures stand in two sentences side by side, in order."""
    tokens = find_tokens(article)
    if tokens.words.isdisjoint(_CHANGES):
        return ()
    found = []
    for (before, told, _), (sentence, inside, _) in itertools.pairwise(figures_by_sentence(article)):
        if not told or not inside or sentence.start - before.end > 2:
            continue
        one, two = _plain(told), _plain(inside)
        if len(one) != 1 or len(two) != 2:
            continue
        words = tokens.within(sentence)
        if words.start and tokens.kinds[words.start - 1] == BREAK:
            continue
        if change := _from_sentence_before(tokens, one[0], two, words):
            found.append(change)
        elif one[0].kind in _RATES:
            if change := _of_rate_before(article, tokens, one[0], before, sentence):
                found.append(change)
    return tuple(found)


_NO_VALUES = (Kind.ORDINAL, Kind.AGE, Kind.DURATION)


def _plain(figures: list[Quantity]) -> list[Quantity]:
    return [q for q in figures if q.kind not in _NO_VALUES]


def _goes_on(tokens: Tokens, start: int) -> bool:
    return any(tokens.lower[start : start + len(words)] == words for words in _GO_ON)


def _from_sentence_before(tokens: Tokens, start: Quantity, figures: list[Quantity], words: range) -> Change | None:
    """`The fare was $4. It will rise by 25 percent to $5`, `The shop had 200 visitors last year. This year it has 300,
    an increase of 50 percent`, `It was $240 million. A year earlier it was $192 million, so sales grew 25 percent`."""
    rates = [q for q in figures if q.kind is Kind.PERCENT]
    others = [q for q in figures if q.kind is not Kind.PERCENT]
    if len(rates) != 1 or start.kind is Kind.PERCENT or not _goes_on(tokens, words.start):
        return None
    rate, end = rates[0], others[0]
    if end.kind is not start.kind or end.unit != start.unit or not are_alike(start, end) or rate.ends:
        return None
    if start.is_approximate or end.is_approximate:
        return None
    lower = tokens.lower
    if rate.first > end.first:
        between = lower[max(end.last, end.noun_at) + 1 : rate.opening]
        is_told = "," in between and len(between) <= _LONGEST and not _CHANGES.isdisjoint(between)
        is_told = is_told and tokens.after(rate.last) in (".", ",", ";")
    else:
        near = lower[max(words.start, rate.first - 4) : rate.first]
        is_told = not _CHANGES.isdisjoint(near) and lead_word(tokens, end) == "to" and end.first - rate.last < 6
    if not is_told:
        return None
    if not _EARLIER.isdisjoint(lower[words.start : end.first]):
        start, end = end, start
    return Change(rate.span, start, end, rate, _direction(lower, rate))


def _of_rate_before(article: Article, tokens: Tokens, rate: Quantity, before: Span, sentence: Span) -> Change | None:
    """`Sales rose 25 percent. They came to $240 million, against $192 million a year earlier.`"""
    words, earlier = tokens.within(sentence), tokens.within(before)
    if tokens.lower[words.start] not in ("it", "they") or rate.ends or rate.is_approximate:
        return None
    near = tokens.lower[max(earlier.start, rate.first - 3) : rate.first]
    if _CHANGES.isdisjoint(near) or not MONTHS.isdisjoint(tokens.lower[earlier.start : earlier.stop]):
        return None
    changes = [change for change in mentions_in(find_changes(article), sentence) if sentence.contains(change.span)]
    if len(changes) != 1 or changes[0].amount is not None or changes[0].start.kind is Kind.PERCENT:
        return None
    return changes[0]._replace(amount=rate, direction=_direction(tokens.lower, rate))


def _direction(lower: list[str], rate: Quantity) -> int:
    near = {*lower[max(0, rate.first - 4) : rate.first], *lower[rate.last + 1 : rate.last + 2]}
    if near & UP and not near & DOWN:
        return 1
    return -1 if near & DOWN and not near & UP else 0
