"""numbers/share-mismatch."""

from __future__ import annotations

from collections.abc import Iterator
from math import fsum

from newslint.article import Article
from newslint.language.distant_shares import find_distant_shares
from newslint.language.intervals import Interval, meet, number_text
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at
from newslint.language.shares import Share, find_shares
from newslint.language.shares_of_subjects import find_shares_of_subjects
from newslint.language.shares_told_on import find_shares_told_on
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Related, rule


@rule(severity="error")
def share_mismatch(article: Article) -> Iterator[Finding]:
    """A part, its whole and the share beside them do not fit.

    "12 of 48, or one in three" is one in four; "0.0007 percent" may be a fraction that nobody multiplied by a hundred;
    after 78 percent, the remaining are not 20. The figures are taken as rounded, and a percentage may be cut off as
    well as rounded.

    Wrong:
        Of the 48 swimmers, [[12, or one in three]], needed help.
    Right:
        Of the 48 swimmers, 12, or one in four, needed help.
    """
    for share in find_shares(article):
        finding = _judge(article, share)
        if finding is not None:
            yield finding
    told = {share.said.first for share in find_shares(article)}
    for share in (*find_distant_shares(article), *find_shares_told_on(article), *find_shares_of_subjects(article)):
        finding = _judge(article, share) if share.said.first not in told else None
        if finding is not None:
            told.add(share.said.first)
            yield finding._replace(severity="warning")
    yield from _remainders(article)


def _judge(article: Article, share: Share) -> Finding | None:
    part, whole, said = share.part, share.whole, share.said
    if whole.low <= 0 or said.ends or part.ends or whole.ends:
        return None
    low, high = _exact(part)
    whole_low, whole_high = _exact(whole)
    computed = low / whole_high, high / whole_low
    if meet(computed, _share(said)):
        return None
    exact = part.value / whole.value
    figures = f"{article.words(part.span)} of {number_text(whole.value) if share.is_sum else article.words(whole.span)}"
    if said.kind is Kind.FRACTION and exact > 0:
        instead = _one_in(exact) if exact < 0.5 else f"{number_text(100 * exact)} percent"
    else:
        instead = f"{number_text(100 * exact)} percent"
    return Finding(
        f"{figures} is {instead}, not {article.words(said.span)}",
        share.span,
        (Related("the whole", whole.span), Related("the share", said.span)),
    )


def _one_in(share: float) -> str:
    words = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight", 9: "nine"}
    times = round(1 / share, 1)
    return f"one in {words.get(int(times), '') if times % 1 == 0 and times in words else number_text(times)}"


def _exact(quantity: Quantity) -> Interval:
    """A plain count to the last unit is itself; other figures are what they may be rounded from."""
    if (
        quantity.bound is Bound.EXACT
        and (quantity.step <= 1 or (quantity.value < 1000 and quantity.step <= 10))
        and quantity.kind is Kind.COUNT
    ):
        return quantity.value, quantity.value
    return quantity.low, quantity.high


def _share(said: Quantity) -> Interval:
    if said.kind is Kind.FRACTION:
        return said.low, said.high
    slack = said.step / 2
    return (said.low - slack) / 100, (said.high + slack) / 100


def _remainders(article: Article) -> Iterator[Finding]:
    """`78 percent have ...; the remaining 20 percent`: the last figure against the ones before it."""
    tokens = find_tokens(article)
    if not tokens.has("remaining"):
        return
    quantities = find_quantities(article)
    for at, rest in enumerate(quantities):
        if rest.kind is not Kind.PERCENT or rest.ends or rest.is_approximate or rest.first == 0:
            continue
        if tokens.lower[rest.first - 1] not in ("remaining",) or _names_a_stake(tokens.lower, rest.last):
            continue
        sentence = sentence_at(article, rest.span.start)
        before = [
            q for q in quantities[max(0, at - 8) : at] if q.kind is Kind.PERCENT and q.span.start >= sentence.start
        ]
        if not before or any(q.ends or q.high > 100 or q.low <= 0 for q in before):
            continue
        if _changes_rate(tokens.lower[before[0].first - 4 : rest.first]):
            continue
        sums = [sum(q.value for q in before[i:]) + rest.value for i in range(len(before))]
        slack = sum((q.high - q.low) / 2 for q in [*before, rest]) + 0.5
        if any(abs(total - 100) <= slack for total in sums) or before[-1].value < 20:
            continue
        total = " and ".join(article.words(q.span) for q in before)
        left = number_text(100 - fsum(q.value for q in before))
        yield Finding(
            f"after {total} what remains is {left} percent, not {article.words(rest.span)}",
            rest.span,
            tuple(Related("a share named before", q.span) for q in before),
        )


def _names_a_stake(lower: list[str], last: int) -> bool:
    return bool({"stake", "interest", "shares", "share"} & set(lower[last + 1 : last + 5]))


def _changes_rate(words: list[str]) -> bool:
    return not _CHANGES.isdisjoint(words)


_CHANGES = frozenset("rose fell grew up down from by stake owns owned acquire rise fall increase drop decline".split())
