"""repetition/teaser-in-body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from newslint.article import Article, BlockKind, Span
from newslint.checks.repetition._same_words import STORY, repeated_paragraphs, summaries
from newslint.language.repetition import RUN, Passage, read_passage, runs, share_elsewhere
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, Related, rule

FEWEST_WORDS = 6
SHARE = 0.6
"""Share of the teaser's runs of words that a passage must have to be the one it repeats."""
SHARE_OF_LEAD = 0.75
"""The same for a short first paragraph that may be a teaser: a lead and its fuller version have much in common."""
LONGEST_LEAD = 45
NAMES = {BlockKind.TEASER: "teaser", BlockKind.PULL_QUOTE: "pull quote", BlockKind.SUBHEADLINE: "subheadline"}
_MOST = 20
"""Teasers of one page that are looked at."""


@rule(severity="info")
def teaser_in_body(article: Article) -> Iterator[Finding]:
    """The teaser or a pull quote repeats a passage of the story.

    Readers meet the same words twice within a screen. Many houses do so on purpose, so this is a query; it says which
    passage is repeated. Teasers in words of their own are left alone.

    Wrong:
        Ferry to stop in autumn

        By Ann Lee

        May 3, 2021

        [[The ferry will stop in October and nobody has said when it will sail again.]]

        TORVIK (AP) — The port met on Monday.

        The ferry will stop in October, the port said, and nobody has said when it will sail again.
    Right:
        Ferry to stop in autumn

        By Ann Lee

        May 3, 2021

        An island without a boat asks what comes next.

        TORVIK (AP) — The ferry will stop in October, the port said on Monday.
    """
    teasers = {block.span: SHARE for block in article.of_kind(*NAMES)} | dict.fromkeys(summaries(article), SHARE)
    body = [block.span for block in article.of_kind(*STORY)]
    if not teasers:
        teasers |= dict.fromkeys(_short_lead(article, body), SHARE_OF_LEAD)
    likely = {span: share for span, share in teasers.items() if _may_repeat(article, span, share)}
    if not likely:
        return
    others = [read_passage(article, span) for span in body if span not in teasers]
    for span, share in islice(likely.items(), _MOST):
        if repeated := _repeated(article, read_passage(article, span), others, share):
            line = article.source.locate(repeated).start.line
            what = NAMES.get(article.block_at(span.start).kind, "teaser")
            message = f"the {what} repeats a passage of the story, line {line}"
            yield Finding(message, span, (Related("the passage that it repeats", repeated),))


def _short_lead(article: Article, body: list[Span]) -> list[Span]:
    """The story's first paragraph where it is short enough to be a teaser, and no whole paragraph repeats it."""
    if not body or len(read_passage(article, body[0]).words) > LONGEST_LEAD:
        return []
    whole = {repeat.first.span for repeat in repeated_paragraphs(article)}
    return [] if body[0] in whole else [body[0]]


def _may_repeat(article: Article, span: Span, share: float) -> bool:
    """Whether enough of a teaser's landmarks stand elsewhere, wherever that is, and it is long enough.

    Half of the share is enough: they are fewer than its runs of words, and may not be spread as these are.
    """
    if share_elsewhere(article, span) < share / 2:
        return False
    return len(read_passage(article, span).words) >= FEWEST_WORDS


def _repeated(article: Article, teaser: Passage, body: list[Passage], share: float) -> Span | None:
    """The passage of the story that has the most of a teaser's runs of words, if it has enough of them."""
    wanted = set(runs(teaser.words, RUN))
    firsts = {run[0] for run in wanted}
    best: list[int] = []
    holder: Passage | None = None
    for passage in body:
        words = passage.words
        places = [at for at, word in enumerate(words) if word in firsts and words[at : at + RUN] in wanted]
        if len(places) > len(best):
            best, holder = places, passage
    if holder is None or len(best) < share * len(wanted):
        return None
    return find_tokens(article).span(holder.tokens[best[0]], holder.tokens[best[-1] + RUN - 1])
