"""people/name-drift."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from newslint.article import Article, BlockKind, Span
from newslint.checks.people._explained import is_explained
from newslint.checks.people._told_apart import are_told_apart, is_plural_of, offices_of, parts_of
from newslint.checks.people._unsure_names import UNREAD, unsure_names
from newslint.knowledge.english_words import is_english_word
from newslint.knowledge.famous import FAMOUS
from newslint.knowledge.gazetteer import has_name
from newslint.knowledge.given_names import (
    ARTICLES,
    common_surnames,
    familiar_given_names,
    fold_name,
    given_names,
    is_same_given,
)
from newslint.knowledge.not_names import PEOPLES
from newslint.language.names import Name, find_names
from newslint.language.people import speaks
from newslint.language.persons import Person, find_persons, sex_of
from newslint.language.slips import alike_in_sound, close_pairs, is_derived, is_slip, is_swap, sounds_alike
from newslint.language.tokens import Tokens, find_tokens
from newslint.rules import Edit, Finding, Related, Suggestion, rule

SHORTEST_ALONE = 4
"""The fewest letters of a surname that stands alone and is taken for a slip."""
SHORTEST_FIRST = 5
"""The fewest letters of a first name that is taken for a slip of another: Jon and John are two people."""


@rule(severity="warning")
def name_drift(article: Article) -> Iterator[Finding]:
    """One person's name is spelled two ways.

    A slip turns Tleuberdi into Tleuberdy, and the reader wonders whether two people are meant. A full name counts
    with the same first name, or the same surname and nearly the same first name; a surname that stands alone counts
    where nobody else in the story has it. Names that the story tells apart by title, age, employer or sex, by naming
    both in one sentence, or by a first name of their own are left alone, as are plurals, words made of a name
    (Thatcherite), places and common words, spellings that the story explains, and two that the house settings have.

    Wrong:
        Talks with Foreign Minister Mukhtar Tleuberdi began on Friday.

        The visit went well, [[Tleuberdy]] said.
    Right:
        Foreign Minister Mukhtar Tleuberdi met his aide Askar Tleuberdin on Friday.

        The visit went well, Tleuberdi said. Tleuberdin agreed.
    """
    told = (*_full_names(article), *_first_names(article), *_surnames_alone(article))
    drifts = {drift.words: drift for drift in told}
    slips = {rare for (rare, _), drift in drifts.items() if len(drift.usual) > 1}
    for drift in drifts.values():
        if drift.words[1] in slips:
            continue  # the spelling it comes near is itself a slip of a third
        if any(word.lower() in _SHORT_STATES for word in drift.words):
            continue
        if all(_is_of_photographer(article, span) for span in drift.rare):
            continue
        if not is_explained(article, (*drift.rare, *drift.usual)) and not article.house.are_both_right(*drift.words):
            yield _finding(article, drift)


_SHORT_STATES = frozenset(
    "ala ariz ark calif colo conn dela fla ill ind kans mass mich minn miss mont nebr okla penn tenn wash wisc "
    "wyo".split()
)
"""American states as datelines and lists shorten them: Boulder, Colo."""


def _is_of_photographer(article: Article, span: Span) -> bool:
    """Whether an agency stands behind a name: `Mahmud Hams/AFP`."""
    return article.text.startswith(("/", " / "), span.end)


class _Drift(NamedTuple):
    """Two spellings of one name, each with its places in the story, the rarer one first."""

    rare: tuple[Span, ...]
    usual: tuple[Span, ...]
    words: tuple[str, str]


def _drift(article: Article, one: list[Span], other: list[Span]) -> _Drift:
    """The drift between two spellings; of two as frequent, a name in use is the usual one, else the earlier."""

    def order(spans: list[Span]) -> tuple[int, bool, int]:
        word = fold_name(article.words(spans[0]))
        return len(spans), word in familiar_given_names() or word in common_surnames(), -spans[0].start

    rare, usual = sorted((one, other), key=order)
    return _Drift(tuple(rare), tuple(usual), (article.words(rare[0]), article.words(usual[0])))


def _full_names(article: Article) -> Iterator[_Drift]:
    """Two full names that differ in one slip, in the first name or in the surname."""
    persons = [person for person in find_persons(article) if person.given]
    unsure = unsure_names(article)
    by_last, by_first = _by_part(persons, -1), _by_part(persons, 0)
    unsure_by_last, unsure_by_first = _by_part(unsure, -1), _by_part(unsure, 0)
    every = {**by_last, **unsure_by_last}
    pairs = dict.fromkeys((*close_pairs(by_last, every), *alike_in_sound(by_last, every)))
    for left, right in islice(pairs, _MOST_PAIRS):
        for one in by_last[left][:_MOST]:
            for other in (*by_last.get(right, ()), *unsure_by_last.get(right, ()))[:_MOST]:
                if _is_surname_of_another(one, by_last[left]) or _is_surname_of_another(other, by_last.get(right, ())):
                    continue
                if _is_one_person(article, one, other):
                    yield _drift(article, _spans(article, one, left), _spans(article, other, right))
    for left, right in islice(close_pairs(by_first, {**by_first, **unsure_by_first}), _MOST_PAIRS):
        for one in by_first[left][:_MOST]:
            for other in (*by_first.get(right, ()), *unsure_by_first.get(right, ()))[:_MOST]:
                if _is_one_first_name(article, one, other):
                    yield _drift(article, _spans(article, one, left), _spans(article, other, right))


def _first_names(article: Article) -> Iterator[_Drift]:
    """Two spellings of one first name that one person has: Philip, Phillip."""
    for person in find_persons(article):
        spelled: dict[str, list[Span]] = {}
        for mention in person.mentions:
            if mention.is_full and len(fold_name(mention.parts[0])) >= SHORTEST_FIRST:
                start = article.text.find(mention.parts[0], mention.span.start)
                span = Span(start, start + len(mention.parts[0]))
                spelled.setdefault(fold_name(mention.parts[0]), []).append(span)
        if len(spelled) == 2:
            (one, spans), (other, others) = spelled.items()
            is_short = one.startswith(other) or other.startswith(one)
            if not is_short and (is_slip(one, other) or sounds_alike(one, other)):
                yield _drift(article, spans, others)


def _by_part(persons: Sequence[Person], position: int) -> dict[str, list[Person]]:
    """People by their first (0) or last (-1) word, folded."""
    found: defaultdict[str, list[Person]] = defaultdict(list)
    for person in persons:
        found[parts_of(person)[position]].append(person)
    return found


_MOST_PAIRS = 1_000
"""How many pairs of names that are nearly alike are compared; a text with more of them is no story."""
_MOST = 5
"""How many people of one name are compared; more of them are a list."""


def _is_one_person(article: Article, one: Person, other: Person) -> bool:
    left, right = parts_of(one), parts_of(other)
    if not (is_same_given(left[0], right[0]) or _is_tail(left, right) or _is_tail(right, left)):
        return False
    if len(left[0]) == 1 or len(right[0]) == 1:
        return False
    is_tied = offices_of(one.mentions) & offices_of(other.mentions) or _are_picture_and_story(one, other)
    if _are_two_syllables_apart(one, other) and not is_tied:
        return False
    if _is_word_made_of(left[-1], right[-1]) or _is_word_made_of(right[-1], left[-1]):
        return False
    if is_plural_of(article, one, other) or is_plural_of(article, other, one):
        return False
    return not are_told_apart(article, one, other)


def _is_tail(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one name ends as a longer one does but for the last word: `Al Naqbi` of `Abdul Rahman Al Naqbi`."""
    return len(left) < len(right) and left[:-1] == right[-len(left) : -1]


