"""How stories open: a headline and the paragraphs that bear it out."""

from __future__ import annotations

from newslint.knowledge.calendar import WEEKDAY_NAMES, weekday_name
from newslint.knowledge.number_words import SMALL_NUMBERS
from newslint.testing.stories.draft import Draft
from newslint.testing.stories.registry import passage
from newslint.testing.stories.stock import JOBS


@passage("headline/number-mismatch", "numbers/count-drift", lead=True)
def landslide(draft: Draft) -> str:
    """A toll, in the headline and twice in the story."""
    toll, town = draft.between(4, 9), draft.towns.pop()
    number = SMALL_NUMBERS[toll]
    wrong = toll + draft.choose(-1, 1, 2)
    in_headline = draft.fact("headline/number-mismatch", f"{toll}", f"{toll + 100}")
    again = draft.fact("numbers/count-drift", number, SMALL_NUMBERS[wrong])
    disaster = draft.choose("Landslide", "Rockfall", "Mudslide")
    draft.headline = f"{disaster} kills {in_headline} people near {town}"
    return (
        f"A {disaster.lower()} killed {number} people near {town} on {weekday_name(draft.day)}, officials said.\n\n"
        f"The names of the {again} dead were read out at a service on the square."
    )


@passage("headline/date-mismatch", "dates/event-date-drift", lead=True)
def council(draft: Draft) -> str:
    """A vote, its day in the headline and twice in the story."""
    town = draft.towns.pop()
    day = draft.days_before(1, 3)
    name, limit = weekday_name(day), draft.between(80, 150)
    wrong = draft.other(WEEKDAY_NAMES, name, weekday_name(draft.day), weekday_name(draft.published))
    in_headline = draft.fact("headline/date-mismatch", name, wrong)
    again = draft.fact("dates/event-date-drift", name, wrong)
    draft.headline = f"{town} council votes {in_headline} to cap holiday rentals"
    return (
        f"The {town} council voted on {name} to cap holiday rentals at {limit} houses.\n\n"
        f"When the council voted on {again} to cap holiday rentals, people at the back clapped."
    )


@passage("headline/quote-not-in-body", lead=True)
def plea(draft: Draft) -> str:
    """A quotation in the headline and in the story."""
    person, words = draft.person(), draft.choose("We will sail again", "This bell is ours", "Nobody owns the river")
    wrong = draft.choose("They took our voices away", "Never trust a quiet engine", "Give us back the winter")
    said = draft.fact("headline/quote-not-in-body", words, wrong)
    role = draft.choose("ferryman", "librarian", "beekeeper")
    draft.headline = f"'{said}': {role}'s plea to the council"
    return (
        f"A {role} has asked the council to think again about the closing of the quay.\n\n"
        f"{draft.style.quote(f'{words},')} {person.name} told a full hall on {weekday_name(draft.day)}."
    )


@passage("headline/name-not-in-body", lead=True)
def reopening(draft: Draft) -> str:
    """A town in the headline and in the story."""
    town, other = draft.choose(*draft.country.cities), draft.choose(*draft.countries.pop().cities)
    shown = draft.fact("headline/name-not-in-body", town, other)
    draft.headline = f"Ferry to {shown} sails again after two years"
    return (
        f"The ferry to {town} sailed again on {weekday_name(draft.day)} after two years in dock, to the relief of the "
        f"people who had rowed across in the meantime.\n\n"
        f"The first trip was free of charge, and the second was late, because half of {town} wanted to be on board. "
        f"By noon the queue at the pier was longer than the boat, and the cook had run out of soup and then of bread."
    )


@passage("dateline/country-mismatch", lead=True, houses=("xinhua", "reuters"))
def visit(draft: Draft) -> str:
    """A minister's visit to the country of the dateline."""
    guest = draft.countries.pop()
    elsewhere = draft.countries.pop()
    minister, host = draft.person(), draft.person()
    draft.dateline_wrong["dateline/country-mismatch"] = elsewhere.capital
    draft.headline = f"{guest.name} ready to help {draft.country.name} rebuild harbors: {guest.adjective} FM"
    return (
        f"Visiting {guest.adjective} Foreign Minister {minister.name} said here {weekday_name(draft.day)} that "
        f"{guest.name} will help {draft.country.name} rebuild the harbors that a storm destroyed.\n\n"
        f"{minister.surname} made the remarks during talks with {draft.country.adjective} Foreign Minister {host.name}."
        f"\n\nFor his part, {host.surname} said {draft.country.name} values its ties with {guest.name} highly."
    )


@passage("dateline/here-elsewhere", lead=True, houses=("xinhua", "ap", "reuters"))
def clinic(draft: Draft) -> str:
    """A story that says where it is."""
    other = draft.countries.pop()
    adjective = draft.fact("dateline/here-elsewhere", draft.country.adjective, other.adjective)
    draft.headline = f"Clinic on wheels reaches its last village in {draft.country.name}"
    person = draft.person()
    return (
        f"In this {adjective} city, a clinic on wheels came home on {weekday_name(draft.day)} from its last "
        "village.\n\n"
        f"{draft.style.quote('The road was the hardest part,')} said {person.name}, {draft.choose(*JOBS)} who drove "
        f"for a charity in {draft.country.name}."
    )


@passage(lead=True)
def plain(draft: Draft) -> str:
    """A story without risk."""
    body, town = draft.bodies.pop(), draft.towns.pop()
    person = draft.person()
    draft.headline = f"{town} finds money for its old bandstand"
    said = draft.style.quote("It was always going to be tight,")
    return (
        f"The bandstand in {town} will be repaired after the {body} found the money for it, officials said on "
        f"{weekday_name(draft.day)}.\n\n"
        f"{said} {person.name}, who chairs the {body}, told reporters. {draft.style.quote('But a town needs a roof.')}"
    )
