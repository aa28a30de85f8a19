"""A part and its whole: what two figures of one sentence are to each other by the words between them."""

from __future__ import annotations

from newslint.language.quantities import Kind, Quantity
from newslint.language.tokens import Tokens

_TO_WHOLE = frozenset("of out the a total its their all our his her those these".split())


def may_be_part(part: Quantity, whole: Quantity) -> bool:
    """Whether one may be a part of the other: both count, or both are money or measures of one unit."""
    if part.kind is Kind.MEASURE and whole.kind is Kind.COUNT and not whole.noun and whole.value >= _LARGE:
        return part.value < whole.value  # `30 million gallons, a quarter of its 120 million`
    if part.kind is not whole.kind and part.kind is not Kind.COUNT:
        return False
    if whole.kind not in (Kind.COUNT, Kind.MONEY, Kind.MEASURE) or whole.noun == "time":
        return False
    return (part.unit == whole.unit or not part.unit) and part.value < whole.value * 1.0001 and whole.value > 2


_LARGE = 1000
"""From which number on a bare whole may leave out its part's unit."""


def part_of(tokens: Tokens, part: Quantity, whole: Quantity) -> bool:
    """`12 of the 48`, `12 out of 48 schools`, `12 schools of 48`."""
    if not may_be_part(part, whole):
        return False
    start = max(part.last, part.noun_at) + 1
    stop = whole.opening
    words = [word for word in tokens.lower[start:stop] if word != ","]
    if len(words) <= 8 and words[-2:] == ["out", "of"]:
        return not {"and", "but", "while"} & set(words)
    if words in (["in", "the"], ["in", "a"]):
        return part.noun == whole.noun and "-" in tokens.lower[whole.last + 1 : whole.noun_at]
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


def share_of(tokens: Tokens, said: Quantity, whole: Quantity) -> bool:
    """`25 percent of the 48 schools`, `25 percent, of the 48`."""
    stop = whole.opening
    if tokens.after(said.last) not in _BEFORE_WHOLE:
        return False
    words = [word for word in tokens.lower[said.last + 1 : stop] if word not in (",", ")")]
    return 0 < len(words) <= 6 and words[0] == "of" and only_names_the_whole(words)


_BEFORE_WHOLE = frozenset(("of", ",", ")"))


def of_whole(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """`Of the 48 others who took part, 12`: the whole opens the sentence."""
    if not may_be_part(part, whole) or part.first - whole.last > 24:
        return False
    i = whole.opening - 1
    while i >= 0 and tokens.lower[i] in ("the", "those", "these", "its", "their", "all", "a", "total"):
        i -= 1
    if i >= 0 and tokens.lower[i] in ("'s", "’s"):
        i = next((k for k in range(i - 1, max(-1, i - 6), -1) if tokens.texts[k] in ("Of", "of")), -1)
    if i < 0 or tokens.texts[i] not in ("Of", "of") or not (part.noun == whole.noun or not part.noun):
        return False
    opens = i == 0 or tokens.texts[i] == "Of" or tokens.lower[i - 1] in (",", "out")
    return opens and "," in tokens.lower[whole.last : part.first] and "." not in tokens.lower[whole.last : part.first]


def of_which(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """`240,000 cars last year, of which 60,000`."""
    stop = part.opening
    words = tokens.lower[whole.last + 1 : stop]
    if not may_be_part(part, whole) or len(words) > 14 or "." in words:
        return False
    return words[-3:-1] in ([",", "of"], ["and", "of"]) and words[-1] in (
        "which",
        "whom",
        "them",
        "these",
        "this",
        "that",
    )


def of_them(tokens: Tokens, whole: Quantity, part: Quantity) -> bool:
    """`We worked at 48 stations, and at 36 of them`."""
    words = tokens.lower[max(whole.last, whole.noun_at) + 1 : part.first]
    if not may_be_part(part, whole) or not whole.noun or part.noun or len(words) > 14 or "." in words:
        return False
    return tokens.lower[part.last + 1 : part.last + 3] in OF_THEM


OF_THEM = (["of", "them"], ["of", "these"], ["of", "those"], ["of", "whom"], ["of", "which"])
