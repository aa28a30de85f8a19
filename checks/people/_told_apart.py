"""What tells two people with much the same name apart."""

from __future__ import annotations

from newslint.article import Article, Span
from newslint.knowledge.given_names import fold_name
from newslint.knowledge.offices import DEPUTIES, HONORIFICS, KIN
from newslint.language.names import is_name_word
from newslint.language.people import PersonMention
from newslint.language.persons import Person, sex_of
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, UPPER, find_tokens


def are_told_apart(article: Article, one: Person, other: Person) -> bool:
    """Whether the story shows that two names, spelled nearly alike, belong to two people.

    It does by courtesy titles of two sexes, by `Sr.` and `Jr.`, by two ages, by two offices or two employers, by
    naming both in one sentence, or by kinship."""
    for values in (_sexes, _suffixes, _ages):
        left, right = values(one), values(other)
        if left and right and left.isdisjoint(right):
            return True
    left, right = offices_of(one.mentions), offices_of(other.mentions)
    present, others = _offices_of_now(one), _offices_of_now(other)
    if present and others and left.isdisjoint(right):
        return True
    if left and right and _affiliations_differ(article, one, other):
        return True
    if (left | right) & KIN:
        return True
    sentences = {sentence_at(article, mention.span.start) for mention in one.mentions if mention.is_full}
    return any(sentence_at(article, m.span.start) in sentences for m in other.mentions if m.is_full)


def offices_of(mentions: tuple[PersonMention, ...]) -> set[str]:
    """The heads of the offices that a story gives a person, courtesy titles aside: `minister`, `deputy minister`."""
    return {
        _head(office)
        for mention in mentions
        if mention.title is not None
        for office in mention.title.offices
        if office and office not in HONORIFICS
    }


def _offices_of_now(person: Person) -> set[str]:
    """The offices that a person holds still: a former pupil may be the mayor."""
    return offices_of(tuple(m for m in person.mentions if m.title is not None and not m.title.is_past))


def _head(office: str) -> str:
    """The last word of an office, with what makes it a deputy's; one word for all players and one for coaches."""
    words = office.split()
    if not DEPUTIES.isdisjoint(words):
        return f"deputy {words[-1]}"
    return _IN_SPORT.get(words[-1], words[-1])


_IN_SPORT = dict.fromkeys(
    "captain skipper striker forward midfielder defender winger goalkeeper batsman bowler footballer cricketer".split(),
    "player",
) | dict.fromkeys(("manager", "boss"), "coach")


def _sexes(person: Person) -> set[str]:
    return {sex for mention in person.mentions if (sex := sex_of(mention))}


def _suffixes(person: Person) -> set[str]:
    return {mention.suffix.lower() for mention in person.mentions if mention.suffix}


def _ages(person: Person) -> set[int]:
    return {mention.age + step for mention in person.mentions if mention.age is not None for step in (-1, 0, 1)}


def _affiliations_differ(article: Article, one: Person, other: Person) -> bool:
    left, right = _affiliations(article, one), _affiliations(article, other)
    return bool(left) and bool(right) and left.isdisjoint(right)


def _affiliations(article: Article, person: Person) -> set[str]:
    """The capitalised words right before a person's title: `New York Times reporter James Hall`."""
    tokens = find_tokens(article)
    words: set[str] = set()
    for mention in person.mentions:
        if mention.title is None or not mention.title.is_before:
            continue
        k = tokens.at(mention.title.span.start) - 1
        while k >= 0 and (tokens.kinds[k] in (CAPITALISED, UPPER) or tokens.texts[k] in ("'s", "’s", "'", "’")):
            if tokens.kinds[k] in (CAPITALISED, UPPER) and is_name_word(tokens.lower[k]):
                words.add(tokens.lower[k])
            k -= 1
    return words


def parts_of(person: Person) -> tuple[str, ...]:
    """The words of a person's full name, folded."""
    full = next(mention for mention in person.mentions if mention.is_full)
    return tuple(fold_name(part) for part in full.parts)


def is_plural_of(article: Article, one: Person, other: Person) -> bool:
    """Whether one name is the other's plural: `We cannot all be Wayne Rooneys`."""
    full = next(mention for mention in one.mentions if mention.is_full)
    is_owned = article.text.startswith(("'", "’"), full.span.end)
    return (
        parts_of(one)[-1] == parts_of(other)[-1] + "s"
        and not is_owned
        and len(one.mentions) == 1
        and _is_of_many(article, full.span)
    )


_MANY = frozenset("all the these those two three four some many more young new no other of be become".split())


def _is_of_many(article: Article, span: Span) -> bool:
    """Whether the word before a name lets a plural follow."""
    tokens = find_tokens(article)
    first = tokens.at(span.start)
    return first > 0 and tokens.lower[first - 1] in _MANY
