"""Verbs with which news copy says who said something."""

from __future__ import annotations

SPEECH_VERBS = frozenset(
    "said says told tells added adds asked asks replied replies answered answers explained explains recalled "
    "recalls noted notes stressed stresses insisted insists argued argues warned warns wrote writes tweeted "
    "tweets posted announced announces admitted admits acknowledged acknowledges claimed claims declared declares "
    "joked jokes quipped remarked remarks commented comments concluded concludes continued continues urged urges "
    "vowed vows pledged pledges promised promises denied denies confirmed confirms testified testifies responded "
    "responds conceded concedes predicted predicts suggested suggests complained complains mused quoted "
    "reiterated reiterates maintained maintains emphasised emphasises emphasized emphasizes agreed agrees thinks "
    "believes thought believed called lamented laments shouted yelled observed observes stated states contended "
    "contends countered counters alleged alleges opined averred asserted asserts cautioned cautions assured".split()
)
