"""Whom a sentence or a paragraph tells of at a place."""

from __future__ import annotations

from bisect import bisect_left

from newslint.article import Article, BlockKind, Span, once
from newslint.knowledge.offices import KIN
from newslint.language.people import PersonMention
from newslint.language.persons import Person, find_persons
from newslint.language.sentences import sentence_at
from newslint.language.tokens import Tokens, find_tokens

FARTHEST = 300
"""How far from a place another name still matters, in code points."""


@once
def mentions_by_position(article: Article) -> list[tuple[PersonMention, Person]]:
    pairs = [(mention, person) for person in find_persons(article) for mention in person.mentions]
    return sorted(pairs, key=lambda pair: pair[0].span)


def mentions_within(article: Article, span: Span) -> list[tuple[PersonMention, Person]]:
    """The mentions of people within a span, each with its person."""
    pairs = mentions_by_position(article)
    i = bisect_left(pairs, span.start, key=lambda pair: pair[0].span.start)
    found: list[tuple[PersonMention, Person]] = []
    while i < len(pairs) and pairs[i][0].span.end <= span.end:
        found.append(pairs[i])
        i += 1
    return found


def subject_at(article: Article, offset: int) -> Person | None:
    """The person that a sentence tells of at a place: the last one named in it before, or, where it begins with a
    pronoun, the only one named in the sentence before."""
    sentence = sentence_at(article, offset)
    tokens = find_tokens(article)
    named = mentions_within(article, Span(max(sentence.start, offset - FARTHEST), offset))
    if named:
        people = {id(person) for _, person in named}
        is_another = _names_kin(tokens, Span(named[-1][0].span.end, offset))
        return named[-1][1] if len(people) == 1 and not is_another else None
    first = tokens.at(sentence.start)
    opening = _OPENING_BORN if tokens.lower[first] == "born" else _OPENING
    if sentence.start < 3 or _PRONOUNS.isdisjoint(tokens.lower[first : first + opening]):
        return None
    if _names_kin(tokens, Span(sentence.start, offset)):
        return None
    previous = sentence_at(article, sentence.start - 3)
    if article.block_at(previous.start).kind is not BlockKind.PARAGRAPH:
        return None
    named = mentions_within(article, previous)
    if not named and tokens.lower[tokens.at(previous.start)] in ("he", "she"):
        paragraph = article.block_at(sentence.start).span.start
        if paragraph < previous.start:
            named = mentions_within(article, sentence_at(article, previous.start - 3))
    return named[0][1] if len({id(person) for _, person in named}) == 1 else None


def _names_kin(tokens: Tokens, span: Span) -> bool:
    """Whether `his wife`, `whose eldest son`, `the mayor's friend` stands in a span and takes over as subject."""
    within = tokens.within(Span(max(span.start, span.end - FARTHEST), span.end))
    return any(
        tokens.lower[k] in KIN
        and tokens.lower[k + 1 : k + 2] not in _OF_KIN
        and not _OWNERS.isdisjoint(tokens.lower[max(within.start, k - 3) : k])
        for k in within
    )


_OF_KIN = (["'s"], ["’s"])
"""Behind kin these make them owners of something: `on his son's orders`."""
_OWNERS = frozenset("his her their whose my our 's ’s".split())
_PRONOUNS = frozenset("he she his her".split())
_OPENING = 4
"""Within how many tokens of a sentence a pronoun takes up the sentence before: `Now 78, he still sails`."""
_OPENING_BORN = 14
"""The same behind a birth: `Born in Port Louis, Mauritius, on 3 May 1980, she moved`."""


def only_person(article: Article, span: Span) -> Person | None:
    """The only person named in the paragraph up to an age, else in the paragraph before."""
    named = named_near(article, span)
    return named[-1][1] if len({id(person) for _, person in named}) == 1 else None


def named_near(article: Article, span: Span) -> list[tuple[PersonMention, Person]]:
    """Who is named in the paragraph up to a place, else in the paragraph before."""
    block = article.block_at(span.start)
    named = mentions_within(article, Span(block.span.start, span.start))
    if named:
        return named
    if block.span.start == 0:
        return []
    previous = article.block_at(block.span.start - 1)
    return mentions_within(article, previous.span) if previous.kind is BlockKind.PARAGRAPH else []
