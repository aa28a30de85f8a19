"""Words of names that are spelt right elsewhere in the story, and are no words themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from newslint.article import Article, Span, once
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.gazetteer import is_known
from newslint.knowledge.given_names import common_surnames, fold_name, given_names
from newslint.knowledge.not_names import PEOPLES
from newslint.language.people import find_people
from newslint.language.quotations import is_quoted
from newslint.language.slips import are_of_one_stem, close_pairs, close_pairs_with_first_letter, is_derived
from newslint.language.tokens import CAPITALISED, UPPER, Tokens, find_tokens

_SHORTEST = 6
"""Letters of a name that stands alone; of shorter ones one letter makes another name."""

_CONTINENTS = frozenset("europe africa asia america".split())
"""Whose myths, peoples and squares have names a letter from theirs: Europa."""
_AT_HOME = frozenset("brasil italia polska turkiye türkiye belgie belgique".split())
"""What countries are called at home, as in the names of their companies and papers: BBC Brasil."""


def misspelt_names(article: Article) -> Iterator[tuple[Span, Span]]:
    """The misspelt names of a story, each with a place where it is right; people's are people/name-drift's."""
    yield from _beside_a_word(article)
    yield from _alone(article)


def _beside_a_word(article: Article) -> Iterator[tuple[Span, Span]]:
    """Two words of a name of which the second is no word: Commerce Commitee, Commerce Committee."""
    tokens = find_tokens(article)
    kinds, lower, starts, ends = tokens.kinds, tokens.lower, tokens.starts, tokens.ends
    seconds = [i for before, i in pairwise(tokens.capitals) if i - before == 1 and kinds[before] == CAPITALISED]
    if len({lower[i - 1] for i in seconds}) == len(seconds):
        return
    by_first: dict[str, list[int]] = {}
    for i in seconds:
        if starts[i] - ends[i - 1] == 1:
            by_first.setdefault(lower[i - 1], []).append(i)
    for positions in by_first.values():
        if len(positions) > 1 and len({lower[i] for i in positions}) > 1:
            words: dict[str, list[int]] = {}
            for i in positions:
                words.setdefault(lower[i], []).append(i)
            for wrong, right in close_pairs(words, words):
                if len(words[wrong]) <= len(words[right]) and _is_misspelling(wrong, right):
                    here, there = words[wrong][0], words[right][0]
                    yield tokens.span(here - 1, here), tokens.span(there - 1, there)


def _alone(article: Article) -> Iterator[tuple[Span, Span]]:
    """A name that stands once, a letter from one that stands several times, neither known: PaySethu, PaySetu."""
    tokens = find_tokens(article)
    lower = tokens.lower
    counts = Counter([lower[i] for i in tokens.unglued(tokens.capitals)])
    often = [word for word, count in counts.items() if count > 1 and _is_long(word) and not is_english_word(word)]
    if not often:
        return
    letters = {word[0] for word in often}
    once = [word for word, count in counts.items() if count == 1 and word[0] in letters and _is_long(word)]
    for wrong, right in close_pairs_with_first_letter(once, often):
        if is_derived(wrong, right) or is_derived(right, wrong):
            continue
        if are_of_one_stem(wrong, right) or right in _CONTINENTS or wrong in _AT_HOME:
            continue
        first, second = _first_capital(tokens, wrong), _first_capital(tokens, right)
        here, there = tokens.span(first, first), tokens.span(second, second)
        is_coined = article.words(there)[1:] != right[1:] and article.words(here)[1:] != wrong[1:]
        if _is_known(wrong) and not is_coined:
            continue
        if not (is_quoted(article, here) or {wrong, right} & _of_people(article)):
            yield here, there


def _is_long(word: str) -> bool:
    return len(word) >= _SHORTEST and word.isalpha()


def _first_capital(tokens: Tokens, word: str) -> int:
    """Where a word first stands with a capital, glued to nothing."""
    return next(i for i in tokens.unglued(tokens.where(word)) if tokens.kinds[i] in (CAPITALISED, UPPER))


@once
def _of_people(article: Article) -> frozenset[str]:
    """The words of the names of the story's people, in lower case."""
    return frozenset(part.lower() for mention in find_people(article) for part in mention.parts)


def _is_known(word: str) -> bool:
    """Whether a word, or the one that it is the plural or adjective of, is in some list."""
    return is_word(word) or fold_name(word) in common_surnames() or is_word(word[:-1])


def _is_misspelling(wrong: str, right: str) -> bool:
    """Whether one is a word of English, and the other neither a word nor a name nor formed of the one."""
    if not is_english_word(right) or is_derived(wrong, right):
        return False
    if {wrong.rstrip("s")[-2:], right.rstrip("s")[-2:]} == {"or", "er"}:
        return False
    if wrong.startswith(right) and (wrong[-1] == wrong[-2] or wrong[-1] in "nrs"):
        return False
    return not (is_word(wrong) or fold_name(wrong) in common_surnames())


def is_word(word: str) -> bool:
    """Whether a word in lower case is English, a people, a given name or a place."""
    return is_english_word(word) or word in PEOPLES or fold_name(word) in given_names() or is_known(word)
