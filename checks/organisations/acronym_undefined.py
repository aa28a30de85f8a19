"""organisations/acronym-undefined."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import PROSE, Article
from newslint.knowledge.acronyms import FROM_OTHER_LANGUAGES, WELL_KNOWN
from newslint.knowledge.agencies import AGENCIES
from newslint.knowledge.calendar import MONTHS
from newslint.knowledge.companies import FIRM_WORDS
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.famous import FAMOUS
from newslint.knowledge.gazetteer import lookup
from newslint.language.acronyms import AcronymUse, count_acronyms, find_acronyms, find_definitions
from newslint.language.datelines import find_dateline
from newslint.language.organisations import find_name_initials
from newslint.language.quotations import is_quoted
from newslint.language.tokens import CAPITALISED, find_tokens
from newslint.pattern import Pattern
from newslint.rules import Finding, rule

_DESK_WORDS = frozenset("PHOTO PHOTOS PICTURE PICTURES POOL FILE HANDOUT COURTESY VIDEO WATCH UPDATE UPDATED".split())
"""Words that credits and labels set in capitals."""

_ROMAN = Pattern(r"(?:X{0,3}|XL|LX{0,3})(?:IX|IV|V?I{0,3})")


@rule(severity="info")
def acronym_undefined(article: Article) -> Iterator[Finding]:
    """An acronym that is never expanded and that a general reader need not know.

    Well-known ones, agencies and places in the dateline, those of the house settings, those whose full name stands
    anywhere in the story, and those that stand in the headline or in a quotation alone are left alone. The first use
    is marked.

    Wrong:
        The [[DCD]] counted 143 rentals in the city in August.
    Right:
        The Department of Community Development counted 143 rentals; the DCD's list ended in August. NASA helped.
    """
    expanded = {definition.letters for definition in find_definitions(article)}
    dateline = find_dateline(article)
    seen: set[str] = set()
    for use in find_acronyms(article):
        letters = use.letters
        if use.block not in PROSE or letters in seen or len(letters) < 3 or len(letters) > 6:
            continue
        if letters in _DESK_WORDS or letters in expanded or letters in WELL_KNOWN or letters in FROM_OTHER_LANGUAGES:
            continue
        if letters.lower() in AGENCIES or (dateline is not None and dateline.span.contains(use.span)):
            continue
        if letters in article.house.acronyms or is_quoted(article, use.span):
            continue
        seen.add(letters)
        if letters not in find_name_initials(article) and not _is_other_code(article, use):
            yield Finding(f"{letters} is never spelled out", use.span)


def _is_other_code(article: Article, use: AcronymUse) -> bool:
    """Whether the letters are a word in capitals, a broadcaster's call sign, a share's symbol in brackets, a firm's
    name, a month (`DEC. 18`), a Roman numeral (`Super Bowl XLIX`), or a country or somebody's name in capitals."""
    tokens = find_tokens(article)
    lower = use.letters.lower()
    is_word = is_english_word(lower) or len(tokens.where(lower)) > count_acronyms(article)[use.letters]
    is_call_sign = len(lower) == 4 and lower[0] in "kw"
    in_brackets = article.text[use.span.start - 1 : use.span.start] == "("
    following = tokens.lower[use.token + 1] if use.token + 1 < len(tokens) else ""
    is_name = following in FIRM_WORDS and tokens.kinds[use.token + 1] == CAPITALISED
    is_cry = following == "!"
    is_month = lower in MONTHS and (following == "." or len(lower) > 4)
    is_known = lower in FAMOUS or any(place.kind == "country" for place in lookup(lower))
    is_number = tokens.kinds[use.token - 1] == CAPITALISED and _ROMAN.fullmatch(use.letters) is not None
    return is_word or is_call_sign or in_brackets or is_name or is_month or is_number or is_known or is_cry