def _is_surname_of_another(short: Person, namesakes: Sequence[Person]) -> bool:
    """Whether a surname of two words is that of somebody with a first name: `Al Naqbi` of `Abdul Rahman Al Naqbi`."""
    parts = parts_of(short)
    return parts[0] in ARTICLES and any(
        len(parts) < len(parts_of(one)) and parts_of(one)[-len(parts) :] == parts for one in namesakes
    )


def _are_picture_and_story(one: Person, other: Person) -> bool:
    """Whether one name stands in captions alone and the other nowhere in them."""
    in_captions = [{m.kind is BlockKind.CAPTION for m in person.mentions if m.is_full} for person in (one, other)]
    return in_captions in ([{True}, {False}], [{False}, {True}])


def _are_two_syllables_apart(one: Person, other: Person) -> bool:
    """Whether two names are whole names in East Asian order, where one letter makes another syllable: Lihua, Lihui."""
    return all(fold_name(person.surname) == parts_of(person)[0] for person in (one, other))


def _is_word_made_of(word: str, base: str) -> bool:
    """Whether a last word comes of a common word or a place: `Ivy Leaguer`, `West Virginian`."""
    if word == base + "s":
        return is_english_word(base)
    return is_derived(word, base) and not word.endswith("s") and (is_english_word(base) or has_name(base))


