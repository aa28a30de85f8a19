"""dateline/agency-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, BlockKind, Span
from newslint.knowledge.agencies import AGENCIES
from newslint.language.captions import find_captions
from newslint.language.datelines import Dateline, find_dateline
from newslint.language.quotations import is_quoted
from newslint.language.tokens import CAPITALISED, PUNCTUATION, UPPER, Tokens, find_tokens
from newslint.rules import Finding, Related, rule

PUBLISHERS = frozenset(
    {"China Daily", "People's Daily", "Global Times", "CGTN", "The Guardian", "CNN", "BBC", "Newsmax", "MarketWatch",
     "VOA", "UN News", "Bloomberg", "RFE/RL", "RFA", "Trend", "Business Wire", "PR Newswire", "GlobeNewswire", "TNS"}
)  # fmt: skip
"""Names of the table that print other agencies' stories under their own source line."""

_WORDS = frozenset(name.split()[0].split("/")[0] for name in AGENCIES) | {"associated", "canadian"}
_WIRES = frozenset("AP AFP Reuters Xinhua TASS UPI dpa EFE ANSA Kyodo Yonhap PTI ANI IANS Anadolu AAP".split())
"""Agencies that send stories and pictures alike."""
_STAFF = frozenset("writer writers journalist journalists reporter reporters correspondent correspondents".split())
_LONGEST = 4
_ASIDE = frozenset({"with", "and", "agencies", "wires", "additional", "contributed", "photo", "photos", "via", "image"})


