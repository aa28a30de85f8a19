"""structure/empty-caption."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.article import Article, Block, BlockKind
from newslint.caption_forms import photo_credit
from newslint.checks.structure._ends import ends_with_mark
from newslint.language.captions import find_captions
from newslint.pattern import Pattern
from newslint.rules import Finding, Severity, rule

_LONG = 130
"""Characters from which on a paragraph beside a credit is rather the story's than a picture's."""
_LABELLED = Pattern(r"(?:Photograph|Photo|Picture)s?(?::| by) ?[A-Z][^./()]{2,40} ?/ ?[A-Z][^./()]{1,40}")
_BARE = Pattern(r"(?:(?:photo|picture|image|caption|file)s?\b[:,–—-]? ?)?\(", 2)

_SELF_NAMED = ("©", "Credit", "credit")
"""What opens a credit that stands alone under stock pictures."""


def _is_caption_text(article: Article, block: Block | None) -> bool:
    """Whether the line under a label may be its caption: it has no end mark, as captions have none."""
    return block is not None and block.kind == BlockKind.PARAGRAPH and not ends_with_mark(article.words(block.span))


@rule(severity="warning")
def empty_caption(article: Article) -> Iterator[Finding]:
    """A caption's label has no text.

    The picture stands there, its caption was forgotten; or only the credit in brackets is left of it, on a page whose
    other captions have words before theirs; or "Photograph: Ana Cruz/The Guardian" stands alone between two long
    paragraphs. "Caption: © Ana Cruz" is only a query where no other picture of the page has words either. A short
    caption is a caption, and a picture's source alone is no empty caption.

    Wrong:
        The ferry ran aground on Tuesday.

        Image source, Ana Cruz
        [[Image caption,]]

        Nobody was hurt.
    Right:
        The ferry ran aground on Tuesday.

        Image source, Ana Cruz
        Image caption, The ferry

        Nobody was hurt.
    """
    captions = find_captions(article)
    others_have_words = any(caption.text is not None for caption in captions)
    following = dict(pairwise(article.blocks)) if any(caption.labelled for caption in captions) else {}
    for caption in captions:
        if caption.labelled and not (caption.text and any(map(str.isalnum, article.words(caption.text)))):
            if caption.credit is None and _is_caption_text(article, following.get(caption.block)):
                continue
            names_itself = caption.credit is not None and article.words(caption.credit).startswith(_SELF_NAMED)
            severity: Severity | None = "info" if names_itself and not others_have_words else None
            yield Finding("the caption's label has no text", caption.block.span, severity=severity)
    labelled = {caption.labelled for caption in captions if caption.credit is not None and caption.text is not None}
    for block in article.of_kind(BlockKind.CREDIT) if labelled else ():
        text = article.words(block.span)
        bare = _BARE.match(text)
        if bare and (len(bare[0]) > 1) in labelled and photo_credit(text[bare.end() - 1 :]) is not None:
            yield Finding("the picture has its credit, but no caption", block.span)
    blocks, credit = article.blocks, BlockKind.CREDIT
    for i in [i for i, block in enumerate(blocks[:-1]) if i and block.kind is credit]:
        before, block, after = blocks[i - 1 : i + 2]
        if not before.kind == after.kind == BlockKind.PARAGRAPH:
            continue
        if min(before.span.length, after.span.length) > _LONG and _LABELLED.fullmatch(article.words(block.span)):
            yield Finding("the picture has its credit, but no caption", block.span)
