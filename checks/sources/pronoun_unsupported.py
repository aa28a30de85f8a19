"""sources/pronoun-unsupported."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span, once
from newslint.checks.sources._frames import Frame, by_frame, frame, standing_in
from newslint.checks.sources._story import stands_in_story
from newslint.knowledge.genders import FEMALE, HERS, HIS, MALE
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.language.headlines import find_headline
from newslint.language.sentences import find_sentences
from newslint.language.tokens import CAPITALISED, UPPER, WORD, Tokens, find_tokens
from newslint.rules import Finding, rule
from newslint.sources import Passage, nearest, passage_at, passages_like, shown

_LIKE = 0.25
"""How like a passage must be to a sentence for the pronouns of the two to be of one person."""
_MOST = 2
"""Passages that are looked at for a pronoun."""
_OPENERS = frozenset("he she they his her their".split())


@rule(severity="warning")
def pronoun_unsupported(article: Article) -> Iterator[Finding]:
    """A "he", "she" or "they" that stands for nobody, or a "she" where the sources have "he".

    A draft that opens with a pronoun lost the name that stands in its source; one that changes the sex of a person
    took somebody for another. Left alone: a draft whose source opens with a pronoun too, or whose headline comes
    first, and sources that tell of men and women alike.

    Wrong:
        [[She]] opposed the deal, and the council sold the harbour.

        Source:
            Harbour master Astrid Solberg opposed the deal. The council sold the harbour.
    Right:
        Solberg opposed the deal, and the council sold the harbour. She will appeal.

        Source:
            Harbour master Astrid Solberg opposed the deal. The council sold the harbour.
    """
    if not article.sources:
        return
    opener = _opener(article)
    if opener is not None:
        word = article.words(opener)
        yield Finding(f"“{word}” opens the draft and stands for nobody named", opener, nearest(article, opener))
    for mine, others, words in ((HERS, HIS, FEMALE), (HIS, HERS, MALE)):
        yield from _of_other_sex(article, mine, others, words, opener)


def _opener(article: Article) -> Span | None:
    """The pronoun that a draft opens with, where the source says who is meant."""
    if find_headline(article) is not None:
        return None
    sentence = next((one for one in find_sentences(article) if stands_in_story(article, one)), None)
    first = None if sentence is None else _first_word(article, sentence)
    tokens = find_tokens(article)
    if first is None or tokens.lower[first] not in _OPENERS or tokens.kinds[first + 1 : first + 2] != [WORD]:
        return None
    for source in article.sources:
        opening = next(iter(find_sentences(source)), None)
        there = None if opening is None else _first_word(source, opening)
        if there is not None and find_tokens(source).lower[there] in _OPENERS:
            return None
    return tokens.span(first, first)


def _first_word(article: Article, sentence: Span) -> int | None:
    """The first token of a sentence where it is a word and no quotation mark."""
    tokens = find_tokens(article)
    first = tokens.at(sentence.start)
    return first if tokens.kinds[first] in (WORD, CAPITALISED, UPPER) else None


def _of_other_sex(
    article: Article, mine: frozenset[str], others: frozenset[str], words: frozenset[str], opener: Span | None
) -> Iterator[Finding]:
    """The first pronoun of a sex of which the sources have no word, where they have the other's for the same."""
    tokens = find_tokens(article)
    for i in tokens.where_any(mine):
        span = tokens.span(i, i)
        if span == opener or not stands_in_story(article, span):
            continue
        framed = _in_same_frame(article, i, mine, others)
        if framed is not None:
            source, j = framed
            passage = passage_at(article, source, find_tokens(source).span(j, j))
            message = f"“{tokens.texts[i]}”, says the draft; the source has “{find_tokens(source).texts[j]}” here"
            yield Finding(message, span, (shown(passage),))
            return
        passages = passages_like(article, span, _LIKE)[:_MOST]
        said = [(passage, _pronoun_of(passage, others)) for passage in passages]
        theirs = next((pair for pair in said if pair[1] is not None), None)
        if theirs is None:
            continue
        is_turned = any(_has_with(tokens, i, source, others) for source in article.sources) and not any(
            _has_with(tokens, i, source, mine) for source in article.sources
        )
        if is_turned or _is_of_none(article, words):
            message = f"“{tokens.texts[i]}”, says the draft; the source has “{theirs[1]}” here"
            yield Finding(message, span, (shown(theirs[0]),))
            return


def _in_same_frame(
    article: Article, i: int, mine: frozenset[str], others: frozenset[str]
) -> tuple[Article, int] | None:
    """The source's pronoun of the other sex between the very words that the draft's has around it."""
    there = standing_in(_frame(article, i), article, _framed)
    if any(find_tokens(source).lower[j] in mine for source, j in there):
        return None
    return next(((source, j) for source, j in there if find_tokens(source).lower[j] in others), None)


@once
def _framed(source: Article) -> dict[Frame, list[int]]:
    """The pronouns of a source by the words around them."""
    return by_frame(source, find_tokens(source).where_any(HIS | HERS), _frame)


def _frame(article: Article, pronoun: int) -> Frame | None:
    return frame(article, pronoun, pronoun)


def _pronoun_of(passage: Passage, pronouns: frozenset[str]) -> str | None:
    """The first of some pronouns in a passage."""
    tokens = find_tokens(passage.source)
    return next((tokens.texts[i] for i in tokens.within(passage.span) if tokens.lower[i] in pronouns), None)


def _is_of_none(article: Article, words: frozenset[str]) -> bool:
    """Whether no source has any word of a sex."""
    return not any(find_tokens(source).has(*words) for source in article.sources)


def _has_with(tokens: Tokens, i: int, source: Article, pronouns: frozenset[str]) -> bool:
    """Whether a source has one of these pronouns before the word that follows the draft's."""
    following = tokens.lower[i + 1] if i + 1 < len(tokens) else ""
    if not following.isalpha() or following in FUNCTION_WORDS:
        return False
    there = find_tokens(source)
    return any(j + 1 < len(there) and there.lower[j + 1] == following for j in there.where_any(pronouns))