@rule(severity="warning")
def agency_mismatch(article: Article) -> Iterator[Finding]:
    """The dateline names another agency than the source line or the credit.

    One of them is left over from another story. Where no line says whose it is, the pictures and the writers at the end
    do, if they all name one other agency; pictures alone are queried. Partnered credits, contributions and a
    publisher's own source line over an agency's story are in order.

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
    if dateline is None or dateline.agency_span is None or dateline.agency in PUBLISHERS:
        return
    if dateline.agency is None:
        yield from _by_house(article, dateline)
        return
    named: list[tuple[str, Span]] = []
    start = dateline.span.start
    lines = [block for block in article.blocks if block.kind in (_WHOSE if block.span.start > start else _WHOSE_ABOVE)]
    for block in lines:
        if not block.span.overlaps(dateline.span) and _says_whose(article, block):
            named += _agencies(article, block)
    if any(agency == dateline.agency or agency in PUBLISHERS for agency, _ in named):
        return
    if "/" in (dateline.agency_text or "").strip("/"):
        return
    if not named:
        yield from _by_pictures_and_writers(article, dateline.agency, dateline.agency_span)
        return
    agency, span = named[0]
    yield Finding(
        f"the dateline's agency is {dateline.agency}, but {agency} is named here",
        span,
        (Related("the dateline names its agency here", dateline.agency_span),),
    )


def _by_pictures_and_writers(article: Article, agency: str, stands: Span) -> Iterator[Finding]:
    """The dateline's agency against those of the pictures and of the writers at the end, where no line says whose
    story it is. Pictures alone are only a query: papers buy them elsewhere."""
    credits = [caption.credit or caption.source for caption in find_captions(article)]
    pictures = [named for credit in credits if credit is not None for named in _named_in(article, credit)]
    writers = list(_writers(article))
    others = {name for name, _ in (*pictures, *writers)}
    if len(others) != 1 or not others <= _WIRES or agency in others or agency not in _WIRES:
        return
    [other] = others
    evidence = [Related(f"{other} is named here", span) for _, span in (*writers, *pictures)]
    is_told = bool(writers) or len(evidence) > 1 or _is_told_to(article, other)
    yield Finding(
        f"the dateline's agency is {agency}, but all {'writers and ' if writers else ''}picture credits name {other}"
        if pictures
        else f"the dateline's agency is {agency}, but the writers at the end are {other}'s",
        stands,
        tuple(evidence[:3]),
        severity=None if is_told else "info",
    )


def _by_house(article: Article, dateline: Dateline) -> Iterator[Finding]:
    """An agency of no fame in the dateline against the one above the story, whose pictures the story has too."""
    if dateline.agency_span is None or dateline.agency_text is None:
        return
    tokens = find_tokens(article)
    said = [word for word in dateline.agency_text.lower().split() if word != "the"]
    for block in article.blocks:
        if block.span.end > dateline.span.start:
            return
        words = [tokens.lower[i] for i in tokens.within(block.span) if tokens.kinds[i] in (CAPITALISED, UPPER)]
        if block.kind not in _WHOSE_ABOVE or _AGENCY_WORDS.isdisjoint(words[1:_LONGEST]) or said[:1] == words[:1]:
            continue
        initials = "".join(word[0] for word in words[:_LONGEST])
        credits = [caption.credit or caption.source for caption in find_captions(article)]
        shown = [
            [word.lower() for word in article.words(credit).strip("( ").split("/")] for credit in credits if credit
        ]
        heads = {part.split()[0] for parts in shown for part in parts if part.split()}
        if words[0] in heads and said[0] not in heads and not initials.startswith(said[0]):
            yield Finding(
                f"the dateline's agency is {dateline.agency_text}, but {article.words(block.span)} stands above the "
                "story and in the picture credits",
                dateline.agency_span,
                (Related("the agency named above", block.span),),
            )
            return


_AGENCY_WORDS = frozenset("agency newswire wire service".split())


def _writers(article: Article) -> Iterator[tuple[str, Span]]:
    """`Associated Press writer Ann Lee in Rome contributed to this report.`"""
    tokens = find_tokens(article)
    for block in article.of_kind(BlockKind.CREDIT):
        within = tokens.within(block.span)
        i = within.start
        while i < within.stop and (tokens.kinds[i] == PUNCTUATION or tokens.lower[i] == "the"):
            i += 1
        if i >= within.stop or tokens.lower[i] not in _WORDS:
            continue
        found = _agency_at(tokens, i, within.stop)
        if found is not None and not _STAFF.isdisjoint(tokens.lower[found[1] + 1 : found[1] + 4]):
            yield found[0], tokens.span(i, found[1])


def _is_told_to(article: Article, agency: str) -> bool:
    """Whether people speak to an agency in the story's own words: `told Reuters`."""
    tokens = find_tokens(article)
    return any(
        (found := _agency_at(tokens, i + 1, min(len(tokens), i + 5))) is not None
        and found[0] == agency
        and not is_quoted(article, tokens.span(i, i))
        for i in tokens.where("told")
        if i + 1 < len(tokens)
    )


_WHOSE = frozenset({BlockKind.SOURCE_LINE, BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.NOTE})
_WHOSE_ABOVE = _WHOSE | {BlockKind.SUBHEADLINE, BlockKind.PARAGRAPH}
"""The kinds of blocks that may tell whose story this is, and those above its dateline."""


def _says_whose(article: Article, block: Block) -> bool:
    """Whether one of them does: a source line, byline, credit, copyright, or a bare agency's name."""
    if block.kind in (BlockKind.SOURCE_LINE, BlockKind.BYLINE, BlockKind.CREDIT):
        return True
    words = article.words(block.span).lower()
    return (
        words.startswith(("copyright", "©", "(c)")) if block.kind is BlockKind.NOTE else words.strip(" .()") in AGENCIES
    )


def _agencies(article: Article, block: Block) -> Iterator[tuple[str, Span]]:
    """The agencies that a source line, byline or credit names as its own; none where it names others' help."""
    tokens = find_tokens(article)
    if not any(tokens.lower[i] in _ASIDE for i in tokens.within(block.span)):
        yield from _named_in(article, block.span)


def _named_in(article: Article, span: Span) -> Iterator[tuple[str, Span]]:
    """The agencies named within a span, in order."""
    tokens = find_tokens(article)
    within = tokens.within(span)
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
