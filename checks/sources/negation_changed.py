"""sources/negation-changed."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.sources._forms import are_forms
from newslint.checks.sources._frames import Frame, frame, rows
from newslint.checks.sources._opposites import are_opposites, find_opposite, is_negation, say_of_same
from newslint.checks.sources._story import stands_in_story
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.knowledge.opposites import DENIALS, NEGATIONS
from newslint.language.headlines import stems
from newslint.language.sentences import find_sentences, sentence_at
from newslint.language.tokens import BREAK, QUOTE, Tokens, find_tokens
from newslint.rules import Finding, rule
from newslint.sources import Passage, likeness, passage_at, passages_like, shown

_SAME_CLAIM = 0.5
"""How like each other two sentences must be to make one claim."""
_SAME_MATTER, _FEWEST, _MOST = 0.3, 2, 3
"""The same for a word and its contrary, which say themselves that they are of one matter; passages looked at."""
_SHARED = 3
"""Words of content that two such sentences share at least."""
_REACH = 4
"""Words that a negation denies, counted from it."""


@rule(severity="warning")
def negation_changed(article: Article) -> Iterator[Finding]:
    """The source makes the draft's claim the other way round: with a "not" more or less, or with the opposite word.

    The two sentences must share what they tell, the words must stand beside the same ones, and no such sentence of
    the sources may make the claim as the draft has it. "Ankle" is the opposite of "wrist" in this: words of one sort
    that are never true of the same. What has two sides (won and lost, husband and wife) must be told of one name.

    Wrong:
        The ferry will [[not return]] to Port Larkin in May.

        Source:
            The ferry will return to Port Larkin in May, the owners said.
    Right:
        The ferry will return to Port Larkin in May.

        Source:
            The ferry will return to Port Larkin in May, the owners said.
    """
    if not article.sources:
        return
    word_for_word = list(_put_in(article)) + list(_left_out(article))
    yield from word_for_word
    for sentence in find_sentences(article):
        if not stands_in_story(article, sentence) or any(sentence.overlaps(one.span) for one in word_for_word):
            continue
        told = stems(article, sentence)
        alike = [
            one for one in passages_like(article, sentence, _SAME_MATTER)[:_MOST] if len(told & one.stems) >= _FEWEST
        ]
        if not alike:
            continue
        turned = find_opposite(article, sentence, alike)
        if turned is not None:
            tokens = find_tokens(article)
            message = f"the draft says “{tokens.texts[turned.at]}” where the source says “{turned.there}”"
            yield Finding(message, tokens.span(turned.at, turned.at), (shown(turned.passage),))
            continue
        same = [
            one for one in passages_like(article, sentence, _SAME_CLAIM)[:_MOST] if len(told & one.stems) >= _SHARED
        ]
        if same:
            yield from _denied_otherwise(article, sentence, same)


def _put_in(article: Article) -> Iterator[Finding]:
    """The denials of a draft that has but for them the very words of a source."""
    tokens = find_tokens(article)
    theirs = {around for source in article.sources for around, _ in _denials(source)}
    for around, i in _denials(article):
        held = next((source for source in article.sources if around in rows(source)), None)
        if held is None or around in theirs:
            continue
        span, passage = tokens.span(i, i + 1), _passage(article, held, rows(held)[around])
        if _tell_of_one(article, span, passage):
            yield Finding(
                f"“{article.words(span)}”, says the draft; the source does not deny it", span, (shown(passage),)
            )


def _left_out(article: Article) -> Iterator[Finding]:
    """The words of a draft that are a source's but for a denial."""
    tokens = find_tokens(article)
    for source in article.sources:
        for around, j in _denials(source):
            i = rows(article).get(around)
            if i is None or any(around in rows(other) for other in article.sources):
                continue
            span, passage = tokens.span(i, i), _passage(article, source, j)
            if _tell_of_one(article, span, passage):
                yield Finding(f"“{article.words(span)}”, says the draft; the source denies it", span, (shown(passage),))


