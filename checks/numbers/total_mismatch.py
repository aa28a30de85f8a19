"""numbers/total-mismatch."""

from __future__ import annotations

import itertools
from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator

from newslint.article import Article, BlockKind, Span
from newslint.checks.numbers._aggregates import wrong_aggregate
from newslint.checks.numbers._casualties import wrong_casualties
from newslint.checks.numbers._differences import wrong_differences
from newslint.checks.numbers._distant_wholes import wrong_distant_wholes
from newslint.checks.numbers._lists_of_dead import MOST, OPEN, dead_by_place, is_closed_list, named_dead
from newslint.checks.numbers._remainders import wrong_remainders
from newslint.language.apportionments import find_apportionments
from newslint.language.breakdowns import Breakdown, find_breakdowns
from newslint.language.intervals import number_text, sum_slack
from newslint.language.inventories import find_inventories
from newslint.language.partitions import Partition, find_partitions
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities, quantities_within
from newslint.language.records import find_records
from newslint.language.sentences import sentence_at
from newslint.language.slips import are_swapped
from newslint.language.tokens import find_tokens
from newslint.language.tolls import Toll, find_tolls
from newslint.rules import Finding, Related, rule

NEAR = 0.12
"""How near to an announced whole the sum of a list must come to be taken for its parts."""
_PEOPLE = frozenset("person man woman child student pupil nurse guest soldier".split())
_PERSONS = ("er", "or", "ist", "ian", "ant", "man", "woman", "ee")


@rule(severity="error")
def total_mismatch(article: Article) -> Iterator[Finding]:
    """Parts that are stated as the whole do not add up to it.

    The rule sums only closed lists: after a colon, a dash, "comprising" or an opening bracket, before "a total of" and
    "in all", with a remainder ("the remaining 110,000"), and the dead of a story one by one. "Including", "at least"
    and lists with an item that has no number are left alone, and so is what rounding explains.

    Wrong:
        The company employs 5,400 people: [[3,100 in Denmark, 1,500 in Germany and 880]] in Vietnam.
    Right:
        The company employs 5,400 people: 3,100 in Denmark, 1,500 in Germany and 800 in Vietnam.
    """
    told: list[Span] = []
    for breakdown in (*find_breakdowns(article), *find_apportionments(article), *find_inventories(article)):
        finding = _judge(article, breakdown)
        if finding and _is_apart(told, finding.span):
            insort(told, finding.span)
            yield finding
    for finding in itertools.chain(
        _remaining(article),
        _dead(article),
        _announced(article),
        _partitioned(article),
        _played(article),
        _distant(article),
        _over_two_legs(article),
        _apart(article),
    ):
        if _is_apart(told, finding.span):
            insort(told, finding.span)
            yield finding


def _is_apart(told: list[Span], span: Span) -> bool:
    """Whether a span overlaps none of those told, which are in order and apart themselves."""
    at = bisect_left(told, span)
    return not any(one.overlaps(span) for one in told[max(0, at - 1) : at + 1])


_BOUNDED = (Bound.BELOW, Bound.ABOVE)


def _judge(article: Article, breakdown: Breakdown) -> Finding | None:
    whole, parts = breakdown.whole, breakdown.parts
    if any(q.bound in _BOUNDED for q in (whole, *parts)):
        return None
    if article.text.startswith((" respectively", ", respectively"), breakdown.span.end):
        return None  # $5.1bn in the quarter and $19.3bn in the year, of which - $4.9bn and $18.4bn, respectively
    total = sum(part.value for part in parts) + breakdown.single_things
    slack = sum_slack((whole, *parts)) + sum(
        max(q.high - q.value, q.value - q.low) for q in (whole, *parts) if q.is_approximate
    )
    if abs(total - whole.value) <= slack * (1 + 1e-9) or not 0.4 <= total / whole.value <= 2.0:
        return None
    if breakdown.opener in (",", "clause") and total < MOST * whole.value:
        return None
    if breakdown.opener == "of" and total < whole.value and not _is_swap_in(parts, whole.value - total):
        return None
    finding = _finding(article, parts, total, whole, breakdown.span, breakdown.single_things)
    is_sure = breakdown.opener not in ("elsewhere", "of") or (total > whole.value and breakdown.opener == "of")
    return finding if is_sure else finding._replace(severity="warning")


def _is_swap_in(parts: tuple[Quantity, ...], missing: float) -> bool:
    """Whether a list of three parts or more would make up its whole but for two digits that changed places in one."""
    return len(parts) > 2 and any(are_swapped(part.value, part.value + missing) for part in parts)


def _finding(
    article: Article, parts: tuple[Quantity, ...], total: float, whole: Quantity, span: Span, singles: int = 0
) -> Finding:
    factor, name = _magnitude(article.words(whole.span).lower())
    terms = [number_text(part.value / factor) for part in parts] + ["1"] * singles
    return Finding(
        f"{' + '.join(terms)} is {number_text(total / factor)}{name}, not {article.words(whole.span)}",
        span,
        (Related("the whole", whole.span),),
    )


