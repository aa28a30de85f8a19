"""people/age-drift."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from newslint.article import Article
from newslint.checks.people._nobodys_ages import drifting_ages
from newslint.knowledge.number_words import UNITS
from newslint.language.ages import AgeMention, find_ages, number_of
from newslint.language.persons import Person
from newslint.language.tokens import NUMBER, find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule

FURTHEST = 10
"""By how many years `the 52-year-old` may miss a person's age and still mean that person; digits changed places may
miss by more."""
_SCORES = ("innings", "wicket", "wickets", "rebounds", "goals", "seeded", "holes")
_ADULT = 16


@rule(severity="warning")
def age_drift(article: Article) -> Iterator[Finding]:
    """One person has two ages in one story.

    Ages of another time ("was 43 when", "aged 12 at the time", "in 1998") are left alone, and so are one year more
    where the story tells of a birthday, and "the 52-year-old" where the story may mean somebody else: several people
    are near, or another one has that age.

    Wrong:
        Gulnara Abenova, 52, sells tea by the bridge.

        "The bridge was not there," the [[54-year-old]] said.
    Right:
        Gulnara Abenova, 52, sells tea by the bridge. She was 34 when she took over the stall.
    """
    for here, there, noun in drifting_ages(article):
        years, other = article.words(here), article.words(there)
        yield Finding(f"the {noun} is {years} here, {other} before", here, (Related(f"{other} here", there),))
    found = find_ages(article)
    if len(found) < 2:
        return
    ages = [_with_owner(age, found) for age in found]
    ages = [age for age in ages if not age.is_past]
    by_person: defaultdict[int, list[AgeMention]] = defaultdict(list)
    for age in ages:
        if age.person is not None and not _is_score(article, age):
            by_person[id(age.person)].append(age)
    has_birthday = find_tokens(article).has("turned", "turns", "turning", "birthday")
    for own in by_person.values():
        stated = [age for age in own if not age.is_anaphora]
        if not stated or stated[0].person is None:
            continue
        first = stated[0]
        for age in own:
            if has_birthday and abs(age.years - first.years) == 1:
                continue
            if _is_of_first_name(article, age):
                continue
            if age.years != first.years and (not age.is_anaphora or _means(age, first, found)):
                yield _finding(article, stated[0].person, first, age)
                break


def _is_of_first_name(article: Article, age: AgeMention) -> bool:
    """Whether an age introduces somebody by a first name alone, which the person whose age it seems has too:
    `28-year-old Dmytro, whose wife`."""
    if age.person is None or not age.person.given:
        return False
    tokens = find_tokens(article)
    behind = tokens.at(age.span.end - 1) + 1
    return tokens.texts[behind : behind + 2] == [age.person.given.split()[0], ","]


def _with_owner(age: AgeMention, ages: tuple[AgeMention, ...]) -> AgeMention:
    """Give `the 75-year-old` to somebody aged 57, where nobody is 75 and the one named near has no age at all."""
    if not age.is_anaphora or any(other.years == age.years and other is not age for other in ages):
        return age
    stated = [other for other in ages if other.person is not None and not other.is_anaphora and not other.is_past]
    swapped = [other for other in stated if str(other.years)[::-1] == str(age.years)]
    if len(swapped) != 1 or any(other.person is age.person for other in stated):
        return age
    return age._replace(person=swapped[0].person, is_past=False)


def _means(age: AgeMention, first: AgeMention, ages: tuple[AgeMention, ...]) -> bool:
    """Whether `the 54-year-old` means the person whose age is given, not another of the story."""
    if any(other.years == age.years and other.span != age.span for other in ages):
        return False
    swapped = str(age.years)[::-1] == str(first.years)
    is_known = age.person is not None and age.person.mentions[0].span.start < age.span.start
    return is_known and (swapped or abs(age.years - first.years) <= FURTHEST)


def _is_score(article: Article, age: AgeMention) -> bool:
    """Whether a number in brackets is a score, a vote, a ranking or a count: those of adults are higher."""
    if article.text[age.span.start - 1 : age.span.start] != "(":
        return False
    tokens = find_tokens(article)
    return (
        age.years < _ADULT
        or tokens.has(*_SCORES)
        or any(tokens.kinds[k - 1] == NUMBER or tokens.lower[k - 1] in UNITS for k in tokens.where("runs"))
    )


def _finding(article: Article, person: Person, first: AgeMention, age: AgeMention) -> Finding:
    return Finding(
        f"{person.name} is {age.years} here, {first.years} at first mention",
        age.span,
        (Related(f"{first.years} here", first.span),),
        tuple(
            Suggestion(f"make it {right.years}", (Edit(number_of(article, wrong), str(right.years)),))
            for wrong, right in ((age, first), (first, age))
        ),
    )
