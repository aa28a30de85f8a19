"""captions/duplicate."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from newslint.article import Article, BlockKind, Span, mentions_in
from newslint.caption_forms import split_caption
from newslint.language.captions import find_captions
from newslint.language.dates import find_dates
from newslint.language.tokens import PUNCTUATION, QUOTE, find_tokens
from newslint.rules import Finding, Related, rule

_FEWEST_WORDS = 5
"""Shorter captions ("The mayor on Monday") may stand under two pictures."""
_MOST = 10
"""How many more places of one caption a finding gives."""
_OPENING = 24
"""Characters by which a paragraph is told to begin like a caption."""
_LATEST = 8
"""How many earlier captions with the same opening or ending a caption is compared with."""
_CREDIT_WORDS = frozenset("photo by photograph picture image credit courtesy of via handout".split())

_ARTICLES = frozenset("a an the this these its his her their".split())


class _Words(NamedTuple):
    """A caption's words for comparison: all of them, and without dates; `days` are its dates, `credit` its names."""

    span: Span
    all: tuple[str, ...]
    undated: tuple[str, ...]
    days: frozenset[datetime.date]
    credit: frozenset[str]


@rule(severity="warning")
def duplicate(article: Article) -> Iterator[Finding]:
    """A caption stands twice, word for word or nearly.

    On a page with several pictures the text of one was pasted under another, or the layout shows one picture twice.
    A caption that differs by an added word or two, or by a date left out, counts as the same. Pictures that differ in
    what they show, when or where, captions under pictures of two photographers, and a credit alone are left alone.

    Wrong:
        Workers load sacks of rice at a depot in Davao, May 2, 2021. (Xinhua/Ana Cruz)

        The rice is for the islands in the south, the mayor said.

        [[Workers load sacks of rice at a depot in Davao, May 2, 2021. (Xinhua/Ana Cruz)]]
    Right:
        Workers load sacks of rice at a depot in Davao, May 2, 2021. (Xinhua/Ana Cruz)

        The rice is for the islands in the south, the mayor said.

        Workers load sacks of flour at a depot in Davao, May 2, 2021. (Xinhua/Ana Cruz)
    """
    texts = _captions_and_their_copies(article)
    seen: defaultdict[tuple[str, ...], list[_Words]] = defaultdict(list)
    again: dict[Span, list[_Words]] = {}
    for words in texts:
        keys = (words.undated[:3], ("", *words.undated[-3:]))
        earlier = [one for key in keys for one in seen[key][-_LATEST:]]
        first = min((one for one in earlier if _is_same(one, words)), key=lambda one: one.span, default=None)
        if first is not None:
            again.setdefault(first.span, [first]).append(words)
            continue
        for key in keys:
            seen[key].append(words)
    for first, second, *others in again.values():
        how = "again" if first.all == second.all else "again in nearly the same words"
        line = article.source.locate(first.span).start.line
        yield Finding(
            f"the caption of line {line} stands here {how}",
            second.span,
            related=(
                Related("first stands here", first.span),
                *(Related("and here once more", other.span) for other in others[:_MOST]),
            ),
        )


def _captions_and_their_copies(article: Article) -> list[_Words]:
    """The captions, and paragraphs that begin like one of them (a copy may have lost its credit)."""
    captions = [caption for caption in find_captions(article) if caption.text is not None]
    openings = {article.words(caption.block.span)[:_OPENING] for caption in captions}
    if len(captions) < 2 and not any(article.text.count(opening) > 1 for opening in openings):
        return []
    texts = {
        caption.block.span: _words(article, caption.block.span, caption.text, caption.credit)
        for caption in captions
        if caption.text is not None
    }
    for block in article.of_kind(BlockKind.PARAGRAPH):
        start = block.span.start
        if article.text[start : start + _OPENING] in openings:
            parts = split_caption(article.words(block.span))
            texts[block.span] = _words(article, block.span, Span(start + parts.start, start + parts.end), None)
    return [texts[span] for span in sorted(texts) if len(texts[span].all) >= _FEWEST_WORDS]


def _words(article: Article, whole: Span, text: Span, credit: Span | None) -> _Words:
    tokens = find_tokens(article)
    dates = mentions_in(find_dates(article), text)
    dated = {i for date in dates for i in tokens.within(date.span)}
    words = [i for i in tokens.within(text) if tokens.kinds[i] not in (PUNCTUATION, QUOTE)]
    names = frozenset(tokens.lower[i] for i in tokens.within(credit)) - _CREDIT_WORDS if credit else frozenset()
    return _Words(
        whole,
        tuple(tokens.lower[i] for i in words),
        tuple(tokens.lower[i] for i in words if i not in dated and tokens.lower[i] != "on"),
        frozenset(date.day for date in dates if date.day is not None),
        frozenset(name for name in names if name.isalnum()),
    )


def _is_same(first: _Words, second: _Words) -> bool:
    if first.credit and second.credit and len(first.credit ^ second.credit) > 1:
        return False
    if first.all == second.all:
        return True
    if first.days and second.days and first.days.isdisjoint(second.days):
        return False
    shorter, longer = sorted((first.undated, second.undated), key=len)
    added = len(longer) - len(shorter)
    if len(shorter) < _FEWEST_WORDS or added > max(1, len(shorter) // 8):
        return False
    return _is_within(shorter, longer) or (added == 0 and _is_retyped(shorter, longer))


def _is_within(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the longer text is the shorter one with words put in."""
    rest = iter(longer)
    return all(word in rest for word in shorter)


def _is_retyped(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two texts differ by one letter of one long word, or by one article."""
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    if len(pairs) != 1:
        return False
    if _ARTICLES.issuperset(pairs[0]):
        return True
    if min(map(len, pairs[0])) < 6:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(*pairs[0], score_cutoff=1) == 1