def _denials(article: Article) -> list[tuple[Frame, int]]:
    """The words `not` and `never` with two words on either side of them in their sentence."""
    return [
        (around, i)
        for i in find_tokens(article).where("not", "never")
        if (around := frame(article, i, i)) is not None and around[1][:1].isalpha() and around[2][:1].isalpha()
    ]


def _tell_of_one(article: Article, span: Span, passage: Passage) -> bool:
    """Whether the sentence at a span is one of the story's and shares most of what a passage tells."""
    told = stems(article, sentence_at(article, span.start))
    return stands_in_story(article, span) and likeness(article, told, passage) >= _SAME_CLAIM


def _passage(article: Article, source: Article, i: int) -> Passage:
    return passage_at(article, source, find_tokens(source).span(i, i))


def _denies_something(article: Article, sentence: Span) -> bool:
    tokens = find_tokens(article)
    return any(tokens.lower[i] in DENIALS or is_negation(tokens.lower[i]) for i in tokens.within(sentence))


def _denied_otherwise(article: Article, sentence: Span, alike: list[Passage]) -> Iterator[Finding]:
    """A word that the draft denies and the source does not, or the other way round."""
    tokens = find_tokens(article)
    ours = tokens.within(sentence)
    denied = {} if any(tokens.lower[i] in _LIMITS for i in ours) else _denied(tokens, ours)
    for word, (first, last) in denied.items():
        having = [passage for passage in alike if _has_form(article, sentence, last, passage)]
        if having and not any(_may_deny(passage, word) for passage in having):
            said = tokens.text[tokens.starts[first] : tokens.ends[last]]
            yield Finding(
                f"“{said}”, says the draft; the source does not deny it", tokens.span(first, last), (shown(having[0]),)
            )
            return
    if _denies_something(article, sentence):
        return
    for i in ours:
        if not _is_content(tokens, i):
            continue
        having = [passage for passage in alike if _has_form(article, sentence, i, passage)]
        if having and all(_denies(passage, tokens.lower[i]) for passage in having):
            yield Finding(
                f"“{tokens.texts[i]}”, says the draft; the source denies it", tokens.span(i, i), (shown(having[0]),)
            )
            return


_AUXILIARIES = frozenset("will would shall has are did does had got let".split())
_LIMITS = frozenset("since until before yet anymore longer".split())
"""Words with which a denial holds for a time alone: `has not scored since December`."""


def _is_content(tokens: Tokens, i: int) -> bool:
    word = tokens.lower[i]
    if not word[0].isalpha() or len(word) < 3 or not tokens.texts[i].islower():
        return False
    return word not in FUNCTION_WORDS and word not in NEGATIONS and word not in _AUXILIARIES


def _denied(tokens: Tokens, within: range) -> dict[str, tuple[int, int]]:
    """The words that a negation denies, with the tokens from the negation to them."""
    found: dict[str, tuple[int, int]] = {}
    for i in within:
        if not is_negation(tokens.lower[i]):
            continue
        for j in range(i + 1, min(within.stop, i + 1 + _REACH)):
            if tokens.kinds[j] in (BREAK, QUOTE) or tokens.lower[j] in (",", ".", ";", "but", "only", "just"):
                break
            if _is_content(tokens, j):
                found.setdefault(tokens.lower[j], (i, j))
                break
    return found


def _may_deny(passage: Passage, word: str) -> bool:
    """Whether a passage may deny a word in some way: with a negation, a verb such as `refused`, the opposite word."""
    tokens = find_tokens(passage.source)
    within = [tokens.lower[i] for i in tokens.within(passage.span)]
    return any(one in DENIALS or is_negation(one) or are_opposites(one, word) for one in within)


def _denies(passage: Passage, word: str) -> bool:
    tokens = find_tokens(passage.source)
    return any(are_forms(word, other) for other in _denied(tokens, tokens.within(passage.span)))


def _has_form(article: Article, sentence: Span, i: int, passage: Passage) -> bool:
    """Whether a passage has a word of a sentence in some form, beside the same words."""
    word, there = find_tokens(article).lower[i], find_tokens(passage.source)
    return any(
        are_forms(word, there.lower[j]) and say_of_same(article, sentence, i, passage, j)
        for j in there.within(passage.span)
    )
