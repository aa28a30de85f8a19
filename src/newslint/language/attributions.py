"""Attributions: whose words a quotation gives, where the sentence around it names the speaker."""

from __future__ import annotations

from dataclasses import dataclass

from newslint.article import Article, mentions_in, once
from newslint.knowledge.speech import SPEECH_VERBS
from newslint.language.names import Name, find_names
from newslint.language.quotations import Quotation, find_quotations
from newslint.language.sentences import sentence_at
from newslint.language.tokens import BREAK, QUOTE, WORD, Tokens, find_tokens

_FARTHEST = 12
"""Tokens between a quotation and the verb that attributes it: `said Hale, 52, the deputy mayor`."""
_ENDS = frozenset(".!?;")


@dataclass(frozen=True, slots=True)
class Attribution:
    """An outermost quotation and the name of the one who says it."""

    quotation: Quotation
    speaker: Name


@once
def find_attributions(article: Article) -> tuple[Attribution, ...]:
    """The quotations whose speaker is named beside them, in order.

    The forms are `"...," said Hale`, `"...," Hale said`, `Hale said: "..."` and `according to Hale, "..."`.
    """
    quotations = [one for one in find_quotations(article) if one.level == 1]
    if not quotations:
        return ()
    tokens = find_tokens(article)
    found: list[Attribution] = []
    for quotation in quotations:
        speaker = _behind(article, tokens, quotation) or _before(article, tokens, quotation)
        if speaker is not None:
            found.append(Attribution(quotation, speaker))
    return tuple(found)


def _behind(article: Article, tokens: Tokens, quotation: Quotation) -> Name | None:
    """The speaker named right behind a quotation, in the same sentence."""
    if quotation.closing is None:
        return None
    first = tokens.at(quotation.closing.end - 1)
    last = first
    while last + 1 < len(tokens) and last - first < _FARTHEST and tokens.kinds[last + 1] not in (BREAK, QUOTE):
        last += 1
        if tokens.lower[last] in _ENDS and tokens.lower[last - 1] not in _ABBREVIATED:
            break
    span = tokens.span(first, last)
    if first < len(tokens) and quotation.span.end > quotation.span.start:
        closes = article.text[quotation.span.end - 1]
        if closes == "." or (first < last and tokens.lower[first + 1] in _ENDS):
            return None
    names = [name for name in mentions_in(find_names(article), span) if name.last <= last]
    verbs = [i for i in range(first, last + 1) if tokens.lower[i] in SPEECH_VERBS and tokens.kinds[i] == WORD]
    if not names or not verbs:
        return None
    verb = verbs[0]
    before = [name for name in names if name.last < verb]
    if before:
        return before[0]
    subject = [tokens.lower[i] for i in range(first, verb)]
    if {"he", "she", "they", "it", "who", "i", "we"} & set(subject):
        return None
    behind = names[0]
    return behind if not _objects(tokens, verb, behind) else None


_ABBREVIATED = frozenset("mr mrs ms dr sen gov rep gen col capt lt sgt st prof rev".split())


def _objects(tokens: Tokens, verb: int, name: Name) -> bool:
    """Whether a name behind a verb is told and does not tell: `the mayor told Hale`, `said of Hale`, `said in Hale`."""
    if tokens.lower[verb] in ("told", "tells", "asked", "asks"):
        return True
    between = [tokens.lower[i] for i in range(verb + 1, name.first)]
    return bool({"in", "of", "to", "at", "on", "about", "from", "by", "after", "when", "that"} & set(between[:1]))


def _before(article: Article, tokens: Tokens, quotation: Quotation) -> Name | None:
    """The speaker named in the part of the sentence before a quotation."""
    opening = tokens.at(quotation.opening.start)
    sentence = sentence_at(article, quotation.opening.start)
    first = tokens.at(sentence.start)
    if opening - first < 2 or any(tokens.kinds[i] == QUOTE for i in range(first, opening)):
        return None
    names = [name for name in mentions_in(find_names(article), sentence) if name.last < opening]
    for i in range(opening - 1, max(first - 1, opening - _FARTHEST), -1):
        if tokens.lower[i] in SPEECH_VERBS and tokens.kinds[i] == WORD:
            subjects = [name for name in names if name.last < i]
            between = {tokens.lower[k] for k in range(subjects[-1].last + 1, i)} if subjects else set()
            return subjects[-1] if subjects and not between & _OTHER_SUBJECTS else None
        if tokens.lower[i : i + 2] == ["according", "to"]:
            told = [name for name in names if name.first > i]
            return told[0] if told else None
    return None


_OTHER_SUBJECTS = frozenset("he she they it who which i we the a an his her their and but as when while".split())
