"""How words begin to the ear where their first letter does not tell: for the choice between a and an.

Source: the CMU Pronouncing Dictionary's first phonemes, kept here as the prefixes that differ from the spelling. Words
whose h is voiced by some and not by others (historic, hotel, herb, homage) are in neither list.
"""

from __future__ import annotations

SILENT_H = ("hour", "honest", "honor", "honour", "heir")
"""Words with a silent h: an hour."""

VOICED_H = frozenset(
    "habit hack hacker hail hair haircut half half-hour hall hallway halo halt hamburger hamlet hammer hand handbag "
    "handful handle handout handshake handsome handy hangar hangover happening happy harbor harbour hard harder "
    "hardship harm harmful harmless harsh harvest hat hate hawk hay hazard head headache heading headline "
    "headquarters healer health healthier healthy heap hearing heart heartbreaking heartfelt heated heater heating "
    "heatwave heavier heavily heavy heavyweight hectic hedge hefty heifer height heist helicopter helmet help helper "
    "helpful helping helpless hen herd heritage hero hesitant hidden hideout high higher highlight highly highway "
    "hike hill hint hip hire hiring historyless hit hitch hive hoard hoax hobby hockey hold holder hole holiday home "
    "homecoming homeless homemade homeowner hometown homework honeymoon hood hoof hook hope hopeful hopeless horde "
    "horn horrible horror horse horseman hose hospice hospital host hostage hostile hot hotline hotspot hound house "
    "household houses housewife housing howl hub hug huge hull human humid hunch hundred hundredth hunger hunt hunter "
    "hunting hurdle hurdler hurricane hurried hurry husband husky hut hybrid hydrant hygiene hymn".split()
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
