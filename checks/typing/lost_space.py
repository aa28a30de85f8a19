"""typing/lost-space."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from newslint.article import Article, Block, BlockKind, Span
from newslint.checks.typing._joined_words import (
    FEWEST_LETTERS,
    SHORTEST,
    SHORTEST_PAIR,
    cut_before_phrase,
    cut_between_words,
    cut_within,
    is_derived,
    may_be_joined,
)
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.glue import ENDS, cut_between
from newslint.language.english import is_clearly_foreign
from newslint.language.quotations import find_quotations
from newslint.language.sieve import Sieve
from newslint.language.tokens import BREAK, CAPITALISED, NUMBER, WORD, Tokens, find_tokens
from newslint.rules import Edit, Finding, Suggestion, rule

_LONGEST = 60
"""Letters; longer strings are no words, and no two of them."""
_ADDRESS_MARKS = frozenset("#@/\\_=&~+*|<>{}")
_COMMON_DOMAINS = frozenset("com org net gov edu co uk io tv me info".split())


@rule(severity="warning", fixable=True)
def lost_space(article: Article) -> Iterator[Finding]:
    """Two words run together where a space, a link or a tag stood.

    "candidatesaying", "ofthe", "diplomaticrelations", "over.He", "he said“We": the whole is no English word, and one of
    its parts is a word of grammar that forms no compounds, or its first an adjective or participle by its ending, or a
    mark stands between. A long word that no list has and that falls in two common ones is a query. Names, hashtags,
    handles, addresses, file names and compounds are left alone.

    Wrong:
        The [[candidatesaying]] so was not named.
    Right:
        The #candidatesaying tag on example.com was not seen by airbnb.
    """
    if is_clearly_foreign(article):
        return
    tokens = find_tokens(article)
    unknown, odd = _UNKNOWN.rest(tokens.words), tokens.odd()
    found = {
        *_joined(tokens, unknown, odd),
        *_across_tags(article),
        *_after_marks(tokens, odd),
        *_beside_quotations(article),
    }
    for span, at in sorted(found):
        if _is_text(article, span):
            fix = _put_space(article, span, at)
            yield Finding(f"a space is lost in “{article.words(span)}”", span, fix=fix)
    proven = {span for span, _ in found}
    for span, at in _maybe_two(tokens, unknown):
        if span not in proven and _is_text(article, span):
            parted = _parted(article, span, at)
            message = f"“{article.words(span)}” is in no list of words: is a space lost, as in “{parted}”?"
            yield Finding(message, span, suggestions=(_put_space(article, span, at),), severity="info")


def _is_text(article: Article, span: Span) -> bool:
    """Whether a passage is the story's text, and no listing or address."""
    return article.block_at(span.start).kind != BlockKind.CODE and not _is_address(article.text, span)


def _put_space(article: Article, span: Span, at: int) -> Suggestion:
    return Suggestion(f"write “{_parted(article, span, at)}”", (Edit(Span(at, at), " "),))


def _parted(article: Article, span: Span, at: int) -> str:
    return f"{article.text[span.start : at]} {article.text[at : span.end]}"


def _is_sound(word: str) -> bool:
    """Whether a word, in lower case, is a common English one, or is too short or long to be two."""
    return not (SHORTEST_PAIR <= len(word) <= _LONGEST and word.isalpha()) or is_english_word(word)


_UNKNOWN = Sieve(_is_sound)


