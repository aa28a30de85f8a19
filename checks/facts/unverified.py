"""facts/unverified."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.facts._people import known_people
from newslint.language.acronyms import find_definitions
from newslint.language.ages import find_ages
from newslint.rules import Finding, rule


@rule(severity="info", on=False)
def unverified(article: Article) -> Iterator[Finding]:
    """A checkable claim about someone or something on the fact sheet that the sheet does not cover.

    An age where no birth is known, a title where no titles are, an acronym where none is. For desks that want their
    sheet to grow with their stories; people and organisations that are not on the sheet are left alone.

    Wrong:
        Gerda Lindholm, [[52]], closed the harbour.

        Facts:
            people:
              - name: Gerda Lindholm
    Right:
        Gerda Lindholm closed the harbour.

        Facts:
            people:
              - name: Gerda Lindholm
    """
    sheet = article.facts
    if sheet is None:
        return
    known = {id(person): fact for person, fact in known_people(article, sheet)}
    for age in find_ages(article):
        fact = known.get(id(age.person))
        if fact is not None and fact.born is None:
            yield Finding(f"the fact sheet has no date of birth of {fact.name}", age.span)
    for person, fact in known_people(article, sheet):
        for mention in person.mentions:
            if mention.title is not None and mention.title.honorific is None and not fact.offices:
                yield Finding(f"the fact sheet has no titles of {fact.name}", mention.title.span)
    organisations = {one.name.lower(): one for one in sheet.organisations}
    for definition in find_definitions(article):
        found = organisations.get(article.words(definition.expansion).lower())
        if found is not None and found.acronym is None:
            yield Finding(f"the fact sheet has no acronym of {found.name}", definition.acronym)
