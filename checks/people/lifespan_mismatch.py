"""people/lifespan-mismatch."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article import Article, Span
from newslint.knowledge.offices import KIN
from newslint.language.ages import AgeMention, age_on, find_ages, number_of
from newslint.language.lifespans import Lifespan, find_lifespans
from newslint.language.sentences import sentence_at
from newslint.language.subjects import mentions_within
from newslint.language.tokens import find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule


@rule(severity="error")
def lifespan_mismatch(article: Article) -> Iterator[Finding]:
    """The years of a life and the age at death disagree.

    (1950-2010) leaves 59 or 60, for nothing tells the birthday; full dates leave one age. Ages that are not told of
    a death, or not tied to the person whose life it is, are left alone.

    Wrong:
        Maria Holub (1950-2010), the botanist, died at [[75]] in Brno.
    Right:
        Maria Holub (1950-2010), the botanist, died at 59 in Brno.
    """
    lifespans = find_lifespans(article)
    if not lifespans:
        return
    for age in find_ages(article):
        for life in lifespans:
            if age.is_at_death and _is_whose(article, age, life):
                youngest, oldest = age_on(life.born[1], life.died[0]), age_on(life.born[0], life.died[1])
                if not youngest <= age.years <= oldest:
                    yield _finding(article, age, life, youngest, oldest)
                break


def _is_whose(article: Article, age: AgeMention, life: Lifespan) -> bool:
    if age.person is not None and life.person is not None:
        return age.person is life.person
    sentence = sentence_at(article, age.span.start)
    if not sentence.contains(life.span):
        return age.person is None and _is_taken_up(article, life, age, sentence)
    return life.person is not None or (age.person is None and _is_said_of(article, life, age))


def _is_taken_up(article: Article, life: Lifespan, age: AgeMention, sentence: Span) -> bool:
    """Whether `he` or `she` opens a sentence soon behind a life, and can mean nobody else."""
    tokens = find_tokens(article)
    if tokens.lower[tokens.at(sentence.start)] not in ("he", "she"):
        return False
    is_beside = article.block_at(life.span.start) == article.block_at(age.span.start)
    return is_beside and _is_said_of(article, life, age)


def _is_said_of(article: Article, life: Lifespan, age: AgeMention) -> bool:
    """Whether only words of the same life stand between it and the age: `Hadrian (76-138), the emperor, who died`."""
    between = Span(life.span.end, age.span.start)
    tokens = find_tokens(article)
    if not 0 < between.length <= _FAR or mentions_within(article, between):
        return False
    return not any(tokens.lower[k] in KIN and tokens.lower[k + 1] not in ("'s", "’s") for k in tokens.within(between))


_FAR = 160
"""How far behind a life its age at death may stand, in code points."""


def _finding(article: Article, age: AgeMention, life: Lifespan, youngest: int, oldest: int) -> Finding:
    ages = str(oldest) if youngest == oldest else f"{youngest} or {oldest}"
    words = article.words(life.span)
    suggestions = [Suggestion(f"make the age {oldest}", (Edit(number_of(article, age), str(oldest)),))]
    year = life.died[1].year - age.years
    if words.count(str(life.born[0].year)) == 1:
        edit = Edit(life.span, words.replace(str(life.born[0].year), str(year)))
        suggestions.append(Suggestion(f"make the year of birth {year}", (edit,)))
    return Finding(
        f"a life of {words.strip('()')} ends at {ages}, not {age.years}",
        age.span,
        (Related("the lifespan", life.span),),
        tuple(suggestions),
    )