def _magnitude(words: str) -> tuple[float, str]:
    """The Indian magnitude in which a whole is given, and its name; 1 for figures that need none."""
    return next(((factor, name) for name, factor in _INDIAN.items() if words.endswith(name)), (1.0, ""))


_INDIAN = {" lakh crore": 1e12, " crore": 1e7, " lakh": 1e5}


def _remaining(article: Article) -> Iterator[Finding]:
    for remainder in wrong_remainders(article):
        parts, rest = remainder.parts, remainder.rest
        span = Span(parts[0].span.start, rest.span.end)
        finding = _finding(article, (*parts, rest), remainder.total, remainder.whole, span)
        yield finding._replace(severity="warning") if remainder.is_rounding else finding


def _dead(article: Article) -> Iterator[Finding]:
    """The dead of a story one by one or place by place, against its toll."""
    tokens = find_tokens(article)
    if not tokens.has("dead", "victims", "fatalities", "killed", "died", "deceased", "injured", "wounded"):
        return
    for groups in wrong_casualties(article, list(find_tolls(article))):
        one, other = groups.parts
        span = Span(one.span.start, other.span.end)
        yield _finding(article, groups.parts, one.value + other.value, groups.toll, span)._replace(severity="warning")
    tolls = [toll for toll in find_tolls(article) if toll.fate == "dead"]
    if not tolls:
        return
    places = ((parts, 0) for parts in dead_by_place(article, tolls))
    lists = itertools.chain(named_dead(article, tolls[0].quantity), places)
    for parts, singles in itertools.islice(lists, _MOST_LISTS):
        total = sum(part.value for part in parts) + singles
        others = _leading(article, [toll for toll in tolls if toll.quantity not in parts])
        if not others or _is_settled(others, total) or any(toll.quantity.value == total for toll in tolls):
            continue
        whole = others[0].quantity
        if others[0].quantity.value <= max(part.value for part in parts) or not NEAR_TOLL[0] <= total / whole.value:
            continue
        if total / whole.value <= NEAR_TOLL[1]:
            span = tokens.span(parts[0].first, max(parts[-1].last, parts[-1].noun_at))
            yield _finding(article, parts, total, whole, span, singles)


_MOST_LISTS = 50
"""Lists of the dead that are judged in one story."""


def _leading(article: Article, tolls: list[Toll]) -> list[Toll]:
    """The first toll that the story tells, and those that are the same or stand in its sentence: later ones may be of
    other days and events."""
    sentence = sentence_at(article, tolls[0].span.start) if tolls else Span(0, 0)
    value = tolls[0].quantity.value if tolls else 0
    return [toll for toll in tolls if toll.quantity.value == value or sentence.contains(toll.span)]


NEAR_TOLL = (0.6, 2.0)
"""Between which parts of the toll the sum of a list of the dead lies."""


def _announced(article: Article) -> Iterator[Finding]:
    """`420 drivers, 280 dispatchers and 500 workers will study`, where headline and body announce 1,200 technicians;
    `collected £92,000 from an appeal, £64,000 from two trusts and £20,000 from a raffle`, where they have £186,000."""
    announced = [
        q
        for headline in article.of_kind(BlockKind.HEADLINE)
        for q in quantities_within(article, headline.span)
        if (_counts_people(q) or _is_sum(q)) and q.value >= 10
    ]
    quantities = find_quantities(article) if announced else ()
    for whole in announced:
        if not any(q.value == whole.value and q.noun == whole.noun and q is not whole for q in quantities):
            continue
        for parts in _lists_of_people(article) if whole.kind is Kind.COUNT else _lists_of_sums(article, whole.unit):
            total = sum(part.value for part in parts)
            slack = max(sum_slack((whole, *parts)), 1e-9 * total)
            is_told = any(abs(q.value - sum_) <= slack for q in quantities for sum_ in (total, total - whole.value))
            if is_told or abs(total / whole.value - 1) > NEAR:
                continue
            if whole.kind is Kind.COUNT and whole.noun in _nouns(parts):
                continue
            span = find_tokens(article).span(parts[0].first, max(parts[-1].last, parts[-1].noun_at))
            yield _finding(article, parts, total, whole, span)._replace(severity="warning")


def _is_sum(quantity: Quantity) -> bool:
    return quantity.kind is Kind.MONEY and not quantity.is_approximate and not quantity.ends


def _lists_of_sums(article: Article, unit: str) -> Iterator[tuple[Quantity, ...]]:
    """Closed lists of three or more sums, each with its source or purpose behind the same preposition."""
    tokens = find_tokens(article)
    by_sentence: dict[Span, list[Quantity]] = {}
    for quantity in find_quantities(article):
        if quantity.unit == unit:
            by_sentence.setdefault(sentence_at(article, quantity.span.start), []).append(quantity)
    for sums in by_sentence.values():
        behind = {tokens.after(part.last) for part in sums}
        if len(sums) < 3 or len(behind) > 1 or not behind <= _WHENCE or not all(map(_is_sum, sums)):
            continue
        joints = [tokens.lower[part.first - 1] for part in sums[1:]]
        if joints[-1] == "and" and all(joint in (",", ";") for joint in joints[:-1]):
            yield tuple(sums)


