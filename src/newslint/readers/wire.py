"""What the agencies' formats share: lines that repeat each other, datelines in elements of their own, bylines."""

from __future__ import annotations

from newslint.article import BlockKind
from newslint.readers.builder import Run
from newslint.readers.html_blocks import HtmlBlock
from newslint.readers.stamps import parse_stamp

_COPIES = frozenset({BlockKind.SUBHEADLINE, BlockKind.TEASER})


def tidy(blocks: list[HtmlBlock]) -> list[HtmlBlock]:
    """The blocks of a wire story without what its format, not its writer, repeats.

    A subheadline or abstract that is the headline again, a machine's timestamp as dateline and a dateline that opens
    the story anyway are left out. A dateline that ends with a dash is joined to the paragraph that it opens.
    """
    headline = next((block.text for block in blocks if block.kind == BlockKind.HEADLINE), None)
    blocks = [block for block in blocks if block.text and not _copies(block, headline)]
    opening = next((block for block in blocks if block.kind in (None, BlockKind.PARAGRAPH)), None)
    kept: list[HtmlBlock] = []
    for block in blocks:
        if block.kind == BlockKind.SOURCE_LINE:
            text = block.text
            if parse_stamp(text) is not None:
                continue
            if opening is not None and _opens(text, opening.text):
                continue
            if opening is not None and text.endswith(("-", "–", "—")):
                opening.runs[:0] = [*block.runs, Run(" ", block.runs[-1].end, block.runs[-1].end + 1)]
                opening.size += block.size + 1
                continue
        kept.append(block)
    return kept


def name_in(byline: str | None) -> tuple[str, ...]:
    """The writer that a byline names, as a tuple of one or none: `By Ida Quist` is `Ida Quist`."""
    if byline is None:
        return ()
    name = byline.strip()
    name = name[3:].strip() if name[:3].lower() == "by " else name
    return (name,) if name else ()


def _copies(block: HtmlBlock, headline: str | None) -> bool:
    """Whether a subheadline or abstract says the headline again, with no more than a slug before it."""
    if headline is None or block.kind not in _COPIES:
        return False
    return block.text.endswith(headline) and len(block.text) < len(headline) + 60


def _opens(dateline: str, paragraph: str) -> bool:
    start = "".join(dateline.split()).rstrip("-–—,.(").lower()
    return "".join(paragraph.split()).lower().startswith(start)
