"""The words that news text says of figures that rise or fall, verbs in their forms and nouns."""

from __future__ import annotations

UP = frozenset(
    "rose rise rises risen rising up grew grow grows grown growing growth increase increased increases increasing "
    "gain gained gains gaining jump jumped jumps jumping climb climbed climbs climbing surge surged surges "
    "surging soar soared soars soaring advance advanced advances expand expanded expands higher more widened "
    "widen added add raised raise raises lifted boosted swelled ballooned leapt leaped leap spike spiked "
    "rebounded improved improvement hike hiked uptick accelerated strengthened edged-up rallied rally".split()
)
DOWN = frozenset(
    "fell fall falls fallen falling down dropped drop drops dropping decline declined declines declining decrease "
    "decreased decreases decreasing slipped slip slips slipping slid slide slides plunged plunge plunges plunging "
    "tumbled tumble tumbles sank shrank shrink shrunk shrinking cut cuts lower less fewer reduction reduced "
    "reduces lost lose loses loss narrowed contracted contraction eased dipped dip dips slumped slump slumps "
    "plummeted crashed lowered trimmed slashed halved weakened retreated".split()
)
