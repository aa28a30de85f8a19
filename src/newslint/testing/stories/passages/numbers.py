"""Passages whose figures add up."""

from __future__ import annotations

from newslint.knowledge.number_words import SMALL_NUMBERS
from newslint.testing.stories.draft import Draft
from newslint.testing.stories.registry import passage


@passage("numbers/percent-change")
def exports(draft: Draft) -> str:
    """A percentage between two figures."""
    before = draft.choose(40, 50, 60, 80)
    percent = draft.choose(10, 15, 20, 25, 30, 40)
    after = before * (100 + percent) / 100
    wrong = percent + draft.choose(7, 12, 18)
    said = draft.fact("numbers/percent-change", draft.style.percent(percent), draft.style.percent(wrong))
    goods = draft.goods.pop()
    return draft.choose(
        f"Exports of {goods} rose {said} to {after:g} million tons from {before} million tons a year earlier.",
        f"Sales of {goods} climbed by {said} to ${after:g} million from ${before} million a year earlier.",
        f"Last season the price of {goods} went up {said}, from ${before} to ${after:g} a sack.",
    )


@passage("numbers/share-mismatch")
def survey(draft: Draft) -> str:
    """A part, its whole and the share."""
    whole, part, share = draft.choose(
        (48, 12, 25), (60, 15, 25), (80, 32, 40), (50, 35, 70), (40, 14, 35), (75, 45, 60)
    )
    wrong = share + draft.choose(8, 12, 18)
    said = draft.fact("numbers/share-mismatch", draft.style.percent(share), draft.style.percent(wrong))
    return draft.choose(
        f"Of the {whole} boats inspected, {part}, or {said}, had no working radio.",
        f"In a test, {part} of {whole} lamps, or {said}, failed within an hour.",
    )


@passage("numbers/total-mismatch")
def fleet(draft: Draft) -> str:
    """Parts and their sum."""
    if draft.random.random() < 0.5:
        first, second, third = draft.between(2, 9), draft.between(2, 9), draft.between(2, 9)
        total = first + second + third
        wrong = total + draft.choose(-2, 2, 3)
        said = draft.fact("numbers/total-mismatch", f"{total}", f"{wrong}")
        return (
            f"The choir has {said} members: {SMALL_NUMBERS[first]} sopranos, {SMALL_NUMBERS[second]} tenors "
            f"and {SMALL_NUMBERS[third]} basses."
        )
    parts = [draft.between(11, 79) * 100 for _ in range(3)]
    total = sum(parts)
    said = draft.fact("numbers/total-mismatch", f"{total:,}", f"{total + draft.choose(-400, 300, 1000):,}")
    return (
        f"The cooperative has {said} members: {parts[0]:,} in the north, {parts[1]:,} in the south and "
        f"{parts[2]:,} on the islands."
    )


@passage("numbers/list-count")
def demands(draft: Draft) -> str:
    """A list and the number it announces."""
    things = draft.random.sample(["a new roof", "better lamps", "a wider gate", "a second stair", "a warm room"], 3)
    number = draft.fact("numbers/list-count", "three", draft.choose("four", "five"))
    return f"The tenants asked for {number} things: {things[0]}, {things[1]} and {things[2]}."


@passage("numbers/shares-over-100")
def revenue(draft: Draft) -> str:
    """The shares of one whole."""
    first, second = draft.between(40, 55), draft.between(20, 30)
    third = 100 - first - second
    wrong = third + draft.choose(6, 9, 14)
    said = draft.fact("numbers/shares-over-100", draft.style.percent(third), draft.style.percent(wrong))
    return (
        f"Road tolls accounted for {draft.style.percent(first)} of income, rents for {draft.style.percent(second)} "
        f"and fees for {said}."
    )


