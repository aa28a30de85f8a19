"""Words that English lets stand twice in a row, and words that it never does.

Source: the exceptions of LanguageTool's and proselint's repeated-word rules, and Quirk et al., A Comprehensive Grammar
of the English Language, on phrasal verbs; collected and cut down for this project.
"""

from __future__ import annotations

from newslint.knowledge.irregular_verbs import BASES

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
"""Words of grammar; twice in a row they are a slip, but for a verb's particle before a preposition."""

NAMING = frozenset("call calls called calling name names named naming label labels labelled labeling".split())
"""Verbs with a thing and its name behind them: `call liars liars`."""

_VERBS_WITH = {
    "in": "check come move log tune weigh kick set sign dial call drop turn give cave step stay fill opt phone "
    "usher plug bring go carry break get chip fly swear dig join pull take put hand believe live hem box "
    "fence zoom zero home phase factor rush buy let lock rain snow stand sit pitch pass stop trade cash "
    "pour settle breathe close wade barge fit vote",
    "on": "log sign turn move carry go come hold live look pass put hang walk play run work drag stay get keep "
    "vote agree build call try press catch take hand rely march drive bring decide act sit",
    "by": "stand go pass come stop get drop fly live abide drive",
    "to": "refer listen speak talk look come go turn see cater adhere point aspire react respond reply object "
    "adapt belong get subscribe stick",
    "for": "call wait pay hope look ask stand work go send vote care run speak fight search",
    "at": "look work laugh point stare aim shoot",
    "through": "go come get pull fall break sit live",
    "about": "talk speak think come go bring",
    "after": "look go",
    "with": "work deal live speak go",
}
_PARTICLES_OF = {particle: frozenset(verbs.split()) for particle, verbs in _VERBS_WITH.items()}
"""Verbs that may end in a particle before a phrase that begins with it: `he checked in in May`, `they went on on foot`.
"""


def takes_particle(verb: str, particle: str) -> bool:
    """Whether a verb, in lower case and any form, may end in a particle: `checked`, `in`."""
    verbs = _PARTICLES_OF.get(particle)
    if not verbs:
        return False
    stems = (verb, BASES.get(verb, ""), *(verb.removesuffix(end) for end in ("s", "es", "d", "ed", "ing")))
    return any(
        stem in verbs or stem + "e" in verbs or (stem[-2:-1] == stem[-1:] and stem[:-1] in verbs) for stem in stems
    )


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

PARTS_OF_NAMES = frozenset(
    "street road avenue lane square bridge park hospital university college school council committee commission court "
    "party minister president secretary chairman mayor senator governor professor company corporation bank board "
    "agency ministry department county province state national international january february march april june july "
    "august september october november december monday tuesday wednesday thursday friday saturday sunday".split()
)
"""Words with a capital that no name has twice in a row, unlike Duran Duran and Walla Walla."""
