"""What a sentence tells, as units that can be held against another's: words of content, numbers, whole names."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.checks.sources._forms import root
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.folding import fold, stem
from newslint.knowledge.not_names import FUNCTION_WORDS
from newslint.language.names import find_names
from newslint.language.places import find_places
from newslint.language.tokens import CAPITALISED, NUMBER, UPPER, WORD, find_tokens
from newslint.sources import Passage

_JOINED = ("-based", "-born", "-led", "-backed", "-style", "-area")


class Unit(NamedTuple):
    """A word of content, a number or a whole name: its first and last token, and the form to compare it by."""

    first: int
    last: int
    key: str
    is_name: bool = False
    is_word: bool = False
    """Whether it is an ordinary word in lower case: no name or number, and no first word of a sentence."""


@once
def _name_at(article: Article) -> dict[int, Unit]:
    found: dict[int, Unit] = {}
    for name in find_names(article):
        if len(name.parts) > 1 or not is_english_word(name.parts[0].lower()):
            last = name.parts[-1]
            key = fold(stem(last.partition("-")[0] if last.endswith(_JOINED) else last)).split()
            if key:
                found[name.first] = Unit(name.first, name.last, key[-1], is_name=True)
    taken = {i for unit in found.values() for i in range(unit.first, unit.last + 1)}
    for place in find_places(article):
        if place.is_likely and place.kind != "demonym" and place.first not in taken:
            found[place.first] = Unit(place.first, place.last, fold(stem(place.name)).split()[-1], is_name=True)
    return found


def name_units(article: Article) -> tuple[Unit, ...]:
    """The names of an article, in order."""
    return tuple(_name_at(article).values())


def units(article: Article, span: Span) -> list[Unit]:
    """The words of content, numbers and names under a span, in order."""
    tokens = find_tokens(article)
    names = _name_at(article)
    found: list[Unit] = []
    beyond = -1
    for i in tokens.within(span):
        if i <= beyond:
            continue
        if i in names:
            found.append(names[i])
            beyond = names[i].last
        elif tokens.kinds[i] == NUMBER:
            found.append(Unit(i, i, tokens.lower[i]))
        elif tokens.kinds[i] in (WORD, CAPITALISED, UPPER):
            word = tokens.lower[i]
            if word not in FUNCTION_WORDS and len(word) > 2 and word[0].isalpha():
                found.append(Unit(i, i, root(fold(stem(word))), is_word=tokens.kinds[i] == WORD))
    return found


def share_name(article: Article, sentence: Span, passage: Passage) -> bool:
    """Whether a sentence and a passage name the same."""
    ours = {unit.key for unit in units(article, sentence) if unit.is_name}
    return any(unit.is_name and unit.key in ours for unit in units(passage.source, passage.span))
