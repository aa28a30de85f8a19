"""Disjoint parts: whether the parts of a list can have nobody and nothing in common."""

from __future__ import annotations

from newslint.language.quantities import Quantity
from newslint.language.tokens import Tokens


def are_all_kinds(parts: list[Quantity] | tuple[Quantity, ...], singles: int) -> bool:
    """Whether parts are the kinds that people come in: `14 men and 12 women`."""
    kinds = {part.noun for part in parts}
    return any(pair <= kinds for pair in _PAIRS) and kinds <= _KINDS and not any(part.modifiers for part in parts)


_PAIRS = ({"man", "woman"}, {"boy", "girl"}, {"adult", "child"})
_KINDS = frozenset("man woman boy girl child adult infant baby teenager".split())


def are_places(tokens: Tokens, whole: Quantity, parts: tuple[Quantity, ...]) -> bool:
    """Whether every part goes on with where or how it was (`three in Rome`, `two slightly`), the whole with neither."""
    following = [tokens.lower[part.last + 1] if part.last + 1 < len(tokens) else "" for part in parts]
    if any(part.noun for part in parts) or not all(word in WHERE or word.endswith("ly") for word in following):
        return False
    behind = tokens.lower[max(whole.last, whole.noun_at) + 1 : parts[0].first]
    return not set(following) & set(behind) and not any(word in ("on", "against", "to") for word in behind)


WHERE = frozenset("in from at on by for to through after before with under near into over outside inside".split())


def may_overlap(tokens: Tokens, parts: tuple[Quantity, ...]) -> bool:
    """Whether one thing may be of several parts: `30 were women, 20 came from Norway and 11 were children`."""
    following = [tokens.lower[part.last + 1 : part.last + 4] for part in parts]
    if sum(words[:2] in (["of", "them"], ["of", "whom"], ["of", "these"]) for words in following) > 1:
        return True
    if all(words[:1] and words[0] in WHERE and words[0] != "with" for words in following[1:]):
        return False
    for words in following:
        if words[:1] == ["with"]:
            return True
        predicate = [word for word in words if word not in _AUXILIARIES]
        is_verb = words[:1] != predicate[:1] or (predicate and predicate[0].endswith("ed"))
        if is_verb and not (predicate and predicate[0] in EXCLUSIVE):
            return True
    return False


_AUXILIARIES = frozenset("was were is are have had has been did not being later".split())
EXCLUSIVE = frozenset(
    "killed died dead survived injured hurt wounded unhurt uninjured unharmed unscathed missing treated taken upheld "
    "rejected dismissed withdrawn accepted passed failed won lost drew drawn tied acquitted convicted cleared male "
    "pleaded female men women boys girls approved refused granted denied in from at born".split()
)
"""What a thing or person is only one of, so that nobody is counted twice."""


def is_told_apart(tokens: Tokens, parts: tuple[Quantity, ...]) -> bool:
    """Whether parts are the kinds that people come in, or each stands at a place of its own: `700 in Spain, 400 in
    Italy`."""
    if are_all_kinds(parts, 0):
        return True
    behind = {tokens.after(part.last) for part in parts}
    return len(behind) == 1 and behind <= _AT and not any(part.noun for part in parts)


_AT = frozenset("in at from".split())
