"""The names of a draft, and whether its sources have them in some form."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from newslint.article import Article, Span, once
from newslint.knowledge.capitals import capitals_of
from newslint.knowledge.countries import demonym_countries
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.folding import fold, stem
from newslint.knowledge.gazetteer import lookup
from newslint.knowledge.given_names import forms_of_given, given_names
from newslint.language.acronyms import find_acronyms, find_definitions
from newslint.language.names import Name, find_names
from newslint.language.organisations import find_name_initials
from newslint.language.people import find_people
from newslint.language.places import find_places
from newslint.language.sentences import find_sentences
from newslint.language.tokens import find_tokens
from newslint.sources import find_source_words


class Named(NamedTuple):
    """A name in the draft and the words of it that a source must have."""

    span: Span
    words: tuple[str, ...]
    is_person: bool = False


@once
def find_named(article: Article) -> tuple[Named, ...]:
    """The names of people, places and organisations of the draft, in order; words that only may be names left out."""
    people = {mention.span for mention in find_people(article)}
    found = [
        Named(name.span, words, name.span in people)
        for name in find_names(article)
        if not name.in_title_case and (words := _words(article, name, is_person=name.span in people))
    ]
    taken = {span for named in found for span in range(named.span.start, named.span.end)}
    for place in find_places(article):
        if place.is_likely and place.span.start not in taken:
            found.append(Named(place.span, (place.name,)))
            taken.update(range(place.span.start, place.span.end))
    found += [
        Named(use.span, (use.letters,))
        for use in find_acronyms(article)
        if use.span.start not in taken and use.letters not in _NO_NAMES and not is_english_word(use.letters.lower())
    ]
    return tuple(sorted(found, key=lambda named: named.span))


_NO_NAMES = frozenset(
    "TV PM AM BST GMT EST CEO MP MPS QC PC DNA VIP ID IT OK READ CLICK HERE VIDEO "
    "II III IV VI VII VIII IX XI XII".split()
)


def _words(article: Article, name: Name, *, is_person: bool) -> tuple[str, ...]:
    """The words of a name that tell it from others; none for a run that may be no name."""
    words = tuple(
        word
        for part in name.parts
        for word in part.split()
        if len(word) > 1 and word[0].isupper() and not word.startswith(("I'", "I’"))
    )
    if len(words) == 1 and not is_person:
        lower = stem(words[0]).lower()
        if is_english_word(lower) or is_english_word(lower.removesuffix("s")) or _opens_sentence(article, name):
            return () if not _is_place(words[0]) or _opens_sentence(article, name) else words
    return words


def _opens_sentence(article: Article, name: Name) -> bool:
    """Whether a word has its capital perhaps from the beginning of a sentence or quotation."""
    sentences = find_sentences(article)
    i = bisect_left(sentences, name.span.start, key=lambda sentence: sentence.start)
    opens = i < len(sentences) and sentences[i].start == name.span.start
    before = find_tokens(article).texts[name.first - 1] if name.first else ""
    return (opens or before in "\"'“‘:") and is_english_word(name.parts[0].lower())


def _is_place(word: str) -> bool:
    return any(not place.alternate for place in lookup(word))


def stands_in_sources(article: Article, word: str) -> bool:
    """Whether a source has a word of a name in some form, or what implies it."""
    known = _known(article)
    if word not in known:
        known[word] = _stands_in_sources(article, word)
    return known[word]


@once
def _known(article: Article) -> dict[str, bool]:
    return {}


def _stands_in_sources(article: Article, word: str) -> bool:
    words = find_source_words(article)
    folded = fold(stem(word))
    forms = {folded, folded + "s", folded.removesuffix("s"), folded.removesuffix("es"), _SHORT.get(folded, folded)}
    if forms & words or (" " in folded and words.issuperset(folded.split())):
        return True
    if len(folded) > 4 and _begins_word(article, folded[: max(4, len(folded) - 2)]):
        return True
    if not words.isdisjoint(forms_of_given(folded)):
        return True
    if len(folded) == 2 and folded not in given_names() and _begins_word(article, folded[0]):
        return True
    if word.isupper() and (_expanded(article, word) or len(word) < 2):
        return True
    return _is_implied(article, word)


def _begins_word(article: Article, start: str) -> bool:
    """Whether a word of the sources begins so."""
    words = _sorted_words(article)
    i = bisect_left(words, start)
    return i < len(words) and words[i].startswith(start)


@once
def _sorted_words(article: Article) -> list[str]:
    return sorted(word for word in find_source_words(article) if len(word) > 2)


_SHORT = {"utd": "united", "man": "manchester", "st": "saint", "intl": "international", "univ": "university"}
"""Short forms that only headlines and summaries use."""


def _expanded(article: Article, letters: str) -> bool:
    """Whether an acronym's full name stands in a source, or the draft gives it."""
    letters = letters.replace(".", "").upper()
    if any(definition.letters == letters for definition in find_definitions(article)):
        return True
    return any(
        letters in find_name_initials(source) or any(use.letters == letters for use in find_acronyms(source))
        for source in article.sources
    )


def _is_implied(article: Article, name: str) -> bool:
    """Whether a place follows from the sources' places: a country or region from a city in it, a people's country."""
    theirs = _source_countries(article)
    if demonym_countries(name):
        return bool(theirs & set(demonym_countries(name)))
    for place in lookup(name):
        if place.kind == "country" and place.country in theirs:
            return True
        if place.alternate:
            continue
        if place.kind == "region" and (place.country, place.region.split(".")[0]) in _source_regions(article):
            return True
        if place.kind == "city" and place.country in theirs and fold(name) in _capitals(place.country):
            return True
    return False


@once
def _source_countries(article: Article) -> frozenset[str]:
    named = {
        country
        for source in article.sources
        for place in find_places(source)
        for country in (place.countries if place.kind == "demonym" else place.countries[:1])
    }
    short = {code for letters, code in _COUNTRY_LETTERS.items() if letters in find_source_words(article)}
    return frozenset(named | short)


_COUNTRY_LETTERS = {
    "uk": "GB",
    "u.s.": "US",
    "usa": "US",
    "uae": "AE",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
}


@once
def _source_regions(article: Article) -> frozenset[tuple[str, str]]:
    return frozenset(
        (mention.place.country, mention.place.region.split(".")[0])
        for source in article.sources
        for mention in find_places(source)
        if mention.place
    )


def _capitals(country: str) -> frozenset[str]:
    return frozenset(fold(capital.city) for capital in capitals_of(country))
