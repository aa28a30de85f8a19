"""Words that English lets stand twice in a row, and words that it never does.

Source: the exceptions of LanguageTool's and proselint's repeated-word rules, and Quirk et al., A Comprehensive Grammar
of the English Language, on phrasal verbs; collected and cut down for this project.
"""

from __future__ import annotations

LEGAL_TWICE = frozenset(
    "had that very so really no ha bye yes now there far big more many much long never please hear well dear blah "
    "bla knock "
    "night hush tut win chop tsk yada hip choo aye beep bang boom quack woof tick tom can cha bon yo go wah pili "
    "piri mahi "
    "dik tuk ylang beri agar sing walla ack lang gado pom hot bad good old way right wait run days years same-same "
    "la na "
    "da do ho hey oh ooh aha hee heh mwah moo baa tap pat rub drip ding dong ping pong gaga dada mama papa bora "
    "cous tutti chow wee too again round up out over down off different only fine poor rich sweet real "
    "deep high low small little great new few less whole full "
    "troglodytes gorilla bison "
    .split()
)  # fmt: skip
"""`had had`, `that that`, and what is said twice for stress, in names, sounds and dishes."""

FUNCTION_WORDS = frozenset(
    "the a an of to in at by for with from and or but as is are was were be been being has have having it its his her "
    "their our my your this these those which who whom whose will would could should may might must not if than "
    "then into "
    "about after before under between through during he she they we them him us i because while when where until since "
    "against without within among upon also just such any some each every both other on".split()
)  # fmt: skip
"""Words of grammar; twice in a row they are a slip, but for `PARTICLES` behind a verb."""

PARTICLES = frozenset("in on by to for at through about after before with as".split())

PHRASAL_VERBS = frozenset(
    "check checked checking checks come comes came coming move moved moving moves log logged logging logs tune "
    "tuned tuning "
    "weigh weighed weighing kick kicked kicks set sets sign signed signing signs dial dialed call called calls "
    "calling drop "
    "dropped drops dropping turn turned turns turning give gives gave giving cave caved step stepped steps stepping "
    "stay "
    "stayed stays fill filled opt opted phone phoned usher ushered plug plugged bring brought go goes went going "
    "gone carry "
    "carried carries pass passed passes stop stopped stops stand stood stands stick stuck hold held move live lived "
    "lives "
    "look looked looks looking sit sat sits broken break breaks broke get gets got pitch pitched chip chipped fly flew "
    "flown sworn "
    "swear voted vote dug dig join joined walk walked pull pulled take took taken put hand handed believe believed "
    "believes "
    "refer referred refers listen listened spoken speak speaks spoke talked talk hope hoped wait waited waits asked "
    "ask "
    "paid pay pays log wade waded work worked works played play run ran back locked rained snowed hemmed boxed fenced "
    "zoom zoomed zeroed homed phase phased factor factored rush rushed tie tied buy bought let".split()
)  # fmt: skip
"""Verbs that end in a particle, which the next phrase may begin with: `he checked in in May`, `they went on on "
"foot`."""

TWO_OBJECTS = frozenset(
    "give gives gave giving tell tells told cost costs bring brings brought send sends sent hand handed make made "
    "makes "
    "call called calls earn earned win won name named show showed taught teach buy bought lend lent pay paid".split()
)
"""Verbs before which `her her` may stand: `it cost her her job`."""

NAMES = frozenset(
    "will may mark bill rose grace hope dawn june pat rob sue jack grant faith art drew chase gene".split()
)
"""Given names that are words, too: `Will will run`."""
