"""Words that turn a claim round: negations, and pairs of which the one denies the other."""

from __future__ import annotations

NEGATIONS = frozenset(
    "not no never without cannot can't won't don't didn't doesn't isn't wasn't aren't "
    "weren't hasn't haven't hadn't wouldn't shouldn't couldn't".split()
)
"""Words that deny what follows them, whatever it is."""

DENIALS = NEGATIONS | frozenset(
    "none nobody nothing neither nor failed fails failing refused refuses refusing denied denies denying declined "
    "declines declining unable hardly stopped avoided pulled quit unless rather instead if whether lack lacked lacks "
    "too".split()
)
"""Words that deny, or limit, what follows them in some sentences."""

# Words that say much the same, in any of their forms, stand on either side of the bar. Between `<>` stand the two
# sides of one thing.
_GROUPS = (
    "accept approve agree sign | reject refuse decline spurn rebuff",
    "agree | disagree",
    "allow permit legalise legalize | ban forbid prohibit outlaw",
    "admit concede confirm acknowledge | deny",
    "rise increase grow climb gain jump surge soar raise | fall decrease drop decline slip shrink plunge reduce cut "
    "slide tumble",
    "higher | lower",
    "win beat victory triumph <> lose loss",
    "support back endorse favour favor | oppose resist",
    "praise applaud laud hail | criticise criticize condemn denounce slam",
    "start begin open launch | end stop finish close shut cease",
    "buy purchase acquire <> sell",
    "arrive enter join | leave depart quit exit",
    "excel shine impress dazzle | struggle disappoint flop",
    "survive alive live | die dead",
    "marry wedding | divorce funeral",
    "convict guilty | acquit innocent",
    "hire appoint | fire sack dismiss",
    "remember recall | forget",
    "succeed success | fail failure",
    "urge encourage | discourage",
    "include | exclude",
    "strengthen | weaken",
    "widen | narrow",
    "import <> export",
    "lend <> borrow",
    "attack <> defend",
    "winner <> loser",
    "seller <> buyer",
    "husband <> wife",
    "victim <> suspect",
    "ally | rival enemy",
    "happy | unhappy",
    "legal | illegal",
    "able | unable",
    "likely | unlikely",
    "safe | unsafe",
    "inside | outside",
    "best | worst",
    "good | bad",
    "male | female",
    "boy | girl",
    "son | daughter",
    "brother | sister",
    "father | mother",
    "northern | southern",
    "eastern | western",
    "north | south",
    "east | west",
    "public | private",
    "full | empty",
    "high | low",
    "strong | weak",
    "rich | poor",
    "before | after",
    "first | last",
    "more | fewer less",
    "most | least",
    "above | below",
    "majority | minority",
    "morning | evening afternoon",
    "temporary | permanent",
    "domestic | foreign",
    "profit | loss",
    "surplus | deficit",
    "minimum | maximum",
)

OPPOSITES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, _, other in (group.partition("|") for group in _GROUPS if "|" in group)
)
"""Pairs of groups of words in their plain form: the words of the one group say the contrary of the other's."""

CONVERSES: tuple[tuple[frozenset[str], frozenset[str]], ...] = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, _, other in (group.partition("<>") for group in _GROUPS if "<>" in group)
)
"""The same for words that say one thing from its two sides: what one wins the other loses."""

_SETS = (
    "neck back hip arm leg knee ankle wrist shoulder elbow foot finger thumb chest stomach ear",
    "goalkeeper goalie defender midfielder winger striker",
    "quarterback receiver linebacker kicker",
    "football rugby cricket tennis golf hockey basketball baseball",
    "gold silver bronze",
    "car bus train truck lorry van motorcycle motorbike bicycle bike plane helicopter ship boat ferry",
    "murder manslaughter rape robbery burglary fraud arson theft kidnapping",
    "wedding funeral christening birthday",
    "school university hospital church prison mosque synagogue",
    "black white red blue green yellow pink purple orange brown grey gray navy",
    "dog cat horse cow sheep pig goat",
    "flood earthquake hurricane tornado drought wildfire avalanche",
    "coal gas oil nuclear solar",
    "cancer diabetes stroke",
    "breakfast lunch dinner",
    "spring summer autumn winter",
    "pistol rifle shotgun knife bomb grenade",
    "sprained fractured dislocated",
    "deaf blind",
)

EXCLUSIVE: tuple[frozenset[str], ...] = tuple(frozenset(group.split()) for group in _SETS)
"""Nouns of one sort, of which no two are true of the same: who broke an arm broke no hip."""

PERIODS = frozenset("second minute hour day week month year decade century".split())
"""Units of time, which stand beside much that is not the same."""
