"""What a story says close to where it names a person."""

from __future__ import annotations

from collections.abc import Set

from newslint.article import Article
from newslint.language.persons import Person
from newslint.language.sentences import sentence_near
from newslint.language.tokens import find_tokens


def is_said_near(article: Article, person: Person, words: Set[str], *, reach: int, mentions: int) -> bool:
    """Whether one of these lower-case words stands in the sentence of one of a person's first mentions.

    `reach` is how far from the mention it may stand, in code points, `mentions` how many of them are searched.
    """
    tokens = find_tokens(article)
    return any(
        tokens.lower[k] in words
        for mention in person.mentions[:mentions]
        for k in tokens.within(sentence_near(article, mention.span, reach))
    )
