"""structure/punctuation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, BlockKind
from newslint.language.tokens import BREAK, Tokens, find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule

_CLOSING_QUOTES = frozenset("\"”’'»")
_AFTER_STOP = _CLOSING_QUOTES | {"."}
_AFTER_COMMA = _CLOSING_QUOTES | frozenset(".,")
_ABBREVIATIONS = frozenset("jr sr inc ltd co corp etc no st mr mrs dr vs bros".split())


@rule(severity="warning", fixable=True)
def punctuation(article: Article) -> Iterator[Finding]:
    """Two marks stand where only one can: two full stops, a comma and a full stop, a stop inside and outside a quote.

    Editing put a second mark beside the first. Left alone are ellipses of three and more dots, decimals, web and mail
    addresses, file names, abbreviations (U.S., J.R.) before a mark, and listings.

    Wrong:
        The ferry left the harbour at six[[..]] It was back by noon.
    Right:
        The ferry left the harbour at six... and was back by noon.
    """
    tokens = find_tokens(article)
    lower = tokens.lower
    last = len(lower) - 1
    doubled = [i for i in tokens.where(".") if i < last and lower[i + 1] in _AFTER_STOP]
    doubled += [i for i in tokens.where(",") if i < last and lower[i + 1] in _AFTER_COMMA]
    for i in sorted(doubled):
        if not tokens.touches_next(i) or i == 0 or not tokens.touches_next(i - 1):
            continue
        finding = _doubled_mark(tokens, i) or _stop_inside_and_outside(tokens, i)
        if finding is not None and article.block_at(tokens.starts[i]).kind not in (BlockKind.CODE, BlockKind.NOTE):
            yield finding


def _doubled_mark(tokens: Tokens, i: int) -> Finding | None:
    """`..`, `,.`, `.,` and `,,` behind a word, with white space or a closing mark after them."""
    marks = tokens.lower[i] + tokens.lower[i + 1]
    if marks not in ("..", ",.", ",,") or not _is_word(tokens, i - 1) or not _at_word_end(tokens, i + 1):
        return None
    span = tokens.span(i, i + 1)
    if marks == "..":
        keep = Suggestion("keep one full stop", (Edit(tokens.span(i + 1, i + 1), ""),))
        return Finding("two full stops stand together", span, fix=keep)
    if marks == ",,":
        keep = Suggestion("keep one comma", (Edit(tokens.span(i + 1, i + 1), ""),))
        return Finding("two commas stand together", span, fix=keep)
    return Finding(
        "a comma stands before a full stop",
        span,
        suggestions=(
            Suggestion("keep the full stop", (Edit(tokens.span(i, i), ""),)),
            Suggestion("keep the comma", (Edit(tokens.span(i + 1, i + 1), ""),)),
        ),
    )


def _stop_inside_and_outside(tokens: Tokens, i: int) -> Finding | None:
    """`."` and another full stop behind the closing mark, or `,"` and another comma."""
    if i + 2 >= len(tokens) or tokens.lower[i + 1] not in _CLOSING_QUOTES:
        return None
    if tokens.lower[i + 2] != tokens.lower[i] or not tokens.touches_next(i + 1) or not _at_word_end(tokens, i + 2):
        return None
    before = tokens.lower[i - 1]
    if before == "." or before in _ABBREVIATIONS or len(before) == 1 or not _is_word(tokens, i - 1):
        return None
    mark = "full stop" if tokens.lower[i] == "." else "comma"
    return Finding(
        f"a {mark} stands inside and outside the closing mark",
        tokens.span(i, i + 2),
        suggestions=(
            Suggestion("keep the one inside", (Edit(tokens.span(i + 2, i + 2), ""),)),
            Suggestion("keep the one outside", (Edit(tokens.span(i, i), ""),)),
        ),
    )


def _is_word(tokens: Tokens, i: int) -> bool:
    """Whether a token is a word, a number or a closing mark behind one."""
    return tokens.lower[i][-1].isalnum() or tokens.lower[i] in (")", "]", "%", "”", '"', "’")


def _at_word_end(tokens: Tokens, i: int) -> bool:
    """Whether white space, a closing mark or the block's end follows."""
    if not tokens.touches_next(i) or tokens.kinds[i + 1] == BREAK:
        return True
    return tokens.kinds[i + 1] == BREAK or tokens.lower[i + 1] in _CLOSING_QUOTES or tokens.lower[i + 1] in ")]"
