"""Whether one figure is said to be a part of another: `12 of the 48`, `12 out of 48 schools`."""

from __future__ import annotations

from newslint.language.quantities import Kind, Quantity
from newslint.language.tokens import Tokens

_TO_WHOLE = frozenset("of out the a total its their all our his her those these".split())


def counts(part: Quantity, whole: Quantity) -> bool:
    """Whether one may be a part of the other: both count, or both are money or measures of one unit."""
    if part.kind is not whole.kind and part.kind is not Kind.COUNT:
        return False
    if whole.kind not in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) or whole.noun == "time":
        return False
    return (part.unit == whole.unit or not part.unit) and part.value < whole.value * 1.0001 and whole.value > 2


def part_of(tokens: Tokens, part: Quantity, whole: Quantity) -> bool:
    """`12 of the 48`, `12 out of 48 schools`, `12 schools of 48`."""
    if not counts(part, whole):
        return False
    start = max(part.last, part.noun_at) + 1
    stop = whole.opening
    words = [word for word in tokens.lower[start:stop] if word != ","]
    if len(words) <= 8 and words[-2:] == ["out", "of"]:
        return not {"and", "but", "while"} & set(words)
    if len(words) > 6 or "of" not in words[:2]:
        return False
    if words[-1] == "of" and words.count("of") == 2 and words[1:2] in (["a"], ["its"], ["the"], ["their"]):
        return part.kind is whole.kind and words[2] in _SUMS
    return only_names_the_whole(words)


_SUMS = frozenset("budget total sum fund package grant loan income turnover quota target debt stock workforce".split())


def only_names_the_whole(words: list[str]) -> bool:
    """Whether words lead to a whole and nothing else: `of the`, `out of a total of`, `of the country's`."""
    if any(word in ("'s", "’s") or word.endswith(("'s", "’s")) for word in words):
        return all(word[0].isalpha() or word in ("'s", "’s") for word in words)
    return _TO_WHOLE.issuperset(words)
