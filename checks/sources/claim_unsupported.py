"""sources/claim-unsupported."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import PROSE, Article
from newslint.language.sentences import find_sentences
from newslint.rules import Finding, rule
from newslint.sources import passages_like, shown

_PASSAGES = 5
"""Passages of the sources that a verifier is shown with a claim."""
_SHORTEST = 3
"""Words; what is shorter claims nothing."""


@rule(severity="warning")
def claim_unsupported(article: Article) -> Iterator[Finding]:
    """A sentence that the configured verifier finds unsupported by the sources.

    Silent unless `verifier` in newslint.toml names one: an entailment model, a hosted one. It is asked of each
    sentence of the body with the passages nearest to it, and its reason stands in the finding. The other rules need
    no model.

    Wrong:
        [[The ferry sank in a storm.]]

        Source:
            The ferry left the harbour in a storm and arrived on time.

        Refuted:
            The ferry sank in a storm.
    Right:
        The ferry sank in a storm.

        Source:
            The ferry left the harbour in a storm and arrived on time.
    """
    if article.verifier is None or not article.sources:
        return
    for sentence in find_sentences(article):
        claim = article.words(sentence)
        if article.block_at(sentence.start).kind not in PROSE or len(claim.split()) < _SHORTEST:
            continue
        passages = passages_like(article, sentence)[:_PASSAGES]
        judgement = article.verifier.judge(claim, [passage.text for passage in passages])
        if not judgement.supported:
            reason = f": {judgement.reason}" if judgement.reason else ""
            yield Finding(f"the verifier finds no support for this{reason}", sentence, tuple(map(shown, passages[:1])))
