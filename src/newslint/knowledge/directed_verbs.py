"""Verbs that one does to another and seldom both to each other: who did what to whom is the news."""

from __future__ import annotations

_REGULAR = (
    "abduct abuse accuse acquire advise aid ambush appoint approve arrest assassinate assault attack back ban "
    "blame bomb bribe call charge chase condemn convict criticise criticize crush defeat denounce deport detain "
    "dismiss eject elect employ endorse execute expel fine follow guard hammer harass help hire honor honour "
    "host inspire insult interview invade invite jail join kidnap kill lead lobby mock murder name nominate "
    "order oust outbid outsell outvote overtake owe pardon pass persuade phone poison praise promote prosecute "
    "protect punish pursue push question raid rape rebuff reject release relegate replace rescue rob sack "
    "sanction scold search shell slam spy stab strangle succeed sue support surpass suspend tackle target taunt "
    "thank thrash threaten topple torture train trounce urge visit warn welcome"
).split()
_FORMS = {
    "beat": "beat beats beating beaten", "shoot": "shoot shoots shooting shot", "hit": "hit hits hitting",
    "sell": "sell sells selling sold", "buy": "buy buys buying bought", "win": "win wins winning won",
    "overthrow": "overthrow overthrows overthrew overthrown", "take": "take takes taking took taken",
    "fight": "fight fights", "leave": "leave leaves left", "find": "find finds found", "give": "gave given",
    "pay": "pay pays paid", "lend": "lend lends lent", "tell": "told tells", "teach": "teach teaches taught",
    "catch": "catch catches caught", "bite": "bite bites bit bitten", "strike": "strike strikes struck",
    "steal": "stole stolen", "outdo": "outdid outdone", "outrun": "outran", "succeed": "succeed succeeds succeeded",
    "drive": "drove driven", "throw": "threw thrown", "choose": "choose chooses chose chosen", "see": "saw seen",
}  # fmt: skip


def _regular(verb: str) -> list[str]:
    """The forms of a verb that doubles no consonant but a few."""
    if verb.endswith("e"):
        return [verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing"]
    if verb in ("stab", "rob", "spy", "ban", "slam"):
        if verb == "spy":
            return [verb, "spies", "spied", "spying"]
        return [verb, f"{verb}s", f"{verb}{verb[-1]}ed", f"{verb}{verb[-1]}ing"]
    ending = "es" if verb.endswith(("s", "sh", "ch", "x")) else "s"
    return [verb, verb + ending, f"{verb}ed", f"{verb}ing"]


DIRECTED_VERBS: dict[str, str] = {
    **{form: verb for verb in _REGULAR for form in _regular(verb)},
    **{form: verb for verb, forms in _FORMS.items() for form in forms.split()},
}
"""Every form with the verb that it is of."""
