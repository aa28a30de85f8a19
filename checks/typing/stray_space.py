"""typing/stray-space."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.language.english import is_clearly_foreign
from newslint.language.quotations import find_quotations
from newslint.language.tokens import BREAK, NUMBER, Tokens, find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule

_MOST = 3
"""Places above which the whole text is spaced so: one cause, one finding."""


@rule(severity="info", fixable=True)
def stray_space(article: Article) -> Iterator[Finding]:
    """A space where none belongs: before a comma or stop, after an opening and before a closing mark or bracket.

    It is left by an edit, or by a link that was taken out. A text that is spaced so throughout gets one finding. French
    spacing in French passages, brackets with a space at either end, tables, code, ellipses (". . .") and decimals
    (".5") are left alone.

    Wrong:
        The vote was lost[[ ,]] said the mayor.
    Right:
        The vote was lost, said the mayor . . . by .5 percent.
    """
    if is_clearly_foreign(article):
        return
    found = sorted({*_at_marks(article), *_in_quotations(article)})
    spaces = [place for place in found if not _is_between_brackets(article.text, *place)]
    shown = spaces if len(spaces) <= _MOST else spaces[:1]
    for space, mark in shown:
        others = [place for place, _ in spaces if place != space] if len(spaces) > _MOST else []
        edits = tuple(Edit(place, "") for place, _ in ([(space, mark)] if not others else spaces))
        message = f"a space stands {'before' if space.end == mark.start else 'after'} “{article.words(mark)}”"
        if others:
            message += f", and in {len(others)} more places"
        yield Finding(
            message,
            Span(min(space.start, mark.start), max(space.end, mark.end)),
            tuple(Related("another one here", place) for place in others[:5]),
            fix=Suggestion("take the space out", edits),
        )


_OPENING_OF = {")": "(", "]": "["}
_CLOSING_OF = {"(": ")", "[": "]"}


def _is_between_brackets(text: str, space: Span, mark: Span) -> bool:
    """Whether a space inside a bracket has its like at the other end, as pages set links: `[ More of the flood ]`."""
    char = text[mark.start]
    if char in _CLOSING_OF:
        closing = text.find(_CLOSING_OF[char], mark.end, mark.end + _WITHIN)
        return closing > 0 and text[closing - 1] == " "
    if char in _OPENING_OF:
        opening = text.rfind(_OPENING_OF[char], max(0, mark.start - _WITHIN), mark.start)
        return opening >= 0 and text[opening + 1] == " "
    return False


_WITHIN = 200


def _at_marks(article: Article) -> Iterator[tuple[Span, Span]]:
    """Spaces beside marks and brackets: the space and the mark."""
    tokens = find_tokens(article)
    for i in tokens.loose():
        if tokens.texts[i] in "([":
            if i + 1 < len(tokens) and tokens.starts[i + 1] > tokens.ends[i] and tokens.kinds[i + 1] != BREAK:
                if _is_prose(article, tokens.starts[i]) and tokens.texts[i + 1] not in ")]":
                    yield Span(tokens.ends[i], tokens.starts[i + 1]), tokens.span(i, i)
        elif i and tokens.starts[i] > tokens.ends[i - 1] and tokens.kinds[i - 1] != BREAK and _ends_words(tokens, i):
            if _is_prose(article, tokens.starts[i]):
                yield Span(tokens.ends[i - 1], tokens.starts[i]), tokens.span(i, i)


def _ends_words(tokens: Tokens, i: int) -> bool:
    """Whether a mark closes what stands before it: no ellipsis, decimal, file name, smiley or empty bracket."""
    mark, before = tokens.texts[i], tokens.texts[i - 1]
    after = tokens.texts[i + 1] if i + 1 < len(tokens) else "\n\n"
    if before in ".…!?([:;-" or (after in (".", "…", "-", ")") and mark in ".;"):
        return False
    return not (
        tokens.touches_next(i) and (after[0].isalnum() or (i + 1 < len(tokens) and tokens.kinds[i + 1] == NUMBER))
    )


def _in_quotations(article: Article) -> Iterator[tuple[Span, Span]]:
    text = article.text
    for quotation in find_quotations(article):
        start, end = quotation.span.start, quotation.span.end
        if end <= start or (text[start] != " " and text[end - 1] != " ") or quotation.closing is None:
            continue
        if not text[start:end].strip() or not _is_prose(article, start):
            continue
        if text[start] == " " and text[start + 1] not in "'\"‘’“”":
            yield Span(start, start + 1), quotation.opening
        if text[end - 1] == " " and text[end - 2] not in "'\"‘’“”":
            yield Span(end - 1, end), quotation.closing


def _is_prose(article: Article, offset: int) -> bool:
    return article.block_at(offset).kind not in (BlockKind.CODE, BlockKind.TABLE_CELL, BlockKind.NOTE)
