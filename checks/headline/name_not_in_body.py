"""headline/name-not-in-body."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from newslint.article import Article, Block, mentions_in
from newslint.knowledge.acronyms import WELL_KNOWN
from newslint.knowledge.ambiguity import needs_context
from newslint.knowledge.calendar import MONTHS, WEEKDAYS
from newslint.knowledge.countries import demonym_countries
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.folding import fold
from newslint.knowledge.gazetteer import is_known, lookup
from newslint.knowledge.given_names import given_names, is_same_given
from newslint.knowledge.headline_words import IN_FULL
from newslint.language.headlines import find_headline, is_in_title_case, stands_in_story, story_words
from newslint.language.organisations import find_name_initials
from newslint.language.people import PersonMention, find_people
from newslint.language.places import find_places
from newslint.language.tokens import CAPITALISED, NUMBER, QUOTE, Tokens, find_tokens, lower_text
from newslint.rules import Finding, rule

FOR_GOVERNMENTS = frozenset(
    "kremlin downing brussels westminster whitehall holyrood stormont capitol pentagon élysée elysee washington "
    "hollywood bollywood asia africa europe america mideast".split()
)
"""Places that headlines use for who sits there, and continents for their countries."""

OF_NAMES_AND_WORDS = ("ing", "ed", "our", "ean", "ian", "ese", "ists", "tion", "tions", "phobia", "phobic", "ism")
"""Endings by which a word is no name itself but made of one (`Andean`), or an English word that the list lacks."""

PLACE_WORDS = frozenset("port lake mount mt fort cape glen loch point isle saint st san santa".split())
"""Words that make a place's name of the capitalised word after them."""

WATERS = (["sea", "of"], ["gulf", "of"], ["bay", "of"], ["strait", "of"])
"""A headline may say on what sea a coast lies that the story names more closely."""

VENUES = {
    "melbourne": "australian open", "paris": "french open", "augusta": "masters", "aintree": "grand national",
    "cheltenham": "gold cup", "epsom": "derby", "silverstone": "british grand prix", "monza": "italian grand prix",
    "interlagos": "brazilian grand prix", "davos": "world economic forum", "henley": "regatta", "bisley": "shooting",
    "twickenham": "six nations", "murrayfield": "six nations",
}  # fmt: skip
"""Where an event is held every year, which headlines say for it; both in lower case."""

KICKERS = frozenset("explainer factbox newsletter roundup wrap-up wrapup timeline listicle podcast liveblog".split())
"""Words before a headline's colon that say what kind of piece follows."""

OUTLET_MARKS = frozenset({"|", "–", "—", "-", "»", "·"})
"""Marks behind which a page's title names its outlet or its section."""

_SHORTEST_PART = 4
"""Letters of either word of a compound in the plural: winemakers."""

_SHORTEST_STORY = 60
"""Words; a shorter text is a brief or a fragment that cannot be held to have the headline's names."""


@rule(severity="warning")
def name_not_in_body(article: Article) -> Iterator[Finding]:
    """The headline names a person, a place or a product that the story never has.

    A name counts as there when the story has it in any form: a country by its people or its capital, an acronym by
    its full name, a short form, a possessive, another ending. Headlines that capitalise every word tell nothing.

    Wrong:
        Port [[Ellis]] council caps rentals

        The Port Larkin City Council voted on Monday to cap short-term vacation rentals at 120 houses, ending two
        years of argument over who gets to live on the bluff. The ordinance passed 6-2, shortly before midnight, and
        all nine members were there. Two members, Dale Huang and Rita Solberg, voted no, and one said nothing at all
        until the crowd of about eighty had left the hall and the lights went out in the gallery.
    Right:
        Larkin council caps rentals

        The Port Larkin City Council voted on Monday to cap short-term vacation rentals at 120 houses.
    """
    headline = find_headline(article)
    if headline is None or is_in_title_case(article):
        return
    tokens = find_tokens(article)
    if len(tokens) - len(tokens.within(headline.span)) < _SHORTEST_STORY:
        return
    reported = -2
    for i in _names(article, tokens, headline):
        if _stands_in(article, tokens, i):
            continue
        if i != reported + 1:
            yield Finding(f"“{tokens.texts[i]}” stands in the headline and nowhere in the story", tokens.span(i, i))
        reported = i


