"""What the rules on repetition have in common: which passages count, and which differences make two things of them."""

from __future__ import annotations

from itertools import pairwise

from newslint.article import Article, Block, BlockKind, Span, once
from newslint.knowledge.page_furniture import OPENINGS
from newslint.language.datelines import find_dateline
from newslint.language.page_parts import page_parts
from newslint.language.quotations import is_quoted
from newslint.language.repetition import Change, Passage, Repeat, find_repeats, read_passage, those_that_may_repeat
from newslint.language.tokens import NUMBER, WORD, Tokens, find_tokens
from newslint.pattern import Pattern

_BEHIND_LABEL = ("—", "–", ":")
"""What parts the label of a list's entry from its text."""

STORY = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
FEWEST_WORDS = 8
"""Shorter paragraphs are headings, labels and cries."""
NEARLY = 0.84
"""Share of words in common above which two paragraphs are versions of one."""
LONG = 30
"""Words above which not even a speaker repeats a paragraph, and which no formula has."""
_BOILERPLATE = (
    "rights reserved", "copyright", "request for comment", "requests for comment", "to comment", "for comment",
    "terms of use", "not be published", "past performance", "forward-looking", "subscribe", "newsletter", "e-mail",
    "contributed to this report", "errors and omissions", "click here", "sign up", "for your personal",
)  # fmt: skip
"""What a story may say more than once in the same words."""


@once
def summaries(article: Article) -> frozenset[Span]:
    """The teasers, whatever the page says: what stands above the dateline, the list above the story or lines without
    an end mark there, and the paragraph or list under `Highlights`."""
    spans = {after.span for head, after in pairwise(article.blocks) if _heads_summary(article, head)}
    before: Block | None = None
    is_above = False
    for block in article.blocks:
        is_point = block.kind is BlockKind.LIST_ITEM
        if is_above and block.kind is BlockKind.PARAGRAPH:
            is_point = is_above = article.text[block.span.end - 1].isalnum()
        if is_point and (is_above or (before is not None and before.span in spans)):
            spans.add(block.span)
        is_above = is_above or block.kind is BlockKind.HEADLINE
        before = block
    dateline = find_dateline(article)
    if dateline is not None:
        spans.update(block.span for block in article.of_kind(*STORY) if block.span.end <= dateline.span.start)
    return frozenset(spans)


def _heads_summary(article: Article, block: Block) -> bool:
    return block.kind is BlockKind.HEADING and article.words(block.span).lower().rstrip(":") in _SUMMARY_HEADS


_SUMMARY_HEADS = frozenset(
    ("highlights", "key points", "key takeaways", "summary", "at a glance", "in brief", "the gist", "the big picture")
)


@once
def repeated_paragraphs(article: Article) -> tuple[Repeat, ...]:
    """The paragraphs and list items of the story that stand twice, formulas, refrains and lists left out."""
    spans = those_that_may_repeat(article, [block.span for block in article.of_kind(*STORY)])
    if len(spans) < 2:
        return ()
    apart = summaries(article)
    passages = [read_passage(article, span) for span in spans if span not in apart]
    long_enough = (passage for passage in passages if len(passage.words) >= FEWEST_WORDS)
    repeats = list(find_repeats(long_enough, near=NEARLY))
    head_end = _head_end(article, repeats) if repeats else 0
    return tuple(
        repeat
        for repeat in repeats
        if repeat.first.span.start >= head_end
        and is_one_thing(article, repeat)
        and not is_boilerplate(article, repeat.again)
        and not is_beside_story(article, repeat)
        and not _are_both_credited(article, repeat)
        and (len(repeat.again.words) >= LONG or _is_told(article, repeat))
    )


def _head_end(article: Article, repeats: list[Repeat]) -> int:
    """Where the story begins on a page that prints its first paragraph above other matter, too; 0 for all others.

    What stands between the two are captions with their credits, or key points behind a shorter first paragraph."""
    body = [block.span for block in article.of_kind(*STORY)]
    for repeat in repeats:
        if repeat.first.span != body[0]:
            continue
        between = [span for span in body if repeat.first.span < span < repeat.again.span]
        is_fuller = bool(repeat.changes) and not any(change.first for change in repeat.changes)
        is_lead = is_fuller and len(between) <= _KEY_POINTS
        if between and (is_lead or all(is_credited(article, span) for span in between)):
            return repeat.again.span.start
        if len(between) > _KEY_POINTS:
            return 0  # before a later copy the same stands
    return 0


