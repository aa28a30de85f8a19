"""Slips of the keyboard, of pasting and of the page, which need no facts."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from newslint.article import Article, Block, BlockKind, Span
from newslint.language.people import find_people
from newslint.language.quotations import find_quotations, is_quoted
from newslint.language.sentences import find_sentences
from newslint.language.tokens import WORD, find_tokens
from newslint.rules import Edit
from newslint.testing.defects._insertion import paragraph_after
from newslint.testing.defects.registry import plants

_LONG_ENOUGH = 60
"""Characters of a paragraph or sentence that nobody writes twice."""


def _paragraphs(article: Article) -> list[Block]:
    return list(article.of_kind(BlockKind.PARAGRAPH))


def _plain_words(article: Article, words: frozenset[str]) -> Iterator[tuple[int, Span]]:
    """The tokens of paragraphs that are one of these words, outside quotations, with their places."""
    tokens = find_tokens(article)
    for i in tokens.where(*words):
        span = tokens.span(i, i)
        if article.block_at(span.start).kind == BlockKind.PARAGRAPH and tokens.kinds[i] == WORD:
            if not is_quoted(article, span):
                yield i, span


@plants("quotes/unbalanced")
def lost_closing_mark(article: Article, random: Random) -> Iterator[Edit]:
    """A paragraph's only quotation loses its closing mark."""
    quotations = [one for one in find_quotations(article) if one.level == 1]
    for quotation in quotations:
        block = article.block_at(quotation.span.start)
        alone = sum(block.span.contains(one.span) for one in quotations) == 1
        if block.kind == BlockKind.PARAGRAPH and alone and quotation.closing and not quotation.continues:
            following = article.text[block.span.end :].lstrip()[:1]
            if quotation.closing.end < block.span.end and following not in "\"“'‘":
                yield Edit(quotation.outer, article.words(Span(quotation.opening.start, quotation.closing.start)))


@plants("repetition/doubled-word")
def word_twice(article: Article, random: Random) -> Iterator[Edit]:
    """A small word stands twice."""
    for _, span in _plain_words(article, frozenset(("the", "of", "and"))):
        word = article.words(span)
        yield Edit(span, f"{word} {word}")


@plants("repetition/duplicate-paragraph")
def paragraph_twice(article: Article, random: Random) -> Iterator[Edit]:
    """A paragraph stands again further down."""
    paragraphs = _paragraphs(article)
    for i, block in enumerate(paragraphs[1:-2], 1):
        text = article.words(block.span)
        if len(text) > _LONG_ENOUGH and text.endswith(".") and not any(mark in text for mark in "\"“”‘'"):
            yield paragraph_after(random.choice(paragraphs[i + 1 : -1]), text)


@plants("repetition/duplicate-sentence")
def sentence_twice(article: Article, random: Random) -> Iterator[Edit]:
    """A sentence stands again at the end of a later paragraph."""
    paragraphs = _paragraphs(article)
    for sentence in find_sentences(article):
        text = article.words(sentence)
        block = article.block_at(sentence.start)
        if len(text) < _LONG_ENOUGH or any(mark in text for mark in "\"“”‘'[(") or block.span == sentence:
            continue
        later = [one for one in paragraphs if one.span.start > block.span.end and article.text[one.span.end - 1] == "."]
        if block.kind == BlockKind.PARAGRAPH and text.endswith(".") and later:
            at = random.choice(later).span.end
            yield Edit(Span(at, at), " " + text)


@plants("repetition/teaser-in-body")
def teaser_from_body(article: Article, random: Random) -> Iterator[Edit]:
    """The teaser becomes a paragraph of the story."""
    long = [one for one in _paragraphs(article)[1:] if len(article.words(one.span)) > _LONG_ENOUGH]
    for block in article.of_kind(BlockKind.TEASER):
        if long:
            yield Edit(block.span, article.words(random.choice(long).span))


