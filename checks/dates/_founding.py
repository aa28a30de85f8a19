"""The founding year of an anniversary that stands elsewhere in the story: `The mill opened in 1868`, far above
`the mill marked its 165th anniversary`."""

from __future__ import annotations

from typing import NamedTuple

from newslint.article import Article, once
from newslint.checks.dates._event_years import EventYears, founding_dates
from newslint.checks.dates._words import STORY_KINDS
from newslint.language.anniversaries import Anniversary
from newslint.language.dates import DateMention, find_dates
from newslint.language.quotations import is_quoted
from newslint.language.sentences import sentence_at
from newslint.language.tokens import CAPITALISED, UPPER, WORD, Tokens, find_tokens

_FOUNDED = frozenset(
    "founded established created opened launched formed built inaugurated incorporated started began begun completed "
    "lit unveiled instituted chartered".split()
)
_AUXILIARIES = frozenset(
    "was were is has had have been being first originally officially formally , which that".split()
)
_MARKING = frozenset(
    "mark marks marked marking celebrate celebrates celebrated celebrating observe observes observed toast toasted "
    "reached reaches reach turned turns".split()
)
_OPENERS = frozenset("will would is are was to be has have had also just recently".split())
_SMALL_WORDS = frozenset("in at on for of to and from by with since this that it he she they who".split())
_REACH = 6
"""Tokens between a founding verb and its year: `founded in a barn on April 20, 2016`."""
_LONGEST_NAME = 6
_FURTHEST = 20
"""Years between a founding year and the one that an anniversary elsewhere in the story implies."""


class Founding(NamedTuple):
    """A founding verb with its year, and the words of what was founded."""

    date: DateMention
    subject: frozenset[str]


def founding_of(article: Article, anniversary: Anniversary, falls: EventYears) -> tuple[list[DateMention], bool]:
    """The dates that an anniversary counts from, and whether they stand in another sentence than it."""
    founded = founding_dates(article, anniversary)
    if founded:
        return [one for one in founded if not _is_guest(article, anniversary, one)], False
    founded = (
        founding_dates(article, anniversary, in_sentence_before=1)
        or founding_dates(article, anniversary, in_sentence_after=True)
        or founding_dates(article, anniversary, in_sentence_before=2)
    )
    founded = [one for one in founded if not _is_of_other_thing(article, anniversary, one)]
    if not founded:
        founded = [mention] if (mention := _founding_elsewhere(article, anniversary, falls)) else []
    return founded, True


def _founding_elsewhere(article: Article, anniversary: Anniversary, falls: EventYears) -> DateMention | None:
    """The year that the story gives for the founding of what has the anniversary, where no year in it fits.

    The owner of the anniversary (`the mill marked its`, `the mill's`, `of the mill`) must be what was founded; `the
    150th anniversary` of nothing in particular is that of the only thing that the story has founded. A year further
    away than a slip makes it may be another founding's."""
    if anniversary.named or anniversary.noun not in ("anniversary", "centenary"):
        return None
    implied = {year - anniversary.years for year in falls.years}
    founded = _founding_of(article, anniversary)
    if founded is None or founded.first is None or min(abs(founded.first.year - year) for year in implied) > _FURTHEST:
        return None
    stated = {one.first.year for one in find_dates(article) if one.year_from == "text" and one.first}
    return None if any(year + off in stated for year in implied for off in (-1, 0, 1)) else founded


def _is_guest(article: Article, anniversary: Anniversary, date: DateMention) -> bool:
    """Whether the date is that of a guest at the anniversary: `The choir, founded in 1972, sang at the 30th anniversary
    of the mill`."""
    tokens = find_tokens(article)
    first = tokens.at(anniversary.span.start)
    return date.span.end < anniversary.span.start and tokens.lower[first - 2 : first] in (["at", "the"], ["for", "the"])


def _is_of_other_thing(article: Article, anniversary: Anniversary, date: DateMention) -> bool:
    """Whether a date is that of a building, and another thing has the anniversary: `The hall was built in 1973. The
    choir will mark its 60th anniversary`."""
    tokens = find_tokens(article)
    at = tokens.at(date.span.start)
    if "built" not in tokens.lower[max(0, at - 2) : at]:
        return False
    owner = _owner(article, anniversary)
    subjects = [one.subject for one in _foundings(article) if one.date == date]
    return bool(owner) and any(owner not in subject for subject in subjects)


def _founding_of(article: Article, anniversary: Anniversary) -> DateMention | None:
    """The one founding that can be the anniversary's; None where that is open."""
    foundings = _foundings(article)
    owner = _owner(article, anniversary) if foundings else ""
    alike = [one for one in foundings if owner is None or owner in one.subject]
    years = {one.date.first.year for one in alike if one.date.first}
    return alike[0].date if len(years) == 1 else None


