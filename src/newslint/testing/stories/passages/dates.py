"""Passages whose days, years and hours agree."""

from __future__ import annotations

import datetime

from newslint.knowledge.calendar import WEEKDAY_NAMES, weekday_name
from newslint.knowledge.number_words import SMALL_NUMBERS
from newslint.testing.stories.draft import Draft
from newslint.testing.stories.registry import passage


@passage("dates/weekday-mismatch")
def past_meeting(draft: Draft) -> str:
    """A weekday beside its date."""
    day, body = draft.days_before(8, 60), draft.bodies.pop()
    name = draft.fact("dates/weekday-mismatch", weekday_name(day), draft.other(WEEKDAY_NAMES, weekday_name(day)))
    date = draft.style.date(day)
    when = f"{name} {date}" if draft.style.day_first else f"{name}, {date}"
    comma = "" if draft.style.day_first else ","
    return draft.choose(
        f"The {body} met on {when}{comma} behind closed doors.",
        f"A first draft was shown to the {body} on {when}{comma} and sent back for changes.",
        f"Letters went out to every household on {when}{comma} according to the {body}.",
    )


@passage("dates/impossible-date")
def lease(draft: Draft) -> str:
    """A deadline at the end of a month, an hour of the day."""
    month = draft.choose(4, 6, 9, 11)
    day = datetime.date(draft.day.year + 1, month, 30)
    if draft.random.random() < 0.5:
        minute = draft.choose(10, 15, 20, 45)
        clock = draft.fact("dates/impossible-date", f"{minute}", f"{draft.between(61, 95)}")
        return f"Visitors may come in from {draft.between(8, 11)}:{clock} a.m., when the guards change over."
    end = draft.fact("dates/impossible-date", draft.style.date(day), draft.style.date(day, 31))
    return f"The lease on the workshop runs until {end}{'' if draft.style.day_first else ','} and can be renewed."


@passage("dates/future-as-past")
def signing(draft: Draft) -> str:
    """Something that happened on a day before the story's."""
    body, other = draft.bodies.pop(), draft.bodies.pop()
    when = draft.fact(
        "dates/future-as-past", draft.style.date(draft.days_before(30, 90)), draft.style.date(draft.days_after(8, 60))
    )
    verb = draft.choose("signed the deed", "held a joint hearing", "met for the first time")
    return f"The {body} and the {other} {verb} on {when}, after a winter of talks."


@passage("dates/past-as-future")
def opening(draft: Draft) -> str:
    """Something that will happen on a day after the story's."""
    building = draft.buildings.pop()
    when = draft.fact(
        "dates/past-as-future", draft.style.date(draft.days_after(8, 90)), draft.style.date(draft.days_before(20, 90))
    )
    return draft.choose(
        f"The old {building} will open its doors to visitors on {when}.",
        f"An exhibition about the {building} will be held on {when}.",
    )


@passage("dates/range-reversed")
def course(draft: Draft) -> str:
    """A range of days or years."""
    if draft.random.random() < 0.5:
        first = draft.day.year - draft.between(20, 40)
        last = first + draft.between(3, 9)
        years = draft.fact("dates/range-reversed", f"between {first} and {last}", f"between {last} and {first}")
        return f"The dam above the valley was built {years} by prisoners and volunteers."
    first_day = draft.day.replace(day=1) + datetime.timedelta(days=62)
    start, end = first_day.replace(day=draft.between(2, 9)), first_day.replace(day=draft.between(14, 27))
    right = f"from {draft.style.day_month(start)} to {draft.style.day_month(end)}"
    wrong = f"from {draft.style.day_month(end)} to {draft.style.day_month(start)}"
    return f"A course for beginners will be held {draft.fact('dates/range-reversed', right, wrong)}, free of charge."


