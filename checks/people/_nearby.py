"""What a story says close to where it names a person."""

from __future__ import annotations

from collections.abc import Set

from newslint.article import Article, Span
from newslint.language.people import PersonMention
from newslint.language.persons import Person
from newslint.language.sentences import sentence_at
from newslint.language.tokens import find_tokens


def around(article: Article, mention: PersonMention, reach: int) -> Span:
    """The part of a mention's sentence that lies no further from it than `reach` code points on either side."""
    sentence = sentence_at(article, mention.span.start)
    return Span(max(sentence.start, mention.span.start - reach), min(sentence.end, mention.span.end + reach))


def is_said_near(article: Article, person: Person, words: Set[str], *, reach: int, mentions: int) -> bool:
    """Whether one of these lower-case words stands within `reach` of one of a person's first mentions."""
    tokens = find_tokens(article)
    return any(
        tokens.lower[k] in words
        for mention in person.mentions[:mentions]
        for k in tokens.within(around(article, mention, reach))
    )