def _is_one_first_name(article: Article, one: Person, other: Person) -> bool:
    """Same surname, first names a slip apart, of which one at most is familiar."""
    first, other_first = parts_of(one)[0], parts_of(other)[0]
    surname = parts_of(one)[-1]
    if surname != parts_of(other)[-1] or is_same_given(first, other_first):
        return False
    if min(len(first), len(other_first)) < SHORTEST_FIRST:
        return False
    if is_derived(first, other_first) or is_derived(other_first, first):
        return False
    familiar = (first in familiar_given_names()) + (other_first in familiar_given_names())
    if familiar == 2 or (familiar == 0 and surname in common_surnames()):
        return False
    return not are_told_apart(article, one, other)


def _spans(article: Article, person: Person, key: str) -> list[Span]:
    """Where a person's mentions have a word of the name, given in folded form."""
    spans: list[Span] = []
    for mention in person.mentions:
        for part in mention.parts:
            if fold_name(part) == key:
                start = article.text.find(part, mention.span.start)
                spans.append(Span(start, start + len(part)))
                break
    return spans


def _surnames_alone(article: Article) -> Iterator[_Drift]:
    """A surname alone that nobody in the story has in full, one slip from the surname of somebody."""
    known: defaultdict[str, list[Person]] = defaultdict(list)
    titled: dict[str, Person] = {}
    parts: set[str] = set()
    for person in find_persons(article):
        surname = fold_name(person.surname)
        for called in {surname, *_last_alone(person)}:
            known[called].append(person)
        if person.given:
            parts.update(fold_name(part) for mention in person.mentions for part in mention.parts)
        else:
            titled[surname] = person
    yield from _by_courtesy(article, known, titled)
    if not known:
        return
    loose = _loose_names(article, parts)
    alone = {**loose, **titled}
    pairs = dict.fromkeys((*close_pairs(known, alone), *alike_in_sound(known, alone)))
    for surname, word in pairs:
        person = known[surname][0]
        if is_derived(word, surname) or _is_people_of(surname, word) or min(len(surname), len(word)) < SHORTEST_ALONE:
            continue
        if word in titled:
            if not _differ(person, titled[word]):
                yield _drift(article, _spans(article, titled[word], word), _spans(article, person, surname))
        elif all(_is_in_line_up(article, name.span) for name in loose[word]):
            continue
        elif (person.given or len(person.mentions) > 1) and _is_slip_of(article, word, loose[word], surname):
            yield _drift(article, [name.span for name in loose[word]], _spans(article, person, surname))


def _last_alone(person: Person) -> list[str]:
    """The last word of a name in which the family name stands first, where the story calls the person so: Mr Luong."""
    last = parts_of(person)[-1] if person.given else ""
    return [last] if any(len(one.parts) == 1 and fold_name(one.parts[0]) == last for one in person.mentions) else []


def _by_courtesy(article: Article, known: dict[str, list[Person]], titled: dict[str, Person]) -> Iterator[_Drift]:
    """`Ms Memom said`, where nobody else is called so and a name of which nothing more is known is a slip away."""
    called = [word for word, person in titled.items() if all(m.title and m.title.honorific for m in person.mentions)]
    if not called:
        return
    unsure = {word: people for word, people in _by_part(unsure_names(article), -1).items() if word not in known}
    for surname, word in close_pairs(unsure, called):
        if len(unsure[surname]) == 1 and not (
            is_derived(word, surname) or min(len(surname), len(word)) < SHORTEST_ALONE
        ):
            yield _drift(article, _spans(article, titled[word], word), _spans(article, unsure[surname][0], surname))


def _is_in_line_up(article: Article, span: Span) -> bool:
    """Whether a name stands in a list of hardly anything but names, as of a team: another player's, likely."""
    tokens = find_tokens(article)
    within = tokens.within(article.block_at(span.start).span)
    words = sum(tokens.texts[i].islower() for i in within)
    commas = sum(tokens.texts[i] in ",;" for i in within)
    return commas > _LINE_UP and words < commas


_LINE_UP = 3
"""Commas and semicolons from which a paragraph without other words is a list of names."""


def _is_people_of(word: str, place: str) -> bool:
    """Whether one word is a place's people, as part of a longer name: Costa Rican beside Costa Rica."""
    return word in (place + "n", place + "ns") and place[-1] in "aeiou"


