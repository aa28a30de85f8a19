"""captions/missing-credit."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.article import PROSE, Article, BlockKind, mentions_in
from newslint.language.captions import Caption, find_captions
from newslint.language.dates import find_dates
from newslint.language.tokens import find_block_tokens, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Finding, Related, rule
from newslint.scenes import OF_STORIES, is_scene

_PICTURE_LABEL = Pattern(
    r"(?:image|photo|picture) caption\b|(?:an? |the )?(?:artist['’]s (?:impression|rendering)|aerial view)\b", 2
)
_NO_PICTURE = Pattern(r"^\W*(?:caption: ?)?(?:media|video)\b|\bwatch\b|\b(?:chart|graphic|graph|map|table)\b", 2)


@rule(severity="warning")
def missing_credit(article: Article) -> Iterator[Finding]:
    """One caption has no credit while the other captions have one.

    The agency and the photographer have a right to it, and the desk must know whose picture it is. Where all captions
    have their credit in brackets, one paragraph that shows a scene as captions do counts as one without. Left alone are
    pages where more than one caption goes without, videos, charts and maps, and credits of any form.

    Wrong:
        Rescuers dig in the mud outside Lima, Peru, Monday, May 3, 2021. (AP Photo/Ana Cruz)

        The slide came after a week of rain.

        [[A soldier carries a child to a boat outside Lima, Peru, Tuesday.]]
    Right:
        Rescuers dig in the mud outside Lima, Peru, Monday, May 3, 2021. (AP Photo/Ana Cruz)

        The slide came after a week of rain.

        A soldier carries a child to a boat outside Lima, Peru, Tuesday. (Peruvian Army via AP)
    """
    yield from _emptied(article)
    captions = [caption for caption in find_captions(article) if caption.text is not None]
    without = [caption for caption in captions if not caption.is_credited]
    if captions and not without:
        yield from _unlabelled(article, captions)
        return
    if len(without) != 1 or len(captions) < 2:
        return
    caption = without[0]
    alike = [other for other in captions if other.is_credited and other.labelled == caption.labelled]
    if len(alike) * 2 < len(captions) - 1 or not alike or not _shows_a_picture(article, caption):
        return
    first = alike[0]
    if first.credit is not None and first.text is not None and first.credit.start < first.text.start:
        return  # credits in front are too easily taken for words of the caption to miss one
    yield Finding(
        f"the caption has no credit, unlike the other {len(captions) - 1 if len(captions) > 2 else 'one'}",
        caption.block.span,
        related=(Related("this one has one", first.credit or first.source or first.block.span),),
    )


def _emptied(article: Article) -> Iterator[Finding]:
    """The captions that end in `Credit:` and go without a name; one may stand in a short line of its own behind."""
    if ":\n\n" not in article.text and not article.text.endswith(":"):
        return
    for block, behind in zip(article.blocks, (*article.blocks[1:], None), strict=True):
        text = article.words(block.span)
        if (
            text.endswith(_EMPTY)
            and block.kind in _MAY_BE_CAPTIONS
            and (behind is None or behind.span.length > _LONGEST_CREDIT)
        ):
            yield Finding("the caption's credit is empty", block.span)


_EMPTY = tuple(
    f"{stop} {word}:" for stop in (".", ")") for word in ("Credit", "Credits", "Photo", "Photo by", "Picture", "Image")
)
_LONGEST_CREDIT = 60


def _unlabelled(article: Article, captions: list[Caption]) -> Iterator[Finding]:
    """The one paragraph of the story that reads like a caption, where all captions have their credit in brackets.

    A page's markup says what is a caption, so that its paragraphs are none; features open with a scene."""
    if article.format == "html" or any(caption.labelled or not _has_credit_behind(caption) for caption in captions):
        return
    lower, (firsts, ends) = find_tokens(article).lower, find_block_tokens(article)
    paragraph = BlockKind.PARAGRAPH
    scenes = [
        block
        for (before, block), first, end in zip(pairwise(article.blocks), firsts[1:], ends[1:], strict=True)
        if block.kind is paragraph
        and block.span.end - block.span.start < _LONGEST
        and before.kind in _MAY_BE_CAPTIONS
        and OF_STORIES.isdisjoint(lower[first:end])
        and is_scene(article.words(block.span))
    ]
    if len(scenes) == 1 and scenes[0] is not next(article.body(), None):
        first = captions[0]
        yield Finding(
            "this reads like a caption, and it has no credit, unlike the other pictures'",
            scenes[0].span,
            related=(Related("this one has one", first.credit or first.block.span),),
        )


def _has_credit_behind(caption: Caption) -> bool:
    return caption.credit is not None and caption.text is not None and caption.credit.start > caption.text.start


_MAY_BE_CAPTIONS = PROSE | {BlockKind.CAPTION}
_LONGEST = 200
"""Code points of a paragraph that may be a caption without its credit."""


def _shows_a_picture(article: Article, caption: Caption) -> bool:
    """Whether a caption is labelled as a picture's or dated like one, and speaks of no video, chart or map."""
    words = article.words(caption.block.span)
    if _NO_PICTURE.search(words):
        return False
    if _PICTURE_LABEL.match(words):
        return True
    return bool(mentions_in(find_dates(article), caption.block.span))
