"""organisations/acronym-redefined."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.knowledge.countries import demonym_country
from newslint.language.acronyms import SMALL_WORDS, Definition, find_definitions
from newslint.rules import Finding, Related, rule

ANOTHER = ("another", "different", "separate", "confused", "unrelated", "rival", "namesake")
"""Words by which a text says that it means a second body of the same acronym."""


@rule(severity="warning")
def acronym_redefined(article: Article) -> Iterator[Finding]:
    """One acronym stands for two names, or one name has two acronyms.

    The reader cannot tell which is meant. A singular beside its plural, a name with and without its country, and a
    second body that the text introduces as another one are left alone.

    Wrong:
        The Association of Coastal Owners (ACO) will sue. [[Alliance of Coastal Owners (ACO)]] lawyers said so.
    Right:
        Paint gives off volatile organic compounds (VOCs). One volatile organic compound (VOC) smells of bread.
    """
    by_letters: dict[str, Definition] = {}
    by_name: dict[tuple[str, ...], Definition] = {}
    for definition in find_definitions(article):
        name = _normalised(definition.words)
        first = by_letters.setdefault(definition.letters, definition)
        whole = Span(
            min(definition.expansion.start, definition.acronym.start),
            max(definition.expansion.end, definition.acronym.end) + 1,
        )
        both_fit = first.fits and definition.fits
        if both_fit and not _same_body(_normalised(first.words), name) and not _is_introduced(article, definition):
            yield Finding(
                f"{definition.letters} stands for “{' '.join(definition.words)}” here and for "
                f"“{' '.join(first.words)}” before",
                whole,
                (Related("first expanded here", first.expansion),),
            )
        same_name = by_name.setdefault(name, definition)
        if same_name.letters != definition.letters:
            yield Finding(
                f"“{' '.join(definition.words)}” has the acronym {definition.letters} here and "
                f"{same_name.letters} before",
                whole,
                (Related(f"{same_name.letters} here", same_name.acronym),),
            )


def _normalised(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without small words, case, plural and British or American spelling."""
    kept = (word.lower() for word in words if word.lower() not in SMALL_WORDS)
    return tuple(word.rstrip("s").replace("isation", "ization").replace("our", "or") for word in kept)


def _same_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names differ by nothing, by words that one leaves out, or by a country that only one names."""
    if one == other or one[-len(other) :] == other or other[-len(one) :] == one:
        return True
    differing = set(one) ^ set(other)
    return bool(differing) and all(demonym_country(word) for word in differing)


def _is_introduced(article: Article, definition: Definition) -> bool:
    """Whether the words before the name say that it is another body of the same acronym."""
    before = article.text[max(0, definition.expansion.start - 80) : definition.expansion.start].lower()
    return any(word in before for word in ANOTHER)
