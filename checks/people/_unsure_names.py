"""Names of two words and more that may be people's, though the story does not show it."""

from __future__ import annotations

from newslint.article import Article, BlockKind, once
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.given_names import fold_name
from newslint.language.names import LONGEST, find_names, two_word_names
from newslint.language.people import find_people, mention_of
from newslint.language.persons import Person
from newslint.language.tokens import find_tokens

UNREAD = (BlockKind.BYLINE, BlockKind.CREDIT, BlockKind.NOTE, BlockKind.SOURCE_LINE)
"""Where names are those of the people who made the story."""


@once
def unsure_names(article: Article) -> tuple[Person, ...]:
    """Names of two words and more that the story does not show to be people's, each as a person of one mention."""
    tokens = find_tokens(article)
    sure = {mention.span for mention in find_people(article)}
    persons: list[Person] = []
    for name in find_names(article):
        if len(name.parts) == 1 or name.kind in UNREAD or len(name.parts) > LONGEST:
            continue
        for piece in two_word_names(tokens, name) if name.in_title_case else (name,):
            if piece.span in sure or (piece.first and tokens.lower[piece.first - 1] == "the"):
                continue
            if is_english_word(fold_name(piece.parts[-1])):
                continue
            mention = mention_of(tokens, piece)
            persons.append(Person(mention.given, mention.surname, (mention,)))
    return tuple(persons)
