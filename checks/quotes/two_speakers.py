"""quotes/two-speakers."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.quotes._alike import Alike, alike_quotations, attribution_of, is_said_again, is_same_speaker
from newslint.language.quotations import find_quotations
from newslint.language.tokens import lower_text
from newslint.rules import Finding, Related, rule

_FEWEST_WORDS = 5
"""Shorter words may well be said by two people, but for those that are given as somebody's own."""
_MOST_PAIRS = 200
"""How many pairs of quotations of one article are looked at."""


@rule(severity="warning")
def two_speakers(article: Article) -> Iterator[Finding]:
    """One quotation is given to two people.

    The same words, at least five in a row (four where they are given as "her phrase" or "his line"), are attributed to
    one person here and to another there. Only speakers who are named in full somewhere in the story count. One person
    who quotes the other ("repeating", "quoting", "in the words of") is left alone, as are two who quote a third.

    Wrong:
        Anna Lindqvist told the meeting that a closed library is “a lamp put out on purpose”.

        Peter Marsh answered on Monday. “We have no lamp,” Marsh said.

        The clerk wrote down Marsh’s words, [[“a lamp put out on purpose”]].
    Right:
        Anna Lindqvist told the meeting that a closed library is “a lamp put out on purpose”.

        Peter Marsh answered on Monday. “We have no lamp,” Marsh said.

        The clerk wrote down Lindqvist’s words, “a lamp put out on purpose”.
    """
    for pair in alike_quotations(article)[:_MOST_PAIRS]:
        if _is_name(article, pair):
            continue
        if pair.changes or is_same_speaker(article, pair) is not False or _holds_another(article, pair):
            continue
        if pair.words < (_FEWEST_WORDS - 1 if is_said_again(article, pair) else _FEWEST_WORDS):
            continue
        if _is_said_by_many(article, pair):
            continue
        said = attribution_of(article)
        first, second = sorted((pair.shorter, pair.longer), key=lambda one: one.span)
        there, here = said[first].speaker, said[second].speaker
        if there is None or here is None:
            continue
        line = article.source.locate(first.span).start.line
        name, other_name = " ".join(here.parts), " ".join(there.parts)
        yield Finding(
            f"these are {name}'s words here, but {other_name}'s in line {line}",
            second.outer,
            (Related(f"given to {other_name} here", first.outer), Related("the speaker here", here.span)),
        )


def _is_name(article: Article, pair: Alike) -> bool:
    """Whether the quoted words are a name, written with capitals: the words on a logo or a form."""
    long_words = [word for word in article.words(pair.shorter.span).split() if len(word) > _SMALL_WORD]
    return bool(long_words) and all(word[0].isupper() for word in long_words)


_SMALL_WORD = 3


def _is_said_by_many(article: Article, pair: Alike) -> bool:
    """Whether a third stretch of the text has the words, too: speakers take up the words of a question."""
    shorter, longer = (article.words(one.span).lower().strip(" ,.!?") for one in (pair.shorter, pair.longer))
    if shorter not in longer:
        from difflib import SequenceMatcher

        shared = SequenceMatcher(None, shorter, longer, autojunk=False).find_longest_match()
        shorter = shorter[shared.a : shared.a + shared.size]
    return lower_text(article).count(shorter) > 2


def _holds_another(article: Article, pair: Alike) -> bool:
    """Whether the words are quoted within the quotation: both speakers may quote a third."""
    inner = [quotation.span for quotation in find_quotations(article) if quotation.level > 1]
    return any(pair.shorter.span.contains(span) or pair.longer.span.contains(span) for span in inner)
