"""Two statements of one moment that stand side by side: `yesterday, July 15`, `20 years ago, in 1998`."""

from __future__ import annotations

from newslint.article import Article, Span
from newslint.checks.dates._words import gap, word_after, word_before

_MARKS = frozenset({",", "(", "-", "–", "—"})
_LINKS = frozenset("in on the back or at around early late spring summer autumn winter of".split())
_LISTING = frozenset("and or to through until".split())
_CLOSING = frozenset(", ) . — – - ; ( : ! ?".split()) | {"", "”", '"', "-"}


def stand_together(article: Article, left: Span, right: Span, *, mark: bool = False) -> bool:
    """Whether `right` follows `left` as its apposition: a comma, dash or bracket, a preposition, or nothing between.

    With `mark`, a comma, dash or bracket must stand there."""
    between = gap(article, left, right, 5)
    if between is None or not all(word in _MARKS or word in _LINKS for word in between):
        return False
    if mark and _MARKS.isdisjoint(between):
        return False
    if between and between[-1] == "the" and article.text[right.start : right.start + 4].isdigit():
        return False
    marks = [word for word in between if word in _MARKS]
    if len(marks) > 2 or (len(marks) == 2 and marks != ["-", "-"]):
        return False
    return word_after(article, right) not in _LISTING and word_before(article, left) not in ("and", "or", "between")


def is_closed(article: Article, right: Span) -> bool:
    """Whether a mark or the end of the block follows: `20 years ago, in 1998,`."""
    return word_after(article, right) in _CLOSING


def bracketed(article: Article, span: Span) -> Span:
    """The span with the closing bracket behind it, where it holds the opening one."""
    words = article.words(span)
    if words.count("(") > words.count(")") and article.text[span.end : span.end + 1] == ")":
        return Span(span.start, span.end + 1)
    return span