def _names(article: Article, tokens: Tokens, headline: Block) -> Iterator[int]:
    """The headline's words that are surely names of people, places or products."""
    within = tokens.within(headline.span)
    people = mentions_in(find_people(article), headline.span)
    persons = {
        i
        for mention in people
        for i in tokens.within(mention.span)
        if not is_english_word(tokens.lower[i]) or tokens.lower[i] in given_names()
    }
    given = {i for mention in people for i in _given_alone(article, tokens, mention)}
    for i in within:
        if tokens.lower[i] in OUTLET_MARKS:
            return
        if i in given or (i > within.start and tokens.kinds[i - 1] == QUOTE):
            continue  # a quoted word is headline/quote-not-in-body's
        if tokens.kinds[i] != CAPITALISED or len(tokens.lower[i]) < 4 or "." in tokens.texts[i]:
            continue
        if tokens.lower[i] in MONTHS or tokens.lower[i] in WEEKDAYS:
            continue
        if tokens.lower[i - 2 : i] in WATERS:
            continue
        if i == within.start and tokens.lower[i] in KICKERS and tokens.lower[i + 1] in (":", "|", "-", "–", "—"):
            continue
        follows_place_word = i - 1 in within and tokens.lower[i - 1] in PLACE_WORDS
        is_numbered = i > within.start and i + 1 in within and tokens.kinds[i + 1] == NUMBER
        is_no_word = not _is_word(tokens, i)
        if is_numbered or follows_place_word or _is_place(tokens.texts[i]) or i in persons or is_no_word:
            yield i


def _given_alone(article: Article, tokens: Tokens, mention: PersonMention) -> range:
    """The given names of one whom the headline has in full and the story by surname alone."""
    if not mention.is_full:
        return range(0)
    in_full = any(
        one.is_full and one.key == mention.key and one.kind is not mention.kind for one in find_people(article)
    )
    within = tokens.within(mention.span)
    return range(0) if in_full or not stands_in_story(article, mention.surname.lower()) else within[:-1]


def _is_word(tokens: Tokens, i: int) -> bool:
    """Whether a capitalised word is a common one: known, made of a known one or two, contracted, or called out."""
    word = tokens.lower[i]
    if is_english_word(word) or word.endswith(OF_NAMES_AND_WORDS) or "'" in word or "’" in word:
        return True
    if tokens.lower[i + 1 : i + 2] == ["!"]:
        return True
    cuts = range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
    if word.startswith(("re", "un")) and is_english_word(word[2:]):
        return True
    return any(is_english_word(word[:k]) and is_english_word(word[k:]) for k in cuts)


@lru_cache(maxsize=4096)
def _is_place(name: str) -> bool:
    """Whether a word is a place's or a people's name and nothing else."""
    if needs_context(name) or is_english_word(name.lower()):
        return False
    return is_known(name) or bool(demonym_countries(name))


def _stands_in(article: Article, tokens: Tokens, i: int) -> bool:
    word = tokens.lower[i]
    if stands_in_story(article, word):
        return True
    words = story_words(article)
    forms = {word.removesuffix("s"), word + "s", fold(word), word.removesuffix("ies") + "y"}
    if forms & words or word in FOR_GOVERNMENTS or tokens.texts[i].upper() in WELL_KNOWN:
        return True
    if any(other.startswith(IN_FULL.get(word, ())) for other in words):
        return True
    stem = word[: max(4, len(word) - 3)]
    if any(other.startswith(stem) or (len(other) > 2 and is_same_given(word, other)) for other in words):
        return True
    if word.upper() in find_name_initials(article):
        return True
    if event := VENUES.get(word):
        return event in lower_text(article)
    return _is_meant(article, tokens.texts[i])


def _is_meant(article: Article, name: str) -> bool:
    """Whether the story names a country's place or people for the country, or a region's city for the region."""
    headline = find_headline(article)
    start = headline.span.end if headline else 0
    there = [mention for mention in find_places(article) if mention.span.start > start]
    countries = {country for mention in there for country in mention.countries}
    if countries.intersection(demonym_countries(name)):
        return True
    regions = {(place.country, place.region) for mention in there for place in mention.places}
    for place in lookup(name):
        stands_for_country = place.kind == "country" or place.is_capital
        if stands_for_country and place.country in countries:
            return True
        if place.kind == "region" and (place.country, place.region) in regions:
            return True
    return False
