"""Captions that do not fit the story, the page or each other."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from newslint.article import Article, BlockKind, Span
from newslint.language.captions import find_captions
from newslint.language.people import find_people
from newslint.language.story_date import find_story_date
from newslint.rules import Edit
from newslint.testing.defects._insertion import paragraph_after
from newslint.testing.defects.registry import plants

_STRANGERS = ("Ottilie Achterberg", "Ignatius Szymborski", "Rosalind Fotheringham")


def _years(article: Article, added: int) -> Iterator[Edit]:
    """The years of captions' dates, moved."""
    today = find_story_date(article)
    for caption in find_captions(article):
        date = caption.date.written if caption.date else None
        if caption.is_file or date is None or date.year_span is None or date.year is None or date.weekday_span:
            continue
        if today and caption.date and caption.date.day and abs((today.day - caption.date.day).days) < 60:
            yield Edit(date.year_span, str(date.year + added))


@plants("captions/after-publication")
def picture_of_next_year(article: Article, random: Random) -> Iterator[Edit]:
    """A caption's date is put into the next year."""
    yield from _years(article, 1)


@plants("captions/stale-photo")
def picture_of_long_ago(article: Article, random: Random) -> Iterator[Edit]:
    """A caption's date is put two years back."""
    yield from _years(article, -2)


@plants("captions/duplicate")
def caption_again(article: Article, random: Random) -> Iterator[Edit]:
    """A caption stands again further down."""
    paragraphs = list(article.of_kind(BlockKind.PARAGRAPH))
    for caption in find_captions(article):
        below = [block for block in paragraphs if block.span.start > caption.block.span.end][1:-1]
        if below and caption.text is not None and len(article.words(caption.text).split()) > 5:
            yield paragraph_after(random.choice(below), article.words(caption.block.span))


@plants("captions/missing-credit")
def lost_credit(article: Article, random: Random) -> Iterator[Edit]:
    """One of several captions loses its credit."""
    captions = find_captions(article)
    if len(captions) < 3 or not all(caption.credit for caption in captions):
        return
    for caption in captions:
        if caption.text is not None and caption.credit and caption.text.end < caption.credit.start:
            yield Edit(caption.block.span, article.words(caption.text).rstrip())


@plants("captions/person-not-in-story")
def stranger(article: Article, random: Random) -> Iterator[Edit]:
    """Somebody in a caption gets a name that the story does not know."""
    texts = [caption.text for caption in find_captions(article) if caption.text]
    for mention in find_people(article):
        inside = any(text.contains(mention.span) and len(article.words(text).split()) > 6 for text in texts)
        before = article.text[max(0, mention.span.start - 4) : mention.span.start].lower()
        if mention.is_full and not mention.title and inside and not before.endswith(("by ", ": ", "/")):
            if article.words(mention.span) == " ".join(mention.parts):
                yield Edit(mention.span, random.choice(_STRANGERS))


@plants("captions/position-mismatch")
def both_on_one_side(article: Article, random: Random) -> Iterator[Edit]:
    """Of two people in a caption, both stand on one side."""
    for caption in find_captions(article):
        words = [article.words(marker.span) for marker in caption.markers]
        if words in (["(L)", "(R)"], ["(R)", "(L)"]):
            yield Edit(caption.markers[1].span, words[0])


@plants("structure/empty-caption")
def caption_without_words(article: Article, random: Random) -> Iterator[Edit]:
    """A labelled caption loses its words."""
    for caption in find_captions(article):
        if caption.labelled and caption.text and caption.text.start > caption.block.span.start:
            label = article.words(Span(caption.block.span.start, caption.text.start)).rstrip()
            yield Edit(caption.block.span, label)
