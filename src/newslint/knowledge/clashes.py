"""Pairs of little words that cannot stand together in standard English, and where they can.

Source: read off the word classes of Quirk et al., A Comprehensive Grammar of the English Language (determiners 5.10-14,
auxiliaries 3.21-66), each pair then looked for in news copy and kept only where it was always a slip.
"""

from __future__ import annotations


def _pairs(firsts: str, seconds: str) -> frozenset[tuple[str, str]]:
    return frozenset((first, second) for first in firsts.split() for second in seconds.split() if first != second)


DETERMINERS = (
    _pairs("the a an", "the a an this these those its their our my your his")
    | _pairs("its their our my your", "the a an this these those its their our my your his")
    | _pairs("his", "the a an this these those its their our my your")
    | _pairs("these those", "a an this these those its their our my your his")
    | _pairs("every", "the a an this these those its their our my your his")
    | _pairs("each", "this these those its our my your")
)
"""Two determiners: `the this`, `a the`, `his the`; a list may go on `each a`, `each the`, `each their`."""

HEADLESS = (
    _pairs("the",
    "of to and or but is was are were has had be been if than he she they we with from by would could should")
    | _pairs("the", "at into among")
    | _pairs("a", "of is was are were be been he she they we and or if than with from by has had have")
    | _pairs("an", "of is was are were be been he she they we and or to the than with from by for has had have")
    | _pairs("its their our your my", "of is was were be been is he she they we and if than")
)  # fmt: skip
"""A determiner whose noun is gone: `the of`, `a is`."""

THIRD_PERSON = (
    "says gets comes becomes gives sees knows seems brings keeps begins includes requires allows expects believes "
    "wants provides continues follows appears considers receives decides agrees announces tells goes takes makes"
)
"""Third persons that are hardly ever plural nouns: `would makes`."""

VERBS = (
    _pairs("is are", "are is was were be been have has do does did")
    | _pairs("was were", "is are was were be been has have did")
    | _pairs("has had have been", "be")
    | _pairs("been", "is are was were has have")
    | _pairs("would could should", "is are was were been has had does did would could should will can must am")
    | _pairs("be", "is are was were been has have")
    | _pairs("will would could should must cannot", THIRD_PERSON)
    | _pairs("is are was were", "will would can could must should")
    | _pairs("to", "been")
)
"""Two finite or helping verbs: `is are`, `was been`, `would is`; bargains are to `be had`."""

OF = _pairs("would could should must", "of")
"""`would of` for `would have`; `would of course` is right."""

RELATIVES = _pairs("who", "which whom") | _pairs("which", "who")
"""Two relative pronouns."""

PREPOSITIONS = _pairs("for from with by at into between among during since until", "of")
"""Two prepositions."""

LETTERS = frozenset(
    "vitamin hepatitis group plan part section point type influenza option grade class category list schedule side "
    "appendix team block gate exhibit level series annex article room unit flu serie la à".split()
)
"""What a letter may stand behind: `group a is`, `point a to point b`."""

SUBJECTS = frozenset("he she it they we i you there".split())
BEFORE_SUBJECTS = frozenset(
    "said says say added think thinks and but because as if when while though although so . , ; : ! ? — –".split()
) | {"\n\n", ""}
"""What shows that a subject begins its own clause: `the man he is was there`, but `and he is was there`."""
CLEFT = frozenset(
    "what all thing things problem point question truth reality who where how whatever why one those".split()
)
"""Words that open a clause whose verb may meet another: `what it is was unclear`."""