def _joined(tokens: Tokens, unknown: list[str], odd: list[int]) -> Iterator[tuple[Span, int]]:
    """Words that are two: the span, and where the second begins."""
    for word in {*filter(may_be_joined, unknown), *_mixed(tokens, odd)}:
        places = tokens.where(word)
        if len(places) > 1 and len(word) < SHORTEST and not cut_between(word):
            continue
        is_small = len(places) == 1 and tokens.texts[places[0]] == word and not tokens.is_glued(places[0])
        if is_small and _opens_phrase(tokens, places[0] + 1) and (cut := cut_before_phrase(word)):
            yield tokens.span(places[0], places[0]), tokens.starts[places[0]] + cut
            continue
        for i in places:
            kind = tokens.kinds[i]
            if kind not in (WORD, CAPITALISED) or (kind == CAPITALISED and not _begins_sentence(tokens, i)):
                continue
            cut = cut_within(tokens.texts[i], kind == CAPITALISED) or (
                _cut_by_story(word, tokens) if kind == WORD else 0
            )
            if cut and not (tokens.touches_next(i) and tokens.lower[i + 1] in ("'", "’", "-")):
                yield tokens.span(i, i), tokens.starts[i] + cut
    for i in odd:
        if tokens.lower[i] not in _DATED or not tokens.touches_next(i):
            continue
        if tokens.kinds[i] == WORD and tokens.kinds[i + 1] == NUMBER:
            number = tokens.lower[i + 1]
            if len(number) > 1 and number.isdigit() and not _hangs_on(tokens, i) and not _goes_on(tokens, i + 1):
                yield tokens.span(i, i + 1), tokens.starts[i + 1]


_DETERMINERS = frozenset("the a an its his her their".split())


def _opens_phrase(tokens: Tokens, i: int) -> bool:
    """Whether a word that opens a phrase of place or time follows: `meetin the hall`, `stoodat Kirkhill`."""
    if i >= len(tokens) or tokens.touches_next(i - 1):
        return False
    return tokens.kinds[i] in (CAPITALISED, NUMBER) or tokens.lower[i] in _DETERMINERS


def _mixed(tokens: Tokens, odd: list[int]) -> list[str]:
    """The words, in lower case, that begin with a small letter and have a capital further on: `inMarch`."""
    return [
        tokens.lower[i]
        for i in odd
        if tokens.kinds[i] == WORD and tokens.texts[i] != tokens.lower[i] and _is_letters(tokens.texts[i])
    ]


def _is_letters(text: str) -> bool:
    return text[0].islower() and text.isalpha() and len(text) <= _LONGEST