def _differ(person: Person, titled: Person) -> bool:
    """Whether a surname behind a title is another's: another office, or the wife's (`Mrs.`) of a man in office.

    A surname that nobody is known to have is a slip whatever its title."""
    honorifics = {m.title.honorific for m in titled.mentions if m.title}
    if honorifics & {"mrs", "madam", "madame"} and not any(sex_of(m) == "f" for m in person.mentions):
        return True
    left, right = offices_of(person.mentions), offices_of(titled.mentions)
    if right and fold_name(titled.surname) in common_surnames():
        return left.isdisjoint(right)
    return bool(left) and bool(right) and left.isdisjoint(right)


def _loose_names(article: Article, parts: set[str]) -> dict[str, list[Name]]:
    """Capitalised words that stand alone and are part of nobody's full name, by folded form."""
    tokens = find_tokens(article)
    loose: dict[str, list[Name]] = {}
    for name in find_names(article):
        if len(name.parts) == 1 and not name.is_institution and name.kind not in UNREAD:
            key = fold_name(name.parts[0])
            is_handle = name.first > 0 and tokens.texts[name.first - 1] in ("@", "#")
            is_handle = is_handle or tokens.lower[name.last + 1 : name.last + 2] == ["@"]
            if len(key) >= SHORTEST_ALONE and key not in parts and name.parts[0][1:2] != "-" and not is_handle:
                loose.setdefault(key, []).append(name)
    return loose


def _is_slip_of(article: Article, word: str, names: list[Name], surname: str) -> bool:
    """Whether a loose word is more likely a misspelt surname than a word, a place or another person."""
    tokens = find_tokens(article)
    if any(tokens.texts[i].islower() for i in tokens.where(word)) or is_english_word(word):
        return False
    if len(word) < _SHORT and any(name.first and tokens.lower[name.first - 1] == "the" for name in names):
        return False
    if any(name.first and tokens.lower[name.first - 1] in _SIDES for name in names):
        return False
    if any(_speaks_as_surname(tokens, name) for name in names) and len(word) >= _SHORT and word not in FAMOUS:
        return word not in familiar_given_names() and not any(_is_at_place(tokens, name) for name in names)
    if any(_is_dealt_with(tokens, name) for name in names) and not any(_is_at_place(tokens, name) for name in names):
        return True
    if has_name(names[0].parts[0]) or word.rstrip("s") in PEOPLES or word in familiar_given_names():
        return False
    if word in given_names() or word in common_surnames():
        return any(speaks(tokens, name) for name in names) and (is_swap(word, surname) or len(word) >= _SHORT)
    return True


_SIDES = frozenset("northern southern eastern western central upper lower north south east west greater".split())
"""What stands before the names of regions: Western Negev."""


def _speaks_as_surname(tokens: Tokens, name: Name) -> bool:
    """Whether `said` stands right beside a name, or `told reporters` behind it."""
    following = tokens.lower[name.last + 1 : name.last + 3]
    return tokens.lower[name.first - 1] == "said" or following[:1] == ["said"] or following in _TELLS


_TELLS = (["told", "reporters"], ["told", "journalists"], ["told", "the"], ["told", "a"], ["told", "local"])


def _is_dealt_with(tokens: Tokens, name: Name) -> bool:
    """Whether what follows a name is done to people alone: `Hale is scheduled to be arraigned`, `Hale was booked`."""
    return not _DONE_TO_PEOPLE.isdisjoint(tokens.lower[name.last + 1 : name.last + 7])


_DONE_TO_PEOPLE = frozenset(
    "arraigned arrested booked jailed sentenced pleaded convicted acquitted indicted bailed handcuffed hospitalised "
    "hospitalized married divorced widowed retired resigned testified".split()
)


def _is_at_place(tokens: Tokens, name: Name) -> bool:
    """Whether something is, comes or goes there: `in Farnworth`."""
    return tokens.lower[name.first - 1] in ("in", "at", "from", "near", "to", "of")


_SHORT = 6
"""The fewest letters of a word that is no short name: among shorter ones another name is as likely as a slip."""


def _finding(article: Article, drift: _Drift) -> Finding:
    rare, usual = drift.words
    return Finding(
        f"“{rare}” here, “{usual}” {_times(len(drift.usual))} elsewhere: one name, two spellings",
        drift.rare[0],
        (Related(f"“{usual}” first stands here", drift.usual[0]),),
        (
            Suggestion(f"spell it “{usual}”", tuple(Edit(span, usual) for span in drift.rare)),
            Suggestion(f"spell it “{rare}”", tuple(Edit(span, rare) for span in drift.usual)),
        ),
    )


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
