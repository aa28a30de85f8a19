"""Ballots: how many people voted or were there to vote, as the text says it beside a vote."""

from __future__ import annotations

from newslint.article import Article, once
from newslint.language.quantities import Kind, Quantity, find_quantities
from newslint.language.tokens import Tokens, find_tokens
from newslint.language.votes import MEMBERS

_PEOPLE = MEMBERS | frozenset(("person", "voter", "resident", "elector", "worker", "parent", "shareholder", "ballot"))
_TRIGGERS = ("ballot", "ballots", "attended", "present", "cast", "valid", "voted", "attend")
_FOR_SOMETHING = frozenset("for against to yes no yea nay down in".split())


@once
def find_ballots(article: Article) -> tuple[tuple[Quantity, bool], ...]:
    """The figures that say how many voted, and whether those who abstained are among them, in order: `412 cast a
    ballot`, `the 412 ballots cast`, `out of 278 valid votes` (no); `attended by 38 of 42 councillors` (yes)."""
    tokens = find_tokens(article)
    if not tokens.has(*_TRIGGERS):
        return ()
    found = []
    for quantity in find_quantities(article):
        if quantity.kind is not Kind.COUNT or quantity.is_approximate or quantity.ends or quantity.value % 1:
            continue
        if _attended(tokens, quantity):
            found.append((quantity, True))
        elif _voted(tokens, quantity):
            found.append((quantity, False))
    return tuple(found)


def _attended(tokens: Tokens, quantity: Quantity) -> bool:
    before = tokens.lower[max(0, quantity.first - 2) : quantity.first]
    if before == ["attended", "by"] and (not quantity.noun or quantity.noun in MEMBERS):
        return True
    end = max(quantity.last, quantity.noun_at) + 1
    behind = tokens.lower[end : end + 7]
    if quantity.noun in MEMBERS or behind[:2] == ["of", "the"] or behind[:1] == ["of"]:
        return any(behind[i : i + 2] in (["were", "present"], ["members", "present"]) for i in range(len(behind)))
    return False


def _voted(tokens: Tokens, quantity: Quantity) -> bool:
    end = max(quantity.last, quantity.noun_at) + 1
    behind = tokens.lower[end : end + 4]
    if quantity.noun in ("vote", "ballot"):
        return "valid" in quantity.modifiers or behind[:1] == ["cast"] or behind[:2] == ["were", "cast"]
    if quantity.noun and quantity.noun not in _PEOPLE:
        return False
    if behind[:1] == ["of"] and not quantity.noun:
        following = tokens.lower[end + 1 : end + 7]
        at = next((i for i, word in enumerate(following) if word in ("voted", "cast")), -1)
        return at > 0 and following[at + 1 : at + 2] in (["."], [","], ["ballots"], ["votes"], ["a"])
    if behind[:1] == ["cast"]:
        return not {"ballot", "ballots", "votes", "vote"}.isdisjoint(behind[1:])
    if tokens.lower[quantity.first - 1] == "of":
        return False
    return behind[:1] == ["voted"] and behind[1:2] != [] and behind[1] not in _FOR_SOMETHING and bool(quantity.noun)