_DATED = frozenset("in of by since from until to on the".split())


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Whether letters follow a number without a space, as in `in2it`."""
    return tokens.touches_next(i) and tokens.texts[i + 1][0].isalnum()


def _hangs_on(tokens: Tokens, i: int) -> bool:
    """Whether something stands before a word without a space."""
    return i > 0 and tokens.kinds[i - 1] != BREAK and tokens.touches_next(i - 1)


def _begins_sentence(tokens: Tokens, i: int) -> bool:
    return i == 0 or tokens.lower[i - 1] in (".", "!", "?", "\n\n", "“", "”")


def _cut_by_story(word: str, tokens: Tokens) -> int:
    """Where a word falls in two that both stand elsewhere in the story, the second a participle or an adverb."""
    if len(word) < 11 or not word.endswith(("ed", "ly")) or is_english_word(word) or is_derived(word):
        return 0
    if len(tokens.where(word)) > 1:
        return 0
    for cut in range(FEWEST_LETTERS, len(word) - 4):
        first, second = word[:cut], word[cut:]
        if tokens.has(first) and tokens.has(second) and is_english_word(first) and is_english_word(second):
            return cut
    return 0


def _maybe_two(tokens: Tokens, unknown: list[str]) -> Iterator[tuple[Span, int]]:
    """`coalitiontalks`: a long word that no list has and that falls in two common words, or is a new compound."""
    for word in unknown:
        if len(word) < 2 * FEWEST_LETTERS:
            continue
        i, *others = tokens.where(word)
        if others or not tokens.texts[i].islower() or tokens.kinds[i] != WORD or tokens.is_glued(i):
            continue
        cut = cut_between_words(word)
        if cut:
            yield tokens.span(i, i), tokens.starts[i] + cut


def _across_tags(article: Article) -> Iterator[tuple[Span, int]]:
    """`<a>the council</a>decided`: a tag stands within what is no word, and each side of it is one."""
    if article.source.verbatim:
        return  # plain text, without tags
    tokens, text = find_tokens(article), article.text
    for piece, following in pairwise(article.source.pieces):
        at = piece.end
        if at != following.start or piece.file_end == following.file_start:
            continue
        if not (text[at - 1 : at].isalpha() and text[at : at + 1].isalpha()):
            continue
        if _is_signature(article, article.block_at(at)):
            continue  # the page's style sheet puts space between its parts
        i = tokens.at(at)
        word, cut = tokens.texts[i], at - tokens.starts[i]
        first, second = word[:cut].lower(), word[cut:]
        if (
            len(word) > _LONGEST
            or min(len(first), len(second)) < 2
            or is_english_word(word.lower())
            or is_derived(word.lower())
        ):
            continue
        if word.islower() or second in ENDS:  # Moneygram is a name
            if is_english_word(first) and is_english_word(second):
                yield tokens.span(i, i), at


def _is_signature(article: Article, block: Block) -> bool:
    """Whether a block says who wrote the story or when, whatever the page calls it."""
    if block.kind in (BlockKind.BYLINE, BlockKind.SOURCE_LINE, BlockKind.CREDIT):
        return True
    return block.span.length < _LONGEST_SIGNATURE and article.text.startswith(("By ", "by ", "BY "), block.span.start)


_LONGEST_SIGNATURE = 150
_MARKS = frozenset(".,?!;")


def _after_marks(tokens: Tokens, odd: list[int]) -> Iterator[tuple[Span, int]]:
    """`over.He`, `said,but`: a mark between two words of the language, and no space behind it."""
    starts, ends = tokens.starts, tokens.ends
    for i in odd:
        if tokens.lower[i] not in _MARKS or not i or starts[i] != ends[i - 1]:
            continue
        before, after = tokens.lower[i - 1], tokens.lower[i + 1]
        is_named = tokens.kinds[i - 1] == CAPITALISED and len(before) > 2 and after in _OPENS_CLAUSE
        is_named = is_named or (_is_year(before) and tokens.texts[i + 1][0].isupper() and after in _OPENS_CLAUSE)
        if not is_named and (tokens.kinds[i - 1] != WORD or len(before) < 2 or not is_english_word(before)):
            continue
        if not after.isalpha() or (
            i + 2 < len(tokens) and tokens.touches_next(i + 1) and tokens.texts[i + 2] in "./:@_=("
        ):
            continue
        if i > 1 and tokens.touches_next(i - 2) and tokens.texts[i - 2] in "./:@_=&#?(":
            continue
        if tokens.lower[i] == ",":
            sound = tokens.kinds[i + 1] == WORD and is_english_word(after)
        else:
            sound = tokens.kinds[i + 1] == CAPITALISED and is_english_word(after) and after not in _COMMON_DOMAINS
        if sound:
            yield tokens.span(i - 1, i + 1), tokens.starts[i + 1]


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdecimal() and text[:2] in ("18", "19", "20")


_OPENS_CLAUSE = frozenset(
    "the and but he she they it we this that these those until when while after before his her".split()
)
"""What follows a name where its full stop or comma is no part of an abbreviation or address: `June.Until`."""


def _beside_quotations(article: Article) -> Iterator[tuple[Span, int]]:
    """`he said“We go”`, `“We go,”he said`: a double mark that touches a word outside."""
    tokens, text = find_tokens(article), article.text
    for quotation in find_quotations(article):
        mark = text[quotation.opening.start]
        if mark not in '"“' or quotation.opening.length > 1:
            continue
        start = quotation.opening.start
        if start and text[start - 1].islower():
            i = tokens.at(start - 1)
            if is_english_word(tokens.lower[i]) and len(tokens.lower[i]) > 1:
                yield Span(tokens.starts[i], quotation.opening.end), start
        end = quotation.closing.end if quotation.closing else None
        if quotation.closing is None or text[quotation.closing.start - 1].isspace():
            continue  # a mark with a space before it and none behind opens something
        if end is not None and text[end : end + 1].isalpha():
            i = tokens.at(end)
            if tokens.starts[i] == end and is_english_word(tokens.lower[i]) and len(tokens.lower[i]) > 1:
                yield Span(end - 1, tokens.ends[i]), end


def _is_address(text: str, span: Span) -> bool:
    """Whether a passage belongs to an address, a handle or a file name."""
    start, end = span.start, span.end
    while start > 0 and span.start - start < 60 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and end - span.end < 60 and not text[end].isspace():
        end += 1
    word = text[start:end]
    return bool(_ADDRESS_MARKS.intersection(word)) or "www." in word or ".com" in word
