"""dateline/agency-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, BlockKind, Span
from newslint.knowledge.agencies import AGENCIES
from newslint.language.datelines import find_dateline
from newslint.language.tokens import Tokens, find_tokens
from newslint.rules import Finding, Related, rule

PUBLISHERS = frozenset(
    {"China Daily", "People's Daily", "Global Times", "CGTN", "The Guardian", "CNN", "BBC", "Newsmax", "MarketWatch",
     "VOA", "UN News", "Bloomberg", "RFE/RL", "RFA", "Trend", "Business Wire", "PR Newswire", "GlobeNewswire", "TNS"}
)  # fmt: skip
"""Names of the table that print other agencies' stories under their own source line."""

_WORDS = frozenset(name.split()[0].split("/")[0] for name in AGENCIES) | {"associated", "canadian"}
_LONGEST = 4
_ASIDE = frozenset({"with", "and", "agencies", "wires", "additional", "contributed", "photo", "photos", "via", "image"})


@rule(severity="warning")
def agency_mismatch(article: Article) -> Iterator[Finding]:
    """The dateline names another agency than the source line or the credit.

    One of them is left over from another story. Partnered credits, contributions, picture credits and a publisher's
    own source line over an agency's story are in order.

    Wrong:
        Coffee exports rise in February

        ([[Xinhua]]) 10:05, March 3, 2025

        KAMPALA, March 3 (Reuters) - Coffee exports rose by a third in February, the authority said.
    Right:
        Coffee exports rise in February

        (China Daily) 10:05, March 3, 2025

        KAMPALA, March 3 (Xinhua) -- Coffee exports rose by a third in February, the authority said.
    """
    dateline = find_dateline(article)
    if dateline is None or dateline.agency is None or dateline.agency_span is None or dateline.agency in PUBLISHERS:
        return
    named: list[tuple[str, Span]] = []
    for block in article.blocks:
        if not block.span.overlaps(dateline.span) and _says_whose(article, block, dateline.span.start):
            named += _agencies(article, block)
    if not named or any(agency == dateline.agency or agency in PUBLISHERS for agency, _ in named):
        return
    if "/" in (dateline.agency_text or "").strip("/"):
        return
    agency, span = named[0]
    yield Finding(
        f"the dateline's agency is {dateline.agency}, but {agency} is named here",
        span,
        (Related("the dateline names its agency here", dateline.agency_span),),
    )


def _says_whose(article: Article, block: Block, dateline: int) -> bool:
    """Whether a block tells whose story this is: a source line, byline, credit, copyright, or a bare agency's name."""
    if block.kind in (BlockKind.SOURCE_LINE, BlockKind.BYLINE, BlockKind.CREDIT):
        return True
    if block.kind is BlockKind.NOTE:
        return article.words(block.span).lower().startswith(("copyright", "©", "(c)"))
    is_bare = block.kind in (BlockKind.SUBHEADLINE, BlockKind.PARAGRAPH) and block.span.end <= dateline
    return is_bare and article.words(block.span).lower().strip(" .()") in AGENCIES


def _agencies(article: Article, block: Block) -> Iterator[tuple[str, Span]]:
    """The agencies that a source line, byline or credit names as its own; none where it names others' help."""
    tokens = find_tokens(article)
    within = tokens.within(block.span)
    if any(tokens.lower[i] in _ASIDE for i in within):
        return
    i = within.start
    while i < within.stop:
        found = _agency_at(tokens, i, within.stop) if tokens.lower[i] in _WORDS else None
        if found is not None:
            agency, last = found
            yield agency, tokens.span(i, last)
            i = last
        i += 1


def _agency_at(tokens: Tokens, i: int, beyond: int) -> tuple[str, int] | None:
    if not tokens.texts[i][0].isupper():
        return None
    for last in range(min(beyond, i + _LONGEST) - 1, i - 1, -1):
        words = tokens.text[tokens.starts[i] : tokens.ends[last]].lower()
        if words in AGENCIES and (last > i or len(words) > 3 or tokens.texts[i].isupper()):
            return AGENCIES[words], last
    return None
