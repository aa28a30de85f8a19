"""One pass over an article's text: what every finder starts from.

A finder asks `Tokens.where` for its trigger words and walks outward from them, so that a text without percentages
pays nothing for percentages.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict

from newslint.article import Article, Span, once

BREAK, WORD, CAPITALISED, UPPER, NUMBER, QUOTE, PUNCTUATION = range(7)
"""Kinds of tokens. `CAPITALISED` begins with a capital and goes on in lower case (or is one capital letter),
`UPPER` is two or more capitals (`NATO`, `U.S.`); a `BREAK` stands between two blocks."""

QUOTE_MARKS = "\"'“”„‟‘’‚‛«»‹›`´"

_TOKEN = re.compile(
    r"(\n\n)"
    r"|((?:[^\W\d_]\.){2,})"
    r"|([^\W\d_]+(?:['’](?![sS](?![^\W\d_]))[^\W\d_]+)*)"
    r"|(\d+(?:[.,]\d+)*)"
    r"|(['’][sS](?![^\W_]))"
    r"|([\"'“”„‟‘’‚‛«»‹›`´])"
    r"|(\S)"
)
_ABBREVIATION, _WORD, _NUMBER, _POSSESSIVE, _QUOTE, _OTHER = range(2, 8)


class Tokens:
    """The tokens of an article as parallel lists, and an index from lower-case forms to positions.

    `starts`, `ends`: offsets in the article's text. `kinds`: one of the kinds above. `lower`: the token in lower
    case. `texts`: as written. `text`: the article's text. A hyphen is a token of its own, as is the `'s` that follows
    a name; `U.S.` and `p.m.` are one token, `Sept.` is two.
    """

    __slots__ = ("_index", "ends", "kinds", "lower", "starts", "text", "texts")

    def __init__(self, text: str) -> None:
        self.text = text
        starts: list[int] = []
        ends: list[int] = []
        kinds: list[int] = []
        texts: list[str] = []
        for match in _TOKEN.finditer(text):
            group = match.lastindex
            word = match.group()
            start, end = match.span()
            starts.append(start)
            ends.append(end)
            texts.append(word)
            if group == _WORD or group == _ABBREVIATION:
                if word[0].islower():
                    kinds.append(WORD)
                elif len(word) > 1 and word.isupper():
                    kinds.append(UPPER)
                elif word[0].isupper():
                    kinds.append(CAPITALISED)
                else:
                    kinds.append(WORD)
            elif group == _OTHER:
                kinds.append(PUNCTUATION)
            elif group == _NUMBER:
                kinds.append(NUMBER)
            elif group == _QUOTE:
                kinds.append(QUOTE)
            elif group == _POSSESSIVE:
                kinds.append(WORD)
            else:
                kinds.append(BREAK)
        self.starts, self.ends, self.kinds, self.texts = starts, ends, kinds, texts
        self.lower = [word.lower() for word in texts]
        index: defaultdict[str, list[int]] = defaultdict(list)
        for i, word in enumerate(self.lower):
            index[word].append(i)
        self._index = dict(index)

    def __len__(self) -> int:
        return len(self.starts)

    def where(self, *words: str) -> list[int]:
        """The positions of the tokens with one of these lower-case forms, in order."""
        if len(words) == 1:
            return self._index.get(words[0], [])
        return sorted(i for word in words for i in self._index.get(word, ()))

    def where_any(self, words: frozenset[str]) -> list[int]:
        """Like `where`, for a large set of trigger words."""
        return sorted(i for word in words & self._index.keys() for i in self._index[word])

    def has(self, *words: str) -> bool:
        """Whether any of these lower-case forms occurs."""
        return any(word in self._index for word in words)

    def span(self, first: int, last: int) -> Span:
        """The span from one token to another, both included."""
        return Span(self.starts[first], self.ends[last])

    def at(self, offset: int) -> int:
        """The position of the first token that ends after an offset; `len(self)` behind the last."""
        return bisect_right(self.ends, offset)

    def within(self, span: Span) -> range:
        """The positions of the tokens that lie within a span."""
        return range(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))

    def span_with_bracket(self, first: int, last: int) -> Span:
        """Like `span`, with the closing bracket right after it where the span has only the opening one."""
        following = last + 1
        if following < len(self.lower) and self.lower[following] == ")" and "(" in self.lower[first:following]:
            return self.span(first, following)
        return self.span(first, last)

    def touches_next(self, i: int) -> bool:
        """Whether no white space stands between a token and the next one."""
        return i + 1 < len(self.starts) and self.ends[i] == self.starts[i + 1]


@once
def find_tokens(article: Article) -> Tokens:
    """The tokens of an article."""
    return Tokens(article.text)