@plants("residue/mojibake")
def wrong_encoding(article: Article, random: Random) -> Iterator[Edit]:
    """A character outside ASCII is read as Windows-1252."""
    for block in _paragraphs(article):
        for at in range(block.span.start, block.span.end):
            if article.text[at] in "’“”–—éèáíóúñüöäç":
                broken = article.text[at].encode("utf-8").decode("cp1252", "ignore")
                if len(broken) > 1:
                    yield Edit(Span(at, at + 1), broken)


@plants("residue/invisible-character")
def zero_width_space(article: Article, random: Random) -> Iterator[Edit]:
    """A space that nobody can see stands inside a word."""
    tokens = find_tokens(article)
    for block in _paragraphs(article):
        for i in tokens.within(block.span):
            if tokens.kinds[i] == WORD and len(tokens.texts[i]) > 6 and tokens.texts[i].isalpha():
                at = tokens.starts[i]
                yield Edit(tokens.span(i, i), tokens.texts[i][:3] + "\u200b" + article.text[at + 3 : tokens.ends[i]])


@plants("residue/markup")
def left_entity(article: Article, random: Random) -> Iterator[Edit]:
    """A tag or an entity is left in the text."""
    for sentence in find_sentences(article):
        block = article.block_at(sentence.start)
        if block.kind == BlockKind.PARAGRAPH and sentence.start > block.span.start:
            yield Edit(Span(sentence.start - 1, sentence.start), random.choice(("<br> ", "&nbsp;", "&amp;nbsp;")))


@plants("residue/placeholder")
def blank(article: Article, random: Random) -> Iterator[Edit]:
    """A name is still to come."""
    for mention in find_people(article):
        if mention.is_full and mention.kind == BlockKind.PARAGRAPH and not is_quoted(article, mention.span):
            if article.words(mention.span) == " ".join(mention.parts):
                yield Edit(mention.span, random.choice(("[NAME]", "TKTK")))


@plants("residue/editor-note")
def checked_spelling(article: Article, random: Random) -> Iterator[Edit]:
    """A name carries the desk's mark for a checked spelling."""
    for mention in find_people(article):
        if mention.is_full and mention.kind == BlockKind.PARAGRAPH and not is_quoted(article, mention.span):
            yield Edit(mention.span, f"{article.words(mention.span)} (CQ)")


@plants("residue/page-furniture")
def left_label(article: Article, random: Random) -> Iterator[Edit]:
    """A label of the page stands between two paragraphs."""
    labels = ("ADVERTISEMENT", "Share this: Facebook | Twitter | Email", "Sign up for our newsletter")
    for block in _paragraphs(article)[:-1]:
        yield paragraph_after(block, random.choice(labels))


@plants("residue/assistant-text")
def left_chat(article: Article, random: Random) -> Iterator[Edit]:
    """A language model's offer stands below the story."""
    paragraphs = _paragraphs(article)
    if paragraphs:
        words = random.choice(
            (
                "Let me know if you'd like me to shorten this for print.",
                "I hope this revised version of the article helps!",
            )
        )
        yield paragraph_after(paragraphs[-1], words)


@plants("structure/unbalanced-brackets")
def lost_bracket(article: Article, random: Random) -> Iterator[Edit]:
    """A bracket loses its partner."""
    for block in _paragraphs(article):
        text = article.words(block.span)
        if text.count("(") == text.count(")") == 1 and 0 < text.index("(") < text.index(")"):
            at = block.span.start + text.index("(")
            end = block.span.start + text.index(")") + 1
            if end - at > 4:
                yield Edit(Span(at, end), article.text[at : end - 1])


@plants("structure/missing-stop")
def lost_stop(article: Article, random: Random) -> Iterator[Edit]:
    """A paragraph in the middle of the story loses its full stop."""
    for block in _paragraphs(article)[1:-1]:
        text = article.words(block.span)
        around = (article.text[: block.span.start].rstrip()[-1:], article.text[block.span.end :].split("\n\n")[1][-1:])
        if around != (".", "."):
            continue
        is_sentence = any(f" {verb} " in text for verb in ("said", "was", "is", "were", "will", "has", "had"))
        if text[-1] == "." and text[-2].islower() and len(text) > _LONG_ENOUGH and is_sentence:
            last = text.rsplit(" ", 1)[-1]
            yield Edit(Span(block.span.end - len(last), block.span.end), last[:-1])


