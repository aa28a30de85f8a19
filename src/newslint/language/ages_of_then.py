"""Ages of another day than the story's, with the date beside them: `in June 2004, when she was 73`."""

from __future__ import annotations

from newslint.article import Article, Span
from newslint.language.ages import AgeMention
from newslint.language.births import Birth, find_births, mourned
from newslint.language.dates import DateMention, dates_within
from newslint.language.sentences import sentence_at
from newslint.language.story_date import find_story_date
from newslint.language.subjects import mentions_within
from newslint.language.tokens import Tokens, find_tokens


def date_of(article: Article, age: AgeMention) -> DateMention | None:
    """The date at which somebody had an age, where the words tie the two together, else None.

    They do in `in June 2004, when she was 73`, `was 33 in 1964`, `In 1967, at the age of 46,` and `was 33 when she
    qualified in 1954`."""
    tokens = find_tokens(article)
    sentence = sentence_at(article, age.span.start)
    births = {birth.date.span for birth in find_births(article)}
    story = find_story_date(article)
    near = Span(max(sentence.start, age.span.start - _FAR), min(sentence.end, age.span.end + _FAR))
    dates = [
        date
        for date in dates_within(article, near)
        if date.span not in births and date.first and date.last and date.year_from == "text"
        if story is None or date.span != story.span
    ]
    if len(dates) != 1:
        return None
    (date,) = dates
    first, after = tokens.at(age.span.start), tokens.at(age.span.end)
    if date.span.end <= age.span.start:
        between = tokens.lower[tokens.at(date.span.end) : first]
        return date if _is_then(between) else None
    between = tokens.lower[after : tokens.at(date.span.start)]
    if between in (["in"], ["on"]):
        return date
    is_told = between[:1] == ["when"] and between[1:2] in (["he"], ["she"]) and between[-1:] in (["in"], ["on"])
    return date if is_told and len(between) < _LONGEST and _OTHER_EVENTS.isdisjoint(between) else None


_FAR = 200
"""How far from an age its date stands, in code points."""
_LONGEST = 12
"""How many tokens stand between an age and its date: `33 when she took over the practice from her father in`."""
_OTHER_EVENTS = frozenset(", ; who which that had after before since until from because while whose where".split())
"""Words behind which a date is another event's."""


def _is_then(between: list[str]) -> bool:
    """Whether the words between a date and an age tie them: `, when she was`, `, at the age of`, `, aged`."""
    words = [word for word in between if word not in (",", "(")]
    if words[:1] == ["when"]:
        return len(words) == 3 and words[1] in ("he", "she") and words[2] in ("was", "turned")
    return words in (["at", "the", "age", "of"], ["at", "age"], ["aged"], ["at"], ["at", "age", "of"], ["age"])


def birth_told_of(article: Article, age: AgeMention, births: tuple[Birth, ...]) -> Birth | None:
    """The birth of the person whose story it is, for an age of `he` or `she` in a paragraph that names nobody else."""
    if age.person is not None and not any(birth.span.contains(age.person.mentions[0].span) for birth in births):
        return next((birth for birth in births if birth.person is age.person), None)
    if births[0].person is None or any(birth.person is not births[0].person for birth in births):
        return None
    hero = births[0].person
    tokens = find_tokens(article)
    block = article.block_at(age.span.start)
    named = mentions_within(article, Span(block.span.start, age.span.start))
    if any(person is not hero and not births[0].span.contains(mention.span) for mention, person in named):
        return None
    if hero is not mourned(article) and article.block_at(births[0].span.start) != block:
        return None
    return births[0] if _is_of_pronoun(tokens, age) else None


def _is_of_pronoun(tokens: Tokens, age: AgeMention) -> bool:
    """Whether `he` or `she` has the age: `when she was 73`, `at the age of 46, she wrote`."""
    first, after = tokens.at(age.span.start), tokens.at(age.span.end)
    if tokens.lower[first - 2 : first] in (["he", "was"], ["she", "was"], ["he", "turned"], ["she", "turned"]):
        return True
    return tokens.lower[after : after + 2] in ([",", "he"], [",", "she"])
