"""numbers/percent-change."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.article import Article, Span
from newslint.knowledge.change_words import DOWN, UP
from newslint.language.changes import Change, find_changes
from newslint.language.changes_told_apart import find_changes_told_apart
from newslint.language.changes_told_on import find_changes_told_on
from newslint.language.intervals import Interval, meet, number_text, ratio
from newslint.language.quantities import Bound, Kind, Quantity, find_quantities
from newslint.language.sentences import sentence_at, sentence_near
from newslint.language.slips import are_swapped
from newslint.language.tokens import BREAK, Tokens, find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule

OTHER_BASES = frozenset(
    "annualised annualized seasonally adjusted adjusting constant currency currencies organic organically comparable "
    "like-for-like underlying inflation-adjusted excluding exclude same-store pro-forma restated rebased terms "
    "compound compounded cagr per-capita".split()
)
"""Words that say a rate was not worked out from the figures as reported."""
_BASES_IN_TWO = {
    "exchange": frozenset("rate rates effects movements".split()),
    "local": frozenset("currency currencies".split()),
    "like": frozenset("-‑"),
}
"""Words that say so beside one of others: `exchange rates`, not `the Grain Exchange`."""
_EACH_YEAR = (("a", "year"), ("per", "year"), ("each", "year"), ("every", "year"), ("a", "month"), ("per", "month"))
_PERIODS = {
    "year": "year", "annual": "year", "annually": "year", "yoy": "year", "month": "month", "monthly": "month",
    "quarter": "quarter", "quarterly": "quarter", "week": "week", "weekly": "week",
}  # fmt: skip


@rule(severity="error")
def percent_change(article: Article) -> Iterator[Finding]:
    """A percentage of change does not fit the two figures that it stands beside.

    "Rose 20 percent to 65 from 50" is a rise of 30 percent. The figures are taken as rounded, so the rule speaks only
    where no reading of them fits. Rates of another base are left alone: annualised, seasonally adjusted, at constant
    currency, year-on-year beside a figure of the month before.

    Wrong:
        Exports rose [[20 percent]] to 65 million tons from 50 million.
    Right:
        Exports rose 30 percent to 65 million tons from 50 million.
    """
    for change in find_changes(article):
        if change.amount is None or change.amount.ends or _has_other_base(article, change):
            continue
        if change.start.kind is Kind.PERCENT:
            finding = _between_rates(article, change)
        elif change.amount.kind is Kind.POINTS:
            finding = None
        else:
            finding = _between_figures(article, change)
        if finding is not None:
            yield finding
    for change in (*find_changes_told_on(article), *find_changes_told_apart(article)):
        if change.amount is None or _is_adjusted(article, change.span, change.amount):
            continue
        if not _is_adjusted(article, change.amount.span, None) and (finding := _between_figures(article, change)):
            yield finding._replace(severity="warning")
    yield from _told_apart(article)


def _between_figures(article: Article, change: Change) -> Finding | None:
    times = ratio(change.end, change.start)
    if change.amount is None or times is None or times[0] > 20 or times[1] < 0.02:
        return None
    exact = 100 * change.end.value / change.start.value - 100
    fits = _fits(change, (100 * times[0] - 100, 100 * times[1] - 100))
    if not fits and _is_manifold(change.amount.value, abs(exact)):
        return None
    is_swapped = change.amount.bound is Bound.EXACT and are_swapped(round(abs(exact)), change.amount.value)
    if fits and not is_swapped and (_fits(change, (exact, exact)) or not _is_counted_out(article, change)):
        return None
    computed = f"a {_way(exact)} of {number_text(abs(exact))} percent"
    finding = _finding(article, change, computed, number_text(abs(exact)))
    return finding._replace(severity="warning") if fits else finding


def _is_manifold(said: float, exact: float) -> bool:
    """Whether a rate that says that something is many times as much is rounded to hundreds: 1,000 percent for 1,089."""
    return said >= _MANY and said % 100 == 0 and abs(exact - said) <= 100


_MANY = 500
"""Percent."""
_PRICES = frozenset(
    "fee fees fare fares toll tolls fine fines ticket tickets admission subscription wage rent rents charge charges "
    "licence license dues levy stamp stamps".split()
)
"""What is set to the dollar or penny, so that no rounding explains a wrong rate: `the fee will go from $4 to $5`."""
_SMALL = 100
"""Up to here whole units and things are told as they are."""


def _is_counted_out(article: Article, change: Change) -> bool:
    """Whether a change is of a set price in whole units, or of things so few that they are counted out."""
    start, end = change.start, change.end
    if start.is_approximate or end.is_approximate or max(start.value, end.value) > _SMALL or start.value <= 0:
        return False
    if start.step != 1 or end.step != 1 or change.amount is None or change.amount.is_approximate:
        return False
    if start.kind is end.kind is Kind.COUNT:
        return bool(start.noun or end.noun) and start.noun != "point"
    if start.kind is not Kind.MONEY:
        return False
    tokens = find_tokens(article)
    words = tokens.within(sentence_at(article, change.span.start))
    return not _PRICES.isdisjoint(tokens.lower[words.start : words.stop])


def _between_rates(article: Article, change: Change) -> Finding | None:
    """From 5 percent to 7: two points, or two fifths; both readings are let pass here."""
    if change.amount is None or change.amount.kind is Kind.FRACTION:
        return None
    start, end = change.start, change.end
    points = (end.low - start.high, end.high - start.low)
    times = ratio(end, start)
    fits = _fits(change, points)
    if change.amount.kind is Kind.PERCENT and times is not None:
        fits = fits or _fits(change, (100 * times[0] - 100, 100 * times[1] - 100))
    if fits:
        return None
    exact = end.value - start.value
    return _finding(article, change, f"a {_way(exact)} of {number_text(abs(exact))} percentage points")


def _fits(change: Change, grown: Interval) -> bool:
    """Whether the amount as said, in either direction where none is said, may be the change worked out."""
    amount = change.amount
    assert amount is not None
    factor = 100.0 if amount.kind is Kind.FRACTION else 1.0
    said = (amount.low * factor, amount.high * factor)
    down = (-said[1], -said[0])
    if amount.value < 0:
        return meet(said, grown)
    return (change.direction >= 0 and meet(said, grown)) or (change.direction <= 0 and meet(down, grown))


def _is_adjusted(article: Article, span: Span, amount: Quantity | None) -> bool:
    """Whether the sentence of a span says that a rate was worked out otherwise, or the rate is one of each year."""
    tokens = find_tokens(article)
    sentence = tokens.within(sentence_near(article, span, _REACH))
    words = tokens.lower[sentence.start : sentence.stop]
    if not OTHER_BASES.isdisjoint(words):
        return True
    if _has_base_in_two(words):
        return True
    return amount is not None and tuple(tokens.lower[amount.last + 1 : amount.last + 3]) in _EACH_YEAR


_REACH = 1_000
"""Characters from a change within which its sentence is looked at."""


def _has_base_in_two(words: list[str]) -> bool:
    return any(word in _BASES_IN_TWO and following in _BASES_IN_TWO[word] for word, following in pairwise(words))


def _has_other_base(article: Article, change: Change) -> bool:
    tokens = find_tokens(article)
    if _is_adjusted(article, change.span, change.amount):
        return True
    if change.amount is None:
        return False
    if tokens.lower[change.amount.first - 1] in ("yield", "yielding", "yields"):
        return True
    amount = tokens.at(change.amount.span.start)
    start = tokens.at(change.start.span.start)
    of_amount = _periods(tokens.lower[amount + 1 : amount + 9]) if amount < start else set()
    of_start = _periods(tokens.lower[start : start + 9])
    return bool(of_amount and of_start and not of_amount & of_start)


def _periods(words: list[str]) -> set[str]:
    return {_PERIODS[word] for word in words if word in _PERIODS}


_MEASURED = frozenset(
    "profit profits revenue revenues sales turnover earnings exports imports output production income orders loss "
    "losses deliveries shipments arrivals enrollment enrolment membership attendance".split()
)
_SAME_MEASURE = frozenset("annual net full-year yearly total overall full year its their 's ’s the of in".split())
_BY_PART = frozenset("quarter quarterly quarter's half month monthly nine-month operating pretax pre-tax core".split())


def _told_apart(article: Article) -> Iterator[Finding]:
    """`a 28% rise in annual profit`, and in another sentence the two figures: `net profit climbed to 1.28 billion
    from 1.1 billion`. Only where the story has one rate and one pair of figures for that measure."""
    tokens = find_tokens(article)
    if not tokens.where_any(_MEASURED):
        return
    pairs = [
        change for change in find_changes(article) if change.amount is None and change.start.kind is not Kind.PERCENT
    ]
    if not pairs:
        return
    rates = [(q, measure) for q in find_quantities(article) if (measure := _rate_of(tokens, q))]
    for change in pairs:
        measure = _measure_of(tokens, change)
        of_it = [q for q, name in rates if name == measure]
        if not measure or len({(q.value, q.bound) for q in of_it}) != 1 or _has_other_base(article, change):
            continue
        if sum(_measure_of(tokens, other) == measure for other in find_changes(article)) != 1:
            continue
        told = change._replace(amount=of_it[-1], direction=0)
        finding = _between_figures(article, told)
        if finding is not None:
            yield finding._replace(severity="warning")


def _rate_of(tokens: Tokens, rate: Quantity) -> str:
    """What a rate is of: `profit` for `a 28% rise in annual profit` and `profit jumps 28%`, empty if unclear."""
    if rate.kind is not Kind.PERCENT or rate.ends:
        return ""
    after = tokens.lower[rate.last + 1 : rate.last + 6]
    if after[:1] and after[0] in UP | DOWN and after[1:2] == ["in"]:
        names = [word for word in after[2:] if word in _MEASURED]
        modifiers = after[2 : after.index(names[0])] if names else []
        return names[0] if names and _SAME_MEASURE.issuperset(modifiers) else ""
    if rate.first > 1 and tokens.lower[rate.first - 1] in UP | DOWN and tokens.lower[rate.first - 2] in _MEASURED:
        before = tokens.lower[rate.first - 3]
        is_whole = before in _SAME_MEASURE or rate.first - 3 < 0 or tokens.kinds[rate.first - 3] == BREAK
        return tokens.lower[rate.first - 2] if is_whole else ""
    return ""


def _measure_of(tokens: Tokens, change: Change) -> str:
    """The measure whose figures a change gives: the subject just before its verb."""
    first = min(change.start.first, change.end.first)
    words = tokens.lower[max(0, first - 6) : first]
    names = [word for word in words if word in _MEASURED]
    if len(names) != 1:
        return ""
    at = max(0, first - 6) + words.index(names[0])
    before = tokens.lower[at - 1] if at and tokens.lower[at - 1] not in (".", ",") else "the"
    if before not in _SAME_MEASURE and tokens.kinds[at - 1] != BREAK:
        return ""
    return "" if _BY_PART & set(tokens.lower[at : change.end.last + 8]) else names[0]


def _way(exact: float) -> str:
    return "rise" if exact >= 0 else "fall"


def _finding(article: Article, change: Change, computed: str, figure: str = "") -> Finding:
    assert change.amount is not None
    start, end, said = (article.words(q.span) for q in (change.start, change.end, change.amount))
    message = f"from {start} to {end} is {computed}, not {said}"
    return Finding(
        message,
        change.amount.span,
        (Related("the figure it is measured from", change.start.span), Related("the later figure", change.end.span)),
        _suggestions(article, change.amount, figure),
    )


def _suggestions(article: Article, amount: Quantity, figure: str) -> tuple[Suggestion, ...]:
    """The percentage that fits the two figures, where it is written in digits."""
    said = find_tokens(article).texts[amount.first]
    if not figure or not said[0].isdigit():
        return ()
    digits = Span(amount.span.start, amount.span.start + len(said))
    return (Suggestion(f"make it {figure} percent, or check the two figures", (Edit(digits, figure),)),)