@plants("structure/punctuation")
def two_stops(article: Article, random: Random) -> Iterator[Edit]:
    """A sentence ends with two marks."""
    for sentence in find_sentences(article):
        text = article.words(sentence)
        if article.block_at(sentence.start).kind == BlockKind.PARAGRAPH and text[-1:] == "." and text[-2:-1].islower():
            yield Edit(Span(sentence.end - 1, sentence.end), random.choice(("..", ",.")))


@plants("structure/truncated")
def cut_end(article: Article, random: Random) -> Iterator[Edit]:
    """The story's last paragraph breaks off behind a small word."""
    paragraphs = _paragraphs(article)
    if not paragraphs:
        return
    last = paragraphs[-1]
    for i, span in _plain_words(article, frozenset(("the", "a", "of", "and", "to", "with", "for"))):
        if last.span.start + 30 < span.start and span.end < last.span.end - 10:
            tokens = find_tokens(article)
            start = tokens.starts[i - 2]
            yield Edit(Span(start, last.span.end), article.text[start : span.end])


@plants("structure/source-line")
def damaged_source_line(article: Article, random: Random) -> Iterator[Edit]:
    """The source line loses a bracket of its agency."""
    for block in article.of_kind(BlockKind.SOURCE_LINE):
        text = article.words(block.span)
        if text.startswith("(") and ")" in text[:30] and ":" in text:
            end = text.index(")") + 1
            yield Edit(Span(block.span.start, block.span.start + end), text[1:end])


@plants("structure/headline-missing")
def lost_headline(article: Article, random: Random) -> Iterator[Edit]:
    """The headline is gone, and the page starts with its byline or source line."""
    is_named = article.metadata.headline is not None
    if len(article.blocks) > 2 and article.blocks[0].kind == BlockKind.HEADLINE and not is_named:
        following = article.blocks[1]
        if following.kind in (BlockKind.BYLINE, BlockKind.SOURCE_LINE):
            yield Edit(Span(0, following.span.end), article.words(following.span))


@plants("typing/word-clash")
def two_articles(article: Article, random: Random) -> Iterator[Edit]:
    """`The` is followed by `this`."""
    for _, span in _plain_words(article, frozenset(("the",))):
        yield Edit(span, random.choice(("the this", "a the", "the a")))


@plants("typing/lost-space")
def joined_words(article: Article, random: Random) -> Iterator[Edit]:
    """Two sentences lose the space between them."""
    for sentence in find_sentences(article):
        block = article.block_at(sentence.start)
        before = article.text[sentence.start - 3 : sentence.start]
        if block.kind == BlockKind.PARAGRAPH and sentence.start > block.span.start and before[-2:] == ". ":
            word = article.text[sentence.start :].split(" ", 1)[0]
            if before[0].islower() and word.isalpha() and word[1:].islower() and word[0].isupper():
                yield Edit(Span(sentence.start - 2, sentence.start + len(word)), f".{word}")


@plants("typing/stray-space")
def space_before_mark(article: Article, random: Random) -> Iterator[Edit]:
    """A space stands before a comma."""
    tokens = find_tokens(article)
    for i in tokens.where(","):
        span = tokens.span(i, i)
        if article.block_at(span.start).kind == BlockKind.PARAGRAPH and i and tokens.kinds[i - 1] == WORD:
            yield Edit(tokens.span(i - 1, i), f"{tokens.texts[i - 1]} ,")


@plants("typing/article-sound")
def wrong_article(article: Article, random: Random) -> Iterator[Edit]:
    """`A` stands before a vowel, `an` before a consonant."""
    tokens = find_tokens(article)
    for i, span in _plain_words(article, frozenset(("a", "an"))):
        following = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
        if i + 1 == len(tokens) or tokens.kinds[i + 1] != WORD or not following.isalpha() or len(following) < 4:
            continue
        if tokens.lower[i] == "a" and following[:1] in "bcdfgklmnprst":
            yield Edit(span, "an")
        elif tokens.lower[i] == "an" and following[:1] in "ai":
            yield Edit(span, "a")
