"""structure/truncated."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Block, BlockKind, Span
from newslint.checks.structure._ends import ends_with_mark, is_running_text, marked_share, story_paragraphs
from newslint.knowledge.page_furniture import LINES
from newslint.language.tokens import PUNCTUATION, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Finding, rule

_NEVER_LAST = frozenset(
    "a an the of and or but nor to in on at by for from with without into onto upon than that which who whom whose "
    "because although though while if unless until since when where whether as about between among against during "
    "through over under after before its their his my our your is are was were be been being has have had will would "
    "can could may might must shall should said says not very including such "
    "like more other another every both several this these".split()
)
"""Words that end no sentence, or hardly any: articles, prepositions, conjunctions, auxiliaries."""
_TAGLINE = frozenset(
    "author writer columnist reporter correspondent editor professor fellow journalist contributor lives based follow "
    "contact email subscribe click read visit copyright photo photos source tickets information call www http inbox "
    "newsletter privacy terms policy comments sign".split()
)
_FEW = 3
_BE = frozenset("is are was were has have had will would can could may might must".split())
_COMPARED = frozenset("as than what where how who all".split())
"""Words that open a clause which such a verb may end: as profitable as it once was."""
_SIGN_OFF = Pattern(
    r"[.!?][\"”’)]* ?(?:[—–]|-{1,2}) ?(?:with|additional|reporting|by|edited)\b[^.!?]{2,90}$|\bdoi:\S+$"
    r"|[.!?][\"”’)]* (?:with (?:an? )?(?:additional )?(?:reports?|reporting|inputs?|files)"
    r"|(?:additional |edited |compiled )?(?:reporting|reports|writing|edited|compiled) (?:by|from))\b[^.!?]{2,90}$"
    r"|^(?:more|watch|read|listen|go deeper|related|see also): ?|\(@\w+\) \w+ \d{1,2}, \d{4}$|\S@\w+\.\w",
    2,
)
"""Who helped, set behind the last sentence; a source's number; a link, a post, an address."""


@rule(severity="warning")
def truncated(article: Article) -> Iterator[Finding]:
    """The story's last paragraph ends in mid-sentence.

    Copying or a length limit cut the end. The paragraph stops at a word that ends no sentence ("a fee schedule and
    a"), at a comma, or without any mark where all the others have one. Credits, taglines, end marks, lists, lines of
    addresses, the headline once more and stories that use no marks at all are left alone.

    Wrong:
        The council will meet next on Monday.

        [[It is to take up a fee schedule for the harbour and a]]
    Right:
        The council will meet next on Monday.

        It is to take up a fee schedule for the harbour.

        ENDS
    """
    paragraphs = story_paragraphs(article)
    if len(paragraphs) < 2:
        return
    last = paragraphs[-1]
    if any(block.kind in _STORY_GOES_ON for block in article.blocks if block.span.start > last.span.end):
        return
    text = article.words(last.span)
    if _ENTITY_AT_END.search(text, max(0, len(text) - _LONGEST_ENTITY)):
        return  # residue/markup tells of it
    if (
        text == article.headline
        or ends_with_mark(text)
        or len(text.split()) < 4
        or (not text[0].isalnum() and text[0] not in "“\"‘'(")
    ):
        return
    tokens = find_tokens(article)
    inside = tokens.within(last.span)
    end = tokens.lower[inside[-1]]
    others = marked_share(article, paragraphs[:-1])
    if _is_line_of_page(article, paragraphs) or _SIGN_OFF.search(text):
        return
    is_open = end in _NEVER_LAST and not (
        end in _BE and _COMPARED.intersection(tokens.lower[inside[-1] - 4 : inside[-1]])
    )
    if is_open or end in (",", "-", ";"):
        if len(text.split()) > 4 and others >= 0.5:
            yield Finding(f"the last paragraph breaks off at “{_tail(text)}”", last.span)
        return
    if tokens.kinds[inside[-1]] == PUNCTUATION or others < 0.9 or len(paragraphs) <= _FEW or not is_running_text(text):
        return
    if _TAGLINE.isdisjoint(tokens.lower[i] for i in inside) and not _is_signed(article, last.span):
        yield Finding(f"the last paragraph ends without a mark at “{_tail(text)}”", last.span)


_ENTITY_AT_END = Pattern(r"&#?\w{2,8};$")
"""A mark at the end that was left as markup: `we live as well.&#8221;`."""
_LONGEST_ENTITY = 12
_STORY_GOES_ON = (BlockKind.LIST_ITEM, BlockKind.TABLE_CELL, BlockKind.CODE, BlockKind.PULL_QUOTE)


def _is_line_of_page(article: Article, paragraphs: list[Block]) -> bool:
    """Whether the last paragraph is one of several lines without a mark, or stands under `Read more`."""
    if any(_is_label(article.words(block.span)) for block in paragraphs[-1 - _LINKS : -1]):
        return True
    before = article.words(paragraphs[-2].span)
    return not ends_with_mark(before) and not before.endswith((",", ";", "-"))


_LINKS = 5
"""How many lines stand under a label at most."""


def _is_label(text: str) -> bool:
    return len(text) < _LONGEST_LABEL and text.rstrip(":").lower() in LINES


_LONGEST_LABEL = 30


def _tail(text: str) -> str:
    return " ".join(text.split()[-4:])


def _is_signed(article: Article, span: Span) -> bool:
    """Whether a paragraph is set apart as a note: in italics or brackets."""
    return article.text[span.start] in "*_([" or article.text[span.end - 1] in "*_)]|"