_WHENCE = frozenset("from for on to in".split())


def _lists_of_people(article: Article) -> Iterator[tuple[Quantity, ...]]:
    """Closed lists of three or more counted kinds of people, one a sentence, with no other figure in it."""
    tokens = find_tokens(article)
    by_sentence: dict[Span, list[Quantity]] = {}
    for quantity in find_quantities(article):
        by_sentence.setdefault(sentence_at(article, quantity.span.start), []).append(quantity)
    for sentence, parts in by_sentence.items():
        if len(parts) < 3 or len(_nouns(parts)) < len(parts) or not all(_counts_people(part) for part in parts):
            continue
        words = tokens.within(sentence)
        if is_closed_list(tokens.lower, parts) and OPEN.isdisjoint(tokens.lower[words.start : words.stop]):
            yield tuple(parts)


def _partitioned(article: Article) -> Iterator[Finding]:
    """`It took 385 people ... They came from four villages: 120 from Hale, ...`: the whole stands before its parts."""
    for partition in find_partitions(article):
        parts, quantities = partition.parts, find_quantities(article)
        if any(part.is_approximate or part.ends for part in parts):
            continue
        total = sum(part.value for part in parts)
        wholes = [q for q in quantities if _may_be_whole(article, q, partition)]
        near = [q for q in wholes if abs(total / q.value - 1) <= NEAR_PARTITION]
        slack = max((sum_slack((q, *parts)) for q in near), default=0.0)
        is_told = any(abs(q.value - total) <= slack or q.low <= total <= q.high for q in wholes)
        if is_told or len({q.value for q in near}) != 1 or near[-1].is_approximate:
            continue
        yield _finding(article, parts, total, near[-1], partition.span)._replace(severity="warning")


def _may_be_whole(article: Article, whole: Quantity, partition: Partition) -> bool:
    """Whether a figure of the parts' kind stands in their paragraph or the two before it and is greater than each."""
    parts = partition.parts
    if whole.kind is not parts[0].kind or whole.unit != parts[0].unit or whole.value <= max(p.value for p in parts):
        return False
    is_aboard = bool(parts[-1].noun) and len(parts) == 2
    if is_aboard and whole.noun != "person":
        return False
    block = article.block_at(parts[0].span.start)
    if whole.first > parts[0].first:
        return is_aboard and block.span.contains(whole.span)
    blocks = article.blocks
    last = blocks.index(block)
    return whole.span.start >= blocks[max(0, last - 2)].span.start


NEAR_PARTITION = 0.2
"""How near to the figure before it the sum of a partition must come to be meant for it."""


def _played(article: Article) -> Iterator[Finding]:
    """`won eight of their ten matches, lost three and had one washed out`: more games, or other ones, than played."""
    for record in find_records(article):
        total = sum(part.value for part in record.parts)
        if total > record.games.value or (record.is_whole and total < record.games.value):
            yield _finding(article, record.parts, total, record.games, record.span)


def _apart(article: Article) -> Iterator[Finding]:
    for said, start, end in wrong_differences(article):
        one, other, told = (article.words(q.span) for q in (start, end, said))
        gap = number_text(abs(end.value - start.value))
        message = f"from {one} to {other} is a difference of {gap}, not {told}"
        yield Finding(message, said.span, (Related("the two figures", end.span),), severity="warning")


def _over_two_legs(article: Article) -> Iterator[Finding]:
    if wrong := wrong_aggregate(article):
        total, leg, match = wrong
        said, one, other = (article.words(score.span) for score in wrong)
        yield Finding(
            f"{one} and {other} do not make {said} on aggregate",
            total.span,
            (Related("one leg", leg.span), Related("the other", match.span)),
            severity="warning",
        )


def _distant(article: Article) -> Iterator[Finding]:
    """Lists of which the whole stands elsewhere in the story."""
    tokens = find_tokens(article)
    for parts, whole, total in wrong_distant_wholes(article):
        span = tokens.span(parts[0].first, max(parts[-1].last, parts[-1].noun_at))
        yield _finding(article, parts, total, whole, span)._replace(severity="warning")


def _nouns(parts: Iterable[Quantity]) -> set[str]:
    return {part.noun for part in parts}


def _counts_people(quantity: Quantity) -> bool:
    if quantity.kind is not Kind.COUNT or quantity.is_approximate or quantity.ends:
        return False
    return quantity.noun in _PEOPLE or (quantity.noun.endswith(_PERSONS) and len(quantity.noun) > 4)


def _is_settled(tolls: list[Toll], total: float) -> bool:
    """Whether there is no toll to compare with, or one that fits, or tolls that differ among themselves."""
    values = {toll.quantity.value for toll in tolls}
    return len(values) != 1 or total in values or any(toll.quantity.is_approximate for toll in tolls)