_KEY_POINTS = 4


def _are_both_credited(article: Article, repeat: Repeat) -> bool:
    """Whether both are captions with their credits: a gallery has the picture above the story again."""
    return all(is_credited(article, passage.span) for passage in (repeat.first, repeat.again))


def _is_told(article: Article, repeat: Repeat) -> bool:
    """Whether a short paragraph is the writer's: a sentence, and no refrain of a speaker's."""
    return is_sentence(article, repeat.again) and not any(
        is_speech(article, passage) for passage in (repeat.first, repeat.again)
    )


def is_beside_story(article: Article, repeat: Repeat) -> bool:
    """Whether a passage stands in another part of the page: a document quoted before, a list of papers, a recipe."""
    parts = page_parts(article)
    first, again = (article.block_at(passage.span.start).span for passage in (repeat.first, repeat.again))
    if again in parts.references or (first in parts.recipes and again in parts.recipes):
        return True
    if (first in parts.documents) != (again in parts.documents):
        return True
    return is_speech(article, repeat.first) != is_speech(article, repeat.again)


def is_boilerplate(article: Article, passage: Passage) -> bool:
    """Whether a passage is a footnote, or a short one is a formula of the trade or of the page."""
    text = article.words(passage.span).lower()
    if text.startswith(OPENINGS) or text[0] == "*":
        return True  # a footnote stands wherever its asterisk does
    return len(passage.words) < LONG and any(phrase in text for phrase in _BOILERPLATE)


def is_one_thing(article: Article, repeat: Repeat) -> bool:
    """Whether two near copies tell one thing.

    Other names or numbers make them two entries of a list, two of the story's subjects that change places two
    statements in parallel; a credit in brackets at the end makes them captions of two pictures.
    """
    tokens = find_tokens(article)
    if repeat.changes and is_credited(article, repeat.again.span):
        return False
    if any(_is_other_subject(tokens, change) for change in repeat.changes):
        return False
    if repeat.changes and any(
        tokens.lower[passage.tokens[0] + 1] in _BEHIND_LABEL for passage in (repeat.first, repeat.again)
    ):
        return False  # “Utah — Opening times are set by the county.”
    changed = [i for change in repeat.changes for i in (*change.first, *change.second)]
    begins = {repeat.first.tokens[0], repeat.again.tokens[0]}
    return all(tokens.kinds[i] == WORD or i in begins for i in changed) and not any(
        tokens.kinds[i] == NUMBER for i in changed
    )


_CREDIT_AT_END = Pattern(
    r"(?: @\w+|\([^()]*[/|][^()]*\)|(?<=[.!?”\"] )\([A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,4}\))[\s.]*(?:@\w+)?$"
)
_LONGEST_CREDIT = 80


def is_credited(article: Article, span: Span) -> bool:
    """Whether the paragraph of a passage ends in a credit in brackets, as captions among a page's paragraphs do."""
    end = article.block_at(span.start).span.end
    return _CREDIT_AT_END.search(article.text, max(0, end - _LONGEST_CREDIT), end) is not None


def _is_other_subject(tokens: Tokens, change: Change) -> bool:
    """Whether a change puts one word that the story is about in the place of another: kidney disease, retinopathy."""
    return all(
        any(len(tokens.lower[i]) >= _SUBJECT and len(tokens.where(tokens.lower[i])) >= _OFTEN for i in side)
        for side in change
    )


_SUBJECT = 5
"""Letters of the shortest word for a subject."""
_OFTEN = 3
"""Mentions that make a word one that the story is about."""


def is_speech(article: Article, passage: Passage) -> bool:
    """Whether a passage is somebody's words from beginning to end: what speakers and quoters repeat is theirs."""
    tokens = find_tokens(article)
    return all(is_quoted(article, tokens.span(i, i)) for i in (passage.tokens[0], passage.tokens[-1]))


def is_sentence(article: Article, passage: Passage) -> bool:
    """Whether a passage ends as a sentence does: titles, labels and signatures of posts do not."""
    text = article.words(passage.span)
    kinds = find_tokens(article).kinds
    if 2 * sum(kinds[i] == WORD for i in passage.tokens) < len(passage.tokens):
        return False
    return text.rstrip("\"'”’»)]*_ ").endswith((".", "!", "?", "…", ":")) and "@" not in text
