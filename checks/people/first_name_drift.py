"""people/first-name-drift."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.checks.people._told_apart import are_told_apart
from newslint.knowledge.given_names import fold_name, is_same_given
from newslint.knowledge.offices import HELD_BY_ONE, KIN, office_in_brief
from newslint.language.people import PersonMention
from newslint.language.persons import Person, find_persons
from newslint.language.sentences import sentence_at
from newslint.language.tokens import find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule


@rule(severity="warning")
def first_name_drift(article: Article) -> Iterator[Finding]:
    """Holders of one surname and one office have two first names.

    Mayor Joan Petrie is Mayor Jane Petrie ten lines on. Only offices that one person holds count (a mayor, a foreign
    minister, a chief executive, not a senator or an officer), both as held now. Short forms (Bob, Robert), initials,
    middle names, relatives, and people whom the story tells apart by age, sex, employer or in one sentence are left
    alone.

    Wrong:
        Mayor Joan Petrie opened the fair on Monday.

        The crowd cheered when Mayor [[Jane]] Petrie cut the ribbon.
    Right:
        Mayor Robert Petrie opened the fair on Monday. Mayor Bob Petrie likes fairs.
    """
    by_surname: defaultdict[str, list[Person]] = defaultdict(list)
    for person in find_persons(article):
        if person.given:
            by_surname[fold_name(person.surname)].append(person)
    for namesakes in by_surname.values():
        for i, one in enumerate(namesakes[:_MOST]):
            for other in namesakes[i + 1 : _MOST]:
                if _is_one_person(article, one, other):
                    yield _finding(article, one, other)


_MOST = 5
"""How many people of one surname are compared; more of them are a family or a list."""


def _is_one_person(article: Article, one: Person, other: Person) -> bool:
    left, right = _given(one), _given(other)
    if any(is_same_given(a, b) for a in left for b in right) or not _offices(one) & _offices(other):
        return False
    if _tells_of_kin(article, one) or _tells_of_kin(article, other):
        return False
    return not are_told_apart(article, one, other)


def _given(person: Person) -> list[str]:
    return [fold_name(part) for part in person.given.split()]


def _offices(person: Person) -> set[str]:
    """The offices that a person holds now and nobody else can."""
    return {
        brief
        for mention in person.mentions
        if mention.title is not None and not mention.title.is_past
        for office in mention.title.offices
        if (brief := office_in_brief(office)) and _is_held_by_one(brief)
    }


def _is_held_by_one(office: str) -> bool:
    return office in HELD_BY_ONE or (" " in office and office.split()[-1] in ("minister", "secretary"))


def _tells_of_kin(article: Article, person: Person) -> bool:
    tokens = find_tokens(article)
    for mention in person.mentions[:_MOST]:
        sentence = sentence_at(article, mention.span.start)
        near = Span(max(sentence.start, mention.span.start - _FAR), min(sentence.end, mention.span.end + _FAR))
        if any(tokens.lower[k] in KIN for k in tokens.within(near)):
            return True
    return False


_FAR = 200
"""How far from a name a word of kinship still speaks of it, in code points."""


def _finding(article: Article, one: Person, other: Person) -> Finding:
    first, later = _full(one), _full(other)
    office = sorted(_offices(one) & _offices(other))[0]
    return Finding(
        f"{later.surname}, the {office}, is “{later.given}” here, “{first.given}” before",
        _given_span(article, later),
        (Related(f"“{first.given}” stands here", _given_span(article, first)),),
        (
            Suggestion(f"make it “{first.given}”", (Edit(_given_span(article, later), first.given),)),
            Suggestion(f"make the first one “{later.given}”", (Edit(_given_span(article, first), later.given),)),
        ),
    )


def _full(person: Person) -> PersonMention:
    return next(mention for mention in person.mentions if mention.is_full)


def _given_span(article: Article, mention: PersonMention) -> Span:
    """Where the given names of a full name stand: before the surname, or behind it in East Asian order."""
    if fold_name(mention.parts[0]) == mention.key:
        start = mention.span.start + len(mention.parts[0])
        start += len(article.text[start : mention.span.end]) - len(article.text[start : mention.span.end].lstrip())
        return Span(start, mention.span.end)
    end = article.text.rfind(mention.surname, mention.span.start, mention.span.end)
    return Span(mention.span.start, mention.span.start + len(article.text[mention.span.start : end].rstrip()))
