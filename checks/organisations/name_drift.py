"""organisations/name-drift."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.language.organisations import HEADS, CapitalisedName, find_capitalised_names
from newslint.language.quotations import is_quoted
from newslint.rules import Edit, Finding, Related, Suggestion, rule


@rule(severity="warning")
def name_drift(article: Article) -> Iterator[Finding]:
    """One organisation's, product's or account's name is written in two ways.

    A hyphen comes and goes, a word changes between singular and plural, a letter is lost. Short forms, "&" for
    "and", names in quotations, and two bodies that differ by more than a slip are left alone.

    Wrong:
        The Ministry of Finance set the rate. On Friday the [[Ministry of Finances]] confirmed it.
    Right:
        The Ministry of Finance set the rate. On Friday the Finance Ministry confirmed it.
    """
    first_forms: dict[tuple[str, ...], CapitalisedName] = {}
    reported: set[tuple[str, ...]] = set()
    for name in find_capitalised_names(article):
        if is_quoted(article, name.span):
            continue
        for key in _keys(name):
            first = first_forms.setdefault(key, name)
            if not _drifts(first, name) or name.words in reported:
                continue
            reported.add(name.words)
            other = article.words(first.span)
            yield Finding(
                f"“{article.words(name.span)}” is written “{other}” before",
                name.span,
                (Related("written so here", first.span),),
                (
                    Suggestion(f"write “{other}”", (Edit(name.span, other),)),
                    Suggestion(
                        f"write “{article.words(name.span)}” in both", (Edit(first.span, article.words(name.span)),)
                    ),
                ),
            )
            break


def _keys(name: CapitalisedName) -> Iterator[tuple[str, ...]]:
    """What two writings of one name share: its words without hyphens, and, for an organisation, all words but one."""
    words = tuple(word for word in name.words if word not in ("-", "&", "and", "'", "’"))
    yield words
    if name.is_organisation and len(words) > 2:
        for i in range(len(words)):
            if words[i] not in HEADS and len(words[i]) > 4:
                yield (*words[:i], "*", *words[i + 1 :])


def _drifts(one: CapitalisedName, other: CapitalisedName) -> bool:
    """Whether two names with a shared key are one name in two writings."""
    if one.words == other.words:
        return False
    left = [word for word in one.words if word not in ("-", "&", "and", "'", "’")]
    right = [word for word in other.words if word not in ("-", "&", "and", "'", "’")]
    if left == right:
        return ("-" in one.words) != ("-" in other.words) and one.is_organisation
    pairs = [(a, b) for a, b in zip(left, right, strict=True) if a != b]
    return len(pairs) == 1 and _is_slip(*pairs[0])


def _is_slip(one: str, other: str) -> bool:
    """Whether two words differ by a plural s or by one letter in the middle of a long word."""
    shorter, longer = sorted((one, other), key=len)
    if longer == shorter + "s":
        return True
    if shorter[0] != longer[0] or len(shorter) < 6 or len(longer) - len(shorter) > 1:
        return False
    start = 0
    while start < len(shorter) and shorter[start] == longer[start]:
        start += 1
    rest = longer[start + 1 :]
    return shorter[start:] == rest or (len(shorter) == len(longer) and shorter[start + 1 :] == rest)
