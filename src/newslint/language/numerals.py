"""Numbers as the text writes them, digits or words, with the step that their last digit stands for."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from newslint.knowledge.number_words import (
    DENOMINATORS,
    MAGNITUDES,
    ORDINALS,
    SHORT_MAGNITUDES,
    TENS,
    UNITS,
    VULGAR_FRACTIONS,
)
from newslint.language.tokens import NUMBER, Tokens
from newslint.pattern import Pattern

NUMBER_WORDS = frozenset(
    UNITS.keys() | TENS.keys() | {"hundred", "thousand", "million", "billion", "trillion", "dozen", "half", "third"}
    | {"quarter", "lakh", "crore", *VULGAR_FRACTIONS} | {word for word in DENOMINATORS if word.endswith("s")}
) - {"zero", "seconds"}  # fmt: skip
"""The words that a number in words can be found by."""

_DIGITS = Pattern(r"(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:\.\d+)?")
_SMALL = UNITS | TENS
_HALF_WORDS = ("half", "third", "quarter", "thirds", "quarters")
_GROUP_SPACES = "\u00a0\u202f\u2009"
GOES_ON = frozenset({"and", "-", *VULGAR_FRACTIONS, *SHORT_MAGNITUDES, *MAGNITUDES})
"""The tokens right after digits that may go on with their number."""


class Numeral(NamedTuple):
    """A number and where it stands: its first and last token, its value, and what one of its last digit is worth."""

    first: int
    last: int
    value: float
    step: float
    in_words: bool = False
    is_fraction: bool = False


def integer_step(value: float) -> float:
    """What a whole number is rounded to at most: trailing zeros count as rounding, two digits always count."""
    if value < 100 or value % 100:
        return 10.0 if value >= 1000 and value % 10 == 0 else 1.0
    digits = f"{value:.0f}"
    return 10.0 ** min(len(digits) - len(digits.rstrip("0")), len(digits) - 2)


def read_digits(tokens: Tokens, i: int) -> Numeral | None:
    """The number that begins with the digits at token `i`, its magnitude word included; None for a list of digits
    that is no English number, such as the continental `9,3`."""
    written = read_written(tokens.texts[i])
    if written is None:
        return None
    value, step = written
    last, following, lower = i, i + 1, tokens.lower
    if following < len(lower):
        if tokens.kinds[following] == NUMBER and value < 1000:
            last, value, step = _grouped(tokens, i, value, step)
            following = last + 1
        if following < len(lower) and lower[following] in GOES_ON:
            return _multiplied(tokens, Numeral(i, last, value, step))
    if tokens.texts[last + 2 : last + 3] == ["/"] and (fraction := _fraction_behind(tokens, last)):
        return Numeral(i, last + 3, value + fraction, 1 / int(tokens.texts[last + 3]))
    return Numeral(i, last, value, step)


@lru_cache(maxsize=4096)
def read_written(text: str) -> tuple[float, float] | None:
    """The value of digits and its step; None for a list of digits that is no English number."""
    if text.isdecimal():
        value = float(text)
        return value, integer_step(value)
    if _DIGITS.fullmatch(text) is None:
        return None
    whole = text.replace(",", "")
    value = float(whole)
    return value, 10.0 ** -len(whole.partition(".")[2]) if "." in whole else integer_step(value)


def _grouped(tokens: Tokens, i: int, value: float, step: float) -> tuple[int, float, float]:
    """The last token, value and step of a number whose thousands are parted by thin spaces: `12 000 000`."""
    last, texts = i, tokens.texts
    if len(texts[i]) > 3 or not texts[i].isdecimal():
        return last, value, step
    while (
        last + 1 < len(texts)
        and len(texts[last + 1]) == 3
        and texts[last + 1].isdecimal()
        and tokens.starts[last + 1] == tokens.ends[last] + 1
        and tokens.text[tokens.ends[last]] in _GROUP_SPACES
    ):
        last += 1
        value = value * 1000 + int(texts[last])
        step = integer_step(value)
    return last, value, step


def _multiplied(tokens: Tokens, numeral: Numeral) -> Numeral:
    """The number with the fraction sign, `and a half` and the magnitudes that follow it."""
    lower, size = tokens.lower, len(tokens.lower)
    last, value, step = numeral.last, numeral.value, numeral.step
    if last + 1 < size and lower[last + 1] in VULGAR_FRACTIONS and value == int(value):
        last += 1
        value, step = value + VULGAR_FRACTIONS[lower[last]], 0.25
    elif mixed := _and_a_half(lower, last + 1):
        last, value, step = mixed[0], value + mixed[1], 0.5
    if tokens.touches_next(last) and lower[last + 1] in SHORT_MAGNITUDES:
        letter = lower[last + 1]
        is_length = letter == "mm" and lower[numeral.first - 1] not in ("$", "£", "€", "¥")
        if letter not in ("m", "t", "b") and not is_length:
            return Numeral(numeral.first, last + 1, value * SHORT_MAGNITUDES[letter], step * SHORT_MAGNITUDES[letter])
        return Numeral(numeral.first, last, value, step)
    while last + 1 < size:
        following = last + 1
        if lower[following] == "-" and tokens.touches_next(last) and following + 1 < size:
            following += 1
        if lower[following] not in MAGNITUDES or (lower[following] in ("dozens", "millions") and following != last + 1):
            break
        factor = MAGNITUDES[lower[following]]
        value, step, last = value * factor, step * factor, following
    if last > numeral.last and numeral.step >= 1 and value <= 1e5:
        step = min(step, max(1.0, integer_step(value))) if numeral.in_words or step > 1000 else step
    return Numeral(numeral.first, last, value, step, numeral.in_words)


def _fraction_behind(tokens: Tokens, i: int) -> float:
    """The fraction behind a whole number, as prices of bonds and shares have it: `102 22/32`; 0 where there is none."""
    above, below = tokens.texts[i + 1], "".join(tokens.texts[i + 3 : i + 4])
    is_mixed = tokens.texts[i].isdecimal() and above.isdecimal() and below.isdecimal()
    return int(above) / int(below) if is_mixed and 0 < int(above) < int(below) <= _FINEST else 0.0


_FINEST = 64
"""The finest part in which prices of bonds are given."""


def _and_a_half(lower: list[str], i: int) -> tuple[int, float] | None:
    """`and a half` from token `i` on, hyphens or not: its last token and its value."""
    if i >= len(lower) or lower[i] not in ("and", "-"):
        return None
    words = [word for word in lower[i : i + 6] if word != "-"][:3]
    if len(words) < 3 or words[0] != "and" or words[1] not in ("a", "one", "three") or words[2] not in _HALF_WORDS:
        return None
    top = 3.0 if words[1] == "three" else 1.0
    at = i + lower[i : i + 6].index(words[2])
    return at, top / DENOMINATORS[words[2]]


def read_words(tokens: Tokens, i: int) -> Numeral | None:
    """The number in words of which token `i` is the first number word; None where the word is none here."""
    lower = tokens.lower
    word = lower[i]
    if word in SIMPLE and (i + 1 == len(lower) or lower[i + 1] not in _AFTER_WORDS):
        value, step = SIMPLE[word]
        return Numeral(i, i, value, step, True)
    if word in VULGAR_FRACTIONS:
        return _multiplied(tokens, Numeral(i, i, VULGAR_FRACTIONS[word], 0.1, True, True))
    if word in DENOMINATORS:
        return _fraction(tokens, i)
    if word in MAGNITUDES:
        return _a_hundred(tokens, i)
    if word not in _SMALL:
        return None
    size = len(lower)
    total, current, step, last = 0.0, 0.0, 1.0, i
    j = i
    while j < size:
        here = lower[j]
        if here in _SMALL:
            if j > i and not _may_follow(lower, last, here):
                break
            current += _SMALL[here]
        elif here == "hundred" and current:
            current *= 100
        elif here in MAGNITUDES and (current or total) and here not in ("dozens", "millions", "mn", "tn"):
            factor = MAGNITUDES[here]
            total, current, step = (total + current) * factor, 0.0, factor
        elif (here == "-" and tokens.touches_next(j) and tokens.ends[j - 1] == tokens.starts[j]) or (
            here == "and" and lower[last] in ("hundred", "thousand")
        ):
            if j + 1 < size and (lower[j + 1] in _SMALL or lower[j + 1] in MAGNITUDES):
                j += 1
                continue
            break
        else:
            break
        last = j
        j += 1
    value = total + current
    if mixed := _and_a_half(lower, last + 1):
        return _multiplied(tokens, Numeral(i, mixed[0], value + mixed[1], 0.5, True))
    if lower[last] not in MAGNITUDES and (fraction := _denominator(tokens, last)):
        return Numeral(i, fraction, value / DENOMINATORS[lower[fraction]], 0.0, True, True)
    return Numeral(i, last, value, _step_in_words(value, step), True)


SIMPLE = {word: (value, integer_step(value)) for word, value in _SMALL.items()}
_AFTER_WORDS = frozenset({"and", "-", *_SMALL, *MAGNITUDES, *DENOMINATORS})
"""The tokens behind a number word that may go on with it."""


def _step_in_words(value: float, step: float) -> float:
    if step >= 1e5 or step == 12:
        return step
    return integer_step(value)


def _may_follow(lower: list[str], last: int, here: str) -> bool:
    """Whether a word below a hundred goes on with the number that ends at token `last`."""
    before = lower[last]
    return before in MAGNITUDES or (before in TENS and here in UNITS and 0 < UNITS[here] < 10)


def _denominator(tokens: Tokens, i: int) -> int | None:
    """The position of the denominator after the numerator at token `i` (`two-thirds`, `one third`)."""
    lower = tokens.lower
    j = i + 1
    if j < len(lower) and lower[j] == "-":
        j += 1
    if j >= len(lower) or lower[j] not in DENOMINATORS:
        return None
    is_plural = lower[j].endswith("s") or lower[j] == "halves"
    if lower[i] == "one":
        return None if is_plural else j
    return j if (is_plural or lower[j - 1] == "-") and lower[i] in UNITS else None


def _a_hundred(tokens: Tokens, i: int) -> Numeral | None:
    """`a hundred`, `a dozen`, `half a million`, `several hundred` (no number)."""
    lower = tokens.lower
    if i == 0 or lower[i - 1] not in ("a", "per"):
        return None
    if lower[i - 1] == "per":
        return None
    value, step, first = MAGNITUDES[lower[i]], MAGNITUDES[lower[i]], i - 1
    step = integer_step(value) if value < 1e5 else step
    if i > 1 and lower[i - 2] in ("half", "quarter"):
        value, step, first = value / DENOMINATORS[lower[i - 2]], MAGNITUDES[lower[i]] / 10, i - 2
    elif i > 2 and lower[i - 2] == "of" and lower[i - 3] in DENOMINATORS:
        part = read_words(tokens, i - 3)
        if part is not None:
            value, step, first = value * part.value, MAGNITUDES[lower[i]] / 10, part.first
    following = _multiplied(tokens, Numeral(first, i, value, step, True))
    return Numeral(first, following.last, following.value, following.step, True)


def _fraction(tokens: Tokens, i: int) -> Numeral | None:
    """`half of`, `a third`, `a quarter of`: only where it plainly is a fraction, not a third man or a quarter's end."""
    lower = tokens.lower
    word = lower[i]
    following = lower[i + 1] if i + 1 < len(lower) else ""
    before = lower[i - 1] if i else ""
    if word == "half" and before == "a":
        return Numeral(i - 1, i, 0.5, 0.0, True, True) if i > 1 and lower[i - 2] == "by" else None
    if word == "half":
        if following in ("of", "the", "its", "their", "his", "her", "that", "those", "these", "our") and before not in (
            "first", "second", "the", "other", "better", "last", "latter", "this", "-", "final", "opening",
        ):  # fmt: skip
            return Numeral(i, i, 0.5, 0.0, True, True)
        if before == "by" and following in ("to", "from", "in", "since", "over", "this", "last"):
            return Numeral(i, i, 0.5, 0.0, True, True)
        if (before in _BEFORE_FRACTIONS or before == "in") and not following.isalpha():
            return Numeral(i, i, 0.5, 0.0, True, True)
        if before in _OPENS_ASIDE and following in _CLOSES_ASIDE:
            return Numeral(i, i, 0.5, 0.0, True, True)
        return None
    if before != "a" or word.endswith("s"):
        return None
    earlier = lower[i - 2] if i > 1 else ""
    is_apposed = earlier in _OPENS_ASIDE and following in _CLOSES_ASIDE
    is_apposed = is_apposed or (earlier == "of" and i > 2 and lower[i - 3] in _CHANGES and not _is_noun_like(following))
    if following == "of" or is_apposed or (not _is_noun_like(following) and earlier in _BEFORE_FRACTIONS):
        if lower[i + 1 : i + 4] in (["of", "an", "hour"], ["of", "a", "century"], ["of", "a", "mile"]):
            return None
        return Numeral(i - 1, i, 1 / DENOMINATORS[word], 0.0, True, True)
    return None


