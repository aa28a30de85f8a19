"""Words of grammar that form no compounds, by which two words that were run together give themselves away.

Source: the commonest function words of English (Quirk et al. 2.34-39), less those that begin or end other words
(`in` inland, `on` onset, `over`, `by` bypass, `for` forgo, `he` thehe, `is` thesis).
"""

from __future__ import annotations

ENDS = tuple(
    "saying said says that which would could should their with from were been because there this these those they "
    "about "
    "after before according was and the has had will who whom the".split()
)
"""What ends a joined word: candidatesaying, peoplewho."""

STARTS = tuple(
    "the and that this from with their they were was have has had said which would because to of in for on at by "
    "but is are "
    "as his her its".split()
)
"""What begins a joined word: thecouncil, andother; the short ones count before a capital only: inMarch."""

SHORT_ENDS = ("of", "in", "to", "for", "and", "is", "are", "on", "at", "by", "as")
"""What ends a joined word behind a plural or a participle: memberswho, killedin."""

_WITH_THE = "of in to on at by for from with and that as into is was over than when if but under about after".split()
_OTHERS = (
    ("to", "be"), ("to", "the"), ("will", "be"), ("has", "been"), ("have", "been"), ("had", "been"), ("it", "was"),
    ("it", "is"), ("he", "was"), ("she", "was"), ("they", "were"), ("he", "said"), ("she", "said"), ("they", "said"),
    ("who", "was"), ("that", "was"), ("of", "their"), ("in", "their"), ("of", "his"), ("in", "his"), ("of", "its"),
    ("in", "its"), ("of", "a"), ("in", "a"), ("to", "a"), ("as", "well"), ("such", "as"), ("would", "be"), ("can",
    "be"),
    ("more", "than"), ("and", "a"), ("there", "is"), ("there", "are"), ("this", "is"), ("which", "is"), ("part", "of"),
    ("one", "of"), ("out", "of"), ("a", "lot"), ("due", "to"), ("in", "addition"), ("at", "least"), ("all", "of"),
    ("some", "of"), ("many", "of"), ("most", "of"), ("did", "not"), ("do", "not"), ("is", "not"), ("was", "not"),
    ("were", "not"), ("will", "not"), ("have", "to"), ("had", "to"), ("has", "to"), ("want", "to"), ("going", "to"),
)  # fmt: skip
TOGETHER = {
    first + second: len(first)
    for first, second in (*((word, "the") for word in _WITH_THE), *_OTHERS)
    if first + second not in ("ina", "toa", "ofa", "anda", "tobe")
}
"""Joined pairs of little words, with the place of the cut."""
