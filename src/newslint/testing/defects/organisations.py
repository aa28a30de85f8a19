"""Bodies whose letters and names do not fit."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from newslint.article import PROSE, Article, Span
from newslint.language.acronyms import find_definitions
from newslint.language.organisations import find_capitalised_names
from newslint.language.people import find_people
from newslint.language.quotations import is_quoted
from newslint.rules import Edit
from newslint.testing.defects.registry import plants


@plants("organisations/acronym-mismatch")
def letters_swapped(article: Article, random: Random) -> Iterator[Edit]:
    """Two letters of an acronym beside its name change places."""
    for definition in find_definitions(article):
        letters = definition.letters
        if not definition.fits or len(letters) < 4 or article.words(definition.acronym) != letters:
            continue
        for i in range(1, len(letters) - 1):
            if letters[i] != letters[i + 1]:
                yield Edit(definition.acronym, letters[:i] + letters[i + 1] + letters[i] + letters[i + 2 :])
                break


@plants("organisations/name-drift")
def misspelt_body(article: Article, random: Random) -> Iterator[Edit]:
    """An organisation named again loses a letter of a long word."""
    seen: set[tuple[str, ...]] = set()
    people = [mention.span for mention in find_people(article)]
    for name in find_capitalised_names(article):
        if any(name.span.overlaps(span) for span in people):
            continue
        last = name.words[-1]
        text = article.words(name.span)
        is_again = name.words in seen
        seen.add(name.words)
        if not is_again or not name.is_organisation or len(name.words) < 3 or is_quoted(article, name.span):
            continue
        if len(last) > 6 and last.isalpha() and text.lower().endswith(last.lower()):
            i = random.randrange(2, len(last) - 2)
            if article.block_at(name.span.start).kind in PROSE and last[i].lower() != last[i + 1].lower():
                at = name.span.end - len(last) + i
                yield Edit(Span(at, at + 1), "")
