"""structure/missing-stop."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, BlockKind, Span
from newslint.checks.structure._ends import (
    END_MARKS,
    ends_with_mark,
    is_initials,
    is_one_sentence,
    is_sentence,
    story_paragraphs,
)
from newslint.language.datelines import find_dateline
from newslint.pattern import Pattern
from newslint.rules import Edit, Finding, Suggestion, rule

_FEWEST = 3
"""Paragraphs with an end mark that show that this page uses them."""


@rule(severity="info")
def missing_stop(article: Article) -> Iterator[Finding]:
    """A paragraph of full sentences ends without a mark.

    The stop was lost in editing, or a piece of the sentence with it. Headings, captions, pull quotes, lists, verse,
    lines that end in a colon or dash, and the story's last paragraph (structure/truncated) are left alone.

    Wrong:
        The ferry left the harbour at six.

        [[It was back by noon because the wind had turned to the north]]

        Nobody was hurt.

        The company is looking into it.
    Right:
        The ferry left the harbour at six.

        It was back by noon because the wind had turned to the north.

        Nobody was hurt.

        The company is looking into it.
    """
    paragraphs = story_paragraphs(article)
    lacking = len([block for block in paragraphs if _lacks_mark(article, block)])
    if len(paragraphs) <= _FEWEST or not 0 < lacking <= max(2, len(paragraphs) // 6):
        return
    has_few_short = _has_few_short(article, paragraphs)
    following = {block.span.start: after for block, after in zip(article.blocks, article.blocks[1:], strict=False)}
    for before, block, after in zip([None, *paragraphs], paragraphs, paragraphs[1:], strict=False):
        text = article.words(block.span)
        if ends_with_mark(text) or (not text[-1].isalnum() and text[-1] not in "\"”’')"):
            continue
        if (
            text == article.headline
            or not is_sentence(text)
            or following[block.span.start].kind in (BlockKind.LIST_ITEM, BlockKind.CODE)
        ):
            continue
        if before is None and _is_teaser(article, block, after):
            continue
        if _is_set_apart(text) or (has_few_short and _is_like_head(text)):
            continue
        if _lacks_mark(article, after) or (before is not None and _lacks_mark(article, before)):
            continue
        end = Span(block.span.end, block.span.end)
        yield Finding(
            f"the paragraph ends without a mark at “{' '.join(text.split()[-4:])}”",
            block.span,
            suggestions=(Suggestion("put a full stop", (Edit(end, "."),)),),
        )


_OWNER_BEHIND = Pattern(
    r"[.!?][\"”’')]* +(?:\([^()]{2,40}\)|\[[^\[\]]{2,40}\]"
    r"|(?:[A-Z][\w.&'’-]*|via|/|for|of|the|by)(?: +(?:[A-Z][\w.&'’-]*|via|/|for|of|the|by)){0,7})$"
    r"|[.!?][\"”’')]* +(?:Image|Photo|Picture)? ?[Cc]redit:? [^.!?]{2,60}$|\d:\d\d$"
    r"|[.!?][\"”] *(?:[—–-]+ *)?(?:Dr\.? |Prof\.? )?[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}, [^!?]{3,90}$"
)
"""Whose picture a caption shows, behind its stop (`Ann Tait in May. The Courier via Getty Images`), or who said
what is quoted; a film's length."""
_QUOTED_WHOLE = Pattern(r"[“\"][^“”\"]+[”\"]$")


def _is_set_apart(text: str) -> bool:
    """Whether a line is a caption by its end, or a passage in quotation marks that a page pulls out."""
    return _OWNER_BEHIND.search(text, max(0, len(text) - 150)) is not None or (
        text[-2:-1] != "," and _QUOTED_WHOLE.match(text) is not None
    )


_LONGEST_HEAD = 11
"""Words of a cross-head."""
_SHORT = 14
"""Words of a short paragraph."""
_SELDOM = 8
"""To how many paragraphs a story has one that is short, at most."""


def _is_like_head(text: str) -> bool:
    """Whether a line is as short as a heading in mid-story."""
    return len(text.split()) <= _LONGEST_HEAD and text[-1] not in _CLOSING


def _has_few_short(article: Article, paragraphs: list[Block]) -> bool:
    """Whether hardly a paragraph of the story is short, so that a short line is a heading."""
    short = [block for block in paragraphs if len(article.words(block.span).split()) <= _SHORT]
    return (len(short) - 1) * _SELDOM <= len(paragraphs)


_CLOSING = "\"”’')"


def _is_teaser(article: Article, block: Block, after: Block) -> bool:
    """Whether the first paragraph is a teaser: a single sentence under the headline, or one above the dateline."""
    is_alone = article.headline is not None and is_one_sentence(article.words(block.span))
    return is_alone or _begins_with_dateline(article, after) or _follows_subheadline(article, block)


def _begins_with_dateline(article: Article, block: Block) -> bool:
    dateline = find_dateline(article)
    return dateline is not None and dateline.span.start == block.span.start


def _follows_subheadline(article: Article, block: Block) -> bool:
    """Whether a paragraph stands right under a subheadline, as the second of a page's highlights does."""
    return article.block_at(block.span.start - 1).kind == BlockKind.SUBHEADLINE


def _lacks_mark(article: Article, block: Block) -> bool:
    """Whether a neighbour goes without a mark too, as lines of verse do; the desk's initials are no such line."""
    if article.text[block.span.end - 1] in END_MARKS:
        return False
    text = article.words(block.span)
    return not ends_with_mark(text) and not is_initials(text)