@passage("dates/relative-mismatch")
def delivery(draft: Draft) -> str:
    """A relative word beside its date."""
    year = draft.day.year
    which = draft.between(0, 2)
    if which == 0:
        said = draft.fact("dates/relative-mismatch", f"next year, in {year + 1}", f"next year, in {year + 2}")
        return f"The new tram is due to be delivered {said}, the makers say."
    if which == 1:
        said = draft.fact("dates/relative-mismatch", f"last year, in {year - 1}", f"last year, in {year - 3}")
        return f"The footbridge was painted {said}, with paint that somebody had donated."
    before = draft.day - datetime.timedelta(days=1)
    wrong = before - datetime.timedelta(days=draft.between(2, 5))
    said = draft.fact(
        "dates/relative-mismatch",
        f"yesterday, {draft.style.day_month(before)}",
        f"yesterday, {draft.style.day_month(wrong)}",
    )
    return f"The last of the old benches was carried away {said}."


def _ordinal(number: int) -> str:
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


@passage("dates/anniversary-mismatch", "dates/anniversary-claim")
def jubilee(draft: Draft) -> str:
    """An anniversary, the year it counts from and the year it falls in."""
    age, body = draft.choose(25, 30, 40, 50, 60, 75), draft.bodies.pop()
    next_year = draft.day.year + 1
    founded = next_year - age
    wrong = age + draft.choose(3, 5, 10)
    if draft.defect == "dates/anniversary-claim" or (
        draft.defect != "dates/anniversary-mismatch" and draft.random.random() < 0.4
    ):
        age = draft.between(110, 120)
        founded = next_year - age
        claim = f"the {_ordinal(age)} anniversary of its opening"
        said = draft.fact("dates/anniversary-claim", f"{claim}, in {founded},", claim)
        return f"The {body} wants to celebrate {said} next year with a boat race."
    number = draft.fact("dates/anniversary-mismatch", _ordinal(age), _ordinal(wrong))
    return draft.choose(
        f"The {body}, founded in {founded}, will celebrate its {number} anniversary in {next_year}.",
        f"The {body} was established in {founded} and will mark its {number} anniversary in {next_year}.",
    )


@passage("dates/duration-mismatch")
def works(draft: Draft) -> str:
    """A span of time and its two ends."""
    years = draft.between(3, 9)
    first = draft.day.year - draft.between(25, 60)
    wrong = draft.other(range(2, 13), *range(years - 2, years + 3))
    said = draft.fact("dates/duration-mismatch", SMALL_NUMBERS[years], SMALL_NUMBERS[wrong])
    return draft.choose(
        f"An exhibition tells of the {said}-year strike from {first} to {first + years} at the dye works.",
        f"The canal was dug during the {said}-year campaign from {first} to {first + years}.",
    )


@passage("dates/years-ago-mismatch")
def memory(draft: Draft) -> str:
    """How long ago something was, and when."""
    years = draft.choose(20, 30, 40, 50, 60)
    then = draft.day.year - years
    said = draft.fact("dates/years-ago-mismatch", f"{years}", f"{years + draft.choose(-10, 10)}")
    return draft.choose(
        f"The last train left the valley {said} years ago, in {then}, with a brass band on board.",
        f"It was {said} years ago, in {then}, that the quarry was closed.",
    )


@passage("dates/century-mismatch")
def old_building(draft: Draft) -> str:
    """A century and a year in it."""
    year = draft.choose(1710, 1730, 1760, 1820, 1840) + draft.between(1, 9)
    century = year // 100 + 1
    said = draft.fact("dates/century-mismatch", f"{century}th", f"{century - 1}th")
    building = draft.buildings.pop()
    return draft.choose(
        f"Next door is the {said}-century {building}, built in {year}.",
        f"A path leads past a ruined {said}-century {building} built in {year} for the dyers.",
    )


@passage("dates/timezone-arithmetic")
def launch(draft: Draft) -> str:
    """One moment in two time zones."""
    zone, offset = draft.choose(("Beijing time", 8), ("Tokyo time", 9), ("Singapore time", 8))
    hour = draft.between(10, 21)
    wrong = (hour - offset + draft.choose(2, 3, 5)) % 24
    gmt = draft.fact("dates/timezone-arithmetic", f"{hour - offset:02}", f"{wrong:02}")
    clock = f"{hour - 12} p.m." if hour > 12 else f"{hour} a.m." if hour < 12 else "noon"
    return f"The launch of the weather balloon is set for {clock} {zone} ({gmt}00 GMT)."
