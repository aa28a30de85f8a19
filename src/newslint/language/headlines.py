"""The headline as a text of its own, and what of the story stands under it."""

from __future__ import annotations

from newslint.article import Article, Block, BlockKind, Span, once
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, UPPER, WORD, find_tokens

_STEM = 5
"""Letters by which two forms of one word are told to be one: `exports`, `exported`."""

_LEAD_BLOCKS = 6


@once
def find_headline(article: Article) -> Block | None:
    """The headline's block, None for a story without one in its text."""
    return next(article.of_kind(BlockKind.HEADLINE), None)


@once
def story_start(article: Article) -> Block | None:
    """The first block of the story proper; None for a story without body."""
    return next(article.body(), None)


@once
def lead(article: Article) -> Span | None:
    """The story's opening: its first paragraphs, which tell what the headline tells. None for a story without body."""
    body = list(article.body())[:_LEAD_BLOCKS]
    return Span(body[0].span.start, body[-1].span.end) if body else None


def stems(article: Article, span: Span) -> frozenset[str]:
    """The words of content under a span, each cut to its first letters."""
    tokens = find_tokens(article)
    return frozenset(
        tokens.lower[i][:_STEM]
        for i in tokens.within(span)
        if tokens.kinds[i] in (WORD, CAPITALISED, UPPER)
        and len(tokens.lower[i]) > 2
        and tokens.lower[i] not in FUNCTION_WORDS
    )


def sentence_stems(article: Article, offset: int) -> frozenset[str]:
    """The stems of the sentence at an offset, read once a sentence however many figures it holds."""
    known = _stems_by_sentence(article)
    sentence = sentence_at(article, offset)
    if sentence not in known:
        known[sentence] = stems(article, sentence)
    return known[sentence]


@once
def _stems_by_sentence(article: Article) -> dict[Span, frozenset[str]]:
    return {}


def stands_in_story(article: Article, word: str) -> bool:
    """Whether a lower-case word stands anywhere but in the headline."""
    tokens = find_tokens(article)
    block, positions = find_headline(article), tokens.where(word)
    return bool(positions) and not (block and _stands_only(tokens.within(block.span), positions))


@once
def story_words(article: Article) -> frozenset[str]:
    """The lower-case words that stand anywhere but in the headline."""
    tokens = find_tokens(article)
    block = find_headline(article)
    inside = tokens.within(block.span) if block else range(0)
    return tokens.words.difference(
        [word for word in tokens.lower[inside.start : inside.stop] if _stands_only(inside, tokens.where(word))]
    )


def _stands_only(inside: range, positions: list[int]) -> bool:
    """Whether positions, which are in order, all lie within a range."""
    return inside.start <= positions[0] and positions[-1] < inside.stop


@once
def is_in_title_case(article: Article) -> bool:
    """Whether the headline capitalises its words, so that its capitals tell nothing."""
    block = find_headline(article)
    if block is None:
        return False
    tokens = find_tokens(article)
    long_words = [
        i for i in list(tokens.within(block.span))[1:] if len(tokens.lower[i]) > 3 and tokens.lower[i].isalpha()
    ]
    small = sum(tokens.kinds[i] == WORD for i in long_words)
    return small * 5 < len(long_words) * 2
