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

_PAIRS = (
    "accept/reject accepted/rejected accepted/refused agree/disagree agrees/disagrees agreed/disagreed "
    "allow/ban allowed/banned approve/reject approved/rejected admits/denies admitted/denied concedes/denies "
    "conceded/denied confirms/denies confirmed/denied increase/reduce increase/decrease increased/decreased "
    "increased/reduced increases/decreases increases/reduces rise/fall rises/falls rose/fell rising/falling "
    "gained/lost won/lost happy/unhappy legal/illegal "
    "legally/illegally guilty/innocent support/oppose supports/opposes supported/opposed backs/opposes "
    "backed/opposed open/closed opened/closed start/end started/ended starts/ends begin/end "
    "begins/ends began/ended inside/outside higher/lower high/low best/worst able/unable "
    "likely/unlikely safe/unsafe convicted/acquitted remembered/forgot recall/forget praised/criticised "
    "praised/criticized success/failure succeeded/failed hired/fired married/divorced alive/dead male/female "
    "boy/girl son/daughter brother/sister northern/southern "
    "eastern/western north/south east/west good/bad encouraged/discouraged urged/discouraged scored/missed "
    "arrived/departed includes/excludes included/excluded public/private full/empty"
).split()


def _table() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for pair in _PAIRS:
        one, other = pair.split("/")
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {word: frozenset(others) for word, others in found.items()}


OPPOSITES = _table()
"""For a lower-case word, those that say the contrary of it."""
