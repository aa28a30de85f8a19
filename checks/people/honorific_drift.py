"""people/honorific-drift."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.language.people import PersonMention, find_people
from newslint.language.persons import find_persons, sex_of
from newslint.language.tokens import Tokens, find_tokens
from newslint.rules import Finding, Related, rule

_SAYING = frozenset("said says added told explained".split())
_PRONOUNS = {"he": "m", "she": "f"}


@rule(severity="warning", on=False)
def honorific_drift(article: Article) -> Iterator[Finding]:
    """One person is Mr. here and Ms. there, or he here and she there.

    Only courtesy titles and a pronoun right behind "said" count ("Hale said she"); nothing is guessed from a first
    name. A surname that several people of the story share is left alone.

    Wrong:
        Robin Hale won the seat. Ms. Hale was late. [[Mr. Hale]] will be sworn in on Friday.
    Right:
        Robin Hale won the seat. Ms. Hale was late. Ms. Hale will be sworn in on Friday.
    """
    tokens = find_tokens(article)
    for surname, mentions in _by_surname(article).items():
        told = [(span, sex) for mention in mentions for span, sex in [_told(tokens, mention)] if sex]
        if not told:
            continue
        first, sex = told[0]
        drifted = next((span for span, other in told if other != sex), None)
        if drifted is not None:
            yield Finding(
                f"{surname} is “{article.words(drifted)}” here, “{article.words(first)}” before",
                drifted,
                (Related(f"“{article.words(first)}” stands here", first),),
            )


def _by_surname(article: Article) -> dict[str, list[PersonMention]]:
    """The mentions of each surname that one person of the story has."""
    bearers: dict[str, set[str]] = {}
    for person in find_persons(article):
        if person.given:
            bearers.setdefault(person.mentions[0].key, set()).add(person.name)
    found: dict[str, list[PersonMention]] = {}
    for mention in find_people(article):
        if len(bearers.get(mention.key, ())) < 2:
            found.setdefault(mention.surname, []).append(mention)
    return found


def _told(tokens: Tokens, mention: PersonMention) -> tuple[Span, str]:
    """The words that tell a sex, and the sex: a courtesy title with its name, or `Hale said she`."""
    if sex := sex_of(mention):
        start = mention.title.span.start if mention.title else mention.span.start
        return Span(start, mention.span.end), sex
    k = tokens.at(mention.span.end)
    if k + 1 < len(tokens) and tokens.lower[k] in _SAYING and tokens.lower[k + 1] in _PRONOUNS:
        return Span(mention.span.start, tokens.ends[k + 1]), _PRONOUNS[tokens.lower[k + 1]]
    return mention.span, ""
