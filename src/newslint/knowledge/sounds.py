"""How words begin to the ear where their first letter does not tell: for the choice between a and an.

Source: the CMU Pronouncing Dictionary's first phonemes, kept here as the prefixes that differ from the spelling. Words
whose h is voiced by some and not by others (historic, hotel, herb, homage) are in neither list.
"""

from __future__ import annotations

SILENT_H = ("hour", "honest", "honor", "honour", "heir")
"""Words with a silent h: an hour."""

VOICED_H = frozenset(
    "house houses home hospital hand high higher highly huge human half health healthy hard heavy husband holiday "
    "hole horse hill "
    "help hit hearing helicopter helmet hat heart highway hunt hunter hundred head headline handful hotline hybrid "
    "hiring "
    "historyless hopeful harsh happy hot hurricane handout hate hazard habit hack hacker haircut hallway halt "
    "hammer handle hangar "
    "harbor harbour harvest heading heatwave hedge height hero hidden hike hint hockey hold holder hook hope host "
    "hostile household housing hub hug hunger hurdle hurry hurried hundredth hall hair hail half-hour halo hamlet "
    "hamburger handsome handy handbag handshake hangover happening harder hardship harm harmful harmless hawk hay "
    "headache headquarters healer healthier heap heartbreaking heartfelt heated heater heating heavily heavier "
    "heavyweight hectic hefty heifer height heist helper helpful helping helpless hen herd heritage hesitant hefty "
    "hidden hideout highlight hint hip hire hiring hitch hive hoard hoax hobby homecoming homeless homeowner "
    "homemade hometown homework honeymoon hood hook hoof hopeless hopeful horde horn horrible horror horseman hose "
    "hospice hostage hotspot hound housewife howl huge hull humid hunch hundred hunting "
    "hurdler husky hut hydrant hygiene hymn".split()
)
"""Common words whose h everybody sounds: a house."""

LIKE_YOU = (
    "uni",
    "unanim",
    "use",
    "usa",
    "usu",
    "usi",
    "uti",
    "ute",
    "uto",
    "ubi",
    "uran",
    "uro",
    "urin",
    "eu",
    "ewe",
    "ukul",
)
"""Beginnings that sound as in you: a university, a European."""

NOT_LIKE_YOU = ("unin", "unim", "uniden", "unill", "uniss", "usher")
"""Beginnings of those letters that do not: an unidentified man."""

LIKE_ONE = ("one", "once", "oneness", "oneself", "onetime", "ouija")
"""Words that sound as in won: a one-off."""

CAPITALISED_LIKE_YOU = (
    "Europe", "European", "Euro", "Eurasian", "Eurozone", "Ukrainian", "Ugandan", "Uruguayan", "United", "Union",
    "Unionist", "University", "Universal", "Unitarian", "Unilever", "Unicode", "Utah", "Utopian", "Uefa", "Unesco",
    "Unicef",
    "Uranus", "Yugoslav",
)  # fmt: skip
"""Names before which a stands, whatever the letter."""

LIKE_YOU_NAMES = ("Eu", "Ew", "Uni", "Us", "Ut", "Ug", "Ur", "Uk", "One", "Oua", "Oue", "Oui", "Oax", "Ub", "Ue", "U")
"""Beginnings of names of which nothing is said."""
