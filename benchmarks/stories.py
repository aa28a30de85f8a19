"""Stories to measure with: made up from parts, the same for the same number, about 3.5 KB each, mostly clean.

No paragraph stands twice in one story, and there are as many figures, names and quotations as in news.
"""

from __future__ import annotations

import datetime
import random
from collections.abc import Iterator

_CITIES = "Port Ellery|Marrow Bay|Kestrel Falls|Upper Dunmore|Saltwick|Harrowgate|Linden Cross|Ostervale".split("|")
_AGENCIES = "Xinhua|AP|Reuters|AFP".split("|")
_FIRST = "Anders|Marta|Joel|Ingrid|Samuel|Nadia|Peter|Leila|Tomas|Grace|Viktor|Amara".split("|")
_LAST = "Holm|Lindqvist|Okafor|Brandt|Castellanos|Whitfield|Tanaka|Moreau|Petrov|Achterberg".split("|")
_ROLES = "Mayor|Councillor|Minister|Professor|Chief Constable|Judge".split("|")
_BODIES = "Harbour Authority|Water Board|City Council|Ministry of Transport|Chamber of Commerce|Fire Service".split("|")
_THINGS = "seawall|ferry terminal|reservoir|tram line|hospital wing|market hall|wind farm|school".split("|")
_VERBS = "approved|rejected|postponed|reviewed|defended|questioned".split("|")
_WHY = [
    "after a debate that ran past midnight",
    "despite warnings from engineers that the ground is soft",
    "in a vote that split the governing parties",
    "as residents gathered outside with banners and drums",
    "two years after the first plans were drawn up",
]
_SAYINGS = [
    "We have waited long enough, and the sea will not wait for us",
    "Nobody here believes that figure, and nobody should",
    "It is a good day for everyone who takes the ferry to work",
    "The money is there; what we lack is the will to spend it",
    "I have read the report twice and still cannot find the answer",
]


def stories(number: int) -> Iterator[str]:
    """Stories one after another; the first ones are the same however many are asked for."""
    for i in range(number):
        yield story(random.Random(i))


def story(chance: random.Random) -> str:
    """One story with a headline, a source line, a dateline, a caption, paragraphs and a credit."""
    city, agency, thing, body = (chance.choice(parts) for parts in (_CITIES, _AGENCIES, _THINGS, _BODIES))
    day = datetime.date(2019, 1, 1) + datetime.timedelta(chance.randrange(1500))
    published = day + datetime.timedelta(1)
    person = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    clock = f"{chance.randrange(7, 22):02}:{chance.randrange(60):02}"
    opening = (
        f"{city.upper()}, {day:%B} {day.day} ({agency}) -- The {body} here on {day:%A} {chance.choice(_VERBS)} plans "
        f"for a new {thing}, {chance.choice(_WHY)}."
    )
    paragraphs = chance.sample(_paragraphs(chance, person, thing, body, day), 22)
    return "\n\n".join(
        [
            f"{body} decides on new {thing} in {city}",
            f"({agency}) {clock}, {published:%B} {published.day}, {published.year}",
            f"Photo taken on {day:%B} {day.day}, {day.year} shows the site of the new {thing} in {city}. "
            f"({agency}/{chance.choice(_FIRST)} {chance.choice(_LAST)})",
            opening,
            *paragraphs,
            f"(Web editor: {chance.choice(_FIRST)} {chance.choice(_LAST)}, {chance.choice(_FIRST)} Ng)\n",
        ]
    )


def _paragraphs(chance: random.Random, person: str, thing: str, body: str, day: datetime.date) -> list[str]:
    surname = person.split()[-1]
    before = chance.randrange(20, 90)
    rise = chance.randrange(5, 40)
    earlier = day - datetime.timedelta(chance.randrange(30, 2000))
    men, women = chance.randrange(2, 9), chance.randrange(2, 9)
    return [
        f"“{chance.choice(_SAYINGS)},” said {chance.choice(_ROLES)} {person}, who has followed the {thing} from "
        f"the start. “{chance.choice(_SAYINGS)}.”",
        f"Spending on the {thing} rose {rise} percent to {before * (100 + rise) / 100:.1f} million dollars from "
        f"{before} million dollars a year earlier, the {body} said.",
        f"The first plans were shown to the public on {earlier:%A}, {earlier:%B} {earlier.day}, {earlier.year}, "
        f"and met with little interest, {surname} said.",
        f"A panel of {men + women} people, {men} men and {women} women, is to report before the end of next year "
        f"on how the {thing} changes traffic, noise and the price of homes nearby.",
        f"The site lies {before} miles ({before * 1.609344:.0f} km) from the border, on land that the {body} has "
        f"owned since {earlier.year}, {chance.choice(_WHY)}.",
        f"According to the {body}, about {chance.randrange(20, 80)} percent of those asked were in favour, and the "
        f"rest either opposed to the {thing} or without an opinion.",
        f"Shopkeepers near the {thing} complained of dust and of streets that stay closed longer than the signs "
        "announce.",
        f"{chance.choice(_FIRST)} {chance.choice(_LAST)}, who runs a bakery by the old bridge, said that "
        "customers had learned to find another way but that the lorries had not.",
        "“I open at five and the drilling begins at six,” she said. “My bread does not mind. My neighbours do.”",
        "Critics of the plan point to a study by the university that was never published and that the authority has "
        "declined "
        "to release, citing unfinished work.",
        "Supporters answer that every large project in the region has met the same objections, and that few people "
        "would now "
        "want to be without the tunnel.",
        f"The {body} owns most of the land; the remainder belongs to a family trust that has agreed in principle to "
        f"sell.",
        "Whether the courts will have a say is open. A group of anglers has hired a lawyer, and its chairman would "
        "not rule out "
        "an appeal.",
        f"Work could begin as early as spring if the weather holds, the engineer in charge, {chance.choice(_FIRST)} "
        f"{chance.choice(_LAST)}, told reporters after the meeting.",
        "He warned, however, that steel has become scarce and that two of the three bidders have withdrawn their "
        "offers.",
        f"Earlier attempts failed for want of money. In {earlier.year} the government promised a grant and then, "
        f"after an election, "
        "spent it elsewhere.",
        "Schools and nurseries along the route are to get new windows before the first piles are driven, according "
        "to a letter "
        "that parents received last week.",
        f"The opposition demanded that {surname} publish the correspondence with the contractor, which the office "
        f"has so far kept "
        "under seal.",
        f"“There is nothing in those letters that would surprise anyone,” said {chance.choice(_ROLES)} "
        f"{chance.choice(_LAST)}. "
        "“But a promise of secrecy is a promise.”",
        "Fishermen fear for the breeding grounds south of the point, although biologists who surveyed them found "
        "little reason "
        "for alarm.",
        f"Buses will replace trains on the coastal line for {men} weeks, and cyclists are advised to use the upper "
        f"road.",
        "Similar schemes abroad have taken far longer than planned; one in the north of the country is still "
        "waiting for its roof.",
    ]
