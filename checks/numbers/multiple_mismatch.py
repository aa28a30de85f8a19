"""numbers/multiple-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span, mentions_in
from newslint.language.changes import find_changes
from newslint.language.intervals import meet, number_text, ratio
from newslint.language.multiples import Multiple, find_multiples, times_another
from newslint.language.quantities import Kind, Quantity, quantities_within
from newslint.language.sentences import sentence_at, sentence_near
from newslint.language.tokens import BREAK, find_tokens
from newslint.rules import Finding, Related, rule

_APART = frozenset("while but as when which who and whose after because".split())


@rule(severity="error")
def multiple_mismatch(article: Article) -> Iterator[Finding]:
    """A multiple ("doubled", "halved", "threefold", "three times the") does not fit the two figures beside it.

    The figures are taken as rounded, and a plain "doubled" as anything that rounds to it; "more than doubled" and
    "nearly tripled" are checked as bounds.

    Wrong:
        Orders [[doubled]] to 30 from 10 a year earlier.
    Right:
        Orders tripled to 30 from 10 a year earlier.
    """
    multiples = find_multiples(article)
    if not multiples:
        return
    for multiple in multiples:
        figures = _changed(article, multiple) or times_another(article, multiple) or _from_apposed(article, multiple)
        is_told_on = figures is None
        figures = figures or _from_sentence_before(article, multiple) or _of_two_times(article, multiple)
        if figures is None:
            continue
        larger, smaller = figures
        times = ratio(larger, smaller)
        if times is None or meet(times, (multiple.low, multiple.high)):
            continue
        exact = larger.value / smaller.value
        said = article.words(multiple.span)
        finding = Finding(
            f"{article.words(larger.span)} is {number_text(exact)} times {article.words(smaller.span)}, not “{said}”",
            multiple.span,
            (Related("the figure it is a multiple of", smaller.span), Related("the multiple", larger.span)),
        )
        yield finding._replace(severity="warning") if is_told_on else finding


_GO_ON = (["it"], ["they"], ["that"], ["the", "number"], ["the", "figure"])


def _from_sentence_before(article: Article, multiple: Multiple) -> tuple[Quantity, Quantity] | None:
    """`The club had 1,200 members in 2015. That number has since tripled to 3,600`: the only
    figure of its kind there."""
    tokens = find_tokens(article)
    behind = tokens.lower[multiple.last + 1 : multiple.last + 3]
    if (behind[:1] != ["to"] and behind != [",", "to"]) or multiple.counts_times:
        return None
    sentence = sentence_at(article, multiple.span.start)
    start = tokens.within(sentence).start
    if start < 2 or tokens.kinds[start - 1] == BREAK or multiple.first - start > _HEAD:
        return None
    if not any(tokens.lower[start : start + len(words)] == words for words in _GO_ON):
        return None
    inside = quantities_within(article, sentence)
    earlier = quantities_within(article, sentence_at(article, tokens.starts[start - 1]))
    if len(inside) != 1 or inside[0].first - multiple.last > 3 or inside[0].ends:
        return None
    end = inside[0]
    alike = [q for q in earlier if q.kind is end.kind and q.unit == end.unit]
    is_plain = len(alike) == 1 and not alike[0].ends and not alike[0].is_approximate and end.kind is not Kind.DURATION
    if not is_plain or (alike[0].noun and end.noun and alike[0].noun != end.noun):
        return None
    return end, alike[0]


def _of_two_times(article: Article, multiple: Multiple) -> tuple[Quantity, Quantity] | None:
    """`The club had 300 members in 2010 and has 900 now, four times as many`: the only two figures before it."""
    tokens = find_tokens(article)
    behind = tokens.lower[multiple.last + 1 : multiple.last + 4]
    if behind[:2] not in (["as", "many"], ["as", "much"]) or behind[2:] not in (["."], [","], [";"]):
        return None
    if tokens.lower[multiple.first - 1] not in (",", "—", "–"):
        return None
    inside = quantities_within(article, sentence_near(article, multiple.span, _REACH))
    before = [q for q in inside if q.last < multiple.first and q.kind not in (Kind.DURATION, Kind.ORDINAL)]
    if len(before) != 2 or any(q.ends or q.is_approximate for q in before):
        return None
    one, other = before
    if one.kind is not other.kind or one.unit != other.unit or (one.noun and other.noun and one.noun != other.noun):
        return None
    return (one, other) if one.value > other.value else (other, one)


_HEAD = 6
"""Tokens from the head of a sentence to its multiple: `That number has since tripled`."""


def _from_apposed(article: Article, multiple: Multiple) -> tuple[Quantity, Quantity] | None:
    """`The budget, $30 million last year, will double to $90 million`: the figure between commas before its verb."""
    tokens = find_tokens(article)
    if tokens.lower[multiple.last + 1 : multiple.last + 2] != ["to"] or multiple.counts_times:
        return None
    near = quantities_within(article, sentence_near(article, multiple.span, _REACH))
    after = [q for q in near if q.first > multiple.last]
    before = [q for q in near if q.last < multiple.first]
    if len(before) != 1 or not after or before[0].kind is not after[0].kind or before[0].unit != after[0].unit:
        return None
    start, end = before[0], after[0]
    words = tokens.lower[start.last + 1 : multiple.first]
    is_apposed = tokens.lower[start.first - 1] in (",", "currently", "was", "now") and "," in words[:4]
    if not is_apposed or len(words) > 10 or _APART & set(words) or end.first > multiple.last + 4:
        return None
    return end, start


_REACH = 3_000
"""Characters from a multiple within which the change or the figures that it belongs to stand."""


def _changed(article: Article, multiple: Multiple) -> tuple[Quantity, Quantity] | None:
    """The later and the earlier figure of the change that a multiple opens (`doubled to 30 from 15`) or closes."""
    tokens = find_tokens(article)
    is_closing = tokens.lower[multiple.last + 1 : multiple.last + 3] in (["as", "many"], ["as", "much"])
    if multiple.counts_times and not is_closing:
        return None
    near = Span(multiple.span.start - _REACH, multiple.span.end + _REACH)
    for change in mentions_in(find_changes(article), near):
        if change.start.kind is Kind.PERCENT and change.amount is not None:
            continue
        first = min(change.start.first, change.end.first)
        last = max(change.start.last, change.end.last)
        if multiple.last < first:
            between = tokens.lower[multiple.last + 1 : first]
        elif multiple.first > last:
            between = tokens.lower[last + 1 : multiple.first]
            if len(between) > 8 or not {",", "—", "–", "("} & set(between):
                continue
        else:
            between = tokens.lower[change.end.last + 1 : multiple.first]
        if len(between) > 12 or _APART & set(between) or any(word in ";:" for word in between):
            continue
        if sentence_at(article, multiple.span.start) != sentence_at(article, change.span.start):
            continue
        if change.amount is not None and multiple.last < first < change.amount.first:
            continue
        return change.end, change.start
    return None
