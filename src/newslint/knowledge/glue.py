"""Words of grammar that form no compounds, by which two words that were run together give themselves away.

Source: the commonest function words of English (Quirk et al. 2.34-39), less those that begin or end other words
(`in` inland, `on` onset, `over`, `by` bypass, `for` forgo, `he` thehe, `will` willfully).
"""

from __future__ import annotations

ENDS = tuple(
    "saying said says that which would could should their with from were been because there this these those they "
    "about "
    "after before according was and the has had will who whom of to an by be are".split()
)
"""What ends a joined word: candidatesaying, peoplewho, directorof."""

STARTS = tuple(
    "outside against between without during despite towards around "
    "the and that this from with their they were was have has had said which would could because but are his her its "
    "she who can may when than been into more also then such until not of to in for on at by is as it we or".split()
)
"""What begins a joined word, the longer before the shorter (`were`, `we`): thecouncil, hisnotebooks."""

INLAND = frozenset("of in for on at by not".split())
"""Those of `STARTS` with which other words begin, too; they count before a capital only: inMarch."""

SHORT_ENDS = ("in", "for", "is", "on")
"""What ends a joined word behind a plural or a participle: killedin."""

SHORT_STARTS = ("the", "and", "with", "was", "were", "that", "his", "her", "to", "of", "is")
SHORT_LAST = ("the", "and", "was", "has", "had", "are", "were", "who", "said", "with", "from", "of", "to", "sin")
"""What begins and ends short joined words: towait, hiscar, lossin (with the s before the second word)."""

TELLING_ENDS = (
    "ical",
    "nal",
    "ous",
    "ive",
    "ful",
    "less",
    "able",
    "ible",
    "ary",
    "tic",
    "ly",
    "ed",
    "ing",
    "ies",
    "ments",
)
"""Endings of adjectives, adverbs, participles and plurals; no compound's first part ends so: diplomaticrelations."""

_LITTLE = (
    "the of and to in a that for on with as is was at by from it be he she they his her its are were this which or but "
    "not have has had will would can could been who an their we you into than then there over about more so if when "
    "what after before all also said do did out up my our your them him no until while where because between through "
    "under just since during against some such most".split()
)


_RANK = {word: rank for rank, word in enumerate(_LITTLE)}


WHOLE = frozenset(
    "coulda woulda whatnot asif therefor thereat hereat hereinto thereinto whereinto hereinafter hereinbefore hereon "
    "outwith thereinafter thereunder whereabout wherefrom whereto wherewith whosever aftermost betweentimes blotto "
    "canoodles cantonal cobwebby countinghouse curare fatwas greensand herbarium hereditable histone histones "
    "intonational knockabout medicare molluscan motiveless offish outmost packinghouse packinghouses riband shebeen "
    "soothsaying springhead springlike springtail springtails stablecoin stablecoins stableboys stablemate stablemates "
    "topees upmost walkabout walkabouts workingwoman workingwomen adrenalin archon ballon carryon clubby concordat "
    "crampon doubleton formalin gradin grabby longeron melton numbat organon purlin ravelin tiffin turnon".split()
)
"""Rarer words that end or begin like two run together. Source: SCOWL, sizes 55 to 70, and speech as it is spelt."""


def cut_between(word: str) -> int:
    """Where a word falls in two little words that were run together; 0 where it does not, and for sound words."""
    if word in WHOLE:
        return 0
    cuts = [
        (_RANK[word[:cut]], cut)
        for cut in range(1, len(word))
        if word[:cut] in _RANK and word[cut:] in _RANK and word[:cut] != word[cut:]
    ]
    return max(cuts)[1] if cuts else 0


COMPOUND_STARTS = frozenset(
    "multi inter counter ultra photo radio pseudo extra super stereo micro macro hyper retro under water light "
    "green white black brown grand great front storm video audio cyber crowd smart block stable touch".split()
)
COMPOUND_ENDS = tuple(
    "woman women people person maker makers making grower growers holder holders runner runners mates keeper "
    "keepers goers style point points books lights fruit stock yards ability version sight lines space ships "
    "ground board boards house houses power watch stroke eater eaters building holding blowing blower blowers "
    "worthy virus viruses waves table tables hairs busters strokes keeping somethings starter starters sheet sheets "
    "spout spouts coin coins blazed fishes woods weeds wares worms berry berries proof proofed proofing headed handed "
    "minded hearted footed legged craft crafts stick sticks grass flies bound cloth cloths meter meters plate plates "
    "graph graphs cakes monger mongers hound hounds wheel wheels breaker breakers smith smiths liner liners lining "
    "scope scopes shell shells brush bearer bearers hopper hoppers phobia phobic rider riders walker walkers "
    "stream streams streamed streaming think stamp stamped stamping sharing sourcing".split()
)
"""What new compounds begin and end with (blockchain, cheesemaker); no space is missed there."""