_BEFORE_FRACTIONS = frozenset(
    "by nearly almost about than over around roughly or just some exactly precisely fully under approximately".split()
)
_OPENS_ASIDE = frozenset((",", "(", "—", "–"))
_CLOSES_ASIDE = frozenset((",", ")", "—", "–", "."))
_CHANGES = frozenset("fall drop rise cut increase decline jump gain loss reduction decrease".split())


def _is_noun_like(word: str) -> bool:
    return word.isalpha() and word not in (
        "to", "from", "in", "since", "over", "on", "more", "less", "higher", "lower", "and", "but", "as", "when",
        "while", "with", "compared", "this", "last", "a", "the", "between", "at", "after", "by", "during", "for",
    )  # fmt: skip


_ENDINGS = frozenset(("st", "nd", "rd", "th"))


def read_ordinal(tokens: Tokens, i: int) -> Numeral | None:
    """The ordinal at token `i`: `30th`, `third`; None where there is none."""
    word = tokens.lower[i]
    if tokens.kinds[i] == NUMBER:
        if i + 1 < len(tokens.lower) and tokens.lower[i + 1] in _ENDINGS and tokens.touches_next(i):
            text = tokens.texts[i].replace(",", "")
            return Numeral(i, i + 1, float(text), 1.0) if text.isdecimal() else None
        return None
    return Numeral(i, i, ORDINALS[word], 1.0, True) if word in ORDINALS else None
