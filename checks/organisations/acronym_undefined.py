"""organisations/acronym-undefined."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import PROSE, Article
from newslint.knowledge.acronyms import FROM_OTHER_LANGUAGES, WELL_KNOWN
from newslint.knowledge.agencies import AGENCIES
from newslint.knowledge.english_words import is_english_word
from newslint.language.acronyms import AcronymUse, count_acronyms, find_acronyms, find_definitions
from newslint.language.datelines import find_dateline
from newslint.language.organisations import find_name_initials
from newslint.language.quotations import is_quoted
from newslint.language.tokens import find_tokens
from newslint.rules import Finding, rule

_DESK_WORDS = frozenset("PHOTO PHOTOS PICTURE PICTURES POOL FILE HANDOUT COURTESY VIDEO WATCH UPDATE UPDATED".split())
"""Words that credits and labels set in capitals."""


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
    """Whether the letters are a word in capitals, a broadcaster's call sign or a share's symbol in brackets."""
    tokens = find_tokens(article)
    lower = use.letters.lower()
    is_word = is_english_word(lower) or len(tokens.where(lower)) > count_acronyms(article)[use.letters]
    is_call_sign = len(lower) == 4 and lower[0] in "kw"
    in_brackets = article.text[use.span.start - 1 : use.span.start] == "("
    return is_word or is_call_sign or in_brackets
