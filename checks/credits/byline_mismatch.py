"""credits/byline-mismatch."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from newslint.article import Article, BlockKind, Span
from newslint.language.credits import CreditName, find_credits, is_person
from newslint.language.slips import is_slip
from newslint.pattern import Pattern
from newslint.rules import Finding, Related, rule

_AUTHORS = ("reporting", "reported", "reporter", "reporters", "writing", "written", "story", "words", "text")
_CONTACT = Pattern(
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3})"
    r"(?:\s*:\s*|,\s*|\s+(?:can|may) be (?:reached|contacted) (?:at|on|by) "
    r"|\s+at )[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}(?:$|[\s.;,])"
)
"""A reporter's address below the story: `Ana Cruz: acruz@example.com`."""
_TAGLINE = Pattern(
    r"(?:[*_(]|Staff [Ww]riter |Reporter )*(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3})"
    r",? (?:(?:is|was) (?:an?|the) [\w’' -]{0,60}?(?:reporter|writer|correspondent|journalist|editor|columnist)\b"
    r"|covers |writes (?:about|for|on) |reports (?:on|for|from) |reported (?:this|from) )"
)
"""Who the writer is, in the last line: `Ana Cruz covers the harbour for the Herald.`"""
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
    names = {_folded(name.text) for name in byline}
    credited = [
        name
        for credit in credits
        if not credit.is_byline and credit.role.split()[0] in _AUTHORS
        for name in _people(credit.names)
    ] or _contact(article, names)
    wrong = _wrong_name(names, credited)
    if wrong is not None:
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


def _wrong_name(names: set[str], credited: list[CreditName]) -> CreditName | None:
    """The credited name that is not the byline's: where none is, the first; else one that a slip made of another."""
    folded = {_folded(name.text): name for name in credited}
    if credited and names.isdisjoint(folded):
        return credited[0]
    unknown, uncredited = folded.keys() - names, names - folded.keys()
    return next((folded[other] for one in uncredited for other in unknown if _is_slip(one, other)), None)


def _is_slip(one: str, other: str) -> bool:
    """Whether two names share a word and the others are a letter apart: Ann Lee, Anne Lee."""
    return not set(one.split()).isdisjoint(other.split()) and is_slip(one.replace(" ", ""), other.replace(" ", ""))


def _contact(article: Article, names: set[str]) -> list[CreditName]:
    """Whom the article's last line names as the one to write to, or as the writer if the byline has part of it."""
    last = article.blocks[-1]
    text = article.words(last.span)
    if last.kind == BlockKind.BYLINE or len(text) > _LONGEST_CONTACT:
        return []
    match = _CONTACT.match(text) if "@" in text else None
    if match is None:
        match = _TAGLINE.match(text)
        if match is None or {word for name in names for word in name.split()}.isdisjoint(
            _folded(match["name"]).split()
        ):
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