@once
def _foundings(article: Article) -> tuple[Founding, ...]:
    tokens = find_tokens(article)
    if not tokens.where_any(_FOUNDED | _RAN):
        return ()
    found = []
    for date in find_dates(article):
        if date.year_from != "text" or date.first is None or date.precision not in ("year", "month", "day"):
            continue
        if article.block_at(date.span.start).kind not in STORY_KINDS or is_quoted(article, date.span):
            continue
        sentence = tokens.within(sentence_at(article, date.span.start))
        at = tokens.at(date.span.start)
        verb = next(
            (i for i in range(at - 1, max(sentence.start, at - _REACH) - 1, -1) if tokens.lower[i] in _FOUNDED), None
        )
        if verb is None:
            verb = _run(tokens, at, sentence)
        if verb is None or (tokens.lower[verb] in _FOUNDED and any(tokens.lower[i] == "," for i in range(verb, at))):
            continue
        subject = _subject(tokens, verb, tokens.at(date.span.end - 1), sentence)
        if subject:
            found.append(Founding(date, subject))
    return tuple(found)


def _run(tokens: Tokens, at: int, sentence: range) -> int | None:
    """The verb of what ran `from 1967 to` some year, which is the year it began in."""
    if tokens.lower[at - 1] != "from" or tokens.lower[at + 1 : at + 2] not in (["to"], ["until"], ["till"]):
        return None
    reach = range(at - 2, max(sentence.start, at - 2 * _REACH) - 1, -1)
    return next((i for i in reach if tokens.lower[i] in _RAN), None)


_RAN = frozenset({"ran", "went", "aired", "appeared", "published", "broadcast", "screened", "operated"})


def _subject(tokens: Tokens, verb: int, last: int, sentence: range) -> frozenset[str]:
    """The words of what was founded: before the verb, or behind `Founded in 1949,`."""
    i = verb - 1
    while i >= sentence.start and tokens.lower[i] in _AUXILIARIES:
        i -= 1
    if i < sentence.start:
        k = last + 1
        if tokens.lower[k : k + 1] != [","]:
            return frozenset()
        return _name_from(tokens, k + 1, sentence.stop, 1)
    return _name_from(tokens, i, sentence.start - 1, -1)


def _name_from(tokens: Tokens, start: int, stop: int, step: int) -> frozenset[str]:
    """The words of a name or noun that begins (or, backwards, ends) at `start`, up to its article or a small word."""
    words: set[str] = set()
    for i in range(start, stop, step):
        word = tokens.lower[i]
        if (
            tokens.kinds[i] not in (WORD, CAPITALISED, UPPER)
            or word in _SMALL_WORDS - {"of"}
            or len(words) > _LONGEST_NAME
        ):
            break
        if word in ("the", "a", "an", "its", "their"):
            if words:
                break
            continue
        words.add(word)
    return frozenset(words - {"of"})


def _owner(article: Article, anniversary: Anniversary) -> str | None:
    """The noun whose anniversary it is; None for `the 150th anniversary` alone, empty where nothing can be said."""
    tokens = find_tokens(article)
    first, last = tokens.at(anniversary.span.start), tokens.at(anniversary.span.end - 1)
    if tokens.lower[last + 1 : last + 2] == ["of"]:
        return _head_behind(tokens, last + 2)
    before = tokens.lower[first - 1] if first else ""
    if before in ("'s", "’s", "'", "’"):
        return tokens.lower[first - 2]
    sentence = tokens.within(sentence_at(article, anniversary.span.start))
    if before in ("its", "their"):
        return _marker(tokens, first - 2, sentence)
    return None if before == "the" else ""


def _head_behind(tokens: Tokens, at: int) -> str:
    """`of the mill`, `of the mill's opening`, `of its founding` (which nobody can tell)."""
    if tokens.lower[at : at + 1] != ["the"]:
        return ""
    k = at + 1
    while k + 1 < len(tokens) and tokens.kinds[k + 1] in (WORD, CAPITALISED, UPPER) and k < at + 5:
        if tokens.lower[k + 1] in _SMALL_WORDS | _OPENERS:
            break
        k += 1
    return tokens.after(k - 1)


def _marker(tokens: Tokens, i: int, sentence: range) -> str:
    """The noun before `marked its`, `will celebrate its`: who marks the anniversary."""
    if i < sentence.start or tokens.lower[i] not in _MARKING:
        return ""
    i -= 1
    while i > sentence.start and tokens.lower[i] in _OPENERS:
        i -= 1
    if i < sentence.start or tokens.kinds[i] not in (WORD, CAPITALISED, UPPER) or tokens.lower[i] in ("it", "they"):
        return ""
    return tokens.lower[i]
