"""Sentences: where one ends and the next begins, within blocks."""

from __future__ import annotations

from bisect import bisect_right

from newslint.article import Article, Span, once
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, QUOTE, UPPER, find_tokens

_ENDS = frozenset(".!?…")
_CLOSERS = frozenset("\"'”’»)]")
_OPENERS = frozenset("\"'“‘„«([")
NEVER_LAST = frozenset(
    "mr mrs ms mx dr prof rev hon gov sen rep gen col lt maj capt sgt cpl cmdr adm st ft mt messrs pres "
    "sec supt det insp rs tk ksh ush tsh shs vs v no nos art approx dept est fig al ave blvd rd jan feb mar apr jun "
    "jul aug sep sept oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo "
    "mont neb nev okla ore pa tenn tex va vt wash wis wyo".split()
)
"""Abbreviations whose full stop ends no sentence where a name or number follows (AP Stylebook, Associated Press)."""


@once
def find_sentences(article: Article) -> tuple[Span, ...]:
    """The sentences of an article, in order; a block without an end mark is one sentence."""
    tokens = find_tokens(article)
    starts, ends, kinds, lower = tokens.starts, tokens.ends, tokens.kinds, tokens.lower
    size = len(starts)
    sentences: list[Span] = []
    first, last = 0, -1
    for i in tokens.stops():
        if kinds[i] == BREAK:
            if i > first:
                sentences.append(Span(starts[first], ends[i - 1]))
            first = i + 1
        elif i > last:
            last = i
            while last + 1 < size and lower[last + 1] in _ENDS and starts[last + 1] == ends[last]:
                last += 1
            while last + 1 < size and lower[last + 1] in _CLOSERS and starts[last + 1] == ends[last]:
                last += 1
            if _ends_here(starts, ends, kinds, lower, i, last):
                sentences.append(Span(starts[first], ends[last]))
                first = last + 1
    if first < size:
        sentences.append(Span(starts[first], ends[-1]))
    return tuple(sentences)


def _ends_here(starts: list[int], ends: list[int], kinds: list[int], lower: list[str], i: int, last: int) -> bool:
    """Whether the end mark at token `i`, with its closing marks up to `last`, ends a sentence."""
    following = last + 1
    if following >= len(starts) or kinds[following] == BREAK:
        return True
    if starts[following] == ends[last]:
        return False
    begins = following
    while begins + 1 < len(starts) and lower[begins] in _OPENERS:
        begins += 1
    opens = kinds[begins] in (CAPITALISED, UPPER, NUMBER) or kinds[following] == QUOTE
    if lower[i] in "!?…":
        return opens
    if lower[i] == ".":
        if i == 0 or starts[i] != ends[i - 1]:
            return opens
        before = lower[i - 1]
        is_initial = len(before) == 1 and kinds[i - 1] == CAPITALISED
        if before in NEVER_LAST and kinds[i - 1] != UPPER:
            return False
        return opens and not is_initial
    return kinds[begins] == CAPITALISED and lower[begins] in _STARTERS


_STARTERS = frozenset(
    "the a an he she it they we i you this that these those but and in on at as if when while after "
    "before for from his her its their our there here no not some many most all".split()
)
"""Words that, capitalised after `U.S.` or `p.m.`, show that a new sentence begins."""


@once
def sentences_with_starts(article: Article) -> tuple[tuple[Span, ...], list[int]]:
    """The sentences of an article, and where each starts."""
    sentences = find_sentences(article)
    return sentences, [sentence.start for sentence in sentences]


def sentence_at(article: Article, offset: int) -> Span:
    """The sentence in which an offset lies, or the last one that begins before it.

    Raises LookupError for an article without text."""
    sentences, starts = sentences_with_starts(article)
    if not sentences:
        raise LookupError("the article has no sentences")
    k = bisect_right(starts, offset)
    return sentences[k - 1 if k else 0]


def sentence_near(article: Article, span: Span, reach: int = 300) -> Span:
    """The sentence of a span, cut to so many characters on either side: what a rule may search at every mention."""
    sentence = sentence_at(article, span.start)
    return Span(max(sentence.start, span.start - reach), max(span.end, min(sentence.end, span.end + reach)))
