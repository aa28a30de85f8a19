"""The words that English news text writes numbers with, Indian and short forms included."""

from __future__ import annotations

UNITS = {
    word: float(value)
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
"""The words below twenty."""

SMALL_NUMBERS = tuple(UNITS)[:13]
"""The words from zero to twelve, by their number."""

TENS = {
    word: float(10 * value)
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}

MAGNITUDES = {
    "dozen": 12.0,
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "lac": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "quadrillion": 1e15,
    "dozens": 12.0,
    "lakhs": 1e5,
    "millions": 1e6,
    "crores": 1e7,
    "mln": 1e6,
    "bln": 1e9,
    "trln": 1e12,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
}
"""What multiplies the number before it. Lakh and crore are the Indian 100,000 and 10 million."""

SHORT_MAGNITUDES = {"k": 1e3, "m": 1e6, "b": 1e9, "t": 1e12, "mm": 1e6, "cr": 1e7}
"""Letters that multiply only where they touch their digits: `£30m`, `200k`."""

ORDINALS = {
    word: float(value)
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}

DENOMINATORS = {
    "half": 2.0,
    "halves": 2.0,
    "quarter": 4.0,
    "quarters": 4.0,
    "hundredth": 100.0,
    "hundredths": 100.0,
    **{word: value for word, value in ORDINALS.items() if 3 <= value <= 12 or value == 20},
    **{word + "s": value for word, value in ORDINALS.items() if 3 <= value <= 12 or value == 20},
}
"""What a fraction in words divides by."""

VULGAR_FRACTIONS = {"½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8}

COMPOUND_HYPHENS = ("-", "‑", "–")
"""What ties a number to its unit in one word: `52-year-old`, `12-inch`; desks type a dash for the hyphen, too."""
