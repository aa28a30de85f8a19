"""sources/attribution-changed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.sources._quoted import find_exactly, readable_sources, wording
from newslint.knowledge.given_names import fold_name
from newslint.language.attribution import Attribution, find_attributions
from newslint.language.people import PersonMention
from newslint.rules import Finding, Related, rule
from newslint.sources import passage_at

_SHORTEST = 3
"""Words; what is shorter two people may well have said."""


@rule(severity="error")
def attribution_changed(article: Article) -> Iterator[Finding]:
    """A quotation that the source gives to another speaker.

    Both texts name the speaker beside the words, and no form of the one name is a form of the other. A speaker whom
    the source only calls "she" or "a spokesman" proves nothing.

    Wrong:
        "The harbour is not for sale," said [[Solberg]].

        Source:
            "The harbour is not for sale," said Gerda Lindholm. Astrid Solberg disagreed.
    Right:
        "The harbour is not for sale," Lindholm said.

        Source:
            "The harbour is not for sale," said Gerda Lindholm. Astrid Solberg disagreed.
    """
    sources = readable_sources(article)
    for ours in find_attributions(article) if sources else ():
        if ours.speaker is None or ours.passed_on or ours.is_continued:
            continue
        theirs = [pair for source in sources for pair in _same_words(article, ours, source)]
        if theirs and not any(_may_be_one(ours.speaker, other) for _, other in theirs):
            source, speaker = theirs[0]
            passage = passage_at(article, source, speaker.span)
            yield Finding(
                f"the source has {source.words(speaker.span)} say this, not {article.words(ours.speaker.span)}",
                ours.speaker.span,
                (Related(f"the source says “{passage.text}”", passage.span, source),),
            )


def _same_words(article: Article, ours: Attribution, source: Article) -> Iterator[tuple[Article, PersonMention]]:
    """The named speakers of a source who say the words of one of the draft's quotations."""
    cuts = wording(article, ours.quotation.span)
    if not cuts:
        return
    longest = max((cut.words for cut in cuts), key=len)
    if len(longest) < _SHORTEST:
        return
    for span in find_exactly(source, longest):
        for other in find_attributions(source):
            if other.speaker is not None and not other.passed_on and other.quotation.outer.overlaps(span):
                yield source, other.speaker


def _may_be_one(ours: PersonMention, other: PersonMention) -> bool:
    """Whether two speakers share a name."""
    return bool(set(map(fold_name, ours.parts)) & set(map(fold_name, other.parts)))