@passage("numbers/multiple-mismatch")
def orders(draft: Draft) -> str:
    """A multiple between two figures."""
    verb, factor, others = draft.choose(
        ("doubled", 2, ("tripled", "quadrupled")), ("tripled", 3, ("doubled", "quadrupled"))
    )
    before = draft.choose(12, 15, 20, 30)
    said = draft.fact("numbers/multiple-mismatch", verb, draft.choose(*others))
    return draft.choose(
        f"Orders for bells {said} to {before * factor} from {before} a year earlier.",
        f"The number of apprentices has {said} from {before} to {before * factor} in two years.",
    )


@passage("numbers/unit-conversion")
def distance(draft: Draft) -> str:
    """A measure and its conversion."""
    number = draft.between(11, 95)
    unit, factor, into = draft.choose(
        ("miles", 1.6093, "kilometers"), ("kilometers", 0.6214, "miles"), ("acres", 0.4047, "hectares"),
        ("pounds", 0.4536, "kilograms"), ("feet", 0.3048, "meters"),
    )  # fmt: skip
    right = round(number * factor)
    wrong = round(number * factor * draft.choose(1.4, 1.8, 0.6))
    said = draft.fact("numbers/unit-conversion", f"{right}", f"{wrong}")
    amount = f"{number} {unit} ({said} {into})"
    what = {
        "miles": f"The tunnel is to be {amount} long",
        "kilometers": f"The footpath is {amount} long",
        "acres": f"The new orchard covers {amount}",
        "pounds": f"The bell weighs {amount}",
        "feet": f"The chimney is {amount} high",
    }[unit]
    return f"{what}, and nobody alive remembers why."


@passage("numbers/currency-drift")
def costs(draft: Draft) -> str:
    """Two conversions at one rate."""
    rate = draft.choose(4, 5, 8)
    first, second = rate * draft.between(3, 9), rate * draft.between(11, 19)
    dollars = second // rate
    said = draft.fact("numbers/currency-drift", f"${dollars} million", f"${dollars * draft.choose(2, 3)} million")
    return (
        f"The road will cost {first} million crowns (${first // rate} million) and the bridge {second} million crowns "
        f"({said})."
    )


@passage("numbers/range-reversed")
def visitors(draft: Draft) -> str:
    """A range of figures."""
    low = draft.between(11, 30) * 100
    high = low + draft.between(3, 9) * 100
    right, wrong = f"between {low:,} and {high:,}", f"between {high:,} and {low:,}"
    said = draft.fact("numbers/range-reversed", right, wrong)
    return f"The organisers expect {said} visitors over the weekend, depending on the weather."


@passage("numbers/percentage-points")
def rate(draft: Draft) -> str:
    """A difference of two percentages."""
    before = draft.between(4, 9)
    points = draft.between(2, 3)
    right = f"{points} percentage points"
    said = draft.fact("numbers/percentage-points", right, draft.style.percent(points))
    return (
        f"The share of empty flats rose {said}, from {draft.style.percent(before)} to "
        f"{draft.style.percent(before + points)}."
    )


@passage("numbers/vote-total")
def vote(draft: Draft) -> str:
    """Votes and the body that cast them."""
    ayes, noes = draft.choose((5, 2), (6, 2), (4, 3), (5, 3), (6, 3))
    members = SMALL_NUMBERS[ayes + noes]
    said = draft.fact("numbers/vote-total", f"{ayes}-{noes}", f"{ayes + 2}-{noes}")
    body = draft.choose("town council", "county board", "planning committee", "port authority")
    return f"The {members}-member {body} passed the motion {said} after a short debate."


@passage("numbers/score-winner")
def match(draft: Draft) -> str:
    """A result and who won."""
    loser = draft.between(0, 2)
    winner = loser + draft.between(1, 3)
    first, second = draft.towns.pop(), draft.towns.pop()
    verb = draft.choose("beat", "defeated")
    said = draft.fact("numbers/score-winner", f"{winner}-{loser}", f"{loser}-{winner}")
    return f"In the cup, {first} {verb} {second} {said} in front of a small crowd."
