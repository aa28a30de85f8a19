"""credits/byline-mismatch."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.language.credits import CreditName, find_credits, is_person
from newslint.pattern import Pattern
from newslint.rules import Finding, Related, rule

_AUTHORS = ("reporting", "reported", "reporter", "reporters", "writing", "written", "story", "words", "text")
_CONTACT = Pattern(
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3})"
    r"(?:\s*:\s*|,\s*|\s+(?:can|may) be (?:reached|contacted) (?:at|on|by) "
    r"|\s+at )[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}(?:$|[\s.;,])"
)
"""A reporter's address below the story: `Ana Cruz: acruz@example.com`."""
_LONGEST_CONTACT = 160


@rule(severity="warning")
def byline_mismatch(article: Article) -> Iterator[Finding]:
    """The byline names other people than the reporting credit, the contact line or the page's metadata.

    A name was misspelt in one of the two places, or the story got another writer's line. Editors are no authors;
    further reporters beside the one of the byline, agencies and desks in place of names are left alone.

    Wrong:
        Ferry pilots go back to school

        By Ana Cruz

        The town's ferry pilots went back to school on Monday.

        (Reporting by [[Ana Croix]]; Editing by Ben Okri)
    Right:
        Ferry pilots go back to school

        By Ana Cruz

        The town's ferry pilots went back to school on Monday.

        (Reporting by Ana Cruz; Additional reporting by Li An; Editing by Ben Okri)
    """
    credits = find_credits(article)
    byline = [name for credit in credits if credit.is_byline and credit.role == "by" for name in _people(credit.names)]
    if not byline:
        return
    credited = [
        name
        for credit in credits
        if not credit.is_byline and credit.role.split()[0] in _AUTHORS
        for name in _people(credit.names)
    ] or _contact(article)
    names = {_folded(name.text) for name in byline}
    if credited and names.isdisjoint(_folded(name.text) for name in credited):
        wrong = credited[0]
        yield Finding(
            f"the byline has {_and(byline)}, the credit has {_and(credited)}",
            wrong.span,
            related=(Related("the byline", byline[0].span),),
        )
        return
    authors = [author for author in article.metadata.authors if is_person(author)]
    if authors and not credited and not _any_shared(names, {_folded(author) for author in authors}):
        yield Finding(
            f"the byline has {_and(byline)}, the page's metadata has {' and '.join(authors)}",
            byline[0].span,
        )


def _contact(article: Article) -> list[CreditName]:
    """The person whose address is the article's last line."""
    last = article.blocks[-1]
    text = article.words(last.span)
    if last.kind == BlockKind.BYLINE or "@" not in text or len(text) > _LONGEST_CONTACT:
        return []
    match = _CONTACT.match(text)
    if match is None:
        return []
    start = last.span.start
    return _people((CreditName(match["name"], Span(start + match.start("name"), start + match.end("name"))),))


def _people(names: tuple[CreditName, ...]) -> list[CreditName]:
    return [name for name in names if is_person(name.text.title() if name.text.isupper() else name.text)]


def _folded(name: str) -> str:
    """A name without case, accents, points and hyphens."""
    plain = unicodedata.normalize("NFKD", name.lower())
    return " ".join(
        "".join(char if char.isalpha() else " " for char in plain if not unicodedata.combining(char)).split()
    )


def _any_shared(names: set[str], authors: set[str]) -> bool:
    """Whether a byline name and a metadata author share a word, as with initials or a married name."""
    return not {word for name in names for word in name.split()}.isdisjoint(
        word for author in authors for word in author.split()
    )


def _and(names: list[CreditName]) -> str:
    return " and ".join(dict.fromkeys(name.text for name in names))
