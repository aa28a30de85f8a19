"""Figures generated consistent and rounded as a newsroom rounds are never flagged; pushed past the rounding, always."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from newslint import readers
from newslint.article import Article
from newslint.catalogue import all_rules
from newslint.rules import Finding


def read(text: str) -> Article:
    """An article whose only body paragraph is the text."""
    return next(readers.read(f"A headline without figures\n\n{text}\n".encode(), "x", None))


def findings(name: str, text: str) -> list[Finding]:
    """What one rule of the family says of a paragraph."""
    return list(all_rules()[f"numbers/{name}"].check(read(text)))


def rounded(value: float, digits: int) -> str:
    """A value in millions with so many decimals."""
    return f"{value:.{digits}f} million"


figures = st.floats(min_value=10, max_value=900)
decimals = st.integers(min_value=0, max_value=2)


@given(figures, st.floats(min_value=-0.6, max_value=1.5), decimals, decimals)
def test_percent_change(start: float, growth: float, places: int, rate_places: int) -> None:
    end = start * (1 + growth)
    verb = "rose" if growth >= 0 else "fell"
    before, after = rounded(start, places), rounded(end, places)

    def story(rate: float) -> str:
        return f"Exports {verb} {rate:.{rate_places}f} percent to {after} tons from {before} a year earlier."

    assert not findings("percent-change", story(abs(100 * growth)))
    loosest = 100 * 2 * 0.5 * 10**-places * (2 + growth) / start
    wrong = abs(100 * growth) + loosest + 2 * 10**-rate_places + 1
    assert findings("percent-change", story(wrong))


@given(figures, st.sampled_from([2, 3, 4]), decimals)
def test_multiple(start: float, factor: int, places: int) -> None:
    word = {2: "doubled", 3: "tripled", 4: "quadrupled"}[factor]
    before = rounded(start, places)
    assert not findings("multiple-mismatch", f"Sales {word} to {rounded(start * factor, places)} from {before}.")
    wrong = rounded(start * factor * 1.3 + 2, places)
    assert findings("multiple-mismatch", f"Sales {word} to {wrong} from {before}.")


@given(st.integers(min_value=20, max_value=900), st.floats(min_value=0.05, max_value=0.9))
def test_share(whole: int, share: float) -> None:
    part = round(whole * share)
    assume(part > 9)
    percent = round(100 * part / whole)
    assert not findings("share-mismatch", f"It closed {part} of the {whole} schools, or {percent} percent.")
    assert findings("share-mismatch", f"It closed {part} of the {whole} schools, or {percent + 3} percent.")


@given(st.lists(st.floats(min_value=11, max_value=900), min_size=2, max_size=5), decimals)
def test_total(parts: list[float], places: int) -> None:
    def story(whole: float) -> str:
        items = [f"${rounded(part, places)} in plan {'ABCDE'[i]}" for i, part in enumerate(parts)]
        listed = ", ".join(items[:-1]) + " and " + items[-1]
        return f"The grants come to ${rounded(whole, places)}: {listed}."

    assume(sum(parts) < 990)
    assert not findings("total-mismatch", story(sum(parts)))
    assert findings("total-mismatch", story(sum(parts) + (len(parts) + 2) * 10**-places))


@given(st.lists(st.integers(min_value=2, max_value=99), min_size=2, max_size=4))
def test_total_of_plain_counts(parts: list[int]) -> None:
    nouns = ("sheep", "goats", "cows", "horses")
    items = [f"{part} {noun}" for part, noun in zip(parts, nouns, strict=False)]
    listed = ", ".join(items[:-1]) + " and " + items[-1]
    assert not findings("total-mismatch", f"The farm has {sum(parts)} animals: {listed}.")
    assert findings("total-mismatch", f"The farm has {sum(parts) + 1} animals: {listed}.")


CONVERSIONS = [("miles", "kilometers", 1.609344), ("feet", "meters", 0.3048), ("pounds", "kilograms", 0.45359237)]


@given(st.floats(min_value=2, max_value=5000), st.sampled_from(CONVERSIONS), st.integers(0, 1), st.integers(0, 1))
def test_unit_conversion(value: float, units: tuple[str, str, float], places: int, other_places: int) -> None:
    one, other, factor = units
    said = f"{value:,.{places}f} {one}"
    assume(value * factor > 2)
    assert not findings("unit-conversion", f"It was {said} ({value * factor:,.{other_places}f} {other}) in all.")
    wrong = f"{value * factor * 1.5 + 15:,.{other_places}f} {other}"
    assert findings("unit-conversion", f"It was {said} ({wrong}) in all.")


@given(st.lists(figures, min_size=2, max_size=4), st.floats(min_value=0.2, max_value=900))
def test_currency_drift(amounts: list[float], rate: float) -> None:
    def money(amount: float) -> str:
        return f"{amount:.3g}" if amount < 1000 else f"{round(amount, 2 - len(f'{amount:.0f}') + 1):.0f}"

    pairs = [f"{money(amount * rate)} million yuan (${money(amount)} million)" for amount in amounts]
    assert not findings("currency-drift", f"It pays {', '.join(pairs)} for roads.")
    wrong = f"{money(amounts[0] * rate)} million yuan (${money(amounts[0])} billion)"
    assert findings("currency-drift", f"It pays {', '.join([*pairs, wrong])} for roads.")


@given(st.lists(st.integers(min_value=5, max_value=60), min_size=3, max_size=3))
def test_shares_of_one_whole(weights: list[int]) -> None:
    shares = [round(100 * weight / sum(weights)) for weight in weights]

    def story(first: int) -> str:
        return f"Asia accounted for {first}% of sales, Europe for {shares[1]}% and Africa for {shares[2]}%."

    assert not findings("shares-over-100", story(shares[0]))
    assert findings("shares-over-100", story(shares[0] + 4))


@given(st.integers(min_value=1, max_value=40), st.integers(min_value=0, max_value=20), st.integers(0, 5))
def test_votes(ayes: int, noes: int, abstaining: int) -> None:
    assume(ayes + noes >= 3 and ayes > noes)
    size = ayes + noes + abstaining
    assume(size > 3)
    tail = f", with {abstaining} abstentions" if abstaining > 1 else ""
    cast = ayes + noes + (abstaining if abstaining > 1 else 0)
    assert not findings("vote-total", f"The {size}-member council passed the plan {ayes}-{noes}{tail}.")
    assert findings("vote-total", f"The {cast - 1}-member council passed the plan {ayes}-{noes}{tail}.")


@given(st.integers(min_value=0, max_value=120), st.integers(min_value=1, max_value=60))
def test_winners(lost: int, margin: int) -> None:
    won = lost + margin
    assert not findings("score-winner", f"Hull beat Leeds {won}-{lost} at home.")
    assert findings("score-winner", f"Hull beat Leeds {lost}-{won} at home.")


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=1, max_value=10**6))
def test_ranges(low: int, width: int) -> None:
    high = low + width
    assert not findings("range-reversed", f"It expects between {low:,} and {high:,} visitors.")
    assert findings("range-reversed", f"It expects between {high:,} and {low:,} visitors.")


def test_what_is_wrong_is_found_behind_thousands_of_numbers() -> None:
    sound = (
        "Sales rose 5 percent to 1.2 million tons from 1.1 million, 12 people: five men and seven women, "
        "3 miles (5 km), a 3-1 win, between 4 and 5 dead, or 20 percent of the 15. "
    )
    article = read(sound * 300 + "It expects between 500 and 400 visitors.")
    rules = (rule for rule in all_rules().values() if rule.family == "numbers")
    assert [rule.id for rule in rules for _ in rule.check(article)] == ["numbers/range-reversed"]
